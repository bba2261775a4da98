"""Times for one way to report only: of ways that exist, and that may be used."""

import pytest

from generator.rules.promises import by_way
from tests.support.by_way_policy import EDITS
from tests.support.on_call_policy import EDITS as ON_CALL
from tests.support.rule_cases import Edit, findings

EMAIL = "  email:\n    label"
GOLD_ONLY: Edit = (EMAIL, "  email:\n    tiers: [gold]\n    label")
P2_ONLY: Edit = (EMAIL, "  email:\n    severities: [P2]\n    label")
P1_ONLY: Edit = (EMAIL, "  email:\n    severities: [P1]\n    label")
CALLED: Edit = (
    "        P1: 1 business hour\n",
    "        P1:\n          time: 1 business hour\n          by:\n            email: 2 hours\n",
)
ROWS: list[tuple[str, list[Edit], list[tuple[str, str]]]] = [
    ("as meant", [], []),
    ("no such way", [("          phone: 30", "          phnoe: 30")], [("time-of-no-way", "phnoe: 30 minutes")]),
    ("none like it", [("          phone: 30", "          pigeon: 30")], [("time-of-no-way", "pigeon: 30 minutes")]),
    ("another tier's way", [GOLD_ONLY], [("time-of-others-way", "email: 1 to 2 business days")]),
    ("another severity's way", [P2_ONLY], [("time-of-others-way", "email: 1 to 2 business days")]),
    ("the severity's own way", [P1_ONLY], []),
    ("on call by phone only", [CALLED], [("time-of-others-way", "email: 2 hours")]),
]  # fmt: skip


@pytest.mark.parametrize(("edits", "expected"), [row[1:] for row in ROWS], ids=[row[0] for row in ROWS])
def test_rows(edits: list[Edit], expected: list[tuple[str, str]]) -> None:
    assert findings(by_way.CHECKS, *ON_CALL, *EDITS, *edits) == expected
