"""Days of every year, and runs of days."""

from datetime import date, timedelta

import pytest
from pydantic_core import PydanticCustomError

from generator.policy.days import DayRun, year_day


@pytest.mark.parametrize("text", ["every 12-24", "every 02-29", "every 01-01"])
def test_a_day_of_every_year(text: str) -> None:
    assert year_day(text).words == text


@pytest.mark.parametrize(
    "text", ["12-24", "every 24-12", "every 02-30", "every 2-3", "every 00-10", "2026-12-24"]
)
def test_what_is_no_day_of_every_year(text: str) -> None:
    with pytest.raises(PydanticCustomError, match="not a day of every year"):
        year_day(text)


def run(first: str, last: str) -> DayRun:
    read = (
        year_day(each) if each.startswith("every") else date.fromisoformat(each) for each in (first, last)
    )
    return DayRun(*read)


SPANS = [
    (run("2026-12-24", "2026-12-24"), ["2026-12-24 2026-12-24"]),
    (run("2028-12-30", "2029-01-03"), ["2028-12-30 2028-12-31"]),
    (run("every 12-24", "every 12-24"), ["2026-12-24 2026-12-24", "2027-12-24 2027-12-24", "2028-12-24 2028-12-24"]),
    (
        run("every 12-30", "every 01-02"),
        ["2026-01-01 2026-01-02", "2026-12-30 2027-01-02", "2027-12-30 2028-01-02", "2028-12-30 2028-12-31"],
    ),
    (run("every 02-29", "every 02-29"), ["2028-02-29 2028-02-29"]),
    (run("every 02-27", "every 02-29"), ["2026-02-27 2026-02-28", "2027-02-27 2027-02-28", "2028-02-27 2028-02-29"]),
    (run("every 02-29", "every 03-01"), ["2026-03-01 2026-03-01", "2027-03-01 2027-03-01", "2028-02-29 2028-03-01"]),
    (run("2030-01-01", "2030-01-02"), []),
]  # fmt: skip


@pytest.mark.parametrize(("days", "expected"), SPANS)
def test_spans_of_a_run_of_days(days: DayRun, expected: list[str]) -> None:
    first, last = date(2026, 1, 1), date(2028, 12, 31)
    assert [f"{begin} {end}" for begin, end in days.spans(first, last)] == expected
    dates = list(days.dates(first, last))
    assert dates == [day for day in (first + timedelta(step) for step in range(1096)) if days.holds_on(day)]
