"""Names of holidays in the reader's language."""

import pytest

from generator.holiday_words import holiday_name
from generator.locales import Locale
from generator.public_holidays import public_holidays
from tests.policies import real


@pytest.mark.parametrize(
    ("english", "german"),
    [
        ("Good Friday", "Karfreitag"),
        ("Boxing Day (observed)", "Zweiter Weihnachtsfeiertag (Boxing Day) (Ersatztag)"),
        ("Christmas Day; Diwali", "Erster Weihnachtsfeiertag; Diwali"),
        ("A day nobody knows", "A day nobody knows"),
    ],
)
def test_holiday_name(english: str, german: str) -> None:
    assert holiday_name(english, Locale("de")) == german
    assert holiday_name(english, Locale("en")) == english


def test_every_holiday_of_the_policy_has_a_german_name() -> None:
    """Diwali and Sukkot are called the same in both languages."""
    locale = Locale("de")
    names = {
        part.removesuffix(" (observed)")
        for region in real().regions.values()
        for name in public_holidays(region.holidays, 2026, 2032).values()
        for part in name.split("; ")
    }
    assert {name for name in names if holiday_name(name, locale) == name} <= {"Diwali", "Sukkot"}
