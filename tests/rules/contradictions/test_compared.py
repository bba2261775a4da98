"""Sentences held against data: which of two tiers is faster or dearer."""

from collections import Counter

from generator.rules.contradictions import compared
from tests.support.sentences import rows, unlike

# "-" counts the sentences of which nothing may be found.
ROWS = {"comparison-contradicted": 22, "-": 26}


def test_what_contradicts_is_found_and_nothing_else() -> None:
    assert Counter(rule for rule, *_ in rows("compared")) == ROWS
    assert list(unlike(compared.CHECKS, "compared")) == []
