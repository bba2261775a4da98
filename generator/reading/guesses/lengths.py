"""A length of time typed another way: what it means to the minute, or what it may mean.

Only what means exactly the same is ever proposed as a correction. An alternative, a limit, half a business day or a
“Werktag” (on which a Saturday counts) is a question: what was promised is not ours to choose.
"""

from __future__ import annotations

import re
from fractions import Fraction
from math import ceil, floor

from ...policy import notation
from . import spelling
from .spelling import distance

_AMOUNT = re.compile(r"(\d{1,5})(?:[.,](\d{1,2}))?\s*(\D*)")
_MIXED = re.compile(r"(\d{0,3})\s*([½¼¾]|[1-9]/[2-9]\b)\s*(\D*)")
_SIGNS = {"½": Fraction(1, 2), "¼": Fraction(1, 4), "¾": Fraction(3, 4)}
_THOUSANDS = re.compile(r"(\d{1,2})[., '](\d{3})\s*(\D+)")
_HOURS_AND_MINUTES = re.compile(r"(\d{1,3})\s*(\D+?)\s*(?:,|and|und)?\s*(\d{1,2})\s*(\D*)")
_RANGE = re.compile(r"(.*?\d.*?)\s*(?:[-–—−/]|bis|to|until|or|oder)\s*(\d.*)")
_SPAN = re.compile(r"(\d[\d.,]*)\s*(\D*?)\s*(?:[-–—−]|\bbis\b|\bto\b)\s*(\d.*)")
_UNITS = (
    (r"m|mins?|minuten?|minutes?", "minutes"),
    (r"h|hrs?|std|stunden?|hours?", "hours"),
    (r"business ?min(?:ute)?s?|arbeitsminuten?|geschäftsminuten?|working ?min(?:ute)?s?", "business minutes"),
    (r"(?:calendar|kalender) ?(?:days?|tage?n?)", "days"),
    (r"(?:calendar|kalender) ?(?:weeks?|wochen?)", "weeks"),
    (r"(?:calendar|kalender)? ?(?:months?|monate?n?)", "months"),
    (r"(?:calendar|kalender)? ?(?:years?|jahre?n?)", "years"),
    (r"business ?hours?|arbeitsstunden?|geschäftsstunden?|working ?hours?|office ?hours?", "business hours"),
    (r"business ?days?|arbeitstage?n?|geschäftstage?n?|working ?days?|bd", "business days"),
)
_SPELLED = tuple(
    each
    for unit in notation.UNITS
    if unit not in notation.CALENDAR_UNITS
    for each in (unit.removesuffix("s"), unit)
)
# Units of everyday life that no promise is written in; a slip of the fingers must not turn one into another.
_OTHERS = (
    "day", "days", "tag", "tage", "tagen", "week", "weeks", "woche", "wochen", "month", "months", "monat", "monate",
    "monaten", "year", "years", "jahr", "jahre", "jour", "jours", "mois", "second", "seconds", "sekunde", "sekunden",
    "weekday", "weekdays", "werktag", "werktage", "werktagen", "calendar days", "kalendertage",
)  # fmt: skip
_DAYS = re.compile(r"days?|tage?n?|werktage?n?|weekdays?|workdays?|kalendertage?n?|calendar ?days?|d|t")
# Only the file's own words: “Tage” may be business days.
_DATES = re.compile(r"([1-9]\d{0,4}) (day|week|month|year)(s?)")
_MEANT = {
    "not offered": ("nicht angeboten", "wird nicht angeboten", "not available", "nicht verfügbar"),
    "best effort": ("nach besten kräften", "nach bestem bemühen", "best efforts", "reasonable effort"),
    "at once": ("sofort", "umgehend", "unverzüglich", "immediately", "immediate"),
    "as agreed": ("nach vereinbarung", "nach absprache", "wie vereinbart", "by agreement", "individuell"),
    "not promised": ("nicht zugesagt", "keine zusage", "ohne zusage", "no promise"),
}
_NOTHING = ("none", "keine", "-", "–", "n/a", "entfällt")
# A letter that was meant as a digit: `3O minutes`, `1l hours`.
_LIKE_DIGITS = re.compile(r"(\d+[oil]+\d*|[oil]+\d+)(?=\s)")
_DIGITS = str.maketrans("oil", "011")
# `1.30 hours` is 78 minutes to one reader and 90 to the other.
_LIKE_MINUTES = re.compile(r"(\d{1,3})[.,](?!25|50|75)([0-5]\d)\s*(\D*)")
_WEEKS = re.compile(r"weeks?|wochen?")
_REPEATED = re.compile(r"(?:every|each|alle|jede[nrs]?)\s+(?=\d)")
_LIMITS = re.compile(
    r"(?:every|each|alle|jede[nrs]?|about|approx(?:imately)?\.?|around|circa|ca\.?|etwa|ungefähr|rund|max(?:imal|imum)?\.?|höchstens|spätestens|"
    r"up to|within|in|binnen|innerhalb(?: von)?|less than|unter|under|at most|no more than|bis(?: zu)?|at least|"
    r"min(?:destens|imum)?\.?|mehr als|more than|nach|after|[<>≤≥~±=]+)\s*(?=\d)|"
    r"\s*(?:\(?(?:max(?:imal|imum)?\.?|or less|oder weniger|at most|höchstens|at the latest|approx\.?)\)?|\+)$",
)


