"""Sentences held against data: document."""

from generator.rules.contradictions import document
from tests.support.sentences import rows, unlike


def test_what_contradicts_is_found_and_nothing_else() -> None:
    assert len(rows("document")) > 40
    assert list(unlike(document.CHECKS, "document")) == []
