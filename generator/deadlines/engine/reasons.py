"""Why a deadline is when it is: facts in order, without words. The browser's twin is calculator/reasons.js."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal

from .calendar import DAY, Calendar, at, day_of, open_us, us_of
from .due import Open, explain

Kind = Literal[
    "outside",
    "counted",
    "clock",
    "elapsed",
    "closed",
    "sum",
    "receipt",
    "day",
    "same-time",
    "opening",
    "close",
]


@dataclass(frozen=True, slots=True)
class Reason:
    """A fact. `start_us` and `stop_us` are instants; of closed, receipt and day, midnights on the wall clock.

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
    start = next((opening for opening, _ in open_us(calendar, reported, calendar.end)), reported)
    outside = (Reason("outside", start, start),) if start > reported else ()
    if commitment["unit"] == "business-days":
        return (*outside, *_days(calendar, reported, start, due, commitment))
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


def _days(
    calendar: Calendar, reported: int, start: int, due: int, commitment: Mapping[str, Any]
) -> Iterator[Reason]:
    closing = commitment.get("due") == "closing-time"
    received = calendar.local(start) // DAY
    service = _service_days(calendar, start, commitment)
    last = max(calendar.local(due - 1) // DAY, service[-1])
    closed: Reason | None = None
    for day in range(calendar.local(reported) // DAY, last + 1):
        key = calendar.reasons.get(day)
        if closed and (day == received or day in calendar.days or closed.key != key):
            yield closed
            closed = None
        if day in service:
            yield Reason("day", day * DAY, day * DAY, key, service.index(day) + 1)
        elif day == received:
            yield Reason("receipt", day * DAY, day * DAY)
        elif day not in calendar.days:
            closed = Reason("closed", closed.start_us if closed else day * DAY, day * DAY, key)
    if closed:
        yield closed
    # The hours of the last day may be over by then: the next opening can have the same time of day.
    is_same = divmod(calendar.local(due), DAY) == (service[-1], calendar.local(start) % DAY)
    yield Reason("close" if closing else "same-time" if is_same else "opening", due, due)


def _service_days(calendar: Calendar, start: int, commitment: Mapping[str, Any]) -> tuple[int, ...]:
    """The days that the engine counted."""
    closing = commitment.get("due") == "closing-time"
    received = calendar.local(start) // DAY
    first = received if closing and commitment.get("receipt") == "counted" else received + 1
    days = zip(calendar.days, calendar.ends, strict=True)
    counted = [day for day, end in days if day >= first and (not closing or end > start)]
    return tuple(counted[: commitment["amount"]])
