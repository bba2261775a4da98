"""What of Markdown the texts of a policy may use, and that everything else stays text."""

import pytest

from generator.policy.prose import Block, Prose, Run, fill, inline, label, parse, unbroken

PLACES = {"email": Run("help@example.com", "", "mailto:help@example.com"), "standard.P1": Run("4 Stunden")}


@pytest.mark.parametrize(
    ("text", "runs"),
    [
        ("plain words", (Run("plain words"),)),
        ("a **strong** word", (Run("a "), Run("strong", "strong"), Run(" word"))),
        ("an *em* or _em_ word", (Run("an "), Run("em", "em"), Run(" or "), Run("em", "em"), Run(" word"))),
        ("our [form](contact-form).", (Run("our "), Run("form", "", "contact-form"), Run("."))),
        ("[x](javascript:alert(1))", (Run("[x](javascript:alert(1))"),)),
        ("write to {email}", (Run("write to "), PLACES["email"])),
        ("within **{standard.P1}**", (Run("within "), Run("4 Stunden", "strong"))),
        ("{unknown} stays", (Run("{unknown} stays"),)),
        ("Erweiterung** is no emphasis", (Run("Erweiterung** is no emphasis"),)),
        ("2 * 3 * 4 and snake_case_name", (Run("2 * 3 * 4 and snake_case_name"),)),
        ("<b>bold</b> `code` # x", (Run("<b>bold</b> `code` # x"),)),
        ("", ()),
    ],
)
def test_inline(text: str, runs: tuple[Run, ...]) -> None:
    assert inline(text, PLACES) == runs


def test_parse_joins_lines_and_parts_paragraphs_at_blank_lines() -> None:
    prose = parse("One sentence.\nAnother one.\n\nA new paragraph.\n")
    assert prose == Prose(
        (
            Block("paragraph", ((Run("One sentence. Another one."),),)),
            Block("paragraph", ((Run("A new paragraph."),),)),
        )
    )


def test_parse_lists_with_and_without_a_sentence_before_them() -> None:
    prose = parse("Before:\n- one\n- two\n  goes on\n\n1. first\n2. second")
    assert [(block.kind, block.items) for block in prose.blocks] == [
        ("paragraph", ((Run("Before:"),),)),
        ("bullets", ((Run("one"),), (Run("two goes on"),))),
        ("numbers", ((Run("first"),), (Run("second"),))),
    ]


def test_label_keeps_its_line_breaks() -> None:
    assert label("9:00–18:00\nNur werktags\n").blocks == (
        Block("lines", ((Run("9:00–18:00"),), (Run("Nur werktags"),))),
    )
    assert not label("")


def test_plain_holds_only_the_words() -> None:
    assert parse("A **b** [c](imprint).\n\n- d\n- e").plain == "A b c.\nd\ne"
    assert parse("A [b](imprint) [c](https://example.com).").targets == ("imprint", "https://example.com")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("unter 99,0 % bis 95 %", "unter 99,0\u00a0% bis 95\u00a0%"),
        ("50 €", "50\u00a0€"),
        ("2 Tage, a % b, 5% und 99  %", "2 Tage, a % b, 5% und 99  %"),
    ],
)
def test_no_line_ends_between_a_number_and_its_sign(text: str, said: str) -> None:
    assert unbroken(text) == said


def test_fill_leaves_unknown_places() -> None:
    assert fill("{standard.P1} {x} {", PLACES) == "4 Stunden {x} {"


TABLE = """Before:
| Availability | **Credit** |
| --- | ---: |
| below 99 \\| 98 % | [5 %](imprint) |
| {unknown} |
After it.
"""


def test_a_table_is_a_block_between_paragraphs() -> None:
    before, table, after = parse(TABLE).blocks
    assert (before.kind, after.items) == ("paragraph", ((Run("After it."),),))
    assert table.rows == (
        ((Run("Availability"),), (Run("Credit", "strong"),)),
        ((Run("below 99 | 98 %"),), (Run("5 %", "", "imprint"),)),
        ((Run("{unknown}"),), ()),
    )
    assert table.name_below("Credits") == "Credits: Availability, Credit"
    assert table.name_below("") == "Availability, Credit"


def test_no_cell_of_a_table_is_lost_and_plain_words_have_a_line_for_each_row() -> None:
    prose = parse("| a |\n| - |\n| b | c |\n|  | d |")
    assert prose.blocks[0].rows == (((Run("a"),), ()), ((Run("b"),), (Run("c"),)), ((), (Run("d"),)))
    assert prose.plain == "a | \nb | c\n | d"
    assert parse("- one\n| a |\n| - |").plain == "one\na"


@pytest.mark.parametrize("text", ["a | b\n--- | ---\nc | d", "| a | b |\n| c | d |", "| a |\n\n| - |", "|"])
def test_what_only_resembles_a_table_is_a_paragraph(text: str) -> None:
    assert {block.kind for block in parse(text).blocks} == {"paragraph"}
