"""Hours of a maintenance window, and how long one takes at most, typed another way: what they mean."""

from __future__ import annotations

import re
from typing import Final

from . import spelling
from .lengths import guess_duration
from .times import guess_time

_FROM: Final = re.compile(r"(?:from|ab|starting at|since|von)\s+(.+)", re.IGNORECASE)
_QUOTA: Final = re.compile(r"(.+?)\s*(?:a|an|per|each|every|pro|je|im|in der|/)\s*(\w+)", re.IGNORECASE)
_PERIODS: Final = {
    "week": "week", "woche": "week", "month": "month", "monat": "month", "quarter": "quarter", "quartal": "quarter",
    "kalendermonat": "month", "year": "year", "jahr": "year",
}  # fmt: skip


def guess_window(text: str) -> str | None:
    """`ab 21 Uhr` -> `from 21:00`, `21 bis 24 Uhr` -> `21:00–24:00`; None unless it means the same."""
    match = _FROM.fullmatch(text.strip())
    time = guess_time(match[1]) if match else None
    if time is not None:
        return f"from {time}"
    hours = spelling.opening(text)
    return None if hours == "closed" else hours


def guess_quota(text: str) -> str | None:
    """`10h per quarter` -> `10 hours a quarter`; None unless it means the same."""
    match = _QUOTA.fullmatch(text.strip())
    period = _PERIODS.get(match[2].casefold()) if match else None
    time = guess_duration(match[1]) if match else None
    return f"{time} a {period}" if time and period else None
