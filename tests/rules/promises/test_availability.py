"""Every tier has its share, and the dearer one no smaller one."""

import pytest

from generator.rules.promises import availability
from tests.support.levels_policy import AVAILABILITY
from tests.support.rule_cases import Edit, findings

GIVEN: Edit = ("\nfeatures:\n", AVAILABILITY)
BY_TIER = "    promised:\n      standard: 99.5 %\n      gold: 99.95 %\n"
ROWS: list[tuple[str, list[Edit], list[tuple[str, str]]]] = [
    ("as meant", [], []),
    ("one for all", [(BY_TIER, "    promised: 99.9 %\n")], []),
    ("one tier says nothing", [("      gold: 99.95 %\n", "")], [("availability-tier-missing", "promised:")]),
    ("the cheaper one is not promised", [("standard: 99.5 %", "standard: not promised")], []),
    ("the same", [("gold: 99.95 %", "gold: 99.50 %")], []),
    ("less", [("gold: 99.95 %", "gold: 99 %")], [("availability-less-than-cheaper", "gold: 99 %")]),
    (
        "none",
        [("gold: 99.95 %", "gold: not promised")],
        [("availability-less-than-cheaper", "gold: not promised")],
    ),
    ("nobody knows which is dearer", [("gold: 99.95 %", "gold: 99 %"), ("    price: extra charge\n", "    price: not stated\n"),
     ("    price: included\n", "    price:\n      de: nach Angebot\n      en: as quoted\n")], []),
]  # fmt: skip


@pytest.mark.parametrize(("edits", "expected"), [row[1:] for row in ROWS], ids=[row[0] for row in ROWS])
def test_rows(edits: list[Edit], expected: list[tuple[str, str]]) -> None:
    assert findings(availability.CHECKS, GIVEN, *edits) == expected


def test_a_policy_without_it_is_not_asked_for_it() -> None:
    assert findings(availability.CHECKS) == []
