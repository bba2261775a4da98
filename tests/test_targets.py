"""What a link may name, and where it leads: for `check`, pages and paper alike."""

import pytest

from generator.targets import FIXED, link_targets, path_of, resolved
from tests.policies import real

TARGETS = link_targets(real())


def test_every_name_leads_somewhere() -> None:
    names = {*FIXED, *real().sections, *real().tiers, *real().severities, *real().definitions}
    assert names == TARGETS.keys()
    assert [name for name, leads_to in TARGETS.items() if leads_to in ("", "#")] == []


@pytest.mark.parametrize(
    ("target", "leads_to"),
    [
        ("home", "./"),
        ("tiers", "tiers/"),
        ("#tiers", "tiers/"),
        ("changes", "changes/"),
        ("versions", "versions/"),
        ("email", "mailto:support@cyren.com"),
        ("phone", "contact/#phone-united-states"),
        ("contact-form", "contact/#contact-form"),
        ("business-day", "terms/#definition-business-day"),
        ("gold", "tiers/gold/"),
        ("P1", "severities/#p1"),
        ("introduction", "#introduction"),
        ("https://www.example.com/", "https://www.example.com/"),
        ("tel:+49301234567", "tel:+49301234567"),
        ("HTTPS://www.example.com/A", "https://www.example.com/A"),
        ("Mailto:a@b.example", "mailto:a@b.example"),
        ("Https:nowhere", None),
        ("HTTP://www.example.com/", None),
        ("nowhere", None),
        ("javascript:x", None),
        ("http://www.example.com/", None),
    ],
)
def test_where_a_target_leads(target: str, leads_to: str | None) -> None:
    assert resolved(target, TARGETS) == leads_to


def test_paths_of_pages() -> None:
    assert [path_of("home"), path_of("tiers")] == ["", "tiers/"]
