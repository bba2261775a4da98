"""`/vectors.json`: deadlines of this policy, computed by the Python engine, so that anybody can prove our arithmetic.

Each row asks for the first response of a tier in a region and says when it is due. The reports lie where
engines differ: around opening and closing, on days of rest, before holidays, around changes of the clock.
"""

import json
from collections.abc import Iterator, Mapping
from datetime import date, datetime, time, timedelta
from typing import Any, Final

from ...core.artifact import Artifact
from ...deadlines.answers import calendar_id, calendar_named
from ...deadlines.engine.calendar import Calendar, SlaError, instants_of
from ...deadlines.engine.due import deadline

PATH: Final = "vectors.json"
FORMAT: Final = 1
_TIMES: Final = (time(2, 30), time(8, 59), time(9), time(17, 59), time(18))
_HOLIDAYS: Final = 2


def artifact(sla: Mapping[str, Any]) -> Artifact:
    kind = ["kind"] if "promises" in sla else []
    data = {
        "format": FORMAT,
        "version": sla["version"],
        "sla": "sla.json",
        "fields": ["tier", "severity", "region", "reported", "due", *kind],
        "rows": list(rows(sla)),
    }
    return Artifact(PATH, json.dumps(data, ensure_ascii=False, separators=(",", ":")) + "\n")


def rows(sla: Mapping[str, Any]) -> Iterator[tuple[str, ...]]:
    """(tier, severity, region, reported, due); instants in ISO 8601 with the region's offset.

    Rows of further kinds of promise come last, and say their kind behind these.
    """
    yield from _rows(sla, sla["commitments"])
    for kind, promised in sla.get("promises", {}).items():
        yield from ((*row, kind) for row in _rows(sla, promised))


def _rows(sla: Mapping[str, Any], promises: Mapping[str, Any]) -> Iterator[tuple[str, ...]]:
    for region in sla["regions"]:
        for tier, promised in promises.items():
            for severity, commitment in promised.items():
                if isinstance(commitment, str):
                    continue  # a word stands instead of a time
                name = calendar_id(sla, tier, region, commitment)
                calendar = calendar_named(sla, name)
                for reported in _reports(sla, calendar, name):
                    try:
                        due = deadline(calendar, reported, commitment)
                    except SlaError:
                        continue  # beyond the horizon: a refusal, not a deadline
                    yield tier, severity, region, reported.isoformat(), due.isoformat()


def _reports(sla: Mapping[str, Any], calendar: Calendar, name: str) -> Iterator[datetime]:
    for day in _days(sla, name):
        for at in _TIMES:
            # None in a skipped hour, two in a repeated one.
            yield from instants_of(calendar, datetime.combine(day, at))


def _days(sla: Mapping[str, Any], name: str) -> list[date]:
    """The first Friday, days before holidays, and days on which the clock changes, of the first year."""
    first = date.fromisoformat(sla["effective"])
    year = range(first.toordinal(), first.toordinal() + 366)
    friday = next(date.fromordinal(day) for day in year if date.fromordinal(day).isoweekday() == 5)
    calendar = sla["calendars"][name]
    holidays = [day for day in map(date.fromisoformat, sorted(calendar["closed"])) if day.toordinal() in year]
    epoch = datetime(1970, 1, 1)
    changes = [
        (epoch + timedelta(minutes=until + offset)).date()
        for until, offset in sla["zones"][calendar["zone"]][:-1]
    ]
    in_year = [day for day in changes if day.toordinal() in year]
    before = [day - timedelta(days=1) for day in holidays[:_HOLIDAYS]]
    return sorted({friday, *before, *in_year})
