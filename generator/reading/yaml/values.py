"""What stands after the colon of a line, and what it was meant to be where it was mistyped."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from ...core.diagnostic import Diagnostic, Span
from ...core.messages import Message, Value
from . import faults as rule
from .characters import odd_escapes, repair, strange_escape, unescape
from .grammar import Glued, find_joined_lines
from .line import ENOUGH, Line, Lines, replacement_fix, scalar
from .nodes import Empty, Scalar, Sequence

_HEADER = re.compile(r"([|>])([+-]?)\s*(#.*)?$")
_MARKER = r"#\s*(?:CHECK|(?i:accepted|akzeptiert))\b"


def take(file: Lines, line: Line, text: str, start: int) -> Glued | None:
    """Reads the value that starts at `start` and puts the line into the list; returns what is glued to it."""
    file.lines.append(line)
    rest = text[start:]
    start += len(rest) - len(rest.lstrip())
    rest = rest.strip()
    if rest and rest[0] not in _READERS:
        return _plain(file, line, text, start)
    if rest:
        _READERS[rest[0]](file, line, text, start)
    return None


def _hash_first(file: Lines, line: Line, text: str, start: int) -> None:
    if re.match(rf"{_MARKER}|# ", text[start:]):
        file.comment(line.number, start, text, alone=False)
        return
    value = text[start:]
    _report_hash(file, line, text, start, start, value)
    line.value = scalar(line.number, start, value)


def _report_hash(file: Lines, line: Line, text: str, start: int, at: int, value: str) -> None:
    """YAML would take what stands from the `#` at `at` for a comment; the value begins at `start`."""
    end, quoted = len(text), _in_quotes(value)
    fix = replacement_fix(line.number, start, end, quoted)
    file.fault(line, rule.HASH_IN_TEXT, at, end, {"lost": text[at:], "quoted": quoted}, fix=fix)


def _bar(file: Lines, line: Line, text: str, start: int) -> None:
    header = _HEADER.match(text[start:])
    mark = text[start]
    if mark == ">":
        file.findings.append(
            Diagnostic(
                rule.FOLDED_TEXT,
                Span.on_line(line.number, start, start + 1),
                fix=replacement_fix(line.number, start, start + 1, "|"),
            )
        )
    line.header = mark
    if header:
        if header[3]:
            file.comment(line.number, start + header.start(3), text, alone=False)
        return
    rest = text[start + 1 :]
    if re.match(r"[+-]?\d", rest):
        file.fault(line, rule.ADVANCED_YAML, start, start + 3, {"found": text[start : start + 3].strip()})
        return
    at = start + 1 + len(rest) - len(rest.lstrip())
    file.fault(line, rule.TEXT_AFTER_BAR, at, len(text))
    line.block.append((line.number, " " * 999 + text[at:]))


def _quoted_text(file: Lines, line: Line, text: str, start: int) -> None:
    mark = text[start]
    pattern = r'"(?:[^"\\]|\\.)*"' if mark == '"' else r"'(?:[^']|'')*'"
    match = re.compile(pattern).match(text, start)
    if not match:
        side = Message("closing")
        file.fault(line, rule.QUOTE_UNFINISHED, start, len(text), {"side": side, "mark": mark})
        value = text[start + 1 :].split("  #")[0].rstrip()
        line.value = scalar(line.number, start + 1, value)
        return
    inner = match[0][1:-1]
    strange = strange_escape(inner) if mark == '"' else None
    if strange:
        at = start + 1 + strange.start()
        file.fault(line, rule.SYNTAX, at, at + 2)
    line.value = Scalar(
        _decode(file, line, inner, start + 1) if mark == '"' else inner.replace("''", "'"),
        Span.on_line(line.number, start, match.end()),
        ((line.number, start + 1),),
        "quoted",
    )
    _after(file, line, text, match.end())


def _decode(file: Lines, line: Line, inner: str, start: int) -> str:
    text = unescape(inner)
    if text == inner or len(file.findings) >= ENOUGH:
        return text
    found = odd_escapes(line.number, inner, text, start)
    file.findings += found
    return repair(text) if found else text


def _after(file: Lines, line: Line, text: str, end: int) -> None:
    """Behind a closing quotation mark or bracket only a comment may follow."""
    rest = text[end:]
    if not rest.strip():
        return
    if rest.lstrip().startswith("#") and rest[0] == " ":
        file.comment(line.number, end + len(rest) - len(rest.lstrip()), text, alone=False)
    else:
        file.fault(line, rule.QUOTES_INSIDE if text[end - 1] in "\"'" else rule.SYNTAX, end, len(text))


def _list(file: Lines, line: Line, text: str, start: int) -> None:
    close = text.find("]", start)
    comment = re.compile(r"\s#").search(text, start)
    is_closed = close >= 0 and not re.match(r"\[\{\w+\}\]", text[start:])
    if is_closed and not (comment and comment.start() < close):
        line.value = value = Sequence(Span.on_line(line.number, start, close + 1))
        _items(file, line, value, text, start + 1, close)
        _after(file, line, text, close + 1)
        return
    end = comment.start() if comment else len(text)
    if text[start:].endswith('"') or "]" in text[start:end]:
        shown = text[start:].rstrip('"')
        _report_unquoted(file, line, start, len(text), shown, "[")
        return
    line.value = value = Sequence(Span.on_line(line.number, start, max(close + 1, start + 1)))
    file.fault(line, rule.BRACKET_UNFINISHED, start, end, {"side": Message("closing"), "mark": "]"})
    if comment:
        file.comment(line.number, comment.start() + 1, text, alone=False)
    _items(file, line, value, text, start + 1, end)


def _report_unquoted(file: Lines, line: Line, start: int, end: int, value: str, sign: str) -> None:
    """A text that begins with a sign of the grammar stands in no quotation marks."""
    quoted = _in_quotes(value)
    fix = replacement_fix(line.number, start, end, quoted)
    values: dict[str, Value] = {"found": sign, "quoted": quoted}
    file.fault(line, rule.SPECIAL_FIRST_CHARACTER, start, start + 1, values, fix=fix)
    line.value = scalar(line.number, start, value)


def _items(file: Lines, line: Line, value: Sequence, text: str, start: int, end: int) -> None:
    if not text[start:end].strip():
        return
    at = start
    for part in text[start:end].split(","):
        inner = part.strip()
        column = at + len(part) - len(part.lstrip())
        at += len(part) + 1
        if not inner:
            file.fault(line, rule.SYNTAX, column, column + 1)
        elif inner[0] in "[{&*!|>%@`" or ": " in inner or inner.endswith(":"):
            file.fault(line, rule.ADVANCED_YAML, column, column + len(inner), {"found": inner})
        else:
            value.items.append(_item(file, line, inner, column))


def _item(file: Lines, line: Line, inner: str, column: int) -> Scalar:
    quoted = re.fullmatch(r""""([^"\\]*)"|'([^']*)'""", inner)
    span = Span.on_line(line.number, column, column + len(inner))
    if not quoted and (inner[0] in "\"'" or inner[-1] in "\"'"):
        values: dict[str, Value] = {"side": Message("second"), "mark": inner.strip(r"\w")[:1] or '"'}
        file.fault(line, rule.QUOTE_UNFINISHED, column, column + len(inner), values)
    shown = (quoted[1] or quoted[2] or "") if quoted else inner.strip("\"'")
    return Scalar(shown, span, ((line.number, column + bool(quoted)),), "quoted" if quoted else "plain")


