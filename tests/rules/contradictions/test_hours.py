"""Sentences held against data: hours."""

from generator.rules.contradictions import hours
from tests.support.sentences import rows, unlike


def test_what_contradicts_is_found_and_nothing_else() -> None:
    assert len(rows("hours")) > 40
    assert list(unlike(hours.CHECKS, "hours")) == []
