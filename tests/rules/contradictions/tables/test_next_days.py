"""Sentences held against times: the next business day, the same day."""

from collections import Counter

from generator.rules.contradictions.tables import next_days
from tests.support.sentences import rows, unlike

# "-" counts the sentences of which nothing may be found.
ROWS = {"table-contradicted": 12, "-": 14}


def test_what_contradicts_is_found_and_nothing_else() -> None:
    assert Counter(rule for rule, *_ in rows("next_days")) == ROWS
    assert list(unlike(next_days.CHECKS, "next_days")) == []
