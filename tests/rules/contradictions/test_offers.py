"""Sentences held against data: what a tier offers."""

from collections import Counter

from generator.rules.contradictions import offers
from tests.support.sentences import rows, unlike

# "-" counts the sentences of which nothing may be found.
ROWS = {"offer-contradicted": 36, "-": 28}


def test_what_contradicts_is_found_and_nothing_else() -> None:
    assert Counter(rule for rule, *_ in rows("offers")) == ROWS
    assert list(unlike(offers.CHECKS, "offers")) == []
