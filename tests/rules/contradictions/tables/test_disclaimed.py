"""Sentences that take back what the tables give."""

from collections import Counter

from generator.rules.contradictions.tables import disclaimed
from tests.support.sentences import rows, unlike

# "-" counts the sentences of which nothing may be found.
ROWS = {"table-contradicted": 8, "-": 20}


def test_what_contradicts_is_found_and_nothing_else() -> None:
    assert Counter(rule for rule, *_ in rows("disclaimed")) == ROWS
    assert list(unlike(disclaimed.CHECKS, "disclaimed")) == []
