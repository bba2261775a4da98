"""The calendar of a region and of service hours: kept until one of them, or the horizon, is another."""

from datetime import date

import pytest

from generator.deadlines.region_calendar import named_calendar, unnamed_calendar
from generator.policy.service_hours import ServiceHours
from tests.support.policies import real

HOURS = real().service_hours["business-hours"]
REGION = real().regions["germany"]
HORIZON = (date(2026, 12, 1), date(2027, 1, 10))


def test_each_reason_gets_its_key() -> None:
    calendar = unnamed_calendar(HORIZON, REGION, HOURS)
    assert calendar.closed == [
        ((date(2026, 12, 25),), "Christmas Day"),
        ((date(2027, 1, 1),), "New Year's Day"),
    ]
    said = named_calendar(calendar, ("christmas", "new-year"))
    assert said["closed"] == {"2026-12-25": "christmas", "2027-01-01": "new-year"}
    assert (said["zone"], list(said)) == ("Europe/Berlin", ["zone", "week", "closed", "open"])
    assert named_calendar(calendar, ("christmas", "new-year")) is said
    assert named_calendar(calendar, ("christmas", "special-1"))["closed"]["2027-01-01"] == "special-1"


@pytest.mark.parametrize(
    ("horizon", "region", "hours"),
    [
        ((HORIZON[0], date(2026, 12, 31)), {}, {}),
        (HORIZON, {"time_zone": "Europe/Paris"}, {}),
        (HORIZON, {"holidays": real().regions["israel"].holidays}, {}),
        (HORIZON, {}, {"public_holidays": "open"}),
        (HORIZON, {}, {"open": real().service_hours["around-the-clock"].open}),
    ],
)
def test_what_is_kept_is_that_of_this_region_these_hours_and_this_horizon(
    horizon: tuple[date, date], region: dict[str, object], hours: dict[str, object]
) -> None:
    known = unnamed_calendar(HORIZON, REGION, HOURS)
    assert unnamed_calendar((*HORIZON,), REGION, HOURS) is known
    other = unnamed_calendar(horizon, REGION.model_copy(update=region), HOURS.model_copy(update=hours))
    assert (other.head, other.open, other.closed) != (known.head, known.open, known.closed)


def test_hours_with_a_zone_of_their_own_say_so() -> None:
    own: ServiceHours = HOURS.model_copy(update={"time_zone": "Asia/Tokyo"})
    assert unnamed_calendar(HORIZON, REGION, own).head["own_zone"] is True
