"""Sentences held against data: which severity has what."""

from collections import Counter

from generator.rules.contradictions.tables import grades
from tests.support.sentences import rows, unlike

# "-" counts the sentences of which nothing may be found.
ROWS = {"table-contradicted": 10, "-": 44}


def test_what_contradicts_is_found_and_nothing_else() -> None:
    assert Counter(rule for rule, *_ in rows("grades")) == ROWS
    assert list(unlike(grades.CHECKS, "grades")) == []
