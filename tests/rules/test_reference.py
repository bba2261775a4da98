"""The reference page: complete, fresh, and in both languages."""

from pathlib import Path

import pytest

from generator.core.diagnostic import Rule
from generator.rules.reference import reference
from generator.rules.registry import RULES

TESTS = Path(__file__).parents[1]
GUIDES = Path(__file__).parents[2] / "guides"


@pytest.mark.parametrize(("language", "name"), [("en", "rules.md"), ("de", "regeln.md")])
def test_reference_is_fresh(language: str, name: str) -> None:
    assert (GUIDES / name).read_text(encoding="utf-8") == reference(language), (
        f"python -m generator rules > guides/{name}"
    )


@pytest.mark.parametrize("rule", RULES.values(), ids=RULES)
def test_every_rule_says_why_and_shows_it(rule: Rule) -> None:
    assert [bool(each) for each in (rule.message, rule.why, rule.bad or rule.good)] == [True] * 3


def test_every_finding_is_named_by_a_test() -> None:
    """So that from its id in a report one search leads to what is known about it."""
    named = "".join(file.read_text("utf-8") for file in TESTS.rglob("test_*.py"))
    assert [rule for rule in RULES if f'"{rule}"' not in named] == []
