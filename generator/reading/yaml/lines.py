"""The grammar of one line: what stands on it, and where it was mistyped, what it was meant to be.

The policy file is a strict part of YAML in which each line can be judged alone:

    # comment            name:            name: value        name: [a, b]
    - name: value        - value          name: |   (the deeper lines below are one text)

Whatever cannot be read as one of these is reported and repaired in memory, so that one slip of the fingers
gives one finding and the rest of the file is still checked. What is read without a finding means the same
to any YAML reader that takes every value as text (`tests/test_source.py` compares).
"""

from __future__ import annotations

import re
from typing import NamedTuple

from ...core.diagnostic import Fix, Span
from ...core.messages import Value
from . import faults as rule
from .grammar import (
    KEY,
    OTHER_MARKER,
    TIGHT_KEY,
    Glued,
    base_of,
    ends_text,
    entry_like,
    has_entries,
    is_like_a_bar,
    lost_language,
    may_be_name,
    mistyped,
    name_without_colon,
    next_text,
    structural,
)
from .line import DASHES, Line, Lines, indent_of, insertion_fix, replacement_fix, spaces, without_line
from .plain import plain_line
from .values import take


class Start(NamedTuple):
    """Where what a line says begins; `indent` as in `Line`."""

    number: int
    text: str
    at: int
    indent: int | None
    dash: bool = False
    broken: bool = False

    @property
    def rest(self) -> str:
        return self.text[self.at :]

    def line(self, name: str | None, span: Span) -> Line:
        return Line(self.number, self.indent, self.dash, name, span, None, self.broken)

    def span(self, length: int) -> Span:
        return Span.on_line(self.number, self.at, self.at + length)


def read_lines(file: Lines, start: int = 0, end: int | None = None) -> int:
    """Reads the lines of a file, top to bottom; returns the index of the first that was not read, `end` or one behind it."""
    index, end = start, len(file.source) if end is None else end
    while index < end:
        text = file.source[index]
        if not text.strip():
            index += 1
        elif text.lstrip().startswith("#"):
            file.comment(index + 1, len(text) - len(text.lstrip()), text, alone=True)
            index += 1
        else:
            index = _content(file, index)
    return index


# One line


def _content(file: Lines, index: int) -> int:
    text = file.source[index].rstrip()
    line = plain_line(index + 1, text) if text != file.previous else None
    if line:
        file.previous = text
        file.lines.append(line)
    else:
        if _repeats(file, index, text):
            again = file.lines[-1]
            return _block(file, again, index + 1) if again.header and not again.block else index + 1
        before = len(file.lines)
        _structure(file, index + 1, text)
        if len(file.lines) == before:
            return index + 1
        line = file.lines[-1]
        if is_like_a_bar(file, line):
            line.value = None
    if line.value is None and not line.header:
        _text_without_bar(file, line, index)
        line = file.lines[-1]
    return _block(file, line, index + 1) if line.header else index + 1


def _text_without_bar(file: Lines, line: Line, index: int) -> None:
    """Lines of prose below a name: the bar is lost, or the whole line of the language."""
    following = next_text(file, index + 1)
    owner = (line.indent or 0) + 2 * line.dash
    deeper = indent_of(following) - owner
    if (
        deeper < 2
        or line.name is None
        or entry_like(file, following, index + 1)
        or has_entries(file, line, following)
    ):
        return
    if line.name == "open" and ":" in following:
        return  # Whatever days these are, no text stands there.
    lost = lost_language(file, line, index) if deeper > 3 else None
    if lost:
        number = next(at for at in range(index + 2, len(file.source) + 1) if file.source[at - 1].strip())
        span = Span.on_line(number, indent_of(following), len(following.rstrip()))
        line = Line(number, owner + 2, False, lost, span, None)
        file.fault(line, rule.PARENT_MISSING, span.column - 1, span.end_column - 1)
        file.lines.append(line)
    else:
        at = line.name_span.end_column
        file.fault(
            line,
            rule.BAR_MISSING,
            at - 1,
            at,
            {"name": line.name or ""},
            fix=insertion_fix(line.number, at, " |"),
        )
    line.header = "|"


def _repeats(file: Lines, index: int, text: str) -> bool:
    """A line typed twice in a row: an accident with one cure."""
    previous, file.previous = file.previous, text
    if previous != text or not file.lines or file.lines[-1].block:
        return False
    first = file.lines[-1]
    name = first.name or text.strip()
    values: dict[str, Value] = {"name": name, "line": first.number}
    fix = Fix((without_line(index + 1),))
    file.report(rule.DUPLICATE_ENTRY, index + 1, indent_of(text), len(text), values, fix=fix)
    return True


def _structure(file: Lines, number: int, text: str) -> None:
    indent = indent_of(text)
    if indent == 0 and _document_marker(file, number, text):
        return
    more = _entry(file, _after_dash(file, Start(number, text, indent, indent)))
    while more:
        start = Start(number, text, more.at + 2 * more.dash, None, more.dash, True)
        more = _entry(file, start)


def _document_marker(file: Lines, number: int, rest: str) -> bool:
    if not re.match(r"(---|\.\.\.)(\s|$)|%[A-Z]", rest):
        return False
    if file.lines or not rest.startswith("---"):
        file.report(rule.ADVANCED_YAML, number, 0, len(rest), {"found": rest.split()[0]})
    return True


