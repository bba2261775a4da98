"""Where the entries of a policy file stand: a value with its bytes, an entry with the lines that belong to it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from ..core.diagnostic import Path, Span
from ..policy.walks.shape import TEXT, shape_at
from ..reading.yaml.line import indent_of
from ..reading.yaml.nodes import Mapping as Entries
from ..reading.yaml.nodes import Member, Node, Scalar, Sequence
from ..reading.yaml.source import Source
from .offsets import Offsets

BETWEEN = " › "
_HEADINGS = ("# ──", "# --", "# ==")


class ByteSpan(NamedTuple):
    start: int
    end: int


class Stored(NamedTuple):
    """A node of the file before anything was concluded from it: the reader corrects its tree later.

    first    the line that it begins on, with its name or hyphen; `column`: where that begins, 0-based
    name     the place of its name, None in a list
    is_item  of a list; `is_flow`: one that stands in brackets
    """

    node: Node
    text: str
    first: int
    column: int
    name: Span | None = None
    is_item: bool = False
    is_flow: bool = False


@dataclass(frozen=True, slots=True)
class FileEntry:
    """A value as it stands in the file. `style`: plain, quoted or block."""

    path: Path
    span: ByteSpan
    text: str
    style: str


@dataclass(frozen=True, slots=True)
class FileBlock:
    """An entry with what belongs to it: the comments right above it, and the deeper ones below its last line."""

    path: Path
    first_line: int
    last_line: int


def place_of(path: Path) -> str:
    """`sections › introduction › text`: without the language of a text, entries of lists counted from 1."""
    above = shape_at(path[:-1])
    steps = path[:-1] if above is not None and above.kind == TEXT else path
    return BETWEEN.join(str(step + 1 if isinstance(step, int) else step) for step in steps)


def stored(source: Source) -> dict[Path, Stored]:
    """Every node of the file by its path, in the file's order. To be asked before the file is loaded."""
    found: dict[Path, Stored] = {}
    if source.root is not None:
        _collect(source, (), Stored(source.root, "", 1, 0), found)
    return found


def stored_again(source: Source, before: Source, nodes: Mapping[Path, Stored]) -> dict[Path, Stored]:
    """As `stored`: what the tree has in common with that of `before` is taken from its `nodes`."""
    old, new = before.root, source.root
    if not isinstance(old, Entries) or not isinstance(new, Entries):
        return stored(source)
    kept: dict[str | int, dict[Path, Stored]] = {}
    for path, each in nodes.items():
        if path:
            kept.setdefault(path[0], {})[path] = each
    found: dict[Path, Stored] = {(): Stored(new, "", 1, 0)}
    for name, member in new.members.items():
        if old.members.get(name) is member:
            found |= kept[name]
        else:
            _collect(source, (name,), _named(member), found)
    return found


def _named(member: Member) -> Stored:
    line, column = member.span.line, member.span.column - 1
    return Stored(member.value, _text(member.value), line, column, member.span)


def _collect(source: Source, path: Path, here: Stored, found: dict[Path, Stored]) -> None:
    found[path] = here
    if isinstance(here.node, Entries):
        for name, member in here.node.members.items():
            _collect(source, (*path, name), _named(member), found)
    elif isinstance(here.node, Sequence):
        span = here.node.span
        is_flow = all(_is_within(each.span, span) for each in here.node.items)
        for index, item in enumerate(here.node.items):
            below = _in_brackets(item, span) if is_flow else _on_its_line(item, source)
            _collect(source, (*path, index), below, found)


def _is_within(inner: Span, outer: Span) -> bool:
    """In the brackets, behind the first of them; the first entry of a list of lines begins where its list does."""
    return inner.line == outer.line and outer.column < inner.column and inner.end_column <= outer.end_column


def _text(node: Node) -> str:
    return node.text if isinstance(node, Scalar) else ""


def _in_brackets(item: Node, brackets: Span) -> Stored:
    return Stored(item, _text(item), brackets.line, item.span.column - 1, is_item=True, is_flow=True)


def _on_its_line(item: Node, source: Source) -> Stored:
    is_text = isinstance(item, Scalar) and item.style == "block"
    line = item.span.line - is_text
    return Stored(item, _text(item), line, indent_of(source.line(line)), is_item=True)


def entry_of(path: Path, nodes: Mapping[Path, Stored], offsets: Offsets) -> FileEntry | None:
    """The value at the end of a path; None if there is none, or a whole block. EditRefused as in `Offsets.at`."""
    here = nodes.get(path)
    if here is None or not isinstance(here.node, Scalar):
        return None
    span = here.node.span
    if here.node.style == "block":
        place = ByteSpan(offsets.start(span.line), offsets.end(span.end_line))
    else:
        place = ByteSpan(offsets.at(span.line, span.column - 1), offsets.at(span.line, span.end_column - 1))
    return FileEntry(path, place, here.text, here.node.style)


def block_of(path: Path, nodes: Mapping[Path, Stored], source: Source) -> FileBlock | None:
    """The lines of an entry; None if it is not in the file, or stands in brackets with others."""
    here = nodes.get(path)
    if not path or here is None or here.is_flow:
        return None
    first = here.first
    last = max(each.node.span.end_line for below, each in nodes.items() if below[: len(path)] == path)
    last = max(last, here.first)
    while first > 1 and _belongs_above(source.line(first - 1), here.column):
        first -= 1
    return FileBlock(path, first, _with_comments_below(source, last, here.column))


def _belongs_above(line: str, column: int) -> bool:
    is_comment = line.lstrip().startswith("#") and indent_of(line) == column
    return is_comment and not line.lstrip().startswith(_HEADINGS)


def _with_comments_below(source: Source, last: int, column: int) -> int:
    """The last of the deeper comments before the next line that says something."""
    for number in range(last + 1, len(source.lines) + 1):
        line = source.line(number)
        if not line.strip():
            continue
        if not line.lstrip().startswith("#") or indent_of(line) <= column:
            break
        last = number
    return last
