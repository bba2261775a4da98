"""Sentences held against data: which clock a region goes by."""

from collections import Counter

from generator.rules.contradictions.named import data_said as checked
from tests.support.sentences import rows, unlike

# "-" counts the sentences of which nothing may be found.
ROWS = {"data-contradicted": 4, "-": 9}


def test_what_contradicts_is_found_and_nothing_else() -> None:
    assert Counter(rule for rule, *_ in rows("zones_said")) == ROWS
    assert list(unlike(checked.CHECKS, "zones_said")) == []
