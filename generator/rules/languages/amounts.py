"""Do two languages name the same numbers? As people write them: `two weeks` is „14 Tage“, „verdoppelt“ is “by two”.

Some words may stand for a number (“first”, „beide“, „Dutzend“, “a year”): they explain a number of the other language,
but need none themselves.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from typing import Final

from ..corpus.figures import NUMBER_WORDS, numbers, unit_amounts
from ..corpus.texts import any_of

# What a word may stand for. Months, days and hours in a year, a month or a day are told by their units.
_MAY_BE: Final = {
    "de": {
        r"ein(?:e[mnrs]?)?|einmal\w*|einzig\w*|erst(?:e[mnrs]?|mals|malig\w*)?|einfach\w*|je": "1",
        r"zweit\w*|zweimal\w*|zweifach\w*|doppelt\w*|verdoppel\w*|beid\w*|paar\w*|zweierlei|halbier\w*": "2",
        r"dritt\w*|dreimal\w*|dreifach\w*|verdreifach\w*|drittel\w*": "3",
        r"viert(?!eljahr)\w*|viermal\w*|vierfach\w*|vervierfach\w*|viertel(?!jahr)\w*": "4",
        r"fünft\w*": "5", r"sechst\w*": "6", r"siebt\w*|siebent\w*": "7", r"acht(?:e[mnrs]?)": "8", r"neunt\w*": "9", r"zehnt\w*": "10",
        r"elft\w*": "11", r"zwölft\w*": "12", r"dutzend\w*": "12", r"hälfte\w*|halb\w*": "50 2 30 0.5 1/2", r"drittel\w*": "1", r"viertel(?!jahr)\w*": "25 15 1",
        r"dreiviertelstunde": "45", r"anderthalb\w*|eineinhalb\w*": "1.5 90 18 36", r"zweieinhalb\w*": "2.5 2 150 30", r"halbe[nmrs]? jahr\w*": "6", r"vierteljahr\w*": "3", r"vierteljähr\w*|quartal\w*": "3 4", r"halbjähr\w*|halbjahr\w*": "6 2", r"jährlich\w*": "12 1",
        r"monatlich\w*": "1",
        r"alle sechs monate|sechsmonatlich": "2", r"alle drei monate|dreimonatlich": "4", r"zweimal (?:jährlich|im jahr|pro jahr)": "6", r"viermal (?:jährlich|im jahr|pro jahr)": "3", r"wöchentlich\w*": "7 1", r"täglich\w*|jeden tag|allen tagen": "7 1 24", r"jederzeit\w*|zu jeder zeit": "24 7 365", r"mitternacht\w*": "0:00 24:00 0 24 12",
        r"mittags?": "12:00 12", r"rund um die uhr|tag und nacht": "24 7 365", r"ganzjährig\w*|das ganze jahr|jeden tag (?:im|des) jahr\w*": "365", r"kein\w*|null": "0", r"voll(?:e[mnrs]?|ständig\w*)?|ganz\w*": "100",
    },
    "en": {
        r"an?|one|single|sole|once|first(?:ly)?|per|each": "1",
        r"second(?:ly)?|twice|double[sd]?|doubling|both|pair|two-?fold|halve[sd]?|every other|duplicate|biennial\w*|couple": "2",
        r"third(?:s|ly)?|thrice|triple[sd]?|three-?fold|triplicate": "3", r"fourth|quarters?|quadruple[sd]?|four-?fold": "4", r"fifth": "5", r"sixth": "6", r"seventh": "7",
        r"eighth": "8", r"ninth": "9", r"tenth": "10", r"eleventh": "11", r"twelfth": "12", r"dozen": "12", r"hal(?:f|ves)": "50 2 30 0.5 1 6", r"thirds?": "1",
        r"quarters?": "25 15 1 3", r"quarterly": "3 4", r"half-year\w*|semi-?annual\w*|bi-?annual\w*": "6 2", r"annual\w*|yearly": "12 1",
        r"every (?:six|6) months": "2", r"every (?:three|3) months": "4", r"(?:twice|two times) (?:a|per|each) year|twice yearly": "6", r"four times (?:a|per|each) year": "3", r"monthly": "1",
        r"weekly": "7 1", r"daily|every day|every single day": "7 1 24", r"fortnight\w*": "14 2", r"three quarters of an hour": "45", r"(?:hour|year|day) and a half|(?:one|1) and a half": "1.5 90 18 36", r"two and a half": "2.5 150 30", r"midnight": "0:00 24:00 0 24", r"noon|midday": "12:00 12",
        r"all year(?: round)?|year-round|throughout the year|every day of the year": "365",
        r"around the clock|round the clock|day and night|at all times|at any time": "24 7 365", r"no|zero|nil|none": "0", r"full(?:y)?|entire\w*": "100",
    },
}  # fmt: skip
# unit -> what it is in a smaller one, in either direction
_SAME_TIME: Final = (
    ("years", "months", 12),
    ("weeks", "days", 7),
    ("days", "hours", 24),
    ("hours", "minutes", 60),
    ("minutes", "seconds", 60),
    ("months", "weeks", 4),
)
# „12 Uhr mittags“: beside its number a word stands for no other.
_SAID_TWICE: Final = re.compile(
    r"(?<=12 )(?:Uhr )?(?:mittags?|nachts|noon|midnight)|(?<=:00 )(?:Uhr )?(?:mittags?|nachts|noon|midnight)"
)
# “nine out of ten” are „90 %“.
_OUT_OF_TEN: Final = re.compile(r"\b(\w+) (?:out of|in|von) (?:ten|10|zehn)\b(?! [.\d])", re.IGNORECASE)
_CLOCK: Final = re.compile(r"(\d{1,2}):(\d\d)")


def differing(one: str, language: str, two: str, other: str) -> tuple[list[str], list[str]]:
    """The numbers that only the first text names, and only the second; nothing if all are explained."""
    one, two = _in_percent(one, language), _in_percent(two, other)
    first, second = Counter(numbers(one, language)), Counter(numbers(two, other))
    only_first, only_second = first - second, second - first
    mine, theirs = _may_be(one, language), _may_be(two, other)
    # A word that both texts have („erste“, “first”) explains nothing else.
    left = [each for each in only_first.elements() if not _is_explained(each, only_second, theirs - mine)]
    right = [each for each in only_second.elements() if not _is_explained(each, only_first, mine - theirs)]
    return (sorted(only_first.elements()), sorted(only_second.elements())) if left or right else ([], [])


def _in_percent(text: str, language: str) -> str:
    return _OUT_OF_TEN.sub(lambda match: _tenths(match, language), text)


def _tenths(match: re.Match[str], language: str) -> str:
    count = NUMBER_WORDS.get(language, {}).get(match[1].lower(), match[1])
    return f"{count}0 %" if count.isdigit() and int(count) < 10 else match[0]


def _is_explained(number: str, others: Counter[str], words: Counter[str]) -> bool:
    return bool(words[number]) or any(others[each] for each in _same_hour(number))


def _same_hour(number: str) -> list[str]:
    """`9` may be nine o'clock, and `17:00` may be said as 17, or as 5 beside another hour."""
    clock = _CLOCK.fullmatch(number)
    if clock is None:
        hour = int(number) if number.isdigit() and len(number) < 3 else 99
        found = [f"{each}:00" for each in (hour, hour + 12) if each <= 24]
        return found + (["0:00"] if hour == 24 else [])
    if clock[2] != "00":
        return []
    found = [str(int(clock[1])), *([str(int(clock[1]) - 12)] if int(clock[1]) > 12 else [])]
    return found + {"0": ["24:00", "24", "12"], "24": ["0:00", "0"]}.get(clock[1], [])


def _may_be(text: str, language: str) -> Counter[str]:
    found: Counter[str] = Counter()
    text = _SAID_TWICE.sub(" ", text)
    for words, values in _words(language):
        count = len(words.findall(text))
        found.update({value: count for value in values if count})
    for amount, unit in unit_amounts(text, language):
        found.update(_other_units(amount, unit))
    return found


@cache
def _words(language: str) -> list[tuple[re.Pattern[str], list[str]]]:
    return [(any_of(words), values.split()) for words, values in _MAY_BE.get(language, {}).items()]


def _other_units(amount: int, unit: str) -> list[str]:
    """The same time in the next smaller or larger unit."""
    smaller = [str(amount * factor) for large, _, factor in _SAME_TIME if large == unit]
    larger = [
        str(amount // factor) for _, small, factor in _SAME_TIME if small == unit and amount % factor == 0
    ]
    half_years = [str(amount // 6)] if unit == "months" and amount % 6 == 0 else []
    return list(
        dict.fromkeys(
            smaller + larger + half_years + ({"months": ["1"]}.get(unit, []) if amount == 3 else [])
        )
    )
