"""What a place of a page tells of. That each place of each page is known, `test_marking.py` asks of the same pages."""

import pytest

from generator.desk.blocks import block_of, block_of_page
from tests.support.policies import changed, real

ROWS = [
    ("counting-outside-hours", "hours", "counting/outside_hours"),
    ("counting-clock-change", "hours", "counting"),
    ("hours-business-hours", "hours", "service_hours/business-hours"),
    ("week-israel-1", "hours", "service_hours"),
    ("holidays-united-kingdom", "hours", "regions/united-kingdom/holidays"),
    ("response-p1", "tiers/gold", "tiers/gold/first_response/P1"),
    ("response-p1", "tiers", "tiers"),
    ("gold-response-p2", "tiers/gold", "tiers/gold/first_response/P2"),
    ("agreement-standard-p4", "tiers", "tiers/standard/first_response/P4"),
    ("support-agreement-standard-p4", "terms", "tiers/standard/first_response/P4"),
    ("agreement-feature-web", "tiers", "features/web"),
    ("feature-web", "tiers/standard", "tiers/standard/features/web"),
    ("escalation-p1", "escalation", "escalation/P1"),
    ("support-form-business-impact-hint", "contact", "required_information/business-impact"),
    ("support-form-email-error", "contact", "contact/form"),
    ("clause-version", "terms", "document"),
    ("top", "", ""),
    ("support-form--failed", "contact", ""),
]


@pytest.mark.parametrize(("anchor", "page", "path"), ROWS)
def test_the_entry_behind_a_place(anchor: str, page: str, path: str) -> None:
    found = block_of(anchor, real(), page)
    assert found is not None and "/".join(map(str, found)) == path


def test_a_place_that_no_page_has_is_nobodys() -> None:
    assert block_of("hours-of-nobody", real(), "hours") is None
    assert block_of("somewhere", real()) is None


def test_a_section_that_is_called_like_a_place_of_the_program_is_the_section() -> None:
    policy = changed(
        (
            "\nsections:\n",
            "\nsections:\n  regions:\n    text: {de: x, en: y}\n".replace(
                "{de: x, en: y}", "\n      de: Überall.\n      en: Everywhere."
            ),
        )
    )
    assert block_of("regions", policy) == ("sections", "regions")


@pytest.mark.parametrize(
    ("page", "path"),
    [
        ("tiers/gold", ("tiers", "gold")),
        ("emergency/gold/israel", ("contact",)),
        ("hours", ("service_hours",)),
        ("tiers", ()),
        ("", ()),
    ],
)
def test_what_a_page_is_about(page: str, path: tuple[str, ...]) -> None:
    assert block_of_page(page) == path
