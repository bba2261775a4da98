"""The calendar of maintenance windows: when they begin, how they repeat, and where there is none."""

from datetime import datetime

import pytest

from generator.artifacts.data import maintenance_ics
from generator.deadlines.baking import bake_policy
from tests.support.levels_policy import with_maintenance
from tests.support.versions_of_policy import policy

WHEN = "      thursday: 21:00–24:00\n"
EVERY = "    every: 2 weeks\n    starting: 2026-12-03\n"


def calendars(*lines: tuple[str, str]) -> dict[str, str]:
    written = policy(with_maintenance(*lines))
    return {each.path: str(each.content) for each in maintenance_ics.artifacts(written, bake_policy(written))}


def properties(calendar: str, name: str) -> list[str]:
    unfolded = calendar.replace("\r\n ", "")
    events = unfolded.split("BEGIN:VEVENT")[1:]
    return [line for event in events for line in event.split("\r\n") if line.startswith(name)]


def test_one_file_for_each_language_and_one_at_the_root() -> None:
    made = calendars()
    assert list(made) == [
        "calendars/maintenance-fortnightly.ics",
        "de/calendars/maintenance-fortnightly.ics",
        "en/calendars/maintenance-fortnightly.ics",
    ]
    assert made["calendars/maintenance-fortnightly.ics"] == made["de/calendars/maintenance-fortnightly.ics"]


@pytest.mark.parametrize(
    ("lines", "starts", "rules"),
    [
        ([], ["20261203T210000"], ["FREQ=WEEKLY;INTERVAL=2;BYDAY=TH"]),
        ([(EVERY, "")], ["20261203T210000"], ["FREQ=WEEKLY;BYDAY=TH"]),  # the version applies from Tuesday on
        ([("2026-12-03", "2026-11-12")], ["20261210T210000"], ["FREQ=WEEKLY;INTERVAL=2;BYDAY=TH"]),
        (
            [(WHEN, "      tuesday, thursday: 21:00–24:00\n      sunday: from 2:00\n")],
            ["20261203T210000", "20261206T020000"],
            ["FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH", "FREQ=WEEKLY;INTERVAL=2;BYDAY=SU"],
        ),
    ],
)
def test_first_windows_and_how_they_repeat(
    lines: list[tuple[str, str]], starts: list[str], rules: list[str]
) -> None:
    made = calendars(*lines)["en/calendars/maintenance-fortnightly.ics"]
    zone = "DTSTART;TZID=Europe/Berlin:"
    assert properties(made, "DTSTART") == [f"{zone}{each}" for each in starts]
    assert [
        each.removeprefix("RRULE:").partition(";UNTIL=")[0] for each in properties(made, "RRULE")
    ] == rules
    assert {each.partition(";UNTIL=")[2] for each in properties(made, "RRULE")} == {"20291231T225959Z"}


def test_a_window_past_midnight_and_one_without_an_end() -> None:
    made = calendars((WHEN, "      thursday: 22:00–2:00\n      sunday: from 2:00\n"))
    english = made["en/calendars/maintenance-fortnightly.ics"]
    assert properties(english, "DTEND") == ["DTEND;TZID=Europe/Berlin:20261204T020000"]
    assert datetime(2026, 12, 4).isoweekday() == 5
    assert properties(english, "SUMMARY") == ["SUMMARY;LANGUAGE=en-GB:Maintenance window"] * 2
    assert "at least 48 hours in advance by email" in english.replace("\r\n ", "")


def test_nothing_for_windows_of_unknown_weeks() -> None:
    assert calendars(("2026-12-03", "not stated")) == {}
    assert calendars((f"    when:\n{WHEN}", "    when: as announced\n"), (EVERY, "")) == {}
