"""A line of the policy file as read, and what a finding about a line is made of."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import pairwise

from ...core.diagnostic import Diagnostic, Edit, Fix, Rule, Span
from ...core.messages import Message, Value, plural_message
from . import faults as rule
from .nodes import Node, Scalar

# Nobody reads more, and a file that is no policy at all should be answered quickly.
ENOUGH = 400
DASHES = "–—−•·‐‑‒"
LIST_LINE = re.compile(r"\s*([-*+]|\d+[.)])\s")
_NAMED = re.compile(
    r"""\s*(?:- )?(["']?)([A-Za-z0-9][\w-]*|[a-z]+ to [a-z]+|business (?:hours|days))\1:(?:\s|$)"""
)
_LISTED = re.compile(r"\[([\w, -]+)\]\s*$")


@dataclass(slots=True)
class Line:
    """One line that carries a name, a list entry or both.

    indent   columns before it; None if it was glued to the line above and may stand anywhere
    dash     it starts a list entry
    name     None for a bare list value
    value    what stands after the colon; None if lines below may belong to it
    broken   a finding was made on it: what it says is only a guess
    block    the text lines below it: (line number, text with its indentation)
    """

    number: int
    indent: int | None
    dash: bool
    name: str | None
    name_span: Span
    value: Node | None
    broken: bool = False
    header: str = ""
    block: list[tuple[int, str]] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Comment:
    """A comment with its place, without its `#`."""

    span: Span
    text: str
    alone: bool


class Lines:
    """All lines of a file, the words known in it, and what was found."""

    def __init__(
        self,
        lines: list[str],
        vocabulary: frozenset[str],
        top: frozenset[str],
        void: frozenset[int] = frozenset(),
    ) -> None:
        """`void`: numbers of lines that are read as if they were not there."""
        self.void = void
        lines = ["" if number in void else line for number, line in enumerate(lines, 1)] if void else lines
        self.source = lines
        self.following = _following(lines)
        self.fixed = vocabulary
        self.top = top
        self.words = vocabulary | _names_seen(lines)
        self.languages = _languages(lines)
        self.lines: list[Line] = []
        self.comments: list[Comment] = []
        self.findings: list[Diagnostic] = []
        self.previous = ""

    def comment(self, number: int, at: int, text: str, *, alone: bool) -> None:
        self.comments.append(
            Comment(Span.on_line(number, at, len(text.rstrip())), text[at:].strip("# \t"), alone)
        )

    def fault(
        self,
        line: Line,
        kind: Rule,
        start: int,
        end: int,
        values: dict[str, Value] | None = None,
        fix: Fix | None = None,
    ) -> None:
        line.broken = True
        self.report(kind, line.number, start, end, values, fix)

    def report(
        self,
        kind: Rule,
        number: int,
        start: int,
        end: int,
        values: dict[str, Value] | None = None,
        fix: Fix | None = None,
    ) -> None:
        if len(self.findings) < ENOUGH:
            self.findings.append(
                Diagnostic(kind, Span.on_line(number, start, end), (), values or {}, fix=fix)
            )

    def report_doubled(self, rows: list[tuple[int, str]]) -> None:
        """The same line of a text twice in a row, which is right only in a list."""
        for (_, before), (number, text) in pairwise(rows):
            if text and text == before and not LIST_LINE.match(text):
                fix = Fix((without_line(number),))
                self.report(rule.DOUBLED_LINE, number, indent_of(text), len(text), fix=fix)


def _following(lines: list[str]) -> list[str]:
    """For each line, and for the end: the first one from there on that says something; `""` if none does."""
    following = [""]
    for text in reversed(lines):
        following.append(text if text.strip() and text.lstrip()[0] != "#" else following[-1])
    return following[::-1]


def indent_of(text: str) -> int:
    return len(text) - len(text.lstrip(" "))


def spaces(count: int) -> Message:
    return plural_message("{count} space", "{count} spaces", count)


def scalar(number: int, start: int, text: str) -> Scalar:
    return Scalar(text, Span.on_line(number, start, start + len(text)), ((number, start),))


def replacement_fix(number: int, start: int, end: int, text: str) -> Fix:
    return Fix((Edit(Span(number, start + 1, number, end + 1), text),))


def insertion_fix(number: int, at: int, text: str) -> Fix:
    return replacement_fix(number, at, at, text)


def without_line(number: int) -> Edit:
    return Edit(Span(number, 1, number + 1, 1), "")


def _names_seen(lines: list[str]) -> frozenset[str]:
    """Names that this file uses anywhere: `P1`, `gold`, `de` …"""
    seen: set[str] = set()
    match_name = _NAMED.match
    for text in lines:
        if ":" in text:
            if match := match_name(text):
                seen.add(match[2])
            if ": [" in text and (listed := _LISTED.search(text)):
                seen.update(listed[1].split(", "))
    return frozenset(seen)


def _languages(lines: list[str]) -> tuple[str, ...]:
    """The languages of the document, as far as the line that names them can be read."""
    for text in lines:
        match = re.match(r"\s*languages:\s*\[([\w, -]+)", text)
        if match:
            return tuple(language.strip() for language in match[1].split(","))
    return ("de", "en")
