"""How long the first response to a report takes at most, by weekday and hour, in a week in which nothing is special.

The week is that of the calendar alone: no public holidays, no special days, no season and no clock change. A time
that is counted day and night is the same at every hour, and has no map.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import lru_cache
from math import ceil, gcd
from typing import Any, Final

from .baking import bake_calendar
from .engine.calendar import EPOCH, Calendar, SlaError, load
from .engine.due import deadline

COUNTED: Final = ("business-minutes", "business-days")
_HOURS: Final = 7 * 24
_SECOND: Final = timedelta(seconds=1)
# A Monday; the week before is there for hours that run past midnight.
_MONDAY: Final = EPOCH + timedelta(days=11)
_FIRST, _LAST = "1970-01-05", "1974-12-31"
# Finer steps are not looked at one by one: what lies between two of them is taken at its worst.
_FINEST: Final = 5


@dataclass(frozen=True)
class Waits:
    """`hours`: minutes for each hour of the week, Monday's first."""

    hours: tuple[int, ...]

    @property
    def longest(self) -> int:
        return max(self.hours)

    @property
    def typical(self) -> int:
        """In half of the hours it takes no longer."""
        return sorted(self.hours)[_HOURS // 2 - 1]

    @property
    def longest_at(self) -> tuple[int, int]:
        """(ISO weekday, hour) of the first hour in which it takes longest."""
        day, hour = divmod(self.hours.index(self.longest), 24)
        return day + 1, hour


def waits(week: Mapping[str, Any], commitment: Mapping[str, Any]) -> Waits | None:
    """`week` and `commitment` as `/sla.json` has them; None where no map says more than the promise does."""
    if commitment.get("unit") not in COUNTED:
        return None
    rows = tuple((day, tuple(map(tuple, each))) for day, each in sorted(week.items()))
    return _waits(rows, tuple(sorted(commitment.items())))


@lru_cache(256)  # regions with the same week, and all languages, share one
def _waits(week: tuple[Any, ...], said: tuple[tuple[str, Any], ...]) -> Waits | None:
    commitment = dict(said)
    calendar = load(bake_calendar("UTC", dict(week), {}, {}, _FIRST, _LAST), "calendar")
    step = gcd(60, *_minutes(dict(week), commitment))
    try:
        return Waits(tuple(_longest(calendar, commitment, hour, step) for hour in range(_HOURS)))
    except SlaError:  # longer than anybody would draw
        return None


def _minutes(week: Mapping[str, Any], commitment: Mapping[str, Any]) -> Iterator[int]:
    """Every time of day and length at which a wait can become longer at once."""
    times = [time for rows in week.values() for row in rows for time in row]
    for time in (*times, *([commitment["until"]] if commitment.get("until") else [])):
        hours, minutes = time.split(":")
        yield int(hours) * 60 + int(minutes)
    if commitment["unit"] == "business-minutes":
        yield int(commitment["amount"])


def _longest(calendar: Calendar, commitment: Mapping[str, Any], hour: int, step: int) -> int:
    """Between two steps the wait only becomes shorter, or stays: so it is longest at one, or right after it."""
    begin = _MONDAY + timedelta(hours=hour)
    if step < _FINEST:
        wide = timedelta(minutes=_FINEST)
        pairs = ((begin + n * wide, begin + (n + 1) * wide - _SECOND) for n in range(60 // _FINEST))
    else:
        starts = (begin + timedelta(minutes=minute) for minute in range(0, 60, step))
        pairs = ((at, at) for start in starts for at in (start, start + _SECOND))
    return max(_minutes_between(first, deadline(calendar, last, commitment)) for first, last in pairs)


def _minutes_between(reported: datetime, due: datetime) -> int:
    return ceil((due - reported) / timedelta(minutes=1))
