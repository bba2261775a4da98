"""Policies for tests: the real file, and the real file with some of its words replaced."""

from functools import cache
from pathlib import Path
from typing import Any

from generator.baking import bake_calendar
from generator.policy import Policy
from generator.public_holidays import public_holidays
from generator.schema import load
from generator.source import read

REAL = Path(__file__).parents[1] / "policy" / "support.yaml"


@cache
def real() -> Policy:
    return changed()


def changed(*replacements: tuple[str, str]) -> Policy:
    """The real policy with each `old`, which must be there, replaced by `new`."""
    text = REAL.read_text(encoding="utf-8")
    for old, new in replacements:
        assert old in text, old
        text = text.replace(old, new)
    policy, found = load(read(text.encode(), "support.yaml"))
    assert policy is not None, [each.message("en") for each in found]
    return policy


def baked(policy: Policy, first: str = "2026-01-01", last: str = "2028-12-31") -> dict[str, Any]:
    """Zones and calendars of `/sla.json`; a holiday's key is its English name."""
    sla: dict[str, Any] = {"from": first, "until": last, "zones": {}, "calendars": {}}
    for region in policy.regions.values():
        for hours in policy.service_hours.values():
            week = {
                day: [[_clock(start), _clock(end)] for start, end in policy.week_of(region, hours).on(day)]
                for day in range(1, 8)
            }
            closed = {}
            if hours.public_holidays == "closed":
                closed = public_holidays(region.holidays, int(first[:4]), int(last[:4]))
            special = {
                each.date: [[_clock(start), _clock(end)] for start, end in each.open]
                for each in (*hours.special_days, *(() if hours.open.is_always else region.special_days))
            }
            name = f"{region.id}.{hours.id}"
            made = bake_calendar(region.time_zone, week, closed, special, first, last, calendar_id=name)
            sla["zones"] |= made["zones"]
            sla["calendars"] |= made["calendars"]
    return sla


def _clock(minute: int) -> str:
    return f"{minute // 60:02}:{minute % 60:02}"
