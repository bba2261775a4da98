"""Clocks that are ahead of UTC, or behind it, by the same time all year: `UTC+1`."""

import re

_OFFSET = re.compile(r"UTC([+-])(1[0-4]|[1-9])(?::(15|30|45))?")


def fixed_offset(zone: str) -> int | None:
    """`UTC+5:30` -> 330 minutes ahead of UTC, all year; None if this names no such clock."""
    match = _OFFSET.fullmatch(zone)
    if match is None:
        return None
    minutes = (int(match[2]) * 60 + int(match[3] or 0)) * (-1 if match[1] == "-" else 1)
    return minutes if -12 * 60 <= minutes <= 14 * 60 else None
