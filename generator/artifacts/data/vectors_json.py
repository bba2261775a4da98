"""`/vectors.json`: deadlines of this policy, computed by the Python engine, so that anybody can prove our arithmetic.

Each row asks for the first response of a tier in a region and says when it is due. The reports lie where
engines differ: around opening and closing, on days of rest, before holidays, around changes of the clock, around the
time by which a report has to come.

`readings` asks more than this policy promises: times as other policies count them, in the calendars of this one.
`customers` is there where the customer's local time counts: what `rows` asks of the first region, from other zones.
`by` is there where a time depends on how it is reported: first responses to what comes by these ways.
`on_call` is there where somebody is on call: when they answer, and null where the usual promise alone holds.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from datetime import date, datetime, time, timedelta
from itertools import product
from typing import Any, Final

from ...core.artifact import Artifact
from ...deadlines.answers import on_call
from ...deadlines.by_way import BY
from ...deadlines.calendars import calendar_id, calendar_named, counting_clock, region_clock
from ...deadlines.customers_zone import in_zone, is_customers_time
from ...deadlines.engine.calendar import Calendar, SlaError, instants_of
from ...deadlines.engine.due import deadline

PATH: Final = "vectors.json"
FORMAT: Final = 1
_FIELDS: Final = ("tier", "severity", "region", "reported", "due")
_TIMES: Final = (time(2, 30), time(8, 59), time(9), time(17, 59), time(18))
_HOLIDAYS: Final = 2
_ZONES: Final = ("America/Los_Angeles", "Asia/Kathmandu", "Australia/Lord_Howe", "Pacific/Auckland")
_NOON: Final = (time(8, 59), time(12), time(12, 1), time(18))
_DAY: Final = {"amount": 1, "unit": "business-days", "due": "same-time", "receipt": "not-counted"}
_CLOSING: Final = {**_DAY, "due": "closing-time"}
READINGS: Final[tuple[Mapping[str, Any], ...]] = (
    _DAY,
    {**_DAY, "outside": "that-day"},
    _CLOSING,
    {**_CLOSING, "outside": "that-day"},
    {**_CLOSING, "receipt": "counted"},
    {**_CLOSING, "receipt": "counted", "outside": "that-day"},
    {**_DAY, "amount": 2, "until": "12:00"},
    {**_DAY, "amount": 2, "until": "12:00", "outside": "that-day"},
    {**_DAY, "amount": 2, "days": "12345"},
    {"amount": 30, "unit": "business-minutes"},
    {"amount": 90, "unit": "business-minutes", "said_in": "hours"},
    {"amount": 90, "unit": "minutes", "said_in": "hours"},
    {"amount": 14, "unit": "days"},
    {"amount": 2, "unit": "weeks"},
    {"amount": 1, "unit": "months"},
    {"amount": 1, "unit": "years"},
)
"""Both readings of a report outside the hours, both ends of a business day, a cut-off, days of the week, halves, dates."""


def artifact(sla: Mapping[str, Any]) -> Artifact:
    kind = ["kind"] if "promises" in sla else []
    data = {
        "format": FORMAT,
        "version": sla["version"],
        "sla": "sla.json",
        "fields": [*_FIELDS, *kind],
        "rows": list(rows(sla)),
        "readings": {
            "fields": ["calendar", "reported", "commitment", "due"],
            "commitments": READINGS,
            "rows": list(readings(sla)),
        },
        **({"customers": _customers(sla)} if is_customers_time(sla) else {}),
        **({BY: {"fields": ["way", *_FIELDS], "rows": list(_by_way(sla))}} if BY in sla else {}),
        **({"on_call": {"fields": _FIELDS, "rows": list(_on_call(sla))}} if "on_call" in sla else {}),
    }
    return Artifact(PATH, json.dumps(data, ensure_ascii=False, separators=(",", ":")) + "\n")


def rows(sla: Mapping[str, Any]) -> Iterator[tuple[str, ...]]:
    """(tier, severity, region, reported, due); instants in ISO 8601 with the offset of the clock by which it is counted.

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
                hours = calendar_named(sla, name)
                calendar = counting_clock(hours, region_clock(sla, region, hours), commitment)
                times = (*_TIMES, *_around(commitment.get("until")))
                for asked in _asked(calendar, _days(sla, name), times, commitment):
                    yield tier, severity, region, *asked


