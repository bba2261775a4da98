"""What a lawyer writes every day draws no warning: contract terms in German and English that mean the same.

Each pair of `tests/cases/legitimate.txt` takes the place of one sentence of the real policy.
"""

from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from generator import schema, source
from generator.diagnostic import Level
from generator.rules import agreement, contact, doubles, facts, languages, sense, sentences, wording
from generator.rules.context import Context
from tests.rules.cases import TODAY, edited
from tests.rules.test_wording import CASE_DE, CASE_EN

CASES = Path(__file__).parents[1] / "cases" / "legitimate.txt"
PAIRS = [tuple(pair.splitlines()) for pair in CASES.read_text("utf-8").strip().split("\n\n")]
FAMILIES = (agreement, contact, doubles, facts, languages, sense, sentences, wording)


def warnings(*edits: tuple[str, str], today: date = TODAY) -> Counter[tuple[str, str]]:
    """(rule, message) of each error or warning of the families that read sentences."""
    read = source.read(edited(*edits).encode(), "support.yaml")
    policy, refused = schema.load(read)
    assert policy is not None
    assert refused == []
    found = (
        each for family in FAMILIES for check in family.CHECKS for each in check(policy, read, Context(today))
    )
    return Counter((each.rule.id, each.message("en")) for each in found if each.level is not Level.NOTE)


@pytest.fixture(scope="module")
def usual() -> Counter[tuple[str, str]]:
    return warnings()


def test_there_are_enough_of_them() -> None:
    assert len(PAIRS) >= 140
    assert {len(pair) for pair in PAIRS} == {2}


@pytest.mark.parametrize(("german", "english"), PAIRS)
def test_legitimate(german: str, english: str, usual: Counter[tuple[str, str]]) -> None:
    assert warnings((CASE_DE, german), (CASE_EN, english)) - usual == Counter()
