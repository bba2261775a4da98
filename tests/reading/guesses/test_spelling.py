"""Days of every year typed another way: what was plainly meant, what may be meant, and what nobody knows."""

import pytest

from generator.reading.guesses.spelling import possible_year_days, year_day

ROWS = [
    ("every 24.12.", "every 12-24", ()),
    ("every 24. Dezember", "every 12-24", ()),
    ("every December 24", "every 12-24", ()),
    ("every year on 24/12", "every 12-24", ()),
    ("jeden 1.7.", "every 07-01", ()),
    ("every 7/8", None, ()),
    ("every summer", None, ()),
    ("2027-07-01", None, ("every 07-01",)),
    ("1.7.2027", None, ("every 07-01",)),
    ("2027-13-01", None, ()),
    ("07-01", None, ()),
]


@pytest.mark.parametrize(("text", "meant", "possible"), ROWS, ids=[row[0] for row in ROWS])
def test_a_day_of_every_year(text: str, meant: str | None, possible: tuple[str, ...]) -> None:
    assert (year_day(text), possible_year_days(text)) == (meant, possible)
