"""Days of the week and months by language, as prose names them; `|` parts the names of one that has two. And how a week begins.

How often something is repeated; dates as CLDR writes them, with what its patterns cannot say: the first day of a French month.
"""

import re
from datetime import date
from functools import lru_cache
from typing import Final

import babel
from babel.dates import format_date, format_skeleton

from ..policy.notation import N_

WEEKDAYS: Final = {
    "de": ("Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag|Sonnabend", "Sonntag"),
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
}
MONTHS: Final = {
    "de": ("Januar|Jänner", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober",
           "November", "Dezember"),
    "en": ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
           "November", "December"),
}  # fmt: skip


EVERY_UNIT: Final = {
    "minutes": N_("every minute"),
    "hours": N_("every hour"),
    "days": N_("every day"),
    "weeks": N_("every week"),
    "months": N_("every month"),
    "years": N_("every year"),
    "business hours": N_("every business hour"),
    "business days": N_("every business day"),
}
EVERY_TIME: Final = N_("every {duration}")


def calendar_week(locale: babel.Locale) -> tuple[int, ...]:
    """ISO weekdays as a calendar has them beside each other: Sunday (7) first in `en-US`, Monday (1) in `en-GB`."""
    return tuple((locale.first_week_day + day) % 7 + 1 for day in range(7))


FIRST_DAYS: Final = {"fr": "1er"}
"""How a language writes the first day of a month before the month's name, where not as a number."""


def said_date(day: date, form: str, locale: babel.Locale) -> str:
    """`form`: `full` or `long`, `1er janvier 2026`."""
    return _with_first_day(format_date(day, form, locale=locale), day, locale)


@lru_cache(maxsize=4096)
def in_pattern(skeleton: str, day: date, locale: babel.Locale) -> str:
    """Babel looks for the pattern anew each time, and the same public holidays stand in several regions."""
    return _with_first_day(str(format_skeleton(skeleton, day, locale=locale)), day, locale)


def _with_first_day(said: str, day: date, locale: babel.Locale) -> str:
    first = FIRST_DAYS.get(locale.language) if day.day == 1 else None
    return re.sub(r"\b1(?= [^\W\d])", first, said, count=1) if first else said
