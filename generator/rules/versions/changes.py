"""Family Versions: what only a comparison with the released versions can see.

A version that was published stays what it was: its words, its addresses, its promises for the reports of its
time. What is worse for the customer is computed (favour.py), never guessed.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import reduce
from typing import TYPE_CHECKING

from ...core.diagnostic import Diagnostic, Path, Span, error, warning
from ...core.messages import Message, Value
from ...diff.favour import Favour
from ...i18n.language_names import LanguageName
from ...policy.base import ALL_LANGUAGES
from ...policy.portal.settings import same_terms, with_settings
from ...policy.walks.plain_values import ValuePrinter
from ...reading.yaml.nodes import Scalar, Sequence
from ..corpus.context import Context

# What compares (diff/comparing/changes.py) is imported where a published version differs: most checks need none of it.
if TYPE_CHECKING:
    from ...diff.change import Change
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
    Message("{change} is {sometimes}worse for the customer."),
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


RULES = (
    VERSION_NOT_RAISED,
    EFFECTIVE_ORDER,
    SUMMARY_UNCHANGED,
    WORSE_FOR_CUSTOMER,
    TRANSLATION_STALE,
)

_CHANGED = Message("{what}: {old} → {new}")
_DROPPED = Message("Dropping {what}")
_ADDED = Message("Adding {what}")

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
    from ...diff.comparing.changes import find_changes

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
        "change": _said(change, _what(change, policy)),
        "sometimes": Message("at some times ") if is_mixed else "",
    }
    path = _in_file(change.path, policy)
    return Diagnostic(WORSE_FOR_CUSTOMER, source.span(path), path, values)


def _said(change: Change, what: str) -> Message:
    """What came and what went has one value, which is left out where it is the name of the entry."""
    old, new = (ValuePrinter().value(each) for each in (change.old, change.new))
    if change.old is not None and change.new is not None:
        return _CHANGED.filled(what=what, old=old, new=new)
    said = _DROPPED if change.new is None else _ADDED
    value = old if change.new is None else new
    return said.filled(what=what if value == change.path[-1] else f"{what} ({value})")


def _in_file(path: Path, policy: Policy) -> Path:
    """A special day is named by its date; in the file it is an entry of a list."""
    if len(path) < 4 or path[2] not in ("special_days", "changes", "seasons"):
        return path
    from ...diff.comparing.hours_changes import day_key

    group, name, field, day = path
    entries = getattr(getattr(policy, str(group)).get(name), str(field), ())
    dates = [day_key(each) for each in entries]
    return (group, name, field, dates.index(str(day))) if str(day) in dates else path


def _what(change: Change, policy: Policy) -> str:
    """`P1, Gold` for a first response, a point that moved in its words, else the way to the entry."""
    from ...diff.change import PROMISES, Kind

    if change.kind in PROMISES and change.path[0] == "tiers":
        _, tier, _, severity = map(str, change.path)
        names = policy.tiers[tier].name.root
        return f"{severity}, {next(iter(names.values()))}"
    if change.kind is Kind.MOVED_POINT:
        _, name, key, number = change.path
        point = getattr(policy.severities[str(name)], str(key))[int(number)]
        return f"“{next(iter(point.root.values()))}”"
    return " › ".join(str(part) for part in change.path)


def _languages(change: Change) -> Value:
    """Those whose texts were changed: `English and French`"""
    names: list[Value] = [LanguageName(each.language) for each in change.texts]
    return reduce(lambda one, other: Message("{one} and {other}", {"one": one, "other": other}), names)


def _stale_place(change: Change, language: str, source: Source) -> tuple[Path, Span]:
    """Where the sentence (or point of a list) stands that did not follow the one that was changed."""
    from ...diff.change import Kind

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


CHECKS = (
    version_order,
    changes_since,
)
