"""What a PolicyView finds by name."""

import pytest

from generator.locales import Locale
from generator.saying import say
from tests.policies import real

VIEW = say(real(), Locale.of(real(), "en"))


def test_escalating_are_the_severities_with_steps() -> None:
    assert [severity.id for severity in VIEW.escalating] == ["P1", "P2"]


def test_sections_on_a_page_keep_their_order() -> None:
    assert [section.id for section in VIEW.sections_on("escalation")] == [
        "escalation-procedure",
        "disclaimer",
    ]
    assert VIEW.sections_on("calculator") == ()


def test_tier_by_id() -> None:
    assert VIEW.tier("gold").name == "Gold"
    with pytest.raises(StopIteration):
        VIEW.tier("silver")
