"""Texts out of the file and back into it: what is changed, and that nothing else is."""

from pathlib import Path

import pytest

from generator.editing.file import Read, read_file
from generator.exchange.passages import (
    ExchangeError,
    Settled,
    apply_texts,
    from_markdown,
    marks,
    passages,
    settle,
    to_markdown,
    unified,
)
from generator.reading.yaml import source
from tests.support.further_terms import STATED
from tests.support.payments_policy import EDITS
from tests.support.rule_cases import edited

POLICY = Path(__file__).parents[2] / "policy" / "support.yaml"
FILE = read_file(POLICY.read_bytes(), "policy/support.yaml")
READ = FILE.source
HEADING = ("features", "email", "name", "en")
INTRODUCTION = ("sections", "introduction", "text", "en")


def differences(result: Read) -> str:
    return unified(FILE.source.name, FILE.data, result.data)


def text_of(read: Read) -> str:
    return read.data.decode("utf-8")


def test_unchanged_document_changes_no_byte() -> None:
    found = passages(READ, "de")
    document = to_markdown(found, "Cyren-Support-Services", "de")
    assert text_of(apply_texts(FILE, from_markdown(document, found))) == POLICY.read_text(encoding="utf-8")


def test_what_is_laid_down_by_language_is_no_text_of_it() -> None:
    assert READ.find(("document", "conventions", "en")) is not None
    assert [each for each in passages(READ, "en") if each.path[:2] == ("document", "conventions")] == []


def test_every_text_of_a_language_is_there_once() -> None:
    german, english = passages(READ, "de"), passages(READ, "en")
    assert [passage.place for passage in german] == [passage.place for passage in english]
    assert len({passage.place for passage in german}) == len(german)


@pytest.mark.parametrize(
    ("path", "text", "written"),
    [
        (HEADING, "Electronic mail", "      en: Electronic mail\n"),
        (HEADING, "Email: by night", '      en: "Email: by night"\n'),
        (HEADING, 'The "case"', '      en: The "case"\n'),
        (HEADING, '"Case" #12', '      en: "\\"Case\\" #12"\n'),
        (HEADING, "Email\nand chat", "      en: |\n        Email\n        and chat\n"),
        (INTRODUCTION, "One.\n\nTwo.", "      en: |\n        One.\n\n        Two.\n"),
    ],
)
def test_a_changed_text_is_the_only_change(path: tuple[str, ...], text: str, written: str) -> None:
    result = apply_texts(FILE, {path: text})
    changed = [line for line in differences(result).splitlines(keepends=True) if line[:1] == "+"][1:]
    kept = [line[1:] for line in changed]
    assert written.endswith("".join(kept))
    again = result.source
    assert [each.rule.id for each in again.findings] == []
    assert {each.path: each.text for each in passages(again, "en")}[path] == text


def test_a_comment_beside_a_changed_text_stays() -> None:
    path = ("severities", "P4", "description", 0, "en")
    result = text_of(apply_texts(FILE, {path: "All is well."}))
    assert "        en: All is well.  # accepted list-punctuation: as in the source\n" in result


def test_difference_of_nothing_is_nothing() -> None:
    assert differences(apply_texts(FILE, {})) == ""


def test_a_place_that_is_not_there() -> None:
    with pytest.raises(
        ExchangeError, match="The document names a place that the policy does not have: somewhere"
    ):
        from_markdown("# Title\n\n## somewhere\n\nText\n", passages(READ, "de"))


def test_an_empty_text_is_refused() -> None:
    with pytest.raises(ExchangeError, match="The text of features › email › name is empty"):
        apply_texts(FILE, {HEADING: ""})


@pytest.mark.parametrize("text", ["One.\n    Two.", "One.\n\n    Two.\n\nThree."])
def test_a_line_that_the_file_would_be_faulted_for_is_named(text: str) -> None:
    for place in (HEADING, INTRODUCTION):
        with pytest.raises(
            ExchangeError, match=r"This line cannot be written into the file.*“Two.” – This line is indented"
        ):
            apply_texts(FILE, {place: text})


