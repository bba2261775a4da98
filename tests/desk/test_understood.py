"""What is typed for a value: how readers will see it, what it may mean, when a time ends."""

from typing import Any

import pytest

from generator.core.diagnostic import Path
from generator.desk.understood import understood
from generator.reading.schema import load
from generator.reading.yaml.source import read
from tests.support.levels_policy import with_maintenance
from tests.support.policies import changed, real

STANDARD: Path = ("tiers", "standard", "first_response", "P1")
GOLD: Path = ("tiers", "gold", "first_response", "P1")
OPEN: Path = ("service_hours", "business-hours", "open", "monday to friday")
EFFECTIVE: Path = ("document", "effective")
PRICE: Path = ("tiers", "standard", "price")

ROWS: list[tuple[Path, str, bool, str | None, list[str]]] = [
    (STANDARD, "4 business hours", True, "4 Arbeitsstunden", []),
    (STANDARD, "4 Arbeitsstunden", False, "4 Arbeitsstunden", []),
    (STANDARD, "4 Tage", False, None, ["4 Arbeitstage", "4 Tage"]),
    (STANDARD, "4–8 hours", False, "4 bis 8 Stunden", []),
    (STANDARD, "sofort", False, "Sofort", []),
    (STANDARD, "best effort", True, "Nach besten Kräften", []),
    (STANDARD, "none", False, None, ["Nicht zugesagt", "Nicht angeboten"]),
    (STANDARD, "bald", False, None, []),
    (("escalation", "P1", 0, "after"), "2 Stunden", False, "2 Stunden", []),
    (OPEN, "9 bis 18 Uhr", False, "9:00–18:00", []),
    (OPEN, "9 to 5", False, None, ["9:00–17:00", "9:00–5:00"]),
    (("service_hours", "business-hours", "public_holidays"), "zu", False, "geschlossen", []),
    (EFFECTIVE, "2027-03-01", True, "1. März 2027", []),
    (EFFECTIVE, "1.3.2027", False, "1. März 2027", []),
    (EFFECTIVE, "20270301", False, None, []),
    (("counting", "business_days"), "Mo–Fr", False, "Montag bis Freitag", []),
    (("counting", "day_of_receipt"), "counted", True, "zählt mit", []),
    (PRICE, "included", True, "Inbegriffen", []),
    (PRICE, "99 Euro im Monat", True, None, []),  # a text of one's own
]


def said(meaning: dict[str, Any]) -> str:
    return str(meaning["said"]["de"])


@pytest.mark.parametrize(("path", "typed", "is_valid", "meant", "possible"), ROWS)
def test_what_was_typed_is_plain_or_asked_about(
    path: Path, typed: str, is_valid: bool, meant: str | None, possible: list[str]
) -> None:
    found = understood(real(), path, typed, "de")
    assert found["is_valid"] == is_valid
    assert (found["meant"] and said(found["meant"])) == meant
    assert [said(each) for each in found["possible"]] == possible


def test_what_is_meant_is_written_as_the_file_has_it_and_said_in_each_language() -> None:
    found = understood(real(), STANDARD, "2 Arbeitstage", "de")["meant"]
    assert (found["text"], found["said"]) == (
        "2 business days",
        {"de": "2 Arbeitstage", "en": "2 business days"},
    )


def test_a_time_says_in_which_hours_it_is_counted_and_when_it_ends() -> None:
    assert understood(real(), STANDARD, "4 business hours", "de")["meant"]["means"] == [
        "Gezählt wird in diesen Zeiten: Montag bis Freitag 9:00–18:00.",
        "Beispiel: Bei einer Meldung am Freitag, 2. Januar 2026, 16:00 Uhr, endet die Frist am Montag, 5. Januar 2026, "
        "11:00 Uhr.",
    ]
    assert (
        understood(real(), GOLD, "2 business hours", "en")["meant"]["means"][0]
        == "It is counted day and night."
    )
    assert [len(each["means"]) for each in understood(real(), STANDARD, "4 Tage", "de")["possible"]] == [2, 1]


def test_a_time_that_nobody_promises_a_severity_ends_nowhere() -> None:
    assert understood(real(), ("escalation", "P1", 0, "after"), "2 hours", "de")["meant"]["means"] == []
    assert understood(real(), STANDARD, "best effort", "de")["meant"]["means"] == []


def test_those_on_call_have_another_clock_than_the_examples() -> None:
    path = ("tiers", "standard", "on_call", "first_response", "P1")
    policy = changed(
        (
            "    first_response:\n      P1: 4 business hours",
            "    on_call:\n      hours: around-the-clock\n      reported: by phone\n      first_response:\n        P1: 1 hour\n"
            "    first_response:\n      P1: 4 business hours",
        )
    )
    assert understood(policy, path, "2 hours", "de")["meant"]["means"] == []


def test_a_name_is_one_of_the_file() -> None:
    names = ("business-hours", "around-the-clock")
    path = ("tiers", "gold", "service_hours")
    assert understood(real(), path, "around-the-clock", "de", names) == {
        "is_valid": True, "meant": None, "possible": [],
    }  # fmt: skip
    slip = understood(real(), path, "around-the-clok", "de", names)
    assert (slip["is_valid"], slip["meant"]["text"]) == (False, "around-the-clock")
    assert not understood(real(), path, "nachts", "de", names)["is_valid"]


def test_a_window_without_an_end_is_said_with_its_day() -> None:
    policy, _ = load(read(with_maintenance().encode(), "support.yaml"))
    assert policy is not None
    path = ("maintenance", "fortnightly", "when", "thursday")
    assert said(understood(policy, path, "ab 22 Uhr", "de")["meant"]) == "Donnerstag ab 22:00 Uhr"


def test_an_empty_text_is_none() -> None:
    assert not understood(real(), ("company", "name"), " ", "de")["is_valid"]
    assert understood(real(), ("company", "name"), "Werk", "de")["is_valid"]
