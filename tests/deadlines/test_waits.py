"""The longest wait in each hour of an ordinary week, beside what the engine says of many reports in that hour."""

from datetime import timedelta
from typing import Any

import pytest

from generator.deadlines.baking import bake_calendar
from generator.deadlines.engine.calendar import EPOCH, load
from generator.deadlines.engine.due import deadline
from generator.deadlines.waits import Waits, waits

Week = dict[str, list[list[str]]]
OFFICE: Week = {day: [["09:00", "18:00"]] for day in "12345"}
NIGHT: Week = {"5": [["22:00", "06:00"]], "6": [["22:00", "06:00"]]}
ODD: Week = {"1": [["08:07", "11:53"], ["13:01", "17:00"]], "4": [["10:00", "10:30"]]}
FOUR_HOURS = {"amount": 240, "unit": "business-minutes"}
TWO_DAYS = {"amount": 2, "unit": "business-days", "due": "same-time"}


def found(week: Week, commitment: dict[str, Any]) -> Waits:
    made = waits(week, commitment)
    assert made is not None
    return made


def test_friday_afternoon_is_the_worst() -> None:
    made = found(OFFICE, FOUR_HOURS)
    assert (made.longest, made.longest_at, made.typical) == (67 * 60, (5, 14), 16 * 60)
    assert [minutes // 60 for minutes in made.hours[:24]] == [
        *range(13, 3, -1), 4, 4, 4, 4, *[19] * 5, *range(18, 13, -1),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("week", "commitment"),
    [
        (OFFICE, FOUR_HOURS),
        (OFFICE, TWO_DAYS),
        (OFFICE, {**TWO_DAYS, "due": "closing-time", "receipt": "counted"}),
        (OFFICE, {**TWO_DAYS, "outside": "that-day", "until": "15:30"}),
        (NIGHT, {"amount": 60, "unit": "business-minutes"}),
        (ODD, {"amount": 30, "unit": "business-minutes"}),
    ],
)
def test_no_report_of_the_hour_waits_longer(week: Week, commitment: dict[str, Any]) -> None:
    calendar = load(bake_calendar("UTC", week, {}, {}, "1970-01-05", "1970-12-31"), "calendar")
    made = found(week, commitment)
    for hour in range(0, 168, 5):
        begin = EPOCH + timedelta(days=11, hours=hour)
        reports = (begin + timedelta(minutes=minute, seconds=1) for minute in range(-1, 60, 3))
        waited = [deadline(calendar, at, commitment) - at for at in reports if at >= begin]
        # Of odd times of day the hour is as long as its worst five minutes.
        assert timedelta() <= timedelta(minutes=made.hours[hour]) - max(waited) <= timedelta(minutes=8), hour


@pytest.mark.parametrize(
    ("week", "commitment"),
    [
        (OFFICE, {"amount": 30, "unit": "minutes"}),
        (OFFICE, {"amount": 2, "unit": "weeks"}),
        (OFFICE, {"amount": 5000, "unit": "business-days", "due": "same-time"}),  # years
    ],
)
def test_none_where_a_map_would_say_nothing(week: Week, commitment: dict[str, Any]) -> None:
    assert waits(week, commitment) is None
