"""Zendesk Support: schedules and SLA policies.

Bodies of POST /api/v2/business_hours/schedules, PUT …/schedules/{id}/workweek, POST …/schedules/{id}/holidays and
POST /api/v2/slas/policies. Sources: developer.zendesk.com, "Schedules" and "SLA Policies" (API reference).
"""

from collections.abc import Mapping, Sequence
from itertools import groupby
from typing import Any, Final

from ...policy.notation import MINUTES_A_DAY
from ...policy.policy import Policy
from .targets import Schedule, Target, by_day, targets

METRICS: Final = {
    "first_response": "first_reply_time",
    "next_update": "periodic_update_time",
    "resolution": "total_resolution_time",
}
PRIORITIES: Final = ("urgent", "high", "normal", "low")


def export(policy: Policy, sla: Mapping[str, Any], regions: Sequence[str]) -> dict[str, Any]:
    """Tickets are told apart by the tags `support-<tier>` and `region-<region>`."""
    found = targets(policy, sla, regions, METRICS, "Zendesk")
    known = [target for target in found.targets if target.rank < len(PRIORITIES)]
    dropped = sorted({target.severity for target in found.targets if target.rank >= len(PRIORITIES)})
    notes = [*found.notes, *(f"{severity}: Zendesk has four priorities; left out" for severity in dropped)]
    groups = groupby(known, key=lambda target: target.labels)
    return {
        "help_desk": "zendesk",
        "version": sla["version"],
        "notes": notes,
        "schedules": [_schedule(schedule) for schedule in found.schedules],
        "sla_policies": [
            _policy(list(group), position) for position, (_, group) in enumerate(groups, start=1)
        ],
    }


def _schedule(schedule: Schedule) -> dict[str, Any]:
    """Minutes since Sunday, midnight; an interval may not span days."""
    intervals = [
        {"start_time": day % 7 * MINUTES_A_DAY + start, "end_time": day % 7 * MINUTES_A_DAY + end}
        for day, spans in by_day(schedule.week).items()
        for start, end in spans
    ]
    return {
        "schedule": {"name": schedule.name, "time_zone": schedule.zone},
        "workweek": {"intervals": sorted(intervals, key=lambda each: each["start_time"])},
        "holidays": [
            {"holiday": {"name": name, "start_date": day, "end_date": day}}
            for day, name in sorted(schedule.closed.items())
        ],
    }


def _policy(group: Sequence[Target], position: int) -> dict[str, Any]:
    limited = next((each.schedule for each in group if not each.schedule.is_always), group[0].schedule)
    metrics = [
        {
            "priority": PRIORITIES[target.rank],
            "metric": METRICS[target.kind],
            "target": target.minutes,
            "business_hours": not target.schedule.is_always,
        }
        for target in group
    ]
    return {
        "sla_policy": {
            "title": f"{group[0].tier_name} – {group[0].region_name}",
            "description": f"Schedule: {limited.name}",
            "position": position,
            "filter": {
                "all": [
                    {"field": "current_tags", "operator": "includes", "value": tag} for tag in group[0].labels
                ],
                "any": [],
            },
            "policy_metrics": metrics,
        }
    }
