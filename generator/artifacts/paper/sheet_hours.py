"""The hours on a sheet: by region, with their public holidays."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from ...i18n.locale import Locale
from ...policy.prose import Line, Run
from ...views.places.holidays_view import DayView
from ...views.places.hours_view import HoursView, RegionView, SpecialDayView, WeekView
from ...views.policy_view import (
    TierView,
)
from .sheet import Block, Cell, Heading, Paragraph, Points, Table, line
from .sheet_words import SheetWords, cell, with_row_header

# Columns beside each other; those of further years stand below.
_YEARS: Final = 4


class SheetHours(SheetWords):
    """Whose hours they are, week by week, and the days without them."""

    def hours_name(self, tier: TierView) -> Iterator[Block]:
        """Of a tier that lays none down."""
        if not tier.hours:
            yield Paragraph(line(f"{tier.hours_name.on_one_line}."))

    def hours(self, hours: Sequence[HoursView], regions: Sequence[RegionView]) -> Iterator[Block]:
        for each in hours:
            named = "" if each.is_named_as_owner else each.name.on_one_line
            owners = Run(", ".join(each.tiers) + (self.locale.colon if named else ""), "strong")
            yield Paragraph((owners, Run(f"{named}. {each.on_holidays}".rstrip())))
            if each.is_always and each.special_days:
                yield Points(tuple(map(_special_day, each.special_days)))
        limited = {each.id for each in hours if not each.is_always}
        if limited:
            yield self._weeks(limited, regions)
            yield from self._origin(region.origin for region in regions)

    def _weeks(self, limited: set[str], regions: Sequence[RegionView]) -> Table:
        head = (cell(self.t("Region")), cell(self.t("Service hours")), cell(self.t("Time zone")))
        rows = []
        named = {
            each.id: ", ".join(each.tiers)
            for each in self.view.hours
            if each.id in limited and len(limited) > 1
        }
        for region in regions:
            weeks = [week for week in region.weeks if week.hours in limited]
            zone = region.clock if region.is_fixed else f"{region.place} ({region.zone})"
            clocks = dict.fromkeys(week.clock or zone for week in weeks)
            lines = [
                line(self.locale.colon.join((*_week_headings(week, named), f"{days} {times}")))
                for week in weeks
                for days, times in week.rows
            ]
            lines += map(_special_day, region.special_days)
            place = Cell((line(region.name),), notes=(line(region.served),) if region.served else ())
            said = tuple(line(_clock_of(clock, zone, weeks, named, self.locale.colon)) for clock in clocks)
            rows.append((place, Cell(tuple(lines)), Cell(said)))
        return self._by_region(self.t("Service hours"), ("2", "4", "4"), head, tuple(rows))

    def holidays(
        self,
        hours: Sequence[HoursView],
        regions: Sequence[RegionView],
        level: int,
        *,
        are_named: bool = False,
    ) -> Iterator[Block]:
        """What changes these hours, in all years for which it is known; by name in the complete terms."""
        kept = [region for region in regions if region.holidays.rows]
        theirs = [each for each in hours if not each.calendar_name]
        closing = [each for each in theirs if each.is_closed_on_holidays]
        changing = [each for each in theirs if each.has_holiday_hours]
        own = [each for each in hours if each.calendar_name and each.holidays and each.holidays.rows]
        own = [each for each in own if each.is_closed_on_holidays or each.has_holiday_hours]
        if not (kept and (closing or changing)) and not own:
            return
        yield Heading(line(self.t("Public holidays")), "public-holidays", level)
        if kept and (closing or changing):
            yield from self._region_holidays(
                kept, closing, changing, self._named if are_named else self._dates
            )
        for each in own:
            yield from self._own_holidays(each, regions[0], are_named=are_named)

    def _own_holidays(self, hours: HoursView, region: RegionView, *, are_named: bool) -> Iterator[Table]:
        """Of hours that have the holidays of one place for everyone."""
        assert hours.holidays
        there = replace(region, holidays=hours.holidays, name=hours.calendar_name)
        if are_named:
            yield from self._named([there], [hours])
            return
        owner = self.t("Public holidays: {region}", region=hours.calendar_name)
        for years in _in_columns(there):
            head = (cell(", ".join(hours.tiers)), *map(cell, years.values()))
            days = (_days_off(there, [hours], index, self.locale) for index in years)
            yield self._by_region(owner, _widths(years), head, ((cell(hours.calendar_name), *days),))

    def _region_holidays(
        self,
        kept: Sequence[RegionView],
        closing: Sequence[HoursView],
        changing: Sequence[HoursView],
        tables: Callable[[Sequence[RegionView], Sequence[HoursView]], Iterator[Table]],
    ) -> Iterator[Block]:
        named = dict.fromkeys(region.calendar_name for region in kept if region.is_calendar_told)
        # What is excepted is a list of its own.
        is_nested = any(region.has_exceptions for region in kept)
        names = self.locale.semicolon.join(named) if is_nested else self.locale.list(named)
        owners = f"{self.t('Public holidays: {region}', region=names)}. " if named else ""
        if closing:
            said = self.t(
                "Days on which there would be service hours and, because of a public holiday, there are none:"
            )
            yield Paragraph(line(owners + said), is_quiet=True, leads_on=True)
            yield from tables(kept, closing)
        if changing:
            said = self.t("Public holidays, which have hours of their own:")
            yield Paragraph(line(owners + said), is_quiet=True, leads_on=True)
            yield from tables(kept, changing)

    def _dates(self, regions: Sequence[RegionView], hours: Sequence[HoursView]) -> Iterator[Table]:
        """A row for each region."""
        for years in _in_columns(regions[0]):
            head = (cell(self.t("Region")), *map(cell, years.values()))
            rows = (
                (cell(region.name), *(_days_off(region, hours, index, self.locale) for index in years))
                for region in regions
            )
            yield self._by_region(self.t("Public holidays"), _widths(years), head, tuple(rows))

    def _named(self, regions: Sequence[RegionView], hours: Sequence[HoursView]) -> Iterator[Table]:
        """A table for each region, a row for each holiday."""
        for region in regions:
            caption = self.t("Public holidays: {region}", region=region.name)
            kept = [each for each in region.holidays.rows if _off(region, hours, each.days)]
            for years in _in_columns(region):
                head = (cell(region.name), *map(cell, years.values()))
                rows = (
                    (
                        cell(each.name),
                        *(self._days(_off(region, hours, each.years[index])) for index in years),
                    )
                    for each in kept
                )
                yield Table(caption, _widths(years), head, tuple(map(with_row_header, rows)))

    def _days(self, days: Sequence[date]) -> Cell:
        """With its weekday: it is read by who plans, not counted by who compares."""
        said = (self.locale.short_day(day).replace(" ", "\u00a0") for day in days)
        return Cell((line(self.locale.semicolon.join(said) or "–"),), "small")


def _clock_of(clock: str, zone: str, weeks: Sequence[WeekView], named: Mapping[str, str], colon: str) -> str:
    """With those whose it is, where weeks of one region go by several."""
    clocks = {week.clock or zone for week in weeks}
    whose = dict.fromkeys(named.get(week.hours, "") for week in weeks if (week.clock or zone) == clock)
    owners = ", ".join(filter(None, whose))
    return f"{owners}{colon}{clock}" if owners and len(clocks) > 1 else clock


def _week_headings(week: WeekView, named: Mapping[str, str]) -> Iterator[str]:
    """Whose week it is, where they differ by tier, and since when."""
    if named.get(week.hours):
        yield named[week.hours]
    if week.since:
        yield week.since.text
    if week.season:
        yield week.season


def _special_day(each: SpecialDayView) -> Line:
    return line(f"{each.when} ({each.name}): {each.hours}")


def _in_columns(region: RegionView) -> Iterator[dict[int, str]]:
    """Place of each year -> the year, as many as stand beside each other."""
    years = list(enumerate(region.holidays.years))
    return (dict(years[first : first + _YEARS]) for first in range(0, len(years), _YEARS))


def _widths(years: Mapping[int, str]) -> tuple[str, ...]:
    return ("auto", *("1" for _ in years))


def _off(region: RegionView, hours: Sequence[HoursView], days: Iterable[DayView]) -> list[date]:
    """Those on weekdays with these hours, in order and each once."""
    named = {each.id for each in hours}
    open_days = {
        day
        for week in region.weeks
        if week.hours in named
        for day, (_, spans) in enumerate(week.intervals, start=1)
        if spans
    }
    if any(each.is_always or each.has_holiday_hours for each in hours):
        open_days = set(range(1, 8))
    found = {date.fromisoformat(day.iso) for day in days}
    return sorted(day for day in found if day.isoweekday() in open_days)


def _days_off(region: RegionView, hours: Sequence[HoursView], year: int, locale: Locale) -> Cell:
    """Of one year; a date is never broken at the end of a line."""
    kept = _off(region, hours, (day for row in region.holidays.rows for day in row.years[year]))
    said = (locale.day_of_year(day).replace(" ", "\u00a0") for day in kept)
    return Cell((line(", ".join(said)),), "small")
