"""Numbers as people write them in prose: digits, number words, clock times; and times typed into sentences."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

_WORDS: Final = {
    "de": [
        "null",
        "–",
        "zwei",
        "drei",
        "vier",
        "fünf",
        "sechs",
        "sieben",
        "acht",
        "neun",
        "zehn",
        "elf",
        "zwölf",
    ],
    "en": [
        "zero",
        "–",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
    ],
}
_NUMBER_WORDS: Final = {
    language: {word: str(value) for value, word in enumerate(words) if word != "–"}
    for language, words in _WORDS.items()
}
_AROUND_THE_CLOCK: Final = re.compile(
    r"rund um die Uhr|around the clock|24 hours a day|24 Stunden (?:am Tag|täglich)|(?:zu )?jeder? Tages- und Nachtzeit",
    re.IGNORECASE,
)
_HALF_DAY: Final = re.compile(r"(\d{1,2})(?:[:.](\d\d))?\s*([ap])\.?m\b\.?", re.IGNORECASE)
_CLOCK: Final = re.compile(
    r"(?<![\d.,])([01]?\d|2[0-4])(?::([0-5]\d)|\.([0-5]\d)(?=\s*Uhr\b))(?:\s*Uhr\b)?|\b([01]?\d|2[0-4])\s+Uhr\b"
)
_NUMBER: Final = re.compile(r"\d+(?:[.,]\d+)*")
_WORD: Final = re.compile(r"[^\W\d_]+")

WEEKDAYS: Final = {
    "de": ("Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag|Sonnabend", "Sonntag"),
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
}

_SPAN_OF_HOURS: Final = re.compile(
    r"\d{1,2}:\d\d(?: Uhr)?\s*(?:–|-|bis|to|until)\s*\d{1,2}:\d\d"
    r"|\d{1,2}(?:[:.]\d\d)?(?: Uhr)?\s*(?:–|-|bis)\s*\d{1,2}(?:[:.]\d\d)? Uhr"
    r"|\d{1,2}(?::\d\d)?(?: ?[ap]\.?m\.?)?\s*(?:–|-|to|until)\s*\d{1,2}(?::\d\d)? ?[ap]\.?m\b",
    re.IGNORECASE,
)

_UNITS: Final = {
    "de": {
        "minutes": r"Min\.|Minuten?",
        "hours": r"Std\.|Stunden?|h",
        "business hours": r"Arbeitsstunden?|Geschäftsstunden?",
        "business days": r"Arbeitstage?n?|Geschäftstage?n?|Werktage?n?",
        "days": r"Tage?n?|Kalendertage?n?",
    },
    "en": {
        "minutes": r"min\.?|minutes?",
        "hours": r"h|hrs?\.?|hours?",
        "business hours": r"(?:business|working) hours?",
        "business days": r"(?:business|working) days?",
        "days": r"(?:calendar )?days?",
    },
}


_HALF_AN_HOUR: Final = {"de": r"\bhalbe[nr]? Stunde\b", "en": r"\bhalf an hour\b"}


def numbers(text: str, language: str) -> list[str]:
    """Every number of a text in one spelling, sorted: `6 p.m.` and `18:00 Uhr` are both `18:00`."""
    found: list[str] = []
    text = re.sub(r"\{[^{}]*\}|\]\([^)]*\)", " ", text)
    if language == "de":  # „von 8 bis 20 Uhr“ names two clock times
        text = re.sub(r"\b(\d{1,2})(?= ?(?:–|-|bis) ?\d{1,2}(?:[:.]\d\d)? Uhr)", r"\1 Uhr", text)

    def take(pattern: re.Pattern[str], spell: object) -> None:
        nonlocal text
        for match in pattern.finditer(text):
            found.append(spell(match))  # type: ignore[operator]
        text = pattern.sub(" ", text)

    take(_AROUND_THE_CLOCK, lambda match: "24")
    take(_HALF_DAY, _from_half_day)
    take(_CLOCK, lambda match: f"{int(match[1] or match[4])}:{match[2] or match[3] or '00'}")
    take(_NUMBER, lambda match: _plain(match[0], language))
    words = _NUMBER_WORDS.get(language, {})
    found += [words[word.lower()] for word in _WORD.findall(text) if word.lower() in words]
    return sorted(found)


def opening_times(text: str) -> Iterator[re.Match[str]]:
    """Every span of clock times written into a sentence: `9:00–18:00`, `von 8 bis 20 Uhr`, `8 a.m. to 8 p.m.`"""
    return _SPAN_OF_HOURS.finditer(text)


def weekdays(text: str, language: str) -> list[str]:
    """The days of the week that a text names, as English calls them, in their order."""
    return [
        day
        for day, pattern in zip(WEEKDAYS["en"], WEEKDAYS[language], strict=True)
        for _ in re.findall(rf"\b(?:{pattern})s?\b", text, re.IGNORECASE)
    ]


def _from_half_day(match: re.Match[str]) -> str:
    hour = int(match[1]) % 12 + (12 if match[3].lower() == "p" else 0)
    return f"{hour}:{match[2] or '00'}"


def _plain(number: str, language: str) -> str:
    """Without thousands separators, with a point before decimals."""
    thousands, decimal = (".", ",") if language == "de" else (",", ".")
    grouped = re.sub(rf"{re.escape(thousands)}(?=\d{{3}}(?!\d))", "", number)
    return grouped.replace(decimal, ".")


def durations(text: str, language: str) -> Iterator[tuple[re.Match[str], int, str]]:
    """Every time written into a sentence: the match, its amount and the unit it most likely means."""
    units = _UNITS.get(language)
    if units is None:
        return
    words = "|".join(_NUMBER_WORDS[language])
    one = (
        "einer|einem|eines|einen" if language == "de" else r"one|(?<=within )an?|(?<=after )an?"
    )  # “eine Stunde” defines an hour more often than it promises one
    for unit, spellings in units.items():
        pattern = rf"(?<![\w.,:])(\d+|{words}|{one})(?:\s|\u00a0|-)(?:{spellings})(?!\w)"
        for match in re.finditer(pattern, text, re.IGNORECASE):
            amount = match[1].lower()
            value = int(amount) if amount.isdigit() else int(_NUMBER_WORDS[language].get(amount, "1"))
            yield match, value, unit
    for match in re.finditer(_HALF_AN_HOUR[language], text, re.IGNORECASE):
        yield match, 30, "minutes"
