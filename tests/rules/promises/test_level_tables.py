"""Sections that show what the file has, once."""

import pytest

from generator.rules.promises import level_tables
from tests.support.payments_policy import CREDITS, PERIODS, with_blocks
from tests.support.rule_cases import Edit, findings

SECTION = "  how-it-works:\n"


def shown(name: str, table: str) -> Edit:
    lines = f"  {name}:\n    heading:\n      de: Weiteres\n      en: Further\n    table: {table}\n"
    return SECTION, lines + SECTION


BLOCKS: Edit = with_blocks(CREDITS, PERIODS)
ROWS: list[tuple[str, list[Edit], list[tuple[str, str]]]] = [
    ("none is shown", [BLOCKS], []),
    ("each is shown", [BLOCKS, shown("money-back", "credits"), shown("notice", "periods")], []),
    ("there is none", [BLOCKS, shown("prices", "rates")], [("table-empty", "table: rates")]),
    ("one of them twice", [BLOCKS, shown("second", "credits"), shown("first", "credits")], [("table-twice", "table: credits")]),
    ("another table", [shown("once-more", "contact")], []),
]  # fmt: skip


@pytest.mark.parametrize(("edits", "expected"), [row[1:] for row in ROWS], ids=[row[0] for row in ROWS])
def test_rows(edits: list[Edit], expected: list[tuple[str, str]]) -> None:
    assert findings(level_tables.CHECKS, *edits) == expected
