"""Zammad: answers of GET /api/v1/slas and /api/v1/calendars.

Sources: docs.zammad.org, "Service-Level Agreements (SLA)" and "Calendars"; of several SLAs that choose a ticket the first
by its name counts (app/models/sla.rb), and 23:59 is the end of a day (app/models/calendar.rb).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any, Final

from ....core.errors import PortalError
from ....policy.notation import WEEKDAYS, minute_of
from ..zammad import TIMES
from .answers import ApiAnswer, Shaped
from .conditions import Tags, every, negated, some
from .mapping import Mapped
from .settings import DAY, DeskRule, DeskSchedule, DeskSettings, Ticket, Time, merged

_LAST_MINUTE: Final = DAY - 1
_OTHERS: Final = ("response_time",)
_OPERATORS: Final[Mapping[str, Callable[[list[bool | None]], bool | None]]] = {
    "contains all": every,
    "contains one": some,
    "contains all not": lambda has: negated(every(has)),
    "contains one not": lambda has: every(map(negated, has)),
}


def read(answers: Sequence[ApiAnswer], tags: Tags, known: Mapped) -> DeskSettings:
    """PortalError for an answer of any other kind."""
    slas: list[Shaped] = []
    calendars: dict[str, DeskSchedule] = {}
    for answer in answers:
        for each in _rows(answer):
            if "business_hours" in each.data:
                calendars[each.string("id", each.string("name"))] = _calendar(each)
            elif "condition" in each.data or "first_response_time" in each.data:
                slas.append(each)
            else:
                raise PortalError(f"{each.where} is no SLA and no calendar of Zammad")
    ordered = sorted(slas, key=lambda each: (each.string("name"), each.string("created_at", "")))
    return DeskSettings(
        tuple(_rule(each, tags, known, calendars) for each in ordered), tuple(calendars.values())
    )


def _rows(answer: ApiAnswer) -> Iterator[Shaped]:
    """A list, one object, or what `?full=true` answers: the objects by kind and id."""
    data = answer.data
    if isinstance(data, dict) and isinstance(data.get("assets"), dict):
        assets = data["assets"]
        data = [row for kind in ("Sla", "Calendar") for row in (assets.get(kind) or {}).values()]
    rows = data if isinstance(data, list) else [data]
    return (Shaped(row, f"{answer.file} › {number}") for number, row in enumerate(rows, 1))


def _rule(sla: Shaped, tags: Tags, known: Mapped, calendars: Mapping[str, DeskSchedule]) -> DeskRule:
    name = sla.string("name")
    key = sla.string("calendar_id", "") or sla.string("calendar", "")
    calendar = calendars.get(key)
    schedule = calendar.name if calendar else key
    is_always = calendar.is_always if calendar else None
    amounts = {kind: sla.number(key) for kind, key in TIMES.items()}
    times = {kind: Time(amount, is_always, schedule) for kind, amount in amounts.items() if amount}
    pair = next((known.rules[each] for each in (name, sla.string("id", "")) if each in known.rules), ())
    applies = _condition(sla.data.get("condition"), tags)
    if pair != ():
        severity = _severity_of(sla.data.get("condition"), tags)
        applies = lambda ticket: pair == (ticket.tier, ticket.region) and severity(ticket)  # noqa: E731
    return DeskRule(name, applies, lambda _: times, tuple(each for each in _OTHERS if sla.number(each)))


def _conditions(condition: Any) -> list[tuple[str, Any]]:
    """(Attribute, condition) in both notations: an object by attribute, or `conditions` joined by `operator`."""
    if not isinstance(condition, dict):
        return []
    if isinstance(condition.get("conditions"), list):
        rows = [each for each in condition["conditions"] if isinstance(each, dict)]
        is_and = condition.get("operator") == "AND"
        return [(str(each.get("name")) if is_and else "", each) for each in rows]
    return list(condition.items())


def _condition(condition: Any, tags: Tags) -> Callable[[Ticket], bool | None]:
    rows = _conditions(condition)
    return lambda ticket: every(_is_met(attribute, each, tags, ticket) for attribute, each in rows)


def _is_met(attribute: str, condition: Any, tags: Tags, ticket: Ticket) -> bool | None:
    decide = _OPERATORS.get(str(condition.get("operator"))) if isinstance(condition, dict) else None
    if attribute != "ticket.tags" or decide is None:
        return None
    return decide([tags.has(ticket, each) for each in _named(condition)])


def _named(condition: Mapping[str, Any]) -> list[str]:
    value = condition.get("value")
    parts = value.split(",") if isinstance(value, str) else value if isinstance(value, list) else []
    return [str(each).strip() for each in parts]


def _severity_of(condition: Any, tags: Tags) -> Callable[[Ticket], bool | None]:
    """Which severity a mapped SLA is of: that whose tag it names; without one, all of them."""
    named = {
        each
        for attribute, row in _conditions(condition)
        if attribute == "ticket.tags"
        for each in _named(row)
    }
    own = {each for each in tags.severities if each.lower() in named}
    return lambda ticket: ticket.severity in own if own else True


def _calendar(calendar: Shaped) -> DeskSchedule:
    hours = calendar.below("business_hours")
    spans = [
        (day * DAY + start, day * DAY + end)
        for day, name in enumerate(WEEKDAYS)
        if name[:3] in hours.data and hours.below(name[:3]).flag("active")
        for start, end in _frames(hours.below(name[:3]))
    ]
    keys = frozenset({calendar.string("name"), calendar.string("id", "")})
    return DeskSchedule(
        calendar.string("name"), calendar.string("timezone"), merged(spans), _closed(calendar), keys
    )


def _frames(day: Shaped) -> Iterator[tuple[int, int]]:
    try:
        for start, end in day.data.get("timeframes") or ():
            last = minute_of(end)
            yield minute_of(start), DAY if last == _LAST_MINUTE else last
    except (ValueError, TypeError, AttributeError):
        raise PortalError(
            f"{day.where} › timeframes is not what the help desk's documentation says"
        ) from None


def _closed(calendar: Shaped) -> frozenset[date]:
    days = calendar.data.get("public_holidays") or {}
    rows = ((day, Shaped(each, f"{calendar.where} › public_holidays › {day}")) for day, each in days.items())
    try:
        return frozenset(
            date.fromisoformat(day)
            for day, each in rows
            if each.data.get("active") and not each.data.get("removed")
        )
    except ValueError:
        raise PortalError(f"{calendar.where} › public_holidays: a date is none") from None
