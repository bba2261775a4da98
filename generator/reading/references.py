"""Names that refer to entries elsewhere in the file: do they exist, and if not, which end is misspelt?"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from ..core.diagnostic import Diagnostic, Edit, Fix, Path, Span, did_you_mean
from ..core.messages import Message
from ..policy.notation import NAME
from ..policy.promises import FIRST_RESPONSE, PROMISE_KINDS
from ..policy.walks.shape import NONE, may_be_none
from . import faults as rule
from .guesses import spelling
from .yaml.nodes import Mapping, Member, Node, Scalar, Sequence, find
from .yaml.source import Source

WAYS: tuple[Path, ...] = (("form",), ("phone", "numbers", "*"), ("email",), ("ways", "*"))
_BELOW: Final = " › "
# Where names are used, and the table that defines them. `*`: every entry; `name`: the entries' own names.
PLACES: tuple[tuple[Path, str], ...] = (
    (("tiers", "*", "service_hours"), "service_hours"),
    (("tiers", "*", "service_hours", "*"), "service_hours"),
    (("tiers", "*", "service_hours", "name"), "severities"),
    (("tiers", "*", "features", "name"), "features"),
    *((("tiers", "*", each.key, "name"), "severities") for each in PROMISE_KINDS),
    (("tiers", "*", "on_call", "hours"), "service_hours"),
    (("tiers", "*", "on_call", "first_response", "name"), "severities"),
    (("tiers", "*", "promises", "name"), "promises"),
    (("credits", "*", "tiers", "*"), "tiers"),
    (("rates", "*", "tiers", "*"), "tiers"),
    (("tiers", "*", "promises", "*", "name"), "severities"),
    (("availability", "*", "promised", "name"), "tiers"),
    (("maintenance", "*", "region"), "regions"),
    (("availability", "*", "hours"), "service_hours"),
    (("availability", "*", "hours", "*"), "service_hours"),
    (("availability", "*", "hours", "name"), "tiers"),
    (("sections", "*", "sheets", "*"), "tiers"),
    (("severities", "*", "description_by_tier", "name"), "tiers"),
    (("which_severity", "questions", "*", "yes"), "severities"),
    (("which_severity", "otherwise"), "severities"),
    (("which_severity", "table", "*", "*"), "severities"),
    (("which_severity", "table", "name"), f"which_severity{_BELOW}impact"),
    (("which_severity", "table", "*", "name"), f"which_severity{_BELOW}urgency"),
    (("escalation", "name"), "severities"),
    (("escalation", "*", "*", "to", "*"), "roles"),
    (("contact", "phone", "numbers", "*", "region"), "regions"),
    *((("contact", *way, "hours"), "service_hours") for way in WAYS),
    *((("contact", *way, "tiers", "*"), "tiers") for way in WAYS),
    *((("contact", *way, "severities", "*"), "severities") for way in WAYS),
    (("contracts", "*", "tier"), "tiers"),
    (("contracts", "*", "region"), "regions"),
    *((("contracts", "*", "agreed", each.key, "name"), "severities") for each in PROMISE_KINDS),
    (("contracts", "*", "agreed", "promises", "name"), "promises"),
    (("contracts", "*", "agreed", "promises", "*", "name"), "severities"),
)


_MAY_BE_ABSENT: Final = "promises"


@dataclass(frozen=True, slots=True)
class Use:
    """A name used to refer to an entry of `table`."""

    name: str
    path: Path
    span: Span
    is_key: bool


def resolve(source: Source, found: list[Diagnostic] | None = None) -> tuple[list[Diagnostic], set[Path]]:
    """Every name that leads nowhere, once, in `found`; the tree is corrected so that all names lead somewhere.

    Also returns the paths of references that had to be left out or guessed.
    """
    found = [] if found is None else found
    doubtful: set[Path] = set()
    for table in dict.fromkeys(table for _, table in PLACES):
        defined = find(source.root, tuple(table.split(_BELOW)))
        uses = [
            use
            for place, named in PLACES
            if named == table
            for use in uses_at(source.root, place)
            if not _is_of_another_version(source.root, use)
        ]
        if defined is None and table == _MAY_BE_ABSENT:
            found += _undefined(uses, table)
        if isinstance(defined, Mapping):
            _resolve_table(source, table, defined, uses, found, doubtful)
    return found, doubtful


def _resolve_table(
    source: Source,
    table: str,
    defined: Mapping,
    uses: list[Use],
    found: list[Diagnostic],
    doubtful: set[Path],
) -> None:
    names = [name for name in defined.members if not name.startswith("\0")]
    unread = [name for name in defined.members if name.startswith("\0")]
    used = {use.name for use in uses}
    broken = {each.span.line for each in source.findings}
    for name in dict.fromkeys(use.name for use in uses if use.name not in names):
        here = [use for use in uses if use.name == name]
        wrong = _misspelt_definition(name, here, names, used)
        guess = wrong or spelling.nearest(name, names) or _only_one_left(source, here, names)
        if wrong and NAME.fullmatch(name) and _definition_is_wrong(source, wrong, name, here):
            found.append(_unused(defined.members[wrong], table, wrong, here[0]))
            rename(defined, wrong, name)
            names[names.index(wrong)] = name
        elif guess is None and unread:  # the entry is probably the one that could not be read
            rename(defined, unread.pop(0), name)
        else:
            is_said = defined.broken and guess is None
            if not is_said and not any(use.span.line in broken for use in here):
                found.append(_unknown(here, table, names, guess))
            doubtful.update(use.path for use in here if guess is None or use.span.line in broken)
            for use in here:
                _correct(source.root, use, guess or names[0] if names else "", bool(guess))


def _is_of_another_version(root: Node | None, use: Use) -> bool:
    """Is it a name in a contract on another version? Those are that version's (rules/versions/names.py)."""
    if use.path[0] != "contracts":
        return False
    tied, own = find(root, (*use.path[:2], "version")), find(root, ("document", "version"))
    return isinstance(tied, Scalar) and isinstance(own, Scalar) and tied.text != own.text


