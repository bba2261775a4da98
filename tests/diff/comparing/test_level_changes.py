"""Changes of what is promised about the service itself, and whom they favour."""

import pytest

from generator.diff.favour import Favour
from tests.diff.comparing.test_changes import found
from tests.support.levels_policy import with_availability, with_maintenance
from tests.support.versions_of_policy import settled

B, W = Favour.BETTER, Favour.WORSE
GOLD = "gold: 99.95 %"
PLACE = "availability.cloud.promised"
BY_TIER = "    promised:\n      standard: 99.5 %\n      gold: 99.95 %\n"


@pytest.mark.parametrize(
    ("share", "favour"),
    [("99.99 %", B), ("99.9 %", W), ("not promised", W), ("100 %", B)],
)
def test_of_one_tier(share: str, favour: Favour) -> None:
    changed = with_availability((GOLD, f"gold: {share}"))
    assert found(with_availability(), changed) == [("availability", f"{PLACE}.gold", favour)]
    back = B if favour is W else W
    assert found(changed, with_availability()) == [("availability", f"{PLACE}.gold", back)]


def test_other_digits_are_no_change() -> None:
    assert found(with_availability(), with_availability((GOLD, "gold: 99.950 %"))) == []


def test_one_for_all_tiers_is_one_change() -> None:
    shares = [with_availability((BY_TIER, f"    promised: {each} %\n")) for each in ("99.9", "99.5")]
    assert found(shares[0], shares[1]) == [("availability", PLACE, W)]
    assert found(with_availability(), shares[0]) == [
        ("availability", f"{PLACE}.standard", B),
        ("availability", f"{PLACE}.gold", W),
    ]
    same = with_availability((BY_TIER, "    promised:\n      standard: 99.9 %\n      gold: 99.9 %\n"))
    assert found(shares[0], same) == []


def test_a_longer_period_lets_an_outage_last_longer() -> None:
    longer = with_availability(("measured_per: month", "measured_per: quarter"))
    assert found(with_availability(), longer) == [("availability", "availability.cloud.measured_per", W)]
    assert found(longer, with_availability()) == [("availability", "availability.cloud.measured_per", B)]


def test_hours_and_names_that_moved() -> None:
    hours = [
        with_availability((BY_TIER, f"    promised: 99.9 %\n    hours: {each}\n"))
        for each in ("business-hours", "around-the-clock")
    ]
    assert found(hours[0], hours[1]) == [("other", "availability.cloud.hours", None)]
    each = f"{BY_TIER}    hours:\n      standard: business-hours\n      gold: around-the-clock\n"
    named = with_availability((BY_TIER, each))
    moved = named.replace("      gold:", "      platinum:").replace(
        "\n  gold:\n", "\n  platinum:\n    formerly: [gold]\n"
    )
    assert [change for change in found(named, moved) if change[0] != "renamed"] == []


def test_new_gone_and_other_words() -> None:
    assert found(settled(), with_availability()) == [("added", "availability.cloud", B)]
    assert found(with_availability(), settled()) == [("removed", "availability.cloud", W)]
    worded = with_availability(("de: höhere Gewalt", "de: Naturgewalten"))
    assert found(with_availability(), worded) == [("wording", "availability.cloud.exclusions", None)]


WHEN = "thursday: 21:00–24:00"
EVERY = "    every: 2 weeks\n    starting: 2026-12-03\n"


@pytest.mark.parametrize(
    ("old", "new", "field", "favour"),
    [
        (WHEN, "thursday: 22:00–24:00", "when", B),
        (WHEN, "thursday: 20:00–24:00", "when", W),
        (WHEN, "friday: 21:00–24:00", "when", None),
        (WHEN, "thursday: from 21:00", "when", None),
        ("every: 2 weeks", "every: 4 weeks", "every", B),
        ("every: 2 weeks", "every: 1 week", "every", W),
        ("announced: 48 hours", "announced: 24 hours", "announced", W),
        ("announced: 48 hours", "announced: 3 days", "announced", B),
        ("announced: 48 hours", "announced: not stated", "announced", W),
        ("announced: 48 hours", "announced: 2 business days", "announced", None),
        ("    announced: 48 hours\n", "", "announced", W),
        ("10 hours a quarter", "8 hours a quarter", "at_most", B),
        ("10 hours a quarter", "10 hours a month", "at_most", W),
        ("10 hours a quarter", "5 hours a month", "at_most", None),
        ("    at_most: 10 hours a quarter\n", "", "at_most", W),
    ],
)
def test_of_maintenance(old: str, new: str, field: str, favour: Favour | None) -> None:
    changed = with_maintenance((old, new))
    assert found(with_maintenance(), changed) == [("maintenance", f"maintenance.fortnightly.{field}", favour)]
    back = {B: W, W: B, None: None}[favour]
    assert found(changed, with_maintenance()) == [("maintenance", f"maintenance.fortnightly.{field}", back)]


def test_new_maintenance_favours_nobody() -> None:
    assert found(settled(), with_maintenance()) == [("added", "maintenance.fortnightly", None)]
    moved = with_maintenance(("2026-12-03", "2026-12-10"))
    assert found(with_maintenance(), moved) == [("other", "maintenance.fortnightly.starting", None)]
