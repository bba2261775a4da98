"""Findings of a file as the panel shows them: in words, with their lines, and with what would cure them."""

from datetime import date
from typing import Any

from generator.desk.told_findings import identified, told_findings
from generator.editing.file import Read, read_file
from generator.rules.corpus.context import Context
from generator.rules.inspection import judge
from tests.support.policies import REAL

TEXT = REAL.read_text("utf-8")
CONTEXT = Context(date(2026, 11, 23))


def told(text: str, author: str = "en") -> dict[str, Any]:
    read = read_file(text.encode(), "support.yaml")
    return told_findings(read, found(read), author)


def found(read: Read) -> Any:
    return judge(read.source, read.loaded, CONTEXT).findings


def test_errors_come_first_with_the_line_and_its_cure() -> None:
    text = TEXT.replace("      P1: 30 minutes\n", "      P1: 30 Min.\n", 1)
    first, *_ = told(text, "de")["findings"]
    assert (first["rule"], first["level"], first["head"]) == ("duration-format", "error", "Fehler")
    assert (first["path"], first["place"]) == (
        ["tiers", "gold", "first_response", "P1"],
        "tiers › gold › first_response › P1",
    )
    row = text[: text.index("      P1: 30 Min.")].count("\n") + 1
    assert (first["line"], first["text"], first["accepted"]) == (row, "P1: 30 Min.", None)
    assert first["cure"] == [{"line": row, "before": "      P1: 30 Min.", "after": "      P1: 30 minutes"}]


def test_questions_are_asked_beside_the_entry_that_they_speak_of() -> None:
    questions = told(TEXT)["questions"]
    version, language, *_ = questions
    assert version["text"] == "The source has neither a version nor a date; both are proposals."
    assert (version["path"], version["place"]) == (["document", "version"], "document › version")
    assert language["path"] == ["document", "binding_language"]
    assert all(each["path"] and TEXT.split("\n")[each["line"] - 1] for each in questions)
    assert not {"open-question"} & {each["rule"] for each in told(TEXT)["findings"]}


def test_what_is_accepted_stands_apart_with_its_reason() -> None:
    here = told(TEXT)
    assert ["effective-past", "the first version states terms that already apply"] in [
        [each["rule"], each["accepted"]] for each in here["accepted"]
    ]
    assert [each for each in here["findings"] if each["accepted"] is not None] == []


def test_a_finding_keeps_its_name_when_lines_come_above_it_and_each_has_another() -> None:
    names = [name for name, _ in identified(found(read_file(TEXT.encode(), "a")))]
    below = [name for name, _ in identified(found(read_file(b"# one\n" + TEXT.encode(), "b")))]
    assert names == below and len({*names}) == len(names) > 10
