"""The names of public holidays and of their calendars in the reader's language."""

from collections.abc import Mapping
from datetime import date
from functools import lru_cache
from typing import Final

from ...core.messages import ENGLISH
from ...i18n.holiday_names import (
    ALONE,
    ESTIMATED,
    OBSERVED,
    PLACES,
    SUBSTITUTE,
    base_name,
    moved_from,
    remarks,
)
from ...i18n.locale import Locale
from ...policy.notation import N_
from ...policy.service_hours import UNCOUNTED, HolidayCalendar
from .public_holidays import NONE, holiday_keys, place

# Christmas without a second day, Labor Day in September.
_BY_ITSELF: Final = {"Christmas Day": N_("Christmas"), "Labor Day": N_("Labor Day in September")}
_SAID: Final = {
    "Late Summer Bank Holiday": N_("Summer Bank Holiday"),
    "Pentecost Monday": N_("Whit Monday"),
    "Women's Day": N_("International Women's Day"),
}


@lru_cache(maxsize=8192)  # all holidays of some regions in each language, asked for after each edit
def holiday_names(english: str, locale: Locale) -> tuple[str, ...]:
    """Each name of a date: `Presidents' Day; Susan B. Anthony Day` has two."""
    return tuple(dict.fromkeys(_one_name(part, locale) for part in english.split("; ")))


def holiday_name(english: str, locale: Locale) -> str:
    """`Christmas Day (observed); Diwali` -> each name in the language of the locale, joined."""
    return locale.semicolon.join(holiday_names(english, locale))


def calendar_name(calendar: str, locale: Locale, within: str = "") -> str:
    """`DE-BE` -> `Berlin (Deutschland)`, `IL` -> `Israel`: whose public holidays these are; an unknown one stays.

    within  what stands beside it: of a part of `Deutschland`, the country is not said again
    """
    try:
        country, part, own = place(calendar)
    except NotImplementedError:
        return calendar
    whole = locale.territory(country)
    if not part:
        return whole
    known = PLACES.get(f"{country}-{part}")
    name = locale.text(known) if known else own
    return name if whole == within else f"{name} ({whole})"


def observed_name(named: HolidayCalendar, locale: Locale, first_year: int, last_year: int) -> str:
    """`USA, ausgenommen Kolumbus-Tag`: its calendars, their exceptions and additions in these years; an unknown one stays as written."""
    said = locale.list(calendar_name(each, locale) for each in named.calendars or (NONE,))
    if named.is_short:
        return said
    names = holiday_keys(named, first_year, last_year)
    if named.exceptions:
        days = locale.list(_written_day(each, names, locale) for each in named.exceptions)
        said = locale.text("{calendar}, except {holidays}", calendar=said, holidays=days)
    if named.additions:
        days = locale.list(_written_day(each, names, locale) for each in named.additions)
        said = locale.text("{calendar}, plus {holidays}", calendar=said, holidays=days)
    return said


def _written_day(written: str, names: Mapping[str, str], locale: Locale) -> str:
    if written in names:
        return holiday_name(names[written], locale)
    try:
        return locale.date(date.fromisoformat(written))
    except ValueError:
        return written


def calendar_suffix(region: str, calendar: str, locale: Locale) -> str:
    """`Berlin` beside the name `Deutschland`, "" beside `Berlin` or without holidays."""
    short = "" if calendar in UNCOUNTED else calendar_name(calendar, locale, region)
    return "" if short == region else short


def _one_name(english: str, locale: Locale) -> str:
    """One pair of brackets says both, where the name has a pair of its own."""
    name = locale.text(_said_as(english, locale.language))
    said = remarks(english)
    if OBSERVED in said:
        name = locale.text("{holiday} (observed)", holiday=name)
    if SUBSTITUTE in said:
        name = locale.text("{holiday} (substitute day)", holiday=name)
    if ESTIMATED in said:
        name = locale.text("{holiday} (estimated)", holiday=name)
    if day := moved_from(english):
        name = locale.text("{holiday} (moved from {date})", holiday=name, date=locale.date(day))
    return name.replace(") (", locale.semicolon)


def _said_as(english: str, language: str) -> str:
    """What the catalogs know it as: as a native says it, and in another language told apart from one of the same name."""
    base = base_name(english)
    if ALONE in english and language.partition("-")[0] != ENGLISH:
        return _BY_ITSELF.get(base, base)
    return _SAID.get(base, base)
