"""Time zones and calendars as the integers and dates of `/sla.json`.

Zones come from the pinned `tzdata` package, never from the machine, so that a build says the same everywhere.
"""

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, date, datetime, timedelta
from functools import cache
from importlib import resources
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from .hours import EPOCH, SlaError, date_of, day_of

Day = str | date
Rows = Sequence[Sequence[str]]
FORMAT = 1

# A zone may change its clock and change back, but no zone ever did so within half a day.
_STRIDE = timedelta(hours=12)
# No wall clock is farther from UTC; so much is needed of a zone before the first and after the last midnight.
_MARGIN = timedelta(days=2)


def bake_calendar(
    zone: str,
    week: Mapping[Any, Rows],
    closed: Mapping[Day, str] | Iterable[Day],
    open: Mapping[Day, Rows],
    from_: Day,
    until: Day,
    *,
    calendar_id: str = "calendar",
) -> dict[str, Any]:
    """An object of the shape of `/sla.json` with one calendar, for either engine's `load`.

    zone         IANA name; ZoneInfoNotFoundError if the tzdata package has no such zone
    week         ISO weekday (Monday is 1, a number or its digit) -> [["09:00", "18:00"], ...]
    closed       dates, or date -> key of the holiday; open: date -> hours of that date, stronger than closed
    from_, until first and last date for which the calendar is known, both included; SlaError bad-date
    """
    reasons = closed if isinstance(closed, Mapping) else dict.fromkeys(closed, "closed")
    first, last = str(from_), str(until)
    calendar = {
        "zone": zone,
        "week": {str(day): _rows(rows) for day, rows in week.items()},
        "closed": {str(day): key for day, key in reasons.items()},
        "open": {str(day): _rows(rows) for day, rows in open.items()},
    }
    return {
        "format": FORMAT,
        "from": first,
        "until": last,
        "zones": {zone: zone_steps(zone, first, last)},
        "calendars": {calendar_id: calendar},
    }


def zone_steps(zone: str, first: str, last: str) -> list[list[float | None]]:
    """[[until minute, offset minutes], ..., [None, offset minutes]] of the dates from `first` to `last`.

    Minutes are since 1970-01-01T00:00Z. A few offsets before 1972 hold seconds; their minutes are fractions.
    """
    begin, end = day_of(first), day_of(last)
    if begin > end:
        raise SlaError("bad-date")
    start, stop = (datetime.combine(date_of(day), datetime.min.time(), UTC) for day in (begin, end + 1))
    rows: list[list[float | None]] = []
    at, stop = start - _MARGIN, stop + _MARGIN
    while at < stop:
        later = min(at + _STRIDE, stop)
        if _offset_s(zone, at) != _offset_s(zone, later):
            rows.append([_minutes(_change_s(zone, at, later)), _minutes(_offset_s(zone, at))])
        at = later
    return [*rows, [None, _minutes(_offset_s(zone, stop))]]


@cache
def zone_info(zone: str) -> ZoneInfo:
    """A zone of the tzdata package; ZoneInfoNotFoundError if it has none of that name."""
    try:
        if not all(part.isidentifier() or part[:1].isalnum() for part in zone.split("/")):
            raise FileNotFoundError(zone)
        with resources.files("tzdata").joinpath("zoneinfo", *zone.split("/")).open("rb") as file:
            return ZoneInfo.from_file(file, key=zone)
    except (OSError, ValueError):
        raise ZoneInfoNotFoundError(f"No time zone found with key {zone}") from None


def _offset_s(zone: str, at: datetime) -> int:
    offset = at.astimezone(zone_info(zone)).utcoffset()
    assert offset is not None
    return int(offset.total_seconds())


def _change_s(zone: str, before: datetime, after: datetime) -> int:
    """The second since 1970 at which the offset of `before` no longer holds."""
    low, high = (int((each - EPOCH).total_seconds()) for each in (before, after))
    offset_s = _offset_s(zone, before)
    seconds = range(low, high + 1)
    return seconds[
        bisect_right(seconds, 0, key=lambda s: int(_offset_s(zone, EPOCH + timedelta(seconds=s)) != offset_s))
    ]


def _minutes(seconds: int) -> float:
    return seconds // 60 if seconds % 60 == 0 else seconds / 60


def _rows(rows: Rows) -> Any:
    """Lists, as JSON has them; what is not a list of pairs is left for `load` to name."""
    if isinstance(rows, list | tuple):
        return [list(row) if isinstance(row, tuple) else row for row in rows]
    return rows
