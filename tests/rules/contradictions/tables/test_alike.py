"""Sentences held against data: what is alike."""

from collections import Counter

from generator.rules.contradictions.tables import alike
from tests.support.sentences import rows, unlike

# "-" counts the sentences of which nothing may be found.
ROWS = {"table-contradicted": 10, "-": 12}


def test_what_contradicts_is_found_and_nothing_else() -> None:
    assert Counter(rule for rule, *_ in rows("alike")) == ROWS
    assert list(unlike(alike.CHECKS, "alike")) == []
