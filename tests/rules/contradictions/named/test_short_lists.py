"""Sentences that name all entries of a table, and lack one."""

from collections import Counter

from generator.rules.contradictions.named import short_lists
from tests.support.sentences import rows, unlike

# "-" counts the sentences of which nothing may be found.
ROWS = {"table-contradicted": 12, "-": 19}


def test_what_contradicts_is_found_and_nothing_else() -> None:
    assert Counter(rule for rule, *_ in rows("short_lists")) == ROWS
    assert list(unlike(short_lists.CHECKS, "short_lists")) == []