def _plain(file: Lines, line: Line, text: str, start: int) -> Glued | None:
    value, end = _without_comment(file, line, text, start)
    if _special_first(file, line, start, value):
        return None
    more = find_joined_lines(file, line, value)
    if more:
        return _split_lines(file, line, text, start, more)
    colon = re.search(r":(?=\s|$)", value)
    if colon and not line.broken:
        quoted = _in_quotes(value)
        fix = replacement_fix(line.number, start, end, quoted)
        at = start + colon.start()
        file.fault(line, rule.COLON_IN_TEXT, at, at + 1, {"quoted": quoted}, fix=fix)
    _unbalanced(file, line, value, start)
    if value in ("~", "null", "Null", "NULL"):
        line.value = Empty(Span.on_line(line.number, start, end))
    elif line.value is None:
        line.value = scalar(line.number, start, value)
    return None


def _split_lines(file: Lines, line: Line, text: str, start: int, more: Glued) -> Glued:
    """Keeps what stands before another entry on the same line."""
    here, rest = text[start : start + more.end], text[start + more.at + 2 * more.dash :]
    name, at = rest.split(":")[0], start + more.at
    file.fault(line, rule.LINES_JOINED, at, at + len(name) + 2 * more.dash, {"name": name})
    if here.strip():
        line.value = scalar(line.number, start, here.rstrip())
    return Glued(start + more.end, at, more.dash)


