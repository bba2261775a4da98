"""Holidays that somebody has to decide, by calendar."""

import json
from datetime import date

import pytest

from generator.deadlines.world.public_holidays import public_holidays
from generator.deadlines.world.to_decide import DISPUTED, ToDecide, known_beside, to_decide
from generator.policy.service_hours import HolidayCalendar

EVES = ("christmas-eve", "new-year-s-eve")


def undecided(written: object, *own_days: date) -> ToDecide:
    return to_decide(HolidayCalendar.model_validate(written), 2026, 2027, own_days)


@pytest.mark.parametrize(
    ("calendar", "expected"),
    [
        (
            "US-CA",
            (("diwali", "susan-b-anthony-day"), ("cesar-chavez-day", "day-after-thanksgiving"), ("columbus-day",), ()),
        ),
        ("US", ((), (), (), ())),
        ("DE-BE", ((), ("women-s-day",), (), EVES)),
        ("DE", ((), (), (), EVES)),
        ("GB-ENG", ((), ("easter-monday", "late-summer-bank-holiday"), (), ())),
        ("GB", (("easter-monday",), (), (), ())),
        ("NL", (("good-friday",), (), (), ("liberation-day",))),
        ("AT", ((), (), (), ("good-friday", *EVES))),
        ("FR", ((), (), (), ())),
        ("PL", ((), (), (), ())),
    ],
)  # fmt: skip
def test_days_of_a_calendar(calendar: str, expected: tuple[tuple[str, ...], ...]) -> None:
    assert undecided(calendar) == expected


def test_elective_days_of_a_country_without_parts() -> None:
    assert undecided("IL").elective[:2] == ("purim", "pesach-holiday")


def test_what_the_file_says_is_decided() -> None:
    california = {
        "calendar": "US-CA",
        "except": ["diwali", "susan-b-anthony-day", "day-after-thanksgiving"],
        "also": ["columbus-day"],
    }
    assert undecided(california) == ((), ("cesar-chavez-day",), (), ())
    assert undecided("DE-BE", date(2026, 12, 24), date(2026, 8, 1)).elective == ("new-year-s-eve",)


def test_what_can_be_added() -> None:
    beside = known_beside(HolidayCalendar.model_validate("DE-BE"), 2026, 2026)
    assert {*EVES, "epiphany", "assumption-day"} <= {*beside}
    assert not {"women-s-day", "good-friday"} & {*beside}
    assert known_beside(HolidayCalendar.model_validate("none"), 2026, 2026) == []


def test_disputed_calendars_exist() -> None:
    table = json.loads(DISPUTED.read_text("utf-8"))
    assert list(table) == sorted(table)
    for calendar, rows in table.items():
        assert public_holidays(calendar, 2026, 2029) is not None, calendar
        assert set(rows) <= {"counted", "not_counted"} and all(rows.values())
