"""How far clocks are ahead of UTC, or behind it: `UTC+1`, all year or at an instant."""

import re
from datetime import datetime, timedelta

_OFFSET = re.compile(r"UTC([+-])(1[0-4]|[1-9])(?::(15|30|45))?")


def fixed_offset(zone: str) -> int | None:
    """`UTC+5:30` -> 330 minutes ahead of UTC, all year, `UTC` -> 0; None if this names no such clock."""
    if zone == "UTC":
        return 0
    match = _OFFSET.fullmatch(zone)
    if match is None:
        return None
    minutes = (int(match[2]) * 60 + int(match[3] or 0)) * (-1 if match[1] == "-" else 1)
    return minutes if -12 * 60 <= minutes <= 14 * 60 else None


def offset(instant: datetime) -> str:
    """`UTC+1`, `UTC+5:45`"""
    minutes = round((instant.utcoffset() or timedelta()) / timedelta(minutes=1))
    hours, rest = divmod(abs(minutes), 60)
    return f"UTC{'−' if minutes < 0 else '+'}{hours}" + (f":{rest:02}" if rest else "")
