"""Public holidays as a page shows them: a row for each, a column for each year."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class DayView:
    """A date. `iso` is for <time datetime>, `text` for people."""

    iso: str
    text: str


@dataclass(frozen=True)
class HolidayRow:
    name: str
    years: tuple[tuple[DayView, ...], ...]  # one for each of HolidaysView.years

    @property
    def days(self) -> tuple[DayView, ...]:
        return tuple(day for year in self.years for day in year)


@dataclass(frozen=True)
class HolidaysView:
    years: tuple[str, ...]
    rows: tuple[HolidayRow, ...]
    is_silent: bool = False  # nothing is said of holidays, not even that there are none
