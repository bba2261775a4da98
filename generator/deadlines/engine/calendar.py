"""When someone is there: a calendar's open time, from baked zone steps, weeks and dates.

The one rule: a minute counts if and only if the calendar's wall clock shows a time inside an open interval of
the date on which that interval starts. Minutes that a clock change skips never count; minutes that it repeats
count twice. Instants and wall times are integer microseconds inside (`_us`; a wall time as if it were UTC),
datetimes outside. The browser's twin is docs/javascripts/engine/; tests/cases/deadlines.json holds both.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta, timezone
from itertools import accumulate
from typing import Any, Final

MINUTE: Final = 60_000_000
DAY: Final = 1440 * MINUTE
NEVER: Final = 1 << 62
EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
WEEKDAYS: Final = "1234567"

Interval = tuple[int, int]


class SlaError(Exception):
    """A calendar or a question without an answer; `code` is one of C5's.

    load      unknown-calendar, bad-date, bad-time, bad-interval, never-open
    deadline  bad-instant, bad-amount, bad-unit, horizon
    """

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


@dataclass(frozen=True, slots=True)
class Calendar:
    """Open time between two dates, ready to be asked.

    untils, offsets   steps of the zone: up to the instant untils[i] the wall clock shows instant + offsets[i]
    begin, end        the horizon: instants of the first midnight and of the midnight after the last date
    opens, closes     open intervals, merged and in order; sums[i] is the open time before the i-th
    days              service dates: days since 1970 that have hours of their own
    starts, ends      the opening and the close of each
    reasons           day -> key of the holiday or special day, also where other hours replace the week's
    """

    untils: tuple[int, ...]
    offsets: tuple[int, ...]
    begin: int
    end: int
    opens: tuple[int, ...]
    closes: tuple[int, ...]
    sums: tuple[int, ...]
    days: tuple[int, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    reasons: Mapping[int, str]

    def local(self, at_us: int) -> int:
        return at_us + self.offsets[bisect_right(self.untils, at_us)]

    def first_at(self, wall_us: int) -> int:
        """The first instant at which the wall clock shows this time or a later one."""
        return _first_at(self.untils, self.offsets, wall_us)


def load(sla: Mapping[str, Any], calendar_id: str) -> Calendar:
    """Compiles a calendar of `/sla.json`; SlaError names what is wrong with it."""
    data = sla["calendars"].get(calendar_id)
    if data is None or data.get("zone") not in sla["zones"]:
        raise SlaError("unknown-calendar")
    first, last = day_of(sla["from"]), day_of(sla["until"])
    if first > last:
        raise SlaError("bad-date")
    week, special = _week(data.get("week", {})), _dates(data.get("open", {}))
    reasons = {day_of(day): key for day, key in data.get("closed", {}).items()}
    untils, offsets = _steps(sla["zones"][data["zone"]])
    begin, end = _first_at(untils, offsets, first * DAY), _first_at(untils, offsets, (last + 1) * DAY)
    pieces: list[Interval] = []
    own_of: dict[int, Interval] = {}
    # From the day before the first: its night shift may reach into it.
    for day in range(first - 1, last + 1):
        hours = special.get(day, () if day in reasons else week[(day + 3) % 7])
        own = [piece for each in hours for piece in _instants(untils, offsets, day, each)]
        if own:
            pieces += own
            own_of[day] = min(opening for opening, _ in own), max(close for _, close in own)
    merged = _merged(pieces, begin, end)
    if not merged:
        raise SlaError("never-open")
    return Calendar(
        untils, offsets, begin, end,
        opens=tuple(start for start, _ in merged),
        closes=tuple(stop for _, stop in merged),
        sums=tuple(accumulate((stop - start for start, stop in merged), initial=0)),
        days=tuple(own_of),
        starts=tuple(opening for opening, _ in own_of.values()),
        ends=tuple(close for _, close in own_of.values()),
        reasons=reasons,
    )  # fmt: skip


def on_steps(calendar: Calendar, rows: Sequence[Sequence[float | None]]) -> Calendar:
    """The same open time by the clock of another zone, whose steps `/sla.json` has."""
    untils, offsets = _steps(rows)
    return replace(calendar, untils=untils, offsets=offsets)


def open_intervals(
    calendar: Calendar, start: datetime, stop: datetime
) -> Iterator[tuple[datetime, datetime]]:
    """Open time from `start` to `stop`, merged, lazily; `horizon` when it runs out of known days."""
    for begin, end in open_us(calendar, us_of(start), us_of(stop)):
        yield at(calendar, begin), at(calendar, end)


def open_us(calendar: Calendar, start_us: int, stop_us: int) -> Iterator[Interval]:
    if start_us < calendar.begin:
        raise SlaError("horizon")
    for index in range(bisect_right(calendar.closes, start_us), len(calendar.opens)):
        if max(calendar.opens[index], start_us) >= stop_us:
            break
        yield max(calendar.opens[index], start_us), min(calendar.closes[index], stop_us)
    if stop_us > calendar.end:
        raise SlaError("horizon")


def instants_of(calendar: Calendar, wall: datetime) -> list[datetime]:
    """The instants at which the wall clock shows `wall` (naive): none in a gap, two in an overlap."""
    if not isinstance(wall, datetime) or wall.tzinfo is not None:
        raise SlaError("bad-instant")
    wall_us = us_of(wall.replace(tzinfo=UTC))
    starts = (-NEVER, *calendar.untils)
    steps = zip(starts, calendar.untils, calendar.offsets, strict=False)
    return [
        at(calendar, wall_us - offset) for start, until, offset in steps if start <= wall_us - offset < until
    ]


def local_of(calendar: Calendar, instant: datetime) -> datetime:
    """What the wall clock shows, naive."""
    return at(calendar, us_of(instant)).replace(tzinfo=None)


def wall_of(wall_us: int) -> datetime:
    """Microseconds since 1970 on a wall clock, as it shows them, naive."""
    return (EPOCH + timedelta(microseconds=wall_us)).replace(tzinfo=None)


def us_of(instant: datetime) -> int:
    """Microseconds since 1970 of an aware datetime; a naive one is no instant."""
    if not isinstance(instant, datetime) or instant.utcoffset() is None:
        raise SlaError("bad-instant")
    return (instant - EPOCH) // timedelta(microseconds=1)


def at(calendar: Calendar, at_us: int) -> datetime:
    """The instant as a datetime with the offset which the calendar's zone has then."""
    offset = timedelta(microseconds=calendar.local(at_us) - at_us)
    try:
        return (EPOCH + timedelta(microseconds=at_us)).astimezone(timezone(offset))
    except OverflowError:  # before the year 1 or after 9999
        raise SlaError("horizon") from None


