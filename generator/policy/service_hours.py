"""When someone is there: weeks, special days, regions, and how time is counted."""

from collections.abc import Iterator
from functools import cached_property
from typing import Annotated, Any, ClassVar, Final, Literal

from pydantic import BeforeValidator, ConfigDict, Field, RootModel, model_validator
from pydantic_core import PydanticCustomError

from . import notation
from .base import (
    EVERYONE_ELSE,
    ORIGIN,
    Country,
    CountryOrNone,
    Day,
    Days,
    Entry,
    Frozen,
    IsoDate,
    Opening,
    Origin,
    Served,
    Short,
    Text,
    YearDay,
    says,
)
from .days import DayRun

NOT_STATED: Final = "not stated"
NO_HOLIDAYS: Final = "none"
CUSTOMERS_HOLIDAYS: Final = "of the customer"
UNCOUNTED: Final = (NO_HOLIDAYS, CUSTOMERS_HOLIDAYS)
"""What may stand instead of a calendar: no day is counted then."""


def _week_words(value: Any) -> Any:
    return {"monday to sunday": "0:00–24:00"} if value == "always" else value


class Week(RootModel[dict[Days, Opening]]):
    """Opening hours of a week, as written: words for days -> intervals of each of these days."""

    model_config = ConfigDict(frozen=True)

    @model_validator(mode="before")
    @classmethod
    def _always(cls, value: Any) -> Any:
        return _week_words(value)

    def on(self, weekday: int) -> tuple[notation.OpenInterval, ...]:
        """Intervals of an ISO weekday (Monday is 1), earliest first."""
        return self._by_day[weekday]

    @cached_property
    def _by_day(self) -> tuple[tuple[notation.OpenInterval, ...], ...]:
        """Index 0 is unused: weekdays count from 1."""
        found: list[list[notation.OpenInterval]] = [[] for _ in range(8)]
        for days, intervals in self.root.items():
            for day in notation.weekdays(days):
                found[day] += intervals
        return tuple(tuple(sorted(day)) for day in found)

    def with_also(self, other: "Week") -> "Week":
        """Open whenever one of them is; what runs past midnight is cut there."""
        days = {
            name: tuple(_on_day(self._stretches + other._stretches, number * notation.MINUTES_A_DAY))
            for number, name in enumerate(notation.WEEKDAYS)
        }
        return Week.model_validate({name: intervals for name, intervals in days.items() if intervals})

    @cached_property
    def _stretches(self) -> list[tuple[int, int]]:
        """From when to when it is open, in minutes from Monday 0:00 on; over the end of the week, twice."""
        found = [
            ((day - 1) * notation.MINUTES_A_DAY + each.start, each.minutes)
            for day, intervals in self.open_days.items()
            for each in intervals
        ]
        return [
            (start - before, start + minutes - before)
            for start, minutes in found
            for before in (0, 7 * notation.MINUTES_A_DAY)
        ]

    @property
    def open_days(self) -> dict[int, tuple[notation.OpenInterval, ...]]:
        """ISO weekday -> its intervals, where there are any."""
        return {day: intervals for day, intervals in enumerate(self._by_day) if intervals}

    @cached_property
    def longest_day(self) -> int:
        """Minutes of its longest day."""
        return max(sum(each.minutes for each in self.on(day)) for day in range(1, 8))

    @cached_property
    def is_always(self) -> bool:
        return all(self.on(day) == (notation.OpenInterval(0, notation.MINUTES_A_DAY),) for day in range(1, 8))


def _on_day(stretches: list[tuple[int, int]], midnight: int) -> Iterator[notation.OpenInterval]:
    """What of them lies on a day, those that overlap or touch made one."""
    found: list[tuple[int, int]] = []
    for start, end in sorted(stretches):
        first, last = max(start - midnight, 0), min(end - midnight, notation.MINUTES_A_DAY)
        if found and first <= found[-1][1]:
            first, last = found[-1][0], max(found.pop()[1], last)
        if first < last:
            found.append((first, last))
    yield from (notation.OpenInterval(*each) for each in found)


class SpecialDay(Frozen):
    """A date, or a run of days, with hours of its own: closed all day, or open for a part of it."""

    date: Day | None = Field(
        default=None, **says("The day: 2026-12-24, or every 12-24 for that day of every year.")
    )
    first: Day | None = Field(
        default=None, alias="from", **says("Instead of date: the first of several days, like every 12-27.")
    )
    last: Day | None = Field(
        default=None, alias="until", **says("The last of these days, which belongs to them: every 12-30.")
    )
    name: Text = Field(**says("What the day is called."))
    open: Opening = Field(**says("closed, or the hours of that day: 9:00–12:00."))

    @property
    def days(self) -> DayRun | None:
        """None where the entry names no day, or not plainly which ones."""
        first, last = (self.date, self.date) if self.date else (self.first, self.last)
        if first is None or last is None or type(first) is not type(last):
            return None
        return DayRun(first, last)


class WeekChange(Frozen):
    """Other weekly hours from a day on."""

    since: IsoDate = Field(**says("First day of the new hours."))
    open: Week = Field(**says("The new hours."))


class Season(Frozen):
    """Another week in a part of every year."""

    first: YearDay = Field(alias="from", **says("First day of the season: every 07-01."))
    last: YearDay = Field(
        alias="until", **says("Its last day, which belongs to it: every 09-15. It may run over New Year.")
    )
    open: Week = Field(**says("The week in this season."))

    @property
    def days(self) -> DayRun:
        return DayRun(self.first, self.last)


