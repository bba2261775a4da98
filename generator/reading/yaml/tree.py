"""Understood lines -> tree: every value in its place, the texts below their names, and what had to be repaired."""

from __future__ import annotations

import re

from ...core.diagnostic import Diagnostic, Edit, Fix, Span
from ...core.messages import Value
from . import faults as rule
from .levels import Placement
from .line import ENOUGH, LIST_LINE, Line, indent_of, replacement_fix, spaces
from .nodes import Empty, Mapping, Member, Node, Scalar, Sequence


def tree_of(lines: list[Line], choices: list[Placement]) -> tuple[Mapping | Sequence, list[Diagnostic]]:
    builder = _Builder()
    for line, choice in zip(lines, choices, strict=True):
        builder.add(line, choice)
    return builder.root, builder.findings[:ENOUGH]


class _Builder:
    """Puts the understood lines together."""

    def __init__(self) -> None:
        self.root: Mapping | Sequence = Mapping(Span.on_line(1, 0, 1))
        self.levels: list[Mapping | Sequence] = []
        self.open: tuple[Mapping | Sequence, str | int] | None = None
        self.findings: list[Diagnostic] = []
        self.lost = 0

    def add(self, line: Line, choice: Placement) -> None:
        if choice.dropped:
            if not line.broken:
                self.findings.append(Diagnostic(rule.LINE_WITHOUT_NAME, line.name_span))
            self._mark()
            return
        moved = self._report(line, choice)
        level = self._level(line, choice)
        level.broken = level.broken or line.broken or moved
        column = 2 * choice.depth + 2 * choice.dash
        value = line.value or Empty(line.name_span)
        if line.header:
            value, more = text_of(line, column, moved)
            self.findings += more
        if isinstance(level, Sequence):
            if line.name is None:
                self._append(level, value)
                return
            entry = Mapping(line.name_span, broken=line.broken or moved)
            self._append(level, entry)
            self.levels.append(entry)
            level = entry
        self._enter(level, line, value)

    def _level(self, line: Line, choice: Placement) -> Mapping | Sequence:
        if choice.lost:
            self._lost_parent(line, choice)
        del self.levels[choice.depth + 1 :]
        if len(self.levels) > choice.depth:
            return self.levels[choice.depth]
        level: Mapping | Sequence = Sequence(line.name_span) if choice.dash else Mapping(line.name_span)
        if not self.levels:
            self.root = level
        elif self.open is not None:
            self._fill(level)
        self.levels.append(level)
        return level

    def _lost_parent(self, line: Line, choice: Placement) -> None:
        self.lost += 1
        name = choice.lost if choice.lost != "?" else f"\0{self.lost}"
        if choice.depth > len(self.levels):
            level = Mapping(line.name_span, broken=True)
            self._fill(level)
            self.levels.append(level)
        del self.levels[choice.depth :]
        parent = self.levels[-1]
        parent.broken = True
        if isinstance(parent, Mapping):
            parent.members[name] = Member(name, line.name_span, Empty(line.name_span))
            self.open = parent, name

    def _fill(self, value: Node) -> None:
        """Puts a value below the last line, which has nothing after its colon."""
        if self.open is None:
            return
        parent, place = self.open
        if isinstance(parent, Mapping):
            parent.members[str(place)].value = value
        else:
            parent.items[int(place)] = value

    def _append(self, level: Sequence, value: Node) -> None:
        level.items.append(value)
        self.open = level, len(level.items) - 1

    def _enter(self, level: Mapping | Sequence, line: Line, value: Node) -> None:
        name = line.name or ""
        if not isinstance(level, Mapping):
            return
        first = level.members.get(name)
        if first is None:
            level.members[name] = Member(name, line.name_span, value)
            self.open = level, name
            return
        values: dict[str, Value] = {"name": name, "line": first.span.line}
        self.findings.append(Diagnostic(rule.DUPLICATE_ENTRY, line.name_span, (), values))
        level.broken = True
        self.lost += 1
        spare = f"\0{self.lost}"
        level.members[spare] = Member(spare, line.name_span, value)
        self.open = level, spare

    def _mark(self) -> None:
        if self.levels:
            self.levels[-1].broken = True

    def _report(self, line: Line, choice: Placement) -> bool:
        """Says what was repaired; True if the line was moved or changed."""
        wanted = 2 * choice.depth
        if choice.lost and not line.broken:
            self.findings.append(Diagnostic(rule.PARENT_MISSING, line.name_span))
        if choice.dash and not line.dash:
            self.findings.append(_dash_missing(line, wanted))
        elif line.dash and not choice.dash:
            self.findings.append(Diagnostic(rule.DASH_SURPLUS, line.name_span))
        elif line.indent is not None and line.indent != wanted:
            if not line.broken:
                self.findings.append(indent_finding(line.number, line.indent, wanted))
        else:
            return bool(choice.lost)
        return True


def _dash_missing(line: Line, wanted: int) -> Diagnostic:
    start = line.name_span.column
    fix = Fix((Edit(Span(line.number, 1, line.number, start), f"{' ' * wanted}- "),))
    return Diagnostic(rule.DASH_MISSING, line.name_span, (), {"name": line.name or ""}, fix=fix)


def text_of(line: Line, column: int, moved: bool) -> tuple[Scalar | Empty, list[Diagnostic]]:
    """The text below a bar, and lines of it that are indented wrongly.

    column  where the line's own name stands after all repairs
    moved   it was repaired, so the text may be right
    """
    rows = [(number, text) for number, text in line.block]
    if not any(text for _, text in rows):
        return Empty(line.name_span), []
    indents = [indent_of(text) for _, text in rows if text and not text.startswith(" " * 999)]
    wanted = column + 2
    base = wanted if wanted in indents or not indents else max(set(indents), key=indents.count)
    found = _indent_findings(rows, base, wanted, moved or line.broken)
    texts = [
        text[999:] if text.startswith(" " * 999) else text[min(base, indent_of(text)) :] for _, text in rows
    ]
    starts = tuple((number, min(base, indent_of(text))) for number, text in rows)
    joined = _fold(texts) if line.header == ">" else "\n".join(texts)
    last = rows[-1]
    span = Span(rows[0][0], starts[0][1] + 1, last[0], len(last[1]) + 1)
    return Scalar(joined.rstrip("\n"), span, starts, "block"), found


def _indent_findings(rows: list[tuple[int, str]], base: int, wanted: int, excused: bool) -> list[Diagnostic]:
    found: list[Diagnostic] = []
    in_list = False
    for position, (number, text) in enumerate(rows):
        if not text or text.startswith(" " * 999):
            continue
        indent = indent_of(text)
        if position == 0 and indent == base != wanted and not excused:
            found.append(indent_finding(number, indent, wanted))
        elif indent < base or (indent > base and not in_list):
            found.append(indent_finding(number, indent, base))
        in_list = bool(LIST_LINE.match(text)) or (in_list and indent > base)
    return found


def indent_finding(number: int, indent: int, wanted: int) -> Diagnostic:
    return Diagnostic(
        rule.INDENT,
        Span.on_line(number, 0, max(indent, 1)),
        (),
        {"found": spaces(indent), "wanted": spaces(wanted)},
        fix=replacement_fix(number, 0, indent, " " * wanted),
    )


def _fold(texts: list[str]) -> str:
    return re.sub(r"(?<!\n)\n(?![\n ])", " ", "\n".join(texts))
