"""Sentences held against data: how long somebody is there."""

from collections import Counter

from generator.rules.contradictions import hours as checked
from tests.support.sentences import rows, unlike

# "-" counts the sentences of which nothing may be found.
ROWS = {"hours-contradicted": 16, "-": 14}


def test_what_contradicts_is_found_and_nothing_else() -> None:
    assert Counter(rule for rule, *_ in rows("lengths")) == ROWS
    assert list(unlike(checked.CHECKS, "lengths")) == []