def guess_word(text: str, words: tuple[str, ...]) -> str | None:
    """`Sofort`, `not ofered` -> `at once`, `not offered`: the word that was meant instead of a time."""
    named = " ".join(text.casefold().split())
    meant = next((each for each in words if named == each or named in _MEANT.get(each, ())), None)
    return meant or spelling.nearest(named, words)


def possible_words(text: str) -> tuple[str, ...]:
    """What a bare `none` may mean where a word may stand."""
    return ("not promised", "not offered") if text.strip().casefold() in _NOTHING else ()


def guess_duration(text: str) -> str | None:
    """`4 Arbeitsstunden` -> `4 business hours`, `1 weeks` -> `1 week`; None unless it means the same."""
    named = text.strip().casefold()
    if match := _SPAN.fullmatch(named):
        return _range(match[1], match[2] or re.sub(r"^[\d.,\s]+", "", match[3]), match[3])
    if (match := _DATES.fullmatch(named)) and bool(match[3]) == (match[1] == "1"):
        return notation.Duration(int(match[1]), f"{match[2]}s").words
    match = _AMOUNT.fullmatch(named)
    unit = _unit(match[3]) if match and not _is_doubtful(named) else None
    if match and unit:
        amount = Fraction(f"{match[1]}.{match[2] or 0}")
        return _render(amount, unit)
    match = _HOURS_AND_MINUTES.fullmatch(named)
    if match and _unit(match[2]) == "hours" and _unit(match[4] or "min") == "minutes":
        return _render(Fraction(60 * int(match[1]) + int(match[3])), "minutes")
    return None


def _range(least: str, unit: str, most: str) -> str | None:
    """`2`, `hours`, `4 hours` -> `2 to 4 hours`; None unless both ends are of one unit, the larger last."""
    ends = [guess_duration(f"{least} {unit}"), guess_duration(most)]
    if None in ends:
        return None
    first, last = (notation.duration(each) for each in ends if each)
    if first.unit != last.unit or first.amount >= last.amount:
        return None
    return last._replace(least=first.amount).words


def _is_doubtful(named: str) -> bool:
    """May its number be another one than its digits say?"""
    clock = _LIKE_MINUTES.fullmatch(named)
    return bool(_LIKE_DIGITS.match(named)) or bool(clock and _unit(clock[3]) == "hours")


