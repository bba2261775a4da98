"""Who refers to an entry of the policy file by its name: other entries, and texts in links and placeholders."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final, Literal

from ...core.diagnostic import Path
from ...policy.payments import OF_AVAILABILITY
from ...policy.portal.link_targets import link_targets
from ...policy.promises import PROMISE_KINDS
from ...policy.prose import LINK, PLACE
from ...policy.walks.shape import RECORD, TEXT, may_be_none, shape_at
from ...reading.references import PLACES
from ...reading.yaml.nodes import Scalar
from ..file import Read

_BELOW: Final = " › "
_HOURS, _WAYS = "service_hours", f"contact{_BELOW}ways"
# Where a name may stand beside words of the program, which the reader therefore does not look up.
MORE_PLACES: tuple[tuple[Path, str], ...] = (
    (("support_languages", "*"), _HOURS),
    (("support_languages", "*", "hours"), _HOURS),
    (("rates", "*", "surcharges", "name"), _HOURS),
    (("credits", "*", "promise"), "promises"),
    (("counting", "starts", "name"), _WAYS),
    (("support_languages", "*", "ways", "*"), _WAYS),
    *((("tiers", "*", each.key, "*", "by", "name"), _WAYS) for each in PROMISE_KINDS),
    (("tiers", "*", "promises", "*", "*", "by", "name"), _WAYS),
    (("tiers", "*", "on_call", "first_response", "*", "by", "name"), _WAYS),
)
# The part of a placeholder such as `{gold.P1.own-promise}` that names an entry of a table.
_PARTS = {"tiers": 0, "severities": 1, "promises": 2}
_LEVELS = ("availability", "maintenance", "credits", "rates", "periods")


@dataclass(frozen=True, slots=True)
class NameUse:
    """A place that refers to an entry.

    kind  name: by the name of an entry of its own; value: by a value; text: in a link or a placeholder
    goes  what has to go with the entry; of a text nothing can, it has to be written otherwise
    """

    path: Path
    kind: Literal["name", "value", "text"]
    goes: Path


def uses_of(read: Read, path: Path) -> tuple[NameUse, ...]:
    """Everything that refers to an entry, in the order of the file; nothing inside the entry itself."""
    table, name = _BELOW.join(map(str, path[:-1])), str(path[-1])
    places = [where for where, named in (*PLACES, *MORE_PLACES) if named == table]
    outside = [
        each for each in read.nodes if each[: len(path)] != path and not _is_tied_elsewhere(read, each)
    ]
    found: list[NameUse] = []
    for each in outside:
        if any(_is_at(each, where) for where in places if where[-1] == "name") and each[-1] == name:
            found.append(NameUse(each, "name", _goes(read, each)))
        elif _names(read, each, places, path):
            found.append(NameUse(each, "value", _goes(read, each)))
        elif each in read.said and renamed_text(read, path, each, name + "-") is not None:
            found.append(NameUse(each, "text", ()))
    return tuple(found)


def _names(read: Read, each: Path, places: list[Path], path: Path) -> bool:
    said = read.said.get(each)
    if path[0] == "availability" and _is_at(each, ("credits", "*", "promise")):
        return said == f"{OF_AVAILABILITY}{path[-1]}"
    is_named = said is not None and said == path[-1] and isinstance(read.nodes[each].node, Scalar)
    return is_named and any(_is_at(each, where) for where in places if where[-1] != "name")


def _is_at(path: Path, place: Path) -> bool:
    return len(path) == len(place) and all(
        step in ("*", here) or (step == "name" and number == len(place) - 1)
        for number, (here, step) in enumerate(zip(path, place, strict=True))
    )


def _is_tied_elsewhere(read: Read, path: Path) -> bool:
    """A contract on another version has the names of that version."""
    if path[:1] != ("contracts",) or len(path) < 3:
        return False
    tied = read.said.get((*path[:2], "version"))
    return tied is not None and tied != read.said.get(("document", "version"))


def _goes(read: Read, path: Path) -> Path:
    """The value; or, where there has to be one, what it is a value of."""
    while len(path) > 1:
        block = path[:-1]
        above, is_only = shape_at(block), len(read.children(block)) == 1
        if above is not None and above.kind == RECORD:
            is_free = path[-1] not in above.required or may_be_none(path)
        else:
            around = shape_at(block[:-1])
            has_to_be = around is not None and around.kind == RECORD and block[-1] in around.required
            is_free = not is_only or may_be_none(block) or not has_to_be
        if is_free:
            return path
        path = block
    return path


# Texts


def renamed_text(read: Read, path: Path, where: Path, new: str) -> str | None:
    """A text with its links and placeholders under the new name; None if it has none of this entry."""
    text = read.said[where]
    if ("{" not in text and "](" not in text) or not is_wording(where):
        return None
    changed = PLACE.sub(lambda found: _placeholder(found, path, where, new), text)
    link = _link_to(read, path)
    if link:
        changed = LINK.sub(lambda found: _linked(found, link, link[: -len(str(path[-1]))] + new), changed)
    return changed if changed != text else None


def is_wording(path: Path) -> bool:
    """Is it a text for customers, in one language or for all?"""
    return any(
        shape is not None and shape.kind == TEXT for shape in (shape_at(path), shape_at(path[:-1]))
    ) or (path[:2] == ("contact", "form"))


def _placeholder(found: re.Match[str], path: Path, where: Path, new: str) -> str:
    table, old, parts = path[0], str(path[-1]), found[1].split(".")
    if table == "required_information" and where[:2] == ("contact", "form"):
        names = {old: new, old.replace("-", "_"): new.replace("-", "_")}
        return f"{{{names.get(found[1], found[1])}}}"
    at = _PARTS.get(str(table), -1)
    if len(path) == 2 and 0 <= at < len(parts) > 1 and parts[at] == old:
        parts[at] = new
    if path[:-1] == ("contact", "ways") and parts[-1] == f"by-{old}":
        parts[-1] = f"by-{new}"
    return f"{{{'.'.join(parts)}}}"


def _link_to(read: Read, path: Path) -> str | None:
    """What a link to this entry names, if it leads there and not to another of the same name."""
    table, name = path[0], str(path[-1])
    policy = read.loaded.policy
    if policy is None or len(path) != 2:
        return None
    ends = {
        "tiers": f"tiers/{name}/",
        "severities": f"severities/#{name.lower()}",
        "definitions": f"terms/#definition-{name}",
        "sections": f"#{name}",
    }
    target = f"{table}-{name}" if table in _LEVELS else name
    end = f"terms/#{target}" if table in _LEVELS else ends.get(str(table))
    address = link_targets(policy).get(target)
    return target if end is not None and address is not None and address.endswith(end) else None


def _linked(found: re.Match[str], old: str, new: str) -> str:
    target = found["target"]
    mark = "#" * target.startswith("#")
    return f"[{found['label']}]({mark}{new})" if target.removeprefix("#") == old else found[0]
