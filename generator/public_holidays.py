"""Public holidays of a holiday calendar, with their English names (PyPI `holidays`)."""

from datetime import date

import holidays

NONE = "none"


def public_holidays(calendar: str, first_year: int, last_year: int) -> dict[date, str]:
    """`DE-BE` -> {2026-01-01: "New Year's Day", …}; `none` -> {}.

    NotImplementedError if there is no such calendar.
    """
    if calendar == NONE:
        return {}
    country, _, subdivision = calendar.partition("-")
    years = range(first_year, last_year + 1)
    found = holidays.country_holidays(country, subdiv=subdivision or None, years=years, language="en_US")
    return dict(sorted(found.items()))


def parts(country: str) -> tuple[str, ...]:
    """Parts of a country that have calendars of their own: `DE` -> (`BB`, `BE`, …); () if it is unknown."""
    return tuple(holidays.list_supported_countries().get(country, ()))
