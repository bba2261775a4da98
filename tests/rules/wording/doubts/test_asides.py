"""What was written for a colleague, choices left open, ends that are missing."""

from collections import Counter

from generator.rules.wording.doubts import asides
from tests.support.sentences import rows, unlike

# "-" counts the sentences of which nothing may be found.
ROWS = {"choice-open": 6, "cut-off": 12, "aside": 12, "-": 22}


def test_asides_are_found_and_nothing_else() -> None:
    assert Counter(rule for rule, *_ in rows("asides")) == ROWS
    assert list(unlike(asides.CHECKS, "asides")) == []
