"""What other programs leave in a policy file: the two sides of a conflict that git could not solve."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...core.diagnostic import Diagnostic, Span
from ...core.messages import NOTHING, Message, Value
from . import faults as rule
from .line import ENOUGH

_MARK = re.compile(r"(<{7,}|\|{7,}|={7,}|>{7,})(?: (.*))?")
_SIGNS = ("<", "|", "=", ">")
Mark = tuple[int, str, str]  # 1-based line, its signs, what git calls the side


def resolve_conflicts(lines: Sequence[str]) -> tuple[frozenset[int], list[Diagnostic]]:
    """The lines (1-based) that do not count, and one finding for each conflict.

    The first side counts: it stood in the file before the merge, whole, so nothing is concluded from half a side.
    """
    marks = _marks(lines)
    void = {each[0] for each in marks}
    found: list[Diagnostic] = []
    marks = marks[:ENOUGH]
    while marks:
        conflict = _conflict(marks)
        if conflict is None:
            number, signs, _ = marks.pop(0)
            found.append(Diagnostic(rule.MERGE_MARKER, _whole(lines, number), (), {"signs": signs[:7]}))
            continue
        void.update(range(conflict[1][0], conflict[-1][0] + 1))
        found.append(_conflict_finding(lines, conflict))
        marks = [each for each in marks if each[0] > conflict[-1][0]]
    return frozenset(void), found


def _marks(lines: Sequence[str]) -> list[Mark]:
    maybe = ((number, line) for number, line in enumerate(lines, 1) if line[:1] in _SIGNS)
    matches = ((number, _MARK.fullmatch(line.rstrip())) for number, line in maybe)
    return [(number, match[1], match[2] or "") for number, match in matches if match]


def _conflict(marks: list[Mark]) -> list[Mark] | None:
    """The marks of the conflict that begins with the first one: three, or four with what stood there before.

    Git makes the marks of a conflict within a conflict longer: only marks of one length belong together.
    """
    size = len(marks[0][1])
    another = next((each[0] for each in marks[1:] if each[1] == "<" * size), marks[-1][0] + 1)
    marks = [each for each in marks if each[0] < another]
    taken: list[Mark] = []
    for sign in "<|=>":
        reached = taken[-1][0] if taken else 0
        later = [each for each in marks if each[1] == sign * size and each[0] > reached]
        if not later and sign != "|":
            return None
        taken += later[:1]
    return taken if taken[0] == marks[0] else None


def _conflict_finding(lines: Sequence[str], conflict: list[Mark]) -> Diagnostic:
    first, end, middle, last = conflict[0], conflict[1], conflict[-2], conflict[-1]
    marks = [each[0] for each in conflict]
    values: dict[str, Value] = {
        "one": _side(first[0] + 1, end[0] - 1, first[2]),
        "other": _side(middle[0] + 1, last[0] - 1, last[2]),
        "marks": Message("{one} and {other}", {"one": ", ".join(map(str, marks[:-1])), "other": marks[-1]}),
        "before": _before(end[0] + 1, middle[0] - 1),
    }
    return Diagnostic(rule.MERGE_CONFLICT, _whole(lines, first[0]), (), values)


def _side(start: int, end: int, name: str) -> Message:
    lines = Message("nothing") if end < start else _lines(start, end)
    return Message("{lines} (“{name}”)", {"lines": lines, "name": name}) if name else lines


def _before(start: int, end: int) -> Message:
    """What stood there before both sides, which git shows in the style `diff3`."""
    if end < start:
        return NOTHING
    return Message(" Delete what stood there before, too ({lines}).", {"lines": _lines(start, end)})


def _lines(start: int, end: int) -> Message:
    if start == end:
        return Message("line {start}", {"start": start})
    return Message("lines {start}–{end}", {"start": start, "end": end})


def _whole(lines: Sequence[str], number: int) -> Span:
    return Span.on_line(number, 0, len(lines[number - 1].rstrip()))
