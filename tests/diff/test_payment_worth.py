"""Whom a change of money favours, and where nobody can tell."""

from typing import Any

import pytest

from generator.diff.favour import Favour
from generator.diff.payment_worth import credit_favour, rate_favour
from generator.policy.payments import ChargedRate, Credit

BETTER, WORSE, MIXED, EQUAL = Favour.BETTER, Favour.WORSE, Favour.MIXED, Favour.EQUAL
_CREDIT = {"name": "Gutschrift", "promise": "resolution", "of": "der Vergütung"}
_RATE = {"name": "Einsatz", "price": "120 EUR an hour"}


def steps(*rows: str) -> list[dict[str, str]]:
    """`below 99.9 %: 10 %` -> the step"""
    found = []
    for row in rows:
        missed, credit = row.split(": ")
        key, value = missed.split(" ", 1)
        found.append({key: value, "credit": credit})
    return found


def credit(**entries: Any) -> Credit:
    return Credit.model_validate({**_CREDIT, "steps": steps("late_by 1 hour: 10 %"), **entries})


def rate(**entries: Any) -> ChargedRate:
    return ChargedRate.model_validate({**_RATE, **entries})


@pytest.mark.parametrize(
    ("old", "new", "favour"),
    [
        (["below 99.9 %: 10 %"], ["below 99.9 %: 20 %"], BETTER),
        (["below 99.9 %: 10 %"], ["below 99.5 %: 10 %"], WORSE),
        (["below 99.9 %: 10 %"], ["below 99.9 %: 10 %", "below 99 %: 20 %"], BETTER),
        (["below 99.9 %: 10 %", "below 99 %: 20 %"], ["below 99.9 %: 15 %", "below 99 %: 18 %"], MIXED),
        (["below 99.9 %: 10 %"], ["below 99.90 %: 10.0 %"], EQUAL),
        (["late_by 1 hour: 10 %"], ["late_by 30 minutes: 10 %"], BETTER),
        (["late_by 1 hour: 10 %"], ["late_by 2 hours: 10 %"], WORSE),
        (["late_by 1 day: 10 %"], ["late_by 25 hours: 10 %"], WORSE),
        (["late_by 1 hour: 10 %"], ["late_by 1 business hour: 10 %"], None),
        (["late_by 1 business day: 10 %"], ["late_by 2 business days: 10 %"], WORSE),
        (["late_by 1 hour: 10 %"], ["late_by 1 hour: 50 EUR"], None),
        (["late_by 1 hour: 50 EUR"], ["late_by 1 hour: 60 CHF"], None),
        (["late_by 1 hour: 10 %"], ["every 1 hour: 10 %"], None),
        (["every 1 hour: 50 EUR"], ["every 1 hour: 40 EUR"], WORSE),
        (["every 1 hour: 50 EUR"], ["every 30 minutes: 50 EUR"], BETTER),
        (["every 1 hour: 50 EUR"], ["every 2 hours: 60 EUR"], MIXED),
        (["when missed: 50 EUR"], ["when missed: 60 EUR"], BETTER),
        (["when missed: 50 EUR"], ["late_by 1 hour: 50 EUR"], None),
        (["every_started 1 hour: 50 EUR"], ["every_started 1 business hour: 50 EUR"], None),
    ],
)  # fmt: skip
def test_steps(old: list[str], new: list[str], favour: Favour | None) -> None:
    assert credit_favour("steps", credit(steps=steps(*old)), credit(steps=steps(*new))) is favour


@pytest.mark.parametrize(
    ("field", "old", "new", "favour"),
    [
        ("at_most", None, "50 % a month", WORSE),
        ("at_most", "50 % a month", None, BETTER),
        ("at_most", "50 % a month", "60 % a month", BETTER),
        ("at_most", "50 % a month", "40 % a year", None),
        ("at_most", "50 % a month", "50 % a month in total", None),
        ("claimed_within", None, "30 days", WORSE),
        ("claimed_within", "30 days", None, BETTER),
        ("claimed_within", "30 days", "8 weeks", BETTER),
        ("claimed_within", "30 days", "20 business days", None),
        ("tiers", [], ["gold"], WORSE),
        ("tiers", ["gold"], [], BETTER),
        ("tiers", ["gold"], ["gold", "silver"], BETTER),
        ("tiers", ["gold"], ["silver"], None),
        ("name", "Gutschrift", "Strafe", None),
    ],
)
def test_further_entries_of_credits(field: str, old: Any, new: Any, favour: Favour | None) -> None:
    assert credit_favour(field, credit(**{field: old}), credit(**{field: new})) is favour


def test_a_part_of_something_else_cannot_be_compared() -> None:
    old, new = (
        credit(of="der Monatsgebühr"),
        credit(of="der Jahresgebühr", steps=steps("late_by 1 hour: 20 %")),
    )
    assert credit_favour("steps", old, new) is None


@pytest.mark.parametrize(
    ("field", "old", "new", "favour"),
    [
        ("price", "120 EUR an hour", "100 EUR an hour", BETTER),
        ("price", "120 EUR an hour", "130 EUR an hour", WORSE),
        ("price", "120 EUR an hour", "900 EUR a day", None),
        ("price", "120 EUR an hour", "120 CHF an hour", None),
        ("at_least", None, "1 hour", WORSE),
        ("at_least", "1 hour", None, BETTER),
        ("at_least", "1 hour", "30 minutes", BETTER),
        ("at_least", "1 hour", "1 business day", None),
        ("surcharges", {}, {"night": "50 %"}, WORSE),
        ("surcharges", {"night": "50 %"}, {}, BETTER),
        ("surcharges", {"night": "50 %", "day": "10 %"}, {"night": "60 %", "day": "5 %"}, MIXED),
        ("surcharges", {"night": "50 %"}, {"night": "30 EUR"}, None),
        ("surcharges", {"night": {"surcharge": "50 %", "name": "nachts"}}, {"night": {"surcharge": "50 %", "name": "ab 22 Uhr"}}, None),
        ("tiers", [], ["gold"], None),
    ],
)  # fmt: skip
def test_rates(field: str, old: Any, new: Any, favour: Favour | None) -> None:
    assert rate_favour(field, rate(**{field: old}), rate(**{field: new})) is favour
