"""A share of the time: its spelling, and the downtime that it permits."""

from decimal import Decimal

import pytest
from pydantic_core import PydanticCustomError

from generator.policy.availability import Percent, percent, permitted_downtime
from tests.support.levels_policy import with_availability
from tests.support.versions_of_policy import policy


@pytest.mark.parametrize("words", ["99.9 %", "99.90 %", "100 %", "0 %", "0.5 %", "99.9999 %", "100.0 %"])
def test_a_percentage_has_one_spelling_and_keeps_its_digits(words: str) -> None:
    assert percent(words).words == words


@pytest.mark.parametrize(
    "words", ["99,9 %", "99.9%", "99.9", "100.1 %", "101 %", "-1 %", "099 %", "99. %", "99.99999 %", "", "%"]
)
def test_anything_else_is_refused(words: str) -> None:
    with pytest.raises(PydanticCustomError, match="not a percentage"):
        percent(words)


def test_digits_make_no_other_share() -> None:
    assert percent("99.90 %") == percent("99.9 %")


@pytest.mark.parametrize(
    ("share", "per", "seconds"),
    [
        ("99.9", "month", 2592),  # 43.2 minutes
        ("99.99", "month", 259),  # 259.2 seconds, rounded down
        ("99.5", "month", 12960),
        ("99.9", "quarter", 7776),
        ("99.9", "year", 31536),
        ("100", "month", 0),
        ("0", "month", 30 * 86400),
    ],
)
def test_downtime(share: str, per: str, seconds: int) -> None:
    assert permitted_downtime(Percent(Decimal(share)), per) == seconds


def test_one_share_for_all_tiers_or_one_for_each() -> None:
    each = policy(with_availability()).availability["cloud"].promised
    assert [each.share_of(tier) for tier in ("standard", "gold")] == [percent("99.5 %"), percent("99.95 %")]
    lines = "    promised:\n      standard: 99.5 %\n      gold: 99.95 %\n"
    shared = policy(with_availability((lines, "    promised: 99.9 %\n"))).availability["cloud"].promised
    assert [shared.share_of(tier) for tier in ("standard", "gold")] == [percent("99.9 %")] * 2
    none = policy(with_availability(("standard: 99.5 %", "standard: not promised")))
    assert none.availability["cloud"].promised.share_of("standard") is None
