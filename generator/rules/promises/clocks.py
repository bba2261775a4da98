"""Times that run by the other clock than the hours of their tier."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ...core.diagnostic import Diagnostic, Path, error, warning
from ...core.messages import Message, Value
from ...policy.notation import CALENDAR_UNITS
from ...policy.promises import (
    FIRST_RESPONSE,
    NO_HOURS,
    NOT_OFFERED,
    ON_CALL,
    Promise,
    hours_of_promise,
    hours_of_tier,
    promises_of,
)
from ...policy.walks.shape import NONE
from ..corpus.context import Context
from .slower import NameOf

if TYPE_CHECKING:
    from ...policy.document import Counting
    from ...policy.notation import Duration
    from ...policy.policy import Policy
    from ...policy.tiers import Tier
    from ...reading.yaml.source import Source

_HOURS = (("tiers", "*", "service_hours"),)

BUSINESS_TIME_AROUND_THE_CLOCK = warning(
    "business-time-around-the-clock",
    Message("{tier} is open around the clock: “{time}” is the same as “{same}”."),
    Message("Write “{same}”."),
    why=Message("Two names for one thing invite a dispute."),
    bad="gold P1: 1 business hour",
    good="gold P1: 1 hour",
    rests_on=_HOURS,
)

PROMISE_OUTSIDE_HOURS = warning(
    "promise-outside-hours",
    Message("“{time}” also runs at night and at weekends, when {tier} is closed."),
    Message("Did you mean “{business}”?"),
    why=Message("The promise would fall due while nobody is there."),
    bad="standard P1: 8 hours",
    good="standard P1: 8 business hours",
    rests_on=_HOURS,
)

HOURS_MISSING = error(
    "hours-missing",
    Message("{tier} has no service hours for {severity}."),
    Message("Add a line “{severity}: …” under service_hours, with a name from service_hours."),
    why=Message("Where some severities have hours of their own, each has."),
    bad="service_hours:\n  P1: around-the-clock",
    good="service_hours:\n  P1: around-the-clock\n  P2: business-hours",
)

TIME_WITHOUT_HOURS = error(
    "time-without-hours",
    Message("“{time}” runs only during service hours, and {tier} has none."),
    Message("Name the service hours of the tier, or promise a time that runs day and night."),
    why=Message("The time could never run."),
    bad="service_hours: none\nfirst_response:\n  P1: 4 business hours",
    good="service_hours: none\nfirst_response:\n  P1: 48 hours",
)

OFFICE_DAYS = Message(
    "Write “{same}”; or say under counting which days are business days, for example “business_days: monday to friday”."
)
OTHER_HOURS = Message("All times of this tier run by the other clock: did you mean other service_hours?")

RULES = (
    HOURS_MISSING,
    TIME_WITHOUT_HOURS,
    BUSINESS_TIME_AROUND_THE_CLOCK,
    PROMISE_OUTSIDE_HOURS,
)


def business_time_around_the_clock(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    for tier in policy.tiers.values():
        wrong = [
            each for each in promises_of(tier) if each.time.is_business and _is_elapsed_time(policy, each)
        ]
        for path, times in _by_cause(tier, wrong):
            values: dict[str, Value] = {
                "tier": _served(policy, tier, path),
                "time": ", ".join(time.words for time in times),
                "same": ", ".join(elapsed(time).words for time in times),
            }
            in_days = OFFICE_DAYS if times[0].unit == "business days" else None
            advice = in_days if len(times) == 1 else OTHER_HOURS
            yield Diagnostic(BUSINESS_TIME_AROUND_THE_CLOCK, source.span(path), path, values, advice)


def _served(policy: Policy, tier: Tier, path: Path) -> Value:
    """The tier; with the severity, where those of the tier have hours of their own."""
    if len(hours_of_tier(policy, tier)) < 2:
        return NameOf(tier)
    return Message(
        "{tier}, {severity},", {"tier": NameOf(tier), "severity": str(path[-3] if "by" in path else path[-1])}
    )


def _is_elapsed_time(policy: Policy, promise: Promise) -> bool:
    """Do its hours never close, on no day either, and is a business day as long as a day?"""
    hours = hours_of_promise(policy, promise)
    never_closes = hours.open.is_always and hours.holiday_hours is None
    other_days = hours.special_days or hours.seasons or hours.changes
    is_hours = promise.time.unit != "business days" or _is_every_day_one(policy.counting)
    return hours is not NO_HOURS and never_closes and not other_days and is_hours


def _is_every_day_one(counting: Counting) -> bool:
    """Does a business day end at the same hour of the next day, where service never closes?"""
    named = counting.business_days
    is_same_hour = counting.business_day_ends == "at the hour of the report" and not counting.same_day_until
    return is_same_hour and (named is None or len(set(named.numbers)) == 7)


def _by_cause(tier: Tier, wrong: list[Promise]) -> Iterator[tuple[Path, list[Duration]]]:
    """Times of the wrong clock: each at its line, but where all are wrong, the tier's hours are."""
    if len(wrong) > 2 and len(wrong) == len(list(promises_of(tier))):
        yield ("tiers", tier.id, "service_hours"), [each.time for each in wrong]
    else:
        yield from ((each.path, [each.time]) for each in wrong)


