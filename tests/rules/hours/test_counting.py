"""Which days count, and when a report counts as received: one row a finding, and rows in which all is right."""

import pytest

from generator.rules.hours import counting
from tests.support.rule_cases import Edit, findings

SAID = "  outside_hours: at the next opening"
WEEK = "      monday to friday: 9:00–18:00\n"


def said(*lines: str) -> Edit:
    return SAID, "\n".join(f"  {line}" for line in lines)


NO_DAYS: list[Edit] = [
    ("P3: 2 business days", "P3: 16 business hours"),
    ("P4: 4 business days", "P4: 32 business hours"),
]
WEEKEND = [("business-day-without-hours", "business_days: monday to saturday")]
CUT_OFF = [("without-effect", "same_day_until: 18:00")]
ROWS: list[tuple[str, list[Edit], list[tuple[str, str]]]] = [
    ("said", [], []),
    ("not said", [(SAID, "  day_of_receipt: not counted"), ("  day_of_receipt: not counted  #", "  #")], [("outside-hours-unsaid", "starts: on receipt")]),
    ("the other reading", [said("outside_hours: received on that day")], []),
    ("Saturday is closed", [said("outside_hours: at the next opening", "business_days: monday to saturday")], WEEKEND),
    ("Saturday is open", [(WEEK, "      monday to saturday: 9:00–18:00\n"), said("outside_hours: at the next opening", "business_days: monday to saturday")], []),
    ("a day of the week of one region", [said("outside_hours: at the next opening", "business_days: sunday to friday")], []),
    ("no day of one tier", [(WEEK, "      monday to friday: 9:00–18:00\n"), said("outside_hours: at the next opening", "business_days: friday, saturday")],
     [("business-day-without-hours", "business_days: friday, saturday"), ("no-business-day", "business_days: friday, saturday")]),
    ("nothing in business days", [*NO_DAYS, said("outside_hours: received on that day", "business_days: monday to friday", "same_day_until: 9:00")],
     [("without-effect", "outside_hours: received on that day"), ("without-effect", "business_days: monday to friday"), ("without-effect", "same_day_until: 9:00")]),
    ("noon", [said("outside_hours: at the next opening", "same_day_until: 12:00")], []),
    ("when all have gone home", [said("outside_hours: at the next opening", "same_day_until: 18:00")], CUT_OFF),
    ("when all have gone home, which matters", [said("outside_hours: received on that day", "same_day_until: 18:00")], []),
]  # fmt: skip


@pytest.mark.parametrize(("edits", "expected"), [row[1:] for row in ROWS], ids=[row[0] for row in ROWS])
def test_counting(edits: list[Edit], expected: list[tuple[str, str]]) -> None:
    assert findings(counting.CHECKS, *edits) == expected
