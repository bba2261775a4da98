"""An entry of the policy file gets another name, and everything that refers to it."""

from __future__ import annotations

from collections.abc import Callable, Set

from ...core.diagnostic import Path
from ...core.messages import Message
from ...policy.payments import OF_AVAILABILITY
from ...policy.walks.shape import RECORD, TABLE, Shape, shape_at
from ..file import FileChange, Read
from ..offsets import EditRefused
from ..places import place_of
from ..rebasing import combined
from ..splices import Splice
from ..write import set_texts
from .adding import NOT_THERE, add, refuse_name
from .removal import remove
from .uses import renamed_text, uses_of

FIXED_NAME = Message("{place} has a name that the program knows.")
FORMERLY = "formerly"


def rename(read: Read, path: Path, new: str, *, formerly: bool) -> FileChange:
    """With `formerly`, addresses under the old name lead on. EditRefused if the new name is taken, or is none."""
    if path not in read.nodes:
        raise EditRefused(NOT_THERE.filled(place=place_of(path)))
    shape = refuse_fixed_name(path)
    refuse_name(read, path[:-1], new)
    here = (*path[:-1], new)
    taken = [each for each in read.said if each[:-1] == (*path, FORMERLY) and read.said[each] == new]
    steps: list[Callable[[Read], FileChange]] = [lambda now: _renamed(now, path, new)]
    if taken:  # the entry gets back a name that it once had
        steps.append(lambda now: remove(now, (*here, *taken[0][len(here) :])))
    entry = shape.item
    if formerly and entry is not None and entry.kind == RECORD and FORMERLY in entry.fields:
        steps.append(lambda now: add(now, (*here, FORMERLY), None, str(path[-1])))
    return combined(read, *steps)


def refuse_fixed_name(path: Path) -> Shape:
    """The table of an entry whose name people invent. EditRefused of any other."""
    shape = shape_at(path[:-1]) if path else None
    if shape is None or shape.kind != TABLE or shape.choices:
        raise EditRefused(FIXED_NAME.filled(place=place_of(path)))
    return shape


def _renamed(read: Read, path: Path, new: str) -> FileChange:
    uses = uses_of(read, path)
    names = {path, *(each.path for each in uses if each.kind == "name")}
    texts = {each.path: _text(read, path, each.path, new, each.kind) for each in uses if each.kind != "name"}
    inside = {each: renamed_text(read, path, each, new) for each in read.said if each[: len(path)] == path}
    changed = set_texts(read, {**texts, **{each: text for each, text in inside.items() if text is not None}})
    said = {**read.said, **changed.expected}
    after = {_moved(each, names, new): text for each, text in said.items()}
    expected = {each: text for each, text in after.items() if read.said.get(each) != text}
    gone = dict.fromkeys(each for each in read.said if each not in after)
    return FileChange((*changed.splices, *(_name(read, each, new) for each in names)), {**expected, **gone})


def _text(read: Read, path: Path, where: Path, new: str, kind: str) -> str:
    if kind == "text":
        return renamed_text(read, path, where, new) or read.said[where]
    return f"{OF_AVAILABILITY}{new}" if read.said[where].startswith(OF_AVAILABILITY) else new


def _moved(path: Path, names: Set[Path], new: str) -> Path:
    """Where a value stands when the entries of these paths are called `new`."""
    return tuple(new if path[: number + 1] in names else step for number, step in enumerate(path))


def _name(read: Read, path: Path, new: str) -> Splice:
    span = read.nodes[path].name
    assert span is not None
    start, end = (read.offsets.at(span.line, column - 1) for column in (span.column, span.end_column))
    return Splice(start, end, new.encode())