def elapsed(time: Duration) -> Duration:
    """The same amount by the wall clock, where service never closes."""
    if time.unit == "business days":
        return time.times(24, "hours")
    return time.times(1, "minutes" if time.unit == "business minutes" else "hours")


def promise_outside_hours(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    for tier in policy.tiers.values():
        if _is_on_call(policy, tier):
            continue
        wrong = [
            each
            for each in promises_of(tier)
            if not each.time.is_business
            and each.kind != ON_CALL.key  # runs from when somebody is there
            and each.time.unit not in CALENDAR_UNITS
            and not hours_of_promise(policy, each).open.is_always
        ]
        for path, times in _by_cause(tier, wrong):
            values: dict[str, Value] = {
                "time": ", ".join(time.words for time in times),
                "tier": NameOf(tier),
                "business": ", ".join(in_hours(time).words for time in times),
            }
            advice = None if len(times) == 1 else OTHER_HOURS
            yield Diagnostic(PROMISE_OUTSIDE_HOURS, source.span(path), path, values, advice)


def _is_on_call(policy: Policy, tier: Tier) -> bool:
    """Do only the most severe problems run day and night, and the rest in the service hours?"""
    times = FIRST_RESPONSE.of(tier)
    order = [times[each].is_business for each in policy.severities if each in times]
    return len(set(order)) == 2 and order == sorted(order)


def in_hours(time: Duration) -> Duration:
    """The nearest promise that runs in the service hours only; of minutes and hours."""
    if time.unit == "hours":
        return time.times(1, "business hours")
    hours = max(1, round(time.amount / 60))
    least = time.least and max(1, round(time.least / 60))
    return time._replace(amount=hours, unit="business hours", least=least if least != hours else None)


def hours_missing(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    for tier in policy.tiers.values():
        path = ("tiers", tier.id, "service_hours")
        named = tier.service_hours.written
        for severity in policy.severities if isinstance(named, dict) else ():
            said = FIRST_RESPONSE.said(tier, severity)
            if severity not in named and not (said and said.time == NOT_OFFERED.time):
                values: dict[str, Value] = {"tier": NameOf(tier), "severity": severity}
                yield Diagnostic(HOURS_MISSING, source.name_span(path), (*path, severity), values)
        for promise in promises_of(tier) if named == NONE else ():
            if promise.time.is_business:
                values = {"tier": NameOf(tier), "time": promise.time.words}
                yield Diagnostic(TIME_WITHOUT_HOURS, source.span(promise.path), promise.path, values)


CHECKS = (
    hours_missing,
    business_time_around_the_clock,
    promise_outside_hours,
)
