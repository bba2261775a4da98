"""hours_in_force: weeks, changes and special days of a region and of service hours, on a day."""

from datetime import date
from typing import Any

import pytest

from generator.deadlines.hours_in_force import hours_on, ordinary_hours_on, usual_week, week_on
from generator.policy import notation
from generator.policy.service_hours import Region, Season, ServiceHours, SpecialDay, Week, WeekChange
from tests.support.policies import real

MONDAY, THURSDAY, FRIDAY = date(2027, 3, 1), date(2027, 3, 4), date(2027, 3, 5)
OFFICE, CLOCK = (real().service_hours[name] for name in ("business-hours", "around-the-clock"))
GERMANY, ISRAEL = (real().regions[name] for name in ("germany", "israel"))


def week(hours: str, days: str = "monday to friday") -> Week:
    return Week.model_validate({days: hours})


def since(day: date, hours: str) -> dict[str, Any]:
    return {"changes": (WeekChange(since=day, open=week(hours)),)}


def on(day: date, hours: str) -> dict[str, Any]:
    name = {"en": "Day"}
    return {"special_days": (SpecialDay.model_validate({"date": day, "name": name, "open": hours}),)}


def test_a_regions_week_replaces_that_of_office_hours_only() -> None:
    assert [bool(usual_week(ISRAEL, OFFICE).on(day)) for day in (5, 7)] == [False, True]
    assert usual_week(ISRAEL, CLOCK).is_always


ROWS: list[tuple[Region, ServiceHours, dict[str, Any], dict[str, Any], date, str]] = [
    (GERMANY, OFFICE, {}, {}, MONDAY, "9:00–18:00"),
    (GERMANY, OFFICE, {}, since(MONDAY, "8:00–12:00"), MONDAY, "8:00–12:00"),
    (GERMANY, OFFICE, {}, since(THURSDAY, "8:00–12:00"), MONDAY, "9:00–18:00"),
    (GERMANY, OFFICE, since(MONDAY, "7:00–8:00"), since(MONDAY, "8:00–12:00"), THURSDAY, "7:00–8:00"),
    (GERMANY, OFFICE, since(MONDAY, "7:00–8:00"), since(THURSDAY, "8:00–12:00"), THURSDAY, "8:00–12:00"),
    (ISRAEL, OFFICE, {}, since(MONDAY, "8:00–12:00"), FRIDAY, "closed"),
    (ISRAEL, OFFICE, since(MONDAY, "7:00–8:00"), since(MONDAY, "8:00–12:00"), FRIDAY, "7:00–8:00"),
    (ISRAEL, CLOCK, since(MONDAY, "7:00–8:00"), since(MONDAY, "8:00–12:00"), FRIDAY, "8:00–12:00"),
    (GERMANY, OFFICE, on(MONDAY, "10:00–11:00"), on(MONDAY, "closed"), MONDAY, "10:00–11:00"),
    (GERMANY, CLOCK, on(MONDAY, "10:00–11:00"), {}, MONDAY, "0:00–24:00"),
    (GERMANY, CLOCK, on(MONDAY, "10:00–11:00"), on(MONDAY, "closed"), MONDAY, "closed"),
]


@pytest.mark.parametrize(("region", "hours", "of_region", "of_hours", "day", "expected"), ROWS)
def test_hours_on(
    region: Region,
    hours: ServiceHours,
    of_region: dict[str, Any],
    of_hours: dict[str, Any],
    day: date,
    expected: str,
) -> None:
    there, then = region.model_copy(update=of_region), hours.model_copy(update=of_hours)
    assert hours_on(there, then, day, is_holiday=False) == notation.opening(expected)


def test_a_public_holiday_closes_what_no_special_day_opens() -> None:
    open_ = OFFICE.model_copy(update=on(MONDAY, "10:00–11:00"))
    assert hours_on(GERMANY, OFFICE, MONDAY, is_holiday=True) == ()
    assert hours_on(GERMANY, open_, MONDAY, is_holiday=True) == notation.opening("10:00–11:00")
    assert ordinary_hours_on(GERMANY, open_, MONDAY, is_holiday=True) == ()
    assert ordinary_hours_on(GERMANY, CLOCK, MONDAY, is_holiday=True) == notation.opening("0:00–24:00")


def special(hours: str, first: str, last: str = "") -> dict[str, Any]:
    days = {"from": first, "until": last} if last else {"date": first}
    return {**days, "name": {"en": "Day"}, "open": hours}


