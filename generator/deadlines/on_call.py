"""Those on call beside the service hours, as `/sla.json` has them: what they promise, and when anybody is there at all."""

from collections.abc import Iterable, Mapping
from datetime import date
from itertools import product
from typing import Any, Final

from ..policy.notation import Duration, Untimed
from ..policy.policy import Policy
from ..policy.promises import hours_for
from ..policy.tiers import OnCall, Tier
from .counting import engine_commitment

_WEEKDAYS: Final = tuple("1234567")


def on_call_promises(policy: Policy) -> dict[str, Any]:
    """Tier -> severity -> a commitment with two names more; only tiers for which somebody is on call.

    service_hours  of the calendar in which somebody is there at all, `<service hours>+<those on call>`
    reported       `by-phone`, or `in-any-way`
    promised       a word instead of amount and unit
    """
    return {
        tier.id: {
            severity: on_call_promise(
                policy, tier, tier.on_call, severity, tier.on_call.first_response[severity].time
            )
            for severity in policy.severities
            if severity in tier.on_call.first_response
        }
        for tier in policy.tiers.values()
        if tier.on_call
    }


def on_call_promise(
    policy: Policy, tier: Tier, on_call: OnCall, severity: str, time: Duration | Untimed
) -> dict[str, Any]:
    """This time as a commitment with those names more."""
    said = {"promised": time.word} if isinstance(time, Untimed) else engine_commitment(time, policy.counting)
    service = hours_for(policy, tier, severity).id
    return {
        **said,
        "service_hours": f"{service}+{on_call.hours}",
        "reported": on_call.reported.replace(" ", "-"),
    }


def joined_calendars(
    promises: Mapping[str, Mapping[str, Any]], regions: Iterable[str], calendars: Mapping[str, Any]
) -> dict[str, Any]:
    """`<region>.<service hours>+<those on call>` -> a calendar open whenever one of the two is; for these promises."""
    names = {promise["service_hours"] for each in promises.values() for promise in each.values()}
    return {
        f"{region}.{name}": joined(*(calendars[f"{region}.{each}"] for each in name.split("+")))
        for region, name in product(regions, sorted(names))
    }


def joined(service: Mapping[str, Any], on_call: Mapping[str, Any]) -> dict[str, Any]:
    """Of two calendars of one zone, or one of them always open. A date is special where one of them has it so, for the reason of the service hours."""
    both = (service, on_call)
    dates = sorted({day for each in both for day in (*each["closed"], *each["open"])})
    opened = {day: [row for each in both for row in _rows_on(each, day)] for day in dates}
    closed = on_call["closed"] | service["closed"]
    week = {day: [row for each in both for row in each["week"].get(day, ())] for day in _WEEKDAYS}
    return {
        **_zone_of(on_call if is_always(service) else service),
        "week": {day: _tidy(rows) for day, rows in week.items() if rows},
        "closed": {day: closed[day] for day in dates if day in closed},
        "open": {day: _tidy(rows) for day, rows in opened.items() if rows or day not in closed},
    }


def is_always(calendar: Mapping[str, Any]) -> bool:
    """Open at every minute, whatever clock that is read off?"""
    week = calendar["week"]
    is_full = all(week.get(day) == [["00:00", "24:00"]] for day in _WEEKDAYS)
    return is_full and not calendar["closed"] and not calendar["open"]


def _zone_of(calendar: Mapping[str, Any]) -> dict[str, Any]:
    return {key: calendar[key] for key in ("zone", "own_zone") if key in calendar}


def _rows_on(calendar: Mapping[str, Any], day: str) -> list[list[str]]:
    usual = (
        ()
        if day in calendar["closed"]
        else calendar["week"].get(str(date.fromisoformat(day).isoweekday()), ())
    )
    return list(calendar["open"].get(day, usual))


def _tidy(rows: list[list[str]]) -> list[list[str]]:
    """Each once, earliest first; where two overlap, an engine counts their time once."""
    return sorted(map(list, set(map(tuple, rows))))
