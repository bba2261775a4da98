"""Zammad: calendars and SLAs.

Bodies of POST /api/v1/calendars and POST /api/v1/slas. Sources: docs.zammad.org, "Service-Level Agreements (SLA)"
and "Calendars"; app/models/calendar.rb takes 23:59 for the end of a day. An SLA names its calendar; the API
turns the name into its id.
"""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from ...policy.notation import MINUTES_A_DAY, WEEKDAYS, OpenInterval
from ...policy.policy import Policy
from .targets import Schedule, Target, by_day, targets

_LAST_MINUTE: Final = MINUTES_A_DAY - 1


def export(policy: Policy, sla: Mapping[str, Any], regions: Sequence[str]) -> dict[str, Any]:
    """Tickets are told apart by tags: `support-<tier>`, `region-<region>` and the severity in small letters."""
    found = targets(policy, sla, regions)
    return {
        "help_desk": "zammad",
        "version": sla["version"],
        "notes": list(found.notes),
        "calendars": [_calendar(schedule) for schedule in found.schedules],
        "slas": [_sla(target) for target in found.targets],
    }


def _calendar(schedule: Schedule) -> dict[str, Any]:
    hours = {
        WEEKDAYS[day - 1][:3]: {
            "active": bool(spans),
            "timeframes": [OpenInterval(start, min(end, _LAST_MINUTE)).row for start, end in spans],
        }
        for day, spans in by_day(schedule.week).items()
    }
    return {
        "name": schedule.name,
        "timezone": schedule.zone,
        "business_hours": hours,
        "public_holidays": {
            day: {"active": True, "summary": name} for day, name in sorted(schedule.closed.items())
        },
        "default": False,
        "ical_url": "",
        "note": "",
    }


def _sla(target: Target) -> dict[str, Any]:
    region = target.schedule.id.partition(".")[0]
    tags = (f"support-{target.tier}", f"region-{region}", target.severity.lower())
    return {
        "name": f"{target.tier_name} {target.severity} – {target.region_name}",
        "first_response_time": target.minutes,
        "response_time": None,
        "update_time": None,
        "solution_time": None,
        "condition": {"ticket.tags": {"operator": "contains all", "value": ", ".join(tags)}},
        "calendar": target.schedule.name,
    }
