"""Sentences that point to a clause or an annex."""

from collections import Counter

from generator.rules.contradictions.named import references
from tests.support.sentences import rows, unlike

# "-" counts the sentences of which nothing may be found.
ROWS = {"reference-unknown": 5, "-": 10}


def test_what_contradicts_is_found_and_nothing_else() -> None:
    assert Counter(rule for rule, *_ in rows("references")) == ROWS
    assert list(unlike(references.CHECKS, "references")) == []
