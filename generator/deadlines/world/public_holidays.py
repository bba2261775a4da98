"""Public holidays of a holiday calendar, with their English names (PyPI `holidays`)."""

import sys
from collections.abc import Mapping
from datetime import date
from functools import lru_cache
from pathlib import Path
from types import ModuleType
from typing import Final

import holidays

from ...i18n.holiday_names import ALONE, ESTIMATED, OBSERVED, SUBSTITUTE, base_name, moved_from, remarks
from ...i18n.wording_keys import slug
from ...policy.service_hours import UNCOUNTED, HolidayCalendar

NONE = "none"
SEPTEMBER = 9
# The United Kingdom with its islands, and Ireland.
_WITH_SUBSTITUTES = ("GB", "UK", "GG", "IM", "JE", "IE")
# Of some companies, and of no law: as PyPI `holidays` gives them for Austria, where banks close.
_CUSTOMARY: Final = {
    each: {"Christmas Eve": (12, 24), "New Year's Eve": (12, 31)} for each in ("DE", "CH", "LI")
}
# Breaks of schools, and days that are only celebrated, close no office.
_NEVER: Final = ("school", "unofficial")
_IN_LIEU: Final = "(in lieu)"  # what the package calls an observed day in Thailand
_SECOND_DAYS = ("Boxing Day", "Second Day of Christmas", "Saint Stephen's Day")


def _one_country_at_a_time() -> None:
    """The package `holidays.countries` imports all 250 countries before the first one that is asked for.

    An empty package with the same path lets each be imported by itself: a seventh of the time of a `check`.
    """
    package = ModuleType("holidays.countries")
    package.__path__ = [str(Path(holidays.__file__).parent / "countries")]
    sys.modules.setdefault(package.__name__, package)


_one_country_at_a_time()


@lru_cache(
    maxsize=256
)  # made anew by the package each time, for every page, language and service hours that ask
def public_holidays(calendar: str, first_year: int, last_year: int) -> Mapping[date, str]:
    """`DE-BE` -> {2026-01-01: "New Year's Day", …}; `none`, `of the customer` -> {}. Nobody may change it.

    NotImplementedError if there is no such calendar.
    """
    if calendar in UNCOUNTED:
        return {}
    return _in_english(calendar, range(first_year, last_year + 1))


def _in_english(calendar: str, years: range, categories: tuple[str, ...] = ("public",)) -> dict[date, str]:
    """In the order of time."""
    country, _, subdivision = calendar.partition("-")
    found = holidays.country_holidays(
        country, subdiv=subdivision or None, years=years, language="en_US", categories=categories
    )
    has_two = any(base_name(part) in _SECOND_DAYS for names in found.values() for part in names.split("; "))
    remark = SUBSTITUTE if country in _WITH_SUBSTITUTES else OBSERVED
    return {
        day: _told_apart(day, names, has_two).replace(_IN_LIEU, OBSERVED).replace(OBSERVED, remark)
        for day, names in sorted(found.items())
    }


def _told_apart(day: date, names: str, has_two: bool) -> str:
    """Remarks which languages need that have two names for one of English: Christmas is the first of two days, or all."""
    alone = {"Christmas Day": not has_two, "Labor Day": day.month == SEPTEMBER}
    return "; ".join(
        part.replace(base, f"{base} {ALONE}") if alone.get(base := base_name(part)) else part
        for part in names.split("; ")
    )


@lru_cache(maxsize=256)
def observed_holidays(named: HolidayCalendar, first_year: int, last_year: int) -> Mapping[date, str]:
    """Those of all its calendars, and those added, without its exceptions; NotImplementedError if there is no such calendar.

    Of a day that has two of them the other one is left.
    """
    found = all_holidays(named, first_year, last_year)
    if not named.exceptions:
        return found
    kept = {day: _kept(named, english) for day, english in found.items() if str(day) not in named.exceptions}
    return {day: english for day, english in kept.items() if english}


def all_holidays(named: HolidayCalendar, first_year: int, last_year: int) -> Mapping[date, str]:
    """Of its calendars and additions joined, before the exceptions; a day that several have keeps the name of each."""
    if not named.further and not named.additions:
        return public_holidays(named.calendar, first_year, last_year)
    years = first_year, last_year
    joined = [public_holidays(calendar, *years) for calendar in named.calendars]
    if named.additions:
        joined.append(added_holidays(named, *years))
    found: dict[date, list[str]] = {}
    for each in joined:
        for day, english in each.items():
            found.setdefault(day, []).extend(english.split("; "))
    return {day: "; ".join(dict.fromkeys(names)) for day, names in sorted(found.items())}


