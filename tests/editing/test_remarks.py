"""Decisions about findings: accepted, withdrawn, cured, answered; each changes its comment or its words alone."""

from datetime import date

import pytest

from generator.core.diagnostic import Diagnostic
from generator.editing.file import FileChange, read_file, spliced
from generator.editing.journal import Journal, Written
from generator.editing.offsets import EditRefused
from generator.editing.remarks import accept, answer_question, cure, withdraw, without_acceptances
from generator.rules.corpus.context import Context
from generator.rules.inspection import inspect
from tests.support.rule_cases import edited

CONTEXT = Context(date(2026, 12, 1))
DATA = edited()


def findings(text: str, rule: str) -> list[Diagnostic]:
    return [each for each in inspect(text.encode(), "x", CONTEXT).findings if each.rule.id == rule]


def made(text: str, change: FileChange) -> str:
    return spliced(read_file(text.encode(), "x"), change).data.decode()


def accepted(text: str, rule: str, reason: str = "so it is", words: str = "") -> str:
    [found] = [each for each in findings(text, rule) if each.accepted is None]
    return made(text, accept(read_file(text.encode(), "x"), found, reason, words))


UNACCEPTED = "  # accepted phone-cost: the source marks only the number in the United States"
PHONE = "        number: +44 800-048-8166"


@pytest.mark.parametrize("end", ["", "  # CHECK: so?", "  # accepted url-example: yes"])
def test_a_warning_is_accepted_beside_its_line_and_the_acceptance_is_withdrawn(end: str) -> None:
    before = DATA.replace(PHONE + UNACCEPTED, PHONE + end)
    after = accepted(before, "phone-cost", " so it\n is # ")
    written = {
        "": f"{PHONE}  # accepted phone-cost: so it is\n",
        "  # CHECK: so?": f"        # accepted phone-cost: so it is\n{PHONE}  # CHECK: so?\n",
        "  # accepted url-example: yes": f"{PHONE}  # accepted url-example: yes # accepted phone-cost: so it is\n",
    }
    assert after == before.replace(f"{PHONE}{end}\n", written[end])
    [found] = findings(after, "phone-cost")
    assert found.accepted == "so it is"
    assert made(after, withdraw(read_file(after.encode(), "x"), found)) == before


def test_only_what_is_found_at_some_words_is_accepted() -> None:
    before = DATA.replace(PHONE + UNACCEPTED, PHONE)
    after = accepted(before, "phone-cost", words="+44 800-048-8166")
    assert f"{PHONE}  # accepted phone-cost “+44 800-048-8166”: so it is\n" in after
    assert [each.accepted for each in findings(after, "phone-cost")] == ["so it is"]
    [found] = findings(after, "phone-cost")
    assert made(after, withdraw(read_file(after.encode(), "x"), found)) == before


def test_of_a_text_below_a_bar_the_comment_stands_beside_its_name() -> None:
    sentence = "        Gold Support is available for an additional fee"
    before = edited((f"{sentence}.\n", f"{sentence} - or not.\n"))
    after = accepted(before, "dash", "later")
    header = before.rindex("      en: |\n", 0, before.index("fee - or")) + len("      en: |")
    assert after == f"{before[:header]}  # accepted dash: later{before[header:]}"
    assert [each.accepted for each in findings(after, "dash")] == ["later"]


def test_what_cannot_be_accepted_or_withdrawn() -> None:
    read = read_file(DATA.encode(), "x")
    [found] = findings(DATA, "phone-cost")
    wrong = DATA.replace("P1: 30 minutes", "P1: 30 Min.")
    [error] = findings(wrong, "duration-format")
    for reason, refused in (
        ("x", lambda: accept(read, error, "x")),
        ("why", lambda: accept(read, found, " # ")),
    ):
        with pytest.raises(EditRefused, match="cannot be accepted" if reason == "x" else "Say why"):
            refused()
    with pytest.raises(EditRefused, match="No comment accepts"):
        withdraw(read_file(DATA.replace(UNACCEPTED, "").encode(), "x"), found)
    with pytest.raises(EditRefused, match="there is no correction"):
        cure(read, found)


def test_a_question_is_answered_and_its_value_stays() -> None:
    read, text = read_file(DATA.encode(), "x"), DATA
    for found in findings(DATA, "open-question"):
        result = made(DATA, answer_question(read, found.span.line))
        gone = [line for line in DATA.split("\n") if line not in result.split("\n")]
        assert len(gone) == 1 and "# CHECK: " in gone[0]
        assert result == DATA.replace(gone[0] + "\n", gone[0].split("#")[0].rstrip() + "\n" if gone[0].split("#")[0].strip() else "")  # fmt: skip
    both = text.replace("  binding_language: de  # CHECK: The", "  binding_language: de  # CHECK: so? # accepted url-example: yes The")  # fmt: skip
    line = both[: both.index("  binding_language")].count("\n") + 1
    assert "  binding_language: de  # accepted url-example: yes The" in made(both, answer_question(read_file(both.encode(), "x"), line))  # fmt: skip
    with pytest.raises(EditRefused, match="Line 1 asks nothing"):
        answer_question(read, 1)


@pytest.mark.parametrize(
    ("right", "wrong", "rule"),
    [
        ("      P1: 30 minutes\n", "      P1: 30 Min.\n", "duration-format"),
        ("    name: Gold\n", "   name: Gold\n", "indent"),
        ("      de: E-Mail\n", "      de: E-Mail\n      de: E-Mail\n", "duplicate-entry"),
        ("      de: E-Mail\n", "      de:\u00a0E-Mail\n", "invisible-space"),
    ],
)
def test_a_cure_is_a_change_that_can_be_taken_back(right: str, wrong: str, rule: str) -> None:
    text = edited((right, wrong))
    [found] = findings(text, rule)
    read = read_file(text.encode(), "x")
    assert made(text, cure(read, found)) == DATA


def test_taking_back_a_cure_brings_back_what_was_wrong(tmp_path_factory: pytest.TempPathFactory) -> None:
    file = tmp_path_factory.mktemp("cure") / "support.yaml"
    text = edited(("    name: Gold\n", "   name: Gold\n"))
    file.write_text(text, "utf-8")
    journal = Journal(file)
    [found] = findings(text, "indent")
    assert isinstance(journal.write(journal.read(), cure(journal.read(), found)), Written)
    assert file.read_text("utf-8") == DATA
    assert isinstance(journal.undo(), Written)
    assert file.read_text("utf-8") == text


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("  effective: 2026-01-01", "  effective: 2026-01-01"),
        ("  effective: 2026-01-01  # since then", "  effective: 2026-01-01  # since then"),
        ("  effective: 2026-01-01  # accepted a: so # akzeptiert b: so", "  effective: 2026-01-01"),
        (
            "  effective: 2026-01-01  # CHECK: so? # accepted a: so",
            "  effective: 2026-01-01  # CHECK: so?",
        ),
        (
            "  # accepted a: so\n\n  # since then\n  effective: 2026-01-01",
            "\n  # since then\n  effective: 2026-01-01",
        ),
        ("  # accepted a: so\n  effective: 2026-01-01  # accepted b: so", "  effective: 2026-01-01"),
    ],
)
def test_nothing_is_accepted_any_more_of_a_value_that_is_to_change(before: str, after: str) -> None:
    day = next(line for line in DATA.split("\n") if line.startswith("  effective: "))
    text = DATA.replace(day, before)
    change = without_acceptances(read_file(text.encode(), "x"), ("document", "effective"))
    assert made(text, change) == DATA.replace(day, after)
