"""Family Hours, counting: which days count, and when a report counts as received."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import product
from typing import TYPE_CHECKING, Final

from ...core.diagnostic import Diagnostic, Path, error, note, warning
from ...core.messages import Message, Value
from ...deadlines.hours_in_force import seasons, special_days, usual_week, week_changes
from ...i18n.language_names import DayName
from ...policy.promises import Promise, hours_of_promise, promises, steps
from ..corpus.context import Context
from ..promises.slower import NameOf
from .effect import WITHOUT_EFFECT

if TYPE_CHECKING:
    from ...policy.policy import Policy
    from ...policy.service_hours import Region, ServiceHours, SpecialDay, Week
    from ...reading.yaml.source import Source

_HOURS = (
    ("service_hours", "*", "open"),
    ("regions", "*", "open"),
    ("tiers", "*", "service_hours"),
)

OUTSIDE_HOURS_UNSAID = note(
    "outside-hours-unsaid",
    Message("It is not said when a report outside the service hours counts as received."),
    Message(
        "Write “outside_hours: at the next opening”, as is computed now, or “outside_hours: received on that day”."
    ),
    why=Message(
        "One business day after a report on Saturday ends on Tuesday if it counts as received on Monday, "
        "and on Monday if it counts as received on Saturday."
    ),
    bad="counting:\n  starts: on receipt",
    good="counting:\n  starts: on receipt\n  outside_hours: at the next opening",
    rests_on=_HOURS,
)

BUSINESS_DAY_WITHOUT_HOURS = warning(
    "business-day-without-hours",
    Message(
        "{day} is a business day here, but where business days are promised there are no service hours on it."
    ),
    Message("Take it out of business_days, or give it service hours."),
    why=Message("A business day without service hours never counts."),
    bad="business_days: monday to saturday  # closed on Saturday",
    good="business_days: monday to friday",
    rests_on=_HOURS,
)

NO_BUSINESS_DAY = error(
    "no-business-day",
    Message("{tier} never has service hours on a business day in {region}: its promises would never be due."),
    Message("Name days with service hours under business_days."),
    why=Message("A promise that is never due is none."),
    bad="business_days: saturday  # closed on Saturday",
    good="business_days: monday to friday",
    rests_on=_HOURS,
)

RULES = (OUTSIDE_HOURS_UNSAID, BUSINESS_DAY_WITHOUT_HOURS, NO_BUSINESS_DAY)

_NO_DAYS: Final = Message("nothing is promised in business days")
_NEVER_LATER: Final = Message("the service hours never last longer")
_PATH: Final[Path] = ("counting", "business_days")


def outside_hours_unsaid(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    closes = any(not hours_of_promise(policy, each).open.is_always for each in _in_days(policy))
    if closes and policy.counting.outside_hours is None:
        path: Path = ("counting",)
        yield Diagnostic(OUTSIDE_HOURS_UNSAID, source.span(path), path)


def business_days(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    named = policy.counting.business_days
    if named is None:
        return
    served = {day for region, hours in _places(policy) for day in _weekdays(region, hours)}
    for day in named.numbers:
        if served and day not in served:
            yield Diagnostic(BUSINESS_DAY_WITHOUT_HOURS, source.span(_PATH), _PATH, {"day": DayName(day - 1)})
    if served & set(named.numbers):
        yield from _never(policy, source)


def _never(policy: Policy, source: Source) -> Iterator[Diagnostic]:
    named = policy.counting.business_days
    counted = {(each.tier, hours_of_promise(policy, each).id) for each in _in_days(policy)}
    for region, (tier, hours) in product(policy.regions.values(), sorted(counted)):
        if named and not _weekdays(region, policy.service_hours[hours]) & set(named.numbers):
            values: dict[str, Value] = {"tier": NameOf(policy.tiers[tier]), "region": region.id}
            yield Diagnostic(NO_BUSINESS_DAY, source.span(_PATH), _PATH, values)


def without_days(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    """What is said of business days where none are promised, and a time by which everybody has gone home anyway."""
    counting = policy.counting
    said = (name for name in ("outside_hours", "business_days", "same_day_until") if getattr(counting, name))
    if not any(True for _ in _in_days(policy)):
        for name in said:
            yield _without_effect(source, ("counting", name), _NO_DAYS)
    elif _is_after_all_hours(policy):
        yield _without_effect(source, ("counting", "same_day_until"), _NEVER_LATER)


def _is_after_all_hours(policy: Policy) -> bool:
    """Does a report after that time come outside the hours, and count from the next opening anyway?"""
    until = policy.counting.same_day_until
    counts_at_once = policy.counting.outside_hours == "received on that day"
    return until is not None and not counts_at_once and _last_close(policy) <= until.minute


def _without_effect(source: Source, path: Path, reason: Message) -> Diagnostic:
    return Diagnostic(WITHOUT_EFFECT, source.span(path), path, {"reason": reason})


def _in_days(policy: Policy) -> Iterator[Promise]:
    """What is counted in business days: promises, and steps of an escalation."""
    counted = (*promises(policy), *(step for tier in policy.tiers for step in steps(policy, tier)))
    return (each for each in counted if each.time.unit == "business days")


def _places(policy: Policy) -> list[tuple[Region, ServiceHours]]:
    """Where business days are counted."""
    hours = {each.id: each for each in (hours_of_promise(policy, promise) for promise in _in_days(policy))}
    return list(product(policy.regions.values(), hours.values()))


def _weeks(region: Region, hours: ServiceHours) -> Iterator[Week]:
    yield usual_week(region, hours)
    yield from (each.open for each in week_changes(region, hours))
    yield from (each.open for each in seasons(region, hours))


def _weekdays(region: Region, hours: ServiceHours) -> set[int]:
    """ISO weekdays on which there ever are hours."""
    special = {day for each in special_days(region, hours) if each.open for day in _days_of(each)}
    return special | {day for week in _weeks(region, hours) for day in week.open_days}


def _days_of(special: SpecialDay) -> set[int]:
    """A day of every year is another weekday in each, and a run of days may be a week."""
    day = special.date
    return {day.isoweekday()} if isinstance(day, date) else set(range(1, 8))


def _last_close(policy: Policy) -> int:
    """The latest minute after midnight; one that lies on the next day counts on."""
    return max(
        each.start + each.minutes
        for region, hours in _places(policy)
        for intervals in (
            *(row for week in _weeks(region, hours) for row in week.open_days.values()),
            *(special.open for special in special_days(region, hours)),
        )
        for each in intervals
    )


CHECKS = (outside_hours_unsaid, business_days, without_days)
