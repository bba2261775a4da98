"""A report and a commitment -> the moment by which the first response is due, and why then.

Days to years are those of the wall clock: 31 January and a month is the last day of February, at the same time.

Business days: a report outside the hours counts as received at the next opening (`outside`: `next-opening`) or
when it came (`that-day`); the day of receipt is the date which the wall clock then shows. A service date is a
date that has hours of its own (for a night shift, the date on which it starts), on one of the weekdays in
`days` (`12345`; absent: any). What does not come by the time `until` on a service date counts as received when
the next one opens. `same-time` is the first open instant that is not before the same wall time on the n-th
service date after that day, with `that-day` never before its opening and never after its close. `closing-time`
is the close of the n-th service date, the day of receipt `counted` as the first one, or `not-counted`.
"""

import re
from bisect import bisect_left, bisect_right
from calendar import monthrange
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import MAXYEAR, date, datetime
from itertools import islice
from typing import Any, Final

from .calendar import DAY, MINUTE, NEVER, Calendar, SlaError, at, date_of, open_us, time_of, us_of

UNITS: Final = ("minutes", "days", "weeks", "months", "years", "business-minutes", "business-days")
DATES: Final = {"days": 1, "weeks": 7}
MONTHS: Final = {"months": 1, "years": 12}
DUES: Final = ("same-time", "closing-time")
RECEIPTS: Final = ("not-counted", "counted")
OUTSIDES: Final = ("next-opening", "that-day")
MAX_AMOUNT: Final = (1 << 53) - 1


@dataclass(frozen=True, slots=True)
class Open:
    """Open time; `reason` is the key of a special day with hours of its own."""

    start: datetime
    stop: datetime
    reason: str | None


@dataclass(frozen=True, slots=True)
class Closed:
    """A run of dates without hours, and why: a holiday's key, or None for the week's own rest."""

    first: date
    last: date
    reason: str | None


def deadline(calendar: Calendar, reported_at: datetime, commitment: Mapping[str, Any]) -> datetime:
    """The last moment at which a first response is still in time.

    reported_at  aware, any zone; naive is `bad-instant`
    commitment   {amount, unit, due, receipt, outside, days, until} as in `/sla.json`; amount 0 is the report itself
    SlaError     bad-instant, bad-amount, bad-unit, bad-time; horizon: beyond the dates that are known
    """
    reported = us_of(reported_at)
    amount, unit = commitment.get("amount"), commitment.get("unit")
    if type(amount) is not int or not 0 <= amount <= MAX_AMOUNT:
        raise SlaError("bad-amount")
    if unit not in UNITS or not _is_known(commitment):
        raise SlaError("bad-unit")
    _within(calendar.begin <= reported < calendar.end)
    if amount == 0 or unit == "minutes":
        answer = reported + amount * MINUTE
    elif unit in DATES:
        answer = _same_time_on_date(calendar, reported, amount * DATES[unit])
    elif unit in MONTHS:
        answer = _same_day_of_month(calendar, reported, amount * MONTHS[unit])
    elif unit == "business-minutes":
        answer = _open_time(calendar, reported, amount * MINUTE)
    else:
        answer = _business_days(calendar, reported, commitment)
    _within(answer <= calendar.end)
    return at(calendar, answer)


def received(calendar: Calendar, reported: int, commitment: Mapping[str, Any]) -> int:
    """The instant at which a report counts as received where business days are promised."""
    if commitment.get("until") is not None:
        day, clock = divmod(calendar.local(reported), DAY)
        is_late = clock > time_of(commitment["until"], last="24:00")
        index = next(_service_days(calendar, day + is_late, commitment), None)
        if index is None:
            raise SlaError("horizon")
        if calendar.days[index] > day:
            return calendar.starts[index]
    return reported if commitment.get("outside") == "that-day" else _next_open(calendar, reported)


