"""Numbers as people write them in prose: digits, number words, clock times; and times typed into sentences."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Final

from ...policy.notation import clock
from ...policy.prose import UNREAD
from .written_dates import with_named_months

_SMALL: Final = {
    "de": "null – zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn "
    "siebzehn achtzehn neunzehn",
    "en": "zero – two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen",
}
_TENS: Final = {
    "de": "zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig",
    "en": "twenty thirty forty fifty sixty seventy eighty ninety",
}


def _number_words(language: str) -> dict[str, str]:
    """Every whole number up to a hundred; one is an article in German, and is left out in both."""
    small, tens = _SMALL[language].split(), _TENS[language].split()
    words = {word: str(value) for value, word in enumerate(small) if word != "–"}
    for ten, name in enumerate(tens, start=2):
        words[name] = str(10 * ten)
        for unit in range(1, 10):
            said = small[unit] if unit > 1 else ("ein" if language == "de" else "one")
            words[f"{said}und{name}" if language == "de" else f"{name}-{said}"] = str(10 * ten + unit)
    return words | {"hundert" if language == "de" else "hundred": "100"} | _larger(words, language)


def _larger(words: dict[str, str], language: str) -> dict[str, str]:
    """Full hundreds and thousands, in German also „hundertzwanzig“."""
    if language != "de":
        return {}
    below = {"": 0, "ein": 1} | {word: int(value) for word, value in words.items()}
    found = {f"{start}hundert{rest}": str(100 * max(1, below[start]) + below[rest])
             for start in ("", "ein", *_SMALL["de"].split()[2:10]) for rest in below}  # fmt: skip
    found |= {"zweier": "2", "dreier": "3"}  # „binnen zweier Wochen“
    return found | {f"{start}tausend": str(1000 * max(1, value)) for start, value in below.items()}


NUMBER_WORDS: Final = {language: _number_words(language) for language in _SMALL}
HOURS_SAID: Final = {
    language: {word: int(value) for word, value in words.items() if int(value) <= 12}
    | {"eins" if language == "de" else "one": 1}
    for language, words in NUMBER_WORDS.items()
}
# Minutes from the hour that is named.
_PARTS_OF_HOURS: Final = {
    "de": {"dreiviertel": -15, "halb": -30, "Viertel nach": 15, "Viertel vor": -15},
    "en": {"half past": 30, "(?:a )?quarter past": 15, "(?:a )?quarter to": -15},
}
_AROUND_THE_CLOCK: Final = re.compile(
    r"rund um die Uhr|around the clock|24 hours a day|24 Stunden (?:am Tag|täglich)|(?:zu )?jeder? Tages- und Nachtzeit",
    re.IGNORECASE,
)
_HALF_DAY: Final = re.compile(r"(\d{1,2})(?:[:.](\d\d))?\s*([ap])\.?m\b\.?", re.IGNORECASE)
_CLOCK: Final = re.compile(
    r"(?<![\d.,])([01]?\d|2[0-4])(?::([0-5]\d)|\.([0-5]\d)(?=\s*Uhr\b))(?:\s*Uhr\b)?|\b([01]?\d|2[0-4])\s+Uhr\b"
)
# „außer Acht lassen“ and „Vier-Augen-Prinzip“ count nothing, “three quarters” what „Dreiviertelstunde“ does.
_CARE: Final = re.compile(
    r"\b(?:außer|in) Acht\b|\b(?:vier|four)[- ](?:augen|eyes?)\b|\bthree quarters of an hour\b", re.IGNORECASE
)
_NUMBER: Final = re.compile(r"\d+(?:[.,]\d+)*")
# „zweiwöchig“, „Dreimonatsfrist“, „sechsmal“
_WITHIN: Final = re.compile(
    r"(\w+?)(?:minütig|stündig|tägig|wöchig|monatig|jährig|teilig|stellig|köpfig|minuten|stunden|tages|wochen|monats|jahres|prozentig)\w*"
)
_LARGE: Final = {
    "de": {"Tausend|tausend": 1_000, "Mio\\.?|Millionen?": 1_000_000, "Mrd\\.?|Milliarden?": 1_000_000_000},
    "en": {"hundred": 100, "thousand": 1_000, "million|m": 1_000_000, "billion|bn": 1_000_000_000},
}
_GROUPED: Final = re.compile(
    r"(?<![\d.,:/+()-])(?<!\d )(\d{1,3})((?:[ \u00a0\u202f’']\d{3})+)(?![\d-])(?! \d)"
)
_WORD: Final = re.compile(r"[^\W\d_]+(?:-(?:one|two|three|four|five|six|seven|eight|nine)\b)?")
_SPAN_OF_HOURS: Final = re.compile(
    r"\d{1,2}:\d\d(?: Uhr)?\s*(?:–|-|bis|to|until)\s*\d{1,2}:\d\d"
    r"|\d{1,2}(?:[:.]\d\d)?(?: Uhr)?\s*(?:–|-|bis)\s*\d{1,2}(?:[:.]\d\d)? Uhr"
    r"|\d{1,2}(?::\d\d)?(?: ?[ap]\.?m\.?)?\s*(?:–|-|to|until)\s*\d{1,2}(?::\d\d)? ?[ap]\.?m\b",
    re.IGNORECASE,
)

_UNITS: Final = {
    "de": {
        "minutes": r"Min\.|Minuten?|minütig\w*",
        "hours": r"Std\.|Stunden?|h|stündig\w*",
        "business hours": r"Arbeitsstunden?|Geschäftsstunden?",
        "business days": r"(?:Arbeits|Geschäfts|Werk)[Tt]age?[ns]?",
        "days": r"(?:Kalender)?Tage?[ns]?|tägig\w*",
        "weeks": r"Wochen?",
    },
    "en": {
        "minutes": r"min\.?|minutes?",
        "hours": r"h|hrs?\.?|hours?",
        "business hours": r"(?:business|working) hours?",
        "business days": r"(?:business|working) days?",
        "days": r"(?:calendar )?days?",
        "weeks": r"weeks?",
    },
}
# Parts of an hour, and what more than an hour is called, with their minutes.
_PARTS: Final = {
    "de": {
        r"\bhalbe[nr]? Stunde\b": 30,
        r"\bViertelstunde\b": 15,
        r"\bDreiviertelstunde\b": 45,
        r"\b(?:anderthalb|eineinhalb) Stunden\b": 90,
    },
    "en": {
        r"\bhalf an hour\b": 30,
        r"\bquarter of an hour\b": 15,
        r"\bthree quarters of an hour\b": 45,
        r"\b(?:one and a half hours|an hour and a half)\b": 90,
    },
}


@lru_cache(4096)  # a file that is checked again differs in a line; nobody changes the list
def numbers(text: str, language: str) -> list[str]:
    """Every number of a text in one spelling, sorted: `6 p.m.` and `18:00 Uhr` are both `18:00`."""
    found: list[str] = []
    text = with_named_months(UNREAD.sub(" ", text), language)
    text = _GROUPED.sub(lambda match: match[1] + re.sub(r"\D", "", match[2]), text)
    text = _with_parts_of_hours(text, language)
    text = _hours_of_a_span(_with_large_numbers(text, language), language)

    def take(pattern: re.Pattern[str], spell: object) -> None:
        nonlocal text
        for match in pattern.finditer(text):
            found.append(spell(match))  # type: ignore[operator]
        text = pattern.sub(" ", text)

    take(_AROUND_THE_CLOCK, lambda match: "24")
    take(_HALF_DAY, _from_half_day)
    take(_CLOCK, lambda match: f"{int(match[1] or match[4])}:{match[2] or match[3] or '00'}")
    take(_NUMBER, lambda match: _plain(match[0], language))
    words = NUMBER_WORDS.get(language, {})
    said = _WORD.findall(_CARE.sub(" ", text))
    return sorted([*found, *filter(None, (_number_in(word.lower(), words, language) for word in said))])


def _number_in(word: str, words: dict[str, str], language: str) -> str | None:
    """What a word counts: „drei“, and „dreimonatig“."""
    within = _WITHIN.fullmatch(word) if language == "de" and word not in words else None
    return words.get(within[1] if within else word)


def _hours_of_a_span(text: str, language: str) -> str:
    """„von 8 bis 20 Uhr“ and “1 to 5 p.m.” name two clock times."""
    if language == "de":
        return re.sub(r"\b(\d{1,2})(?= ?(?:–|-|bis|und) ?\d{1,2}(?:[:.]\d\d)? Uhr)(?!\d)", r"\1 Uhr", text)
    return re.sub(
        r"\b(\d{1,2})(?= ?(?:–|-|to|and|until) ?(\d{1,2})(?::\d\d)? ?([ap])\.?m\b)(?!\d)", _same_half, text
    )


def _same_half(match: re.Match[str]) -> str:
    """The half of the day that the first hour of a span leaves out: “9 to 5 p.m.” begins in the morning."""
    is_before = int(match[1]) % 12 < int(match[2]) % 12
    return f"{match[1]} {match[3] if is_before or match[3] == 'a' else 'a'}m"


def _with_parts_of_hours(text: str, language: str) -> str:
    """„halb zehn“ and “half past nine” as 9:30."""
    for pattern, minutes in _said_hours(language):
        text = pattern.sub(lambda match, minutes=minutes: _clock(match[1], minutes, language), text)  # type: ignore[misc]
    return text


@cache
def _said_hours(language: str) -> tuple[tuple[re.Pattern[str], int], ...]:
    hours = "|".join(
        [r"\d{1,2}(?![:.]?\d)", *(word for word, value in HOURS_SAID.get(language, {}).items() if value)]
    )
    parts = _PARTS_OF_HOURS.get(language, {}).items()
    return tuple(
        (re.compile(rf"(?<!\w){part} ({hours})(?!\w)", re.IGNORECASE), minutes) for part, minutes in parts
    )


def _clock(hour: str, minutes: int, language: str) -> str:
    at = int(hour if hour.isdigit() else HOURS_SAID[language][hour.lower()]) * 60 + minutes
    return clock(at)


def _with_large_numbers(text: str, language: str) -> str:
    """“10 million” and “ten thousand” in figures."""
    if language not in _LARGE or not _any_large(language).search(text):
        return text
    for words, factor in _LARGE.get(language, {}).items():
        pattern = rf"(?<![\w.,])(\d+(?:[.,]\d+)?|[^\W\d_]+)[ \u00a0](?:{words})(?!\w)"
        text = re.sub(pattern, lambda match, factor=factor: _times(match, factor, language), text)  # type: ignore[misc]
    return text


@cache
def _any_large(language: str) -> re.Pattern[str]:
    """Tells the few texts that may hold a large number in words from the many that do not."""
    return re.compile(rf"[ \u00a0](?:{'|'.join(_LARGE[language])})(?!\w)")


def _times(match: re.Match[str], factor: int, language: str) -> str:
    known = {"one": "1", "a": "1", "eine": "1"} | NUMBER_WORDS[language]
    said = _plain(match[1], language) if match[1][0].isdigit() else known.get(match[1].lower())
    return f"{round(float(said) * factor)}" if said else match[0]


def unit_amounts(text: str, language: str) -> Iterator[tuple[int, str]]:
    """Every whole number of years, months, weeks, days, hours, minutes or seconds: “two years”, „ein Jahr“."""
    words = dict.fromkeys(
        ["ein", "eine", "einer", "einem", "eines", "einen", "a", "an", "another", "one"], "1"
    )
    words |= NUMBER_WORDS.get(language, {})
    for match in _AMOUNTS[language].finditer(text) if language in _AMOUNTS else ():
        said = words.get(match[1].lower(), match[1])
        if said.isdigit():
            yield int(said), next(unit for unit, found in match.groupdict().items() if found)


_AMOUNTS: Final = {
    "de": re.compile(r"(?<![\w.,])(\w+?)[ \u00a0-]?(?:(?P<years>[Jj]ahr\w*|jähr\w*)|(?P<months>[Mm]onat\w*)|(?P<weeks>[Ww]ochen?|wöch\w*)|(?P<days>(?:Kalender)?[Tt]age?[ns]?|täg\w*)|(?P<hours>[Ss]tunden?|stünd\w*)|(?P<minutes>[Mm]inuten?|minüt\w*)|(?P<seconds>Sekunden?))"),
    "en": re.compile(r"(?<![\w.,])(\w+)[ \u00a0-](?:calendar )?(?:(?P<years>years?)|(?P<months>months?)|(?P<weeks>weeks?)|(?P<days>days?)|(?P<hours>hours?)|(?P<minutes>minutes?)|(?P<seconds>seconds?))(?!\w)"),
}  # fmt: skip


def opening_times(text: str) -> Iterator[re.Match[str]]:
    """Every span of clock times written into a sentence: `9:00–18:00`, `von 8 bis 20 Uhr`, `8 a.m. to 8 p.m.`"""
    return _SPAN_OF_HOURS.finditer(text)


def _from_half_day(match: re.Match[str]) -> str:
    hour = int(match[1]) % 12 + (12 if match[3].lower() == "p" else 0)
    return f"{hour}:{match[2] or '00'}"


def _plain(number: str, language: str) -> str:
    """Without thousands separators, with a point before decimals."""
    thousands, decimal = (".", ",") if language == "de" else (",", ".")
    grouped = re.sub(rf"{re.escape(thousands)}(?=\d{{3}}(?!\d))", "", number).replace(decimal, ".")
    if grouped.count(".") == 1:  # 100.000,00 Euro are 100,000
        grouped = re.sub(r"\.0+$|(?<=\.\d)0+$", "", grouped)
    return re.sub(r"^0+(?=\d)", "", grouped)


def durations(text: str, language: str) -> Iterator[tuple[re.Match[str], int, str]]:
    """Every time written into a sentence: the match, its amount and the unit it most likely means."""
    units = _UNITS.get(language)
    if units is None or not _any_unit(language).search(text):
        return
    for unit, spellings in units.items():
        pattern = (
            rf"(?<![\w.,:–-])(\d+(?:[.,]\d+)?|[^\W\d_]+(?:-[a-z]+)??)(?:\s|\u00a0|-)(?:{spellings})(?!\w)"
        )
        for match in re.finditer(pattern, text, re.IGNORECASE):
            value = _amount(
                match[1].lower(), text[max(0, match.start() - 7) : match.start()].lower(), language
            )
            if value is not None:
                yield (match, *_whole(value, unit))
    for pattern, minutes in _PARTS[language].items():
        yield from ((match, minutes, "minutes") for match in re.finditer(pattern, text, re.IGNORECASE))


@cache
def _any_unit(language: str) -> re.Pattern[str]:
    """Tells the few sentences that may hold a time from the many that do not."""
    spellings = "|".join(_UNITS[language].values())
    return re.compile(rf"[\s\u00a0-](?:{spellings})(?!\w)|{'|'.join(_PARTS[language])}", re.IGNORECASE)


def _amount(word: str, before: str, language: str) -> float | None:
    """`4`, `1,5` or `four` -> number; articles count only where a time must follow: “eine Stunde” defines an hour
    more often than it promises one."""
    if word[0].isdigit():
        return float(word.replace(",", "."))
    if word in NUMBER_WORDS[language]:
        return float(NUMBER_WORDS[language][word])
    if language == "de":
        return 1.0 if word in ("einer", "einem", "eines", "einen") else None
    follows = before.endswith(("within ", "after "))
    return 1.0 if word == "one" or (word in ("a", "an") and follows) else None


def _whole(value: float, unit: str) -> tuple[int, str]:
    if unit == "hours" and not value.is_integer():
        return round(value * 60), "minutes"
    return int(value), unit
