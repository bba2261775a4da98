"""Durations, days and opening hours as the policy file writes them: in words, with one spelling each."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final, NamedTuple

from pydantic_core import PydanticCustomError, core_schema

from ..core import colours

WEEKDAYS: Final = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
UNTIMED: Final = ("not offered", "best effort", "at once", "as agreed", "not promised")
AT_ONCE: Final = "at once"
UNITS: Final = (
    "minutes", "hours", "days", "weeks", "months", "years", "business minutes", "business hours", "business days",
)  # fmt: skip
CALENDAR_UNITS: Final = ("days", "weeks", "months", "years")  # end at the same time of day
UNEVEN_UNITS: Final = ("months", "years")  # how long one is, the calendar decides
# Minutes of each, where no clock is changed, and of a usual month and year; how long a business day is the hours decide.
_MINUTES: Final = {
    "minutes": 1, "hours": 60, "days": 1440, "weeks": 10080, "months": 43200, "years": 525600,
    "business minutes": 1, "business hours": 60,
}  # fmt: skip
MINUTES_A_DAY: Final = 24 * 60
# Years for which zones and holidays can be known at all; another one is a slip of the fingers.
YEARS: Final = range(1990, 2100)

# What a name that people invent may look like, and the code of a language (de, en-GB, sr-Latn-RS).
NAME: Final = re.compile(r"[A-Za-z0-9]+(-[A-Za-z0-9]+)*")
LANGUAGE: Final = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")

_AMOUNT = r"([1-9][0-9]{0,4}|(?:0|[1-9][0-9]{0,3})\.5)"
_DURATION = re.compile(rf"(?:{_AMOUNT} to )?{_AMOUNT} ({'|'.join(unit[:-1] for unit in UNITS)})(s?)")
_HALVED: Final = ("hours", "business hours")
EVERY: Final = "every "
_TIME = "(?:[01]?[0-9]|2[0-4]):[0-5][0-9]"
_INTERVAL = re.compile(rf"({_TIME})\s?[–-]\s?({_TIME})")


def N_(message: str) -> str:
    """Marks a word of the program for the catalogs of translations."""
    return message


def code_of(severity: str, name: str, stated: str | None = None) -> str:
    """`P1` beside `Kritisch`; "" if the id is a word (`kritisch`) or the name says it (`S1` beside `Severity 1`).

    stated  the code that the file gives the severity of this id, or `none`
    """
    code = severity if stated is None else stated
    is_code = any(map(str.isdigit, code)) or code.isupper() or len(code) < 3 or stated is not None
    is_said = re.search(rf"(?<!\w){re.escape(code)}(?!\w)", name, re.IGNORECASE)
    number = re.fullmatch(r"\D+?([0-9]+)", code)
    is_number = number and re.fullmatch(rf"[^\W\d]+[ -]?{number[1]}", name)
    return code if is_code and code != "none" and not is_said and not is_number else ""


class Duration(NamedTuple):
    """What a promise lasts. The unit names the clock: minutes and hours run day and night, days to years are calendar ones.

    An amount of 0 is `at once`, which a step of an escalation may be.
    least  of `2 to 4 hours` the 2: said beside the amount, by which everything is computed
    """

    amount: int | float  # of hours also a half; a float alone would make 2 hours 2.0
    unit: str
    least: int | float | None = None

    @property
    def is_business(self) -> bool:
        return self.unit.startswith("business")

    @property
    def minutes(self) -> int:
        """By its own clock; KeyError for business days, whose length the hours decide."""
        return int(self.amount * _MINUTES[self.unit])

    @property
    def at_most(self) -> "Duration":
        """Its upper end, by which it is kept."""
        return self._replace(least=None)

    def times(self, factor: float, unit: str) -> "Duration":
        """As many times as much, of another unit."""
        return self._replace(amount=self.amount * factor, unit=unit, least=self.least and self.least * factor)

    @property
    def words(self) -> str:
        """The spelling of the policy file: `1 hour`, `4 business hours`."""
        if not self.amount:
            return AT_ONCE
        least = "" if self.least is None else f"{self.least} to "
        return f"{least}{self.amount} {self.unit[:-1] if self.amount == 1 else self.unit}"


class Beside(NamedTuple):
    """In an annotation: the words that may stand beside its values."""

    words: tuple[str, ...]


class Every(Duration):
    """How often something is repeated: `every 4 hours`; the first time that long after the report."""

    @property
    def words(self) -> str:
        """The spelling of the policy file: `every hour` is written `every 1 hour`."""
        return f"{EVERY}{super().words}"


class Untimed(NamedTuple):
    """What is said of a promise that has no time: one of UNTIMED."""

    word: str

    @property
    def words(self) -> str:
        """The spelling of the policy file."""
        return self.word


class OpenInterval(NamedTuple):
    """Minutes after midnight; an end that is not after its start lies on the next day."""

    start: int
    end: int

    @classmethod
    def of_row(cls, row: Sequence[str]) -> "OpenInterval":
        """`["09:00", "18:00"]`, as the data of a portal have it."""
        return cls(*map(minute_of, row))

    @property
    def row(self) -> list[str]:
        return [iso_clock(minute) for minute in self]

    @property
    def words(self) -> str:
        return f"{clock(self.start)}–{clock(self.end)}"

    @property
    def minutes(self) -> int:
        """How long it lasts."""
        return (self.end - self.start) % MINUTES_A_DAY or MINUTES_A_DAY


class TimeOfDay(NamedTuple):
    """Minutes after midnight, on the wall clock."""

    minute: int

    @property
    def words(self) -> str:
        return clock(self.minute)


class Weekdays(NamedTuple):
    """Days of the week, as written: `monday to friday`."""

    words: str

    @property
    def numbers(self) -> tuple[int, ...]:
        """ISO weekdays (Monday is 1)."""
        return weekdays(self.words)


class Colour(str):
    """`#0a6b3d`; written with or without the sign, which begins a comment where nothing quotes it."""

    __slots__ = ()

    @classmethod
    def __get_pydantic_core_schema__(cls, *_: object) -> core_schema.CoreSchema:
        return core_schema.is_instance_schema(cls)


def colour(text: str) -> Colour:
    found = colours.parse(text)
    if found is None:
        raise PydanticCustomError("accent-format", "not a colour", {"value": text})
    return Colour(found)


def clock(minute: int) -> str:
    """Minutes after midnight -> `9:00`."""
    return f"{minute // 60}:{minute % 60:02}"


def iso_clock(minute: int) -> str:
    """`09:00`, as the data of a portal have it."""
    return f"{minute // 60:02}:{minute % 60:02}"


def minute_of(time: str) -> int:
    """`09:00` -> minutes after midnight."""
    hours, minutes = time.split(":")
    return int(hours) * 60 + int(minutes)


def duration(words: str) -> Duration:
    """`4 business hours` -> Duration(4, "business hours"), `2 to 4 hours` -> Duration(4, "hours", 2).

    PydanticCustomError `duration-format` otherwise.
    """
    match = _DURATION.fullmatch(words)
    if match and (match[2] == "1") != bool(match[4]):
        least, amount = (_amount(each) for each in (match[1], match[2]))
        read = Duration(amount or 0, match[3] + "s", least)
        is_whole = isinstance(amount, int) and not isinstance(least, float)
        if (is_whole or read.unit in _HALVED) and (least is None or least < read.amount):
            return read
    raise PydanticCustomError("duration-format", "not a duration", {"value": words})


def delay(words: str) -> Duration:
    """A duration, or `at once`; PydanticCustomError `duration-format` otherwise."""
    return Duration(0, "minutes") if words == AT_ONCE else duration(words)


def _amount(digits: str | None) -> int | float | None:
    return None if digits is None else float(digits) if "." in digits else int(digits)


def repeated(words: str) -> Every | Untimed:
    """`every 4 hours`, or one of UNTIMED; PydanticCustomError `repeated-format` otherwise."""
    if words in UNTIMED:
        return Untimed(words)
    try:
        if not words.startswith(EVERY):
            raise ValueError(words)
        return Every(*duration(words.removeprefix(EVERY)))
    except (ValueError, PydanticCustomError):
        raise PydanticCustomError("repeated-format", "not repeated", {"value": words}) from None


def promised(words: str) -> Duration | Untimed:
    """A duration, or one of UNTIMED; PydanticCustomError `duration-format` otherwise."""
    return Untimed(words) if words in UNTIMED else duration(words)


def time_of_day(words: str) -> TimeOfDay:
    """`12:00` -> TimeOfDay(720); PydanticCustomError `time-format` otherwise."""
    if not re.fullmatch(_TIME, words) or not 0 < minute_of(words) < MINUTES_A_DAY:
        raise PydanticCustomError("time-format", "not a time of day", {"value": words})
    return TimeOfDay(minute_of(words))


@lru_cache(maxsize=256)
def weekdays(words: str) -> tuple[int, ...]:
    """`monday to friday`, `saturday`, `monday, wednesday` -> ISO weekdays (Monday is 1).

    A range may run over the end of the week (`sunday to thursday`). PydanticCustomError `days-format` otherwise.
    """
    days: list[int] = []
    for part in words.split(", "):
        first, to, last = part.partition(" to ")
        if first not in WEEKDAYS or (to and last not in WEEKDAYS) or last == first:
            raise PydanticCustomError("days-format", "not days of the week", {"value": words})
        start = WEEKDAYS.index(first)
        length = (WEEKDAYS.index(last) - start) % 7 + 1 if to else 1
        days += [(start + step) % 7 + 1 for step in range(length)]
    if len(set(days)) < len(days):
        raise PydanticCustomError("days-format", "a day twice", {"value": words})
    return tuple(days)


def opening(words: str) -> tuple[OpenInterval, ...]:
    """`9:00–12:00, 13:00–18:00` -> intervals; `closed` -> (). PydanticCustomError `hours-format` otherwise."""
    if words == "closed":
        return ()
    return tuple(_interval(part, words) for part in words.split(", "))


def _interval(part: str, words: str) -> OpenInterval:
    match = _INTERVAL.fullmatch(part)
    if match is None:
        raise PydanticCustomError("hours-format", "not opening hours", {"value": words})
    start, end = minute_of(match[1]), minute_of(match[2])
    if start == end or start >= MINUTES_A_DAY or end > MINUTES_A_DAY:
        raise PydanticCustomError("hours-format", "not opening hours", {"value": words})
    return OpenInterval(start, end)
