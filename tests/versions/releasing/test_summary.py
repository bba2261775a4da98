"""What is proposed for a new version: number, first day, and what it changes."""

from datetime import date
from pathlib import Path

import pytest

from generator.versions.archive import Archive, ReleasedVersion, open_archive
from generator.versions.releasing.summary import first_of_month, next_number, proposal, summaries
from tests.support.versions_of_policy import EIGHT, FIRST, SECOND, policy, with_lines

GERMAN = {
    "eight changes": (
        FIRST,
        EIGHT,
        "Standard, P3 Geringfügig, Erste Reaktion: 3 Arbeitstage statt 2 Arbeitstage. "
        "Neu: 24. Dezember 2026 (Heiligabend): Großbritannien. "
        "Gold Plus, P2 Erheblich, Erste Reaktion: 45 Min. statt 1 Stunde. 5 weitere Änderungen.",
    ),
    "one text": (
        FIRST,
        with_lines(FIRST, ("bis das Problem behoben wurde.", "bis der Fall geschlossen wurde.")),
        "Anderer Wortlaut: Abschnitt Funktionsweise: Text.",
    ),
    "one hour more for the customer": (
        FIRST,
        with_lines(FIRST, ("      P2: 1 hour\n", "      P2: 2 hours\n")),
        "Gold, P2 Erheblich, Erste Reaktion: 2 Stunden statt 1 Stunde.",
    ),
    "a setting": (
        FIRST,
        with_lines(FIRST, ("\nsections:\n", "\nstatus:\n  page: https://x.example.org/\n\nsections:\n")),
        "Für Kunden ändert sich nichts.",
    ),
}


@pytest.mark.parametrize(("old", "new", "said"), GERMAN.values(), ids=GERMAN)
def test_what_changes_is_said_in_german(old: str, new: str, said: str) -> None:
    assert summaries(policy(old), policy(new))["de"] == said


def test_every_language_of_the_document_has_its_own() -> None:
    assert summaries(None, policy(FIRST)) == {
        "de": "Diese Bedingungen gelten zum ersten Mal.",
        "en": "These terms apply for the first time.",
    }
    back = summaries(policy(EIGHT), policy(FIRST))["en"]
    assert back.startswith(
        "P2 Major, Escalation, step 2: 4 hours: VP Customer Success, VP Products instead of"
    )
    assert "No longer there: Tier Gold Plus." in back


@pytest.mark.parametrize(
    ("version", "released", "following"),
    [
        ("1.0", [], "1.0"),
        ("1.1", ["1.0"], "1.1"),
        ("1.0", ["1.0"], "1.1"),
        ("1.9", ["1.0", "1.9"], "1.10"),
        ("1.0", ["1.0", "1.1"], "1.2"),
        ("2", ["2"], "3"),
        ("1.2.3", ["1.2.3"], "1.2.4"),
    ],
)
def test_the_next_number(version: str, released: list[str], following: str) -> None:
    assert next_number(version, released) == following


def test_the_first_of_a_month() -> None:
    days = ("2026-12-01", "2026-12-02", "2026-12-31", "2028-01-31")
    firsts = [first_of_month(date.fromisoformat(each)).isoformat() for each in days]
    assert firsts == ["2026-12-01", "2027-01-01", "2027-01-01", "2028-02-01"]


@pytest.mark.parametrize(
    ("notice", "today", "effective"),
    [
        ("", "2026-11-23", "2026-12-01"),
        ("30 days", "2026-11-23", "2027-01-01"),
        ("1 month", "2026-12-01", "2027-01-01"),
        ("1 month", "2026-12-02", "2027-02-01"),
    ],
)
def test_the_first_day_leaves_customers_the_time_that_they_were_promised(
    notice: str, today: str, effective: str
) -> None:
    at = "\ncompany:\n  name:"
    text = with_lines(FIRST, (at, f"  change_notice: {notice}\n{at}")) if notice else FIRST
    found = proposal(policy(text), _released(text), date.fromisoformat(today))
    assert (found.version, found.effective.isoformat()) == ("1.1", effective)


def test_the_first_day_is_after_that_of_the_version_before() -> None:
    archive = _released(FIRST.replace("effective: 2026-01-01", "effective: 2027-06-01"))
    found = proposal(policy(SECOND), archive, date(2026, 11, 23))
    assert (found.version, found.effective.isoformat()) == ("1.1", "2027-07-01")


def test_of_a_first_version_its_own_number_is_proposed(tmp_path: Path) -> None:
    found = proposal(policy(FIRST), open_archive(tmp_path), date(2026, 11, 30))
    assert (found.version, found.effective.isoformat(), found.summary["en"]) == (
        "1.0", "2026-12-01", "These terms apply for the first time.",
    )  # fmt: skip


def _released(text: str) -> Archive:
    return Archive((ReleasedVersion(policy(text), {}),))
