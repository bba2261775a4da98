"""Family Versions, names: those of earlier versions go on leading to what they named."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ...core.diagnostic import Diagnostic, Path, did_you_mean, error, note
from ...core.messages import Message
from ...diff.renames import successor
from ...policy.portal.agreed import names_in, with_names
from ...policy.portal.groups import ADDRESSED, GROUPS
from ...policy.portal.settings import same_terms
from ...policy.published import Contract
from ...reading.faults import UNKNOWN_REFERENCE
from ...reading.guesses.spelling import nearest
from ..corpus.context import Context
from .changes import VERSION

if TYPE_CHECKING:
    from ...policy.base import Entry
    from ...policy.policy import Policy
    from ...reading.yaml.source import Source

NAME_DISAPPEARED = error(
    "name-disappeared",
    Message("“{name}” was published under {group}; its web address would break."),
    Message("Add “formerly: [{name}]” to its successor."),
    why=Message("Contracts and mails hold the address for years."),
    bad="gold-plus:\n  name: Gold Plus",
    good="gold-plus:\n  formerly: [gold]\n  name: Gold Plus",
)


NAME_REUSED = error(
    "name-reused",
    Message("“{name}” is in use and cannot be a former name as well."),
    Message("Choose a name that was never used."),
    why=Message("An old link would lead to something else than was agreed."),
    bad="standard:\n  …\ngold:\n  formerly: [standard]",
    good="standard:\n  …\ngold:\n  formerly: [silver]",
)


CONTRACT_AHEAD = note(
    "contract-ahead",
    Message(
        "Until {date}, /c/{name}/ leads to the announced version {version}: the one in force lacks its tier, its region or what its times name."
    ),
    why=Message("Whoever signs today should know what the address shows today."),
    bad="acme:\n  tier: platinum  # from version 1.2 on",
    good="acme:\n  tier: gold",
)


CONTRACT_GONE = note(
    "contract-gone",
    Message("The address /c/{name}/ of a contract leads nowhere any more."),
    Message("If the contract goes on under another name: “formerly: [{name}]” there."),
    why=Message("The address may still stand in the contract."),
    bad="acme-2027:\n  tier: gold",
    good="acme-2027:\n  formerly: [acme]\n  tier: gold",
)


CLAUSE_GONE = note(
    "clause-gone",
    Message(
        "“{name}” stood under {group} in version {version} and is gone; links to it will lead to that version."
    ),
    Message("If it goes on under another name: “formerly: [{name}]” there."),
    why=Message("A clause that was deleted by mistake is missed by nobody but the customer."),
    bad="sections:\n  liability:\n    heading: …  # published as disclaimer",
    good="sections:\n  liability:\n    formerly: [disclaimer]\n    heading: …",
)

RULES = (
    NAME_DISAPPEARED,
    NAME_REUSED,
    CONTRACT_AHEAD,
    CONTRACT_GONE,
    CLAUSE_GONE,
)


CLAUSES = ("sections", "definitions")


def names(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    """Names that are addresses: none may vanish, none may change its meaning."""
    for group in GROUPS:
        entries = getattr(policy, group)
        for entry in entries.values():
            for name in (
                each for each in entry.formerly if each in entries and not _had_no_secret(entry, each)
            ):
                path = (group, entry.id, "formerly")
                yield Diagnostic(NAME_REUSED, source.span(path), path, {"name": name})
    for group in ADDRESSED:
        yield from _vanished(group, policy, source, context)
        yield from _reused(group, policy, source, context)


def _had_no_secret(entry: Entry, name: str) -> bool:
    """The address of a contract from before it had a secret, under which it may still be reached."""
    return isinstance(entry, Contract) and bool(entry.secret) and entry.id == name


def _vanished(group: str, policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    for name in sorted(_ever(group, context.earlier)):
        if successor(group, name, (*context.earlier, policy)) is None:
            heir = _only_new_name(group, policy, context)
            path = (group, heir) if heir else (group,)
            values = {"name": name, "group": group}
            yield Diagnostic(NAME_DISAPPEARED, source.name_span(path), path, values)


def _only_new_name(group: str, policy: Policy, context: Context) -> str | None:
    """The one entry that no released version has: most likely the one that vanished, under another name."""
    new = [name for name in getattr(policy, group) if name not in _ever(group, context.earlier)]
    return new[0] if len(new) == 1 else None


def _ever(group: str, earlier: tuple[Policy, ...]) -> set[str]:
    return {name for each in earlier for name in getattr(each, group)}


def _reused(group: str, policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    """A name that was given up in an earlier version is given to something else."""
    if context.published is None:
        return
    last = getattr(context.published, group)
    given_up = {
        name for each in context.earlier for entry in getattr(each, group).values() for name in entry.formerly
    }
    for name, entry in getattr(policy, group).items():
        is_own = successor(group, name, context.earlier) in entry.formerly
        if name not in last and name in given_up and not is_own:
            yield Diagnostic(NAME_REUSED, source.name_span((group, name)), (group, name), {"name": name})


def then_called(old: Policy, group: str, name: str, versions: tuple[Policy, ...]) -> str | None:
    """What the entry of this name is called in an old version; None if it has no such entry."""
    entries = getattr(old, group)
    if name in entries:
        return name
    heir = successor(group, name, versions)
    return next((each for each in entries if heir and successor(group, each, versions) == heir), None)


def served_by(contract: Contract, old: Policy, versions: tuple[Policy, ...]) -> Contract | None:
    """A contract in the names of the version that is shown; None while that one lacks one of them."""
    named = {(group, name): then_called(old, group, name, versions) for group, name, _ in _named_by(contract)}
    then = {each: name for each, name in named.items() if name is not None}
    if len(then) < len(named):
        return None
    tier, region = then["tiers", contract.tier], then["regions", contract.region]
    agreed = contract.agreed and with_names(contract.agreed, lambda *each: then[each])
    return contract.model_copy(update={"tier": tier, "region": region, "agreed": agreed})


def _named_by(contract: Contract) -> Iterator[tuple[str, str, Path]]:
    """Each entry that it names: its group, its name, and where that stands."""
    at: Path = ("contracts", contract.id)
    yield "tiers", contract.tier, (*at, "tier")
    yield "regions", contract.region, (*at, "region")
    if contract.agreed:
        for group, name, place in names_in(contract.agreed):
            yield group, name, (*at, "agreed", *place)


def contracts_ahead(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    """Contracts on what only a version to come has."""
    begun = [each for each in context.earlier if each.document.effective <= context.today]
    if not begun or policy.document.effective <= context.today or same_terms(policy, begun[-1]):
        return
    for name, contract in policy.contracts.items():
        if served_by(contract, begun[-1], (*context.earlier, policy)) is None:
            path: Path = ("contracts", name)
            values = {
                "name": contract.address,
                "version": policy.document.version,
                "date": str(policy.document.effective),
            }
            yield Diagnostic(CONTRACT_AHEAD, source.name_span(path), path, values)


def contracts_gone(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    """Addresses of contracts that the last version still had."""
    if context.published is None:
        return
    kept = {address for each in policy.contracts.values() for address in each.addresses}
    for contract in context.published.contracts.values():
        if contract.address not in kept:
            path: Path = ("contracts",) if policy.contracts else VERSION
            yield Diagnostic(CONTRACT_GONE, source.span(path), path, {"name": contract.address})


def clauses_gone(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    """Sections and definitions that the last version still had."""
    if context.published is None:
        return
    version = context.published.document.version
    for group in CLAUSES:
        for name in getattr(context.published, group):
            if successor(group, name, (*context.earlier, policy)) is None:
                heir = _only_new_name(group, policy, context)
                path: Path = (group, heir) if heir else (group,)
                values = {"name": name, "group": group, "version": version}
                yield Diagnostic(CLAUSE_GONE, source.name_span(path), path, values)


def contract_versions(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    """Contracts on a version that there is not, or on a tier or region that their version does not know."""
    versions = {each.document.version: each for each in (*context.earlier, policy)}
    for name, contract in policy.contracts.items():
        if contract.version is not None and contract.version not in versions:
            values = {"name": contract.version, "table": "policy/archive", "known": ", ".join(versions)}
            path: Path = ("contracts", name, "version")
            yield Diagnostic(UNKNOWN_REFERENCE, source.span(path), path, values)
        if contract.version not in (None, policy.document.version):
            tied = versions.get(contract.version or "", policy)
            yield from _unknown_there(contract, tied, source, (*context.earlier, policy))


def _unknown_there(
    contract: Contract, tied: Policy, source: Source, versions: tuple[Policy, ...]
) -> Iterator[Diagnostic]:
    """Tier, region and what its times name, if its version has them neither under this name nor under another."""
    for table, name, path in _named_by(contract):
        if then_called(tied, table, name, versions) is None:
            file = "" if tied is versions[-1] else f"policy/archive/{tied.document.version}.yaml › "
            entries = getattr(tied, table)
            values = {"name": name, "table": f"{file}{table}", "known": ", ".join(entries)}
            near = nearest(name, entries)
            advice = did_you_mean(near) if near else None
            yield Diagnostic(UNKNOWN_REFERENCE, source.span(path), path, values, advice)


CHECKS = (
    names,
    contract_versions,
    contracts_ahead,
    contracts_gone,
    clauses_gone,
)
