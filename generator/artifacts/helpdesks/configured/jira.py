"""Jira Service Management: what a request's own SLAs say, and what the settings page of a project sends.

Documented are GET /rest/servicedeskapi/request/{key}/sla and GET /rest/api/3/issue/{key}?fields=labels: samples, each of
one request. Goals and calendars themselves have no documented API (JSDCLOUD-15659, JSDCLOUD-15660); who saves them from
the settings page has the shape that `export --to jira` writes.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from typing import Final

from ....core.errors import PortalError
from ....core.messages import Message
from ....policy.notation import WEEKDAYS
from ....policy.promises import FIRST_RESPONSE, RESOLUTION
from .answers import ApiAnswer, Shaped
from .conditions import Tags, every
from .mapping import Mapped
from .settings import DAY, DeskRule, DeskSchedule, DeskSettings, Ticket, Time, merged

_NAMES: Final = {"Time to first response": FIRST_RESPONSE.key, "Time to resolution": RESOLUTION.key}
_LABEL: Final = re.compile(r"""labels\s*=\s*(?:"([^"]+)"|'([^']+)'|([\w-]+))""", re.IGNORECASE)
_MINUTE_MS: Final = 60_000
_MOST_YEARS: Final = 30
_SAMPLES: Final = Message(
    "Jira documents no API for goals and calendars; only the requests in these answers were compared"
)
_NO_LABELS: Final = Message(
    "{key}: no answer tells its labels; add that of GET /rest/api/3/issue/{key}?fields=labels"
)
_NOT_OURS: Final = Message("{key}: its labels are of no tier, region and severity of the policy")


def read(answers: Sequence[ApiAnswer], tags: Tags, known: Mapped) -> DeskSettings:
    """PortalError for an answer of any other kind."""
    labels: dict[str, list[str]] = {}
    slas: list[tuple[str, Shaped]] = []
    rules: list[DeskRule] = []
    calendars: list[DeskSchedule] = []
    for answer in answers:
        shaped = Shaped(answer.data, answer.file)
        if "fields" in shaped.data:
            labels[shaped.string("key")] = [
                str(each) for each in shaped.below("fields").data.get("labels") or ()
            ]
        elif "values" in shaped.data:
            slas += [(_key_of(each), each) for each in shaped.each("values")]
        elif shaped.data.keys() & {"goals", "sla", "calendars", "workingTimes"}:
            rules += _rules(shaped, tags)
            calendars += _calendars(shaped)
        else:
            raise PortalError(f"{answer.file} is no answer of Jira about SLAs, labels or calendars")
    notes = [] if rules else [_SAMPLES]
    samples = dict(_samples(slas, labels, tags, notes))
    return DeskSettings(tuple(rules), tuple(calendars), tuple(notes), is_sample=not rules, samples=samples)


def _key_of(sla: Shaped) -> str:
    """That of the request, in the address of the answer."""
    links = sla.data.get("_links")
    found = re.search(r"/request/([^/]+)/sla", str(links.get("self"))) if isinstance(links, dict) else None
    return found[1] if found else ""


def _samples(
    slas: Sequence[tuple[str, Shaped]], labels: Mapping[str, list[str]], tags: Tags, notes: list[Message]
) -> Iterator[tuple[tuple[Ticket, str], Time]]:
    for key, sla in slas:
        kind = _NAMES.get(sla.string("name"))
        ticket = _ticket(labels[key], tags) if key in labels else None
        if ticket is None:
            said = (_NOT_OURS if key in labels else _NO_LABELS).filled(key=key or sla.where)
            notes += [] if said in notes else [said]
        elif kind and (minutes := _goal_minutes(sla)) is not None:
            yield (ticket, kind), Time(minutes, None)


def _ticket(labels: Sequence[str], tags: Tags) -> Ticket | None:
    tiers = [each for each in tags.tiers if f"support-{each}" in labels]
    regions = [each for each in tags.regions if f"region-{each}" in labels]
    severities = [each for each in tags.severities if each.lower() in labels]
    if (len(tiers), len(regions), len(severities)) != (1, 1, 1):
        return None
    return Ticket(tiers[0], regions[0], severities[0])


def _goal_minutes(sla: Shaped) -> float | None:
    """Of the cycle that runs, else of the last one."""
    running = [sla.below("ongoingCycle")] if sla.data.get("ongoingCycle") else []
    cycles = [*sla.each("completedCycles"), *running]
    millis = cycles[-1].below("goalDuration").number("millis") if cycles else None
    return None if millis is None else millis / _MINUTE_MS


def _rules(shaped: Shaped, tags: Tags) -> Iterator[DeskRule]:
    named = [shaped.below(key) for key in ("sla", "resolution_sla") if key in shaped.data]
    for metric in [*named, *([shaped] if "goals" in shaped.data else [])]:
        kind = _NAMES.get(metric.string("name"))
        for goal in metric.each("goals") if kind else ():
            yield _rule(goal, kind or "", tags)


def _rule(goal: Shaped, kind: str, tags: Tags) -> DeskRule:
    jql, millis = goal.string("jql"), goal.number("duration")
    times = {} if millis is None else {kind: Time(millis / _MINUTE_MS, None, goal.string("calendar", ""))}
    return DeskRule(jql, _jql(jql, tags), lambda _: times, only=kind)


def _jql(jql: str, tags: Tags) -> Callable[[Ticket], bool | None]:
    """Labels joined by AND; of all else nobody knows."""
    parts = [
        _LABEL.fullmatch(each.strip()) for each in re.split(r"\s+AND\s+", jql.strip(), flags=re.IGNORECASE)
    ]
    labels = [next(filter(None, each.groups())) if each else None for each in parts]
    return lambda ticket: every(tags.has(ticket, each) if each else None for each in labels)


def _calendars(shaped: Shaped) -> Iterator[DeskSchedule]:
    rows = [shaped] if "workingTimes" in shaped.data else shaped.each("calendars")
    for each in rows:
        spans = [(_minute(time, "start"), _minute(time, "end")) for time in each.each("workingTimes")]
        keys = frozenset({each.string("name"), each.string("id", "")})
        yield DeskSchedule(each.string("name"), each.string("timezone"), merged(spans), _closed(each), keys)


def _minute(time: Shaped, key: str) -> int:
    day = time.string("weekday").lower()
    if day not in WEEKDAYS:
        raise PortalError(f"{time.where} › weekday is no day of the week")
    return WEEKDAYS.index(day) * DAY + int(time.number(key) or 0) // _MINUTE_MS


def _closed(calendar: Shaped) -> frozenset[date]:
    try:
        return frozenset(day for each in calendar.each("holidays") for day in _days(each))
    except ValueError:
        raise PortalError(f"{calendar.where} › holidays: a date is none") from None


def _days(holiday: Shaped) -> Iterator[date]:
    """One that recurs, in each year that a policy may reach."""
    day = date.fromisoformat(holiday.string("dateString"))
    yield day
    for year in range(day.year + 1, day.year + _MOST_YEARS) if holiday.data.get("recurring") else ():
        if (day.month, day.day) != (2, 29):
            yield day.replace(year=year)
