"""Names of holidays in the reader's language."""

import pytest

from generator.deadlines.world.holiday_words import (
    calendar_name,
    calendar_suffix,
    holiday_name,
    observed_name,
)
from generator.deadlines.world.public_holidays import observed_holidays
from generator.i18n.locale import Locale
from generator.policy.service_hours import HolidayCalendar
from tests.support.policies import real


@pytest.mark.parametrize(
    ("english", "german"),
    [
        ("Good Friday", "Karfreitag"),
        ("Boxing Day (observed)", "Zweiter Weihnachtsfeiertag (Boxing Day; Ersatztag)"),
        ("Boxing Day (substitute day)", "Zweiter Weihnachtsfeiertag (Boxing Day; Ersatztag)"),
        ("Christmas Day; Diwali", "Erster Weihnachtsfeiertag; Diwali"),
        ("A day nobody knows", "A day nobody knows"),
    ],
)
def test_holiday_name(english: str, german: str) -> None:
    assert holiday_name(english, Locale("de")) == german
    assert holiday_name(english, Locale("en")) == english


@pytest.mark.parametrize(
    ("calendar", "german", "english"),
    [
        ("DE", "Deutschland", "Germany"),
        ("IL", "Israel", "Israel"),
        ("DE-BE", "Berlin (Deutschland)", "Berlin (Germany)"),
        ("DE-BY", "Bayern (Deutschland)", "Bavaria (Germany)"),
        ("DE-Bayern", "Bayern (Deutschland)", "Bavaria (Germany)"),
        ("DE-Augsburg", "Augsburg (Deutschland)", "Augsburg (Germany)"),
        ("GB-ENG", "England (Vereinigtes Königreich)", "England (United Kingdom)"),
        ("UK-SCT", "Schottland (Vereinigtes Königreich)", "Scotland (United Kingdom)"),
        ("US-CA", "Kalifornien (Vereinigte Staaten)", "California (United States)"),
        ("US-NY", "New York (Vereinigte Staaten)", "New York (United States)"),
        ("AT-6", "Steiermark (Österreich)", "Styria (Austria)"),
        ("CH-Stadt Zurich", "Stadt Zürich (Schweiz)", "City of Zurich (Switzerland)"),
        ("IN-TS", "Telangana (Indien)", "Telangana (India)"),
        ("IT-VE", "Venedig (Italien)", "Venice (Italy)"),
        ("PT-11", "Lissabon (Portugal)", "Lisbon (Portugal)"),
        ("US-VI", "Amerikanische Jungferninseln (Vereinigte Staaten)", "U.S. Virgin Islands (United States)"),
        ("XX-YY", "XX-YY", "XX-YY"),
    ],
)
def test_calendar_name(calendar: str, german: str, english: str) -> None:
    assert calendar_name(calendar, Locale("de")) == german
    assert calendar_name(calendar, Locale("en")) == english
    assert calendar_name("DE-BY", Locale("fr")) == "Bavière (Allemagne)"


@pytest.mark.parametrize(
    ("exceptions", "german", "english"),
    [
        ([], "Israel", "Israel"),
        (["yom-kippur"], "Israel, ausgenommen Jom Kippur", "Israel, except Yom Kippur"),
        (
            ["shavuot", "2026-04-02"],
            "Israel, ausgenommen Schawuot und 2. April 2026",
            "Israel, except Shavuot and April 2, 2026",
        ),
        (["no-such-day"], "Israel, ausgenommen no-such-day", "Israel, except no-such-day"),
    ],
)
def test_exceptions_are_said_beside_the_calendar(exceptions: list[str], german: str, english: str) -> None:
    named = HolidayCalendar.model_validate({"calendar": "IL", "except": exceptions})
    assert [observed_name(named, Locale(each), 2026, 2026) for each in ("de", "en")] == [german, english]


@pytest.mark.parametrize(
    ("written", "german", "english"),
    [
        (
            {"calendar": "DE-BE", "also": ["christmas-eve", "2026-12-31"]},
            "Berlin (Deutschland), zusätzlich Heiligabend und 31. Dezember 2026",
            "Berlin (Germany), plus Christmas Eve and December 31, 2026",
        ),
        (
            {"calendar": "US-CA", "except": ["diwali"], "also": ["columbus-day"]},
            "Kalifornien (Vereinigte Staaten), ausgenommen Diwali, zusätzlich Kolumbus-Tag",
            "California (United States), except Diwali, plus Columbus Day",
        ),
    ],
)
def test_additions_are_said_beside_the_calendar(written: object, german: str, english: str) -> None:
    named = HolidayCalendar.model_validate(written)
    assert [observed_name(named, Locale(each), 2026, 2026) for each in ("de", "en")] == [german, english]


@pytest.mark.parametrize(
    ("region", "calendar", "said"),
    [
        ("Deutschland", "DE-BE", "Berlin"),
        ("Europa", "DE-BE", "Berlin (Deutschland)"),
        ("Europa", "DE", "Deutschland"),
        ("Deutschland", "DE", ""),
        ("Deutschland", "none", ""),
    ],
)
def test_calendar_beside_the_name_of_its_region(region: str, calendar: str, said: str) -> None:
    assert calendar_suffix(region, calendar, Locale("de")) == said


def test_every_holiday_of_the_policy_has_a_german_name() -> None:
    """Diwali and Sukkot are called the same in both languages."""
    locale = Locale("de")
    names = {
        part.removesuffix(" (observed)").removesuffix(" (substitute day)")
        for region in real().regions.values()
        for name in observed_holidays(region.holidays, 2026, 2032).values()
        for part in name.split("; ")
    }
    assert {name for name in names if holiday_name(name, locale) == name} <= {"Diwali", "Sukkot"}
