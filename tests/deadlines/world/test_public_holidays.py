"""Holidays by calendar, with English names."""

import subprocess
import sys
from datetime import date

import pytest

from generator.deadlines.world.public_holidays import place, public_holidays, subdivisions


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
