"""Changes of what is promised about the service itself, and whom they favour."""

import pytest

from generator.diff.favour import Favour
from tests.diff.comparing.test_changes import found
from tests.support.levels_policy import with_availability
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


def test_new_gone_and_other_words() -> None:
    assert found(settled(), with_availability()) == [("added", "availability.cloud", B)]
    assert found(with_availability(), settled()) == [("removed", "availability.cloud", W)]
    worded = with_availability(("de: höhere Gewalt", "de: Naturgewalten"))
    assert found(with_availability(), worded) == [("wording", "availability.cloud.exclusions", None)]
