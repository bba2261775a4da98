"""Zendesk: answers of GET /api/v2/slas/policies, /api/v2/business_hours/schedules and …/schedules/{id}/holidays.

Sources: developer.zendesk.com, "SLA Policies" and "Schedules" (API reference). Policies are matched by position, the
first one counts; a ticket's schedule is set by triggers, which these answers do not hold.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Any, Final

from ....core.errors import PortalError
from ....core.messages import Message
from ..zendesk import METRICS, PRIORITIES
from .answers import ApiAnswer, Shaped
from .conditions import Tags, every, negated, some
from .mapping import Mapped
from .settings import DAY, DeskRule, DeskSchedule, DeskSettings, Ticket, Time, merged

_KINDS: Final = {metric: kind for kind, metric in METRICS.items()}
_BY_TRIGGERS: Final = Message("which schedule a ticket has is set by triggers, which were not compared")
_WHOSE: Final = Message(
    "{file} does not tell of which schedule its holidays are; name it: --map “{file}=name or id of the schedule”"
)
_MOST_DAYS: Final = 366


def read(answers: Sequence[ApiAnswer], tags: Tags, known: Mapped) -> DeskSettings:
    """PortalError for an answer of any other kind."""
    policies: list[Shaped] = []
    schedules: list[Shaped] = []
    holidays: list[tuple[str, Shaped]] = []
    for answer in answers:
        shaped = Shaped(answer.data, answer.file)
        if shaped.data.get("next_page"):
            raise PortalError(
                f"{answer.file} is one page of several; put all of them into files of their own"
            )
        for single, several, into in (
            ("sla_policy", "sla_policies", policies),
            ("schedule", "schedules", schedules),
        ):
            into += shaped.each(several)
            into += [shaped.below(single)] if single in shaped.data else []
        if "holidays" in shaped.data:
            holidays.append((answer.file, shaped))
        elif not shaped.data.keys() & {"sla_policy", "sla_policies", "schedule", "schedules"}:
            raise PortalError(
                f"{answer.file} is no answer of Zendesk about SLA policies, schedules or holidays"
            )
    told = [_schedule(each) for each in schedules]
    notes = [_BY_TRIGGERS, *_add_holidays(told, holidays, known)]
    ordered = sorted(policies, key=lambda each: each.number("position") or 0)
    return DeskSettings(tuple(_rule(each, tags, known) for each in ordered), tuple(told), tuple(notes))


def _rule(policy: Shaped, tags: Tags, known: Mapped) -> DeskRule:
    title = policy.string("title")
    times = dict(_times(policy, tags.severities))
    others = [
        each.string("metric") for each in policy.each("policy_metrics") if each.string("metric") not in _KINDS
    ]
    named = next((each for each in (title, policy.string("id", "")) if each in known.rules), None)
    return DeskRule(
        title,
        _of_pair(known.rules[named]) if named else _filter(policy.below("filter"), tags),
        lambda ticket: {
            kind: time for (severity, kind), time in times.items() if severity == ticket.severity
        },
        tuple(dict.fromkeys(others)),
    )


def _of_pair(pair: tuple[str, str] | None) -> Callable[[Ticket], bool]:
    return lambda ticket: pair == (ticket.tier, ticket.region)


def _times(policy: Shaped, severities: Sequence[str]) -> Iterator[tuple[tuple[str, str], Time]]:
    for each in policy.each("policy_metrics"):
        seconds, minutes = each.number("target_in_seconds"), each.number("target")
        amount = minutes if minutes is not None else seconds and seconds / 60
        kind, priority = _KINDS.get(each.string("metric")), each.string("priority")
        rank = PRIORITIES.index(priority) if priority in PRIORITIES else len(severities)
        if kind and amount is not None and rank < len(severities):
            yield (severities[rank], kind), Time(amount, not each.flag("business_hours"))


def _filter(filtered: Shaped, tags: Tags) -> Callable[[Ticket], bool | None]:
    """All of `all`, and one of `any` if there is one."""
    both = {key: list(filtered.each(key)) for key in ("all", "any")}

    def applies(ticket: Ticket) -> bool | None:
        met = {key: [_is_met(each.data, tags, ticket) for each in each_of] for key, each_of in both.items()}
        return every([*met["all"], some(met["any"]) if met["any"] else True])

    return applies


def _is_met(condition: Mapping[str, Any], tags: Tags, ticket: Ticket) -> bool | None:
    """`includes` is met by one of several tags, `not_includes` by none of them."""
    value = condition.get("value")
    named = value.split() if isinstance(value, str) else value
    if condition.get("field") != "current_tags" or not isinstance(named, list):
        return None
    has_one = some(tags.has(ticket, str(each)) for each in named)
    return {"includes": has_one, "not_includes": negated(has_one)}.get(str(condition.get("operator")))


def _schedule(schedule: Shaped) -> DeskSchedule:
    """Minutes since Sunday become those since Monday."""
    spans = [
        (int(each.number("start_time") or 0) - DAY, int(each.number("end_time") or 0) - DAY)
        for each in schedule.each("intervals")
    ]
    keys = frozenset({schedule.string("name"), schedule.string("id", "")})
    return DeskSchedule(
        schedule.string("name"), schedule.string("time_zone"), merged(spans), _own_days(schedule), keys
    )


def _own_days(schedule: Shaped) -> frozenset[date] | None:
    """None where its holidays are an answer of their own, as in the API; in an export they stand in it."""
    if "holidays" not in schedule.data:
        return None
    return frozenset(day for each in schedule.each("holidays") for day in _days(each.below("holiday")))


def _add_holidays(
    told: list[DeskSchedule], holidays: Sequence[tuple[str, Shaped]], known: Mapped
) -> Iterator[Message]:
    """Into the schedule that is named, whose id the file's name has, or that is the only one; else a note."""
    for file, shaped in holidays:
        meant = known.files.get(file, "")
        found = (
            [n for n, each in enumerate(told) if meant in each.keys or _names(file, each)]
            if meant or len(told) > 1
            else [0]
        )
        if len(found) != 1 or not told:
            yield _WHOSE.filled(file=file)
            continue
        days = frozenset(day for each in shaped.each("holidays") for day in _days(each))
        told[found[0]] = replace(told[found[0]], closed=(told[found[0]].closed or frozenset()) | days)


def _names(file: str, schedule: DeskSchedule) -> bool:
    """`holidays-360000123.json`, of the schedule with this id."""
    return any(each.isdecimal() and len(each) > 3 and each in file for each in schedule.keys)


def _days(holiday: Shaped) -> Iterator[date]:
    try:
        first, last = (date.fromisoformat(holiday.string(key)) for key in ("start_date", "end_date"))
    except ValueError:
        raise PortalError(f"{holiday.where}: a date is none") from None
    for number in range(min((last - first).days + 1, _MOST_DAYS)):
        yield first + timedelta(days=number)
