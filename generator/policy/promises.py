"""What a tier promises, and in which hours each promise is counted.

Who adds a kind of promise adds a key to `Tier` and a row to PROMISE_KINDS; who lets the hours of a promise depend on
more than its tier changes the functions below, from which everything else learns the hours.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import reduce
from typing import Final, NamedTuple

from ..core.keeping import cached
from .base import Text
from .contact import Reached
from .notation import N_, Duration, Untimed
from .policy import Policy
from .service_hours import ServiceHours, Week
from .tiers import Commitment, EscalationStep, Tier


class Promise(NamedTuple):
    """A time that is counted in a tier (by id) for a severity; `path` is where it stands in the file.

    kind  the key of its commitment, or `escalation`
    way   of reporting, for which alone it holds
    """

    kind: str
    tier: str
    severity: str
    time: Duration
    path: tuple[str | int, ...]
    way: str = ""

    @property
    def place(self) -> str:
        """Its name in a text, `gold.P1`; a kind that is not the first says which it is: `gold.P1.resolution`."""
        other = "" if self.kind == FIRST_RESPONSE.key else f".{self.kind.replace('_', '-')}"
        return f"{self.tier}.{self.severity}{other}{self.way and f'.by-{self.way}'}"


@dataclass(frozen=True, slots=True)
class PromiseKind:
    """A kind of promise: a time for each severity, under a key of each tier.

    key        in a tier of the file
    part       in the addresses of its times: `#response-p1`
    name       of a column, with_tier of a table, times of a list: English, for the catalogs
    """

    key: str
    part: str
    name: str
    with_tier: str
    times: str

    @property
    def anchor(self) -> str:
        """Of its heading: `first-response`."""
        return self.key.replace("_", "-")

    def commitments(self, tier: Tier) -> Mapping[str, Commitment]:
        """Severity -> what is said of it, as the file has them."""
        said: Mapping[str, Commitment] = getattr(tier, self.key)
        return said

    def of(self, tier: Tier) -> dict[str, Duration]:
        """Severity -> time, where one is promised."""
        said = self.commitments(tier).items()
        return {severity: each.time for severity, each in said if isinstance(each.time, Duration)}

    def said(self, tier: Tier, severity: str) -> Commitment | None:
        """What is said of a severity; a tier that makes such promises at all promises no other than it names.

        None where the file says nothing: first responses are expected of each severity.
        """
        said, first = self.commitments(tier), FIRST_RESPONSE.commitments(tier)
        if self is FIRST_RESPONSE and said:
            return said.get(severity)
        is_offered = severity not in first or first[severity].time != NOT_OFFERED.time
        return said.get(severity, NOT_PROMISED if is_offered else NOT_OFFERED)

    def path(self, tier: str, severity: str) -> tuple[str, ...]:
        return "tiers", tier, self.key, severity

    def promises(self, tier: Tier) -> dict[str, Promise]:
        """Severity -> promise, where a time is promised."""
        return {
            severity: Promise(self.key, tier.id, severity, time, self.path(tier.id, severity))
            for severity, time in self.of(tier).items()
        }

    def by_way(self, tier: Tier) -> Iterator[Promise]:
        """The times that hold for one way to report only."""
        for severity, said in self.commitments(tier).items():
            path = self.path(tier.id, severity)
            for way, time in said.by.items():
                if isinstance(time, Duration):
                    yield Promise(self.key, tier.id, severity, time, (*path, "by", way), way)


class OnCallKind(PromiseKind):
    """The first response of those who are on call, while the service hours are closed."""

    def commitments(self, tier: Tier) -> Mapping[str, Commitment]:
        return tier.on_call.first_response if tier.on_call else {}

    def path(self, tier: str, severity: str) -> tuple[str, ...]:
        return "tiers", tier, self.key, "first_response", severity


class OwnKind(PromiseKind):
    """A kind of promise that only this policy has; its name stands there under `promises`."""

    @property
    def anchor(self) -> str:
        return self.part

    def commitments(self, tier: Tier) -> Mapping[str, Commitment]:
        return tier.promises.get(self.key, {})

    def path(self, tier: str, severity: str) -> tuple[str, ...]:
        return "tiers", tier, "promises", self.key, severity


NOT_OFFERED: Final = Commitment(time=Untimed("not offered"))
NOT_PROMISED: Final = Commitment(time=Untimed("not promised"))
FIRST_RESPONSE: Final = PromiseKind(
    "first_response", "response", N_("First response"), N_("First response with {tier}"), N_("Response times")
)
ON_CALL: Final = OnCallKind(
    "on_call", "on-call", N_("First response in the on-call service"),
    N_("First response in the on-call service with {tier}"),
    N_("Response times of the on-call service"),
)  # fmt: skip
START_OF_WORK: Final = PromiseKind(
    "start_of_work", "start", N_("Start of work"), N_("Start of work with {tier}"),
    N_("Times to the start of work"),
)  # fmt: skip
NEXT_UPDATE: Final = PromiseKind(
    "next_update", "update", N_("Updates"), N_("Updates with {tier}"), N_("Times of updates")
)
WORKAROUND: Final = PromiseKind(
    "workaround", "workaround", N_("Workaround"), N_("Workaround with {tier}"), N_("Times to a workaround")
)
RESOLUTION: Final = PromiseKind(
    "resolution", "resolution", N_("Resolution time"), N_("Resolution time with {tier}"),
    N_("Resolution times"),
)  # fmt: skip
PROMISE_KINDS: Final = (FIRST_RESPONSE, START_OF_WORK, NEXT_UPDATE, WORKAROUND, RESOLUTION)
"""The first of them is what a tier is known by: on its card, in links, in the calculator."""


KINDS: Final = (FIRST_RESPONSE, ON_CALL, *PROMISE_KINDS[1:])
"""Also those whose times stand in a block with more."""


def own_kind(name: str) -> OwnKind:
    """By its name in the file; its words are the policy's."""
    return OwnKind(key=name, part=f"promise-{name.lower()}", name="", with_tier="", times="")


