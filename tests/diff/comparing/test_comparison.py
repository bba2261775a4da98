"""comparison: changes and incidents, judged with the holidays of the world."""

from datetime import date

from generator.diff.change import Kind
from generator.diff.comparing.comparison import compare
from generator.diff.favour import Favour
from tests.support.versions_of_policy import EIGHT_CHANGES, FIRST, policy, with_lines


def test_two_versions() -> None:
    """A report of 23 December waits for the 29th: the holidays of England follow a closed Christmas Eve."""
    old, new = policy(FIRST), policy(with_lines(FIRST, EIGHT_CHANGES[3]))
    found = compare(old, new)
    assert (found.old, found.new) == (old, new)
    assert [(each.kind, each.favour) for each in found.changes] == [(Kind.SPECIAL_DAY, Favour.WORSE)]
    assert found.incidents[0].after.date() == date(2026, 12, 29)
