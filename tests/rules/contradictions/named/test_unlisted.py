"""Sentences held against data: which entries there are."""

from collections import Counter

from generator.rules.contradictions.named import unlisted
from tests.support.sentences import rows, unlike

# "-" counts the sentences of which nothing may be found.
ROWS = {"entry-unlisted": 18, "count-contradicted": 11, "-": 28}


def test_what_contradicts_is_found_and_nothing_else() -> None:
    assert Counter(rule for rule, *_ in rows("unlisted")) == ROWS
    assert list(unlike(unlisted.CHECKS, "unlisted")) == []
