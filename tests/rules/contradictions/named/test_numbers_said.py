"""Sentences held against data: whose a phone number is, and what a call costs."""

from collections import Counter

from generator.rules.contradictions.named import numbers_said
from tests.support.sentences import rows, unlike

# "-" counts the sentences of which nothing may be found.
ROWS = {"contact-contradicted": 14, "-": 11}


def test_what_contradicts_is_found_and_nothing_else() -> None:
    assert Counter(rule for rule, *_ in rows("numbers_said")) == ROWS
    assert list(unlike(numbers_said.CHECKS, "numbers_said")) == []
