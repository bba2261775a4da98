"""Public holidays of a holiday calendar, with their English names (PyPI `holidays`)."""

import sys
from collections.abc import Mapping
from datetime import date
from functools import lru_cache
from pathlib import Path
from types import ModuleType

import holidays

from ...i18n.holiday_names import ALONE, OBSERVED, SUBSTITUTE, base_name
from ...i18n.wording_keys import slug
from ...policy.service_hours import UNCOUNTED, HolidayCalendar

NONE = "none"
SEPTEMBER = 9
# The United Kingdom with its islands, and Ireland.
_WITH_SUBSTITUTES = ("GB", "UK", "GG", "IM", "JE", "IE")
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
    country, _, subdivision = calendar.partition("-")
    years = range(first_year, last_year + 1)
    found = holidays.country_holidays(country, subdiv=subdivision or None, years=years, language="en_US")
    has_two = any(base_name(part) in _SECOND_DAYS for names in found.values() for part in names.split("; "))
    remark = SUBSTITUTE if country in _WITH_SUBSTITUTES else OBSERVED
    return {
        day: _told_apart(day, names, has_two).replace(OBSERVED, remark)
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
    """Those of all its calendars without its exceptions; NotImplementedError if there is no such calendar.

    Of a day that has two of them the other one is left.
    """
    found = all_holidays(named, first_year, last_year)
    if not named.exceptions:
        return found
    kept = {day: _kept(named, english) for day, english in found.items() if str(day) not in named.exceptions}
    return {day: english for day, english in kept.items() if english}


def all_holidays(named: HolidayCalendar, first_year: int, last_year: int) -> Mapping[date, str]:
    """Of its calendars joined, before the exceptions; a day that several have keeps the name of each."""
    if not named.further:
        return public_holidays(named.calendar, first_year, last_year)
    found: dict[date, list[str]] = {}
    for calendar in named.calendars:
        for day, english in public_holidays(calendar, first_year, last_year).items():
            found.setdefault(day, []).extend(english.split("; "))
    return {day: "; ".join(dict.fromkeys(names)) for day, names in sorted(found.items())}


def _kept(named: HolidayCalendar, english: str) -> str:
    return "; ".join(part for part in english.split("; ") if holiday_key(part) not in named.exceptions)


def holiday_key(english: str) -> str:
    """`Columbus Day (observed)` -> `columbus-day`: how a file names one holiday."""
    return slug(base_name(english))


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
