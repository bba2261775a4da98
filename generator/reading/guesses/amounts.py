"""A percentage or a sum of money typed another way: what means exactly the same, or what it may mean.

Of a currency whose sign is that of several (`$`, `¥`), and of a price that does not say for what, only the author knows.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...policy.amounts import A_PERIOD, A_UNIT, IN_TOTAL, ONCE, SUM, per

_NUMBER = r"(?P<number>\d{1,3}(?:[.,'’ ]\d{3})+(?:[.,]\d{1,2})?|\d+(?:[.,]\d{1,4})?)(?:[.,][-–])?"
_SIGNS = {
    "€": ("EUR",), "euro": ("EUR",), "euros": ("EUR",), "£": ("GBP",), "us$": ("USD",), "us-$": ("USD",),
    "franken": ("CHF",), "sfr": ("CHF",), "sfr.": ("CHF",), "$": ("USD", "CAD", "AUD"), "dollar": ("USD", "CAD", "AUD"),
    "eur": ("EUR",), "usd": ("USD",), "chf": ("CHF",), "gbp": ("GBP",), "dollars": ("USD", "CAD", "AUD"), "¥": ("JPY", "CNY"), "yen": ("JPY",), "zł": ("PLN",), "kč": ("CZK",),
}  # fmt: skip
_SIGN = rf"(?i:{'|'.join(sorted(map(re.escape, _SIGNS), key=len, reverse=True))})|[A-Z]{{3}}(?![A-Za-z])"
_MONEY = re.compile(rf"(?:(?P<before>{_SIGN})\s*)?{_NUMBER}\s*(?P<after>{_SIGN})?\s*(?P<rest>.*)")
_PERCENT = re.compile(rf"{_NUMBER}\s*(?:%|percent|prozent|v\.\s?h\.)\s*(?P<rest>.*)", re.IGNORECASE)
_UNITS = {
    "hour": r"h|hrs?|hours?|std\.?|stunden?",
    "day": r"d|days?|tage?s?",
    "case": r"cases?|fall|fälle|incidents?|tickets?|vorf[aä]lle?",
    "month": r"months?|monate?s?|mo\.?",
    "quarter": r"quarters?|quartale?s?",
    "year": r"years?|jahre?s?|yr",
}
_ADVERBS = {
    "month": ("monthly", "monatlich"),
    "quarter": ("quarterly", "vierteljährlich"),
    "hour": ("hourly",),
}
_ADVERBS |= {"year": ("yearly", "annually", "jährlich", "p. a.", "p.a."), "day": ("daily", "täglich")}
_ONCE = ("once", "einmalig", "pauschal", "one-off", "flat", "einmal")
_FOR_EACH = r"(?:/|per|pro|je|an?|each|every|im|in der|am|jede[nrs]?|für jede[ns]?)"
_TOTAL = re.compile(r"\s*,?\s*(?:in total|insgesamt|altogether|zusammen)$", re.IGNORECASE)


def guess_amount(text: str) -> str | None:
    """`50 Euro` -> `50 EUR`; None unless it means the same."""
    found = _amounts(text)
    return found[0][0] if len(found) == 1 and not found[0][1] else None


def possible_amounts(text: str) -> tuple[str, ...]:
    """`50 $` -> `50 USD`, `50 CAD`, `50 AUD`"""
    return tuple(said for said, rest in _amounts(text) if not rest)


def guess_rate(text: str) -> str | None:
    """`120 €/h` -> `120 EUR an hour`"""
    found = possible_rates(text)
    return found[0] if len(found) == 1 else None


def possible_rates(text: str) -> tuple[str, ...]:
    """`120 €` -> `120 EUR an hour`, `120 EUR once`: what it is charged for, only the author knows."""
    found = []
    for said, rest in _moneys(text.strip()):
        units = [rest] if rest == ONCE or rest in A_UNIT else [] if rest else ["hour", ONCE]
        found += [f"{said} {per(unit)}" for unit in units]
    return tuple(found)


def guess_limit(text: str) -> str | None:
    """`50% im Monat` -> `50 % a month`"""
    found = possible_limits(text)
    return found[0] if len(found) == 1 else None


def possible_limits(text: str) -> tuple[str, ...]:
    """`50 %` -> `50 % a month`, `50 % a year`: of which time, only the author knows."""
    bare = _TOTAL.sub("", text.strip())
    total = f" {IN_TOTAL}" if bare != text.strip() else ""
    found = []
    for said, rest in _amounts(bare):
        periods = [rest] if rest in A_PERIOD else [] if rest else ["month", "year"]
        found += [f"{said} a {period}{total}" for period in periods]
    return tuple(found)


def _amounts(text: str) -> list[tuple[str, str]]:
    return [*_percents(text.strip())] or [*_moneys(text.strip())]


def _percents(named: str) -> Iterator[tuple[str, str]]:
    """As the file writes it, and the unit that follows."""
    match = _PERCENT.fullmatch(named)
    said = f"{_number(match['number'])} %" if match else ""
    if match and re.fullmatch(SUM, said):
        yield said, _unit(match["rest"])


def _moneys(named: str) -> Iterator[tuple[str, str]]:
    match = _MONEY.fullmatch(named)
    sign = match and (match["before"] or match["after"])
    if not match or not sign or (match["before"] and match["after"]):
        return
    number = _number(match["number"])
    for code in _SIGNS.get(sign.casefold(), (sign,)):
        said = f"{_cents(number)} {code}"
        if re.fullmatch(SUM, said):
            yield said, _unit(match["rest"])


def _number(typed: str) -> str:
    """`1.200,50` -> `1200.50`; three digits behind a sign are thousands, unless a zero stands before it."""
    match = re.fullmatch(r"(.*)[.,](\d{1,4})", typed)
    if not match or (len(match[2]) == 3 and match[1] != "0"):
        return _digits(typed)
    return f"{_digits(match[1])}.{match[2]}"


def _digits(typed: str) -> str:
    return re.sub(r"\D", "", typed).lstrip("0") or "0"


def _cents(number: str) -> str:
    """Of money, none or two."""
    whole, _, cents = number.partition(".")
    return f"{whole}.{cents:0<2}" if cents and int(cents) else whole


def _unit(words: str) -> str:
    """The unit that some words name, `once`, "" for none, or the words if they name another."""
    rest = words.strip().casefold()
    bare = re.sub(rf"^{_FOR_EACH}\s*(?=\S)", "", rest)
    if not bare:
        return ""
    if bare in _ONCE:
        return ONCE
    adverb = next((unit for unit, words in _ADVERBS.items() if rest in words), None)
    return adverb or next((unit for unit, said in _UNITS.items() if re.fullmatch(said, bare)), f"? {bare}")
