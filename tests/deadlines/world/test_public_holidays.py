"""Holidays by calendar, with English names."""

import subprocess
import sys
from datetime import date

import pytest

from generator.deadlines.world.public_holidays import (
    holiday_keys,
    known_days,
    observed_holidays,
    place,
    public_holidays,
    subdivisions,
)
from generator.policy.service_hours import HolidayCalendar


def test_public_holidays_of_a_state() -> None:
    found = public_holidays("DE-BE", 2026, 2026)
    assert found[date(2026, 3, 8)] == "Women's Day"
    assert date(2026, 3, 8) not in public_holidays("DE-BY", 2026, 2026)
    assert list(found) == sorted(found)
    assert {day.year for day in found} == {2026}


def test_public_holidays_of_a_country_and_of_none() -> None:
    assert public_holidays("IL", 2026, 2026)[date(2026, 9, 21)] == "Yom Kippur"
    assert public_holidays("none", 2026, 2027) == {}


def test_unknown_calendar() -> None:
    with pytest.raises(NotImplementedError):
        public_holidays("XX", 2026, 2026)


def test_countries_imported_one_by_one_are_the_same() -> None:
    listed = "import holidays; print(holidays.list_supported_countries())"
    plain, ours = (
        subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
        for code in (
            listed,
            f"import generator.deadlines.world.public_holidays, {listed.removeprefix('import ')}",
        )
    )
    assert len(plain) > 1000
    assert ours == plain


def excepted(*exceptions: str, calendar: str = "US-CA") -> set[str]:
    """Days of 2026 that are left out."""
    named = HolidayCalendar.model_validate({"calendar": calendar, "except": exceptions})
    return {str(day) for day in public_holidays(calendar, 2026, 2026)} - {
        str(day) for day in observed_holidays(named, 2026, 2026)
    }


def test_exceptions_by_name_and_by_date() -> None:
    assert excepted() == set()
    assert excepted("christmas-day", "2026-11-26") == {"2026-12-25", "2026-11-26"}
    assert excepted("nothing", "2026-12-24") == set()


def test_a_day_observed_instead_of_another_goes_with_it() -> None:
    assert excepted("boxing-day", calendar="GB-ENG") == {"2026-12-26", "2026-12-28"}


@pytest.mark.parametrize(
    ("calendar", "year", "key", "day"),
    [
        ("AL", 2027, "eid-al-adha-observed-estimated", "2027-05-17"),
        ("TH", 2025, "coronation-day-in-lieu", "2025-05-05"),
        ("HU", 2025, "day-off-substituted-from-05-17-2025", "2025-05-02"),
    ],
)
def test_what_1_0_called_a_day_means_that_day_for_ever(calendar: str, year: int, key: str, day: str) -> None:
    named = HolidayCalendar.model_validate({"calendar": calendar, "except": [key]})
    all_of_them = public_holidays(calendar, year, year)
    assert {str(each) for each in all_of_them.keys() - observed_holidays(named, year, year).keys()} == {day}


@pytest.mark.parametrize(
    ("calendar", "also", "days"),
    [
        ("US-CA", ["columbus-day"], {"2026-10-12": "Columbus Day"}),  # of the country
        ("DE-BE", ["epiphany"], {"2026-01-06": "Epiphany"}),  # of other parts
        ("DE-BE", ["2026-01-06"], {"2026-01-06": "Epiphany"}),
        ("DE-BE", ["christmas-eve"], {"2026-12-24": "Christmas Eve"}),  # of no law
        ("AT", ["good-friday"], {"2026-04-03": "Good Friday"}),  # of banks
        ("IL", ["purim"], {"2026-03-03": "Purim"}),  # elective
        ("AU-NSW", ["bank-holiday"], {"2026-08-03": "Bank Holiday"}),
        ("AU-NSW", ["may-day"], {"2026-05-04": "May Day"}),
        ("DE-BE", ["christmas-day"], {}),  # counts already
        ("DE-BE", ["no-such-day", "2026-12-23"], {}),
        ("US-CA", ["halloween"], {}),  # closes no office
        ("none", ["christmas-eve"], {}),
    ],
)
def test_additions_by_name_and_by_date(calendar: str, also: list[str], days: dict[str, str]) -> None:
    wider = HolidayCalendar.model_validate({"calendar": calendar, "also": also})
    counted = public_holidays(calendar, 2026, 2026)
    observed = observed_holidays(wider, 2026, 2026)
    assert {str(day): name for day, name in observed.items() if day not in counted} == days
    assert counted.items() <= observed.items()


def test_a_holiday_that_parts_have_on_different_days_is_none_that_could_be_added() -> None:
    wider = HolidayCalendar.model_validate({"calendar": "CH-ZH", "also": ["labor-day", "constitution-day"]})
    assert known_days(wider, "corpus-christi", 2026, 2026) == {date(2026, 6, 4): "Corpus Christi"}
    australian = HolidayCalendar.model_validate({"calendar": "AU"})
    assert known_days(australian, "labor-day", 2026, 2026) == {}
    assert known_days(australian, "2026-03-09", 2026, 2026) != {}


def test_what_is_added_and_excepted_is_none() -> None:
    both = HolidayCalendar.model_validate({"calendar": "DE-BE", "also": ["epiphany"], "except": ["epiphany"]})
    assert observed_holidays(both, 2026, 2026) == public_holidays("DE-BE", 2026, 2026)


@pytest.mark.parametrize(
    ("calendar", "day", "name"),
    [
        ("GB-ENG", "2026-12-28", "Boxing Day (substitute day)"),
        ("UK", "2027-12-27", "Christmas Day (substitute day)"),
        ("JE", "2026-12-28", "Boxing Day (substitute day)"),
        ("GB-ENG", "2026-12-25", "Christmas Day"),
        ("US", "2026-07-03", "Independence Day (observed)"),
    ],
)
def test_a_substitute_day_is_called_as_in_its_country(calendar: str, day: str, name: str) -> None:
    year = int(day[:4])
    assert public_holidays(calendar, year, year).get(date.fromisoformat(day)) == name


def test_of_a_day_with_two_holidays_the_other_one_is_left() -> None:
    named = HolidayCalendar.model_validate({"calendar": "US-CA", "except": ["susan-b-anthony-day"]})
    washington = date(2027, 2, 15)
    assert public_holidays("US-CA", 2027, 2027)[washington] == "Presidents' Day; Susan B. Anthony Day"
    assert observed_holidays(named, 2027, 2027)[washington] == "Presidents' Day"
    assert excepted("susan-b-anthony-day") == {"2026-02-15"}


def named(calendar: str, *further: str) -> HolidayCalendar:
    return HolidayCalendar.model_validate({"calendar": calendar, "and": further})


def test_keys_of_holidays() -> None:
    keys = holiday_keys(named("GB-ENG"), 2026, 2027)
    assert list(keys)[:2] == ["new-year-s-day", "good-friday"]
    assert keys["boxing-day"] == "Boxing Day"
    assert holiday_keys(named("none"), 2026, 2026) == {}


def test_subdivisions() -> None:
    assert {"BE", "BY"} <= set(subdivisions("DE"))
    assert subdivisions("IL") == ()
    with pytest.raises(NotImplementedError):
        subdivisions("XX")


def test_place() -> None:
    assert place("DE") == ("DE", "", "")
    assert place("DEU-Bayern") == ("DE", "BY", "Bayern")
    assert place("IN-TS") == ("IN", "TS", "Telangana")
    with pytest.raises(NotImplementedError):
        place("DE-XX")