def day_of(text: object) -> int:
    """Days since 1970 of YYYY-MM-DD."""
    try:
        if not isinstance(text, str) or not re.fullmatch(r"\d{4}-\d\d-\d\d", text, re.ASCII):
            raise ValueError(text)
        return (date.fromisoformat(text) - EPOCH.date()).days
    except ValueError:
        raise SlaError("bad-date") from None


def date_of(day: int) -> date:
    return EPOCH.date() + timedelta(days=day)


def _steps(rows: Sequence[Sequence[float | None]]) -> tuple[tuple[int, ...], tuple[int, ...]]:
    untils = tuple(NEVER if until is None else round(until * MINUTE) for until, _ in rows)
    return untils, tuple(round((offset or 0) * MINUTE) for _, offset in rows)


def _first_at(untils: Sequence[int], offsets: Sequence[int], wall_us: int) -> int:
    index = 0
    while wall_us - offsets[index] >= untils[index]:
        index += 1
    return max(wall_us - offsets[index], untils[index - 1] if index else -NEVER)


def _instants(untils: Sequence[int], offsets: Sequence[int], day: int, hours: Interval) -> Iterator[Interval]:
    """The instants at which the wall clock shows a time inside the hours that start on this day."""
    start, stop = day * DAY + hours[0], day * DAY + hours[1]
    # No wall clock is a whole day away from UTC.
    for index in range(bisect_left(untils, start - DAY), len(untils)):
        begin = max(start - offsets[index], untils[index - 1] if index else -NEVER)
        end = min(stop - offsets[index], untils[index])
        if begin < end:
            yield begin, end
        if untils[index] > stop + DAY:
            return


def _merged(pieces: list[Interval], begin: int, end: int) -> list[Interval]:
    merged: list[Interval] = []
    for start, stop in sorted(pieces):
        start, stop = max(start, begin), min(stop, end)
        if start >= stop:
            continue
        if merged and start <= merged[-1][1]:
            merged[-1] = merged[-1][0], max(stop, merged[-1][1])
        else:
            merged.append((start, stop))
    return merged


def _week(data: Mapping[str, Any]) -> list[tuple[Interval, ...]]:
    """Hours of each weekday, Monday first."""
    if not set(data) <= set(WEEKDAYS):
        raise SlaError("bad-date")
    return [_hours(data.get(weekday, [])) for weekday in WEEKDAYS]


def _dates(data: Mapping[str, Any]) -> dict[int, tuple[Interval, ...]]:
    return {day_of(day): _hours(rows) for day, rows in data.items()}


def _hours(rows: object) -> tuple[Interval, ...]:
    if not isinstance(rows, list | tuple):
        raise SlaError("bad-interval")
    return tuple(_interval(row) for row in rows)


def _interval(row: object) -> Interval:
    """Start and end since midnight; an end that is not after its start lies on the next day."""
    if not isinstance(row, list | tuple) or len(row) != 2:
        raise SlaError("bad-interval")
    start, end = time_of(row[0], last="23:59"), time_of(row[1], last="24:00")
    if start == end:  # nothing or a whole day? A promise is not guessed; a whole day is 00:00 to 24:00
        raise SlaError("bad-interval")
    return start, end if end > start else end + DAY


def time_of(text: object, last: str) -> int:
    """`09:00` -> microseconds since midnight."""
    good = isinstance(text, str) and re.fullmatch(r"([01]\d|2[0-3]):[0-5]\d|24:00", text, re.ASCII)
    if not good or str(text) > last:
        raise SlaError("bad-time")
    hours, minutes = str(text).split(":")
    return (int(hours) * 60 + int(minutes)) * MINUTE
