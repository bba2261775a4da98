"""Sentences held against data: counting."""

from generator.rules.contradictions import counting
from tests.support.sentences import rows, unlike


def test_what_contradicts_is_found_and_nothing_else() -> None:
    assert len(rows("counting")) > 40
    assert list(unlike(counting.CHECKS, "counting")) == []
