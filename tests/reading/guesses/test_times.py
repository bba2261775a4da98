"""A time of day typed another way: the same time, or none."""

import pytest

from generator.reading.guesses.times import guess_time, possible


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("12 Uhr", "12:00"),
        ("bis 9.30 Uhr", "9:30"),
        ("09:00", "9:00"),
        ("12 pm", "12:00"),
        ("12 am", "0:00"),
        ("2:15 p.m.", "14:15"),
        ("Mittag", "12:00"),
        ("13 pm", None),
        ("25:00", None),
        ("soon", None),
    ],
)
def test_guess_time(text: str, expected: str | None) -> None:
    assert (guess_time(text), possible(text)) == (expected, ())