def _without_comment(file: Lines, line: Line, text: str, start: int) -> tuple[str, int]:
    comment = re.compile(r"\s+#").search(text, start) if "#" in text else None
    if not comment:
        return text[start:].rstrip(), len(text.rstrip())
    at = comment.end() - 1
    lost = text[at:]
    if re.match(_MARKER, lost) or (comment.end() - comment.start() > 2 and re.match(r"#+(\s|$)", lost)):
        file.comment(line.number, at, text, alone=False)
        return text[start : comment.start()], comment.start()
    value = text[start:].rstrip()
    _report_hash(file, line, text, start, at, value)
    return value, len(text)


def _special_first(file: Lines, line: Line, start: int, value: str) -> bool:
    first, word = value[:1], value.split()[0]
    is_advanced = re.fullmatch(r"&\S+( .*)?|!\S*( .*)?|\*\w[\w-]*", value)
    if first == "{" and not re.match(r"\{\w+\}", value):
        file.fault(line, rule.BRACES, start, start + len(value))
        line.value = scalar(line.number, start, value)
    elif is_advanced and (first != "*" or _has_anchor(file, value)):
        file.fault(line, rule.ADVANCED_YAML, start, start + len(word), {"found": word})
        rest = value.partition(" ")[2]
        if rest or first == "*":
            line.value = scalar(line.number, start, rest or value)
    elif _is_special(value):
        _report_unquoted(file, line, start, start + len(value), value, first)
    else:
        return False
    return True


def _is_special(value: str) -> bool:
    """Does it begin with a sign that means something else to YAML?"""
    is_question = value[:1] == "?" and bool(value[1:2].strip())
    return (value[:1] in "&*!%@`,]}{#?|>" and not is_question) or re.match(r"-(\s|$)", value) is not None


def _has_anchor(file: Lines, alias: str) -> bool:
    return any(f"&{alias[1:]}" in text for text in file.source)


def _unbalanced(file: Lines, line: Line, value: str, start: int) -> None:
    if line.broken:
        return
    end = start + len(value)
    if value.endswith("]") and "[" not in value:
        file.fault(
            line,
            rule.BRACKET_UNFINISHED,
            end - 1,
            end,
            {"side": Message("opening"), "mark": "["},
        )
        line.value = sequence = Sequence(Span.on_line(line.number, start, end))
        _items(file, line, sequence, f"{' ' * start}{value}", start, end - 1)
    elif value.count('"') % 2:
        at = start + value.index('"')
        file.fault(line, rule.QUOTE_UNFINISHED, at, at + 1, {"side": Message("other"), "mark": '"'})
        line.value = scalar(line.number, start, value.strip('"'))


_READERS: Final[dict[str, Callable[[Lines, Line, str, int], None]]] = {
    "#": _hash_first,
    "|": _bar,
    ">": _bar,
    '"': _quoted_text,
    "'": _quoted_text,
    "[": _list,
}


def _in_quotes(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
