"""Escalations that do not climb, or climb before anybody had to answer."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING

from ...core.diagnostic import Diagnostic, error, warning
from ...core.messages import Message, Value, in_context
from ...policy.promises import FIRST_RESPONSE, Promise, step_in
from ..corpus.context import Context
from .slower import NameOf, between, later

if TYPE_CHECKING:
    from ...policy.policy import Policy
    from ...reading.yaml.source import Source

_HOURS = (("tiers", "*", "service_hours"),)

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

RULES = (
    ESCALATION_ORDER,
    ESCALATION_BEFORE_RESPONSE,
    ESCALATION_SEVERITY_ORDER,
    ESCALATION_GAP,
)


def escalation_order(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    for severity, steps in policy.escalation.items():
        for row in range(1, len(steps)):
            for before, step in _in_each_tier(policy, (severity, row - 1), (severity, row)):
                if before.time == step.time or later(policy, before, step):
                    values: dict[str, Value] = {"number": row + 1, "severity": severity, "time": step.time.words,
                              "other": before.time.words}  # fmt: skip
                    yield between(ESCALATION_ORDER, source, step, before, values)
                    break


def _in_each_tier(policy: Policy, *places: tuple[str, int]) -> Iterator[list[Promise]]:
    """The steps at these severities and rows, as each tier counts them."""
    for tier in policy.tiers:
        yield [step_in(tier, severity, row, policy.escalation[severity][row]) for severity, row in places]


def escalation_before_response(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    for severity, steps in policy.escalation.items():
        # Whoever is told at once is only told; from then on somebody has to have read the report.
        row = next((row for row, step in enumerate(steps) if step.after.amount), None)
        for tier in policy.tiers.values() if row is not None else ():
            first = step_in(tier.id, severity, row or 0, steps[row or 0])
            response = FIRST_RESPONSE.promises(tier).get(severity)
            if response and later(policy, response, first):
                values: dict[str, Value] = {"severity": severity, "time": first.time.words, "tier": NameOf(tier),
                          "other": response.time.words}  # fmt: skip
                yield between(ESCALATION_BEFORE_RESPONSE, source, first, response, values)


def escalation_severity_order(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    climbing = [severity for severity in policy.severities if policy.escalation.get(severity)]
    for severity, other in pairwise(climbing):
        rows = range(min(len(policy.escalation[each]) for each in (severity, other)))
        pairs = (pair for row in rows for pair in _in_each_tier(policy, (severity, row), (other, row)))
        for slow, fast in pairs:
            if later(policy, slow, fast):
                values: dict[str, Value] = {"severity": severity, "time": slow.time.words, "other": other,
                          "earlier": fast.time.words}  # fmt: skip
                yield between(ESCALATION_SEVERITY_ORDER, source, slow, fast, values)
                break  # the later steps follow from this one


def escalation_gap(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    order = list(policy.severities)
    for index, severity in enumerate(order):
        climbing = [other for other in order[index:] if policy.escalation.get(other)]
        if climbing and not policy.escalation.get(severity):
            path = ("escalation", severity)
            yield Diagnostic(
                ESCALATION_GAP, source.name_span(path), path, {"severity": severity, "other": climbing[0]}
            )


CHECKS = (
    escalation_order,
    escalation_before_response,
    escalation_severity_order,
    escalation_gap,
)
