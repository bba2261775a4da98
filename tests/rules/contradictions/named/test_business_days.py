"""Sentences held against data: which days are business days."""

from collections import Counter

from generator.rules.contradictions.named import business_days
from tests.support.sentences import rows, unlike

# "-" counts the sentences of which nothing may be found.
ROWS = {"hours-contradicted": 9, "-": 22}


def test_what_contradicts_is_found_and_nothing_else() -> None:
    assert Counter(rule for rule, *_ in rows("business_days")) == ROWS
    assert list(unlike(business_days.CHECKS, "business_days")) == []
