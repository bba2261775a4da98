"""Zammad: calendars and SLAs.

Bodies of POST /api/v1/calendars and POST /api/v1/slas. Sources: docs.zammad.org, "Service-Level Agreements (SLA)"
and "Calendars"; app/models/calendar.rb takes 23:59 for the end of a day. An SLA names its calendar; the API
turns the name into its id.
"""

from collections.abc import Mapping, Sequence
from itertools import groupby
from typing import Any, Final

from ...core.messages import Message
from ...policy.notation import MINUTES_A_DAY, WEEKDAYS, OpenInterval
from ...policy.policy import Policy
from .notes import Note
from .targets import Schedule, Target, Targets, by_day, targets

TIMES: Final = {
    "first_response": "first_response_time",
    "next_update": "update_time",
    "resolution": "solution_time",
}
_LAST_MINUTE: Final = MINUTES_A_DAY - 1
_ANOTHER_CALENDAR: Final = Message("runs by another calendar than {kind}; left out")


def export(policy: Policy, sla: Mapping[str, Any], regions: Sequence[str]) -> dict[str, Any]:
    """Tickets are told apart by tags: `support-<tier>`, `region-<region>` and the severity in small letters."""
    found = of_one_calendar(targets(policy, sla, regions, TIMES, "Zammad"))
    return {
        "help_desk": "zammad",
        "version": sla["version"],
        "notes": [each.text for each in found.notes],
        "calendars": [_calendar(schedule) for schedule in found.schedules],
        "slas": [_sla(each) for each in _by_ticket(found)],
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


def _sla(targets: Sequence[Target]) -> dict[str, Any]:
    """Of the targets of one kind of ticket."""
    first = targets[0]
    minutes = {TIMES[each.kind]: each.minutes for each in targets}
    tags = (*first.labels, first.severity.lower())
    return {
        "name": f"{first.tier_name} {first.severity} – {first.region_name}",
        "first_response_time": None,
        "response_time": None,
        "update_time": None,
        "solution_time": None,
        **minutes,
        "condition": {"ticket.tags": {"operator": "contains all", "value": ", ".join(tags)}},
        "calendar": first.schedule.name,
    }


def of_one_calendar(found: Targets) -> Targets:
    """Of each kind of ticket what runs by the first target's calendar: an SLA has but one. Notes name the rest."""
    tickets = _by_ticket(found)
    kept = (each for group in tickets for each in group if each.schedule == group[0].schedule)
    return Targets(found.schedules, tuple(kept), (*found.notes, *filter(None, map(_left_out, tickets))))


def _by_ticket(found: Targets) -> list[list[Target]]:
    groups = groupby(found.targets, key=lambda each: (each.tier, each.region_name, each.severity))
    return [list(group) for _, group in groups]


def _left_out(targets: Sequence[Target]) -> Note | None:
    first = targets[0]
    others = [each.kind for each in targets if each.schedule != first.schedule]
    place = f"{first.region}, {first.tier}, {first.severity}, {', '.join(others)}"
    return Note(place, _ANOTHER_CALENDAR.filled(kind=first.kind)) if others else None
