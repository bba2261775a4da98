"""All time zones of the world as the integers of `/zones.json`: for reporters elsewhere than their region.

The calculator fetches the file only when a zone is asked for that `/sla.json` does not hold.
"""

from bisect import bisect_left
from collections.abc import Iterator, Mapping
from datetime import datetime, timedelta
from importlib import resources
from io import BytesIO
from zoneinfo import ZoneInfo

from babel.core import get_global

from ..engine.calendar import DAY, day_of

Steps = list[list[int | None]]

# Within the horizon of a policy no zone changes its clock and changes back within four weeks (Morocco does within
# five); a test holds this against the half days of `zones.zone_steps`, which takes a hundred times as long.
_STRIDE_MINUTES = 28 * 24 * 60
_MARGIN_MINUTES = 2 * 24 * 60
_NONE, _MINUTE = timedelta(), timedelta(minutes=1)


def bake_zones(first: str, last: str) -> list[tuple[str, Steps]]:
    """(names of zones with equal clocks, joined by spaces; steps as in `/sla.json`), in the order of their names."""
    begin = day_of(first) * (DAY // 60_000_000) - _MARGIN_MINUTES
    end = (day_of(last) + 1) * (DAY // 60_000_000) + _MARGIN_MINUTES
    by_data: dict[bytes, Steps] = {}
    groups: dict[str, tuple[list[str], Steps]] = {}
    for name, data in _files():
        if data not in by_data:
            by_data[data] = _steps(data, begin, end)
        steps = by_data[data]
        groups.setdefault(repr(steps), ([], steps))[0].append(name)
    return [(" ".join(names), steps) for names, steps in groups.values()]


def former_names() -> dict[str, str]:
    """`Asia/Calcutta` -> `Asia/Kolkata`, as CLDR knows them; browsers still say many of the former ones.

    Without `EST` and `UTC`, which are no former names of a place.
    """
    known: Mapping[str, str] = get_global("zone_aliases")
    places = {old: new for old, new in known.items() if "/" in old and not new.startswith("Etc/")}
    return dict(sorted(places.items()))


def _files() -> Iterator[tuple[str, bytes]]:
    package = resources.files("tzdata")
    for name in package.joinpath("zones").read_text(encoding="ascii").split():
        yield name, package.joinpath("zoneinfo", *name.split("/")).read_bytes()


def _steps(data: bytes, begin: int, end: int) -> Steps:
    """Minutes since 1970; the offset of today's zones is a whole number of minutes."""
    zone = ZoneInfo.from_file(BytesIO(data))

    def offset(minute: int) -> int:
        return (datetime.fromtimestamp(minute * 60, zone).utcoffset() or _NONE) // _MINUTE

    steps: Steps = []
    at, before = begin, offset(begin)
    while at < end:
        later = min(at + _STRIDE_MINUTES, end)
        after = offset(later)
        if after != before:
            minutes = range(at, later + 1)
            steps.append(
                [minutes[bisect_left(minutes, True, key=lambda minute: offset(minute) != before)], before]
            )
        at, before = later, after
    return [*steps, [None, before]]
