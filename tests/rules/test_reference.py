"""The reference page: complete, fresh, and in both languages."""

from pathlib import Path

import pytest

from generator.rules.reference import FAMILIES as SHOWN
from generator.rules.reference import reference
from generator.rules.registry import FAMILIES, RULES

GUIDES = Path(__file__).parents[2] / "guides"


@pytest.mark.parametrize(("language", "name"), [("en", "rules.md"), ("de", "regeln.md")])
def test_reference_is_fresh(language: str, name: str) -> None:
    assert (GUIDES / name).read_text(encoding="utf-8") == reference(language), (
        f"python -m generator rules > guides/{name}"
    )


def test_every_family_is_shown() -> None:
    assert {module for _, modules in SHOWN for module in modules} == set(FAMILIES)


@pytest.mark.parametrize("rule", RULES.values(), ids=RULES)
def test_every_rule_says_why_and_shows_it(rule: object) -> None:
    told = (rule.message.en, rule.message.de, rule.why.en, rule.why.de, rule.bad or rule.good)  # type: ignore[attr-defined]
    assert [bool(each) for each in told] == [True] * 5
