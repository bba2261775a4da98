"""What a PolicyView finds by name."""

import pytest

from generator.i18n.locale import Locale
from generator.policy.policy import Policy
from generator.views.say_policy import say
from tests.support.policies import changed, of_another, real

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


ALL_DAY = changed(
    ("4 business hours", "4 hours"), ("8 business hours", "8 hours"),
    ("2 business days", "48 hours"), ("4 business days", "96 hours"),
)  # fmt: skip


@pytest.mark.parametrize(
    ("policy", "language", "clocks"),
    [
        (real(), "en", ["runs around the clock", "runs only during service hours"]),
        (real(), "de", ["läuft Tag und Nacht", "läuft nur während der Support-Zeiten"]),
        (ALL_DAY, "en", ["runs around the clock"]),
        (ALL_DAY, "de", ["läuft Tag und Nacht"]),
        (of_another("photoprism"), "en", ["runs only during service hours"]),
    ],
)
def test_the_key_of_the_bars_names_what_is_promised(policy: Policy, language: str, clocks: list[str]) -> None:
    view = say(policy, Locale.of(policy, language))
    assert [words for _, words in view.clocks()] == clocks