def _undefined(uses: list[Use], table: str) -> Iterator[Diagnostic]:
    """Names of a table that the file does not have, each once."""
    for use in {use.name: use for use in reversed(uses)}.values():
        values = {"name": use.name, "table": table, "known": ""}
        advice = Message(
            "Add a block “{table}:” at the left margin, with “{name}:” and its name in it.", {**values}
        )
        yield Diagnostic(rule.UNKNOWN_REFERENCE, use.span, use.path, values, advice)


def _misspelt_definition(name: str, uses: list[Use], names: list[str], used: set[str]) -> str | None:
    """The entry that nobody refers to and that was probably meant by this name."""
    unused = [each for each in names if each not in used]
    guess = spelling.nearest(name, unused)
    if guess is None and not spelling.nearest(name, names) and len(unused) == 1 and len(uses) > 1:
        return unused[0]
    return guess


def _unused(member: Member, table: str, name: str, use: Use) -> Diagnostic:
    """An entry under a name that nobody uses, where one that is used is missing."""
    values = {"name": name, "wanted": use.name}
    fix = Fix((Edit(member.span, use.name),))
    related = (use.span,)
    return Diagnostic(
        rule.NAME_UNUSED_AND_MISSING,
        member.span,
        (*table.split(_BELOW), name),
        values,
        related=related,
        fix=fix,
    )


def _only_one_left(source: Source, uses: list[Use], names: list[str]) -> str | None:
    """Where every severity should have an answer and one has none: that one is meant."""
    if len(uses) > 1 or uses[0].path[-2:-1] != (FIRST_RESPONSE.key,):
        return None
    parent = find(source.root, uses[0].path[:-1])
    lacking = [name for name in names if isinstance(parent, Mapping) and name not in parent.members]
    return lacking[0] if len(lacking) == 1 else None


def _unknown(uses: list[Use], table: str, names: list[str], near: str | None) -> Diagnostic:
    """One finding for a name, however often it is used."""
    use = uses[0]
    values = {"name": use.name, "table": table, "known": ", ".join(names)}
    advice = did_you_mean(near) if near else None
    is_plain = near is not None and spelling.is_slip(use.name, near, names)
    fix = Fix(tuple(Edit(each.span, near) for each in uses)) if near and is_plain else None
    related = tuple(each.span for each in uses[1:])
    return Diagnostic(rule.UNKNOWN_REFERENCE, use.span, use.path, values, advice, related, fix)


def _definition_is_wrong(source: Source, defined: str, used: str, uses: list[Use]) -> bool:
    """Used in several places, or made of words that the rest of the file knows: then the use is right.

    Contracts follow the terms: a name that only they use is no reason to take back a new one.
    """
    if all(use.path[0] == "contracts" for use in uses):
        return False
    if len(uses) > 1:
        return True
    ends = {uses[0].span.line, find_line(source, defined)}
    others = {
        word.casefold()
        for number, text in enumerate(source.lines, 1)
        if number not in ends
        for word in re.findall(r"\w+", text)
    }
    if used.casefold() == defined.casefold():
        return used.islower()
    return _known_words(used, others) >= _known_words(defined, others)


def find_line(source: Source, name: str) -> int:
    pattern = re.compile(rf"\s+{re.escape(name)}:")
    return next((number for number, text in enumerate(source.lines, 1) if pattern.match(text)), 0)


def _known_words(name: str, others: set[str]) -> float:
    parts = name.casefold().split("-")
    return sum(part in others for part in parts) / len(parts)


def rename(parent: Mapping, old: str, new: str) -> None:
    """Gives a member another name, in its place."""
    members = [
        (new if name == old else name, member)
        for name, member in parent.members.items()
        if name != new or name == old
    ]
    parent.members = dict(members)


def _correct(root: Node | None, use: Use, name: str, certain: bool) -> None:
    parent = find(root, use.path[:-1])
    if use.is_key and isinstance(parent, Mapping):
        free = certain and name not in parent.members
        rename(parent, use.name, name if free else f"\0{use.name}")
        return
    node = find(root, use.path)
    if isinstance(node, Scalar):
        node.text = name


def references(source: Source) -> Iterator[tuple[Use, Path]]:
    """Each name that is used, with the path of the entry that it names."""
    for place, table in PLACES:
        for use in uses_at(source.root, place):
            yield use, (*table.split(_BELOW), use.name)


def uses_at(node: Node | None, place: Path, path: Path = ()) -> Iterator[Use]:
    if not place:
        if isinstance(node, Scalar) and not (node.text == NONE and may_be_none(path)):
            yield Use(node.text, path, node.span, False)
    elif place[0] == "name":
        for name, member in node.members.items() if isinstance(node, Mapping) else ():
            if not name.startswith("\0"):
                yield Use(name, (*path, name), member.span, True)
    else:
        for step, child in _below(node, place[0]):
            yield from uses_at(child, place[1:], (*path, step))


def _below(node: Node | None, step: str | int) -> list[tuple[str | int, Node | None]]:
    """What a step of a place leads to: `*` to every entry."""
    if isinstance(node, Mapping):
        return [(name, each.value) for name, each in node.members.items() if step in ("*", name)]
    return list(enumerate(node.items)) if isinstance(node, Sequence) and step == "*" else []
