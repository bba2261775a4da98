"""Maintenance windows in both languages."""

import pytest

from generator.i18n.locale import Locale
from generator.views.say_policy import say
from generator.views.service_levels.levels_view import LevelView
from tests.support.levels_policy import with_maintenance
from tests.support.versions_of_policy import policy

WHEN = "      thursday: 21:00–24:00\n"
EVERY = "    every: 2 weeks\n    starting: 2026-12-03\n"
BY = "    announced_by:\n      de: per E-Mail\n      en: by email\n"


def said(*lines: tuple[str, str], language: str = "de") -> LevelView:
    written = policy(with_maintenance(*lines))
    (levels,) = say(written, Locale.of(written, language)).levels
    return levels.entries[0]


def facts(view: LevelView) -> list[tuple[str, str]]:
    return [(each.label, each.prose.plain) for each in view.facts]


def test_all_of_it() -> None:
    german, english = said(), said(language="en")
    assert german.sentences == ("Alle 2 Wochen: Donnerstag, 21:00–24:00 Uhr (Ortszeit Berlin)",)
    assert facts(german) == [
        ("Erstmals am", "Donnerstag, 3. Dezember 2026"),
        ("Ankündigung", "mindestens 48 Stunden vorher per E-Mail"),
        ("Dauer", "höchstens 10 Stunden im Quartal"),
    ]
    assert english.sentences == ("Every 2 weeks: Thursday, 21:00–24:00 (Berlin time)",)
    assert facts(english) == [
        ("First on", "Thursday, 3 December 2026"),
        ("Announcement", "at least 48 hours in advance by email"),
        ("Duration", "at most 10 hours a quarter"),
    ]
    assert (german.calendar, german.anchor) == ("maintenance-fortnightly", "maintenance-fortnightly")


@pytest.mark.parametrize(
    ("lines", "sentences"),
    [
        ([(EVERY, "")], ["Jede Woche: Donnerstag, 21:00–24:00 Uhr (Ortszeit Berlin)"]),
        (
            [(WHEN, "      thursday: from 21:00\n      saturday, sunday: 22:00–2:00\n")],
            ["Alle 2 Wochen: Donnerstag ab 21:00 Uhr; Samstag und Sonntag, 22:00–2:00 Uhr (Ortszeit Berlin)"],
        ),
        (
            [("2026-12-03", "not stated")],
            [
                "Alle 2 Wochen: Donnerstag, 21:00–24:00 Uhr (Ortszeit Berlin)",
                "In welchen Wochen, ist nicht festgelegt.",
            ],
        ),
        ([(f"    when:\n{WHEN}", "    when: as announced\n"), (EVERY, "")], ["Nach Ankündigung"]),
        ([("region: germany\n    announced", "region: israel\n    announced")],
         ["Alle 2 Wochen: Donnerstag, 21:00–24:00 Uhr (Ortszeit Jerusalem)"]),
    ],
)  # fmt: skip
def test_when(lines: list[tuple[str, str]], sentences: list[str]) -> None:
    assert list(said(*lines).sentences) == sentences


@pytest.mark.parametrize(
    ("lines", "announcement"),
    [
        ([(BY, "")], ["mindestens 48 Stunden vorher"]),
        ([("announced: 48 hours", "announced: not stated")], ["vorab per E-Mail"]),
        ([("announced: 48 hours", "announced: not stated"), (BY, "")], []),
        ([("    announced: 48 hours\n", ""), (BY, "")], []),
    ],
)
def test_the_announcement(lines: list[tuple[str, str]], announcement: list[str]) -> None:
    assert [text for label, text in facts(said(*lines)) if label == "Ankündigung"] == announcement


def test_windows_of_unknown_weeks_have_no_calendar() -> None:
    assert said(("2026-12-03", "not stated")).calendar == ""
    assert said((f"    when:\n{WHEN}", "    when: as announced\n"), (EVERY, "")).calendar == ""
    assert said((EVERY, "")).calendar == "maintenance-fortnightly"


def test_a_limit_in_each_period() -> None:
    periods = {each: said(("a quarter", f"a {each}")) for each in ("week", "month", "year")}
    assert [facts(view)[-1][1] for view in periods.values()] == [
        "höchstens 10 Stunden in der Woche",
        "höchstens 10 Stunden im Monat",
        "höchstens 10 Stunden im Jahr",
    ]
