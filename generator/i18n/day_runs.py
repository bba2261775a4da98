"""Days of one year or of every year in the reader's language."""

from datetime import date
from typing import Final

from ..policy.days import DayRun, YearDay
from .locale import Locale

_LEAP_DAY: Final = YearDay(2, 29)
_LEAP_YEAR: Final = 2000


def days_of_run(locale: Locale, days: DayRun) -> str:
    """`24. Dezember 2026`, `27. Dezember bis 3. Januar`"""
    first, last = (_day(locale, each) for each in days)
    return first if days.is_single else locale.text("{first} to {last}", first=first, last=last)


def repeats_of_run(locale: Locale, days: DayRun) -> str:
    """`jedes Jahr`; "" if the days are dated."""
    if not days.is_yearly:
        return ""
    is_rare = days == (_LEAP_DAY, _LEAP_DAY)
    return locale.text("every leap year") if is_rare else locale.text("every year")


def dated_run(locale: Locale, days: DayRun) -> str:
    """`24. Dezember, jedes Jahr`; `24. Dezember 2026`"""
    said, repeats = days_of_run(locale, days), repeats_of_run(locale, days)
    return f"{said}, {repeats}" if repeats else said


def _day(locale: Locale, day: date | YearDay) -> str:
    if isinstance(day, YearDay):
        return locale.day_of_every_year(date(_LEAP_YEAR, day.month, day.day))
    return locale.date(day)
