"""Family Versions, contracts: what one contract promises otherwise than its tier, and who can find out."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ...core.diagnostic import Diagnostic, Path, error, note, warning
from ...core.messages import Message, Value
from ...diff.favour import Favour
from ...policy.portal.agreed import agreed_times, as_agreed
from ...policy.walks.plain_values import ValuePrinter
from ...reading.amount_faults import CONTRACT_SECRET_WEAK
from ..corpus.context import Context
from ..promises.slower import NameOf
from .names import served_by

# What compares (diff/comparing/) is imported where something was agreed: most policies need none of it.
if TYPE_CHECKING:
    from ...diff.change import Change
    from ...policy.policy import Policy
    from ...policy.published import Contract
    from ...reading.yaml.source import Source

AGREED_SAME = note(
    "agreed-same",
    Message("{place}: {tier} promises {time} anyway."),
    Message("Take it out; or keep it, if it is to stay when the tier changes."),
    why=Message("What is agreed for one contract is no longer changed with its tier."),
    bad="gold:\n  first_response:\n    P1: 30 minutes\n…\nagreed:\n  first_response:\n    P1: 30 minutes",
    good="agreed:\n  first_response:\n    P1: 15 minutes",
)

AGREED_WORSE = warning(
    "agreed-worse",
    Message("{place}: {time} is {sometimes}worse for the customer than what {tier} promises ({usual})."),
    Message("If that is agreed: # accepted agreed-worse: reason"),
    why=Message("Who agrees on something special expects no less than everybody else has."),
    bad="gold:\n  first_response:\n    P1: 30 minutes\n…\nagreed:\n  first_response:\n    P1: 1 hour",
    good="agreed:\n  first_response:\n    P1: 15 minutes",
)

CONTRACT_IN_SOURCE = error(
    "contract-in-source",
    Message("The published file of version {version} would show what contract {name} keeps to itself."),
    Message("Write “source: not shown”: what a released file says of contracts stays in it."),
    why=Message("The secret of its address and its times are for one customer only."),
    bad="publishing:\n  source: shown\ncontracts:\n  k7:\n    secret: …",
    good="publishing:\n  source: not shown\ncontracts:\n  k7:\n    secret: …",
)

RULES = (
    AGREED_SAME,
    AGREED_WORSE,
    CONTRACT_IN_SOURCE,
)

_SECRET_LETTERS, _SECRET_KINDS = 16, 6
_SOURCE: Path = ("publishing", "source")


def secrets_weak(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    """Too short, or one letter again and again."""
    for contract in policy.contracts.values():
        secret = contract.secret
        if secret and (len(secret) < _SECRET_LETTERS or len(set(secret)) < _SECRET_KINDS):
            path: Path = ("contracts", contract.id, "secret")
            yield Diagnostic(CONTRACT_SECRET_WEAK, source.span(path), path)


def contracts_in_source(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    """The first contract with a secret or times of its own in each file that is published word for word."""
    if policy.publishing.source != "shown":
        return
    for each in (*context.earlier, policy):
        kept = (one for one in each.contracts.values() if one.secret or one.agreed)
        if found := next(kept, None):
            values = {"version": each.document.version, "name": found.id}
            yield Diagnostic(CONTRACT_IN_SOURCE, source.span(_SOURCE), _SOURCE, values)
            return


def agreed_otherwise(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    """Each agreed time, held against what the tier promises in the version that applies to the contract."""
    versions = {each.document.version: each for each in (*context.earlier, policy)}
    for contract in policy.contracts.values():
        applies = versions.get(contract.version or policy.document.version)
        served = applies and served_by(contract, applies, (*context.earlier, policy))
        if contract.agreed and applies and served:
            yield from _held_against(contract, applies, served, source, context)


def _held_against(
    contract: Contract, applies: Policy, served: Contract, source: Source, context: Context
) -> Iterator[Diagnostic]:
    changes = _changes(applies, served, context)
    assert contract.agreed and served.agreed
    pairs = zip(agreed_times(contract.agreed), agreed_times(served.agreed), strict=True)
    for (place, agreed), (then, _) in pairs:
        path: Path = ("contracts", contract.id, "agreed", *place)
        found = [each for each in changes if each.path[2 : 2 + len(then)] == then]
        time = ValuePrinter().value(agreed.time)
        said: dict[str, Value] = {
            "place": " › ".join(place),
            "tier": NameOf(applies.tiers[served.tier]),
            "time": time,
        }
        worse = next((each for each in found if each.favour in (Favour.WORSE, Favour.MIXED)), None)
        if worse:
            sometimes: Value = Message("at some times ") if worse.favour is Favour.MIXED else ""
            usual = ValuePrinter().value(worse.old)
            values: dict[str, Value] = {**said, "usual": usual, "sometimes": sometimes}
            yield Diagnostic(AGREED_WORSE, source.span(path), path, values)
        elif not found:
            yield Diagnostic(AGREED_SAME, source.span(path), path, said)


def _changes(policy: Policy, contract: Contract, context: Context) -> list[Change]:
    """Of the tier, where nothing but what was agreed is another; told for the region of the contract."""
    from ...diff.comparing.sides import Sides
    from ...diff.comparing.tier_changes import tier_changes

    there = policy.model_copy(update={"regions": {contract.region: policy.regions[contract.region]}})
    sides = Sides(there, as_agreed(there, contract), (), context.almanac)
    old, new = (each.tiers[contract.tier] for each in (sides.old, sides.new))
    return list(tier_changes(sides, "tiers", contract.tier, old, new))


CHECKS = (
    secrets_weak,
    contracts_in_source,
    agreed_otherwise,
)
