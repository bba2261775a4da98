"""A percentage or a sum of money typed another way: the same amount, or a question, never another one."""

import pytest

from generator.reading.guesses import amounts
from generator.reading.schema import load
from generator.reading.yaml.source import read
from tests.support.payments_policy import EDITS
from tests.support.rule_cases import Edit, edited


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("50 Euro", ("50 EUR",)),
        ("10%", ("10 %",)),
        ("12,5 Prozent", ("12.5 %",)),
        ("1.250 %", ()),
        ("0,125 %", ("0.125 %",)),
        ("0,200 €", ()),
        ("0.200 €", ()),
        ("0,20 €", ("0.20 EUR",)),
        ("50 $", ("50 USD", "50 CAD", "50 AUD")),
        ("10 % der Gebühr", ()),
        ("EUR 50 CHF", ()),
    ],
)
def test_amount(text: str, expected: tuple[str, ...]) -> None:
    assert amounts.possible_amounts(text) == expected
    assert amounts.guess_amount(text) == (expected[0] if len(expected) == 1 else None)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("120 €/h", ("120 EUR an hour",)),
        ("120 € pro Stunde", ("120 EUR an hour",)),
        ("€120 per hour", ("120 EUR an hour",)),
        ("120 EUR a hour", ("120 EUR an hour",)),
        ("1.200,50 EUR je Tag", ("1200.50 EUR a day",)),
        ("1,200 EUR a day", ("1200 EUR a day",)),
        ("120,- € je Stunde", ("120 EUR an hour",)),
        ("90 Euro einmalig", ("90 EUR once",)),
        ("99 eur monatlich", ("99 EUR a month",)),
        ("80 NOK je Fall", ("80 NOK a case",)),
        # Charged for what, and which dollar, only the author knows.
        ("120 €", ("120 EUR an hour", "120 EUR once")),
        ("120 $ an hour", ("120 USD an hour", "120 CAD an hour", "120 AUD an hour")),
        ("120 € pro Arbeitsstunde", ()),
        ("120", ()),
        ("auf Anfrage", ()),
    ],
)
def test_rate(text: str, expected: tuple[str, ...]) -> None:
    assert amounts.possible_rates(text) == expected
    assert amounts.guess_rate(text) == (expected[0] if len(expected) == 1 else None)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("50 %", ("50 % a month", "50 % a year")),
        ("50% im Monat", ("50 % a month",)),
        ("8 % pro Jahr insgesamt", ("8 % a year in total",)),
        ("5000 € a year", ("5000 EUR a year",)),
        ("50 % je Rechnung", ()),
    ],
)
def test_limit(text: str, expected: tuple[str, ...]) -> None:
    assert amounts.possible_limits(text) == expected
    assert amounts.guess_limit(text) == (expected[0] if len(expected) == 1 else None)


@pytest.mark.parametrize(
    ("edit", "rule", "cure"),
    [
        (("120 EUR an hour", "120 €/h"), "rate-format", "Write “120 EUR an hour”."),
        (("120 EUR an hour", "120 €"), "rate-format", "Which is meant? Write “120 EUR an hour” or “120 EUR once”."),
        (("credit: 25 %", "credit: 25%"), "amount-format", "Write “25 %”."),
        (("credit: 25 %", "credit: viel"), "amount-format", "Write for example “10 %”, or “50 EUR” with the code of the currency."),
        (("50 % a month", "50 %"), "limit-format", "Which is meant? Write “50 % a month” or “50 % a year”."),
        (("      around-the-clock: 50 %", "      around-the-clock: 50%"), "amount-format", "Write “50 %”."),
    ],
)  # fmt: skip
def test_a_strange_form_is_found_with_its_cure(edit: Edit, rule: str, cure: str) -> None:
    policy, found = load(read(edited(*EDITS, edit).encode(), "support.yaml"))
    assert policy is not None
    assert [(each.rule.id, each.help("en"), each.fix is not None) for each in found] == [
        (rule, cure, cure.startswith("Write “"))
    ]
