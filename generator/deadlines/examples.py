"""Worked examples: reports whose answers are worth explaining, found in the calendar of each tier.

The engine answers them at build time, so that an example cannot contradict the rule it explains.
"""

from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, time
from typing import Any

from .answers import Answer, answer
from .calendars import calendar_of
from .engine.calendar import DAY, MINUTE, Calendar, SlaError, date_of, day_of, wall_of

HOUR = 60 * MINUTE
# So far is looked for a date that fits; what does not occur within it is no example.
MOST_DAYS = 400


@dataclass(frozen=True)
class Example:
    """`kind`: weekend, holiday, night or clock-change: what happens between report and answer."""

    kind: str
    answer: Answer


def examples(sla: Mapping[str, Any], tier: str, region: str) -> tuple[Example, ...]:
    """For the most severe problem that the tier answers; at most one of each kind, in this order."""
    severity = next((each for each in sla["severities"] if each in sla["commitments"].get(tier, {})), None)
    if severity is None:
        return ()
    calendar = calendar_of(sla, tier, region, severity)
    left = _left(sla["commitments"][tier][severity])
    found = (
        ("weekend", _before_rest(calendar, sla, left, is_holiday=False)),
        ("holiday", _before_rest(calendar, sla, left, is_holiday=True)),
        ("night", _at_night(calendar, sla)),
        ("clock-change", _before_clock_change(calendar, sla)),
    )
    return tuple(_answered(sla, tier, severity, region, found))


def _answered(sla: Mapping[str, Any], tier: str, severity: str, region: str, found: Any) -> Iterator[Example]:
    for kind, reported in found:
        if reported is not None:
            with suppress(SlaError):  # Its answer lies beyond the horizon.
                yield Example(kind, answer(sla, tier, severity, region, reported))


def _days(sla: Mapping[str, Any]) -> range:
    first = day_of(sla["effective"])
    return range(first, min(first + MOST_DAYS, day_of(sla["until"]) - 10))


def _left(promised: Mapping[str, Any]) -> int:
    """Before closing time: at most two hours, and so little that half of the promised time comes after it."""
    if promised["unit"] != "business-minutes":
        return 2 * HOUR
    return min(2 * HOUR, int(promised["amount"]) // 2 * MINUTE)


def _before_rest(calendar: Calendar, sla: Mapping[str, Any], left: int, is_holiday: bool) -> datetime | None:
    """That long before the last closing time before days of rest."""
    ends = dict(zip(calendar.days, calendar.ends, strict=True))
    for day in _days(sla):
        rest = _rest_after(ends, day)
        # A holiday that falls on the weekend explains nothing.
        holidays = [
            each for each in rest if each in calendar.reasons and (each - 7 in ends or each + 7 in ends)
        ]
        if day in ends and rest and bool(holidays) == is_holiday:
            return wall_of(calendar.local(ends[day] - left))
    return None


def _rest_after(ends: Mapping[int, int], day: int) -> list[int]:
    rest: list[int] = []
    while day + 1 + len(rest) not in ends and len(rest) < 14:
        rest.append(day + 1 + len(rest))
    return rest


def _at_night(calendar: Calendar, sla: Mapping[str, Any]) -> datetime | None:
    """An evening at ten on which nobody is there, or, around the clock, any such evening."""
    for day in _days(sla):
        wall = datetime.combine(date_of(day), time(22))
        if day in calendar.days and day + 1 in calendar.days:
            return wall
    return None


def _before_clock_change(calendar: Calendar, sla: Mapping[str, Any]) -> datetime | None:
    """A quarter of an hour before the clock is first put forward."""
    start = day_of(sla["effective"]) * DAY
    for until, before, after in zip(calendar.untils, calendar.offsets, calendar.offsets[1:], strict=False):
        if until > start and after > before and _is_open(calendar, until):
            return wall_of(until + before - 15 * MINUTE)
    return None


def _is_open(calendar: Calendar, at_us: int) -> bool:
    return any(start < at_us < stop for start, stop in zip(calendar.opens, calendar.closes, strict=True))
