"""Numbers that the file lays down: rows in which they run on, and in which they do not."""

import pytest

from generator.rules.names import numbers
from tests.support.rule_cases import Edit, findings

ROWS: list[tuple[str, list[Edit], list[tuple[str, str]]]] = [
    ("none", [], []),
    ("one that leaves a gap", [("  how-it-works:\n", "  how-it-works:\n    number: 9\n")], []),
    ("one between two", [("  how-it-works:\n", "  how-it-works:\n    number: 3a\n")], []),
    ("its own", [("  how-it-works:\n", "  how-it-works:\n    number: 4\n")], []),
    ("that of the section before", [("  how-it-works:\n", "  how-it-works:\n    number: 3\n")], [("number-order", "number: 3")]),
    ("a letter that is too early", [("  severity-levels:\n", "  severity-levels:\n    number: 2b\n"),
     ("  how-it-works:\n", "  how-it-works:\n    number: 2a\n")], [("number-order", "number: 2a")]),
]  # fmt: skip


@pytest.mark.parametrize(("edits", "expected"), [row[1:] for row in ROWS], ids=[row[0] for row in ROWS])
def test_numbers(edits: list[Edit], expected: list[tuple[str, str]]) -> None:
    assert findings(numbers.CHECKS, *edits) == expected
