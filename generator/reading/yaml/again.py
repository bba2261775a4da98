"""A file read again after a change of it: what stands below the names at the left margin is taken over where it says the same.

Only of a file in which nothing was odd, into one in which nothing is: else all of it is read, as each line that is
odd may make others mean something else.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from ...core.diagnostic import Span
from ...policy.walks.shape import Shape
from . import nodes
from .layout import arrange_plain
from .line import Comment, Lines
from .lines import read_lines
from .nodes import Empty, Mapping, Member, Node, Scalar

# How far below a text its reader looks for where its lines begin.
_LOOKED_AHEAD: Final = 4
_NOT_AT_THE_MARGIN: Final = ("", " ", "#")


class MarginBlock(NamedTuple):
    """Lines from a name at the left margin to the next one, and what they were read as. `first`: its index."""

    first: int
    member: Member
    comments: tuple[Comment, ...]


def read_again(
    file: Lines, root: Shape, before: Sequence[str], tree: Mapping, comments: Sequence[Comment]
) -> Mapping | None:
    """The tree of a file, its comments into `file`; None if it has to be read as a whole.

    before, tree, comments  the lines of another file, read with the same words, and what came of them: nothing odd
    """
    known = _blocks_of(before, tree, comments)
    starts = [*_starts(file.source), len(file.source)]
    if read_lines(file, 0, starts[0]) != starts[0] or file.lines:
        return None
    found: dict[str, Member] = {}
    for start, end in pairwise(starts):
        block = known.get(_key(file.source, start, end))
        member = _taken(file, block, start) if block else _member(file, root, start, end)
        if member is None or member.name in found:
            return None
        found[member.name] = member
    return Mapping(next(iter(found.values())).span, found) if found else None


def _starts(lines: Sequence[str]) -> Iterator[int]:
    return (index for index, text in enumerate(lines) if text[:1] not in _NOT_AT_THE_MARGIN)


def _key(lines: Sequence[str], start: int, end: int) -> tuple[str, ...]:
    """All that it depends on what a block says."""
    return (*lines[start:end], "", *lines[end : end + _LOOKED_AHEAD])


def _blocks_of(
    lines: Sequence[str], root: Mapping, comments: Sequence[Comment]
) -> dict[tuple[str, ...], MarginBlock]:
    starts = [*_starts(lines), len(lines)]
    members = {member.span.line - 1: member for member in root.members.values()}
    return {
        _key(lines, start, end): MarginBlock(
            start, members[start], tuple(each for each in comments if start < each.span.line <= end)
        )
        for start, end in pairwise(starts)
        if start in members
    }


def _member(file: Lines, root: Shape, start: int, end: int) -> Member | None:
    """What stands from one line to another; None if anything is odd about it."""
    before, file.previous = len(file.lines), ""
    if read_lines(file, start, end) != end or file.findings:
        return None
    tree = arrange_plain(file.lines[before:], root)
    return next(iter(tree.members.values())) if tree and len(tree.members) == 1 else None


def _taken(file: Lines, block: MarginBlock, start: int) -> Member:
    by = start - block.first
    if not by:
        file.comments += block.comments
        return block.member
    file.comments += (Comment(_lower(each.span, by), each.text, each.alone) for each in block.comments)
    return _lower_member(block.member, by)


def _lower(span: Span, by: int) -> Span:
    return Span(span.line + by, span.column, span.end_line + by, span.end_column)


def _lower_member(member: Member, by: int) -> Member:
    return Member(member.name, _lower(member.span, by), _lower_node(member.value, by))


def _lower_node(node: Node, by: int) -> Node:
    span = _lower(node.span, by)
    if isinstance(node, Scalar):
        starts = tuple((line + by, column) for line, column in node.starts)
        return Scalar(node.text, span, starts, node.style)
    if isinstance(node, Mapping):
        return Mapping(span, {name: _lower_member(each, by) for name, each in node.members.items()})
    if isinstance(node, nodes.Sequence):
        return nodes.Sequence(span, [_lower_node(each, by) for each in node.items])
    return Empty(span)
