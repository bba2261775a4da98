"""What is paid and charged: for promises that there are, in steps that make sense, in money that there is."""

import pytest

from generator.rules.promises import completeness, payments, unstated
from tests.support.payments_policy import EDITS
from tests.support.rule_cases import Edit, edited, findings

RESOLUTION: Edit = ("promise: first_response", "promise: resolution")
AVAILABILITY: Edit = (
    "\ncredits:\n",
    "\navailability:\n  cloud:\n    name: Cloud\n    promised: 99.5 %\n    measured_per: month\n\ncredits:\n",
)
OF_CLOUD: list[Edit] = [
    AVAILABILITY,
    ("promise: first_response", "promise: availability cloud"),
    ("late_by: 1 hour", "below: 99.5 %"),
    ("late_by: 4 hours", "below: 99.0 %"),
]
SWAPPED: tuple[Edit, ...] = (("late_by: 1 hour", "late_by: 8 hours"),)
ROWS: list[tuple[str, list[Edit], list[tuple[str, str]]]] = [
    ("as meant", [], []),
    ("a promise that nobody makes", [RESOLUTION], [("credit-without-promise", "promise: resolution")]),
    (
        "a misspelt promise",
        [("promise: first_response", "promise: frist_response")],
        [("credit-without-promise", "promise: frist_response")],
    ),
    ("not in order", [*SWAPPED], [("credit-order", "- late_by: 4 hours")]),
    ("the same miss twice", [("late_by: 4 hours", "late_by: 1 hour")], [("credit-order", "- late_by: 1 hour")]),
    ("other clocks do not compare", [("late_by: 4 hours", "late_by: 2 business hours")], []),
    ("less for more", [("credit: 25 %", "credit: 5 %")], [("credit-lower", "credit: 5 %")]),
    ("the same for more", [("credit: 25 %", "credit: 10 %")], []),
    ("money and parts do not compare", [("credit: 25 %", "credit: 5 EUR")], []),
    ("of what is not said", [("    of:\n      de: der monatlichen Vergütung\n      en: of the monthly fee\n", "")], [("credit-of-nothing", "late-response:")]),
    ("share of a time", [("late_by: 4 hours", "below: 99.9 %")], [("credit-step", "- below: 99.9 %")]),
    ("two sizes", [("late_by: 4 hours", "late_by: 4 hours\n        every: 1 hour")], [("credit-step", "- late_by: 4 hours")]),
    ("no size", [("      - late_by: 1 hour\n        credit: 10 %\n", "      - credit: 10 %\n")], [("credit-step", "- credit: 10 %")]),
    ("whatever its size", [("late_by: 1 hour", "when: missed")], []),
    ("an availability, whatever its size", [*OF_CLOUD, ("below: 99.5 %", "when: missed")], []),
    ("a size beside whatever size", [("late_by: 1 hour", "late_by: 1 hour\n        when: missed")], [("credit-step", "- late_by: 1 hour")]),
    ("never in full", [("at_most: 50 %", "at_most: 20 %")], [("credit-above-limit", "credit: 25 %")]),
    ("of all together", [("at_most: 50 % a month", "at_most: 20 % a month in total")], []),
    ("another currency of the limit", [("at_most: 50 % a month", "at_most: 5 EUR a month")], []),
    ("of availability", OF_CLOUD, []),
    ("paid while the promise is kept", [*OF_CLOUD, ("below: 99.5 %", "below: 99.9 %")], [("credit-without-miss", "- below: 99.9 %")]),
    ("a smaller miss last", [*OF_CLOUD, ("below: 99.0 %", "below: 99.6 %")], [("credit-order", "- below: 99.6 %"), ("credit-without-miss", "- below: 99.6 %")]),
    ("no such availability", [*OF_CLOUD, ("availability cloud", "availability clod")], [("credit-without-promise", "promise: availability clod")]),
    ("no currency", [("120 EUR an hour", "120 EUX an hour")], [("currency-unknown", "price: 120 EUX an hour")]),
    ("money of the past", [("credit: 25 %", "credit: 25 DEM")], [("currency-unknown", "credit: 25 DEM")]),
    ("money far away", [("120 EUR an hour", "120 MNT an hour")], []),
    ("no hours", [("      around-the-clock: 50 %", "      around-the-clok: 50 %")], [("surcharge-without-hours", "around-the-clok: 50 %")]),
    ("a surcharge in money", [("      around-the-clock: 50 %", "      around-the-clock: 30 ERU")], [("currency-unknown", "around-the-clock: 30 ERU")]),
]  # fmt: skip


@pytest.mark.parametrize(("edits", "expected"), [row[1:] for row in ROWS], ids=[row[0] for row in ROWS])
def test_rows(edits: list[Edit], expected: list[tuple[str, str]]) -> None:
    assert findings(payments.CHECKS, *EDITS, *edits) == expected


@pytest.mark.parametrize(
    "edit",
    [
        ("time: 5 business days", "time: 30 business minutes"),
        ("claimed_within: 30 days", "claimed_within: 30 business minutes"),
        ("at_least: 2 hours", "at_least: 30 business minutes"),
        ("late_by: 4 hours", "late_by: 30 business minutes"),
    ],
)
def test_units_of_theirs_need_words(edit: Edit) -> None:
    assert findings((completeness.unit_without_words,), *EDITS) == []
    ((rule, line),) = findings((completeness.unit_without_words,), *EDITS, edit)
    assert (rule, line.endswith("30 business minutes")) == ("unit-without-words", True)


def test_credits_answer_what_follows_when_a_promise_is_not_kept() -> None:
    silent: Edit = ("  remedies: not stated\n", "")
    assert silent[0] in edited()
    assert "unstated" in [rule for rule, _ in findings(unstated.CHECKS, silent)]
    assert findings(unstated.CHECKS, silent, *EDITS) == []
