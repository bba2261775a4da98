"""Sentences held against data: prices."""

from generator.rules.contradictions import prices
from tests.support.sentences import rows, unlike


def test_what_contradicts_is_found_and_nothing_else() -> None:
    assert len(rows("prices")) > 40
    assert list(unlike(prices.CHECKS, "prices")) == []
