"""almanac: the pinned zones and holidays that comparisons ask."""

from datetime import date

import pytest

from generator.deadlines.world.almanac import WorldAlmanac
from generator.policy.service_hours import HolidayCalendar


@pytest.mark.parametrize(
    ("zone", "day", "minutes"),
    [
        ("Europe/Berlin", date(2026, 1, 1), 60),
        ("Europe/Berlin", date(2026, 7, 1), 120),
        ("Asia/Kathmandu", date(2026, 7, 1), 345),
        ("Mars/Olympus", date(2026, 7, 1), 0),
    ],
)
def test_offset_minutes(zone: str, day: date, minutes: int) -> None:
    assert WorldAlmanac().offset_minutes(zone, day) == minutes


@pytest.mark.parametrize(
    ("calendar", "days"),
    [
        ({"calendar": "DE-BE", "except": ["christmas-day"]}, {date(2026, 12, 26), date(2027, 1, 1)}),
        ("DE-BE", {date(2026, 12, 25), date(2026, 12, 26), date(2027, 1, 1)}),
        ("none", set()),
        ("DE-XX", set()),
    ],
)
def test_holidays(calendar: object, days: set[date]) -> None:
    named = HolidayCalendar.model_validate(calendar)
    assert WorldAlmanac().holidays(named, date(2026, 12, 1), date(2027, 1, 1)) == days
