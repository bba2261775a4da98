"""A report and a commitment -> the moment by which the first response is due, and why then.

Business days: the report is moved to the next opening if it is outside the hours; the day of receipt is the
date which the wall clock then shows; a service date is a date that has hours of its own (for a night shift,
the date on which it starts). `same-time` is the first open instant that is not before the same wall time on
the n-th service date after that day. `closing-time` is the close of the n-th service date, the day of receipt
`counted` as the first one, or `not-counted`.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Final

from .calendar import DAY, MINUTE, NEVER, Calendar, SlaError, at, date_of, open_us, us_of

UNITS: Final = ("minutes", "business-minutes", "business-days")
DUES: Final = ("same-time", "closing-time")
RECEIPTS: Final = ("not-counted", "counted")
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
    commitment   {amount, unit, due, receipt} as in `/sla.json`; amount 0 is the report itself
    SlaError     bad-instant, bad-amount, bad-unit; horizon: beyond the dates that are known
    """
    reported = us_of(reported_at)
    amount, unit = commitment.get("amount"), commitment.get("unit")
    due, receipt = (
        default if commitment.get(name) is None else commitment[name]
        for name, default in (("due", DUES[0]), ("receipt", RECEIPTS[0]))
    )
    if type(amount) is not int or not 0 <= amount <= MAX_AMOUNT:
        raise SlaError("bad-amount")
    if unit not in UNITS or due not in DUES or receipt not in RECEIPTS:
        raise SlaError("bad-unit")
    _within(calendar.begin <= reported < calendar.end)
    if amount == 0 or unit == "minutes":
        answer = reported + amount * MINUTE
    elif unit == "business-minutes":
        answer = _open_time(calendar, reported, amount * MINUTE)
    elif due == "same-time":
        answer = _same_time(calendar, reported, amount)
    else:
        answer = _closing_time(calendar, reported, amount, receipt == "counted")
    _within(answer <= calendar.end)
    return at(calendar, answer)


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


def _same_time(calendar: Calendar, reported: int, amount: int) -> int:
    wall = calendar.local(_next_open(calendar, reported))
    day = wall // DAY
    index = bisect_right(calendar.days, day) + amount - 1
    _within(index < len(calendar.days))
    return _next_open(calendar, calendar.first_at(wall + (calendar.days[index] - day) * DAY))


def _closing_time(calendar: Calendar, reported: int, amount: int, counted: bool) -> int:
    start = _next_open(calendar, reported)
    day = calendar.local(start) // DAY
    index = bisect_left(calendar.days, day) if counted else bisect_right(calendar.days, day)
    # Only when yesterday's night shift outlasts today's own hours.
    while index < len(calendar.ends) and calendar.ends[index] <= start:
        index += 1
    _within(index + amount - 1 < len(calendar.ends))
    return calendar.ends[index + amount - 1]


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
