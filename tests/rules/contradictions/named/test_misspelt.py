"""Sentences held against names: what a slip of the fingers has changed."""

from collections import Counter

from generator.rules.contradictions.named import misspelt
from tests.support.sentences import rows, unlike

# "-" counts the sentences of which nothing may be found.
ROWS = {"entry-unlisted": 10, "-": 7}


def test_what_contradicts_is_found_and_nothing_else() -> None:
    assert Counter(rule for rule, *_ in rows("misspelt")) == ROWS
    assert list(unlike(misspelt.CHECKS, "misspelt")) == []
