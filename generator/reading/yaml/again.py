"""A file read again after a change of it: what stands at the left margin or right below it is taken over where it says the same.

Only of a file in which nothing was odd, into one in which nothing is: else all of it is read, as each line that is
odd may make others mean something else.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from ...core.diagnostic import Span
from ...policy.walks.shape import Shape
from . import nodes
from .layout import arrange_plain
from .line import Comment, Line, Lines
from .lines import read_lines
from .nodes import Empty, Mapping, Member, Node, Scalar

# How far below a text its reader looks for where its lines begin, and at which lines that say something.
_LOOKED_AHEAD: Final = 4
_SAID_AHEAD: Final = 2
_NOT_AT_THE_MARGIN: Final = ("", " ", "#")
_NO_ENTRY: Final = ("", " ", "#", "-")


class EntryRead(NamedTuple):
    """Lines from a name at the left margin, or of an entry right below it, and what they were read as.

    first  index of the first line
    """

    first: int
    member: Member
    comments: tuple[Comment, ...]


Known = dict[tuple[str, ...], EntryRead]


class _Part(NamedTuple):
    """Lines from a name at the left margin to the next one. `entries`: where those right below it begin, if they can stand alone."""

    start: int
    end: int
    entries: list[int]


def read_again(
    file: Lines, root: Shape, before: Sequence[str], tree: Mapping, comments: Sequence[Comment]
) -> Mapping | None:
    """The tree of a file, its comments into `file`; None if it has to be read as a whole.

    before, tree, comments  the lines of another file, read with the same words, and what came of them: nothing odd
    """
    known = _known(before, tree, comments)
    parts = _parts(file.source)
    start = parts[0].start if parts else 0
    if not parts or read_lines(file, 0, start) != start or file.lines:
        return None
    found: dict[str, Member] = {}
    for part in parts:
        member = _block(file, root, part, known) if part.entries else _entry(file, root, part, known)
        if member is None or member.name in found:
            return None
        found[member.name] = _same(member, tree.members.get(member.name))
    return Mapping(next(iter(found.values())).span, found)


def _parts(lines: Sequence[str]) -> list[_Part]:
    starts = [index for index, text in enumerate(lines) if text[:1] not in _NOT_AT_THE_MARGIN]
    return [_Part(start, end, _entries(lines, start, end)) for start, end in pairwise([*starts, len(lines)])]


def _entries(lines: Sequence[str], start: int, end: int) -> list[int]:
    if not lines[start].partition(" #")[0].rstrip().endswith(":"):
        return []
    return [
        index
        for index in range(start + 1, end)
        if lines[index][:2] == "  " and lines[index][2:3] not in _NO_ENTRY
    ]


def _key(lines: Sequence[str], name: str, start: int, end: int) -> tuple[str, ...]:
    """All that it depends on what an entry says. `name`: the line at the margin above it."""
    at, said = end, 0
    while at < len(lines) and (at < end + _LOOKED_AHEAD or said < _SAID_AHEAD):
        said += lines[at].lstrip()[:1] not in ("", "#")
        at += 1
    return (name, *lines[start:end], "\n", *lines[end:at])


def _known(lines: Sequence[str], tree: Mapping, comments: Sequence[Comment]) -> Known:
    """What was read, by all that it depends on."""
    blocks = {member.span.line - 1: member for member in tree.members.values()}
    known: Known = {}
    for part in _parts(lines):
        block = blocks.get(part.start)
        if block and not part.entries:
            said = _within(comments, part.start, part.end)
            known[_key(lines, "", part.start, part.end)] = EntryRead(part.start, block, said)
        elif block and isinstance(block.value, Mapping):
            entries = {member.span.line - 1: member for member in block.value.members.values()}
            for start, end in pairwise([*part.entries, part.end]):
                if member := entries.get(start):
                    read = EntryRead(start, member, _within(comments, start, end))
                    known[_key(lines, lines[part.start], start, end)] = read
    return known


def _within(comments: Sequence[Comment], start: int, end: int) -> tuple[Comment, ...]:
    """Those of some lines, by index; comments stand in the file's order."""
    first, last = (bisect_right(comments, at, key=lambda each: each.span.line) for at in (start, end))
    return tuple(comments[first:last])


def _entry(file: Lines, root: Shape, part: _Part, known: Known) -> Member | None:
    """What stands below a name at the margin, as a whole; None if anything is odd about it."""
    read = known.get(_key(file.source, "", part.start, part.end))
    return _taken(file, read, part.start) if read else _member(file, root, part.start, part.end)


def _block(file: Lines, root: Shape, part: _Part, known: Known) -> Member | None:
    """What stands below a name at the margin, entry by entry; None if anything is odd about it."""
    above, file.previous = len(file.lines), ""
    if read_lines(file, part.start, part.entries[0]) != part.entries[0] or len(file.lines) != above + 1:
        return None
    line = file.lines[above]
    found: dict[str, Member] = {}
    for start, end in pairwise([*part.entries, part.end]):
        read = known.get(_key(file.source, file.source[part.start], start, end))
        member = _taken(file, read, start) if read else _member(file, root, start, end, line)
        if member is None or member.name in found:
            return None
        found[member.name] = member
    if line.value or line.header or file.findings or line.name is None:
        return None
    return Member(line.name, line.name_span, Mapping(next(iter(found.values())).span, found))


def _same(member: Member, before: Member | None) -> Member:
    """The one of before if it is made of the same entries."""
    new, old = member.value, before and before.value
    if (
        not before
        or before.span != member.span
        or not isinstance(new, Mapping)
        or not isinstance(old, Mapping)
    ):
        return member
    pairs = zip(new.members.values(), old.members.values(), strict=False)
    is_same = len(new.members) == len(old.members) and all(one is other for one, other in pairs)
    return before if is_same else member


def _member(file: Lines, root: Shape, start: int, end: int, name: Line | None = None) -> Member | None:
    """What stands from one line to another, below the `name` at the margin; None if anything is odd about it."""
    before, file.previous = len(file.lines), ""
    if read_lines(file, start, end) != end or file.findings:
        return None
    tree = arrange_plain([*([name] if name else []), *file.lines[before:]], root)
    node = next(iter(tree.members.values())).value if tree and name else tree
    return next(iter(node.members.values())) if isinstance(node, Mapping) and len(node.members) == 1 else None


def _taken(file: Lines, read: EntryRead, start: int) -> Member:
    by = start - read.first
    if not by:
        file.comments += read.comments
        return read.member
    file.comments += (Comment(_lower(each.span, by), each.text, each.alone) for each in read.comments)
    return _lower_member(read.member, by)


def _lower(span: Span, by: int) -> Span:
    line, column, end_line, end_column = span
    return Span(line + by, column, end_line + by, end_column)


def _lower_member(member: Member, by: int) -> Member:
    return Member(member.name, _lower(member.span, by), _lower_node(member.value, by))


def _lower_node(node: Node, by: int) -> Node:
    span = _lower(node.span, by)
    if isinstance(node, Scalar):
        starts = tuple([(line + by, column) for line, column in node.starts])
        return Scalar(node.text, span, starts, node.style)
    if isinstance(node, Mapping):
        return Mapping(span, {name: _lower_member(each, by) for name, each in node.members.items()})
    if isinstance(node, nodes.Sequence):
        return nodes.Sequence(span, [_lower_node(each, by) for each in node.items])
    return Empty(span)
