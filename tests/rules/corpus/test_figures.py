"""Numbers and times as people write them."""

import pytest

from generator.rules.corpus.figures import durations, numbers
from generator.rules.corpus.written_dates import weekdays


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Nur werktags", "de", []),
        ("9:00–18:00 Uhr", "de", ["18:00", "9:00"]),
        ("9 a.m. to 6 p.m.", "en", ["18:00", "9:00"]),
        ("12 a.m. and 12:30 pm", "en", ["0:00", "12:30"]),
        ("1.234,5 und 2", "de", ["1234.5", "2"]),
        ("1,234.5 and two", "en", ["1234.5", "2"]),
        ("zwölf von zehn", "de", ["10", "12"]),
        ("Ab 24.12.2027", "de", ["2027", "24"]),
        ("Fassung 1.2", "de", ["1.2"]),
        ("{standard.P1} an [Stelle 4](x-5)", "de", ["4"]),
    ],
)
def test_numbers(text: str, language: str, expected: list[str]) -> None:
    assert numbers(text, language) == expected


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("in 30 Min. oder 4 Arbeitsstunden", "de", [(30, "minutes"), (4, "business hours")]),
        ("in two business days", "en", [(2, "business days")]),
        ("a 4-hour day, 8 hours", "en", [(4, "hours"), (8, "hours")]),
        ("Eine Stunde, die zählt", "de", []),
        ("binnen einer Stunde", "de", [(1, "hours")]),
        ("12 Kollegen", "de", []),
        ("binnen achtundvierzig Stunden", "de", [(48, "hours")]),
        ("within twenty-four hours", "en", [(24, "hours")]),
        ("in 1,5 Stunden, in einer Viertelstunde", "de", [(90, "minutes"), (15, "minutes")]),
        ("an hour and a half", "en", [(90, "minutes")]),
        ("eine 30-minütige Frist, innerhalb eines Tages", "de", [(30, "minutes"), (1, "days")]),
        ("a few hours, a day", "en", []),
        ("30 minutes", "fr", []),
    ],
)
def test_durations(text: str, language: str, expected: list[tuple[int, str]]) -> None:
    assert [(amount, unit) for _, amount, unit in durations(text, language)] == expected


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Samstagvormittage und montags", "de", ["Monday", "Saturday"]),
        ("Montagearbeiten am Sonnabend", "de", ["Saturday"]),
        ("Saturday mornings", "en", ["Saturday"]),
        ("Mondayish", "en", []),
    ],
)
def test_weekdays(text: str, language: str, expected: list[str]) -> None:
    assert weekdays(text, language) == expected