@pytest.mark.parametrize("text", ["- One.\n    - Two.", "- One.\n\n    More of it.", "One.\nTwo."])
def test_what_is_read_back_without_a_fault_is_written(text: str) -> None:
    again = apply_texts(FILE, {INTRODUCTION: text}).source
    assert again.findings == READ.findings
    assert {each.path: each.text for each in passages(again, "en")}[INTRODUCTION] == text


def test_a_blank_line_in_a_label_is_blank() -> None:
    result = apply_texts(FILE, {HEADING: "Email\n\nand chat"})
    assert "      en: |\n        Email\n\n        and chat\n" in text_of(result)


def test_a_place_that_cannot_be_written_is_named() -> None:
    with pytest.raises(ExchangeError, match="The text of features › email › name cannot be written"):
        apply_texts(FILE, {HEADING: "\x00"})


def test_marks_tell_who_changed_a_text() -> None:
    found = passages(READ, "en")
    texts = {each.path: each.text for each in found}
    now = passages(apply_texts(FILE, {HEADING: "Mail"}).source, "en")
    place = "features › email › name"
    untouched = settle(texts, now, marks(found))
    assert (untouched.kept, untouched.both, HEADING in untouched.changed) == ((place,), (), False)
    touched = settle({**texts, HEADING: "Electronic mail"}, now, marks(found))
    assert (touched.kept, touched.both, touched.changed[HEADING]) == ((), (place,), "Electronic mail")
    assert settle({**texts, HEADING: "Mail"}, now, marks(found)).both == ()
    assert settle(texts, now, "") == Settled(texts)
    assert settle(texts, now, marks(found)[:-1]) == Settled(texts)


def test_a_document_of_one_language_is_exchanged_without_naming_it() -> None:
    file = Path(__file__).parents[1] / "cases" / "policies" / "evbit.yaml"
    read = read_file(file.read_bytes(), file.name)
    found = passages(read.source, "de")
    assert "sections › wiederherstellung › text" in [each.place for each in found]
    assert len({each.place for each in found}) == len(found)
    document = to_markdown(found, "EVB-IT", "de")
    assert apply_texts(read, from_markdown(document, found)).data == file.read_bytes()
    changed = apply_texts(read, from_markdown(document.replace("| 80 Stunden |", "| 72 Stunden |"), found))
    assert text_of(changed) == file.read_text("utf-8").replace("| 80 Stunden |", "| 72 Stunden |")
    assert passages(read.source, "en") == []


def test_further_terms_go_out_and_come_back_and_their_words_stay() -> None:
    path = ("further_terms", "severity_changes", "de")
    read = read_file(edited(*STATED).encode(), "policy/support.yaml")
    found = passages(read.source, "de")
    document = to_markdown(found, "Cyren-Support-Services", "de")
    assert "## further_terms › remedies" in document and "not stated" not in document
    back = from_markdown(document.replace("nur mit Ihnen zusammen", "nie ohne Sie"), found)
    assert text_of(apply_texts(read, back)) == edited(*STATED).replace(
        "nur mit Ihnen zusammen", "nie ohne Sie"
    )
    assert path in back


def test_a_word_of_the_program_is_no_text_in_a_document_of_one_language() -> None:
    lines = "document:\n  languages: [en]\nfurther_terms:\n  remedies: not stated\n  disputes: Write to us.\n"
    found = passages(source.read(lines.encode(), "support.yaml"), "en")
    assert [(each.place, each.text) for each in found] == [("further_terms › disputes", "Write to us.")]


def test_texts_of_credits_rates_and_periods_go_out() -> None:
    read = source.read(edited(*EDITS).encode(), "policy/support.yaml")
    places = {passage.place: passage.text for passage in passages(read, "de")}
    assert places["credits › late-response › of"] == "der monatlichen Vergütung"
    assert places["rates › on-site › surcharges › sundays › name"] == "an Sonntagen"
    assert places["periods › notice › text"] == "Zum Ende eines Kalendermonats."
