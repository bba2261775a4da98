"""What two policies do to the same report: a grid of incidents, before and after."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from itertools import islice
from typing import Final

from ..policy.days import DayRun
from ..policy.policy import Policy
from ..policy.promises import FIRST_RESPONSE, Promise
from ..policy.service_hours import Region, ServiceHours
from .favour import HALF_HOUR, WEEK, Almanac, Stretch, dues, weeks_around, world_of
from .renames import find_renames, under_new_names

_OF_THE_WEEK: Final = ((0, 10.0), (2, 15.0), (4, 16.5), (5, 12.0))
"""Monday 10:00, Wednesday 15:00, Friday 16:30, Saturday 12:00."""


@dataclass(frozen=True, slots=True)
class Incident:
    """A report whose first response is now due at another time. Wall times of the regions, naive.

    is_dated  the date matters (a special day is near); if not, only the weekday does
    """

    tier: str
    severity: str
    regions: tuple[str, ...]
    reported: datetime
    is_dated: bool
    before: datetime
    after: datetime


@dataclass(frozen=True, slots=True)
class _Reports:
    """When reports arrive, and where."""

    stretch: Stretch
    moments: tuple[datetime, ...]
    regions: tuple[str, ...]


def find_incidents(old: Policy, new: Policy, almanac: Almanac | None = None) -> tuple[Incident, ...]:
    """Those reports of the grid whose deadlines differ; regions with the same answer in one row."""
    former = under_new_names(old, find_renames(old, new))
    return tuple(
        incident
        for reports in _grid(former, new)
        for tier in new.tiers
        for severity in new.severities
        for incident in _of(former, new, tier, severity, reports, almanac)
    )


def _grid(old: Policy, new: Policy) -> Iterator[_Reports]:
    shared = tuple(region for region in new.regions if region in old.regions)
    yield _Reports(WEEK, tuple(_at(WEEK.first, days, hour) for days, hour in _OF_THE_WEEK), shared)
    for day in sorted(_days(old) | _days(new)):
        regions = tuple(each for each in shared if _on(old, each, day) != _on(new, each, day))
        yield _Reports(weeks_around(day), (_at(day, -1, 16.5), _at(day, 0, 10.0)), regions)


def _at(day: date, days: int, hour: float) -> datetime:
    return datetime.combine(day, datetime.min.time()) + timedelta(days=days, hours=hour)


def _days(policy: Policy) -> set[date]:
    places: list[Region | ServiceHours] = [*policy.regions.values(), *policy.service_hours.values()]
    specials = (each for place in places for each in place.special_days)
    days = {day for each in specials for day in _next_of(policy, each.days)}
    seasons = (each for place in places for each in place.seasons)
    days |= {day for each in seasons for day in _next_of(policy, each.days)}
    return days | {each.since for place in places for each in place.changes}


def _next_of(policy: Policy, days: DayRun | None) -> list[date]:
    """A dated day, the first one of several; of what is of every year, the next one."""
    if days is None:
        return []
    if isinstance(days.first, date):
        return [days.first]
    spans = days.spans(policy.document.effective, policy.horizon[1])
    return [day for day, _ in islice(spans, 1)]


def _on(policy: Policy, region: str, day: date) -> list[object]:
    """What is laid down for this very day."""
    places: list[Region | ServiceHours] = [policy.regions[region], *policy.service_hours.values()]
    special = [
        each.open for place in places for each in place.special_days if each.days and each.days.holds_on(day)
    ]
    seasons = [each.open for place in places for each in place.seasons if each.days.holds_on(day)]
    changes = [each.open for place in places for each in place.changes if each.since == day]
    return [special, seasons, changes]


def _of(
    old: Policy, new: Policy, tier: str, severity: str, reports: _Reports, almanac: Almanac | None
) -> Iterator[Incident]:
    if tier not in old.tiers:
        return
    before, after = (FIRST_RESPONSE.promises(policy.tiers[tier]).get(severity) for policy in (old, new))
    if before is None or after is None:
        return
    for moment in reports.moments:
        rows: dict[tuple[datetime, datetime], list[str]] = {}
        for region in reports.regions:
            earlier = _due(old, before, region, reports.stretch, moment, almanac)
            later = _due(new, after, region, reports.stretch, moment, almanac)
            if earlier and later and earlier != later:
                rows.setdefault((earlier, later), []).append(region)
        for due, regions in rows.items():
            yield Incident(tier, severity, tuple(regions), moment, reports.stretch.dated, *due)


def _due(
    policy: Policy, promise: Promise, region: str, stretch: Stretch, report: datetime, almanac: Almanac | None
) -> datetime | None:  # fmt: skip
    """In wall time, whatever the zone: the customer of another zone reads the same clock."""
    world = replace(world_of(policy, promise, region, almanac, stretch), offset_minutes=0)
    start = datetime.combine(stretch.first, datetime.min.time())
    answers = dues(world, promise.time, stretch)
    return (
        None
        if answers is None
        else start + timedelta(minutes=answers[(report - start) // timedelta(minutes=HALF_HOUR)])
    )
