"""The text below a bar: which columns belong to it, and which of its lines stand wrong."""

from __future__ import annotations

import re

from ...core.diagnostic import Diagnostic, Span
from . import faults as rule
from .line import Line, indent_of, replaced, spaces
from .nodes import Empty, Scalar

_LIST_LINE = re.compile(r"\s*([-*+]|\d+[.)])\s")


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
    found = _misplaced(rows, base, wanted, moved or line.broken)
    texts = [
        text[999:] if text.startswith(" " * 999) else text[min(base, indent_of(text)) :] for _, text in rows
    ]
    starts = tuple((number, min(base, indent_of(text))) for number, text in rows)
    joined = _folded(texts) if line.header == ">" else "\n".join(texts)
    last = rows[-1]
    span = Span(rows[0][0], starts[0][1] + 1, last[0], len(last[1]) + 1)
    return Scalar(joined.rstrip("\n"), span, starts, "block"), found


def _misplaced(rows: list[tuple[int, str]], base: int, wanted: int, excused: bool) -> list[Diagnostic]:
    found: list[Diagnostic] = []
    in_list = False
    for position, (number, text) in enumerate(rows):
        if not text or text.startswith(" " * 999):
            continue
        indent = indent_of(text)
        if position == 0 and indent == base != wanted and not excused:
            found.append(misplaced(number, indent, wanted))
        elif indent < base or (indent > base and not in_list):
            found.append(misplaced(number, indent, base))
        in_list = bool(_LIST_LINE.match(text)) or (in_list and indent > base)
    return found


def misplaced(number: int, indent: int, wanted: int) -> Diagnostic:
    return Diagnostic(
        rule.INDENT,
        Span.on_line(number, 0, max(indent, 1)),
        (),
        {"found": spaces(indent), "wanted": spaces(wanted)},
        fix=replaced(number, 0, indent, " " * wanted),
    )


def _folded(texts: list[str]) -> str:
    return re.sub(r"(?<!\n)\n(?![\n ])", " ", "\n".join(texts))
