"""The calendar of a region and of service hours, of the shape that `/sla.json` has, with reasons that have no key yet.

No language is in it: what is kept of it outlives an edit of any other part of the policy.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from ..core.keeping import cached
from ..policy.base import Text
from ..policy.notation import OpenInterval
from ..policy.service_hours import Region, ServiceHours, SpecialDay, Week
from .counting import engine_hours, engine_week
from .hours_in_force import seasons, special_days, week_changes, week_on
from .world.public_holidays import observed_holidays

Horizon = tuple[date, date]
Named = tuple[tuple[date, ...], Text | str]  # days, and the name of a special day, or of a holiday in English


@dataclass(frozen=True, eq=False)
class UnnamedCalendar:
    """`head`: zone and week; `open`: dates with hours of their own; `closed`: the days of each reason, with its name."""

    head: dict[str, Any]
    open: dict[str, Any]
    closed: list[Named]


@cached(64)
def unnamed_calendar(horizon: Horizon, region: Region, hours: ServiceHours) -> UnnamedCalendar:
    weeks = _weeks(horizon, region, hours)
    longest = _most_days(weeks)
    at_holidays = hours.holiday_hours
    holidays = {} if at_holidays is None else dict(_public_holidays(horizon, region, hours))
    named: list[Named] = [((day,), english) for day, english in holidays.items()]
    closed = set(holidays)
    opened = {
        day: hours_of_day
        for start, end, week in weeks
        if week != longest
        for day, hours_of_day in _differences(start, end, week, longest)
        if day not in closed
    }
    opened |= dict.fromkeys(holidays, at_holidays or ())
    for special in special_days(region, hours):
        days = [day for day in _dates(horizon, special) if _differs(region, hours, special, day, opened)]
        if days:
            named.append((tuple(days), special.name))
            closed.update(days)
            opened |= dict.fromkeys(days, special.open)
    head = {
        "zone": hours.zone_in(region),
        **({"own_zone": True} if hours.time_zone else {}),
        "week": engine_week(longest),
    }
    listed = sorted(opened.items())
    known = {day.isoformat(): engine_hours(each) for day, each in listed if day not in closed or each}
    return UnnamedCalendar(head, known, named)


@cached(64)
def named_calendar(calendar: UnnamedCalendar, keys: tuple[str, ...]) -> dict[str, Any]:
    """`keys`: of the reasons, one for each. Nobody may change it: it is the same object as long as it says the same."""
    closed = {day: key for (days, _), key in zip(calendar.closed, keys, strict=True) for day in days}
    said = {day.isoformat(): key for day, key in sorted(closed.items())}
    return {**calendar.head, "closed": said, "open": calendar.open}


def _dates(horizon: Horizon, special: SpecialDay) -> Iterator[date]:
    return special.days.dates(*horizon) if special.days else iter(())


def _differs(
    region: Region, hours: ServiceHours, special: SpecialDay, day: date, opened: Mapping[date, object]
) -> bool:
    """Of several days only those that close or open something: every reader would load the others."""
    is_felt = special.open or day in opened or week_on(region, hours, day).on(day.isoweekday())
    return bool(isinstance(special.date, date) or is_felt)


def _weeks(horizon: Horizon, region: Region, hours: ServiceHours) -> list[tuple[date, date, Week]]:
    """(first date, date after the last, week), one after the other, over the whole horizon."""
    first, last = horizon
    begins = sorted({first, *_turns(region, hours, first, last)})
    ends = [*begins[1:], last + timedelta(days=1)]
    return [(start, end, week_on(region, hours, start)) for start, end in zip(begins, ends, strict=True)]


def _turns(region: Region, hours: ServiceHours, first: date, last: date) -> Iterator[date]:
    """Days of the horizon on which another week may begin."""
    yield from (max(first, each.since) for each in week_changes(region, hours) if each.since <= last)
    for season in seasons(region, hours):
        for begin, end in season.days.spans(first, last):
            yield begin
            if end < last:
                yield end + timedelta(days=1)


def _most_days(weeks: Iterable[tuple[date, date, Week]]) -> Week:
    """The week that holds on most days of the horizon, of two the earlier one: the fewest dates are exceptions from it."""
    days: dict[tuple[object, ...], int] = {}
    for start, end, week in weeks:
        days[_hours_of(week)] = days.get(_hours_of(week), 0) + (end - start).days
    return max((week for _, _, week in weeks), key=lambda week: days[_hours_of(week)])


def _hours_of(week: Week) -> tuple[object, ...]:
    return tuple(week.on(day) for day in range(1, 8))


def _public_holidays(horizon: Horizon, region: Region, hours: ServiceHours) -> Iterator[tuple[date, str]]:
    """Holidays that close something, or have hours: one on a day of rest changes nothing, and every reader would load it."""
    first, last = horizon
    for day, english in observed_holidays(hours.holidays_in(region), first.year, last.year).items():
        is_felt = hours.holiday_hours or week_on(region, hours, day).on(day.isoweekday())
        if first <= day <= last and is_felt:
            yield day, english


def _differences(
    start: date, end: date, week: Week, other: Week
) -> Iterator[tuple[date, tuple[OpenInterval, ...]]]:
    """Dates on which the two weeks differ, with the hours of the first."""
    for day in (start + timedelta(days=number) for number in range((end - start).days)):
        if week.on(day.isoweekday()) != other.on(day.isoweekday()):
            yield day, week.on(day.isoweekday())
