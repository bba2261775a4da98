"""Family Promises: what a tier says, says less of, or says later than it should.

"Slower" is never guessed from units: both deadlines are computed for every half hour of a week, in every
region, by the engine that answers the customer.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise, product
from typing import TYPE_CHECKING

from ...core.diagnostic import Diagnostic, Path, Related, Rule, error, warning
from ...core.messages import Message, Value, in_context
from ...diff.favour import WEEK, dues, world_of
from ...policy.commitments import (
    COMMITMENTS,
    FIRST_RESPONSE,
    Promise,
    hours_for,
    hours_in_use,
    promises,
    promises_of,
    step_in,
)
from ...reading.yaml.nodes import Mapping
from ...reading.yaml.source import texts
from ..corpus.context import Context
from ..corpus.texts import stem

if TYPE_CHECKING:
    from ...policy.notation import Duration
    from ...policy.policy import Policy, ServiceHours, Tier
    from ...reading.yaml.source import Source

_HOURS = (("tiers", "*", "service_hours"),)

RESPONSE_MISSING = error(
    "response-missing",
    Message("{tier} has no first response for {severity}."),
    Message("Add a line “{severity}: …” under first_response."),
    why=Message("The customer finds an empty cell where a promise belongs."),
    bad="first_response:\n  P1: 1 hour",
    good="first_response:\n  P1: 1 hour\n  P2: 2 hours",
)

PRICE_ORDER = warning(
    "price-order",
    Message("{tier} is included, but stands after {dearer}, which costs extra."),
    Message("List the tiers cheapest first."),
    why=Message("Customers read the table from the cheapest to the dearest."),
    bad="gold:\n  price: extra charge\nstandard:\n  price: included",
    good="standard:\n  price: included\ngold:\n  price: extra charge",
)

SLOWER_THAN_CHEAPER_TIER = warning(
    "slower-than-cheaper-tier",
    Message(
        "{severity}: {tier} ({time}) is at {when} slower than {cheaper} ({other}), although it costs more."
    ),
    Message("Is one of the two times wrong?"),
    why=Message("Nobody buys a tier in order to wait longer."),
    bad="standard: 8 business hours\ngold: 9 hours",
    good="standard: 8 business hours\ngold: 1 hour",
    rests_on=_HOURS,
)

LESS_THAN_CHEAPER_TIER = warning(
    "less-than-cheaper-tier",
    Message("{tier} lacks “{feature}”, which {cheaper} includes."),
    Message("Add “{feature}: included” to {tier}."),
    why=Message("A dearer tier holds what a cheaper one does."),
    bad="standard:\n  phone: included\ngold:\n  email: included",
    good="gold:\n  email: included\n  phone: included",
)

LESS_SEVERE_IS_FASTER = warning(
    "less-severe-is-faster",
    Message("{tier}: {severity} ({time}) is answered later than the less severe {other} ({faster})."),
    Message("Is one of the two times wrong?"),
    why=Message("The worse problem is answered first."),
    bad="P1: 1 hour\nP2: 20 minutes",
    good="P1: 20 minutes\nP2: 1 hour",
    rests_on=_HOURS,
)

ESCALATION_ORDER = error(
    "escalation-order",
    Message("Step {number} for {severity} ({time}) does not come after the step before ({other})."),
    Message("Write the steps in the order in which they happen."),
    why=Message("An escalation climbs."),
    bad="- after: 2 hours\n- after: 2 hours",
    good="- after: 1 hour\n- after: 2 hours",
    rests_on=_HOURS,
)

ESCALATION_BEFORE_RESPONSE = warning(
    "escalation-before-response",
    Message(
        "{severity} escalates after {time}, while {tier} promises the first response only within {other}."
    ),
    Message("If that is intended: # accepted escalation-before-response: reason"),
    why=Message("A case would reach the director before anyone was obliged to read it."),
    bad="first_response P1: 4 business hours\nescalation P1: after 1 hour",
    good="first_response P1: 30 minutes\nescalation P1: after 1 hour",
    rests_on=_HOURS,
)

ESCALATION_SEVERITY_ORDER = warning(
    "escalation-severity-order",
    Message("{severity} escalates after {time}, later than the less severe {other} ({earlier})."),
    in_context("hours of the day", "Is one of the two times wrong?"),
    why=Message("The worse problem climbs first."),
    bad="P1: after 3 hours\nP2: after 2 hours",
    good="P1: after 1 hour\nP2: after 2 hours",
    rests_on=_HOURS,
)

ESCALATION_GAP = warning(
    "escalation-gap",
    Message("{severity} has no escalation, although the less severe {other} has."),
    Message("Add steps for {severity} under escalation."),
    why=Message("The worst problem would never climb."),
    bad="escalation:\n  P2: …",
    good="escalation:\n  P1: …\n  P2: …",
)

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

TERM_UNDEFINED = warning(
    "term-undefined",
    Message("Times are promised in “{unit}”, but definitions does not explain the term."),
    Message("Add “{name}” under definitions."),
    why=Message("A business day has four readings."),
    bad="first_response:\n  P3: 2 business days",
    good="definitions:\n  business-day: …",
)

NOT_SHOWN = warning(
    "not-shown",
    Message("No section shows the table “{table}”."),
    Message("Write “table: {table}” in a section."),
    why=Message("The customer would not read it in the text."),
    bad="sections without “table: tiers”",
    good="support-agreement:\n  table: tiers",
)

UNUSED = warning(
    "unused",
    Message("“{name}” is not used anywhere."),
    Message("Use it or delete it."),
    why=Message("It looks like a promise, but nobody sees it."),
    bad="roles:\n  ceo: CEO",
    good="escalation:\n  P1:\n    - after: 1 hour\n      to: [ceo]",
    rests_on=(
        ("tiers", "*", "service_hours"),
        ("tiers", "*", "features", "*"),
        ("escalation", "*", "*", "to", "*"),
    ),
)

RULES = (
    RESPONSE_MISSING,
    PRICE_ORDER,
    SLOWER_THAN_CHEAPER_TIER,
    LESS_THAN_CHEAPER_TIER,
    LESS_SEVERE_IS_FASTER,
    ESCALATION_ORDER,
    ESCALATION_BEFORE_RESPONSE,
    ESCALATION_SEVERITY_ORDER,
    ESCALATION_GAP,
    BUSINESS_TIME_AROUND_THE_CLOCK,
    PROMISE_OUTSIDE_HOURS,
    TERM_UNDEFINED,
    NOT_SHOWN,
    UNUSED,
)

_OWN_TERMS = ("business-hour", "business-day", "first-response")

OTHER_HOURS = Message("All times of this tier run by the other clock: did you mean other service_hours?")
AT_ALL_TIMES = Message("all times")
AT_SOME_TIMES = Message("some times")


@dataclass(frozen=True)
class NameOf:
    """A tier's name in the author's language, else in the policy's first."""

    tier: Tier

    def in_(self, language: str) -> str:
        names = self.tier.name.root
        return names.get(language, next(iter(names.values())))


