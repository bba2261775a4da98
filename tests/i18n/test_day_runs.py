"""Days of one year and of every year in words."""

from datetime import date

import pytest

from generator.i18n.day_runs import dated_run
from generator.i18n.locale import Locale
from generator.policy.days import DayRun, YearDay

ROWS = [
    (date(2026, 12, 24), date(2026, 12, 24), "24. Dezember 2026", "December 24, 2026"),
    (YearDay(12, 24), YearDay(12, 24), "24. Dezember, jedes Jahr", "December 24, every year"),
    (YearDay(2, 29), YearDay(2, 29), "29. Februar, in jedem Schaltjahr", "February 29, every leap year"),
    (YearDay(7, 1), YearDay(9, 15), "1. Juli bis 15. September, jedes Jahr", "July 1 to September 15, every year"),
    (date(2026, 12, 27), date(2027, 1, 3), "27. Dezember 2026 bis 3. Januar 2027", "December 27, 2026 to January 3, 2027"),
]  # fmt: skip


@pytest.mark.parametrize(("first", "last", "german", "english"), ROWS)
def test_dated_run(first: date, last: date, german: str, english: str) -> None:
    days = DayRun(first, last)
    assert (dated_run(Locale("de"), days), dated_run(Locale("en"), days)) == (german, english)
