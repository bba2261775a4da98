"""Two sentences of one text that say two things of the same."""

from collections import Counter

from generator.rules.wording.doubts import conflicts
from tests.support.sentences import rows, unlike

# "-" counts the sentences of which nothing may be found.
ROWS = {"sentences-conflict": 13, "-": 16}


def test_conflicts_are_found_and_nothing_else() -> None:
    assert Counter(rule for rule, *_ in rows("conflicts")) == ROWS
    assert list(unlike(conflicts.CHECKS, "conflicts")) == []
