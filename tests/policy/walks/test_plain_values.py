"""spelled: values as the policy file writes them."""

import pytest

from generator.policy.contact import PhoneNumber
from generator.policy.notation import Duration
from generator.policy.tiers import EscalationStep
from generator.policy.walks.plain_values import ValuePrinter, plain_value
from tests.support.versions_of_policy import FIRST, policy


@pytest.mark.parametrize(
    ("value", "plain"),
    [
        (None, None),
        (Duration(2, "business days"), "2 business days"),
        (policy(FIRST).service_hours["business-hours"].open, {"monday to friday": "9:00–18:00"}),
        (policy(FIRST).service_hours["around-the-clock"].open, "always"),
        (policy(FIRST).tiers["gold"].name, "Gold"),
        (policy(FIRST).document.title, {"de": "Cyren-Support-Services", "en": "Cyren Support Services"}),
        (policy(FIRST).document.effective, "2026-01-01"),
        (("standard", "gold"), ["standard", "gold"]),
    ],
)
def test_plain_value(value: object, plain: object) -> None:
    assert plain_value(value) == plain


@pytest.mark.parametrize(
    ("value", "line"),
    [
        (None, "–"),
        (Duration(1, "hours"), "1 hour"),
        (policy(FIRST).service_hours["business-hours"].open, "monday to friday: 9:00–18:00"),
        (policy(FIRST).service_hours["around-the-clock"].open, "always"),
        ((), "closed"),
        (EscalationStep(after=Duration(2, "hours"), to=("a", "b")), "2 hours: a, b"),
        (PhoneNumber(region="germany", number="+49 30 1"), "+49 30 1"),
        (PhoneNumber(region="germany", number="+49 30 1", cost="toll-free"), "+49 30 1, toll-free"),
        (policy(FIRST).tiers["gold"], "gold"),
        ("included", "included"),
    ],
)
def test_on_one_line(value: object, line: str) -> None:
    assert ValuePrinter().value(value) == line
