"""Maintenance windows: are they on days that exist, told apart, and by a clock that is known?"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING

from ...core.diagnostic import Diagnostic, Path, error, warning
from ...core.messages import Message, Value
from ...i18n.language_names import DayName
from ...policy.notation import MINUTES_A_DAY
from ..corpus.context import Context

if TYPE_CHECKING:
    from ...policy.levels import Maintenance
    from ...policy.policy import Policy
    from ...reading.yaml.source import Source

MAINTENANCE_EVERY = error(
    "maintenance-every",
    Message("“{value}” are no weeks, but the windows are days of the week."),
    Message("Write for example “every: 2 weeks”; leave it out where they are of every week."),
    why=Message("Nobody could tell on which days the windows are."),
    bad="every: 14 days",
    good="every: 2 weeks",
)

MAINTENANCE_STARTING_MISSING = error(
    "maintenance-starting-missing",
    Message("“every: {value}” does not say which weeks."),
    Message("Add “starting: ” with the day of one of the windows, or “starting: not stated”."),
    why=Message("Customers could not tell this week from the next."),
    bad="every: 2 weeks",
    good="every: 2 weeks\nstarting: 2026-12-03",
)

MAINTENANCE_RHYTHM_IDLE = error(
    "maintenance-rhythm-idle",
    Message("“{name}” says nothing here: {reason}."),
    Message("Take it out, or say how often the windows are."),
    why=Message("It would stand in the file and on no page."),
    bad="when: as announced\nevery: 2 weeks",
    good="when:\n  thursday: 21:00–24:00\nevery: 2 weeks",
)

MAINTENANCE_STARTING_DAY = error(
    "maintenance-starting-day",
    Message("{date} is a {day}, and no window begins on that day of the week."),
    Message("Correct the date, or the days under when."),
    why=Message("The weeks are counted from a window."),
    bad="when:\n  thursday: 21:00–24:00\nstarting: 2026-12-04",
    good="when:\n  thursday: 21:00–24:00\nstarting: 2026-12-03",
)

MAINTENANCE_OVERLAP = warning(
    "maintenance-overlap",
    Message("Two windows of “{name}” overlap."),
    Message("Correct the hours, or make one window of both."),
    why=Message("Customers would read two windows where there is one."),
    bad="thursday: 21:00–24:00\nmonday to friday: 22:00–23:00",
    good="thursday: 21:00–24:00",
)

MAINTENANCE_REGION = error(
    "maintenance-region",
    Message("“{name}” does not say by whose clock it is: the regions have several time zones."),
    Message("Add “region: ” with one of {regions}."),
    why=Message("21:00 is another moment in each zone."),
    bad="when:\n  thursday: 21:00–24:00",
    good="when:\n  thursday: 21:00–24:00\nregion: germany",
    rests_on=(("regions", "*", "time_zone"),),
)

MAINTENANCE_LIMIT = warning(
    "maintenance-limit",
    Message("“{value}” is no limit: the period is not longer."),
    Message("Did you mean a shorter time, or a longer period?"),
    why=Message("The service could be in maintenance all the time."),
    bad="at_most: 1000 hours a month",
    good="at_most: 10 hours a month",
)

RULES = (
    MAINTENANCE_EVERY,
    MAINTENANCE_STARTING_MISSING,
    MAINTENANCE_RHYTHM_IDLE,
    MAINTENANCE_STARTING_DAY,
    MAINTENANCE_OVERLAP,
    MAINTENANCE_REGION,
    MAINTENANCE_LIMIT,
)
_ANNOUNCED = Message("the windows are as announced")
_EVERY_WEEK = Message("the windows are of every week")


def rhythm(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    for entry, path in _entries(policy):
        place: Path = (*path, "every")
        values: dict[str, Value] = {"value": entry.every.words if entry.every else ""}
        if entry.every and entry.every.unit != "weeks":
            yield Diagnostic(MAINTENANCE_EVERY, source.span(place), place, values)
        elif entry.every and not entry.when.is_announced and entry.starting is None and entry.weeks > 1:
            yield Diagnostic(MAINTENANCE_STARTING_MISSING, source.span(place), place, values)
        yield from _idle(entry, path, source)


def _idle(entry: Maintenance, path: Path, source: Source) -> Iterator[Diagnostic]:
    """Entries that say how often, where that is not to be said."""
    for name in ("every", "starting"):
        is_idle = entry.when.is_announced or (name == "starting" and entry.every is None)
        if is_idle and getattr(entry, name) is not None:
            place = (*path, name)
            reason = _ANNOUNCED if entry.when.is_announced else _EVERY_WEEK
            values: dict[str, Value] = {"name": name, "reason": reason}
            yield Diagnostic(MAINTENANCE_RHYTHM_IDLE, source.name_span(place), place, values)


def starting_day(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    for entry, path in _entries(policy):
        day, weekdays = entry.first_day, entry.when.weekdays
        if day and weekdays and day.isoweekday() not in weekdays:
            place = (*path, "starting")
            values: dict[str, Value] = {"date": day.isoformat(), "day": DayName(day.weekday())}
            yield Diagnostic(MAINTENANCE_STARTING_DAY, source.span(place), place, values)


def overlap(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    """Of one entry; two entries may be about two services."""
    week = 7 * MINUTES_A_DAY
    for entry, path in _entries(policy):
        found = entry.when.stretches
        again = [(start + week, end + week) for start, end in found[:1]]
        if any(second[0] < first[1] for first, second in pairwise([*found, *again])):
            place = (*path, "when")
            yield Diagnostic(MAINTENANCE_OVERLAP, source.name_span(place), place, {"name": entry.id})


def region_unsaid(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    zones = {each.time_zone for each in policy.regions.values()}
    for entry, path in _entries(policy):
        if len(zones) > 1 and entry.region is None and not entry.when.is_announced:
            values: dict[str, Value] = {"name": entry.id, "regions": ", ".join(policy.regions)}
            place = (*path, "when")
            yield Diagnostic(MAINTENANCE_REGION, source.name_span(place), place, values)


def limit(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    for entry, path in _entries(policy):
        if entry.at_most is None or entry.at_most.time.unit == "business days":
            continue
        if entry.at_most.time.minutes >= entry.at_most.days * MINUTES_A_DAY:
            place = (*path, "at_most")
            yield Diagnostic(MAINTENANCE_LIMIT, source.span(place), place, {"value": entry.at_most.words})


def _entries(policy: Policy) -> Iterator[tuple[Maintenance, Path]]:
    for entry in policy.maintenance.values():
        yield entry, ("maintenance", entry.id)


CHECKS = (rhythm, starting_day, overlap, region_unsaid, limit)
