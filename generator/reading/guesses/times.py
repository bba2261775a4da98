"""A time of day typed another way: what it means."""

from __future__ import annotations

import re

_TIME = re.compile(r"(?:until |bis )?(\d{1,2})(?:[:.h ]?([0-5]\d))?(?: ?(?:uhr|o'clock|h))?", re.IGNORECASE)
_WORDS = {"noon": "12:00", "mittag": "12:00", "mittags": "12:00", "midday": "12:00"}
_HALF = re.compile(r"(\d{1,2})(?:[:.]([0-5]\d))? ?([ap])\.?m\.?", re.IGNORECASE)


def guess_time(text: str) -> str | None:
    """`12.00 Uhr` -> `12:00`, `2 pm` -> `14:00`; None unless it means the same."""
    named = text.strip()
    if match := _HALF.fullmatch(named):
        hour, minute, half = int(match[1]), match[2] or "00", match[3].lower()
        return f"{hour % 12 + 12 * (half == 'p')}:{minute}" if 0 < hour <= 12 else None
    match = _TIME.fullmatch(named)
    if match and 0 < int(match[1]) < 24:
        return f"{int(match[1])}:{match[2] or '00'}"
    return _WORDS.get(named.casefold())


def possible(text: str) -> tuple[str, ...]:
    """Nothing is left open that could be asked."""
    return ()
