"""Durations, days and hours in words: what is understood, and everything that is not."""

import pytest
from pydantic_core import PydanticCustomError

from generator.policy.notation import (
    Duration,
    Every,
    OpenInterval,
    Untimed,
    code_of,
    delay,
    duration,
    opening,
    repeated,
    weekdays,
)

# Of a severity: its id, its name, and the code that is shown beside the name.
CODES = [
    ("P1", "Kritisch", "P1"),
    ("Prio1", "Totalausfall", "Prio1"),
    ("SEV-1", "Critical", "SEV-1"),
    ("A", "Ausfall", "A"),
    ("1", "Kritisch", "1"),
    ("kritisch", "Kritisch", ""),
    ("kritisch", "Critical", ""),
    ("Kritisch", "Critical", ""),
    ("critical", "Business-critical system down", ""),
    ("verhindernd", "Betriebsverhindernde Störung", ""),
    ("S1", "Severity 1", ""),
    ("S1", "Stufe 1", ""),
    ("S1", "Stufe 2", "S1"),
    ("Prio1", "Priorität 1", ""),
    ("P1", "P1 – Kritisch", ""),
    ("P1", "P10", "P1"),
    ("1", "Priorität 1", ""),
]


@pytest.mark.parametrize(
    ("stated", "name", "code"),
    [("none", "Kritisch", ""), ("1", "Kritisch", "1"), ("1", "Severity 1", ""), ("Prio", "Kritisch", "Prio"),
     ("C1", "Kritisch", "C1"), ("C1", "Class 1", ""), (None, "Kritisch", "P1")],
)  # fmt: skip
def test_a_code_that_the_file_states(stated: str | None, name: str, code: str) -> None:
    assert code_of("P1", name, stated) == code


@pytest.mark.parametrize(("severity", "name", "code"), CODES)
def test_code_of_a_severity(severity: str, name: str, code: str) -> None:
    assert code_of(severity, name) == code


@pytest.mark.parametrize(
    ("text", "amount", "unit"),
    [
        ("1 minute", 1, "minutes"),
        ("30 minutes", 30, "minutes"),
        ("1 hour", 1, "hours"),
        ("4 business hours", 4, "business hours"),
        ("1 business day", 1, "business days"),
        ("99999 hours", 99999, "hours"),
        ("1.5 hours", 1.5, "hours"),
        ("0.5 business hours", 0.5, "business hours"),
        ("14 days", 14, "days"),
        ("1 week", 1, "weeks"),
        ("30 business minutes", 30, "business minutes"),
        ("3 months", 3, "months"),
        ("1 year", 1, "years"),
    ],
)
def test_duration(text: str, amount: int, unit: str) -> None:
    assert duration(text) == Duration(amount, unit)
    assert duration(text).words == text


@pytest.mark.parametrize(
    "text",
    ["", "0 minutes", "1 minutes", "2 hour", "4 Arbeitsstunden", "30 Min.", "04 hours", " 4 hours",
     "4  hours", "4 hours ", "four hours", "1.5 days", "1.25 hours", "1.5 hour", "01.5 hours", "100000 hours", "٤ hours", "-1 hours",
     "4 to 2 hours", "2 to 2 hours", "0 to 2 hours", "1.5 to 2 days", "2 to 4 hour", "2-4 hours", "2 hours to 4 hours", "1.5 months"],
)  # fmt: skip
def test_no_duration(text: str) -> None:
    with pytest.raises(PydanticCustomError, match="not a duration"):
        duration(text)


@pytest.mark.parametrize(
    ("text", "least", "amount", "unit", "at_most"),
    [
        ("2 to 4 hours", 2, 4, "hours", "4 hours"),
        ("0.5 to 1 hour", 0.5, 1, "hours", "1 hour"),
        ("1 to 1.5 business hours", 1, 1.5, "business hours", "1.5 business hours"),
        ("1 to 2 business days", 1, 2, "business days", "2 business days"),
        ("1 to 3 months", 1, 3, "months", "3 months"),
    ],
)
def test_a_range_lasts_as_long_as_its_upper_end(
    text: str, least: float, amount: float, unit: str, at_most: str
) -> None:
    assert duration(text) == Duration(amount, unit, least)
    assert (duration(text).words, duration(text).at_most.words) == (text, at_most)
    assert repeated(f"every {text}").words == f"every {text}"


@pytest.mark.parametrize(("text", "is_business"), [("4 hours", False), ("4 business hours", True)])
def test_the_unit_names_the_clock(text: str, is_business: bool) -> None:
    assert duration(text).is_business is is_business


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("monday", (1,)),
        ("monday to friday", (1, 2, 3, 4, 5)),
        ("sunday to thursday", (7, 1, 2, 3, 4)),
        ("monday, wednesday", (1, 3)),
        ("monday to tuesday, saturday", (1, 2, 6)),
    ],
)
def test_weekdays(text: str, days: tuple[int, ...]) -> None:
    assert weekdays(text) == days


@pytest.mark.parametrize(
    "text",
    ["", "Monday", "montag", "monday to", "monday to monday", "monday,tuesday", "monday, monday", "mon-fri"],
)
def test_no_weekdays(text: str) -> None:
    with pytest.raises(PydanticCustomError):
        weekdays(text)


@pytest.mark.parametrize(
    ("text", "intervals"),
    [
        ("closed", ()),
        ("9:00–18:00", ((540, 1080),)),
        ("09:00-18:00", ((540, 1080),)),
        ("9:00–12:00, 13:00–18:00", ((540, 720), (780, 1080))),
        ("0:00–24:00", ((0, 1440),)),
        ("22:00–6:00", ((1320, 360),)),
    ],
)
def test_opening(text: str, intervals: tuple[tuple[int, int], ...]) -> None:
    assert opening(text) == tuple(OpenInterval(*interval) for interval in intervals)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "9–18",
        "9:00",
        "9:00–9:00",
        "24:00–6:00",
        "9:00–24:30",
        "9:60–18:00",
        "9 bis 18 Uhr",
        "25:00–26:00",
    ],
)
def test_no_opening(text: str) -> None:
    with pytest.raises(PydanticCustomError, match="not opening hours"):
        opening(text)


def test_an_interval_is_spelled_as_in_the_file() -> None:
    assert OpenInterval(540, 1080).words == "9:00–18:00"


def test_what_is_repeated() -> None:
    assert repeated("every 4 business hours") == Every(4, "business hours")
    assert repeated("every 1 hour").words == "every 1 hour"
    assert repeated("best effort") == Untimed("best effort")


@pytest.mark.parametrize(
    "words", ["1 hour", "every hour", "every 1 hours", "every", "every none", "every every 1 hour"]
)
def test_what_is_not_said_to_be_repeated(words: str) -> None:
    with pytest.raises(PydanticCustomError) as refused:
        repeated(words)
    assert refused.value.type == "repeated-format"


def test_a_step_of_an_escalation_may_be_taken_at_once() -> None:
    assert delay("at once") == Duration(0, "minutes")
    assert delay("at once").words == "at once"
    assert delay("1 hour") == Duration(1, "hours")
    with pytest.raises(PydanticCustomError):
        delay("best effort")
    with pytest.raises(PydanticCustomError):
        duration("at once")
