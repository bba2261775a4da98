"""Those on call: are they reached, needed, and quicker than without them?"""

import pytest

from generator.rules.promises import clocks, on_call
from tests.support.on_call_policy import EDITS, ELAPSED, IN_ANY_WAY
from tests.support.policies import REAL
from tests.support.rule_cases import Edit, findings

TEXT = REAL.read_text(encoding="utf-8")
PHONE = TEXT[TEXT.index("  phone:\n    label") : TEXT.index("  email:\n    label")]
NO_PHONE: Edit = (PHONE, "  phone: none\n")
ALWAYS: Edit = ("    service_hours: business-hours\n", "    service_hours: around-the-clock\n")
OFFICE: Edit = ("      hours: evenings\n", "      hours: business-hours\n")
NO_HOURS: Edit = ("    service_hours: business-hours\n", "    service_hours: none\n")
ROWS: list[tuple[str, list[Edit], list[tuple[str, str]]]] = [
    ("as meant", [], []),
    ("in any way", [IN_ANY_WAY], []),
    ("no number", [NO_PHONE], [("on-call-without-phone", "reported: by phone")]),
    ("no number, and none is needed", [NO_PHONE, IN_ANY_WAY], []),
    ("within the hours", [OFFICE], [("on-call-within-hours", "hours: business-hours")]),
    ("beside no hours", [NO_HOURS], [("on-call-without-hours", "hours: evenings")]),
    (
        "not earlier",
        [ELAPSED, ("        P1: 2 hours\n", "        P1: 90 hours\n")],
        [("on-call-not-earlier", "P1: 90 hours")],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("edits", "expected"), [row[1:] for row in ROWS], ids=[row[0] for row in ROWS])
def test_rows(edits: list[Edit], expected: list[tuple[str, str]]) -> None:
    checks = (on_call.on_call_without_phone, on_call.on_call_hours, on_call.on_call_not_earlier)
    assert findings(checks, *EDITS, *edits) == expected


@pytest.mark.parametrize("edits", [[], [ELAPSED]])
def test_a_time_that_runs_from_when_somebody_is_there_is_no_promise_outside_the_hours(
    edits: list[Edit],
) -> None:
    assert findings(clocks.CHECKS, *EDITS, *edits) == []