def later(policy: Policy, slow: Promise, fast: Promise) -> Message | None:
    """At what times `slow` falls due after `fast`; None if never."""
    if _never_later(slow.time, fast.time, same_hours=hours_for(policy, slow) == hours_for(policy, fast)):
        return None
    compared = [pair for region in policy.regions for pair in _paired(policy, region, slow, fast)]
    if not any(first > second for first, second in compared):
        return None
    return AT_ALL_TIMES if all(first > second for first, second in compared) else AT_SOME_TIMES


def _never_later(slow: Duration, fast: Duration, *, same_hours: bool) -> bool:
    """True where no week needs to be computed: one clock, or business time that elapsed time cannot overtake."""
    if slow.unit == fast.unit and same_hours:
        return slow.amount <= fast.amount
    if slow.is_business or fast.unit == "business days":
        return False
    return slow.minutes <= fast.minutes


def _paired(policy: Policy, region: str, *promises: Promise) -> Iterator[tuple[int, int]]:
    first, second = (dues(world_of(policy, each, region), each.time, WEEK) for each in promises)
    if first is not None and second is not None:
        yield from zip(first, second, strict=True)


def response_missing(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    for tier in policy.tiers.values():
        path: Path = ("tiers", tier.id, FIRST_RESPONSE.key)
        node = source.find(path)
        if isinstance(node, Mapping) and node.broken:
            continue
        above = path
        for severity in policy.severities:
            if severity in FIRST_RESPONSE.of(tier):
                above = (*path, severity)
            else:
                values: dict[str, Value] = {"tier": NameOf(tier), "severity": severity}
                yield Diagnostic(RESPONSE_MISSING, source.name_span(above), (*path, severity), values)


def slower_than_cheaper_tier(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    for kind, (index, tier) in product(COMMITMENTS, enumerate(policy.tiers.values())):
        for severity, slow in kind.promises(tier).items():
            for cheaper in reversed(list(policy.tiers.values())[:index]):
                fast = kind.promises(cheaper).get(severity)
                when = later(policy, slow, fast) if fast else None
                if fast and when:
                    values: dict[str, Value] = {"severity": severity, "tier": NameOf(tier), "time": slow.time.words,
                              "when": when, "cheaper": NameOf(cheaper), "other": fast.time.words}  # fmt: skip
                    yield _between(SLOWER_THAN_CHEAPER_TIER, source, slow, fast, values)
                    break


def _between(
    rule: Rule, source: Source, place: Promise, other: Promise, values: dict[str, Value]
) -> Diagnostic:
    """A finding at a time, beside another."""
    return Diagnostic(rule, source.span(place.path), place.path, values, related=_beside(source, other.path))


def _beside(source: Source, path: Path) -> tuple[Related, ...]:
    return (Related(source.span(path)),)


def price_order(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    """Tiers stand cheapest first: what is compared with "the cheaper tier" depends on it."""
    dearer: Tier | None = None
    for tier in policy.tiers.values():
        if tier.price != "included":
            dearer = tier
        elif dearer is not None:
            path = ("tiers", tier.id, "price")
            values: dict[str, Value] = {"tier": NameOf(tier), "dearer": NameOf(dearer)}
            beside = _beside(source, ("tiers", dearer.id, "price"))
            yield Diagnostic(PRICE_ORDER, source.span(path), path, values, related=beside)


def less_than_cheaper_tier(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    for cheaper, tier in pairwise(policy.tiers.values()):
        for feature, kind in cheaper.features.items():
            is_less = kind == "included" and tier.features.get(feature) != "included"
            if is_less and not _is_replaced(feature, cheaper, tier):
                path = ("tiers", tier.id, "features")
                values: dict[str, Value] = {
                    "tier": NameOf(tier),
                    "feature": feature,
                    "cheaper": NameOf(cheaper),
                }
                place = (*path, feature) if feature in tier.features else path
                yield Diagnostic(LESS_THAN_CHEAPER_TIER, source.name_span(place), place, values)


def _is_replaced(feature: str, cheaper: Tier, tier: Tier) -> bool:
    """Does the dearer tier hold another feature of this kind, as `three-users` is one of `one-user`?"""
    added = (
        each for each, kind in tier.features.items() if kind == "included" and each not in cheaper.features
    )
    return feature not in tier.features and any(_kinds(feature) & _kinds(each) for each in added)


def _kinds(feature: str) -> set[str]:
    return {re.sub(r"(?:en|e|s|n)$", "", word) for word in feature.split("-") if len(word) > 2}


def less_severe_is_faster(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    for tier, kind in product(policy.tiers.values(), COMMITMENTS):
        promised = kind.promises(tier)
        for slow, fast in pairwise(promised[each] for each in policy.severities if each in promised):
            if later(policy, slow, fast):
                values: dict[str, Value] = {"tier": NameOf(tier), "severity": slow.severity, "time": slow.time.words,
                          "other": fast.severity, "faster": fast.time.words}  # fmt: skip
                yield _between(LESS_SEVERE_IS_FASTER, source, slow, fast, values)


def escalation_order(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    for severity, steps in policy.escalation.items():
        for row in range(1, len(steps)):
            before, step = (_in_each_tier(policy, severity, each) for each in (row - 1, row))
            if before[0].time == step[0].time or _is_later(policy, before, step):
                values: dict[str, Value] = {"number": row + 1, "severity": severity, "time": step[0].time.words,
                          "other": before[0].time.words}  # fmt: skip
                yield _between(ESCALATION_ORDER, source, step[0], before[0], values)


def _in_each_tier(policy: Policy, severity: str, row: int) -> list[Promise]:
    """A step of the escalation."""
    return [step_in(tier, severity, row, policy.escalation[severity][row]) for tier in policy.tiers]


def _is_later(policy: Policy, slow: list[Promise], fast: list[Promise]) -> bool:
    return any(later(policy, *pair) for pair in zip(slow, fast, strict=True))


def escalation_before_response(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    for severity, steps in policy.escalation.items():
        for tier in policy.tiers.values() if steps else ():
            first = step_in(tier.id, severity, 0, steps[0])
            response = FIRST_RESPONSE.promises(tier).get(severity)
            if response and later(policy, response, first):
                values: dict[str, Value] = {"severity": severity, "time": first.time.words, "tier": NameOf(tier),
                          "other": response.time.words}  # fmt: skip
                yield _between(ESCALATION_BEFORE_RESPONSE, source, first, response, values)


def escalation_severity_order(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    climbing = [severity for severity in policy.severities if policy.escalation.get(severity)]
    for severity, other in pairwise(climbing):
        for row in range(min(len(policy.escalation[each]) for each in (severity, other))):
            slow, fast = (_in_each_tier(policy, each, row) for each in (severity, other))
            if _is_later(policy, slow, fast):
                values: dict[str, Value] = {"severity": severity, "time": slow[0].time.words, "other": other,
                          "earlier": fast[0].time.words}  # fmt: skip
                yield _between(ESCALATION_SEVERITY_ORDER, source, slow[0], fast[0], values)
                break  # the later steps follow from this one


def escalation_gap(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    order = list(policy.severities)
    for index, severity in enumerate(order):
        climbing = [other for other in order[index + 1 :] if policy.escalation.get(other)]
        if climbing and not policy.escalation.get(severity):
            path = ("escalation", severity)
            yield Diagnostic(
                ESCALATION_GAP, source.name_span(path), path, {"severity": severity, "other": climbing[0]}
            )


def business_time_around_the_clock(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    for tier in policy.tiers.values():
        wrong = [
            each
            for each in promises_of(tier)
            if each.time.is_business and _never_closes(hours_for(policy, each))
        ]
        for path, times in _by_cause(tier, wrong):
            values: dict[str, Value] = {
                "tier": NameOf(tier),
                "time": ", ".join(time.words for time in times),
                "same": ", ".join(elapsed(time).words for time in times),
            }
            advice = None if len(times) == 1 else OTHER_HOURS
            yield Diagnostic(BUSINESS_TIME_AROUND_THE_CLOCK, source.span(path), path, values, advice)


def _never_closes(hours: ServiceHours) -> bool:
    return hours.open.is_always and hours.public_holidays != "closed"


def _by_cause(tier: Tier, wrong: list[Promise]) -> Iterator[tuple[Path, list[Duration]]]:
    """Times of the wrong clock: each at its line, but where all are wrong, the tier's hours are."""
    if len(wrong) > 2 and len(wrong) == len(list(promises_of(tier))):
        yield ("tiers", tier.id, "service_hours"), [each.time for each in wrong]
    else:
        yield from ((each.path, [each.time]) for each in wrong)


def elapsed(time: Duration) -> Duration:
    """The same amount by the wall clock, where service never closes."""
    return (
        type(time)(time.amount * 24, "hours")
        if time.unit == "business days"
        else type(time)(time.amount, "hours")
    )


def promise_outside_hours(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    for tier in policy.tiers.values():
        if _is_on_call(policy, tier):
            continue
        wrong = [
            each
            for each in promises_of(tier)
            if not each.time.is_business and not hours_for(policy, each).open.is_always
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
    """The nearest promise that runs in the service hours only."""
    hours = time.amount if time.unit == "hours" else max(1, round(time.amount / 60))
    return type(time)(hours, "business hours")


def term_undefined(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    promised: dict[str, Path] = {}
    for each in promises(policy):
        promised.setdefault(each.time.unit, each.path)
    defined = {name.lower() for name in policy.definitions} | {
        wording.lower() for each in policy.definitions.values() for _, wording in each.term.items()
    }
    for unit in ("business hours", "business days"):
        spellings = {unit, unit[:-1], unit.replace(" ", "-"), unit[:-1].replace(" ", "-")}
        said = [forms for _, forms in policy.units[unit].items()] if unit in policy.units else []
        spellings |= {form.strip().lower() for forms in said for form in forms.split("|")}
        if unit in promised and not spellings & defined:
            values: dict[str, Value] = {"unit": unit, "name": unit[:-1].replace(" ", "-")}
            yield Diagnostic(TERM_UNDEFINED, source.span(promised[unit]), promised[unit], values)


def not_shown(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    tables = {section.table for section in policy.sections.values()}
    contents = {"tiers": policy.tiers, "severities": policy.severities, "escalation": policy.escalation,
                "required_information": policy.required_information, "contact": True}  # fmt: skip
    for table, content in contents.items():
        if content and table not in tables:
            yield Diagnostic(NOT_SHOWN, source.name_span((table,)), (table,), {"table": table})


def unused(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    used = {
        "roles": {role for steps in policy.escalation.values() for step in steps for role in step.to},
        "features": {feature for tier in policy.tiers.values() for feature in tier.features},
        "service_hours": {hours.id for hours in hours_in_use(policy)},
    }
    for table, names in used.items():
        for name in getattr(policy, table):
            if name not in names:
                yield Diagnostic(UNUSED, source.name_span((table, name)), (table, name), {"name": name})
    yield from _terms_unused(policy, source)


def _terms_unused(policy: Policy, source: Source) -> Iterator[Diagnostic]:
    """Terms that are defined, but stand in no text; those of the program's own words are always used."""
    said = [(path, scalar.text.casefold()) for path, scalar in texts(source)]
    for name, each in policy.definitions.items():
        stems = [stem(wording) for _, wording in each.term.items()]
        elsewhere = [text for path, text in said if path[:2] != ("definitions", name)]
        if name not in _OWN_TERMS and not any(stem in text for stem in stems for text in elsewhere):
            path: Path = ("definitions", name)
            yield Diagnostic(UNUSED, source.name_span(path), path, {"name": name})


CHECKS = (
    response_missing,
    price_order,
    slower_than_cheaper_tier,
    less_than_cheaper_tier,
    less_severe_is_faster,
    escalation_order,
    escalation_before_response,
    escalation_severity_order,
    escalation_gap,
    business_time_around_the_clock,
    promise_outside_hours,
    term_undefined,
    not_shown,
    unused,
)
