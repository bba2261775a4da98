"""Sentences held against data: how somebody is reached."""

from collections import Counter

from generator.rules.contradictions import reached
from tests.support.sentences import rows, unlike

# "-" counts the sentences of which nothing may be found.
ROWS = {"contact-contradicted": 16, "contact-mistyped": 10, "-": 31}


def test_what_contradicts_is_found_and_nothing_else() -> None:
    assert Counter(rule for rule, *_ in rows("reached")) == ROWS
    assert list(unlike(reached.CHECKS, "reached")) == []
