"""Sentences held against data: what a tier costs."""

from collections import Counter

from generator.rules.contradictions import prices
from tests.support.sentences import rows, unlike

# "-" counts the sentences of which nothing may be found.
ROWS = {"price-contradicted": 53, "-": 54}


def test_what_contradicts_is_found_and_nothing_else() -> None:
    assert Counter(rule for rule, *_ in rows("prices")) == ROWS
    assert list(unlike(prices.CHECKS, "prices")) == []
