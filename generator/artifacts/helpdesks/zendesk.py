"""Zendesk Support: schedules and SLA policies.

Bodies of POST /api/v2/business_hours/schedules, PUT …/schedules/{id}/workweek, POST …/schedules/{id}/holidays and
POST /api/v2/slas/policies. Sources: developer.zendesk.com, "Schedules" and "SLA Policies" (API reference).
"""

from collections.abc import Mapping, Sequence
from itertools import groupby
from typing import Any, Final

from ...core.messages import Message
from ...policy.notation import MINUTES_A_DAY
from ...policy.policy import Policy
from .notes import Note
from .targets import Schedule, Target, Targets, by_day, targets

METRICS: Final = {
    "first_response": "first_reply_time",
    "next_update": "periodic_update_time",
    "resolution": "total_resolution_time",
}
PRIORITIES: Final = ("urgent", "high", "normal", "low")
_FOUR_PRIORITIES: Final = Message("Zendesk has four priorities; left out")


def export(policy: Policy, sla: Mapping[str, Any], regions: Sequence[str]) -> dict[str, Any]:
    """Tickets are told apart by the tags `support-<tier>` and `region-<region>`."""
    found = of_four_priorities(targets(policy, sla, regions, METRICS, "Zendesk"))
    groups = groupby(found.targets, key=lambda target: target.labels)
    return {
        "help_desk": "zendesk",
        "version": sla["version"],
        "notes": [each.text for each in found.notes],
        "schedules": [_schedule(schedule) for schedule in found.schedules],
        "sla_policies": [
            _policy(list(group), position) for position, (_, group) in enumerate(groups, start=1)
        ],
    }


def of_four_priorities(found: Targets) -> Targets:
    """Without what is of a fifth severity, which a note names."""
    dropped = sorted({each.severity for each in found.targets if each.rank >= len(PRIORITIES)})
    kept = tuple(each for each in found.targets if each.rank < len(PRIORITIES))
    return Targets(found.schedules, kept, (*found.notes, *(Note(each, _FOUR_PRIORITIES) for each in dropped)))


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
