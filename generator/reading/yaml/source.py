"""The text of a policy file -> a tree of nodes with their places, and everything that could not be read.

Reading never fails: slips are reported and repaired in memory, so that the rest is still checked.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from ...core.diagnostic import Diagnostic, Path, Span
from ...core.keeping import cached
from ...core.messages import Message
from ...policy.walks.shape import Shape, policy_shape, vocabulary
from .again import read_again
from .characters import decode
from .conflicts import resolve_conflicts
from .faults import FILE_EMPTY, LINE_WITHOUT_NAME
from .layout import arrange
from .line import Comment, Lines
from .lines import read_lines
from .nodes import Mapping, Node, Scalar, find, find_member, scalars
from .restyled import restyled

START = Span.on_line(1, 0, 1)
_NAME_AS_COMMENT = re.compile(r"\s*#+\s*[\w-]{1,60}:\s*\|?\s*")


class LineWords(NamedTuple):
    """What the reading of each line of a file depends on, besides its neighbours."""

    words: frozenset[str]
    languages: tuple[str, ...]
    shape: Shape

    @classmethod
    def of(cls, reader: Lines, shape: Shape) -> LineWords:
        return cls(reader.words, reader.languages, shape)


@dataclass(frozen=True, slots=True)
class Source:
    """A policy file as read.

    root         the tree, None if there is nothing to read
    diagnostics  of family File
    lines        as decoded, without line ends
    words        with which its lines were read; None if anything was odd about one
    """

    name: str
    lines: tuple[str, ...]
    root: Node | None
    comments: tuple[Comment, ...] = ()
    findings: list[Diagnostic] = field(default_factory=list)
    words: LineWords | None = field(default=None, repr=False, compare=False)

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
    void, conflicts = resolve_conflicts(lines)
    reader = Lines(lines, vocabulary(), frozenset(form.fields), void)
    read_lines(reader)
    if not reader.lines and not reader.findings and not conflicts:
        found.append(Diagnostic(FILE_EMPTY, START))
    root, misplaced, is_plain = arrange(reader.lines, form)
    rewritten = restyled(reader.source, name, len(reader.findings) + len(misplaced))
    if rewritten:
        return Source(name, tuple(lines), None, (), [*conflicts, rewritten])
    findings = list(_commented_out([*found, *conflicts, *reader.findings, *misplaced], lines))
    return Source(
        name,
        tuple(lines),
        root if reader.lines else None,
        tuple(reader.comments),
        findings,
        LineWords.of(reader, form) if is_plain and not findings else None,
    )


def reread(data: bytes, name: str, before: Source) -> Source | None:
    """As `read`, if nothing is odd in the file, as nothing was in `before`; None if it has to be read as a whole.

    What says the same as before is the same node: nobody may change the tree of either.
    """
    lines, found = decode(data)
    form = policy_shape()
    if found or not before.words or not isinstance(before.root, Mapping):
        return None
    reader = Lines(lines, vocabulary(), frozenset(form.fields))
    words = LineWords.of(reader, form)
    root = (
        read_again(reader, form, before.lines, before.root, before.comments)
        if words == before.words
        else None
    )
    return Source(name, tuple(lines), root, tuple(reader.comments), [], words) if root else None


def _commented_out(found: list[Diagnostic], lines: list[str]) -> Iterator[Diagnostic]:
    """Lines that belong to nothing because the name above them was made a comment: said once, with that reason."""
    said: int | None = None
    for each in sorted(found, key=lambda one: one.span):
        number = each.span.line
        above = _NAME_AS_COMMENT.fullmatch(lines[number - 2]) if number > 1 else None
        if each.rule is not LINE_WITHOUT_NAME:
            yield each
        elif above:
            said = number
            yield replace(each, advice=_without_hash(number - 1))
        elif said is not None and number == said + 1:
            said = number
        else:
            yield each


def _without_hash(number: int) -> Message:
    return Message(
        "“#” switches line {number} off. Delete the “#”, or put one before each of these lines as well.",
        {"number": number},
    )


@cached(2)
def texts(source: Source) -> list[tuple[Path, Scalar]]:
    """Every scalar of the file below an entry, with its path. Kept for the next of the twenty rules that ask."""
    return [(path, scalar) for path, scalar in scalars(source.root) if path]


def line_below(source: Source, line: int) -> int:
    """The next line that is neither blank nor a comment."""
    for number in range(line + 1, len(source.lines) + 1):
        text = source.line(number).strip()
        if text and not text.startswith("#"):
            return number
    return line
