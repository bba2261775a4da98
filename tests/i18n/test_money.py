"""Percentages and sums of money as each language writes them."""

import pytest

from generator.i18n.locale import Locale
from generator.i18n.money import currencies, said_amount
from generator.policy.amounts import amount


@pytest.mark.parametrize(
    ("words", "german", "english"),
    [
        ("99.9 %", "99,9 %", "99.9%"),
        ("99.90 %", "99,90 %", "99.90%"),
        ("150 %", "150 %", "150%"),
        ("120 EUR", "120 €", "€120"),
        ("1200.50 EUR", "1.200,50 €", "€1,200.50"),
        ("90 CHF", "90 CHF", "CHF 90"),
        ("5000 JPY", "5.000 ¥", "¥5,000"),
    ],
)
def test_amounts(words: str, german: str, english: str) -> None:
    said = [said_amount(amount(words), Locale(each)).replace("\u00a0", " ") for each in ("de", "en")]
    assert said == [german, english]


def test_no_line_ends_between_a_number_and_its_sign() -> None:
    said = [said_amount(amount(each), Locale("de")) for each in ("10 %", "50 EUR", "50 CHF")]
    assert said == ["10\u00a0%", "50\u00a0€", "50\u00a0CHF"]


def test_currencies_are_those_in_use() -> None:
    assert {"EUR", "CHF", "USD", "GBP", "JPY", "MNT"} < currencies()
    assert currencies().isdisjoint({"DEM", "XXX", "ERU"})
