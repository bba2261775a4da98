"""favour: two promises in the same hours, and which of them a customer would choose."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime

import pytest

from generator.deadlines.baking import bake_policy
from generator.diff.favour import (
    WEEK,
    Favour,
    Judgement,
    Stretch,
    World,
    dues,
    holiday_week,
    judge_duration,
    judge_policies,
    weeks_around,
    world_of,
)
from generator.policy import notation
from generator.policy.policy import Policy
from generator.policy.promises import FIRST_RESPONSE, Promise
from generator.policy.service_hours import HolidayCalendar, Week, WeekChange
from tests.support.versions_of_policy import FIRST, policy, with_lines


def promise(policy: Policy, tier: str) -> Promise:
    return next(iter(FIRST_RESPONSE.promises(policy.tiers[tier]).values()))


B, W, M, E = Favour.BETTER, Favour.WORSE, Favour.MIXED, Favour.EQUAL
OPEN = policy(FIRST)
CLOSING = policy(
    with_lines(FIRST, ("business_day_ends: at the hour of the report", "business_day_ends: at closing time"))
)

# 9 to 18, Monday to Friday, in Germany
DURATIONS = [
    ("1 hour", "60 minutes", E),
    ("4 business hours", "4 hours", B),
    ("9 business hours", "1 business day", W),
    ("2 business days", "2 business days", E),
    ("1 business day", "24 hours", B),
    ("1 business day", "30 hours", M),
    ("2 to 4 hours", "4 hours", E),
    ("4 hours", "1 to 3 hours", B),
    ("2 to 3 hours", "2 to 4 hours", W),
    ("28 days", "1 month", W),
    ("1 year", "12 months", E),
    ("1 year", "1 month", B),
]


@pytest.mark.parametrize(("old", "new", "favour"), DURATIONS)
def test_judge_duration(old: str, new: str, favour: Favour) -> None:
    world = world_of(OPEN, promise(OPEN, "standard"), "germany")
    assert judge_duration([world], notation.duration(old), notation.duration(new)).favour is favour


def test_longest_wait() -> None:
    world = world_of(OPEN, promise(OPEN, "standard"), "germany")
    judged = judge_duration(
        [world], notation.duration("4 business hours"), notation.duration("2 business days")
    )
    # Friday 18:00 to Monday 13:00; Friday 18:00, which counts from Monday 9:00, to Wednesday 9:00
    assert judged == Judgement(W, ((2 * 24 + 19) * 60, (4 * 24 + 15) * 60))


def test_around_the_clock_all_hours_are_business_hours() -> None:
    world = world_of(OPEN, promise(OPEN, "gold"), "germany")
    assert (
        judge_duration([world], notation.duration("8 hours"), notation.duration("8 business hours")).favour
        is E
    )


def test_of_two_special_days_of_one_date_the_last_holds_as_in_the_calculator() -> None:
    day = date(2026, 12, 24)
    names = "        name:\n          de: Heiligabend\n          en: Christmas Eve\n"
    written = "".join(
        f"\n      - date: {day}\n{names}        open: {hours}" for hours in ("closed", "9:00–13:00")
    )
    closed = "    public_holidays: closed"
    twice = policy(with_lines(FIRST, (closed, f"{closed}\n    special_days:{written}")))
    world = world_of(twice, promise(twice, "standard"), "germany")
    assert world.hours_on(day, weeks_around(day)) == notation.opening("9:00–13:00")
    assert [["09:00", "13:00"]] in _values(bake_policy(twice))


def _values(data: object) -> Iterator[object]:
    yield data
    below = data.values() if isinstance(data, dict) else data if isinstance(data, list) else ()
    for each in below:
        yield from _values(each)


def test_hours_that_never_open_are_worse_than_any() -> None:
    never = with_lines(FIRST, ("      monday to friday: 9:00–18:00", "      monday: closed"))
    assert judge_policies(OPEN, policy(never)).favour is W


def test_closing_time_is_never_before_the_hour_of_the_report() -> None:
    assert judge_policies(OPEN, CLOSING).favour is W
    assert judge_policies(CLOSING, OPEN).favour is B


class _Almanac:
    """Two zones an hour apart; one holiday, on a Wednesday, in one calendar."""

    def offset_minutes(self, time_zone: str, day: date) -> int:
        return {"Europe/Berlin": 60, "Europe/London": 0}.get(time_zone, 0)

    def knows_zone(self, time_zone: str) -> bool:
        return True

    def knows_calendar(self, calendar: str) -> bool:
        return True

    def holidays(self, named: HolidayCalendar, first: date, last: date) -> frozenset[date]:
        return frozenset({date(2026, 1, 14)} if named.calendar == "DE-BE" else ())


def other_zone() -> Policy:
    return policy(FIRST.replace("time_zone: Europe/Berlin", "time_zone: Europe/London"))


def test_another_zone_is_better_in_the_evening_and_worse_in_the_morning() -> None:
    assert judge_policies(OPEN, other_zone(), _Almanac()).favour is M


def test_without_an_almanac_a_zone_is_only_a_name() -> None:
    assert judge_policies(OPEN, other_zone()).favour is E


def test_the_comparison_week_begins_on_a_monday_and_knows_no_dates() -> None:
    reports = list(WEEK.reports())
    assert (len(reports), reports[0], reports[-1]) == (
        336,
        datetime(2001, 1, 1),
        datetime(2001, 1, 7, 23, 30),
    )
    assert (WEEK.dated, WEEK.first.isoweekday()) == (False, 1)


def test_the_weeks_around_a_date() -> None:
    assert weeks_around(date(2026, 12, 24)) == Stretch(date(2026, 12, 10), 16, dated=True)
    assert weeks_around(date(2026, 12, 24), is_first=True) == Stretch(date(2026, 12, 10), 29, dated=True)


@pytest.mark.parametrize(
    ("days", "holiday"),
    [
        ("monday to friday", 3),
        ("thursday, friday", 4),
        ("sunday", 7),
        ("monday, tuesday", 1),
        ("tuesday", 2),
    ],
)
def test_a_holiday_in_the_comparison_week_falls_on_a_day_that_is_open(days: str, holiday: int) -> None:
    assert holiday_week(week(days)) == Stretch(holidays=frozenset({date(2001, 1, holiday)}))


def test_a_holiday_of_hours_that_never_open_is_a_wednesday() -> None:
    assert holiday_week(week("monday", "closed")).holidays == {date(2001, 1, 3)}


def week(days: str, hours: str = "9:00–18:00") -> Week:
    return Week.model_validate({days: hours})


OFFICE, CLOCK = (world_of(OPEN, promise(OPEN, tier), "germany") for tier in ("standard", "gold"))


def opened(week: Week, offset: int = 0) -> World:
    return replace(OFFICE, hours=(OFFICE.hours[0].model_copy(update={"open": week}),), offset_minutes=offset)


def test_holidays_of_the_week_and_of_the_region_close_what_they_close() -> None:
    holiday, next_day = date(2001, 1, 3), date(2001, 1, 4)
    stretch = holiday_week(OFFICE.hours[0].open)
    nine_to_six = notation.opening("9:00–18:00")
    assert [OFFICE.hours_on(day, stretch) for day in (holiday, next_day)] == [(), nine_to_six]
    assert CLOCK.hours_on(holiday, stretch) == notation.opening("0:00–24:00")
    there = replace(OFFICE, closed=(frozenset({holiday}),))
    for known in (WEEK, weeks_around(holiday)):
        assert [there.hours_on(day, known) for day in (holiday, next_day)] == [(), nine_to_six]


class _Bounds(_Almanac):
    """Its holidays are the first and the last day that is asked for."""

    def holidays(self, named: HolidayCalendar, first: date, last: date) -> frozenset[date]:
        return frozenset({first, last})


def test_holidays_are_known_for_600_days_after_the_reports() -> None:
    world = world_of(OPEN, promise(OPEN, "standard"), "germany", _Bounds(), weeks_around(date(2026, 1, 15)))
    assert (world.offset_minutes, world.closed) == (60, ({date(2026, 1, 1), date(2027, 9, 9)},))
    assert world_of(OPEN, promise(OPEN, "standard"), "germany", _Bounds()).closed == ()


@pytest.mark.parametrize(
    ("world", "duration", "first"),
    [
        (OFFICE, "1 business hour", 10 * 60),
        (replace(OFFICE, offset_minutes=60), "1 business hour", 9 * 60),
        (opened(week("monday to friday", "8:30–16:45")), "1 business hour", 9 * 60 + 30),
        (opened(week("monday to friday", "8:30–16:45")), "9 business hours", 24 * 60 + 9 * 60 + 15),
        (opened(week("sunday to thursday", "22:00–6:00")), "1 business hour", 60),
        (OFFICE, "50 business days", 70 * 24 * 60 + 9 * 60),
        (OFFICE, "500 business days", 700 * 24 * 60 + 9 * 60),
    ],
)
def test_dues(world: World, duration: str, first: int) -> None:
    """From Monday, midnight."""
    found = dues(world, notation.duration(duration), WEEK)
    assert found is not None
    assert (len(found), found[0]) == (336, first)


def test_what_is_due_after_4000_days_is_never_due() -> None:
    last = dues(CLOCK, notation.Duration(4001 * 24, "hours"), WEEK)
    assert last is not None
    assert last[-1] == (6 * 24 + 23) * 60 + 30 + 4001 * 24 * 60
    assert dues(CLOCK, notation.Duration(4001 * 24 + 1, "hours"), WEEK) is None


def test_hours_that_open_within_two_months_at_no_time_never_open() -> None:
    hours = OFFICE.hours[0].model_copy(
        update={
            "open": week("monday", "closed"),
            "changes": (WeekChange(since=date(2026, 6, 1), open=week("monday")),),
        }
    )
    later = replace(OFFICE, hours=(hours,))
    assert dues(later, notation.duration("1 business hour"), weeks_around(date(2026, 1, 15))) is None
    assert dues(later, notation.duration("1 business hour"), weeks_around(date(2026, 5, 15))) is not None


def test_never_is_worse_than_any_time_and_as_good_as_never() -> None:
    never = policy(with_lines(FIRST, ("      monday to friday: 9:00–18:00", "      monday: closed")))
    assert judge_policies(never, OPEN).favour is B
    hours, days = notation.duration("1 business hour"), notation.duration("2 business days")
    assert judge_duration([world_of(never, promise(never, "standard"), "germany")], hours, days) == Judgement(
        E
    )


def test_the_longest_wait_of_all_regions_and_hours() -> None:
    old, new = notation.duration("4 business hours"), notation.duration("1 hour")
    assert judge_duration([CLOCK, OFFICE], old, new) == Judgement(B, ((2 * 24 + 19) * 60, 60))
    assert judge_duration([OFFICE, CLOCK], new, old) == Judgement(W, (60, (2 * 24 + 19) * 60))
