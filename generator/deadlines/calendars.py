"""The calendars of `/sla.json` by name, and the clock of a region beside that of hours with a zone of their own."""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Any, Final

from ..core.keeping import cached
from ..policy.service_hours import Region
from .engine.calendar import Calendar, at, load, local_of, on_steps, us_of

MINUTE: Final = timedelta(minutes=1)


def calendar_id(sla: Mapping[str, Any], tier: str, region: str, commitment: Mapping[str, Any]) -> str:
    """Under which `/sla.json` has the calendar: a commitment may name service hours of its own."""
    return f"{region}.{commitment.get('service_hours') or sla['tiers'][tier]['service_hours']}"


def calendar_of(sla: Mapping[str, Any], tier: str, region: str, severity: str) -> Calendar:
    """The calendar in which a tier counts in a region."""
    commitment = sla["commitments"].get(tier, {}).get(severity) or {}
    return calendar_named(sla, calendar_id(sla, tier, region, commitment))


def calendar_named(sla: Mapping[str, Any], name: str) -> Calendar:
    """By its key in `/sla.json`; the last ones are kept, because every example and every step asks."""
    calendar = sla["calendars"].get(name) or {}
    steps = sla["zones"].get(calendar.get("zone"))
    if steps is None:
        return load(sla, name)  # which names what is wrong
    return _loaded(calendar, tuple(map(tuple, steps)), sla["from"], sla["until"])


@cached(64)
def _loaded(
    calendar: Mapping[str, Any], steps: tuple[tuple[float | None, ...], ...], first: str, last: str
) -> Calendar:
    """A policy that differs in something else has the same calendar, and it takes long to compile."""
    zones, calendars = {calendar["zone"]: steps}, {"calendar": calendar}
    return load({"from": first, "until": last, "zones": zones, "calendars": calendars}, "calendar")


def region_clock(sla: Mapping[str, Any], region: str, calendar: Calendar) -> Calendar:
    """A calendar on the clock of a region: the same open time, and other wall times if its hours have a zone of their own."""
    return on_steps(calendar, sla["zones"][sla["regions"][region]["zone"]])


def counting_clock(calendar: Calendar, clock: Calendar, commitment: Mapping[str, Any]) -> Calendar:
    """By which a time is counted: business hours and days by that of the hours, days and weeks by the region's."""
    return calendar if commitment["unit"].startswith("business") else clock


def engine_region(region: Region) -> dict[str, str]:
    """Its zone, and that its holidays are those of the customer, which no calendar has."""
    whose = {"holidays": "of-the-customer"} if region.holidays.is_customers else {}
    return {"zone": region.time_zone, **whose}


def around_gap(calendar: Calendar, wall: datetime) -> tuple[datetime, datetime]:
    """Of a wall time that the clock never shows: a minute before it is put forward, and what it shows then."""
    wall_us = us_of(wall.replace(tzinfo=UTC))
    steps = zip(calendar.untils, calendar.offsets, calendar.offsets[1:], strict=False)
    until = next(until for until, before, after in steps if until + before <= wall_us < until + after)
    shown = at(calendar, until)
    return local_of(calendar, shown - MINUTE), local_of(calendar, shown)