def possible(text: str) -> tuple[str, ...]:
    """What the file could say instead, where what was typed leaves open which; the shortest first."""
    named = text.strip().casefold()
    bare = _LIMITS.sub("", named).strip()
    found: list[str | None]
    if _LIKE_DIGITS.match(named):
        found = [guess_duration(_LIKE_DIGITS.sub(lambda typed: typed[0].translate(_DIGITS), named, count=1))]
    elif bare != named:
        found = [guess_duration(bare), *possible(bare)]
    elif not _MIXED.fullmatch(named) and (match := _RANGE.fullmatch(named)):
        unit = _AMOUNT.fullmatch(match[2])
        first = match[1] if re.search(r"[^\W\d]", match[1]) else f"{match[1]} {unit[3] if unit else ''}"
        found = [*_either(first), *_either(match[2])]
    else:
        found = _candidates(named)
    return tuple(dict.fromkeys(each for each in found if each))


def possible_repeated(text: str) -> tuple[str, ...]:
    """`1 hour` -> `every 1 hour`: whether it is repeated, the author knows."""
    bare = _REPEATED.sub("", text.strip().casefold())
    exact = guess_duration(bare)
    return tuple(f"{notation.EVERY}{each}" for each in ([exact] if exact else possible(bare)))


def _either(text: str) -> list[str | None]:
    exact = guess_duration(text)
    return [exact] if exact else [*_candidates(text.strip())]


def _candidates(named: str) -> list[str | None]:
    if (match := _LIKE_MINUTES.fullmatch(named)) and _unit(match[3]) == "hours":
        decimal = Fraction(f"{match[1]}.{match[2]}")
        return [_render(decimal, "hours"), _render(Fraction(60 * int(match[1]) + int(match[2])), "minutes")]
    if match := _THOUSANDS.fullmatch(named):
        unit = _unit(match[3])
        return (
            [guess_duration(f"{match[1]} {unit}"), guess_duration(f"{match[1]}{match[2]} {unit}")]
            if unit
            else []
        )
    if match := _MIXED.fullmatch(named):
        part = _SIGNS.get(match[2]) or Fraction(match[2])
        return _around(Fraction(match[1] or 0) + part, match[3])
    if match := _AMOUNT.fullmatch(named):
        return _around(Fraction(f"{match[1]}.{match[2] or 0}"), match[3])
    return []


def _around(amount: Fraction, named: str) -> list[str | None]:
    """An amount of a unit that the file does not know, or a part of one that is never divided."""
    unit = _unit(named)
    if unit:
        exact = _render(amount, unit)
        return [exact] if exact else [_render(Fraction(each(amount)), unit) for each in (floor, ceil)]
    named = named.strip(" .")
    days = amount * 7 if _WEEKS.fullmatch(named) else amount
    if not (_DAYS.fullmatch(named) or _WEEKS.fullmatch(named)):
        return []
    business = amount * 5 if _WEEKS.fullmatch(named) else amount
    whole = [_render(Fraction(each(business)), "business days") for each in (floor, ceil)]
    calendar = _render(amount, "weeks") if _WEEKS.fullmatch(named) else None
    return [*whole, calendar or _render(days, "days") or _render(days * 24, "hours")]


def _render(amount: Fraction, unit: str) -> str | None:
    """The one spelling of the file; a part of an hour in minutes. None for nothing, and for half a business day."""
    if unit in ("hours", "business hours") and amount.denominator == 2 and 1 < amount < 10_000:
        return notation.Duration(float(amount), unit).words
    if amount.denominator > 1 and unit in ("hours", "business hours"):
        amount, unit = amount * 60, unit.replace("hours", "minutes")
    if amount.denominator > 1 or not 0 < amount < 100_000:
        return None
    return notation.Duration(int(amount), unit).words


def _unit(named: str) -> str | None:
    """`Arbeitsstunden`, `std.`, `bussiness hours`; None where it may be another unit of time."""
    named = re.sub(r"[\s-]+", " ", named.strip(" .").casefold())
    for pattern, unit in _UNITS:
        if re.fullmatch(pattern, named):
            return unit
    if not named.replace(" ", "").isalpha():  # `½ hours` is not `hours` with a slip of the fingers
        return None
    limit = 1 if len(named) < 6 else 2
    near = min(_SPELLED, key=lambda each: distance(named, each, limit + 1))
    away = distance(named, near, limit + 1)
    if away > limit or any(distance(named, other, away + 1) <= away for other in _OTHERS):
        return None
    return near if near.endswith("s") else near + "s"