def _on_holidays(value: Any) -> Any:
    """One of the words, or hours, which have digits."""
    is_hours = isinstance(value, str) and any(map(str.isdigit, value))
    if isinstance(value, str) and not is_hours and value not in _HOLIDAY_WORDS:
        raise PydanticCustomError("literal_error", "not one of the words", {"value": value})
    return notation.opening(value) if is_hours else value


OnHolidays = Annotated[
    Literal["open", "closed", "not stated"] | tuple[notation.OpenInterval, ...], BeforeValidator(_on_holidays)
]
_HOLIDAY_WORDS = ("open", "closed", NOT_STATED)


class HolidayCalendar(Short):
    """A calendar of public holidays, perhaps joined with others, without some of them, and with some more."""

    SHORT: ClassVar[str] = "calendar"
    calendar: str = Field(**says("Holiday calendar: DE-BE, GB-ENG, IL; or: of the customer; or none."))
    further: tuple[str, ...] = Field(
        default=(),
        alias="and",
        **says("Further calendars, whose holidays are holidays here, too: US-CA."),
    )
    exceptions: tuple[str, ...] = Field(
        default=(),
        alias="except",
        **says("Holidays that are none here: their English names (columbus-day), or dates (2026-11-27)."),
    )
    additions: tuple[str, ...] = Field(
        default=(),
        alias="also",
        **says("Elective or local holidays that are holidays here, too: their English names, or dates."),
    )

    @property
    def calendars(self) -> tuple[str, ...]:
        """All whose holidays are counted; () for none, and for those where the customer is, which nobody knows."""
        return tuple(each for each in (self.calendar, *self.further) if each not in UNCOUNTED)

    @property
    def is_customers(self) -> bool:
        """Are the holidays those where the customer is?"""
        return self.calendar == CUSTOMERS_HOLIDAYS


class ServiceHours(Entry):
    """When someone is there."""

    is_on_call: bool = Field(default=False, exclude=True)
    """Only beside other hours: then what a region says of its own hours does not touch it. Set by the policy."""
    name: Text = Field(**says("How the hours are called; {hours} is filled in."))
    open: Week = Field(**says("always, or days and hours: monday to friday: 9:00–18:00."))
    public_holidays: OnHolidays = Field(
        **says("On public holidays: open, closed, other hours (9:00–13:00), or not stated.")
    )
    time_zone: str | None = Field(
        default=None,
        **says(
            "Time zone in which these hours stand for all regions: Asia/Tokyo; absent: that of each region."
        ),
    )
    holidays: HolidayCalendar | None = Field(
        default=None,
        **says("With time_zone: whose public holidays count for these hours; absent: those of each region."),
    )
    changes: tuple[WeekChange, ...] = Field(default=(), **says("Other hours from a day on."))
    seasons: tuple[Season, ...] = Field(default=(), **says("Another week in a part of every year."))
    special_days: tuple[SpecialDay, ...] = Field(
        default=(),
        **says("Days with other hours, in every region."),
    )

    @property
    def follows_region(self) -> bool:
        """What a region says of its own hours touches neither those around the clock nor those on call.

        Nor those that stand in one zone for all regions.
        """
        return not self.is_on_call and not self.open.is_always and self.time_zone is None

    def zone_in(self, region: "Region") -> str:
        """By whose clock they are read."""
        return self.time_zone or region.time_zone

    def holidays_in(self, region: "Region") -> HolidayCalendar:
        """Whose public holidays count."""
        return self.holidays or region.holidays

    @property
    def holiday_hours(self) -> tuple[notation.OpenInterval, ...] | None:
        """Of a public holiday; None where it is a day like any other, as it is where nothing is stated."""
        if isinstance(self.public_holidays, str):
            return () if self.public_holidays == "closed" else None
        return self.public_holidays


class Region(Entry):
    """Where a customer is served from: zone, holidays, and its own week if it differs."""

    name: Text = Field(**says("Name of the region."))
    country: CountryOrNone | None = Field(
        default=None, **says("Country code of two letters: DE, GB; or none.")
    )
    countries: tuple[Country, ...] = Field(
        default=(), **says("Instead of one country, several: their codes of two letters.")
    )
    serves: tuple[Served, ...] = Field(
        default=(), **says("Countries whose customers it serves, by their codes; or everyone else.")
    )
    time_zone: str = Field(
        **says("Time zone: Europe/Berlin, or a fixed offset, all year: UTC+1, UTC-6, UTC+5:30.")
    )
    holidays: HolidayCalendar = Field(
        **says("Holiday calendar: DE-BE, GB-ENG, IL; or none; or a calendar with exceptions.")
    )
    open: Week | None = Field(
        default=None,
        **says("The week of this region, where it differs from the service hours."),
    )
    changes: tuple[WeekChange, ...] = Field(default=(), **says("Another week from a day on."))
    seasons: tuple[Season, ...] = Field(
        default=(), **says("Another week of this region in a part of every year.")
    )
    special_days: tuple[SpecialDay, ...] = Field(
        default=(),
        **says("Days with other hours in this region."),
    )
    origin: Origin = Field(default="stated", **ORIGIN)

    @property
    def lies_in(self) -> tuple[str, ...]:
        """Codes of its country or countries; () where it has none."""
        if self.countries:
            return self.countries
        return (self.country,) if self.country and self.country != "none" else ()

    @property
    def serves_everyone_else(self) -> bool:
        return EVERYONE_ELSE in self.serves
