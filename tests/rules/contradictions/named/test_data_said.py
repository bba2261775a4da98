"""Sentences held against data: zones, holidays of a part of a country, addresses, numbers of things, languages."""

from collections import Counter

from generator.rules.contradictions.named import data_said
from tests.support.sentences import rows, unlike

# "-" counts the sentences of which nothing may be found.
ROWS = {"data-contradicted": 15, "-": 22}


def test_what_contradicts_is_found_and_nothing_else() -> None:
    assert Counter(rule for rule, *_ in rows("data_said")) == ROWS
    assert list(unlike(data_said.CHECKS, "data_said")) == []
