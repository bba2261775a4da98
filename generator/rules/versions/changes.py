"""Family Versions: what only a comparison with the released versions can see.

A version that was published stays what it was: its words, its addresses, its promises for the reports of its
time. What is worse for the customer is computed (favour.py), never guessed.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from ...core.diagnostic import Diagnostic, Path, error, warning
from ...core.messages import Joined, Message, plural_message
from ...diff.favour import Favour
from ...policy.base import ALL_LANGUAGES
from ...policy.portal.settings import (
    SETTING_NAMES,
    differing_terms,
    reordered_terms,
    same_terms,
    with_settings,
)
from ...policy.walks.plain_values import ValuePrinter
from ..corpus.context import Context
from .staleness import TRANSLATION_STALE, in_file, stale_findings

# What compares (diff/comparing/changes.py) is imported where a published version differs: most checks need none of it.
if TYPE_CHECKING:
    from ...diff.change import Change
    from ...policy.policy import Policy
    from ...reading.yaml.source import Source

VERSION_NOT_RAISED = error(
    "version-not-raised",
    Message("The content differs from the published version {version}: {places}."),
    Message(
        "Give it a new version and effective date. Without one, only settings may change: {settings}, and how the form is delivered."
    ),
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

_ORDER: Final = Message("{place} (the order)")
_MOST_PLACES: Final = 3

VERSION: Path = ("document", "version")
SUMMARY: Path = ("document", "summary_of_changes")
_OF_VERSION: Final = (VERSION, SUMMARY, ("document", "effective"), ("document", "approved"))


def version_order(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    """Number, date and summary of a file that differs from what was published last."""
    published = context.published
    if published is None or same_terms(policy, published):
        return
    if number(policy.document.version) <= max(number(each.document.version) for each in context.earlier):
        values = {
            "version": published.document.version,
            "places": _places(policy, published),
            "settings": ", ".join(SETTING_NAMES),
        }
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


def _places(policy: Policy, published: Policy) -> Message | Joined:
    """The first of them, as the file has them, and how many there are beside; what tells of a version only where nothing else does."""
    differing = differing_terms(policy, published)
    reordered = [_ORDER.filled(place=_place(each)) for each in reordered_terms(policy, published)]
    content = [_place(each) for each in differing if each not in _OF_VERSION]
    places: list[str | Message] = [*content, *reordered] or [_place(each) for each in differing]
    named = Joined(tuple(places[:_MOST_PLACES]), ", ")
    more = len(places) - _MOST_PLACES
    if more <= 0:
        return named
    return plural_message(
        "{places} and in {count} other place", "{places} and in {count} other places", more
    ).filled(places=named, count=more)


def _place(path: Path) -> str:
    return " › ".join(map(str, path))


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
        yield from stale_findings(change, policy, source)


def _worse(change: Change, policy: Policy, source: Source) -> Diagnostic:
    is_mixed = change.favour is Favour.MIXED
    values = {
        "change": _said(change, _what(change, policy)),
        "sometimes": Message("at some times ") if is_mixed else "",
    }
    path = in_file(change.path, policy)
    return Diagnostic(WORSE_FOR_CUSTOMER, source.span(path), path, values)


def _said(change: Change, what: str) -> Message:
    """What came and what went has one value, which is left out where it is the name of the entry."""
    old, new = (ValuePrinter().value(each) for each in (change.old, change.new))
    if change.old is not None and change.new is not None:
        return _CHANGED.filled(what=what, old=old, new=new)
    said = _DROPPED if change.new is None else _ADDED
    value = old if change.new is None else new
    return said.filled(what=what if value == change.path[-1] else f"{what} ({value})")


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


CHECKS = (
    version_order,
    changes_since,
)