def _after_dash(file: Lines, start: Start) -> Start:
    """What follows the hyphen of a list entry, or what was typed for it."""
    rest, number, at = start.rest, start.number, start.at
    if rest == "-" or rest.startswith("- "):
        return _after_hyphen(file, start)
    marker = OTHER_MARKER.match(rest)
    if rest[0] in DASHES and len(rest) > 1:
        after = at + 1 + (rest[1] == " ")
        kind, sign, values, fix = (
            rule.LIST_DASH,
            rest[0],
            {"found": rest[0]},
            replacement_fix(number, at, after, "- "),
        )
    elif marker and KEY.match(rest[marker.end() :]):
        after, sign = at + marker.end(), marker[1]
        kind, values, fix = rule.LIST_DASH, {"found": sign}, replacement_fix(number, at, at + len(sign), "-")
    elif rest[0] == "-" and len(rest) > 1 and not rest.startswith("--"):
        after, sign = at + 1, "-"
        kind, values, fix = (
            rule.SPACE_AFTER_DASH,
            {"text": rest[1:]},
            replacement_fix(number, at, after, "- "),
        )
    else:
        return start
    file.report(kind, number, at, at + len(sign), {**values}, fix)
    return start._replace(at=after, dash=True, broken=True)


def _after_hyphen(file: Lines, start: Start) -> Start:
    number, at, more = start.number, start.at + 1, start.rest[1:]
    after = at + len(more) - len(more.lstrip())
    if start.text[after : after + 2] in ("- ", "-"):
        file.report(rule.ADVANCED_YAML, number, after, after + 1, {"found": "- -"})
        return start._replace(at=after + 2, dash=True, broken=True)
    if after - at > 1 and after < len(start.text):
        values: dict[str, Value] = {"found": spaces(after - at), "wanted": spaces(1)}
        file.report(rule.INDENT, number, at, after, values, replacement_fix(number, at, after, " "))
        return start._replace(at=after, dash=True, broken=True)
    return start._replace(at=after, dash=True)


def _entry(file: Lines, start: Start) -> Glued | None:
    """Reads a name with its value, or a bare value; returns what is glued to it."""
    rest, at = start.rest, start.at
    other = mistyped(file, rest, start.number)
    match = KEY.match(rest)
    if other:
        return _mistyped_name(file, start, other)
    if not match or not may_be_name(match[1]):
        return _nameless(file, start)
    name, end = match[1].strip("\"'"), at + match.end()
    line = start.line(name, start.span(len(match[1])))
    if match[2]:
        fix = replacement_fix(start.number, at + len(match[1]), end - 1, "")
        file.fault(line, rule.SPACE_BEFORE_COLON, at, end, {"name": name}, fix=fix)
    if match[1].startswith("<<"):
        file.fault(line, rule.ADVANCED_YAML, at, at + 2, {"found": "<<"})
    return take(file, line, start.text, end)


def _mistyped_name(file: Lines, start: Start, match: re.Match[str]) -> Glued | None:
    name, at, end = match["name"], start.at, start.at + match.end("sign")
    line = start.line(name, start.span(match.end("close")))
    fix = replacement_fix(start.number, at, end, f"{name}:")
    if match["sign"] == ":":
        file.fault(line, rule.NAME_QUOTED, at, end, {"name": name}, fix=fix)
    else:
        values: dict[str, Value] = {"name": name, "found": match["sign"].strip()}
        file.fault(line, rule.COLON_WRONG, at, end, values, fix=fix)
    return take(file, line, start.text, end)


def _nameless(file: Lines, start: Start) -> Glued | None:
    rest, number, at = start.rest, start.number, start.at
    if _special_line(file, start):
        return None
    tight = TIGHT_KEY.match(rest)
    name = tight[1] if tight else name_without_colon(file, rest, start.dash, number)
    if tight:
        line, at = start.line(name, start.span(len(tight[1]))), at + len(tight[1]) + 1
        values: dict[str, Value] = {"name": tight[1], "text": tight[2]}
        file.fault(line, rule.SPACE_AFTER_COLON, start.at, at, values, fix=insertion_fix(number, at, " "))
    elif name:
        line, at = start.line(name, start.span(len(name))), at + len(name)
        file.fault(line, rule.COLON_MISSING, start.at, at, {"name": name}, fix=insertion_fix(number, at, ":"))
    elif start.dash:
        line = start.line(None, start.span(len(rest)))
    else:
        file.report(rule.LINE_WITHOUT_NAME, number, at, len(start.text))
        return None
    return take(file, line, start.text, at)


def _special_line(file: Lines, start: Start) -> bool:
    """Lines that only a programmer would write."""
    rest, number, at = start.rest, start.number, start.at
    if rest.startswith(("? ", "<<:")) or re.match(r"[&*!][\w!-]+(\s|$)", rest):
        word = rest.split()[0]
        file.report(rule.ADVANCED_YAML, number, at, at + len(word), {"found": word})
        return True
    if rest[:1] == "{" and not re.match(r"\{\w+\}", rest):
        file.report(rule.BRACES, number, at, len(start.text))
        return True
    return False


# Texts below a bar


def _block(file: Lines, line: Line, index: int) -> int:
    """Collects the lines of a text; returns the index of the first line after it."""
    owner = (line.indent or 0) + 2 * line.dash
    base = base_of(file, index, owner)
    if base <= owner and structural(file, next_text(file, index)):
        return index
    end = index
    while end < len(file.source):
        text = file.source[end].rstrip()
        if text and end + 1 not in file.void and ends_text(file, text, end, owner, base):
            break
        end += 1
    taken = [(at + 1, file.source[at].rstrip()) for at in range(index, end) if at + 1 not in file.void]
    file.report_doubled(taken)
    while taken and not taken[-1][1]:
        taken.pop()
        end -= 1
    line.block += taken
    return max(end, index)
