"""Sentences that file something under a severity."""

from collections import Counter

from generator.rules.contradictions.tables import filed
from tests.support.sentences import rows, unlike

# "-" counts the sentences of which nothing may be found.
ROWS = {"table-contradicted": 4, "-": 13}


def test_what_contradicts_is_found_and_nothing_else() -> None:
    assert Counter(rule for rule, *_ in rows("filed")) == ROWS
    assert list(unlike(filed.CHECKS, "filed")) == []
