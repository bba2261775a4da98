"""Time zones as integers: what a wall clock shows between two dates, baked from the pinned `tzdata` package.

Never from the machine: a build says the same everywhere, and what it says is known to be from which release.
"""

from bisect import bisect_right
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from functools import cache
from importlib import resources
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from ...i18n.offsets import fixed_offset
from ..engine.calendar import EPOCH, SlaError, date_of, day_of

# A zone may change its clock and change back, but no zone ever did so within half a day.
_STRIDE = timedelta(hours=12)
# No wall clock is farther from UTC; so much is needed of a zone before the first and after the last midnight.
_MARGIN = timedelta(days=2)


def zone_steps(zone: str, first: str, last: str) -> list[list[float | None]]:
    """[[until minute, offset minutes], ..., [None, offset minutes]] of the dates from `first` to `last`.

    Minutes are since 1970-01-01T00:00Z. A few offsets before 1972 hold seconds; their minutes are fractions.
    """
    return [list(row) for row in _steps(zone, first, last)]


@cache
def _steps(zone: str, first: str, last: str) -> tuple[tuple[float | None, ...], ...]:
    begin, end = day_of(first), day_of(last)
    if begin > end:
        raise SlaError("bad-date")
    start, stop = (datetime.combine(date_of(day), datetime.min.time(), UTC) for day in (begin, end + 1))
    rows: list[tuple[float | None, ...]] = []
    at, stop = start - _MARGIN, stop + _MARGIN
    offset_s = _offset_s(zone, at)
    while at < stop:
        later = at + _STRIDE
        if (new_s := _offset_s(zone, later)) != offset_s:
            rows.append((_minutes(_change_s(zone, at, later)), _minutes(offset_s)))
        at, offset_s = later, new_s
    return (*rows, (None, _minutes(offset_s)))


@cache
def zone_info(zone: str) -> tzinfo:
    """A zone of the tzdata package, or a fixed offset (`UTC+1`); ZoneInfoNotFoundError if it is neither."""
    minutes = fixed_offset(zone)
    if minutes is not None:
        return timezone(timedelta(minutes=minutes), zone)
    try:
        if not all(part.isidentifier() or part[:1].isalnum() for part in zone.split("/")):
            raise FileNotFoundError(zone)
        with resources.files("tzdata").joinpath("zoneinfo", *zone.split("/")).open("rb") as file:
            return ZoneInfo.from_file(file, key=zone)
    except (OSError, ValueError):
        raise ZoneInfoNotFoundError(f"No time zone found with key {zone}") from None


def iana_name(zone: str) -> str:
    """`UTC+1` -> `Etc/GMT-1`, as calendar programs and help desks know it: with its sign reversed. Others stay as they are."""
    minutes = fixed_offset(zone)
    if not minutes or minutes % 60:
        return zone
    return f"Etc/GMT{-minutes // 60:+}"


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
