"""Sentences held against data: what is escalated, and to whom."""

from collections import Counter

from generator.rules.contradictions.tables import escalated
from tests.support.sentences import rows, unlike

# "-" counts the sentences of which nothing may be found.
ROWS = {"table-contradicted": 14, "-": 22}


def test_what_contradicts_is_found_and_nothing_else() -> None:
    assert Counter(rule for rule, *_ in rows("escalated")) == ROWS
    assert list(unlike(escalated.CHECKS, "escalated")) == []
