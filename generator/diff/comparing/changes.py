"""What changed between two policies, in meaning: kinds, old and new, whom it favours. No words, no files.

A change is what a person would count as one. A rename through `formerly` takes the new display name with it;
an entry that is new or gone takes its parts with it (a severity its first responses, a region its telephone
numbers). Version, effective date, summary and approval are the head of a comparison, not changes.
The idea of kinds in one enumeration over two models is griffe's (mkdocstrings/griffe, diff.py).
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import Any, Final

from ...policy.policy import Policy
from ...policy.portal.addresses import AddressMove, address_moves, addresses_of, pages_of
from ...policy.portal.groups import GROUPS, TEXTS
from ...policy.promises import PROMISE_KINDS
from ..change import Change, Kind
from ..favour import Almanac, Favour
from ..fields import WORDED, fields, reordered, wording
from ..moved_points import without
from ..payment_worth import credit_favour, notice_favour, rate_favour
from ..renames import Rename, find_renames, under_new_names
from ..text_changes import text_changes
from .contact_changes import contact_changes
from .counting_changes import counting_changes
from .escalation_changes import escalation_changes
from .hours_changes import HOURS_FIELDS, hours_changes
from .level_changes import MAINTENANCE_FIELDS, availability_changes, maintenance_changes
from .severity_changes import moved_point_changes, severity_changes, which_severity_changes
from .sides import Sides, keys
from .tier_changes import tier_changes

_HEAD: Final = ("version", "effective", "summary_of_changes", "approved")
# How dates are written is a setting: no date, time or number is another one.
_SETTINGS: Final = ("conventions",)


_ADDED_FAVOUR: Final = dict.fromkeys(
    ("tiers", "features", "regions", "availability", "credits"), Favour.BETTER
)


_REMOVED_FAVOUR: Final = dict.fromkeys(_ADDED_FAVOUR, Favour.WORSE)
_KINDS: Final = {**WORDED, "credits": Kind.CREDIT, "rates": Kind.RATE, "periods": Kind.PERIOD}
_MONEY: Final[Mapping[str, Callable[[str, Any, Any], Favour | None]]] = {
    "credits": credit_favour,
    "rates": rate_favour,
}
_JUDGED: Final = (
    *HOURS_FIELDS,
    "special_days",
    "changes",
    "seasons",
    "price",
    "service_hours",
    "features",
    "description_by_tier",
    "on_call",
    "promises",
    "promised",
    "measured_per",
    *MAINTENANCE_FIELDS,
    *(each.key for each in PROMISE_KINDS),
)


def find_changes(old: Policy, new: Policy, almanac: Almanac | None = None) -> tuple[Change, ...]:
    """All changes, in the order of the policy file. Without an almanac, what hangs on it is not judged."""
    renames = find_renames(old, new)
    sides = Sides(under_new_names(old, renames), new, renames, almanac)
    found = sorted(_changes(sides), key=lambda change: _place(change, new))
    return tuple(replace(each, pages=pages_of(each.path, new)) for each in found)


def _place(change: Change, new: Policy) -> int:
    return list(type(new).model_fields).index(str(change.path[0]))


def _changes(sides: Sides) -> Iterator[Change]:
    yield from _document(sides)
    yield from fields(("company",), sides.old.company, sides.new.company, Kind.OTHER, sides.languages)
    yield from fields(
        ("publishing",), sides.old.publishing, sides.new.publishing, Kind.OTHER, sides.languages
    )
    for group in GROUPS:
        yield from _group(sides, group)
    yield from moved_point_changes(sides)
    yield from which_severity_changes(sides)
    yield from escalation_changes(sides)
    yield from counting_changes(sides)
    yield from contact_changes(sides)
    for group in (*TEXTS, "wording", "terms", "units"):
        yield from _texts_of(sides, group)
    yield from _further_terms(sides)


def _document(sides: Sides) -> Iterator[Change]:
    skipped = (*_HEAD, *_SETTINGS, "languages", "binding_language", "translation_status", "change_notice")
    old, new = sides.old.document, sides.new.document
    yield from fields(("document",), old, new, Kind.WORDING, sides.languages, skipped)
    for name in ("languages", "binding_language"):
        if getattr(old, name) != getattr(new, name):
            yield Change(Kind.LANGUAGES, ("document", name), getattr(old, name), getattr(new, name))
    if old.change_notice != new.change_notice:
        favour = notice_favour(old.change_notice, new.change_notice)
        path = ("document", "change_notice")
        yield Change(Kind.PERIOD, path, old.change_notice, new.change_notice, favour)
    for code in keys(old.translation_status, new.translation_status):
        before, after = old.translation_status.get(code), new.translation_status.get(code)
        if before != after:
            yield Change(Kind.OTHER, ("document", "translation_status", code), before, after)


def _group(sides: Sides, group: str) -> Iterator[Change]:
    old, new = getattr(sides.old, group), getattr(sides.new, group)
    if group == "severities":
        old, new = (without(each, sides.moved_points, sides.languages) for each in (old, new))
    before = {rename.new: rename for rename in sides.renames if rename.group == group}
    for name, entry in new.items():
        if name not in old:
            yield Change(Kind.ADDED, (group, name), None, entry, _ADDED_FAVOUR.get(group))
        elif name in before:
            yield _renamed(sides, before[name], old[name], entry)
        if name in old:
            yield from _entry(sides, group, name, old[name], entry, name in before)
    for name, entry in old.items():
        if name not in new:
            yield _removed(sides, group, name, entry)
    yield from reordered(group, old, new)


def _renamed(sides: Sides, rename: Rename, old: Any, new: Any) -> Change:
    texts, stale = text_changes(getattr(old, "name", None), getattr(new, "name", None), sides.languages)
    return Change(
        Kind.RENAMED, (rename.group, rename.new), rename.old, rename.new, texts=texts, stale=stale,
        moved=address_moves(rename.group, rename.old, rename.new, sides.old, sides.new),
    )  # fmt: skip


def _removed(sides: Sides, group: str, name: str, entry: Any) -> Change:
    successor = next((each.id for each in getattr(sides.new, group).values() if name in each.formerly), None)
    gone = tuple(AddressMove(each, None) for each in addresses_of(group, name, sides.old))
    led = address_moves(group, name, successor, sides.old, sides.new) if successor else gone
    return Change(Kind.REMOVED, (group, name), entry, None, _REMOVED_FAVOUR.get(group), moved=led)


def _entry(sides: Sides, group: str, name: str, old: Any, new: Any, is_renamed: bool) -> Iterator[Change]:
    known = {
        "tiers": tier_changes,
        "severities": severity_changes,
        "service_hours": hours_changes,
        "regions": hours_changes,
        "availability": availability_changes,
        "maintenance": maintenance_changes,
    }.get(group)
    skipped = (
        "id",
        "formerly",
        "is_on_call",
        "number",  # number_moves.py tells what it makes of all of them
        *(_JUDGED if known else ()),
        *(("name",) if is_renamed else ()),
    )
    kind, judge = _KINDS.get(group, Kind.OTHER), _MONEY.get(group)
    for each in fields((group, name), old, new, kind, sides.languages, skipped):
        yield replace(each, favour=judge(str(each.path[-1]), old, new)) if judge else each
    if not is_renamed and old.formerly != new.formerly:
        yield Change(Kind.OTHER, (group, name, "formerly"), old.formerly, new.formerly)
    if known:
        yield from known(sides, group, name, old, new)


def _texts_of(sides: Sides, group: str) -> Iterator[Change]:
    old, new = getattr(sides.old, group), getattr(sides.new, group)
    renamed = {rename.new: rename.old for rename in sides.renames if rename.group == group}
    told = _told_roles(sides) if group == "roles" else frozenset()
    for name in keys(old, new):
        before, after = old.get(name), new.get(name)
        if name in renamed:
            yield Change(Kind.RENAMED, (group, name), renamed[name], name)
        elif before is None or after is None:
            if name not in told:
                yield Change(Kind.ADDED if before is None else Kind.REMOVED, (group, name), before, after)
        else:
            yield from wording((group, name), before, after, Kind.WORDING, sides.languages)
    yield from reordered(group, old, new)


def _further_terms(sides: Sides) -> Iterator[Change]:
    """`not stated` stands on no page: it is as if it were absent."""
    old, new = sides.old.stated_terms, sides.new.stated_terms
    for subject in keys(old, new):
        before, after, path = old.get(subject), new.get(subject), ("further_terms", subject)
        if before and after:
            yield from wording(path, before, after, Kind.WORDING, sides.languages)
        else:
            yield Change(Kind.REMOVED if before else Kind.ADDED, path, before, after)


def _told_roles(sides: Sides) -> frozenset[str]:
    """Roles that came or went with a step of the escalation are told there."""
    steps = [
        {role for steps in policy.escalation.values() for step in steps for role in step.to}
        for policy in (sides.old, sides.new)
    ]
    return frozenset(steps[0] ^ steps[1])
