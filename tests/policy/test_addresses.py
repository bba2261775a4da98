"""addresses: where an entry is published, and where it stood before."""

import pytest

from generator.policy.addresses import Moved, addresses_of, moved, pages_of
from tests.support.versions_of_policy import FIRST, SECOND, policy

ROWS = [
    ("tiers", "gold", ("tiers/gold/", "tiers/gold.pdf", "calculator/?tier=gold")),
    ("severities", "P1", ("severities/#p1", "calculator/?severity=P1")),
    ("regions", "germany", ("hours/#germany", "calculator/?region=germany", "/calendars/germany.ics")),
    ("sections", "support-agreement", ("tiers/#support-agreement", "terms/#support-agreement")),
    ("sections", "introduction", ("#introduction", "terms/#introduction")),
    ("definitions", "weekday", ("hours/#definition-weekday", "terms/#definition-weekday")),
    ("service_hours", "business-hours", ()),
    ("features", "phone", ()),
]


@pytest.mark.parametrize(("group", "name", "expected"), ROWS)
def test_addresses_of(group: str, name: str, expected: tuple[str, ...]) -> None:
    assert addresses_of(group, name, policy(FIRST)) == expected


def test_moved() -> None:
    assert moved("tiers", "gold", "gold-plus", policy(FIRST), policy(SECOND)) == (
        Moved("tiers/gold/", "tiers/gold-plus/"),
        Moved("tiers/gold.pdf", "tiers/gold-plus.pdf"),
        Moved("calculator/?tier=gold", "calculator/?tier=gold-plus"),
    )


def test_pages_of_a_promise() -> None:
    assert pages_of(("tiers", "gold", "first_response", "P2"), policy(FIRST)) == (
        "tiers/",
        "tiers/gold/",
        "calculator/?tier=gold&severity=P2",
        "terms/",
    )
