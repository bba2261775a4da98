"""Sentences held against data: which language prevails, from when on the version applies, and its number."""

from collections import Counter

from generator.rules.contradictions import document
from tests.support.sentences import rows, unlike

# "-" counts the sentences of which nothing may be found.
ROWS = {"prevailing-contradicted": 19, "date-contradicted": 15, "version-contradicted": 12, "-": 74}


def test_what_contradicts_is_found_and_nothing_else() -> None:
    assert Counter(rule for rule, *_ in rows("document")) == ROWS
    assert list(unlike(document.CHECKS, "document")) == []
