"""Entries of the policy file added, copied and moved: whole lines that come, or change places."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from ...core.diagnostic import Path
from ...core.messages import Message
from ...policy.base import FOR_ALL
from ...policy.notation import NAME
from ...policy.portal.groups import DEVICES, FOLDERS
from ...policy.walks.shape import NONE, RECORD, TABLE, TEXT, shape_at
from ...reading.yaml.nodes import Empty, Node, Scalar
from ...reading.yaml.nodes import Mapping as Entries
from ...reading.yaml.nodes import Sequence as Listed
from ..file import FileChange, Read, Sibling, block_at, entry_at
from ..offsets import EditRefused
from ..places import FileBlock, place_of
from ..rows import added_rows
from ..splices import Splice
from ..write import plain_or_quoted
from .written import Data, block_rows, rows_of, tidied, values_of

NOTHING_SAID = Message("Nothing is said of the new entry yet.")
IS_THERE = Message("“{name}” is there already.")
NO_NAME = Message("“{name}” cannot be a name: letters, digits and hyphens, at most 60.")
NO_BLOCK = Message("Nothing can be added to {place}.")
NOT_THERE = Message("{place} is not in the file.")
STAYS = Message("{place} cannot change its place.")
RESERVED = Message("“{name}” cannot be the name of a folder on Windows; please choose another one.")
_FREE = ("wording", "terms", "units", "further_terms")
_APART = (("sections",), ("tiers",), ())


def add(read: Read, table: Path, name: str | None, data: Any, after: Sibling | None = None) -> FileChange:
    """A new entry of a table, a list (then `name` is None) or a block, after one that is there, else where it belongs.

    What is not there of the way to it is added too. EditRefused if it is there, or cannot be written.
    """
    step: Sibling = _next_index(read, table) if name is None else name
    tidy = tidied(data, (*table, step))
    if shape_at((*table, step)) is None:
        raise EditRefused(NO_BLOCK.filled(place=place_of((*table, step))))
    if tidy is None:
        raise EditRefused(NOTHING_SAID)
    if name is not None:
        refuse_name(read, table, name)
    here = read.nodes.get(table)
    if here is None:
        within: Data = [tidy] if name is None else {name: tidy}
        return add(read, table[:-1], str(table[-1]), within)
    if isinstance(here.node, Entries if name is not None else Listed) and read.children(table):
        return _beside(read, table, name, tidy, after)
    return _below(read, table, name, tidy)


def copy(read: Read, path: Path, name: str | None) -> FileChange:
    """The entry once more, below itself: without its comments and its former names."""
    if path not in read.nodes:
        raise EditRefused(NOT_THERE.filled(place=place_of(path)))
    data = _data(read, path)
    if isinstance(data, Mapping):
        data = {step: each for step, each in data.items() if step != "formerly"}
    return add(read, path[:-1], name, data, path[-1])


def move(read: Read, path: Path, after: Sibling | None) -> FileChange:
    """The entry behind another one beside it, or to the front of them. Comments right above it go with it."""
    siblings = read.children(path[:-1])
    if (
        not path
        or path[-1] not in siblings
        or after == path[-1]
        or (after is not None and after not in siblings)
    ):
        raise EditRefused(NOT_THERE.filled(place=place_of(path)))
    order = [each for each in siblings if each != path[-1]]
    order.insert(0 if after is None else order.index(after) + 1, path[-1])
    moved = [number for number, step in enumerate(order) if siblings[number] != step]
    if not moved:
        return FileChange((), {})
    first, last = moved[0], moved[-1]
    splice = _permuted(read, path[:-1], siblings[first : last + 1], order[first : last + 1])
    if isinstance(path[-1], str):
        return FileChange((splice,), {})
    places = {step: number for number, step in enumerate(order)}
    return FileChange((splice,), shifted(read, path[:-1], lambda step: places[step]))


def _permuted(read: Read, table: Path, siblings: list[Sibling], order: list[Sibling]) -> Splice:
    """Entries beside each other in another order; what stands between two of them stays there."""
    spans = [_bytes(read, (*table, each)) for each in siblings]
    pieces: list[bytes] = []
    for number, step in enumerate(order):
        start, end = spans[siblings.index(step)]
        between = spans[number][1], spans[number + 1][0] if number + 1 < len(spans) else spans[number][1]
        pieces += [read.data[start:end], read.data[slice(*between)]]
    return Splice(spans[0][0], spans[-1][1], b"".join(pieces))


def shifted(
    read: Read, items: Path, place: Callable[[int], int | None], new: Mapping[Path, str] | None = None
) -> dict[Path, str | None]:
    """What is said otherwise when the entries of a list get other places (None: gone) and new ones come."""
    depth = len(items)
    before = {path: text for path, text in read.said.items() if path[:depth] == items and len(path) > depth}
    after = dict(new or {})
    for path, text in before.items():
        step = path[depth]
        number = place(step) if isinstance(step, int) else None
        if number is not None:
            after[(*items, number, *path[depth + 1 :])] = text
    changed = {path: text for path, text in after.items() if before.get(path) != text}
    return {**changed, **dict.fromkeys(path for path in before if path not in after)}


def _next_index(read: Read, table: Path) -> int:
    return len(read.children(table))


def refuse_name(read: Read, table: Path, name: str) -> None:
    if (*table, name) in read.nodes:
        raise EditRefused(IS_THERE.filled(name=name))
    shape = shape_at(table)
    is_free = (
        shape is not None
        and shape.kind == TABLE
        and not shape.choices
        and table[:1] not in [(each,) for each in _FREE]
    )
    if is_free and not (NAME.fullmatch(name) and len(name) <= 60) and table[-1:] != ("hidden",):
        raise EditRefused(NO_NAME.filled(name=name))
    if table in [(each,) for each in FOLDERS] and name.lower() in DEVICES:
        raise EditRefused(RESERVED.filled(name=name))


def _data(read: Read, path: Path) -> Any:
    node = read.nodes[path].node
    if isinstance(node, Scalar):
        return read.said[path]
    if isinstance(node, Entries):
        return {step: _data(read, (*path, step)) for step in read.children(path)}
    if isinstance(node, Listed):
        return [_data(read, (*path, step)) for step in read.children(path)]
    return None


# Beside others


def _beside(read: Read, table: Path, name: str | None, data: Data, after: Sibling | None) -> FileChange:
    siblings = read.children(table)
    if after is not None and after not in siblings:
        raise EditRefused(NOT_THERE.filled(place=place_of((*table, after))))
    behind = _last_before(table, name, siblings) if after is None else after
    if name is not None:
        path: Path = (*table, name)
        return FileChange((_inserted(read, table, name, data, behind),), dict(values_of(data, path)))
    number = siblings.index(behind) + 1
    new = dict(values_of(data, (*table, number)))
    expected = shifted(read, table, lambda step: step + (step >= number), new)
    return FileChange((_inserted(read, table, name, data, behind),), expected)


def _last_before(table: Path, name: str | None, siblings: list[Sibling]) -> Sibling:
    """Entries of a block stand in the order of its model, all others behind the last."""
    shape = shape_at(table)
    if name is None or shape is None or shape.kind != RECORD or name not in shape.fields:
        return siblings[-1]
    known: list[Sibling] = [*shape.fields]
    before = [each for each in siblings if each in known and known.index(each) < known.index(name)]
    return max(before, key=siblings.index) if before else siblings[0]


def _inserted(read: Read, table: Path, name: str | None, data: Data, behind: Sibling) -> Splice:
    sibling = read.nodes[(*table, behind)]
    if sibling.is_flow:
        entry = entry_at(read, (*table, behind))
        if entry is None or not isinstance(data, str):
            raise EditRefused(NO_BLOCK.filled(place=place_of(table)))
        return Splice(entry.span.end, entry.span.end, f", {plain_or_quoted(data, in_brackets=True)}".encode())
    last = _block(read, (*table, behind)).last_line
    rows = rows_of(name, data, sibling.column, (*table, behind if name is None else name))
    return added_rows(read, last, ["", *rows] if _are_apart(read, table) else rows)


def _are_apart(read: Read, table: Path) -> bool:
    """Does a blank line stand between the entries?"""
    blocks = [_block(read, (*table, each)) for each in read.children(table)[:4]]
    if len(blocks) < 2:
        return table in _APART
    return all(not read.source.line(each.last_line + 1).strip() for each in blocks[:-1])


def _block(read: Read, path: Path) -> FileBlock:
    block = block_at(read, path)
    if block is None:
        raise EditRefused(NOT_THERE.filled(place=place_of(path)))
    return block


def _bytes(read: Read, path: Path) -> tuple[int, int]:
    """Without the end of the last line. EditRefused where a hyphen before it belongs to others too."""
    here = read.nodes[path]
    if here.is_flow and (entry := entry_at(read, path)):
        return entry.span
    block = _block(read, path)
    if read.source.line(here.first)[: here.column].strip():
        raise EditRefused(STAYS.filled(place=place_of(path)))
    return read.offsets.start(block.first_line), read.offsets.end(block.last_line)


# Below a name


def _below(read: Read, table: Path, name: str | None, data: Data) -> FileChange:
    """The first entry of a block that is empty, says `none`, or is written short."""
    here, shape = read.nodes[table], shape_at(table)
    said, gone = _said_so_far(read, table, here.node)
    if shape is None or shape.kind == TEXT or here.is_flow or not (said is None or name is not None):
        raise EditRefused(NO_BLOCK.filled(place=place_of(table)))
    block: Data = [data] if name is None else {**(said or {}), name: data}
    tidy = tidied(block, table)
    assert tidy is not None
    column = here.column + (2 if not here.is_item else 4)
    rows = block_rows(tidy, column, table)
    splices = (*gone, added_rows(read, here.first, rows))
    expected: dict[Path, str | None] = {table: None} if table in read.said else {}
    return FileChange(splices, {**expected, **dict(values_of(tidy, table))})


def _said_so_far(read: Read, table: Path, node: Node) -> tuple[dict[str, str] | None, list[Splice]]:
    """What a value becomes in a block, and the bytes that go: `30 minutes` is the `time` of a promise."""
    shape, entry = shape_at(table), entry_at(read, table)
    if isinstance(node, Empty):
        return None, []
    if isinstance(node, Listed) and not node.items:
        span = node.span
        start, end = (read.offsets.at(span.line, each - 1) for each in (span.column, span.end_column))
        return None, [Splice(*_with_blanks(read, start, end), b"")]
    if entry is None or entry.style == "block" or shape is None:
        raise EditRefused(NO_BLOCK.filled(place=place_of(table)))
    gone = [Splice(*_with_blanks(read, *entry.span), b"")]
    if entry.text == NONE:
        return None, gone
    if not shape.short_name or shape.short_name == FOR_ALL:
        raise EditRefused(NO_BLOCK.filled(place=place_of(table)))
    return {shape.short_name: entry.text}, gone


def _with_blanks(read: Read, start: int, end: int) -> tuple[int, int]:
    """With those before it: nothing stands behind a colon."""
    return len(read.data[:start].rstrip(b" ")), end
