"""What every policy is asked for: stated, answered with a word, or said under a name of the company's own."""

from datetime import date
from pathlib import Path

import pytest

from generator.core.diagnostic import Level
from generator.rules.corpus.context import Context
from generator.rules.inspection import Inspection, inspect
from generator.verbs.check import status
from tests.support.further_terms import STATED, UNANSWERED
from tests.support.rule_cases import Edit, edited

BLOCK = (
    "further_terms:\n  severity_changes: not stated\n  disputes: not stated\n  remedies: not stated\n"
    "  case_closing: not stated\n  exclusions: not stated\n  unsupported: not stated\n"
)
ENGLISH = (
    "    de: In welchen Sprachen der Support antwortet, ist nicht festgelegt.\n"
    "    en: It is not specified in which languages support will respond.\n"
)
LANGUAGES = f"  support-languages:\n{ENGLISH}"
UPDATES = ("  status-updates:\n", "  intervals:\n")
RESOLUTION = ("  resolution-time:\n", "  deadline:\n")
OF_STANDARD = "    first_response:\n      P1: 4 business hours\n"


def inspected(*edits: Edit) -> Inspection:
    return inspect(edited(*edits).encode(), "support.yaml", Context(date(2026, 11, 23)))


def told(*edits: Edit) -> list[tuple[str, int, str, str]]:
    read = inspected(*edits)
    return [
        (found.level.value, found.span.line, found.message("en"), found.help("en"))
        for found in read.findings
        if found.rule.id == "unstated" or found.level is Level.ERROR
    ]


def asked(*edits: Edit) -> list[str]:
    return [
        part
        for _, _, message, _ in told(*edits)
        for part in message[len("The file does not say: ") : -1].split("; ")
    ]


@pytest.mark.parametrize(
    "edits",
    [
        [],
        [*STATED],
        [UPDATES, (OF_STANDARD, f"    next_update: none\n{OF_STANDARD}")],
        [RESOLUTION, (OF_STANDARD, f"    resolution:\n      P1: 8 hours\n{OF_STANDARD}")],
        [(LANGUAGES, ""), ("\nrequired_information:\n", "\nsupport_languages: none\n\nrequired_information:\n")],
        [UNANSWERED, ("  disclaimer:\n", "  service-credits:\n")],
        [UNANSWERED, (LANGUAGES, f"{LANGUAGES}  remedies:\n{ENGLISH}")],
    ],
)  # fmt: skip
def test_an_answer_is_enough(edits: list[Edit]) -> None:
    assert told(*edits) == []


def test_all_that_is_absent_is_asked_for_once() -> None:
    read = inspected((BLOCK, ""))
    (note,) = [each for each in read.findings if each.rule.id == "unstated"]
    assert read.source.line(note.span.line).startswith("not_promised:")
    assert note.message("de") == (
        "Die Datei sagt nicht: wer den Schweregrad ändert; was bei Meinungsverschiedenheiten geschieht; "
        "was gilt, wenn eine Zusage nicht eingehalten wird; wann ein Fall geschlossen wird; "
        "wann die Zusagen nicht gelten; was der Support nicht abdeckt."
    )
    assert asked((BLOCK, ""), UPDATES, RESOLUTION, (LANGUAGES, ""))[:3] == [
        "whether a time to the resolution is promised",
        "whether updates are promised",
        "in which languages support answers",
    ]


def test_the_cure_can_be_pasted_and_silences_it() -> None:
    ((_, _, _, cure),) = told(UNANSWERED, UPDATES, (LANGUAGES, ""))
    assert cure == (
        "State each of them, or answer in a word, and no page says anything of it: below “further_terms:” "
        "“remedies: not stated”; in a line of its own “support_languages: none”; in a tier “next_update: none”."
    )


def test_a_note_stops_nothing(tmp_path: Path) -> None:
    """Neither a strict check nor a release; and its author may say why."""
    silent = inspected(UNANSWERED)
    before, after = (
        [each.rule.id for each in found.open if each.level is not Level.NOTE]
        for found in (inspected(), silent)
    )
    assert before == after
    notes = Inspection(
        silent.source, silent.policy, tuple(each for each in silent.findings if each.rule.id == "unstated")
    )
    assert status(notes, strict=True) == 0
    accepted = inspected(
        UNANSWERED, ("further_terms:\n", "further_terms:  # accepted unstated: our contracts say it\n")
    )
    assert [each.accepted for each in accepted.findings if each.rule.id == "unstated"] == [
        "our contracts say it"
    ]


@pytest.mark.parametrize(
    ("edits", "rules"),
    [
        ([("  remedies: not stated\n", "  remedies: not staded\n")], ["unknown-choice"]),
        ([("  remedies: not stated\n", "  remedys: not stated\n")], ["unknown-entry"]),
        ([("  remedies: not stated\n", "  remedies: none\n")], ["unknown-choice"]),
        (
            [("  remedies: not stated\n", "  remedies:\n    de: Keine Gutschriften.\n")],
            ["translation-missing"],
        ),
    ],
)
def test_what_is_no_answer_is_refused(edits: list[Edit], rules: list[str]) -> None:
    assert [each.rule.id for each in inspected(*edits).findings if each.level is Level.ERROR] == rules
