"""Family Hours, dates: what depends on a date, and hours in which nobody is ever there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from itertools import product
from typing import TYPE_CHECKING, Final

from ...core.diagnostic import Diagnostic, Edit, Fix, Path, did_you_mean, error, note, warning
from ...core.messages import Message, Value
from ...deadlines.hours_in_force import is_silent_on_holidays, usual_week
from ...deadlines.world.countries import countries, countries_of
from ...i18n.holiday_names import NAMES, base_name, has_name
from ...i18n.wording_keys import key_of, resolve_key
from ...policy.promises import hours_of_tier
from ...reading.guesses.spelling import is_slip, nearest
from ...reading.yaml.source import texts
from ..corpus.context import Context
from .places import holidays_path, observed_by
from .to_decide import first_of

if TYPE_CHECKING:
    from ...policy.policy import Policy
    from ...policy.service_hours import HolidayCalendar, SpecialDay
    from ...reading.yaml.source import Source

NEVER_OPEN = error(
    "never-open",
    Message("{tier} is never open in {region}."),
    Message("Give at least one day hours."),
    why=Message("No deadline could ever be reached."),
    bad="open:\n  monday to friday: closed",
    good="open:\n  monday to friday: 9:00–18:00",
    rests_on=(("tiers", "*", "service_hours"),),
)

HOLIDAYS_OTHER_COUNTRY = warning(
    "holidays-other-country",
    Message("The holidays ({holidays}) belong to another country than the region ({country})."),
    Message("Did you mean {country}?"),
    why=Message("Customers would wait on days they do not know."),
    bad="country: IL\nholidays: FR",
    good="country: IL\nholidays: IL",
)

HOLIDAYS_VAGUE = note(
    "holidays-vague",
    Message("Holidays differ within {country}; only the nationwide ones are counted."),
    Message("More precise: {examples} …"),
    why=Message("Corpus Christi is a holiday in Munich, not in Berlin."),
    bad="holidays: DE",
    good="holidays: DE-BE",
)

CLOSURE_PAST = note(
    "closure-past",
    Message("The closing day {date} is over."),
    Message("It may be deleted with the next version."),
    why=Message("The list grows longer every year."),
    bad="special_days:\n  - date: 2020-12-24",
    good="special_days:\n  - date: 2027-12-24",
)


HOLIDAY_NAME_MISSING = note(
    "holiday-name-missing",
    Message("Holidays of {region} have no name in the language “{language}”: {names}."),
    Message("The English name would be shown. Give one under wording › {key}."),
    why=Message("The reason for a later deadline must be readable in every language."),
    bad="holidays: AD",
    good="holidays: AD\nwording:\n  our-lady-of-meritxell:\n    de: Unsere Liebe Frau von Meritxell\n    en: Our Lady of Meritxell",
)

CLOSURE_UNREACHED = warning(
    "closure-unreached",
    Message("{date} lies beyond {until}, up to which deadlines are known."),
    Message("Correct the year, or raise counting › holidays_until."),
    why=Message("The day would change nothing."),
    bad="- date: 2062-12-24",
    good="- date: 2026-12-24",
)

CLOSURE_BEFORE_VERSION = warning(
    "closure-before-version",
    Message("{date} lies before {effective}, the first day of this version: the entry never applies."),
    Message("Correct the date, or take the entry out; until then the version before answers."),
    why=Message("The list of changes would announce hours that no calculation knows."),
    bad="effective: 2027-02-01\n…\n- date: 2026-12-24",
    good="effective: 2027-02-01\n…\n- date: 2027-12-24",
)

HOLIDAY_EXCEPTION_UNKNOWN = error(
    "holiday-exception-unknown",
    Message("“{name}” is no public holiday of {calendar} as long as this policy is computed."),
    Message("Its holidays are: {known}. A date is written 2026-11-27."),
    why=Message("The exception would do nothing, and the day would stay a holiday."),
    bad="holidays:\n  calendar: US\n  except: [columbus]",
    good="holidays:\n  calendar: US\n  except: [columbus-day]",
    rests_on=(("document", "effective"), ("counting", "holidays_until")),
)

_MOST_NAMES: Final = 3

RULES = (
    HOLIDAY_EXCEPTION_UNKNOWN,
    HOLIDAY_NAME_MISSING,
    NEVER_OPEN,
    HOLIDAYS_OTHER_COUNTRY,
    HOLIDAYS_VAGUE,
    CLOSURE_PAST,
    CLOSURE_UNREACHED,
    CLOSURE_BEFORE_VERSION,
)


def never_open(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    told: set[Path] = set()
    for tier in policy.tiers.values():
        for hours, region in product(hours_of_tier(policy, tier), policy.regions.values()):
            week = usual_week(region, hours)
            if not any(week.on(day) for day in range(1, 8)):
                own = region.open is not None and hours.follows_region
                path: Path = ("regions", region.id, "open") if own else ("service_hours", hours.id, "open")
                if path in told:
                    continue
                told.add(path)
                yield Diagnostic(
                    NEVER_OPEN, source.name_span(path), path, {"tier": tier.id, "region": region.id}
                )


def holidays_other_country(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    for region in policy.regions.values():
        country = region.holidays.calendar.partition("-")[0]
        known = [each for each in region.lies_in if each in countries()]
        if known and region.holidays.calendars and country not in known:
            # Where the zone agrees with the holidays, the country is the odd one out.
            is_zone = country in countries_of(region.time_zone)
            key = "country" if region.country else "countries"
            named = holidays_path(source, ("regions", region.id, "holidays"))
            path = ("regions", region.id, key) if is_zone else named
            values = {"holidays": country, "country": ", ".join(known)}
            advice = Message("Did you mean {holidays}?") if is_zone else None
            yield Diagnostic(HOLIDAYS_OTHER_COUNTRY, source.span(path), path, values, advice)


# Who writes so has chosen the holidays of the whole country.
_NATIONWIDE = re.compile(
    r"bundes(?:weit|einheitlich)\w*|landesweit\w*|nationwide|(?:federal|national) (?:public )?holidays?",
    re.IGNORECASE,
)


def holidays_vague(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    if is_silent_on_holidays(policy):
        return  # no holiday is counted or shown
    is_meant = any(_NATIONWIDE.search(scalar.text) for _, scalar in texts(source))
    for place, _, named in observed_by(policy):
        if not named.calendars or "-" in named.calendar or named.further or is_meant:
            continue
        subdivisions = _differing(named.calendar, context.today.year)
        if subdivisions:
            path = holidays_path(source, place)
            values = {"country": named.calendar, "examples": ", ".join(subdivisions[:2])}
            yield Diagnostic(HOLIDAYS_VAGUE, source.span(path), path, values)


def _differing(country: str, year: int) -> list[str]:
    """Holiday calendars of parts of a country that differ from the nationwide one."""
    from ...deadlines.world.public_holidays import parts, public_holidays

    nationwide = public_holidays(country, year, year)
    named = [f"{country}-{part}" for part in parts(country)]
    return [name for name in named if public_holidays(name, year, year).keys() != nationwide.keys()]


def holiday_name_missing(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    if is_silent_on_holidays(policy):
        return  # no name is shown
    named = {resolve_key(key) for key in policy.wording}
    calendars: set[HolidayCalendar] = set()
    for place, owner, observed in observed_by(policy):
        if observed in calendars:
            continue  # said once of each calendar, where it is named first
        calendars.add(observed)
        # Two years have nearly every name of all of them, and the whole horizon costs a tenth of a check.
        names = _holiday_names(observed, context.today.year)
        for language in policy.languages:
            missing = [
                name for name in names if not _is_named(name, language, context) and key_of(name) not in named
            ]
            if missing:
                path = holidays_path(source, place)
                said, key = first_of(missing, _MOST_NAMES), key_of(missing[0])
                values = {"region": owner, "language": language, "names": said, "key": key}
                yield Diagnostic(HOLIDAY_NAME_MISSING, source.span(path), path, values)


def _is_named(name: str, language: str, context: Context) -> bool:
    """By the program, or by a catalog that was added to it."""
    if has_name(name, language) or context.untranslated is None:
        return has_name(name, language)
    return base_name(name) in NAMES and base_name(name) not in context.untranslated(language)


def _holiday_names(named: HolidayCalendar, year: int) -> list[str]:
    from ...deadlines.world.public_holidays import all_holidays

    try:
        found = all_holidays(named, year, year + 1)
    except NotImplementedError:
        return []  # holidays-unknown says so
    return list(dict.fromkeys(base_name(part) for name in found.values() for part in name.split("; ")))


def exceptions(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    """Exceptions from a calendar that are none of its holidays, and except nothing."""
    years = policy.document.effective.year, policy.horizon[1].year
    for path, _, named in observed_by(policy):
        if named.exceptions:
            yield from _strange(source, path, named, *years)


def _strange(
    source: Source, place: Path, named: HolidayCalendar, first_year: int, last_year: int
) -> Iterator[Diagnostic]:
    from ...deadlines.world.public_holidays import all_holidays, holiday_keys, keys_read

    calendar = ", ".join((named.calendar, *named.further))
    try:
        keys = holiday_keys(named, first_year, last_year)
        found = all_holidays(named, first_year, last_year)
    except NotImplementedError:
        return  # holidays-unknown says so
    known = {each for names in found.values() for part in names.split("; ") for each in keys_read(part)}
    for row, name in enumerate(named.exceptions):
        if name in known or name in map(str, found):
            continue
        near = nearest(name, keys)
        path: Path = (*place, "except", row)
        span = source.span(path if source.find(path) else path[:-1])
        values: dict[str, Value] = {"name": name, "calendar": calendar, "known": ", ".join(keys)}
        fix = Fix((Edit(span, near),)) if near and is_slip(name, near, keys) else None
        advice = did_you_mean(near) if near else None if keys else _NO_HOLIDAYS
        yield Diagnostic(HOLIDAY_EXCEPTION_UNKNOWN, span, path, values, advice, fix=fix)


_NO_HOLIDAYS = Message("It has none at all: take the exceptions out.")


def closure_past(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    until, effective = policy.horizon[1], policy.document.effective
    for path, day in _special_days(policy):
        first, last = day.days or (None, None)
        if not isinstance(first, date) or not isinstance(last, date):
            continue  # of every year, or days-incomplete says what is missing
        place, values = (*path, "date" if day.date else "until"), {"date": str(last)}
        if last < context.today:
            yield Diagnostic(CLOSURE_PAST, source.span(place), place, values)
        elif first > until:
            yield Diagnostic(CLOSURE_UNREACHED, source.span(place), place, {**values, "until": str(until)})
        elif last < effective:
            values |= {"effective": str(effective)}
            yield Diagnostic(CLOSURE_BEFORE_VERSION, source.span(place), place, values)


def _special_days(policy: Policy) -> Iterator[tuple[Path, SpecialDay]]:
    for table in ("service_hours", "regions"):
        for name, entry in getattr(policy, table).items():
            for index, day in enumerate(entry.special_days):
                yield (table, name, "special_days", index), day


CHECKS = (
    never_open,
    exceptions,
    holidays_other_country,
    holidays_vague,
    holiday_name_missing,
    closure_past,
)
