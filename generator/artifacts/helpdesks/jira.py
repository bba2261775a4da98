"""Jira Service Management: calendars, and the goals of "Time to first response" and "Time to resolution" for them.

Atlassian documents no public API for either (JSDCLOUD-15660). The calendars have the shape which Jira's own
settings page sends to /rest/workinghours/1/api/calendar; goals are entered by hand in Project settings, SLAs.
"""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from ...policy.notation import WEEKDAYS
from ...policy.policy import Policy
from ...policy.promises import FIRST_RESPONSE, RESOLUTION
from .targets import Schedule, Target, Targets, by_day, targets

_MINUTE_MS: Final = 60_000


def export(policy: Policy, sla: Mapping[str, Any], regions: Sequence[str]) -> dict[str, Any]:
    """Requests are told apart by the labels `support-<tier>`, `region-<region>` and the severity."""
    found = targets(policy, sla, regions, [RESOLUTION.key], "Jira")
    resolved = _goals(found, RESOLUTION.key)
    return {
        "help_desk": "jira",
        "version": sla["version"],
        "notes": [each.text for each in found.notes],
        "calendars": [_calendar(schedule) for schedule in found.schedules],
        "sla": {"name": "Time to first response", "goals": _goals(found, FIRST_RESPONSE.key)},
        **({"resolution_sla": {"name": "Time to resolution", "goals": resolved}} if resolved else {}),
    }


def _calendar(schedule: Schedule) -> dict[str, Any]:
    return {
        "name": schedule.name,
        "description": "",
        "timezone": schedule.zone,
        "workingTimes": [
            {"weekday": WEEKDAYS[day - 1].upper(), "start": start * _MINUTE_MS, "end": end * _MINUTE_MS}
            for day, spans in by_day(schedule.week).items()
            for start, end in spans
        ],
        "holidays": [
            {"name": name, "dateString": day, "recurring": False}
            for day, name in sorted(schedule.closed.items())
        ],
    }


def _goals(found: Targets, kind: str) -> list[dict[str, Any]]:
    return [_goal(target) for target in found.targets if target.kind == kind]


def _goal(target: Target) -> dict[str, Any]:
    labels = (*target.labels, target.severity.lower())
    return {
        "jql": " AND ".join(f'labels = "{label}"' for label in labels),
        "duration": target.minutes * _MINUTE_MS,
        "calendar": target.schedule.name,
    }
