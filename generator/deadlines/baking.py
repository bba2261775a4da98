"""Calendars and whole policies as `/sla.json`: what an engine needs to say when an answer is due, and why.

{format, version, effective, tzdata, holidays, from, until, zones, calendars, regions, tiers, severities,
commitments, escalation, counting, names}: ids and numbers, and the names of holidays and special days per
language. Calendars are called `<region>.<service hours>`; only those that a tier uses are there.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from importlib.metadata import version
from typing import Any, Final

from ..core.keeping import cached
from ..i18n.locale import Locale
from ..i18n.wording_keys import slug
from ..policy.base import Text
from ..policy.notation import Untimed
from ..policy.policy import Policy
from ..policy.promises import (
    FIRST_RESPONSE,
    ON_CALL,
    Promise,
    PromiseKind,
    hours_in_use,
    hours_of_promise,
    kinds_in,
    usual_hours,
)
from ..policy.service_hours import Region, ServiceHours
from ..policy.tiers import Tier
from .by_way import BY, by_way
from .calendars import engine_region
from .counting import engine_commitment, engine_counting, engine_repetition
from .hours_in_force import zones_in_use
from .on_call import joined_calendars, on_call_promises
from .placeholders import name_in
from .region_calendar import named_calendar, unnamed_calendar
from .world.holiday_words import holiday_name
from .world.zones import zone_steps

Day = str | date
Rows = Sequence[Sequence[str]]
FORMAT: Final = 1
_version: Final = cache(version)  # which reads a file


def bake_calendar(  # noqa: PLR0913  # a contract (generator/api.py)
    zone: str,
    week: Mapping[Any, Rows],
    closed: Mapping[Day, str] | Iterable[Day],
    open: Mapping[Day, Rows],
    from_: Day,
    until: Day,
    *,
    calendar_id: str = "calendar",
) -> dict[str, Any]:
    """An object of the shape of `/sla.json` with one calendar, for either engine's `load`.

    zone         IANA name, or a fixed offset (UTC+1); ZoneInfoNotFoundError if the tzdata package has no such zone
    week         ISO weekday (Monday is 1, a number or its digit) -> [["09:00", "18:00"], ...]
    closed       dates, or date -> key of the holiday; open: date -> hours of that date, stronger than closed
    from_, until first and last date for which the calendar is known, both included; SlaError bad-date
    """
    reasons = closed if isinstance(closed, Mapping) else dict.fromkeys(closed, "closed")
    first, last = str(from_), str(until)
    calendar = {
        "zone": zone,
        "week": {str(day): _listed(rows) for day, rows in week.items()},
        "closed": {str(day): key for day, key in reasons.items()},
        "open": {str(day): _listed(rows) for day, rows in open.items()},
    }
    return {
        "format": FORMAT,
        "from": first,
        "until": last,
        "zones": {zone: zone_steps(zone, first, last)},
        "calendars": {calendar_id: calendar},
    }


@dataclass(slots=True)
class _Names:
    """Keys for the reasons why a date is special, each with its name in every language."""

    policy: Policy
    locales: Mapping[str, Locale]
    found: dict[str, dict[str, str]] = field(default_factory=dict)

    def of(self, name: Text | str) -> str:
        """Of a special day, or of a holiday by its English name."""
        return self._of_holiday(name) if isinstance(name, str) else self._of_special_day(name)

    def _of_holiday(self, english: str) -> str:
        key = slug(english)
        if key not in self.found:
            self.found[key] = {each: holiday_name(english, its) for each, its in self.locales.items()}
        return key

    def _of_special_day(self, name: Text) -> str:
        said = {each: name_in(its, self.policy, name) for each, its in self.locales.items()}
        key = f"special-{sum(each.startswith('special-') for each in self.found) + 1}"
        known = (each for each, names in self.found.items() if each.startswith("special-") and names == said)
        key = next(known, key)
        self.found[key] = said
        return key


@cached(4)
def bake_policy(policy: Policy) -> dict[str, Any]:
    """`/sla.json` of a policy that has no findings. The same policy always gives the same.

    The last few are kept, because every page, sheet and language of a build asks; nobody may change them.
    """
    first, last = policy.horizon
    names = _Names(policy, {each: Locale.of(policy, each) for each in policy.languages})
    calendars = {
        f"{region.id}.{hours.id}": _calendar(policy, region, hours, names)
        for region in policy.regions.values()
        for hours in hours_in_use(policy)
    }
    on_call = on_call_promises(policy)
    zones = sorted(zones_in_use(policy))
    return {
        "format": FORMAT,
        "version": policy.document.version,
        "effective": policy.document.effective.isoformat(),
        "tzdata": _version("tzdata"),
        "holidays": _version("holidays"),
        "from": first.isoformat(),
        "until": last.isoformat(),
        "zones": {zone: zone_steps(zone, first.isoformat(), last.isoformat()) for zone in zones},
        "calendars": calendars | joined_calendars(on_call, policy.regions, calendars),
        "regions": {region.id: engine_region(region) for region in policy.regions.values()},
        "tiers": {tier.id: {"service_hours": usual_hours(policy, tier).id} for tier in policy.tiers.values()},
        "severities": list(policy.severities),
        **_promises(policy, on_call),
        "escalation": _escalation(policy),
        "counting": engine_counting(policy.counting),
        "names": {
            language: {key: said[language] for key, said in names.found.items()}
            for language in policy.languages
        },
    }


_PROMISED: Final = ("commitments", ON_CALL.key, "promises", "untimed", BY)


def with_promises(sla: Mapping[str, Any], policy: Policy) -> dict[str, Any]:
    """What is baked, with the promises of a policy that differs in nothing else."""
    kept = {name: each for name, each in sla.items() if name not in _PROMISED}
    return kept | _promises(policy, on_call_promises(policy))


def _promises(policy: Policy, on_call: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "commitments": _commitments(policy, FIRST_RESPONSE),
        **({ON_CALL.key: on_call} if on_call else {}),
        **_further(policy),
        **_untimed(policy),
        **by_way(policy, _commitment),
    }


def _commitments(policy: Policy, kind: PromiseKind) -> dict[str, Any]:
    return {
        tier.id: {
            severity: _commitment(policy, tier, promised[severity])
            for severity in policy.severities
            if severity in promised
        }
        for tier, promised in ((tier, kind.promises(tier)) for tier in policy.tiers.values())
    }


def _further(policy: Policy) -> dict[str, Any]:
    """Kind -> tier -> severity -> commitment, or the word instead of one; not there where nothing else is promised."""
    found: dict[str, Any] = {}
    for kind in (each for each in kinds_in(*policy.tiers.values()) if each not in (FIRST_RESPONSE, ON_CALL)):
        times = _commitments(policy, kind)
        said = {
            tier.id: times[tier.id] | _words(policy, kind, tier)
            for tier in policy.tiers.values()
            if kind.commitments(tier)
        }
        found |= {kind.key: said} if said else {}
    return {"promises": found} if found else {}


def _words(policy: Policy, kind: PromiseKind, tier: Tier) -> dict[str, str]:
    """Severity -> the word that stands instead of a time."""
    said = ((severity, kind.said(tier, severity)) for severity in policy.severities)
    return {severity: each.time.word for severity, each in said if each and isinstance(each.time, Untimed)}


def _untimed(policy: Policy) -> dict[str, Any]:
    """The words that stand instead of first responses, tier by tier; not there where each has a time."""
    said = ((tier.id, _words(policy, FIRST_RESPONSE, tier)) for tier in policy.tiers.values())
    words = {tier: each for tier, each in said if each}
    return {"untimed": words} if words else {}


def _commitment(policy: Policy, tier: Tier, promise: Promise) -> dict[str, Any]:
    """With service hours of its own where they are not the usual ones of the tier."""
    hours = hours_of_promise(policy, promise).id
    own = {} if hours == usual_hours(policy, tier).id else {"service_hours": hours}
    return {**engine_commitment(promise.time, policy.counting), **engine_repetition(promise.time), **own}


def _escalation(policy: Policy) -> dict[str, Any]:
    return {
        severity: [
            {"after": engine_commitment(step.after, policy.counting), "to": list(step.to)} for step in steps
        ]
        for severity, steps in policy.escalation.items()
    }


def _calendar(policy: Policy, region: Region, hours: ServiceHours, names: _Names) -> dict[str, Any]:
    calendar = unnamed_calendar(policy.horizon, region, hours)
    return named_calendar(calendar, tuple(names.of(name) for _, name in calendar.closed))


def _listed(rows: Rows) -> Any:
    """Lists, as JSON has them; what is not a list of pairs is left for `load` to name."""
    if isinstance(rows, list | tuple):
        return [list(row) if isinstance(row, tuple) else row for row in rows]
    return rows