def _by_way(sla: Mapping[str, Any]) -> Iterator[tuple[str, ...]]:
    """First responses to what is reported by a way that has times of its own."""
    for way, other in sla[BY].items():
        for tier, said in other.get("commitments", {}).items():
            timed = {severity: each for severity, each in said.items() if each}
            yield from ((way, *row) for row in _rows(sla, {tier: timed}))


def _customers(sla: Mapping[str, Any]) -> dict[str, Any]:
    region = next(iter(sla["regions"]))
    found: list[tuple[str, ...]] = []
    for zone in _ZONES:
        moved = in_zone(sla, zone)
        first = {**moved, "regions": {region: moved["regions"][region]}}
        found += [(zone, *row) for row in _rows(first, first["commitments"])]
    return {"fields": ["zone", *_FIELDS], "rows": found}


def _on_call(sla: Mapping[str, Any]) -> Iterator[tuple[str, str, str, str, str | None]]:
    asked = (
        (tier, severity)
        for tier, each in sla["on_call"].items()
        for severity in each
        if "unit" in each[severity]
    )
    for (tier, severity), region in product(asked, sla["regions"]):
        name = f"{region}.{sla['on_call'][tier][severity]['service_hours']}"
        for day, at in product(_days(sla, name), _TIMES):
            for reported in instants_of(calendar_named(sla, name), datetime.combine(day, at)):
                with suppress(SlaError):
                    found = on_call(sla, tier, severity, region, reported)
                    due = found.due.isoformat() if found and found.due else None
                    yield tier, severity, region, reported.isoformat(), due


def readings(sla: Mapping[str, Any]) -> Iterator[tuple[str, str, int, str]]:
    """(calendar, reported, index in READINGS, due) over the first weekend, in each calendar that ever closes."""
    for name, data in sla["calendars"].items():
        if all(data["week"].get(str(day)) == [["00:00", "24:00"]] for day in range(1, 8)):
            continue
        calendar = calendar_named(sla, name)
        for index, commitment in enumerate(READINGS):
            for reported, due in _asked(calendar, _weekend(sla), _NOON, commitment):
                yield name, reported, index, due


def _asked(
    calendar: Calendar, days: Iterable[date], times: Iterable[time], commitment: Mapping[str, Any]
) -> Iterator[tuple[str, str]]:
    """(reported, due); no row beyond the horizon, for a refusal is no deadline."""
    for day, at in product(days, times):
        # None in a skipped hour, two in a repeated one.
        for reported in instants_of(calendar, datetime.combine(day, at)):
            with suppress(SlaError):
                yield reported.isoformat(), deadline(calendar, reported, commitment).isoformat()


def _around(until: str | None) -> tuple[time, ...]:
    """The time by which a report has to come, and the minute after it."""
    if until is None:
        return ()
    hour, minute = map(int, until.split(":"))
    last = datetime.min + timedelta(hours=hour, minutes=minute)
    return last.time(), (last + timedelta(minutes=1)).time()


def _weekend(sla: Mapping[str, Any]) -> list[date]:
    """The first Friday, Saturday, Sunday."""
    first = date.fromisoformat(sla["effective"])
    friday = first + timedelta(days=(5 - first.isoweekday()) % 7)
    return [friday + timedelta(days=number) for number in range(3)]


def _days(sla: Mapping[str, Any], name: str) -> list[date]:
    """The first Friday, Saturday, Sunday, days before holidays, and days on which the clock changes, of the first year."""
    first = date.fromisoformat(sla["effective"])
    year = range(first.toordinal(), first.toordinal() + 366)
    calendar = sla["calendars"][name]
    holidays = [day for day in map(date.fromisoformat, sorted(calendar["closed"])) if day.toordinal() in year]
    epoch = datetime(1970, 1, 1)
    changes = [
        (epoch + timedelta(minutes=until + offset)).date()
        for until, offset in sla["zones"][calendar["zone"]][:-1]
    ]
    in_year = [day for day in changes if day.toordinal() in year]
    before = [day - timedelta(days=1) for day in holidays[:_HOLIDAYS]]
    return sorted({*_weekend(sla), *before, *in_year})