def kinds_in(*tiers: Tier) -> tuple[PromiseKind, ...]:
    """The program's, and those that tiers call by names of their own."""
    return (*KINDS, *map(own_kind, dict.fromkeys(name for tier in tiers for name in tier.promises)))


@cached(64)
def kinds_made(*tiers: Tier) -> tuple[PromiseKind, ...]:
    """The kinds of promise that any of them makes; first responses are expected of every tier."""
    every = kinds_in(*tiers)
    return tuple(each for each in every if each is FIRST_RESPONSE or any(map(each.commitments, tiers)))


def promises_of(tier: Tier) -> Iterator[Promise]:
    """Of each kind, also those for one way to report only."""
    for kind in kinds_in(tier):
        yield from (*kind.promises(tier).values(), *kind.by_way(tier))


def promises(policy: Policy) -> Iterator[Promise]:
    """Tier by tier."""
    for tier in policy.tiers.values():
        yield from promises_of(tier)


def steps(policy: Policy, tier: str) -> Iterator[Promise]:
    """The escalation as a tier counts it."""
    for severity, listed in policy.escalation.items():
        for row, step in enumerate(listed):
            yield step_in(tier, severity, row, step)


def step_in(tier: str, severity: str, row: int, step: EscalationStep) -> Promise:
    return Promise("escalation", tier, severity, step.after, ("escalation", severity, row, "after"))


NO_HOURS: Final = ServiceHours(
    id="none",
    name=Text.model_validate("–"),
    open=Week.model_validate("always"),
    public_holidays="open",
)
"""Stands for the hours of a tier that lays none down: its times run day and night, and nobody is said to be there."""


def hours_for(policy: Policy, tier: Tier, severity: str) -> ServiceHours:
    """The service hours in which a tier serves a severity."""
    hours = tier.service_hours.of(severity)
    return policy.service_hours[hours] if hours else NO_HOURS


def hours_of_promise(policy: Policy, promise: Promise) -> ServiceHours:
    """The service hours in which a promise is counted, and its escalation with it; on call, the week of both."""
    first, *others = all_hours_of(policy, promise)
    return reduce(_with_also, others, first)