def counted_days(calendar: Calendar, start: int, commitment: Mapping[str, Any]) -> Iterator[int]:
    """The service dates that count after a receipt, as indexes of `calendar.days`."""
    is_closing = commitment.get("due") == "closing-time"
    is_counted = is_closing and commitment.get("receipt") == "counted"
    for index in _service_days(calendar, calendar.local(start) // DAY + (not is_counted), commitment):
        # Over before the receipt: when yesterday's night shift outlasts today's own hours.
        if not is_closing or calendar.ends[index] > start:
            yield index


def explain(calendar: Calendar, start: datetime, stop: datetime) -> list[Open | Closed]:
    """What lies between two instants, in order: open time, and dates on which nothing opens."""
    start_us, stop_us = us_of(start), us_of(stop)
    found: list[Open | Closed] = []
    day = reached = calendar.local(start_us) // DAY
    for begin, end in open_us(calendar, start_us, stop_us):
        opening = calendar.local(begin) // DAY
        found += _closed(calendar, range(day, opening), reached)
        # What makes today special says nothing of yesterday's night shift, which still runs.
        is_tail = _runs_on(calendar, opening - 1, begin)
        reason = None if is_tail else calendar.reasons.get(opening)
        found.append(Open(at(calendar, begin), at(calendar, end), reason))
        day, reached = max(day, opening), calendar.local(end - 1) // DAY + 1
    rest = range(max(day, reached), calendar.local(stop_us - 1) // DAY + 1)
    return [*found, *_closed(calendar, rest, reached)]


def _within(known: bool) -> None:
    if not known:
        raise SlaError("horizon")


def _next_open(calendar: Calendar, at_us: int) -> int:
    """The first open instant that is not before this one."""
    index = bisect_right(calendar.closes, at_us)
    _within(index < len(calendar.opens))
    return max(calendar.opens[index], at_us)


def _open_time(calendar: Calendar, reported: int, amount_us: int) -> int:
    start = _next_open(calendar, reported)
    index = bisect_right(calendar.opens, start) - 1
    target = calendar.sums[index] + start - calendar.opens[index] + amount_us
    _within(target <= calendar.sums[-1])
    # An amount that is used up at a close is not carried to the next opening.
    index = bisect_left(calendar.sums, target) - 1
    return calendar.opens[index] + target - calendar.sums[index]


def can_count(day: int, commitment: Mapping[str, Any]) -> bool:
    """Is a date on one of the weekdays that can be business days?"""
    weekdays = commitment.get("days")
    return weekdays is None or str((day + 3) % 7 + 1) in weekdays


def _same_time_on_date(calendar: Calendar, reported: int, days: int) -> int:
    """As many dates later; what the wall clock skips then is the first time after it."""
    _within(days * DAY <= calendar.end - calendar.begin + DAY)
    return calendar.first_at(calendar.local(reported) + days * DAY)


def _same_day_of_month(calendar: Calendar, reported: int, months: int) -> int:
    """As many months later; in a month that has no such day, on its last."""
    wall = calendar.local(reported)
    day = date_of(wall // DAY)
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    _within(year <= MAXYEAR)
    last = monthrange(year, month + 1)[1]
    later = date(year, month + 1, min(day.day, last))
    return calendar.first_at(wall + (later - day).days * DAY)


def _business_days(calendar: Calendar, reported: int, commitment: Mapping[str, Any]) -> int:
    start = received(calendar, reported, commitment)
    index = next(islice(counted_days(calendar, start, commitment), commitment["amount"] - 1, None), None)
    if index is None:
        raise SlaError("horizon")
    wall = calendar.local(start)
    same = calendar.first_at(wall + (calendar.days[index] - wall // DAY) * DAY)
    is_that_day = commitment.get("outside") == "that-day"
    if commitment.get("due") == "closing-time" or (is_that_day and same >= calendar.ends[index]):
        return calendar.ends[index]
    return _next_open(calendar, max(same, calendar.starts[index]) if is_that_day else same)


def _service_days(calendar: Calendar, first: int, commitment: Mapping[str, Any]) -> Iterator[int]:
    """From a date on, as indexes of `calendar.days`."""
    for index in range(bisect_left(calendar.days, first), len(calendar.days)):
        if can_count(calendar.days[index], commitment):
            yield index


def _is_known(commitment: Mapping[str, Any]) -> bool:
    """Are all the words those of `/sla.json`? What is missing or None is the first of its choices."""
    choices = (("due", DUES), ("receipt", RECEIPTS), ("outside", OUTSIDES))
    words = all(commitment.get(name) in (None, *known) for name, known in choices)
    weekdays = commitment.get("days")
    return words and (weekdays is None or bool(re.fullmatch("[1-7]+", str(weekdays), re.ASCII)))


def _runs_on(calendar: Calendar, day: int, at_us: int) -> bool:
    """The hours of a date are not over at an instant."""
    index = bisect_left(calendar.days, day)
    return index < len(calendar.days) and calendar.days[index] == day and calendar.ends[index] > at_us


def _closed(calendar: Calendar, days: range, reached: int) -> Iterator[Closed]:
    """Dates without hours of their own, in runs of one reason.

    Into dates before `reached` a night shift runs: only a reason makes such a date one of rest.
    """
    run: list[int] = []
    for day in days:
        if day < reached and day not in calendar.reasons:
            continue
        if _runs_on(calendar, day, -NEVER):
            continue
        if run and (run[-1] + 1 != day or calendar.reasons.get(run[-1]) != calendar.reasons.get(day)):
            yield _run(calendar, run)
            run = []
        run.append(day)
    if run:
        yield _run(calendar, run)


def _run(calendar: Calendar, run: list[int]) -> Closed:
    return Closed(date_of(run[0]), date_of(run[-1]), calendar.reasons.get(run[0]))