ORDER = [
    ([special("closed", "every 03-01")], "closed"),
    ([special("closed", "every 02-27", "every 03-01")], "closed"),
    ([special("closed", "every 02-27", "every 02-29")], "9:00–18:00"),
    ([special("closed", "every 12-27", "every 03-01")], "closed"),
    ([special("closed", "2027-03-01", "2027-03-05")], "closed"),
    ([special("10:00–11:00", "every 03-01"), special("closed", "every 02-27", "every 03-01")], "10:00–11:00"),
    ([special("10:00–11:00", "2027-03-01"), special("closed", "every 03-01")], "10:00–11:00"),
    ([special("10:00–11:00", "2027-03-01"), special("closed", "2027-02-27", "2027-03-04")], "10:00–11:00"),
    ([special("10:00–11:00", "2027-02-27", "2027-03-04"), special("closed", "every 03-01")], "10:00–11:00"),
]


@pytest.mark.parametrize(("days", "expected"), ORDER)
def test_of_one_list_the_closer_entry_holds(days: list[dict[str, Any]], expected: str) -> None:
    entries = tuple(map(SpecialDay.model_validate, days))
    held = OFFICE.model_copy(update={"special_days": entries})
    assert hours_on(GERMANY, held, MONDAY, is_holiday=False) == notation.opening(expected)
    everywhere = GERMANY.model_copy(update={"special_days": entries})
    assert hours_on(everywhere, OFFICE, MONDAY, is_holiday=False) == notation.opening(expected)


def test_of_two_changes_of_one_day_the_later_one_of_the_list_holds() -> None:
    changes = (*since(MONDAY, "7:00–8:00")["changes"], *since(MONDAY, "8:00–9:00")["changes"])
    assert week_on(GERMANY, OFFICE.model_copy(update={"changes": changes}), MONDAY) == week("8:00–9:00")


def season(first: str, last: str, hours: str) -> dict[str, Any]:
    entry = {"from": first, "until": last, "open": {"monday to friday": hours}}
    return {"seasons": (Season.model_validate(entry),)}


WINTER, MARCH = ("every 11-01", "every 03-31"), ("every 03-01", "every 03-04")
IN_SEASON: list[tuple[Region, ServiceHours, dict[str, Any], dict[str, Any], date, str]] = [
    (GERMANY, OFFICE, {}, season(*WINTER, "8:00–12:00"), MONDAY, "8:00–12:00"),
    (GERMANY, OFFICE, {}, season(*MARCH, "8:00–12:00"), FRIDAY, "9:00–18:00"),
    (GERMANY, OFFICE, {}, season(*MARCH, "closed"), MONDAY, "closed"),
    (GERMANY, OFFICE, since(MONDAY, "7:00–8:00"), season(*MARCH, "8:00–12:00"), MONDAY, "8:00–12:00"),
    (GERMANY, OFFICE, season(*WINTER, "7:00–8:00"), season(*MARCH, "8:00–12:00"), MONDAY, "7:00–8:00"),
    (GERMANY, OFFICE, on(MONDAY, "10:00–11:00"), season(*MARCH, "8:00–12:00"), MONDAY, "10:00–11:00"),
    (ISRAEL, OFFICE, {}, season(*MARCH, "8:00–12:00"), THURSDAY, "9:00–18:00"),
    (ISRAEL, OFFICE, season(*MARCH, "8:00–12:00"), {}, THURSDAY, "8:00–12:00"),
    (GERMANY, CLOCK, season(*MARCH, "8:00–12:00"), {}, MONDAY, "0:00–24:00"),
    (GERMANY, CLOCK, {}, season(*MARCH, "8:00–12:00"), MONDAY, "8:00–12:00"),
]


@pytest.mark.parametrize(("region", "hours", "of_region", "of_hours", "day", "expected"), IN_SEASON)
def test_a_season_is_stronger_than_a_change_and_weaker_than_a_special_day(
    region: Region,
    hours: ServiceHours,
    of_region: dict[str, Any],
    of_hours: dict[str, Any],
    day: date,
    expected: str,
) -> None:
    there, then = region.model_copy(update=of_region), hours.model_copy(update=of_hours)
    assert hours_on(there, then, day, is_holiday=False) == notation.opening(expected)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("closed", "closed"),
        ("open", "9:00–18:00"),
        ("not stated", "9:00–18:00"),
        ("9:00–13:00", "9:00–13:00"),
    ],
)
def test_on_a_public_holiday(words: str, expected: str) -> None:
    hours = ServiceHours.model_validate({**OFFICE.model_dump(), "public_holidays": words})
    assert hours_on(GERMANY, hours, MONDAY, is_holiday=True) == notation.opening(expected)
    assert hours_on(GERMANY, hours, MONDAY, is_holiday=False) == notation.opening("9:00–18:00")
