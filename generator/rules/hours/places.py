"""Family Hours: zones, countries, holiday calendars and weeks that exist. Dates are in dates.py."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING

from ...core.diagnostic import Diagnostic, Edit, Fix, Path, Rule, Span, did_you_mean, error, warning
from ...core.messages import Message
from ...deadlines.world.countries import (
    countries,
    countries_of,
    listed_zones,
    meant_country,
    subdivisions,
    time_zones,
)
from ...i18n.language_names import DayName
from ...i18n.offsets import fixed_offset
from ...policy import notation
from ...policy.base import EVERYONE_ELSE
from ...policy.service_hours import UNCOUNTED
from ...reading.faults import COUNTRY_UNKNOWN
from ...reading.guesses import spelling
from ..corpus.context import Context

if TYPE_CHECKING:
    from ...policy.policy import Policy
    from ...policy.service_hours import HolidayCalendar, Region, Week
    from ...reading.yaml.source import Source

OVERLAPPING_HOURS = error(
    "overlapping-hours",
    Message("The hours on {day} overlap."),
    Message("Each minute of a day may be named once."),
    why=Message("It would be unclear when someone is there."),
    bad="monday: 9:00–13:00, 12:00–18:00",
    good="monday: 9:00–12:00, 13:00–18:00",
)

TIME_ZONE_UNKNOWN = error(
    "time-zone-unknown",
    Message("The time zone “{value}” does not exist."),
    Message("Write it like Europe/Berlin (continent/city)."),
    why=Message("Deadlines are computed in it."),
    bad="time_zone: Germany/Berlin",
    good="time_zone: Europe/Berlin",
)

TIME_ZONE_PLACELESS = error(
    "time-zone-placeless",
    Message("The time zone “{value}” stands for no place whose clocks people know."),
    Message("Name the zone of the city in which you work, like Europe/Berlin; UTC is possible, too."),
    why=Message("The pages say whose local time it is, and such zones may leave out summer time."),
    bad="time_zone: CET",
    good="time_zone: Europe/Berlin",
)

TIME_ZONE_REVERSED = error(
    "time-zone-reversed",
    Message("The time zone “{value}” exists, but its sign is reversed: it stands for {offset}."),
    Message(
        "Write “time_zone: {offset}” if the clock shows this all year; else the zone of a city, like Europe/Berlin."
    ),
    why=Message("“GMT-1” is read as one hour behind, and is one hour ahead."),
    bad="time_zone: Etc/GMT-1",
    good="time_zone: UTC+1",
)

HOLIDAYS_UNKNOWN = error(
    "holidays-unknown",
    Message("There is no holiday calendar “{value}”."),
    Message("A country (IL), a part of it (DE-BE), or none."),
    why=Message("Deadlines leave holidays out."),
    bad="holidays: DE-BX",
    good="holidays: DE-BE",
)

TIME_ZONE_OTHER_COUNTRY = warning(
    "time-zone-other-country",
    Message("The time zone {zone} belongs to another country than the region ({country})."),
    Message("Name the zone of a city in {country}."),
    why=Message("Every deadline of the region would be hours off."),
    bad="country: DE\ntime_zone: America/New_York",
    good="country: DE\ntime_zone: Europe/Berlin",
)

RULES = (
    OVERLAPPING_HOURS,
    TIME_ZONE_UNKNOWN,
    TIME_ZONE_PLACELESS,
    TIME_ZONE_REVERSED,
    TIME_ZONE_OTHER_COUNTRY,
    COUNTRY_UNKNOWN,
    HOLIDAYS_UNKNOWN,
)


_HOLIDAYS = Message("public holidays")


# Not `Etc/GMT+0`, which is UTC under an old name.
_REVERSED = re.compile(r"Etc/GMT([+-])([1-9]\d?)")
_OFFSET = re.compile(r"(?:UTC|GMT)? ?([+−-]) ?(\d\d?)(?::?(\d\d))? ?h?", re.IGNORECASE)


def overlapping(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    for path, week in _weeks(policy):
        day = _overlap(week)
        if day is not None:
            values = {"day": DayName(day - 1)}
            yield Diagnostic(OVERLAPPING_HOURS, _place(source, path, week, day), path, values)


def overlapping_on_a_day(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    """The hours of one date: 9:00–12:00, 11:00–13:00."""
    for table in ("service_hours", "regions"):
        for name, entry in getattr(policy, table).items():
            for index, day in enumerate(entry.special_days):
                if any(end > begin for (_, end), (begin, _) in pairwise(sorted(day.open))):
                    path: Path = (table, name, "special_days", index, "open")
                    said = day.days.words if day.days else ""
                    yield Diagnostic(OVERLAPPING_HOURS, source.span(path), path, {"day": said})
    for name, hours in policy.service_hours.items():
        if any(end > begin for (_, end), (begin, _) in pairwise(sorted(hours.holiday_hours or ()))):
            path = ("service_hours", name, "public_holidays")
            yield Diagnostic(OVERLAPPING_HOURS, source.span(path), path, {"day": _HOLIDAYS})


def _weeks(policy: Policy) -> Iterator[tuple[Path, Week]]:
    for name, hours in policy.service_hours.items():
        yield ("service_hours", name, "open"), hours.open
        for index, change in enumerate(hours.changes):
            yield ("service_hours", name, "changes", index, "open"), change.open
        for index, season in enumerate(hours.seasons):
            yield ("service_hours", name, "seasons", index, "open"), season.open
    for name, region in policy.regions.items():
        if region.open is not None:
            yield ("regions", name, "open"), region.open
        for index, change in enumerate(region.changes):
            yield ("regions", name, "changes", index, "open"), change.open
        for index, season in enumerate(region.seasons):
            yield ("regions", name, "seasons", index, "open"), season.open


def _overlap(week: Week) -> int | None:
    """The first weekday with a minute that is named twice; hours past midnight reach into the next day."""
    taken: list[tuple[int, int]] = []
    for day in range(1, 8):
        for start, end in week.on(day):
            begin = (day - 1) * notation.MINUTES_A_DAY + start
            taken.append(
                (begin, begin + (end - start if end > start else end - start + notation.MINUTES_A_DAY))
            )
    taken.sort()
    for (_, end), (begin, _) in pairwise(taken):
        if begin < end:
            return begin // notation.MINUTES_A_DAY + 1
    if taken and taken[-1][1] > 7 * notation.MINUTES_A_DAY + taken[0][0]:
        return 1
    return None


def _place(source: Source, path: Path, week: Week, day: int) -> Span:
    lines = [days for days in week.root if day in notation.weekdays(days)]
    return source.span((*path, lines[-1])) if lines else source.name_span(path)


def places(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    """Zone, country and holiday calendar of each region."""
    for name, region in policy.regions.items():
        path: Path = ("regions", name)
        yield from _zone(source, (*path, "time_zone"), region.time_zone)
        owners = countries_of(region.time_zone)
        known = [each for each in region.lies_in if each in countries()]
        odd = not region.holidays.calendars or region.holidays.calendar.partition("-")[0] in known
        if odd and owners and known and not owners & set(known):
            place = (*path, "time_zone")
            values = {"zone": region.time_zone, "country": ", ".join(known)}
            yield Diagnostic(TIME_ZONE_OTHER_COUNTRY, source.span(place), place, values)
        yield from _countries(source, path, region)
    for name, hours in policy.service_hours.items():
        if hours.time_zone:
            yield from _zone(source, ("service_hours", name, "time_zone"), hours.time_zone)
    for path, _, named in observed_by(policy):
        yield from _holidays(source, holidays_path(source, path), named.calendar)
        for row, calendar in enumerate(named.further):
            listed: Path = (*path, "and", row)
            found = listed if source.find(listed) else listed[:-1]
            yield from _holidays(source, found, calendar, is_only=False)


def _countries(source: Source, path: Path, region: Region) -> Iterator[Diagnostic]:
    """Codes of no country, wherever a region names one."""
    named = [((*path, "country"), region.country)] if region.country not in (None, "none") else []
    for key in ("countries", "serves"):
        rows = enumerate(getattr(region, key))
        one = region.serves_everyone_else and key == "serves"
        named += [((*path, key) if one else (*path, key, row), each) for row, each in rows]
    for place, code in named:
        if code and code != EVERYONE_ELSE and code not in countries():
            yield _unknown(COUNTRY_UNKNOWN, source, place, code, meant_country(code))


def _zone(source: Source, path: Path, zone: str) -> Iterator[Diagnostic]:
    if zone in time_zones() or fixed_offset(zone) is not None:
        return
    reversed_ = _REVERSED.fullmatch(zone)
    if reversed_:
        offset = f"UTC{'+' if reversed_[1] == '-' else '-'}{reversed_[2]}"
        yield Diagnostic(TIME_ZONE_REVERSED, source.span(path), path, {"value": zone, "offset": offset})
    elif zone in listed_zones():
        yield Diagnostic(TIME_ZONE_PLACELESS, source.span(path), path, {"value": zone})
    else:
        yield _unknown(TIME_ZONE_UNKNOWN, source, path, zone, _nearest_zone(zone))


def observed_by(policy: Policy) -> Iterator[tuple[Path, str, HolidayCalendar]]:
    """(path, whose, calendar) of the regions, then of service hours that have holidays of their own."""
    for name, region in policy.regions.items():
        yield ("regions", name, "holidays"), name, region.holidays
    for name, hours in policy.service_hours.items():
        if hours.holidays:
            yield ("service_hours", name, "holidays"), name, hours.holidays


def holidays_path(source: Source, path: Path) -> Path:
    """Where a holiday calendar is named, the first of several."""
    return (*path, "calendar") if source.find((*path, "calendar")) else path


def _holidays(source: Source, path: Path, calendar: str, *, is_only: bool = True) -> Iterator[Diagnostic]:
    """`none` and `of the customer` are no calendars, and all right where they stand alone."""
    if calendar in UNCOUNTED and is_only:
        return
    parts = subdivisions(calendar.split("-")[0])
    owner, _, part = calendar.partition("-")
    if parts is None or (part and part not in parts):
        near = (
            [*(f"{owner}-{each}" for each in parts or ()), owner]
            if parts is not None
            else sorted(countries())
        )
        yield _unknown(HOLIDAYS_UNKNOWN, source, path, calendar, spelling.nearest(calendar, near))


def _unknown(rule: Rule, source: Source, path: Path, value: str, meant: str | None) -> Diagnostic:
    span = source.span(path)
    advice = did_you_mean(meant) if meant else None
    return Diagnostic(
        rule, span, path, {"value": value}, advice, fix=Fix((Edit(span, meant),)) if meant else None
    )


def _nearest_zone(value: str) -> str | None:
    offset = _OFFSET.fullmatch(value)
    if offset:
        rest = f":{offset[3]}" if (offset[3] or "00") != "00" else ""
        meant = f"UTC{offset[1].replace('−', '-')}{int(offset[2])}{rest}"
        return meant if fixed_offset(meant) is not None else None
    city = value.rpartition("/")[2].replace(" ", "_")
    named = [zone for zone in sorted(time_zones()) if zone.rpartition("/")[2].casefold() == city.casefold()]
    return named[0] if named else spelling.nearest(value, sorted(time_zones()))


CHECKS = (overlapping, overlapping_on_a_day, places)
