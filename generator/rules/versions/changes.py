"""Family Versions: what only a comparison with the released versions can see.

A version that was published stays what it was: its words, its addresses, its promises for the reports of its
time. What is worse for the customer is computed (favour.py), never guessed.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import reduce
from typing import TYPE_CHECKING

from ...core.diagnostic import Diagnostic, Path, Span, error, note, warning
from ...core.messages import Message, Value
from ...diff.change import PROMISES, Change, Kind
from ...diff.changes import find_changes
from ...diff.favour import Favour
from ...diff.renames import successor
from ...i18n.language_names import LanguageName
from ...policy.base import ALL_LANGUAGES
from ...policy.groups import ADDRESSED, GROUPS
from ...policy.settings import same_terms, with_settings
from ...policy.walks.plain_values import OneLine
from ...reading.faults import UNKNOWN_REFERENCE
from ...reading.yaml.nodes import Scalar, Sequence
from ..corpus.context import Context

if TYPE_CHECKING:
    from ...policy.document import Contract
    from ...policy.policy import Policy
    from ...reading.yaml.source import Source

VERSION_NOT_RAISED = error(
    "version-not-raised",
    Message("The content differs from the published version {version}."),
    Message("Give it a new version and effective date."),
    why=Message("Two texts under one number: nobody could say what was promised."),
    bad='version: "1.0"  # published with other words',
    good='version: "1.1"',
)

EFFECTIVE_ORDER = error(
    "effective-order",
    Message("A new version must apply later than the previous one ({date})."),
    Message("Give a later date."),
    why=Message("For a report on that day, two versions would apply."),
    bad="effective: 2026-01-01",
    good="effective: 2027-01-01",
)

SUMMARY_UNCHANGED = error(
    "summary-unchanged",
    Message("summary_of_changes still describes the previous version."),
    Message("Say in a sentence what is new."),
    why=Message("Customers read this sentence to learn what changed."),
    bad="summary_of_changes:\n  en: First version.  # in version 1.1",
    good="summary_of_changes:\n  en: Gold responds faster to P2.",
)

WORSE_FOR_CUSTOMER = warning(
    "worse-for-customer",
    Message("{what}: {old} → {new} is {sometimes}worse for the customer."),
    Message("If that is decided: # accepted worse-for-customer: reason"),
    why=Message("A promise that is taken back by mistake is found only by the customer."),
    bad="P1: 2 hours  # published: 1 hour",
    good="P1: 2 hours  # accepted worse-for-customer: decided by the board in May",
)

TRANSLATION_STALE = warning(
    "translation-stale",
    Message("{changed} was changed since the published version, {stale} was not."),
    Message("Change it too, or, beside the name of the text: # accepted translation-stale: reason"),
    why=Message("The languages would promise different things."),
    bad="de: Wir antworten sofort.  # changed\nen: We respond soon.",
    good="de: Wir antworten sofort.\nen: We respond at once.",
)

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

ARCHIVE_CHANGED = error(
    "archive-changed",
    Message("{file} is no longer what was released."),
    Message("Restore the file from the repository's history; changes belong in a new version."),
    why=Message("The archive is the evidence of what customers were promised."),
    bad="policy/archive/1.0.yaml edited by hand",
    good="policy/support.yaml edited, version 1.1 released",
)

HOLIDAY_DATES_CHANGED = warning(
    "holiday-dates-changed",
    Message("{region}: public holidays differ from those laid down with version {version}: {dates}."),
    Message("Release a new version, so that customers learn of it."),
    why=Message("The holiday library was corrected; published deadlines used the old dates."),
    bad="a holiday was added by law after version 1.0 was released",
    good="version 1.1, released with the new dates",
)

CONTRACT_AHEAD = note(
    "contract-ahead",
    Message(
        "Until {date}, /c/{name}/ leads to the announced version {version}: the one in force lacks its tier or region."
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
    VERSION_NOT_RAISED,
    EFFECTIVE_ORDER,
    SUMMARY_UNCHANGED,
    WORSE_FOR_CUSTOMER,
    TRANSLATION_STALE,
    NAME_DISAPPEARED,
    NAME_REUSED,
    ARCHIVE_CHANGED,
    HOLIDAY_DATES_CHANGED,
    CONTRACT_AHEAD,
    CONTRACT_GONE,
    CLAUSE_GONE,
)

CLAUSES = ("sections", "definitions")
VERSION: Path = ("document", "version")
SUMMARY: Path = ("document", "summary_of_changes")


def version_order(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    """Number, date and summary of a file that differs from what was published last."""
    published = context.published
    if published is None or same_terms(policy, published):
        return
    if number(policy.document.version) <= max(number(each.document.version) for each in context.earlier):
        values = {"version": published.document.version}
        yield Diagnostic(VERSION_NOT_RAISED, source.span(VERSION), VERSION, values)
        return
    if policy.document.effective <= published.document.effective:
        path = ("document", "effective")
        values = {"date": str(published.document.effective)}
        yield Diagnostic(EFFECTIVE_ORDER, source.span(path), path, values)
    former = published.document.summary_of_changes
    for language, said in policy.document.summary_of_changes.items():
        if said == former.root.get(language):
            where = SUMMARY if language == ALL_LANGUAGES else (*SUMMARY, language)
            yield Diagnostic(SUMMARY_UNCHANGED, source.span(where), where)


def number(version: str) -> tuple[int, ...]:
    """`1.10` -> (1, 10), which comes after (1, 9)."""
    return tuple(map(int, version.split(".")))


def changes_since(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    """What is worse for the customer, and translations that did not follow."""
    published = context.published
    if published is None or same_terms(policy, published):
        return
    for change in find_changes(with_settings(published, policy), policy, context.almanac):
        if change.favour in (Favour.WORSE, Favour.MIXED):
            yield _worse(change, policy, source)
        for language in change.stale:
            path, span = _stale_place(change, language, source)
            values: dict[str, Value] = {"changed": _languages(change), "stale": LanguageName(language)}
            yield Diagnostic(TRANSLATION_STALE, span, path, values)


def _worse(change: Change, policy: Policy, source: Source) -> Diagnostic:
    is_mixed = change.favour is Favour.MIXED
    values = {
        "what": _what(change, policy),
        "old": OneLine().value(change.old),
        "new": OneLine().value(change.new),
        "sometimes": Message("at some times ") if is_mixed else "",
    }
    path = _in_file(change.path, policy)
    return Diagnostic(WORSE_FOR_CUSTOMER, source.span(path), path, values)


def _in_file(path: Path, policy: Policy) -> Path:
    """A special day is named by its date; in the file it is an entry of a list."""
    if len(path) < 4 or path[2] not in ("special_days", "changes"):
        return path
    group, name, field, day = path
    entries = getattr(getattr(policy, str(group)).get(name), str(field), ())
    dates = [str(getattr(each, "date", None) or each.since) for each in entries]
    return (group, name, field, dates.index(str(day))) if str(day) in dates else path


def _what(change: Change, policy: Policy) -> str:
    """`P1, Gold` for a first response, a point that moved in its words, else the way to the entry."""
    if change.kind in PROMISES and change.path[0] == "tiers":
        _, tier, _, severity = map(str, change.path)
        names = policy.tiers[tier].name.root
        return f"{severity}, {next(iter(names.values()))}"
    if change.kind is Kind.MOVED_POINT:
        _, name, _, number = change.path
        point = policy.severities[str(name)].description[int(number)]
        return f"“{next(iter(point.root.values()))}”"
    return " › ".join(str(part) for part in change.path)


def _languages(change: Change) -> Value:
    """Those whose texts were changed: `English and French`"""
    names: list[Value] = [LanguageName(each.language) for each in change.texts]
    return reduce(lambda one, other: Message("{one} and {other}", {"one": one, "other": other}), names)


def _stale_place(change: Change, language: str, source: Source) -> tuple[Path, Span]:
    """Where the sentence (or point of a list) stands that did not follow the one that was changed."""
    above = (*change.path, "name") if change.kind in (Kind.RENAMED, Kind.SPECIAL_DAY) else change.path
    first = change.texts[0]
    before, after = first.old.split("\n"), first.new.split("\n")
    index = next(
        (row for row, (one, other) in enumerate(zip(before, after, strict=False)) if one != other), 0
    )
    is_list = isinstance(source.find(above), Sequence)
    path = (*above, *((index if source.find((*above, index)) else 0,) if is_list else ()), language)
    text = source.find(path)
    if is_list or not isinstance(text, Scalar) or index >= len(text.starts):
        return path, source.span(path)
    lines = text.text.split("\n")
    start = sum(len(line) + 1 for line in lines[:index])
    return path, text.place(start, start + len(lines[index]))


def names(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    """Names that are addresses: none may vanish, none may change its meaning."""
    for group in GROUPS:
        entries = getattr(policy, group)
        for entry in entries.values():
            for name in (each for each in entry.formerly if each in entries):
                path = (group, entry.id, "formerly")
                yield Diagnostic(NAME_REUSED, source.span(path), path, {"name": name})
    for group in ADDRESSED:
        yield from _vanished(group, policy, source, context)
        yield from _reused(group, policy, source, context)


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
    """A contract in the names of the version that is shown; None while that one lacks its tier or region."""
    tier = then_called(old, "tiers", contract.tier, versions)
    region = then_called(old, "regions", contract.region, versions)
    if tier is None or region is None:
        return None
    return contract.model_copy(update={"tier": tier, "region": region})


def contracts_ahead(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    """Contracts on what only a version to come has."""
    begun = [each for each in context.earlier if each.document.effective <= context.today]
    if not begun or policy.document.effective <= context.today or same_terms(policy, begun[-1]):
        return
    for name, contract in policy.contracts.items():
        if served_by(contract, begun[-1], (*context.earlier, policy)) is None:
            path: Path = ("contracts", name)
            values = {
                "name": name,
                "version": policy.document.version,
                "date": str(policy.document.effective),
            }
            yield Diagnostic(CONTRACT_AHEAD, source.name_span(path), path, values)


def contracts_gone(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    """Addresses of contracts that the last version still had."""
    if context.published is None:
        return
    kept = {name for each in policy.contracts.values() for name in (each.id, *each.formerly)}
    for name in context.published.contracts:
        if name not in kept:
            path: Path = ("contracts",) if policy.contracts else VERSION
            yield Diagnostic(CONTRACT_GONE, source.span(path), path, {"name": name})


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
    known = [*(each.document.version for each in context.earlier), policy.document.version]
    for name, contract in policy.contracts.items():
        if contract.version is not None and contract.version not in known:
            path: Path = ("contracts", name, "version")
            values = {"name": contract.version, "table": "policy/archive", "known": ", ".join(known)}
            yield Diagnostic(UNKNOWN_REFERENCE, source.span(path), path, values)


def archive(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    """Archived files are what was released, and the holidays are still those that were published."""
    for file in context.spoiled:
        yield Diagnostic(ARCHIVE_CHANGED, source.span(VERSION), VERSION, {"file": file})
    published = context.published
    if published is None or context.almanac is None:
        return
    for region, former in context.resolved.items():
        if region not in policy.regions or not former:
            continue
        calendar = policy.regions[region].holidays
        if region not in published.regions or calendar != published.regions[region].holidays:
            continue
        now = context.almanac.holidays(calendar, min(former), max(former))
        dates = ", ".join(str(day) for day in sorted(now ^ former))
        if dates:
            path = ("regions", region, "holidays")
            values = {"region": region, "version": published.document.version, "dates": dates}
            yield Diagnostic(HOLIDAY_DATES_CHANGED, source.span(path), path, values)


CHECKS = (
    version_order,
    changes_since,
    names,
    contract_versions,
    contracts_ahead,
    contracts_gone,
    clauses_gone,
    archive,
)
