"""The text of a policy file -> a tree of nodes with their places, and everything that could not be read.

Reading never fails: slips are reported and repaired in memory, so that the rest is still checked.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from .characters import decode
from .diagnostic import Diagnostic, Path, Span
from .layout import arrange
from .line import Comment
from .lines import LineReader
from .nodes import Node, find, find_member
from .rules.file import FILE_EMPTY
from .shape import Shape, policy_shape, vocabulary

START = Span.on_line(1, 0, 1)


@dataclass(frozen=True, slots=True)
class Source:
    """A policy file as read.

    root         the tree, None if there is nothing to read
    diagnostics  of family File
    lines        as decoded, without line ends
    """

    name: str
    lines: tuple[str, ...]
    root: Node | None
    comments: tuple[Comment, ...] = ()
    diagnostics: list[Diagnostic] = field(default_factory=list)

    def find(self, path: Path) -> Node | None:
        return find(self.root, path)

    def span(self, path: Path) -> Span:
        """The place of an entry's value; of the nearest entry above it if it is not in the file."""
        for length in range(len(path), 0, -1):
            node = find(self.root, path[:length])
            if node is not None:
                return node.span if length == len(path) else self.name_span(path[:length])
        return START

    def name_span(self, path: Path) -> Span:
        """The place of an entry's name; of the nearest entry above it if it is not in the file."""
        for length in range(len(path), 0, -1):
            member = find_member(self.root, path[:length])
            if member is not None:
                return member.span
            node = find(self.root, path[:length])
            if node is not None:
                return node.span
        return START

    def line(self, number: int) -> str:
        return self.lines[number - 1] if 0 < number <= len(self.lines) else ""


def read(data: bytes, name: str, shape: Shape | None = None) -> Source:
    """Never raises on bad input. `name` is what findings call the file; `shape` guides the repairs."""
    lines, found = decode(data)
    if not lines:
        return Source(name, (), None, (), found)
    form = shape or policy_shape()
    reader = LineReader(lines, vocabulary(), frozenset(form.fields))
    reader.read()
    if not reader.lines and not reader.found:
        found.append(Diagnostic(FILE_EMPTY, START))
    root, misplaced = arrange(reader.lines, form)
    return Source(
        name,
        tuple(lines),
        root if reader.lines else None,
        tuple(reader.comments),
        [*found, *reader.found, *misplaced],
    )
