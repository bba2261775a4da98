"""Windows on days that exist, told apart, by a clock that is known."""

import pytest

from generator.rules.promises import maintenance
from tests.support.levels_policy import MAINTENANCE
from tests.support.rule_cases import Edit, findings

GIVEN: Edit = ("\nfeatures:\n", MAINTENANCE)
WHEN = "      thursday: 21:00–24:00\n"
ANNOUNCED: Edit = (f"    when:\n{WHEN}", "    when: as announced\n")
NO_STARTING: Edit = ("    starting: 2026-12-03\n", "")
NO_EVERY: Edit = ("    every: 2 weeks\n", "")
REGION: Edit = ("    region: germany\n    announced", "    announced")
ROWS: list[tuple[str, list[Edit], list[tuple[str, str]]]] = [
    ("as meant", [], []),
    ("every week", [NO_EVERY, NO_STARTING], []),
    ("every week, written", [("every: 2 weeks", "every: 1 week"), NO_STARTING], []),
    ("which weeks is not stated", [("starting: 2026-12-03", "starting: not stated")], []),
    ("days", [("every: 2 weeks", "every: 14 days")], [("maintenance-every", "every: 14 days")]),
    ("which weeks", [NO_STARTING], [("maintenance-starting-missing", "every: 2 weeks")]),
    ("starting alone", [NO_EVERY], [("maintenance-rhythm-idle", "starting: 2026-12-03")]),
    (
        "as announced",
        [ANNOUNCED],
        [("maintenance-rhythm-idle", "every: 2 weeks"), ("maintenance-rhythm-idle", "starting: 2026-12-03")],
    ),
    ("as announced alone", [ANNOUNCED, NO_EVERY, NO_STARTING, REGION], []),
    ("a Friday", [("2026-12-03", "2026-12-04")], [("maintenance-starting-day", "starting: 2026-12-04")]),
    ("one of several days", [(WHEN, "      tuesday, thursday: from 21:00\n"), ("2026-12-03", "2026-12-01")], []),
    (
        "two on one day",
        [(WHEN, f"{WHEN}      monday to friday: 22:00–23:00\n")],
        [("maintenance-overlap", "when:")],
    ),
    (
        "over midnight, over the end of the week",
        [(WHEN, f"{WHEN}      sunday: 22:00–4:00\n      monday: 2:00–3:00\n")],
        [("maintenance-overlap", "when:")],
    ),
    ("one after the other", [(WHEN, "      thursday: 20:00–21:00, 21:00–24:00\n")], []),
    ("whose clock", [REGION], [("maintenance-region", "when:")]),
    ("all the time", [("10 hours a quarter", "31 days a month")], [("maintenance-limit", "at_most: 31 days a month")]),
    ("much", [("10 hours a quarter", "100 hours a week")], []),
]  # fmt: skip


@pytest.mark.parametrize(("edits", "expected"), [row[1:] for row in ROWS], ids=[row[0] for row in ROWS])
def test_rows(edits: list[Edit], expected: list[tuple[str, str]]) -> None:
    assert findings(maintenance.CHECKS, GIVEN, *edits) == expected
