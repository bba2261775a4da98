"""Holidays by calendar, with English names."""

from datetime import date

import pytest

from generator.public_holidays import public_holidays


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
