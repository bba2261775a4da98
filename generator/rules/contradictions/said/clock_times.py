"""Clock times at which a sentence lets something begin or end: “until 8 p.m.”, „von 7 bis 19 Uhr“."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Final, NamedTuple

from ....core.diagnostic import Span
from ....policy.notation import MINUTES_A_DAY
from ....reading.yaml.nodes import Scalar
from ...corpus.figures import HOURS_SAID
from .speech import Statement


class ClockClaim(NamedTuple):
    """From when and until when, in minutes after midnight; None where it does not say. `begin`, `end` in the words."""

    begin: int
    end: int
    start: int | None
    stop: int | None


_WORDS: Final = {language: "|".join(words) for language, words in HOURS_SAID.items()}
# What stands before an hour and after it, with the minutes it adds and the half of the day it names.
_PARTS: Final = {
    "halb": -30, "viertel nach": 15, "viertel vor": -15, "dreiviertel": -15,
    "half past": 30, "a quarter past": 15, "quarter past": 15, "a quarter to": -15, "quarter to": -15,
}  # fmt: skip
_HALVES: Final = {
    "morgens": "a", "früh": "a", "am morgen": "a", "vormittags": "a", "am vormittag": "a",
    "nachmittags": "p", "am nachmittag": "p", "abends": "p", "am abend": "p",
    "in the morning": "a", "in the afternoon": "p", "in the evening": "p", "at night": "p",
}  # fmt: skip
_BEFORE: Final = "|".join(_PARTS)
_AFTER: Final = "|".join(_HALVES)
# The named groups are numbered, as each stands several times in a pattern.
_TIME: Final = {
    "de": rf"(?:(?:(?P<x{{n}}>{_BEFORE}) )?(?:(?P<h{{n}}>[01]?\d|2[0-4])(?:[:.](?P<m{{n}}>[0-5]\d))?|(?P<w{{n}}>{_WORDS['de']})|(?P<n{{n}}>mitternacht))(?![\w%€])(?P<u{{n}}> ?uhr\b)?(?: (?P<q{{n}}>{_AFTER})\b)?)",
    "en": rf"(?:(?:(?P<x{{n}}>{_BEFORE}) )?(?:(?P<h{{n}}>[01]?\d|2[0-4])(?:[:.](?P<m{{n}}>[0-5]\d))?(?: ?(?P<p{{n}}>[ap])\.?m\b\.?)?|(?P<w{{n}}>{_WORDS['en']})|(?P<n{{n}}>midnight)|(?P<o{{n}}>noon))(?P<u{{n}}> o[’']clock)?(?: (?P<q{{n}}>{_AFTER})\b)?)",
}
_DE, _EN = _TIME["de"], _TIME["en"]


def _numbered(time: str, number: int) -> str:
    return time.replace("{n}", str(number))


_PATTERNS: Final = {
    "de": (
        rf"\b(?P<range>(?:(?:von|zwischen) )?{_numbered(_DE, 1)} ?(?:–|-|bis|und) ?{_numbered(_DE, 2)})"
        rf"|\b(?P<until>bis(?: um| zu| spätestens)?) {_numbered(_DE, 3)}"
        rf"|\b(?P<from>ab|von|frühestens um|erst um|schon um|bereits um) {_numbered(_DE, 4)}"
        rf"|\b(?P<at>um) {_numbered(_DE, 5)}"
    ),
    "en": (
        rf"\b(?P<range>(?:(?:from|between) )?{_numbered(_EN, 1)} ?(?:–|-|to|until|till|and) ?{_numbered(_EN, 2)})(?!\w)"
        rf"|\b(?P<until>until|till|up to|no later than) {_numbered(_EN, 3)}(?! (?:business|working|hours?|days?|minutes?|weeks?|months?|o’clock \w+day))(?!\w)"
        rf"|\b(?P<from>from|as of|as early as) {_numbered(_EN, 4)}(?! (?:business|working|hours?|days?))(?!\w)"
        rf"|\b(?P<at>at) {_numbered(_EN, 5)}(?! (?:business|working|hours?|days?))(?!\w)"
    ),
}
_ENDS: Final = re.compile(
    r"\b(?:schließ\w*|ende[tn]?|feierabend|closes?|ends?|stops?|finish\w*)\b", re.IGNORECASE
)
_BEGINS: Final = re.compile(r"\b(?:öffne\w*|beginn\w*|starte\w*|opens?|starts?|begins?)\b", re.IGNORECASE)


ANY_CLOCK: Final = re.compile(
    r"uhr\b|mitternacht|\d ?[ap]\.?m\b|\d:\d\d|noon|midnight|o[’']clock|in the (?:morning|evening|afternoon)|\b(?:morgens|abends|(?:vor|nach)mittags)\b|\b(?:um|ab|bis|von) (?:drei)?(?:halb|viertel)\b|half past|quarter (?:past|to)",
    re.IGNORECASE,
)
"""Tells the few sentences that name a clock time."""


def _found(patterns: Mapping[str, str], said: Statement) -> Iterator[re.Match[str]]:
    return (
        _compiled(patterns[said.language]).finditer(said.words) if ANY_CLOCK.search(said.words) else iter(())
    )


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


def clock_spans(words: str, language: str) -> Iterator[ClockClaim]:
    """Of words that are no sentence; nothing in a language of others."""
    if language in _PATTERNS:
        nowhere = Scalar(words, Span(1, 1, 1, 1), ((1, 0),))
        yield from clock_claims(Statement((), language, nowhere, 0, words))


def clock_claims(said: Statement) -> Iterator[ClockClaim]:
    for match in _found(_PATTERNS, said):
        group = match.groupdict()
        if group["range"]:
            stop = _minutes(group, 2, "")
            start = _minutes(group, 1, group.get("p2") or "")
            if start is not None and stop is not None and _is_clock(group, match[0], said.language):
                start -= MINUTES_A_DAY // 2 if group.get("p2") and not group.get("p1") and start > stop else 0
                yield ClockClaim(*match.span(), start % MINUTES_A_DAY, stop or MINUTES_A_DAY)
            continue
        number = 3 if group["until"] else 4 if group["from"] else 5
        at = _minutes(group, number, "")
        if at is None or not _is_clock(group, match[0], said.language):
            continue
        if group["until"] or (group["at"] and _ENDS.search(said.words)):
            yield ClockClaim(*match.span(), None, at or MINUTES_A_DAY)
        elif group["from"] or _BEGINS.search(said.words):
            yield ClockClaim(*match.span(), at % MINUTES_A_DAY, None)


_CLOSED: Final = {
    "de": (
        rf"\b(?P<until>nach|ab|(?:spätestens )?um) {_numbered(_DE, 3)}|\b(?P<from>vor) {_numbered(_DE, 4)}"
    ),
    "en": (
        rf"\b(?P<until>after|from) {_numbered(_EN, 3)}(?!\w)|\b(?P<from>before) {_numbered(_EN, 4)}(?!\w)"
    ),
}


def closed_claims(said: Statement) -> Iterator[ClockClaim]:
    """Of a sentence that says when nobody is there: „Nach 17 Uhr ist niemand da“."""
    for match in _found(_CLOSED, said):
        group = match.groupdict()
        at = _minutes(group, 3 if group["until"] else 4, "")
        if at is not None and _is_clock(group, match[0], said.language):
            start, stop = (None, at) if group["until"] else (at, None)
            yield ClockClaim(*match.span(), start, stop)


def _is_clock(group: dict[str, str | None], words: str, language: str) -> bool:
    """Numbers are clock times only with a sign that says so: “from 9 to 12 months”, „bis 8 Tage“ are none."""
    if any(group.get(f"{sign}{at}") for sign in "pnouqx" for at in range(1, 6)):
        return True
    return any(group.get(f"m{at}") for at in range(1, 6)) and (language == "en" or ":" in words)


def _minutes(group: dict[str, str | None], number: int, half: str) -> int | None:
    """After midnight; `half` is that of the day which the other end of a span names."""
    if group.get(f"n{number}"):
        return 0
    if group.get(f"o{number}"):
        return MINUTES_A_DAY // 2
    words = HOURS_SAID["de"] | HOURS_SAID["en"]
    said = group.get(f"h{number}") or words.get((group.get(f"w{number}") or "").lower())
    if said is None:
        return None
    hour, minute = int(said), int(group.get(f"m{number}") or 0)
    part = (group.get(f"p{number}") or _HALVES.get((group.get(f"q{number}") or "").lower()) or half).lower()
    if part and hour <= 12:
        hour = hour % 12 + (12 if part == "p" else 0)
    return hour * 60 + minute + _PARTS.get((group.get(f"x{number}") or "").lower(), 0)
