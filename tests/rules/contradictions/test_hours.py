"""Sentences held against data: when a tier is there."""

from collections import Counter

from generator.rules.contradictions import hours
from tests.support.sentences import rows, unlike

# "-" counts the sentences of which nothing may be found.
ROWS = {"hours-contradicted": 103, "-": 102}


def test_what_contradicts_is_found_and_nothing_else() -> None:
    assert Counter(rule for rule, *_ in rows("hours")) == ROWS
    assert list(unlike(hours.CHECKS, "hours")) == []
