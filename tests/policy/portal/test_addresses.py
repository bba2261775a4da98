"""addresses: where an entry is published, and where it stood before."""

import pytest

from generator.core.diagnostic import Path
from generator.policy.portal.addresses import AddressMove, address_moves, addresses_of, pages_of
from tests.support.versions_of_policy import FIRST, SECOND, policy, with_lines

ROWS = [
    ("tiers", "gold", ("tiers/gold/", "tiers/gold.pdf", "calculator/?tier=gold")),
    ("severities", "P1", ("severities/#p1", "calculator/?severity=P1")),
    ("regions", "germany", ("hours/#germany", "calculator/?region=germany", "/calendars/germany.ics")),
    ("sections", "support-agreement", ("tiers/#support-agreement", "terms/#support-agreement")),
    ("sections", "introduction", ("#introduction", "terms/#introduction")),
    ("definitions", "weekday", ("hours/#definition-weekday", "terms/#definition-weekday")),
    ("contracts", "acme", ("/c/acme/",)),
    ("service_hours", "business-hours", ()),
    ("features", "phone", ()),
]


@pytest.mark.parametrize(("group", "name", "expected"), ROWS)
def test_addresses_of(group: str, name: str, expected: tuple[str, ...]) -> None:
    assert addresses_of(group, name, policy(FIRST)) == expected


def test_moved() -> None:
    assert address_moves("tiers", "gold", "gold-plus", policy(FIRST), policy(SECOND)) == (
        AddressMove("tiers/gold/", "tiers/gold-plus/"),
        AddressMove("tiers/gold.pdf", "tiers/gold-plus.pdf"),
        AddressMove("calculator/?tier=gold", "calculator/?tier=gold-plus"),
    )


def test_a_section_stands_on_its_page_under_both_names() -> None:
    """The earlier policy may speak with either."""
    first = policy(FIRST)
    renamed = policy(with_lines(FIRST, ("  severity-levels:\n", "  levels:\n")))
    expected = (
        AddressMove("severities/#severity-levels", "severities/#levels"),
        AddressMove("terms/#severity-levels", "terms/#levels"),
    )
    assert address_moves("sections", "severity-levels", "levels", first, renamed) == expected
    assert address_moves("sections", "severity-levels", "levels", renamed, renamed) == expected


PAGES: list[tuple[Path, tuple[str, ...]]] = [
    (
        ("tiers", "gold", "first_response", "P2"),
        ("tiers/", "tiers/gold/", "calculator/?tier=gold&severity=P2", "terms/"),
    ),
    (("tiers", "gold", "features", "phone"), ("tiers/", "tiers/gold/", "calculator/", "terms/")),
    (("tiers", "gold"), ("tiers/", "tiers/gold/", "calculator/", "terms/")),
    (("tiers", "silver"), ("tiers/", "terms/")),
    (("features", "phone"), ("tiers/", "terms/")),
    (("severities", "P1", "name", "de"), ("severities/", "calculator/", "terms/")),
    (("escalation", "P1", 0, "after"), ("escalation/", "calculator/", "terms/")),
    (("roles", "vp-products"), ("escalation/", "calculator/", "terms/")),
    (("service_hours", "business-hours", "open"), ("hours/", "calculator/", "terms/")),
    (("regions", "germany"), ("hours/", "calculator/", "terms/")),
    (("definitions", "weekday", "term"), ("hours/", "terms/")),
    (("counting", "starts"), ("how-it-works/", "calculator/", "terms/")),
    (("not_promised", "resolution-time"), ("how-it-works/", "calculator/", "terms/")),
    (("contact", "phone", "numbers", 0), ("contact/", "terms/")),
    (("required_information", "company"), ("contact/", "terms/")),
    (("sections", "support-agreement", "text"), ("tiers/#support-agreement", "terms/")),
    (("sections", "introduction"), ("#introduction", "terms/")),
    (("sections", "gone"), ("", "terms/")),
    (("contracts", "acme", "tier"), ("/c/acme/",)),
    (("wording", "hours"), ("tiers/", "terms/")),
    (("units", "hours"), ("tiers/", "terms/")),
    (("document", "title"), ("", "terms/")),
    ((), ("", "terms/")),  # the file as a whole
]


@pytest.mark.parametrize(("path", "pages"), PAGES)
def test_pages_of(path: Path, pages: tuple[str, ...]) -> None:
    assert pages_of(path, policy(FIRST)) == pages
