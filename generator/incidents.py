"""What two policies do to the same report: a grid of incidents, before and after."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Final

from .favour import HALF_HOUR, WEEK, Almanac, Stretch, around, dues, world_of
from .policy import Policy, Region, ServiceHours
from .renames import find_renames, under_new_names
from .words import Duration

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


def find_incidents(old: Policy, new: Policy, almanac: Almanac | None = None) -> tuple[Incident, ...]:
    """Those reports of the grid whose deadlines differ; regions with the same answer in one row."""
    former = under_new_names(old, find_renames(old, new))
    stretches = [(WEEK, [_at(WEEK.first, days, hour) for days, hour in _OF_THE_WEEK])]
    for day in sorted(_days(former) | _days(new)):
        stretches.append((around(day), [_at(day, -1, 16.5), _at(day, 0, 10.0)]))
    return tuple(
        incident
        for stretch, reports in stretches
        for tier in new.tiers
        for severity in new.severities
        for incident in _of(former, new, tier, severity, stretch, reports, almanac)
    )


def _at(day: date, days: int, hour: float) -> datetime:
    return datetime.combine(day, datetime.min.time()) + timedelta(days=days, hours=hour)


def _days(policy: Policy) -> set[date]:
    places: list[Region | ServiceHours] = [*policy.regions.values(), *policy.service_hours.values()]
    days = {each.date for place in places for each in place.special_days}
    return days | {each.since for place in places for each in place.changes}


def _of(
    old: Policy, new: Policy, tier: str, severity: str, stretch: Stretch, reports: list[datetime],
    almanac: Almanac | None,
) -> Iterator[Incident]:  # fmt: skip
    promises = [
        policy.tiers[tier].first_response.get(severity) if tier in policy.tiers else None
        for policy in (old, new)
    ]
    if promises[0] is None or promises[1] is None:
        return
    for report in reports:
        rows: dict[tuple[datetime, datetime], list[str]] = {}
        for region in (name for name in new.regions if name in old.regions):
            before = _due(old, tier, region, promises[0], stretch, report, almanac)
            after = _due(new, tier, region, promises[1], stretch, report, almanac)
            if before and after and before != after:
                rows.setdefault((before, after), []).append(region)
        for (before, after), regions in rows.items():
            yield Incident(tier, severity, tuple(regions), report, stretch.dated, before, after)


def _due(
    policy: Policy, tier: str, region: str, promise: Duration, stretch: Stretch, report: datetime,
    almanac: Almanac | None,
) -> datetime | None:  # fmt: skip
    """In wall time, whatever the zone: the customer of another zone reads the same clock."""
    world = replace(world_of(policy, tier, region, almanac, stretch), offset_minutes=0)
    start = datetime.combine(stretch.first, datetime.min.time())
    answers = dues(world, promise, stretch)
    return (
        None
        if answers is None
        else start + timedelta(minutes=answers[(report - start) // timedelta(minutes=HALF_HOUR)])
    )
