"""Sentences held against data: how time is counted."""

from collections import Counter

from generator.rules.contradictions import counting
from tests.support.sentences import rows, unlike

# "-" counts the sentences of which nothing may be found.
ROWS = {"counting-contradicted": 45, "-": 48}


def test_what_contradicts_is_found_and_nothing_else() -> None:
    assert Counter(rule for rule, *_ in rows("counting")) == ROWS
    assert list(unlike(counting.CHECKS, "counting")) == []