@lru_cache(maxsize=256)
def all_kinds(calendar: str, first_year: int, last_year: int) -> Mapping[date, str]:
    """As `public_holidays`, with elective, half and customary ones."""
    country, _, part = calendar.partition("-")
    years = range(first_year, last_year + 1)
    kinds = holidays.country_holidays(country, subdiv=part or None).supported_categories
    found = _in_english(calendar, years, tuple(each for each in kinds if each not in _NEVER))
    for english, (month, day) in _CUSTOMARY.get(country, {}).items():
        found |= {date(year, month, day): english for year in years}
    return dict(sorted(found.items()))


def added_holidays(named: HolidayCalendar, first_year: int, last_year: int) -> Mapping[date, str]:
    """Those named under `also`; what is not known there is left out."""
    found: dict[date, str] = {}
    for written in named.additions:
        found |= known_days(named, written, first_year, last_year)
    return found


def known_days(named: HolidayCalendar, written: str, first_year: int, last_year: int) -> Mapping[date, str]:
    """Days of a holiday, by its key or a date: of its calendars themselves, else of their countries, else of other parts.

    {} where nobody knows it, and where parts have it on other days than one another.
    """
    countries = dict.fromkeys(each.partition("-")[0] for each in named.calendars)
    elsewhere = tuple(f"{country}-{part}" for country in countries for part in parts(country))
    for places in (named.calendars, tuple(countries)):
        found = [_days_called(place, written, first_year, last_year) for place in places]
        if any(found):
            return {day: english for each in found for day, english in each.items()}
    own = [each for place in elsewhere if (each := _days_called(place, written, first_year, last_year))]
    return own[0] if own and all(each.keys() == own[0].keys() for each in own) else {}


def _days_called(calendar: str, written: str, first_year: int, last_year: int) -> dict[date, str]:
    """Day -> the name that was meant, and no other one of the day."""
    known = all_kinds(calendar, first_year, last_year)
    meant = {
        day: [part for part in english.split("; ") if written in (str(day), *keys_read(part))]
        for day, english in known.items()
    }
    return {day: "; ".join(names) for day, names in meant.items() if names}


def _kept(named: HolidayCalendar, english: str) -> str:
    return "; ".join(
        part for part in english.split("; ") if not any(each in named.exceptions for each in keys_read(part))
    )


def holiday_key(english: str) -> str:
    """`Columbus Day (observed)` -> `columbus-day`: how a file names one holiday."""
    return slug(base_name(english))


def keys_read(english: str) -> tuple[str, ...]:
    """The key of a holiday, and what version 1.0 called a day observed instead in its place: that means this day alone, for ever."""
    key, said = holiday_key(english), remarks(english)
    is_whole = moved_from(english) is not None or said >= {OBSERVED, ESTIMATED}
    return (key, *([slug(english)] if is_whole else []), *([f"{key}-in-lieu"] if OBSERVED in said else []))


def holiday_keys(named: HolidayCalendar, first_year: int, last_year: int) -> dict[str, str]:
    """Key of each holiday of these years -> its English name, in the order of the year; before the exceptions."""
    found = all_holidays(named, first_year, last_year)
    days = sorted(found, key=lambda day: (day.month, day.day))
    names = (base_name(part) for day in days for part in found[day].split("; "))
    return {slug(each): each for each in names}


def subdivisions(calendar: str) -> tuple[str, ...]:
    """Parts of a country with holidays of their own; NotImplementedError if there is no such calendar."""
    return tuple(sorted(holidays.country_holidays(calendar).subdivisions))


def parts(country: str) -> tuple[str, ...]:
    """Parts of a country that have calendars of their own: `DE` -> (`BB`, `BE`, …); () if it is unknown."""
    try:
        return tuple(holidays.country_holidays(country).subdivisions)
    except NotImplementedError:
        return ()


def place(calendar: str) -> tuple[str, str, str]:
    """`DE-Bayern` -> ("DE", "BY", "Bayern"): country, part and what the part calls itself; "" without a part.

    NotImplementedError if there is no such calendar.
    """
    country, _, subdivision = calendar.partition("-")
    found = holidays.country_holidays(country, subdiv=subdivision or None)
    part = found.subdivisions_aliases.get(subdivision, subdivision)
    # `TG` or `GUA` stands before the name of some.
    own = next((each for each in found.get_subdivision_aliases().get(part, ()) if not each.isupper()), part)
    return found.country, part, own
