"""A percentage typed another way: what it means."""

from __future__ import annotations

import re

_PERCENT = re.compile(r"(\d{1,3})(?:[.,](\d{1,4}))?\s*(?:%|percent|prozent)?", re.IGNORECASE)


def guess_percent(text: str) -> str | None:
    """`99,9` -> `99.9 %`, `100 Prozent` -> `100 %`; None unless it means the same.

    A small number without a sign may be a share of one: `0.999`.
    """
    match = _PERCENT.fullmatch(text.strip())
    if match is None or int(match[1]) > 100 or (int(match[1]) == 100 and int(match[2] or 0)):
        return None
    if int(match[1]) <= 1 and text.strip()[-1:].isdigit():
        return None
    return f"{int(match[1])}{f'.{match[2]}' if match[2] else ''} %"


def possible(text: str) -> tuple[str, ...]:
    """Nothing is left open that could be asked."""
    return ()