def all_hours_of(policy: Policy, promise: Promise) -> tuple[ServiceHours, ...]:
    """Those in which somebody is there for a promise: the service hours, and on call those beside them."""
    tier = policy.tiers[promise.tier]
    service = hours_for(policy, tier, promise.severity)
    beside = (tier.on_call.hours,) if tier.on_call and promise.kind == ON_CALL.key else ()
    return (service, *(policy.service_hours[each] for each in beside))


def _with_also(hours: ServiceHours, beside: ServiceHours) -> ServiceHours:
    """As a week goes; what happens on holidays and special days, only the calendars know."""
    name = f"{hours.id}+{beside.id}"
    return hours.model_copy(update={"id": name, "open": hours.open.with_also(beside.open)})


def hours_of_tier(policy: Policy, tier: Tier) -> tuple[ServiceHours, ...]:
    """All in which a tier counts; none if it lays none down."""
    named = dict.fromkeys(filter(None, map(tier.service_hours.of, policy.severities)))
    return tuple(policy.service_hours[each] for each in named)


def usual_hours(policy: Policy, tier: Tier) -> ServiceHours:
    """Those of a tier where no severity is chosen: of the least severe, who are the most."""
    return next(reversed(hours_of_tier(policy, tier)), NO_HOURS)


@cached(16)
def tiers_with(policy: Policy, hours: str) -> tuple[Tier, ...]:
    """The tiers that count in the service hours of this id."""
    tiers = policy.tiers.values()
    return tuple(each for each in tiers if hours in (its.id for its in hours_of_tier(policy, each)))


def hours_of_tiers(policy: Policy) -> tuple[ServiceHours, ...]:
    """Those in which a tier counts, in the order of the file."""
    return tuple(hours for hours in policy.service_hours.values() if tiers_with(policy, hours.id))


def way_hours(policy: Policy, way: Reached) -> tuple[ServiceHours, ...]:
    """The service hours in which somebody is there: its own, or those of the tiers that it serves."""
    if way.hours:
        return (policy.service_hours[way.hours],)
    tiers = [policy.tiers[each] for each in way.tiers or policy.tiers]
    counted = {
        hours_for(policy, tier, each).id for tier in tiers for each in way.severities or policy.severities
    }
    return tuple(hours for hours in policy.service_hours.values() if hours.id in counted)


def ways_with(policy: Policy, hours: str) -> tuple[Reached, ...]:
    """The ways with the service hours of this id for their own."""
    return tuple(way for way in policy.contact.reached if way.hours == hours)


def languages_with(policy: Policy, hours: str) -> tuple[str, ...]:
    """Codes of the languages in which support answers in the service hours of this id."""
    return tuple(code for code, each in policy.support_languages.items() if each.named_hours == hours)


def tiers_on_call(policy: Policy, hours: str) -> tuple[Tier, ...]:
    """The tiers for which somebody is on call in the service hours of this id."""
    return tuple(tier for tier in policy.tiers.values() if tier.on_call and tier.on_call.hours == hours)


def hours_of_ways(policy: Policy) -> tuple[ServiceHours, ...]:
    """Those in which no tier counts, but somebody is reached, or a service is measured."""
    named = {way.hours for way in policy.contact.reached}
    named |= {each.named_hours for each in policy.support_languages.values()}
    named |= {tier.on_call.hours for tier in policy.tiers.values() if tier.on_call}
    named = named.union(*(each.measured_in for each in policy.availability.values()))
    used = (each for each in policy.service_hours.values() if each.id in named)
    return tuple(each for each in used if not tiers_with(policy, each.id))


@cached(4)  # each closed day of each region asks
def hours_in_use(policy: Policy) -> tuple[ServiceHours, ...]:
    """Those in which a tier counts or somebody is reached, in the order of the tiers; NO_HOURS where it has none."""
    by_tier = [
        hours for tier in policy.tiers.values() for hours in hours_of_tier(policy, tier) or (NO_HOURS,)
    ]
    return tuple({hours.id: hours for hours in (*by_tier, *hours_of_ways(policy))}.values())
