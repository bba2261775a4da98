"""Dates and days of the week as people write them in prose."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Final

from ...i18n.calendar_names import MONTHS, WEEKDAYS

_ISO_DATE: Final = re.compile(r"(?<![\d-])(\d{4})-(\d\d)-(\d\d)(?![\d-])")
# Days that German calls by one word: „Karfreitag“, „Ostermontag“.
_HOLIDAY: Final = re.compile(
    r"\b(?:Good|Easter|Whit|Ash|Maundy|Holy|Palm|Pentecost|Shrove|Rose|Black|Cyber) (?=[MTWFS])\w+day\b"
)
_DAY_AND_MONTH: Final = re.compile(
    r"(\b(?:am|ab|zum|bis|vom|den|dem)) (\d{1,2})\. ?(0?[1-9]|1[0-2])\.(?! ?\d)"
)
_NUMERIC_DATE: Final = re.compile(r"(?<![\d.])(\d{1,2})\. ?(0?[1-9]|1[0-2])\. ?(\d{4})(?!\d)")


def weekdays(text: str, language: str) -> list[str]:
    """The days of the week that a text names, as English calls them, in their order."""
    return _named(_days_in(language), _HOLIDAY.sub(" ", text), WEEKDAYS["en"])


def months(text: str, language: str) -> list[str]:
    """The months of the dates in a text, as English calls them: “may” alone is no month, “May 1” is."""
    said = with_named_months(text, language)
    return _named(_months_in(language), said, MONTHS["en"]) if _any_month(language).search(said) else []


def with_named_months(text: str, language: str) -> str:
    """„24.12.2027“ in German is the date that “December 24, 2027” is in English, and 2027-12-24 in both."""
    if language in MONTHS:
        text = _ISO_DATE.sub(lambda date: _date_pattern_text(date, language), text)
    if language != "de":
        return text
    names = [name.partition("|")[0] for name in MONTHS["de"]]
    text = _DAY_AND_MONTH.sub(lambda date: f"{date[1]} {date[2]}. {names[int(date[3]) - 1]}", text)
    return _NUMERIC_DATE.sub(lambda date: f"{date[1]}. {names[int(date[2]) - 1]} {date[3]}", text)


def _date_pattern_text(date: re.Match[str], language: str) -> str:
    month, day = int(date[2]), int(date[3])
    if not 1 <= month <= 12:
        return date[0]
    name = MONTHS[language][month - 1].partition("|")[0]
    return f"{day}. {name} {date[1]}" if language == "de" else f"{name} {day}, {date[1]}"


@dataclass(frozen=True, slots=True)
class Day:
    """A date in a sentence, whether it exists or not; `at` is where, `weekday` counts from 0 if it is named."""

    at: tuple[int, int]
    year: int
    month: int
    day: int
    weekday: int | None


def written_dates(text: str, language: str) -> Iterator[Day]:
    """Every date with a year: `Montag, dem 24. Dezember 2026`, `24.12.2026`, `Monday, December 24, 2026`."""
    for match in _dates_in(language).finditer(text) if language in MONTHS else ():
        part = match.groupdict()
        name = part["name"] or part.get("other_name")
        month = _index(MONTHS[language], name) + 1 if name else int(part.get("month") or 0)
        weekday = _index(WEEKDAYS[language], part["weekday"]) if part["weekday"] else None
        day, year = (int(part[each] or part.get(f"other_{each}") or 0) for each in ("day", "year"))
        yield Day(match.span(), year, month, day, weekday)


def _index(names: tuple[str, ...], name: str) -> int:
    return next(index for index, each in enumerate(names) if name in each.split("|"))


@cache
def _dates_in(language: str) -> re.Pattern[str]:
    weekday, month = "|".join(WEEKDAYS[language]), "|".join(MONTHS[language])
    if language == "de":
        return re.compile(
            rf"(?:\b(?P<weekday>{weekday}),? (?:de[nmr] )?)?(?<![\d.])(?P<day>\d{{1,2}})\. ?"
            rf"(?:(?P<name>{month}) |(?P<month>\d{{1,2}})\. ?)(?P<year>\d{{4}})(?!\d)"
        )
    return re.compile(
        rf"(?:\b(?P<weekday>{weekday}),? (?:the )?)?(?:\b(?P<name>{month}) (?P<day>\d{{1,2}})(?:st|nd|rd|th)?,? (?P<year>\d{{4}})"
        rf"|(?<![\d.])(?P<other_day>\d{{1,2}})(?:st|nd|rd|th)? (?:of )?(?P<other_name>{month}),? (?P<other_year>\d{{4}}))(?!\d)"
    )


def days_of_week(text: str, language: str) -> Iterator[tuple[re.Match[str], int]]:
    """Every day of the week in a text, with its number: Monday is 0."""
    for match in _days_in(language).finditer(text) if language in WEEKDAYS else ():
        yield match, int((match.lastgroup or "a0")[1:])


def _named(pattern: re.Pattern[str], text: str, names: tuple[str, ...]) -> list[str]:
    """What the groups `a0` or `b0`, `a1`, … of the pattern stand for, in the order of the names."""
    found = sorted(int((match.lastgroup or "a0")[1:]) for match in pattern.finditer(text))
    return [names[index] for index in found]


@cache
def _days_in(language: str) -> re.Pattern[str]:
    part_of_day = r"(?:(?:vor|nach)mittag|morgen|abend|nacht)\w*"  # „Samstagvormittage“ too
    return re.compile(rf"\b(?:{_groups('a', WEEKDAYS[language])})(?:s|en?|{part_of_day})?\b", re.IGNORECASE)


@cache
def _any_month(language: str) -> re.Pattern[str]:
    """Tells the few texts that may name a month from the many that do not."""
    return re.compile("|".join(MONTHS[language]))


@cache
def _months_in(language: str) -> re.Pattern[str]:
    after, before = _groups("a", MONTHS[language]), _groups("b", MONTHS[language])
    return re.compile(rf"(?:(?<=\d )|(?<=\d\. ))(?:{after})\b|\b(?:{before})(?= \d)")


def _groups(kind: str, patterns: tuple[str, ...]) -> str:
    return "|".join(f"(?P<{kind}{number}>{pattern})" for number, pattern in enumerate(patterns))
