"""From when a version may apply that is published today."""

from datetime import date

import pytest

from generator.deadlines.notice import first_day_after
from generator.policy.notation import duration


@pytest.mark.parametrize(
    ("today", "notice", "first"),
    [
        ("2026-11-23", "30 days", "2026-12-23"),
        ("2026-11-23", "6 weeks", "2027-01-04"),
        ("2026-11-23", "1 hour", "2026-11-24"),
        ("2026-11-23", "48 hours", "2026-11-25"),
        ("2027-01-31", "1 month", "2027-02-28"),
        ("2026-11-30", "3 months", "2027-02-28"),
        ("2028-02-29", "1 year", "2029-02-28"),
        ("2026-12-31", "2 months", "2027-02-28"),
        ("2026-11-27", "1 business day", "2026-11-30"),
        ("2026-11-28", "5 business days", "2026-12-04"),
        ("2026-11-27", "4 business hours", "2026-11-30"),
        ("2026-11-23", "2 to 4 weeks", "2026-12-21"),
    ],
)
def test_the_first_day(today: str, notice: str, first: str) -> None:
    assert first_day_after(date.fromisoformat(today), duration(notice)) == date.fromisoformat(first)
