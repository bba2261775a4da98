"""Corrections whose intention is plain, applied to the text of a policy file."""

from __future__ import annotations

from collections.abc import Iterable

from .diagnostic import Diagnostic, Edit


def fixed(text: str, found: Iterable[Diagnostic]) -> tuple[str, list[Edit]]:
    """The text with every plain correction made, and these; overlapping ones wait for the next run."""
    lines = text.split("\n")
    taken: list[Edit] = []
    for each in found:
        edits = each.fix.edits if each.fix is not None and each.rule.is_plain else ()
        if edits and not any(_overlap(edit, other) for edit in edits for other in taken):
            taken += edits
    for edit in sorted(taken, key=lambda edit: edit.span, reverse=True):
        row = edit.span.line - 1
        if edit.span.end_line == edit.span.line and row < len(lines):
            line = lines[row]
            lines[row] = line[: edit.span.column - 1] + edit.text + line[edit.span.end_column - 1 :]
    return "\n".join(lines), taken


def _overlap(one: Edit, other: Edit) -> bool:
    a, b = one.span, other.span
    return a.line == b.line and a.column <= b.end_column and b.column <= a.end_column
