"""Promises that contradict each other, one row a fault; the real policy's own tension stays in every row."""

import pytest

from generator.rules.promises import responses
from tests.support.rule_cases import Edit, findings

OWN = [("escalation-before-response", "- after: 1 hour"), ("escalation-before-response", "- after: 2 hours")]
P1_RESPONSE = "      P1: 4 business hours\n"
GOLD_P2 = "      P2: 1 hour\n"

ROWS: list[tuple[str, list[Edit], list[tuple[str, str]]]] = [
    ("nothing changed", [], OWN),
    ("a faster gold", [(GOLD_P2, "      P2: 45 minutes\n")], OWN),
    (
        "no answer to P2",
        [("      P2: 8 business hours\n", "")],
        [("response-missing", "P1: 4 business hours"), OWN[0]],
    ),
    (
        "gold slower than standard at some times",
        [(GOLD_P2, "      P2: 9 hours\n"), ("      P3: 4 hours\n", "      P3: 10 hours\n"), ("P4: 8 hours", "P4: 11 hours")],
        [("slower-than-cheaper-tier", "P2: 9 hours"), *OWN, ("escalation-before-response", "- after: 2 hours")],
    ),
    (
        "gold lacks the phone",
        [("      phone: included\n      technical", "      technical")],
        [("less-than-cheaper-tier", "features:"), *OWN],
    ),
    (
        "P1 later than P2",
        [("P1: 30 minutes", "P1: 61 minutes")],
        [("less-severe-is-faster", "P1: 61 minutes"), *OWN[:1], ("escalation-before-response", "- after: 1 hour"), OWN[1]],
    ),
    ("8 business hours against 1 business day", [("P2: 8 business hours", "P2: 1 business day")], OWN),
    (
        "9 business hours are not later than 1 business day",
        [("P2: 8 business hours", "P2: 9 business hours"), ("P3: 2 business days", "P3: 1 business day")],
        OWN,
    ),
    (
        "a step that does not climb",
        [("    - after: 2 hours\n      to: [vp", "    - after: 1 hour\n      to: [vp")],
        [("escalation-order", "- after: 1 hour"), *OWN],
    ),
    (
        "a step in business hours may come first at night",
        [("    - after: 4 hours\n", "    - after: 3 business hours\n")],
        OWN,
    ),
    (
        "P1 climbs after P2",
        [("    - after: 1 hour  ", "    - after: 3 hours  "), ("    - after: 2 hours\n      to: [vp", "    - after: 5 hours\n      to: [vp")],
        [("escalation-before-response", "- after: 3 hours"), OWN[1], ("escalation-severity-order", "- after: 3 hours")],
    ),
    (
        "business time around the clock",
        [(GOLD_P2, "      P2: 1 business hour\n")],
        [*OWN, ("business-time-around-the-clock", "P2: 1 business hour")],
    ),
    (
        "the hours of another tier",
        [("service_hours: around-the-clock", "service_hours: business-hours")],
        [*OWN, ("promise-outside-hours", "service_hours: business-hours"), ("unused", "around-the-clock:")],
    ),
    (
        "the hours of a dearer tier",
        [("service_hours: business-hours", "service_hours: around-the-clock")],
        [*OWN, ("business-time-around-the-clock", "service_hours: around-the-clock"), ("unused", "business-hours:")],
    ),
    (
        "a promise that runs at night",
        [("      P4: 4 business days\n", "      P4: 96 hours\n")],
        [("less-severe-is-faster", "P3: 2 business days"), *OWN, ("promise-outside-hours", "P4: 96 hours")],
    ),
    ("on call for the most severe", [(P1_RESPONSE, "      P1: 4 hours\n")], OWN),
    (
        "a feature of the same kind",
        [
            ("features:\n  email:\n", "features:\n  one-user:\n    name: A\n  ten-users:\n    name: B\n  email:\n"),
            ("    features:\n", "    features:\n      one-user: included\n"),
            ("      phone: included\n      technical", "      phone: included\n      ten-users: included\n      technical"),
        ],
        OWN,
    ),
    (
        "a term without a definition",
        [("  business-day:\n", "  a-day:\n"), ("      de: Arbeitstag\n", "      de: Tag\n"), ("      en: business day\n", "      en: day\n")],
        [*OWN, ("term-undefined", "P3: 2 business days")],
    ),
    ("a table nowhere shown", [("    table: severities\n", "    text: Siehe PDF\n")], [*OWN, ("not-shown", "severities:")]),
    (
        "a role nobody needs",
        [("roles:\n", "roles:\n  ceo: CEO\n")],
        [*OWN, ("unused", "ceo: CEO")],
    ),
    (
        "a feature nobody offers",
        [("features:\n  email:\n", "features:\n  fax:\n    name: Fax\n  email:\n")],
        [*OWN, ("unused", "fax:")],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("edits", "expected"), [row[1:] for row in ROWS], ids=[row[0] for row in ROWS])
def test_promises(edits: list[Edit], expected: list[tuple[str, str]]) -> None:
    assert findings(responses.CHECKS, *edits) == expected


def test_escalation_gap() -> None:
    assert findings([responses.escalation_gap]) == []


def test_escalation_gap_where_only_the_less_severe_climbs() -> None:
    edits = ("  P1:\n    - after: 1 hour  # accepted escalation-before-response: the source says “je nach verstrichener Zeit”\n"
             "      to: [director-of-support-services]\n    - after: 2 hours\n      to: [vp-customer-success, vp-products]\n", "")  # fmt: skip
    assert findings([responses.escalation_gap], edits) == [("escalation-gap", "escalation:")]
