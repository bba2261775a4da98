"""Days of every year, and runs of days: `every 12-24`, `every 07-01` to `every 09-15`."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final, NamedTuple

from pydantic_core import PydanticCustomError

from .notation import EVERY

_LEAP_YEAR: Final = 2000
_YEAR_DAY = re.compile(rf"{EVERY}([0-9]{{2}})-([0-9]{{2}})")


class YearDay(NamedTuple):
    """A day of every year: `every 12-24`. 29 February is one of leap years only."""

    month: int
    day: int

    @property
    def words(self) -> str:
        return f"every {self.month:02}-{self.day:02}"

    def in_(self, year: int) -> date | None:
        try:
            return date(year, self.month, self.day)
        except ValueError:
            return None


def year_day(words: str) -> YearDay:
    """`every 12-24` -> YearDay(12, 24); PydanticCustomError `year-day-format` otherwise."""
    match = _YEAR_DAY.fullmatch(words)
    day = YearDay(int(match[1]), int(match[2])) if match else None
    if day is None or day.in_(_LEAP_YEAR) is None:
        raise PydanticCustomError("year-day-format", "not a day of every year", {"value": words})
    return day


class DayRun(NamedTuple):
    """Days from one to another, both included: dated, or of every year, when it may cross New Year."""

    first: date | YearDay
    last: date | YearDay

    @property
    def words(self) -> str:
        said = [each.words if isinstance(each, YearDay) else each.isoformat() for each in dict.fromkeys(self)]
        return " – ".join(said)

    @property
    def is_yearly(self) -> bool:
        return isinstance(self.first, YearDay)

    @property
    def is_single(self) -> bool:
        return self.first == self.last

    def holds_on(self, day: date) -> bool:
        return any(self.spans(day, day))

    def spans(self, first: date, last: date) -> Iterator[tuple[date, date]]:
        """Its runs between two days, as (first day, last day), both included, earliest first."""
        for begin, end in self._runs(range(first.year - 1, last.year + 1)):
            begin, end = max(begin, first), min(end, last)
            if begin <= end:
                yield begin, end

    def dates(self, first: date, last: date) -> Iterator[date]:
        """Each of its days between two days."""
        for begin, end in self.spans(first, last):
            yield from (begin + timedelta(days=step) for step in range((end - begin).days + 1))

    def _runs(self, years: range) -> Iterator[tuple[date, date]]:
        if not isinstance(self.first, YearDay) or not isinstance(self.last, YearDay):
            assert isinstance(self.first, date) and isinstance(self.last, date)
            yield self.first, self.last
            return
        for year in years:
            end_year = year + (self.last < self.first)
            # Without a 29 February it begins on the day after, and ends on the day before.
            begin = self.first.in_(year) or date(year, 3, 1)
            yield begin, self.last.in_(end_year) or date(end_year, 2, 28)
