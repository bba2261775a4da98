"""What stands after the colon of a line, and what it was meant to be where it was mistyped."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...core.diagnostic import Diagnostic, Span
from ...core.messages import Message
from . import characters
from . import faults as rule
from .line import ENOUGH, Line, Lines, replaced, scalar
from .nodes import Empty, Scalar, Sequence

_HEADER = re.compile(r"([|>])([+-]?)\s*(#.*)?$")
_MARKER = r"#\s*(?:CHECK|(?i:accepted|akzeptiert))\b"
# Narrower than a language's code may be: the first word of a sentence (“pre-sales”) is none.
LIKE_A_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z]{2,4})?")
_ESCAPE = re.compile(r"\\(x[0-9A-Fa-f]{2}|u(?![Dd][89A-Fa-f])[0-9A-Fa-f]{4}|[nt\"\\/ ])")
_STRANGE_ESCAPE = re.compile(rf"(?<!\\)(?:\\\\)*(?!{_ESCAPE.pattern})\\")
_ESCAPES = {"n": "\n", "t": "\t", '"': '"', "\\": "\\", "/": "/", " ": " "}


class ValueReader(Lines):
    """Reads the value of a line; what is glued to it and is an entry of its own goes back to `_entry`."""

    def _entry(
        self, number: int, text: str, start: int, indent: int | None, dash: bool, broken: bool
    ) -> None:
        raise NotImplementedError

    def _take(self, line: Line, text: str, start: int) -> None:
        """Reads the value that starts at `start` and puts the line into the list."""
        self.lines.append(line)
        rest = text[start:]
        start += len(rest) - len(rest.lstrip())
        rest = rest.strip()
        if not rest:
            return
        if rest[0] == "#":
            self._hash_first(line, text, start)
        elif rest[0] in "|>":
            self._bar(line, text, start)
        elif rest[0] in "\"'":
            self._quoted(line, text, start)
        elif rest[0] == "[":
            self._list(line, text, start)
        else:
            self._plain(line, text, start)

    def _hash_first(self, line: Line, text: str, start: int) -> None:
        if re.match(rf"{_MARKER}|# ", text[start:]):
            self._comment(line.number, start, text, alone=False)
            return
        value = text[start:]
        self._broken(
            line,
            rule.HASH_IN_TEXT,
            start,
            len(text),
            {"lost": value, "quoted": _quoted(value)},
            fix=replaced(line.number, start, len(text), _quoted(value)),
        )
        line.value = scalar(line.number, start, value)

    def _bar(self, line: Line, text: str, start: int) -> None:
        header = _HEADER.match(text[start:])
        mark = text[start]
        if mark == ">":
            self.found.append(
                Diagnostic(
                    rule.FOLDED_TEXT,
                    Span.on_line(line.number, start, start + 1),
                    fix=replaced(line.number, start, start + 1, "|"),
                )
            )
        line.header = mark
        if header:
            if header[3]:
                self._comment(line.number, start + header.start(3), text, alone=False)
            return
        rest = text[start + 1 :]
        if re.match(r"[+-]?\d", rest):
            self._broken(
                line, rule.ADVANCED_YAML, start, start + 3, {"found": text[start : start + 3].strip()}
            )
            return
        at = start + 1 + len(rest) - len(rest.lstrip())
        self._broken(line, rule.TEXT_AFTER_BAR, at, len(text))
        line.block.append((line.number, " " * 999 + text[at:]))

    def _quoted(self, line: Line, text: str, start: int) -> None:
        mark = text[start]
        pattern = r'"(?:[^"\\]|\\.)*"' if mark == '"' else r"'(?:[^']|'')*'"
        match = re.compile(pattern).match(text, start)
        if not match:
            side = Message("closing")
            self._broken(line, rule.QUOTE_UNFINISHED, start, len(text), {"side": side, "mark": mark})
            value = text[start + 1 :].split("  #")[0].rstrip()
            line.value = scalar(line.number, start + 1, value)
            return
        inner = match[0][1:-1]
        strange = _STRANGE_ESCAPE.search(inner) if mark == '"' else None
        if strange:
            at = start + 1 + strange.start()
            self._broken(line, rule.SYNTAX, at, at + 2)
        line.value = Scalar(
            self._decoded(line, inner, start + 1) if mark == '"' else inner.replace("''", "'"),
            Span.on_line(line.number, start, match.end()),
            ((line.number, start + 1),),
            "quoted",
        )
        self._after(line, text, match.end())

    def _decoded(self, line: Line, inner: str, start: int) -> str:
        """What stands between double quotation marks; `\\u202e` is judged as the sign that it stands for."""
        text = _unescaped(inner)
        if text == inner or len(self.found) >= ENOUGH:
            return text
        ends = [match.end() if match else at + 1 for at, match in _signs(inner)]
        found = characters.decoded(
            line.number, text.replace("\t", " "), [start, *(start + end for end in ends)]
        )
        self.found += found
        return characters.repaired(text) if found else text

    def _after(self, line: Line, text: str, end: int) -> None:
        """Behind a closing quotation mark or bracket only a comment may follow."""
        rest = text[end:]
        if not rest.strip():
            return
        if rest.lstrip().startswith("#") and rest[0] == " ":
            self._comment(line.number, end + len(rest) - len(rest.lstrip()), text, alone=False)
        else:
            self._broken(line, rule.QUOTES_INSIDE if text[end - 1] in "\"'" else rule.SYNTAX, end, len(text))

    def _list(self, line: Line, text: str, start: int) -> None:
        close = text.find("]", start)
        line.value = value = Sequence(Span.on_line(line.number, start, max(close + 1, start + 1)))
        comment = re.compile(r"\s#").search(text, start)
        end = close
        if close < 0 or re.match(r"\[\{\w+\}\]", text[start:]) or (comment and comment.start() < close):
            end = comment.start() if comment else len(text)
            if text[start:].endswith('"') or "]" in text[start:end]:
                shown = text[start:].rstrip('"')
                self._broken(
                    line,
                    rule.SPECIAL_FIRST_CHARACTER,
                    start,
                    start + 1,
                    {"found": "[", "quoted": _quoted(shown)},
                    fix=replaced(line.number, start, len(text), _quoted(shown)),
                )
                line.value = scalar(line.number, start, shown)
                return
            side = Message("closing")
            self._broken(line, rule.BRACKET_UNFINISHED, start, end, {"side": side, "mark": "]"})
            if comment:
                self._comment(line.number, comment.start() + 1, text, alone=False)
        self._items(line, value, text, start + 1, end)
        if close >= 0 and end == close:
            self._after(line, text, close + 1)

    def _items(self, line: Line, value: Sequence, text: str, start: int, end: int) -> None:
        if not text[start:end].strip():
            return
        at = start
        for part in text[start:end].split(","):
            inner = part.strip()
            column = at + len(part) - len(part.lstrip())
            at += len(part) + 1
            if not inner:
                self._broken(line, rule.SYNTAX, column, column + 1)
                continue
            if inner[0] in "[{&*!|>%@`" or ": " in inner or inner.endswith(":"):
                self._broken(line, rule.ADVANCED_YAML, column, column + len(inner), {"found": inner})
                continue
            quoted = re.fullmatch(r""""([^"\\]*)"|'([^']*)'""", inner)
            if not quoted and (inner[0] in "\"'" or inner[-1] in "\"'"):
                self._broken(
                    line,
                    rule.QUOTE_UNFINISHED,
                    column,
                    column + len(inner),
                    {"side": Message("second"), "mark": inner.strip(r"\w")[:1] or '"'},
                )
            shown = (quoted[1] or quoted[2] or "") if quoted else inner.strip("\"'")
            value.items.append(
                Scalar(
                    shown,
                    Span.on_line(line.number, column, column + len(inner)),
                    ((line.number, column + bool(quoted)),),
                    "quoted" if quoted else "plain",
                )
            )

    def _plain(self, line: Line, text: str, start: int) -> None:
        value, end = self._without_comment(line, text, start)
        if self._special_first(line, text, start, value):
            return
        if self._glued(line, text, start, value):
            return
        colon = re.search(r":(?=\s|$)", value) if ":" in value else None
        if colon and not line.broken:
            self._broken(
                line,
                rule.COLON_IN_TEXT,
                start + colon.start(),
                start + colon.end(),
                {"quoted": _quoted(value)},
                fix=replaced(line.number, start, end, _quoted(value)),
            )
        self._unbalanced(line, value, start)
        if value in ("~", "null", "Null", "NULL"):
            line.value = Empty(Span.on_line(line.number, start, end))
        elif isinstance(line.value, Sequence) is False or line.value is None:
            line.value = scalar(line.number, start, value)

    def _without_comment(self, line: Line, text: str, start: int) -> tuple[str, int]:
        comment = re.compile(r"\s+#").search(text, start) if "#" in text else None
        if not comment:
            return text[start:].rstrip(), len(text.rstrip())
        at = comment.end() - 1
        lost = text[at:]
        if re.match(_MARKER, lost) or (comment.end() - comment.start() > 2 and re.match(r"#+(\s|$)", lost)):
            self._comment(line.number, at, text, alone=False)
            return text[start : comment.start()], comment.start()
        value = text[start:].rstrip()
        self._broken(
            line,
            rule.HASH_IN_TEXT,
            at,
            len(text),
            {"lost": lost, "quoted": _quoted(value)},
            fix=replaced(line.number, start, len(text), _quoted(value)),
        )
        return value, len(text)

    def _special_first(self, line: Line, text: str, start: int, value: str) -> bool:
        first = value[:1]
        if first == "{" and not re.match(r"\{\w+\}", value):
            self._broken(line, rule.BRACES, start, start + len(value))
            line.value = scalar(line.number, start, value)
            return True
        if re.fullmatch(r"&\S+( .*)?|!\S*( .*)?|\*\w[\w-]*", value) and (
            first != "*" or self._has_anchor(value)
        ):
            self._broken(
                line, rule.ADVANCED_YAML, start, start + len(value.split()[0]), {"found": value.split()[0]}
            )
            rest = value.partition(" ")[2]
            if rest or first == "*":
                line.value = scalar(line.number, start, rest or value)
            return True
        if (first in "&*!%@`,]}{#?|>" and not (first == "?" and value[1:2].strip())) or re.match(
            r"-(\s|$)", value
        ):
            self._broken(
                line,
                rule.SPECIAL_FIRST_CHARACTER,
                start,
                start + 1,
                {"found": first, "quoted": _quoted(value)},
                fix=replaced(line.number, start, start + len(value), _quoted(value)),
            )
            line.value = scalar(line.number, start, value)
            return True
        return False

    def _has_anchor(self, alias: str) -> bool:
        return any(f"&{alias[1:]}" in text for text in self.source)

    def _glued(self, line: Line, text: str, start: int, value: str) -> bool:
        """Two lines that have run together: `de: Ja    en: Yes`. Not three: that is no slip any more."""
        if line.indent is None or (":" not in value and "- " not in value):
            return False
        for match in re.finditer(
            r"(?:^|(?P<gap>\s+))(?P<dash>- )?"
            r"(?P<name>business (?:hours|days)|[a-z]+day to [a-z]+day|[\w-]+):(?=\s|$)",
            value,
        ):
            if self._is_glued(line, match, value):
                at = start + match.start("dash" if match["dash"] else "name")
                self._split(line, text, start, start + match.start(), at, bool(match["dash"]))
                return True
        dash = re.search(r"\s{2,}- (?=\S)", value)
        if dash:
            at = start + dash.end() - 2
            self._split(line, text, start, start + dash.start(), at, True)
            return True
        return False

    def _is_glued(self, line: Line, match: re.Match[str], value: str) -> bool:
        name, is_last = match["name"], match.end() == len(value)
        in_prose = line.name is not None and bool(LIKE_A_LANGUAGE.fullmatch(line.name))
        if len(match["gap"] or "") > 1 or match["dash"]:
            return name in self.words or is_last
        if name in self.languages:
            return True
        if is_last:
            return name in self.words or not in_prose
        return name in self.words and not in_prose

    def _split(self, line: Line, text: str, start: int, end: int, at: int, dash: bool) -> None:
        rest = text[at + 2 * dash :]
        name = rest.split(":")[0] if ":" in rest else rest
        self._broken(line, rule.LINES_JOINED, at, at + len(name) + 2 * dash, {"name": name})
        if text[start:end].strip():
            line.value = scalar(line.number, start, text[start:end].rstrip())
        self._entry(line.number, text, at + 2 * dash, None, dash, True)

    def _unbalanced(self, line: Line, value: str, start: int) -> None:
        if line.broken:
            return
        end = start + len(value)
        if value.endswith("]") and "[" not in value:
            self._broken(
                line,
                rule.BRACKET_UNFINISHED,
                end - 1,
                end,
                {"side": Message("opening"), "mark": "["},
            )
            line.value = sequence = Sequence(Span.on_line(line.number, start, end))
            self._items(line, sequence, f"{' ' * start}{value}", start, end - 1)
        elif value.count('"') % 2:
            at = start + value.index('"')
            self._broken(line, rule.QUOTE_UNFINISHED, at, at + 1, {"side": Message("other"), "mark": '"'})
            line.value = scalar(line.number, start, value.strip('"'))


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _signs(text: str) -> Iterator[tuple[int, re.Match[str] | None]]:
    """Where each sign starts, and its escape if it is written as one."""
    at = 0
    while at < len(text):
        match = _ESCAPE.match(text, at)
        yield at, match
        at = match.end() if match else at + 1


def _unescaped(text: str) -> str:
    return _ESCAPE.sub(lambda match: chr(int(match[1][1:], 16)) if match[1][1:] else _ESCAPES[match[1]], text)
