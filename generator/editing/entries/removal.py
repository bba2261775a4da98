"""Entries of the policy file taken out, with what refers to them, if that is asked for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from ...core.diagnostic import Path
from ...core.messages import Message
from ...policy.walks.shape import NONE, RECORD, may_be_none, shape_at
from ...reading.yaml.nodes import Sequence as Listed
from ..file import FileChange, Read, block_at, entry_at
from ..offsets import EditRefused
from ..places import FileBlock, place_of
from ..rebasing import combined
from ..rows import replaced_rows
from ..splices import Splice
from .adding import NOT_THERE, shifted

LAST_ONE = Message("{place} is the last entry there, and there has to be one.")


def remove(read: Read, path: Path, also: Iterable[Path] = ()) -> FileChange:
    """An entry with the comments that belong to it, and with what is named in `also`, such as what refers to it.

    A block whose last entry goes, goes too, or says `none`. EditRefused if there has to be one.
    """
    paths = _outermost((path, *also))
    missing = next((each for each in paths if not each or each not in read.nodes), None)
    if missing is not None:
        raise EditRefused(NOT_THERE.filled(place=place_of(missing)))
    # From the end: what stands behind an entry of a list gets another number.
    order = [*read.nodes]
    last_first = sorted(paths, key=order.index, reverse=True)
    return combined(read, *((lambda now, gone=each: _removed(now, gone)) for each in last_first))


def _outermost(paths: tuple[Path, ...]) -> set[Path]:
    return {each for each in paths if not any(each[:length] in paths for length in range(1, len(each)))}


def _removed(read: Read, path: Path) -> FileChange:
    if len(read.children(path[:-1])) == 1:
        return _emptied(read, path[:-1])
    splice = _without(read, path)
    comments = _comments_in(read, splice)
    if not isinstance(path[-1], int):
        gone = dict.fromkeys(each for each in read.said if each[: len(path)] == path)
        return FileChange((splice,), gone, comments)
    at = path[-1]
    expected = shifted(read, path[:-1], lambda step: None if step == at else step - (step > at))
    return FileChange((splice,), expected, comments)


def _emptied(read: Read, block: Path) -> FileChange:
    """The block whose last entry goes: `none` where it may say that, nothing where nothing has to be said."""
    above = shape_at(block[:-1])
    has_to_be = above is not None and above.kind == RECORD and block[-1:] and block[-1] in above.required
    if may_be_none(block):
        return _none(read, block)
    if not block or has_to_be:
        raise EditRefused(LAST_ONE.filled(place=place_of(block)))
    return _removed(read, block)


def _none(read: Read, block: Path) -> FileChange:
    """Comments beside the name stay; those beside its entries go with them."""
    here = read.nodes[block]
    gone = dict.fromkeys(each for each in read.said if each[: len(block)] == block)
    span = here.node.span
    if isinstance(here.node, Listed) and span.line == here.first:
        start, end = (read.offsets.at(span.line, column - 1) for column in (span.column, span.end_column))
        return FileChange((Splice(start, end, NONE.encode()),), {**gone, block: NONE})
    assert here.name is not None
    colon = read.data.index(b":", read.offsets.at(here.name.line, here.name.end_column - 1)) + 1
    rows = replaced_rows(read, here.first + 1, _block(read, block).last_line, [])
    splices = (Splice(colon, colon, f" {NONE}".encode()), rows)
    return FileChange(splices, {**gone, block: NONE}, _comments_in(read, rows))


def _without(read: Read, path: Path) -> Splice:
    here, entry = read.nodes[path], entry_at(read, path)
    if here.is_flow and entry is not None:
        return _out_of_brackets(read, path)
    if read.source.line(here.first)[: here.column].strip():  # behind the hyphen of an entry of a list
        following = read.nodes[(*path[:-1], read.children(path[:-1])[1])]
        return Splice(
            read.offsets.at(here.first, here.column), read.offsets.at(following.first, following.column), b""
        )
    block = _block(read, path)
    first, last = block.first_line, block.last_line
    is_blank_above = first > 1 and not read.source.line(first - 1).strip()
    if not read.source.line(last + 1).strip():  # one blank line goes with it, if others stand around
        if is_blank_above:
            first -= 1
        elif read.children(path[:-1])[-1] != path[-1]:
            last += 1
    return replaced_rows(read, first, last, [])


def _out_of_brackets(read: Read, path: Path) -> Splice:
    siblings = read.children(path[:-1])
    spans = [entry.span for each in siblings if (entry := entry_at(read, (*path[:-1], each)))]
    at = siblings.index(path[-1])
    if at + 1 < len(spans):
        return Splice(spans[at].start, spans[at + 1].start, b"")
    return Splice(spans[at - 1].end, spans[at].end, b"")


def _block(read: Read, path: Path) -> FileBlock:
    block = block_at(read, path)
    assert block is not None
    return block


def _comments_in(read: Read, splice: Splice) -> dict[str, int]:
    """The comments of the bytes that go."""
    gone = Counter(
        each.text
        for each in read.source.comments
        if splice.start <= read.offsets.at(each.span.line, each.span.column - 1) < splice.end
    )
    return {words: -count for words, count in gone.items()}
