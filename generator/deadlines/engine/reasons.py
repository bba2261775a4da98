"""Why a deadline is when it is: facts in order, without words. The browser's twin is calculator/reasons.js."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import islice
from typing import Any, Literal

from .calendar import DAY, Calendar, at, day_of, open_us, us_of
from .due import DATES, MONTHS, Open, can_count, counted_days, explain, received

Kind = Literal[
    "outside",
    "that-day",
    "received",
    "late",
    "counted",
    "clock",
    "elapsed",
    "dates",
    "closed",
    "sum",
    "receipt",
    "taken",
    "day",
    "rest",
    "same-time",
    "opening",
    "close",
]


@dataclass(frozen=True, slots=True)
class Reason:
    """A fact. `start_us` and `stop_us` are instants; of closed, rest, receipt, taken and day, midnights on
    the wall clock.

    taken  the day of receipt of a report that came on another one; rest: open, but no business day
    key  the holiday or special day; n: which business day it is
    """

    kind: Kind
    start_us: int = 0
    stop_us: int = 0
    key: str | None = None
    n: int = 0


def reasons_of(
    calendar: Calendar, reported_at: datetime, due_at: datetime, commitment: Mapping[str, Any]
) -> tuple[Reason, ...]:
    """`commitment` as for `deadline`, which gave `due_at`."""
    reported, due = us_of(reported_at), us_of(due_at)
    if commitment["unit"] == "minutes":
        return (Reason("counted", reported, due), *_changes(calendar, reported, due), Reason("elapsed"))
    if commitment["unit"] in {*DATES, *MONTHS}:
        return (Reason("dates", due, due),)
    start = next((opening for opening, _ in open_us(calendar, reported, calendar.end)), reported)
    if commitment["unit"] == "business-days":
        counted = received(calendar, reported, commitment)
        receipt = _receipt(calendar, reported, start, counted, commitment)
        return (*receipt, *_days(calendar, reported, counted, due, commitment))
    outside = (Reason("outside", start, start),) if start > reported else ()
    return (*outside, *_hours(calendar, reported, due), Reason("sum"))


def _changes(calendar: Calendar, start: int, stop: int) -> Iterator[Reason]:
    """The clock is changed after one instant and up to another."""
    for until in calendar.untils:
        if start < until <= stop:
            yield Reason("clock", until, until)


def _hours(calendar: Calendar, reported: int, due: int) -> Iterator[Reason]:
    for stretch in explain(calendar, at(calendar, reported), at(calendar, due)):
        if isinstance(stretch, Open):
            start, stop = us_of(stretch.start), us_of(stretch.stop)
            yield Reason("counted", start, stop, stretch.reason)
            yield from _changes(calendar, start, stop)
        else:
            first, last = day_of(stretch.first.isoformat()), day_of(stretch.last.isoformat())
            yield Reason("closed", first * DAY, last * DAY, stretch.reason)


def _receipt(
    calendar: Calendar, reported: int, opening: int, counted: int, commitment: Mapping[str, Any]
) -> tuple[Reason, ...]:
    """Why a report counts as received at another instant than its own, or outside the hours at its own."""
    if counted != received(calendar, reported, {**commitment, "until": None}):
        return (Reason("late", counted, counted),)
    if counted > reported:
        return (Reason("received", counted, counted),)
    return (Reason("that-day", reported, reported),) if opening > reported else ()


def _days(
    calendar: Calendar, reported: int, start: int, due: int, commitment: Mapping[str, Any]
) -> Iterator[Reason]:
    came, receipt = calendar.local(reported) // DAY, calendar.local(start) // DAY
    counted = islice(counted_days(calendar, start, commitment), commitment["amount"])
    service = [calendar.days[index] for index in counted]
    last = max(calendar.local(due - 1) // DAY, service[-1])
    run: Reason | None = None
    for day in range(came, last + 1):
        now = _date(calendar, day, service, commitment)
        if day == receipt and day not in service:
            now = Reason("receipt" if came == receipt else "taken", day * DAY, day * DAY)
        if run and now and run.n == now.n == 0 and (run.kind, run.key) == (now.kind, now.key):
            now = replace(now, start_us=run.start_us)
        elif run:
            yield run
        run = now
    if run:
        yield run
    yield _end(calendar, start, due, service[-1], commitment)


def _date(
    calendar: Calendar, day: int, service: Sequence[int], commitment: Mapping[str, Any]
) -> Reason | None:
    """What is said of a date; None of one with service hours on which nothing is counted yet."""
    key = calendar.reasons.get(day)
    if day in service:
        return Reason("day", day * DAY, day * DAY, key, service.index(day) + 1)
    if day not in calendar.days:
        return Reason("closed", day * DAY, day * DAY, key)
    return None if can_count(day, commitment) else Reason("rest", day * DAY, day * DAY)


def _end(calendar: Calendar, start: int, due: int, last: int, commitment: Mapping[str, Any]) -> Reason:
    # The hours of the last day may be over by then: the next opening can have the same time of day.
    is_same = divmod(calendar.local(due), DAY) == (last, calendar.local(start) % DAY)
    if commitment.get("due") == "closing-time" or (due in calendar.ends and not is_same):
        return Reason("close", due, due)
    return Reason("same-time" if is_same else "opening", due, due)
