"""RFC 5545 text: escaping, folding, offsets."""

import icalendar
import pytest

from generator.artifacts.data import ical


@pytest.mark.parametrize(
    ("value", "said"),
    [
        ("Feiertag", "Feiertag"),
        ("a;b,c\\d", "a\\;b\\,c\\\\d"),
        ("zwei\nZeilen\r\nund drei", "zwei\\nZeilen\\nund drei"),
        ("bell\x07 tab\t", "bell tab\t"),
        ("END:VCALENDAR", "END:VCALENDAR"),
    ],
)
def test_text_is_escaped(value: str, said: str) -> None:
    assert ical.text(value) == said


def test_a_line_break_in_a_name_cannot_begin_a_property() -> None:
    lines = ical.component("VEVENT", [ical.line("SUMMARY", ical.text("x\r\nATTACH:https://evil.example/"))])
    (event,) = icalendar.Calendar.from_ical(ical.document(lines)).walk("VEVENT")
    assert set(event) == {"SUMMARY"}


@pytest.mark.parametrize("word", ["Straße", "ß" * 100, "a" * 75, "🗓" * 40, "x" * 64 + "ü" + "y" * 90])
def test_folding_keeps_to_75_octets_and_never_cuts_a_character(word: str) -> None:
    folded = ical.line("SUMMARY", word)
    assert max(len(each.encode()) for each in folded.split("\r\n")) <= 75
    assert folded.replace("\r\n ", "") == f"SUMMARY:{word}"


def test_a_short_line_is_not_folded() -> None:
    assert ical.line("DTSTART", "20260101", VALUE="DATE") == "DTSTART;VALUE=DATE:20260101"


def test_hours_of_a_week_are_grouped() -> None:
    week = {"1": [["09:00", "12:00"], ["13:00", "18:00"]], "2": [["09:00", "12:00"]], "7": []}
    assert ical.by_hours(week) == {("09:00", "12:00"): [1, 2], ("13:00", "18:00"): [1]}
