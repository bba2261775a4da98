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
from dataclasses import dataclass, field

from . import spelling
from .diagnostic import Diagnostic, Edit, Fix, Rule, Said, Span, Value
from .nodes import Empty, Node, Scalar, Sequence
from .rules import file as rule

# Nobody reads more, and a file that is no policy at all should be answered quickly.
ENOUGH = 400

_KEY = re.compile(
    r"""("[^"\\]*"|'[^']*'|[^\s\-#:"'\[\]{}&*!|>%@`,?=<](?:(?!\s\#)[^:]|:(?=\S))*?)(\s*):(?=\s|$)"""
)
_TIGHT_KEY = re.compile(r"((?:business |[a-z]+day(?: to |, ))?[A-Za-z_][\w-]*):(?!//)(\S.*)")
_WORDY = re.compile(r"[A-Za-z][\w-]*|[A-Za-z]+( to |, )[a-z]+|business (hours|days)")
# A name with another sign where its colon belongs, or in quotation marks.
_MISTYPED = re.compile(
    r"""(?P<open>[„“”‚‘’«»"']?)(?P<name>[A-Za-z0-9][\w-]*|business (?:hours|days))(?P<close>[“”‘’«»"']?)"""
    r"(?P<sign>\s*(?:[=;：﹕]|:[:：;])|:)(?P<gap>\s+|$)"
)
_DASHES = "–—−•·‐‑‒"
_OTHER_MARKER = re.compile(r"(\*|\d{1,3}[.)]) +")
_HEADER = re.compile(r"([|>])([+-]?)\s*(#.*)?$")
_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z]{2,4})?")
_LIST_LINE = re.compile(r"\s*([-*+]|\d+[.)])\s")
_ESCAPE = re.compile(r"\\(x[0-9A-Fa-f]{2}|u(?![Dd][89A-Fa-f])[0-9A-Fa-f]{4}|[nt\"\\/ ])")
_STRANGE_ESCAPE = re.compile(rf"(?<!\\)(?:\\\\)*(?!{_ESCAPE.pattern})\\")
_ESCAPES = {"n": "\n", "t": "\t", '"': '"', "\\": "\\", "/": "/", " ": " "}


_NOWHERE = Span(1, 1, 1, 1)


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


class LineReader:
    """Reads all lines of a file, top to bottom."""

    def __init__(self, lines: list[str], vocabulary: frozenset[str], top: frozenset[str]) -> None:
        self.source = lines
        self.fixed = vocabulary
        self.top = top
        self.words = vocabulary | _names_seen(lines)
        self.languages = _languages(lines)
        self.lines: list[Line] = []
        self.comments: list[Comment] = []
        self.found: list[Diagnostic] = []
        self._previous = ""

    def read(self) -> None:
        index = 0
        while index < len(self.source):
            text = self.source[index]
            if not text.strip():
                index += 1
            elif text.lstrip().startswith("#"):
                self._comment(index + 1, len(text) - len(text.lstrip()), text, alone=True)
                index += 1
            else:
                index = self._content(index)

    # One line

    def _content(self, index: int) -> int:
        text = self.source[index].rstrip()
        if self._repeats(index, text):
            again = self.lines[-1]
            return self._block(again, index + 1) if again.header and not again.block else index + 1
        before = len(self.lines)
        self._structure(index + 1, text)
        if len(self.lines) == before:
            return index + 1
        line = self.lines[-1]
        if self._is_like_a_bar(line):
            line.value = None
        if line.value is None and not line.header:
            self._text_without_bar(line, index)
            line = self.lines[-1]
        return self._block(line, index + 1) if line.header else index + 1

    def _is_like_a_bar(self, line: Line) -> bool:
        """`de: l` above a text: a letter or stroke that looks like “|”."""
        owner = (line.indent or 0) + 2 * line.dash
        following = self._next_text(line.number)
        return (
            isinstance(line.value, Scalar)
            and line.value.style == "plain"
            and line.value.text in ("l", "I", "1", "!", "/", "\\", "¦")
            and _indent(following) - owner >= 2
            and not self._entry_like(following)
        )

    def _text_without_bar(self, line: Line, index: int) -> None:
        """Lines of prose below a name: the bar is lost, or the whole line of the language."""
        following = self._next_text(index + 1)
        owner = (line.indent or 0) + 2 * line.dash
        deeper = _indent(following) - owner
        if deeper < 2 or line.name is None or self._entry_like(following):
            return
        lost = self._lost_language(line, index) if deeper > 3 else None
        if lost is None:
            at = line.name_span.end_column
            self._broken(
                line, rule.BAR_MISSING, at - 1, at, {"name": line.name}, fix=_insert(line.number, at, " |")
            )
        else:
            number = next(at for at in range(index + 2, len(self.source) + 1) if self.source[at - 1].strip())
            span = Span.on_line(number, _indent(following), len(following.rstrip()))
            line = Line(number, owner + 2, False, lost, span, None)
            self._broken(line, rule.PARENT_MISSING, span.column - 1, span.end_column - 1)
            self.lines.append(line)
        line.header = "|"

    def _entry_like(self, text: str) -> bool:
        rest = text.lstrip()
        rest = rest[2:] if rest.startswith("- ") else rest
        marker = _OTHER_MARKER.match(rest)
        rest = rest[marker.end() :] if marker and self._structural(rest[marker.end() :]) else rest
        tight = _TIGHT_KEY.match(rest)
        return (
            text.lstrip().startswith(("-", "<<:", "? ", *_DASHES))
            or self._structural(rest)
            or bool(tight and (tight[1] in self.words or " " in tight[1]))
            or self._mistyped(rest, self.source.index(text) + 1) is not None
            or self._heads_entries(text, self.source.index(text) + 1)
            or self._name_without_colon(rest, False, self.source.index(text) + 1) is not None
        )

    def _lost_language(self, line: Line, index: int) -> str | None:
        """The language whose line is lost, if the other one stands below."""
        owner = (line.indent or 0) + 2 * line.dash
        codes = []
        for text in self.source[index + 1 : index + 60]:
            if text.strip() and _indent(text) <= owner:
                break
            match = re.match(r"\s*([a-z]{2,3}(?:-\w+)?):", text)
            if match and _indent(text) == owner + 2:
                codes.append(match[1])
        missing = [code for code in self.languages if code not in codes]
        return missing[0] if missing and len(missing) < len(self.languages) else None

    def _repeats(self, index: int, text: str) -> bool:
        """A line typed twice in a row: an accident with one cure."""
        previous, self._previous = self._previous, text
        if previous != text or not self.lines or self.lines[-1].block:
            return False
        first = self.lines[-1]
        name = first.name or text.strip()
        self._report(
            rule.DUPLICATE_ENTRY,
            index + 1,
            _indent(text),
            len(text),
            {"name": name, "line": first.number},
            fix=Fix((_without_line(index + 1),)),
        )
        return True

    def _structure(self, number: int, text: str) -> None:
        indent = _indent(text)
        rest = text[indent:]
        if indent == 0 and self._document_marker(number, rest):
            return
        dash, start, broken = self._dash(number, text, indent)
        self._entry(number, text, start, indent, dash, broken)

    def _document_marker(self, number: int, rest: str) -> bool:
        if not re.match(r"(---|\.\.\.)(\s|$)|%[A-Z]", rest):
            return False
        if self.lines or not rest.startswith("---"):
            self._report(rule.ADVANCED_YAML, number, 0, len(rest), {"found": rest.split()[0]})
        return True

    def _dash(self, number: int, text: str, start: int) -> tuple[bool, int, bool]:
        """(starts a list entry, where the rest starts, was mistyped)."""
        rest = text[start:]
        if rest == "-" or rest.startswith("- "):
            after = start + 1 + len(rest[1:]) - len(rest[1:].lstrip())
            if text[after : after + 2] in ("- ", "-"):
                self._report(rule.ADVANCED_YAML, number, after, after + 1, {"found": "- -"})
                return True, after + 2, True
            if after - start > 2 and after < len(text):
                self._report(
                    rule.INDENT,
                    number,
                    start + 1,
                    after,
                    {"found": _spaces(after - start - 1), "wanted": _spaces(1)},
                    fix=_replace(number, start + 1, after, " "),
                )
                return True, after, True
            return True, after, False
        if rest[0] in _DASHES and len(rest) > 1:
            fix = _replace(number, start, start + 1 + (rest[1] == " "), "- ")
            self._report(rule.LIST_DASH, number, start, start + 1, {"found": rest[0]}, fix=fix)
            return True, start + 1 + (rest[1] == " "), True
        marker = _OTHER_MARKER.match(rest)
        if marker and _KEY.match(rest[marker.end() :]):
            end = start + len(marker[1])
            self._report(
                rule.LIST_DASH,
                number,
                start,
                end,
                {"found": marker[1]},
                fix=_replace(number, start, end, "-"),
            )
            return True, start + marker.end(), True
        if rest[0] == "-" and len(rest) > 1 and not rest.startswith("--"):
            self._report(
                rule.SPACE_AFTER_DASH,
                number,
                start,
                start + 1,
                {"text": rest[1:]},
                fix=_replace(number, start, start + 1, "- "),
            )
            return True, start + 1, True
        return False, start, False

    def _entry(
        self, number: int, text: str, start: int, indent: int | None, dash: bool, broken: bool
    ) -> None:
        rest = text[start:]
        mistyped = self._mistyped(rest, number)
        match = _KEY.match(rest)
        if mistyped:
            self._mistyped_name(
                number, text, start, Line(number, indent, dash, None, _NOWHERE, None), mistyped
            )
        elif match and self._may_be_name(match[1]):
            name = match[1].strip("\"'")
            span = Span.on_line(number, start, start + len(match[1]))
            if match[2]:
                broken = True
                self._report(
                    rule.SPACE_BEFORE_COLON,
                    number,
                    start,
                    start + match.end(),
                    {"name": name},
                    fix=_replace(number, start + len(match[1]), start + match.end() - 1, ""),
                )
            line = Line(number, indent, dash, name, span, None, broken)
            if match[1].startswith(("<<",)):
                self._broken(line, rule.ADVANCED_YAML, start, start + 2, {"found": "<<"})
            self._take(line, text, start + match.end())
        else:
            self._nameless(number, text, start, indent, dash, broken)

    def _mistyped(self, rest: str, number: int) -> re.Match[str] | None:
        """A known name, or one above deeper entries, with a wrong sign after it or in typographic quotation marks."""
        match = _MISTYPED.match(rest)
        if not match or (match["sign"] == ":" and match["open"] in ("", '"', "'")):
            return None
        is_known = match["name"] in self.words or match["name"] in self.languages
        return match if is_known or (match.end() == len(rest) and self._stands_above(number)) else None

    def _mistyped_name(self, number: int, text: str, start: int, line: Line, match: re.Match[str]) -> None:
        name, end = match["name"], start + match.end("sign")
        line.name, line.name_span = name, Span.on_line(number, start, start + match.end("close"))
        fix = _replace(number, start, end, f"{name}:")
        if match["sign"] == ":":
            self._broken(line, rule.NAME_QUOTED, start, end, {"name": name}, fix=fix)
        else:
            values: dict[str, Value] = {"name": name, "found": match["sign"].strip()}
            self._broken(line, rule.COLON_WRONG, start, end, values, fix=fix)
        self._take(line, text, end)

    def _may_be_name(self, name: str) -> bool:
        return len(name) <= 60 and name.count(" ") <= 4

    def _nameless(
        self, number: int, text: str, start: int, indent: int | None, dash: bool, broken: bool
    ) -> None:
        rest = text[start:]
        span = Span.on_line(number, start, len(text))
        if self._special_line(number, text, start):
            return
        tight = _TIGHT_KEY.match(rest)
        if tight:
            line = Line(
                number, indent, dash, tight[1], Span.on_line(number, start, start + len(tight[1])), None
            )
            at = start + len(tight[1]) + 1
            self._broken(
                line,
                rule.SPACE_AFTER_COLON,
                start,
                at,
                {"name": tight[1], "text": tight[2]},
                fix=_insert(number, at, " "),
            )
            self._take(line, text, at)
            return
        name = self._name_without_colon(rest, dash, number)
        if name:
            at = start + len(name)
            line = Line(number, indent, dash, name, Span.on_line(number, start, at), None)
            self._broken(line, rule.COLON_MISSING, start, at, {"name": name}, fix=_insert(number, at, ":"))
            self._take(line, text, at)
        elif dash:
            line = Line(number, indent, True, None, span, None, broken)
            self._take(line, text, start)
        else:
            self._report(rule.LINE_WITHOUT_NAME, number, start, len(text))

    def _special_line(self, number: int, text: str, start: int) -> bool:
        """Lines that only a programmer would write."""
        rest = text[start:]
        if rest.startswith(("? ", "<<:")) or re.match(r"[&*!][\w!-]+(\s|$)", rest):
            self._report(
                rule.ADVANCED_YAML, number, start, start + len(rest.split()[0]), {"found": rest.split()[0]}
            )
            return True
        if rest[:1] == "{" and not re.match(r"\{\w+\}", rest):
            self._report(rule.BRACES, number, start, len(text))
            return True
        return False

    def _name_without_colon(self, rest: str, dash: bool, number: int) -> str | None:
        """The name at the start of a line without a colon, if there is one that this file knows."""
        if rest[:1] in "\"'[{|>":
            return None
        parts = rest.split(" ")
        if self._interrupts(number, parts[0]):
            return None
        if dash:
            follows = self._next_text(number)
            if (
                len(parts) > 1
                and (parts[0] in self.words or _LANGUAGE.fullmatch(parts[0]))
                and (
                    follows.startswith(" ")
                    and _KEY.match(follows.lstrip())
                    and _indent(follows) > _indent(self.source[number - 1])
                )
            ):
                return parts[0]
            return None
        for count in range(min(4, len(parts)), 0, -1):
            name = " ".join(parts[:count])
            if name in self.words:
                return name
        if len(parts) == 1 and re.fullmatch(r"[A-Za-z0-9][\w-]*", rest):
            deeper = _indent(self._next_text(number)) > _indent(self.source[number - 1])
            return rest if deeper else None
        if len(parts) > 1 and _LANGUAGE.fullmatch(parts[0]):
            return parts[0]
        return None

    def _interrupts(self, number: int, word: str) -> bool:
        """Is the line the end of a text broken in two? Only a few names may stand at the left edge."""
        before = self.source[number - 2] if number > 1 else ""
        return (
            bool(self.top)
            and not self.source[number - 1].startswith((" ", "-"))
            and _indent(before) > 0
            and word not in self.top
            and spelling.nearest(word, sorted(self.top)) is None
        )

    def _next_text(self, number: int) -> str:
        return next(
            (
                text
                for text in self.source[number : number + 20]
                if text.strip() and not text.lstrip().startswith("#")
            ),
            "",
        )

    # After the colon

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
        if re.match(r"#\s*(CHECK|accepted)\b|# ", text[start:]):
            self._comment(line.number, start, text, alone=False)
            return
        value = text[start:]
        self._broken(
            line,
            rule.HASH_IN_TEXT,
            start,
            len(text),
            {"lost": value, "quoted": _quoted(value)},
            fix=_replace(line.number, start, len(text), _quoted(value)),
        )
        line.value = _scalar(line.number, start, value)

    def _bar(self, line: Line, text: str, start: int) -> None:
        header = _HEADER.match(text[start:])
        mark = text[start]
        if mark == ">":
            self.found.append(
                Diagnostic(
                    rule.FOLDED_TEXT,
                    Span.on_line(line.number, start, start + 1),
                    fix=_replace(line.number, start, start + 1, "|"),
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
            side = Said("closing", "schließende")
            self._broken(line, rule.QUOTE_UNFINISHED, start, len(text), {"side": side, "mark": mark})
            value = text[start + 1 :].split("  #")[0].rstrip()
            line.value = _scalar(line.number, start + 1, value)
            return
        inner = match[0][1:-1]
        strange = _STRANGE_ESCAPE.search(inner) if mark == '"' else None
        if strange:
            at = start + 1 + strange.start()
            self._broken(line, rule.SYNTAX, at, at + 2)
        line.value = Scalar(
            _unescaped(inner) if mark == '"' else inner.replace("''", "'"),
            Span.on_line(line.number, start, match.end()),
            ((line.number, start + 1),),
            "quoted",
        )
        self._after(line, text, match.end())

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
        line.value = value = Sequence(Span.on_line(line.number, start, max(close + 1, start + 1)), flow=True)
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
                    fix=_replace(line.number, start, len(text), _quoted(shown)),
                )
                line.value = _scalar(line.number, start, shown)
                return
            side = Said("closing", "schließende")
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
                    {"side": Said("second", "zweite"), "mark": inner.strip(r"\w")[:1] or '"'},
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
        colon = re.search(r":(?=\s|$)", value)
        if colon and not line.broken:
            self._broken(
                line,
                rule.COLON_IN_TEXT,
                start + colon.start(),
                start + colon.end(),
                {"quoted": _quoted(value)},
                fix=_replace(line.number, start, end, _quoted(value)),
            )
        self._unbalanced(line, value, start)
        if value in ("~", "null", "Null", "NULL"):
            line.value = Empty(Span.on_line(line.number, start, end))
        elif isinstance(line.value, Sequence) is False or line.value is None:
            line.value = _scalar(line.number, start, value)

    def _without_comment(self, line: Line, text: str, start: int) -> tuple[str, int]:
        comment = re.compile(r"\s+#").search(text, start)
        if not comment:
            return text[start:].rstrip(), len(text.rstrip())
        at = comment.end() - 1
        lost = text[at:]
        if re.match(r"#\s*(CHECK|accepted)\b", lost) or (
            comment.end() - comment.start() > 2 and re.match(r"#+(\s|$)", lost)
        ):
            self._comment(line.number, at, text, alone=False)
            return text[start : comment.start()], comment.start()
        value = text[start:].rstrip()
        self._broken(
            line,
            rule.HASH_IN_TEXT,
            at,
            len(text),
            {"lost": lost, "quoted": _quoted(value)},
            fix=_replace(line.number, start, len(text), _quoted(value)),
        )
        return value, len(text)

    def _special_first(self, line: Line, text: str, start: int, value: str) -> bool:
        first = value[:1]
        if first == "{" and not re.match(r"\{\w+\}", value):
            self._broken(line, rule.BRACES, start, start + len(value))
            line.value = _scalar(line.number, start, value)
            return True
        if re.fullmatch(r"&\S+( .*)?|!\S*( .*)?|\*\w[\w-]*", value) and (
            first != "*" or self._has_anchor(value)
        ):
            self._broken(
                line, rule.ADVANCED_YAML, start, start + len(value.split()[0]), {"found": value.split()[0]}
            )
            rest = value.partition(" ")[2]
            if rest or first == "*":
                line.value = _scalar(line.number, start, rest or value)
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
                fix=_replace(line.number, start, start + len(value), _quoted(value)),
            )
            line.value = _scalar(line.number, start, value)
            return True
        return False

    def _has_anchor(self, alias: str) -> bool:
        return any(f"&{alias[1:]}" in text for text in self.source)

    def _glued(self, line: Line, text: str, start: int, value: str) -> bool:
        """Two lines that have run together: `de: Ja    en: Yes`. Not three: that is no slip any more."""
        if line.indent is None:
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
        in_prose = line.name is not None and bool(_LANGUAGE.fullmatch(line.name))
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
            line.value = _scalar(line.number, start, text[start:end].rstrip())
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
                {"side": Said("opening", "öffnende"), "mark": "["},
            )
            line.value = sequence = Sequence(Span.on_line(line.number, start, end), flow=True)
            self._items(line, sequence, f"{' ' * start}{value}", start, end - 1)
        elif value.count('"') % 2:
            at = start + value.index('"')
            self._broken(
                line, rule.QUOTE_UNFINISHED, at, at + 1, {"side": Said("other", "andere"), "mark": '"'}
            )
            line.value = _scalar(line.number, start, value.strip('"'))

    # Texts below a bar

    def _block(self, line: Line, index: int) -> int:
        """Collects the lines of a text; returns the index of the first line after it."""
        owner = (line.indent or 0) + 2 * line.dash
        first, following = index, self._next_text(index)
        base = self._base(index, owner)
        shifted = base <= owner
        if shifted and self._structural(following):
            return index
        taken: list[tuple[int, str]] = []
        while index < len(self.source):
            text = self.source[index].rstrip()
            if not text:
                taken.append((index + 1, ""))
            elif self._ends_text(text, index, owner, base):
                break
            else:
                if taken and text == taken[-1][1] and not _LIST_LINE.match(text):
                    fix = Fix((_without_line(index + 1),))
                    self._report(rule.DOUBLED_LINE, index + 1, _indent(text), len(text), fix=fix)
                taken.append((index + 1, text))
            index += 1
        while taken and not taken[-1][1]:
            taken.pop()
            index -= 1
        line.block += taken
        return max(index, first)

    def _base(self, index: int, owner: int) -> int:
        """Where the lines of a text start: as its first line does, unless that one slipped to the left."""
        following = self._next_text(index)
        base = _indent(following)
        if base > owner or self._structural(following):
            return base
        after = next(
            (text for text in self.source[index + 1 : index + 4] if text.strip() and text != following), ""
        )
        return _indent(after) if _indent(after) > owner and not self._structural(after) else base

    def _ends_text(self, text: str, index: int, owner: int, base: int) -> bool:
        """Is the line no longer part of the text of a name at column `owner`, whose lines start at `base`?

        A line of prose that slipped to the left still is.
        """
        indent, rest = _indent(text), text.lstrip()
        if indent <= owner and rest.startswith("#"):
            return True
        if indent < base and (
            self._structural(text)
            or self._mistyped(rest, index + 1) is not None
            or self._heads_entries(text, index + 1)
        ):
            return True
        if re.fullmatch(r"[\w-]+: \|", rest) and rest[:-3] in (*self.languages, *self.fixed):
            return True
        return indent <= owner < base and self._name_without_colon(rest, False, index + 1) is not None

    def _structural(self, text: str) -> bool:
        """Does the line look like an entry, and not like prose with a colon in it?"""
        rest = text.lstrip()
        if rest.startswith("- "):
            rest = rest[2:]
            match = _KEY.match(rest)
            return bool(match and match[1] in self.words)
        match = _KEY.match(rest)
        if match:
            return match[1] in self.words or bool(_WORDY.fullmatch(match[1]))
        tight = _TIGHT_KEY.match(rest)
        return bool(tight and tight[1] in self.words)

    def _heads_entries(self, text: str, number: int) -> bool:
        """`united states:` above deeper entries: a name with spaces in it, and no prose."""
        is_name = re.fullmatch(r"[\w-]+( [\w-]+){0,3}:(\s+#.*)?", text.strip())
        return bool(is_name) and self._stands_above(number)

    def _stands_above(self, number: int) -> bool:
        """Do deeper entries follow this line?"""
        following = self._next_text(number)
        return _indent(following) > _indent(self.source[number - 1]) and self._structural(following)

    # Words for the findings

    def _comment(self, number: int, at: int, text: str, *, alone: bool) -> None:
        self.comments.append(
            Comment(Span.on_line(number, at, len(text.rstrip())), text[at:].strip("# \t"), alone)
        )

    def _broken(
        self,
        line: Line,
        kind: Rule,
        start: int,
        end: int,
        values: dict[str, Value] | None = None,
        fix: Fix | None = None,
    ) -> None:
        line.broken = True
        self._report(kind, line.number, start, end, values, fix)

    def _report(
        self,
        kind: Rule,
        number: int,
        start: int,
        end: int,
        values: dict[str, Value] | None = None,
        fix: Fix | None = None,
    ) -> None:
        if len(self.found) < ENOUGH:
            self.found.append(Diagnostic(kind, Span.on_line(number, start, end), (), values or {}, fix=fix))


def text_of(line: Line, column: int, moved: bool) -> tuple[Scalar | Empty, list[Diagnostic]]:
    """The text below a bar, and lines of it that are indented wrongly.

    column  where the line's own name stands after all repairs
    moved   it was repaired, so the text may be right
    """
    rows = [(number, text) for number, text in line.block]
    if not any(text for _, text in rows):
        return Empty(line.name_span), []
    indents = [_indent(text) for _, text in rows if text and not text.startswith(" " * 999)]
    wanted = column + 2
    base = wanted if wanted in indents or not indents else max(set(indents), key=indents.count)
    found = _misplaced(rows, base, wanted, moved or line.broken)
    texts = [
        text[999:] if text.startswith(" " * 999) else text[min(base, _indent(text)) :] for _, text in rows
    ]
    starts = tuple((number, min(base, _indent(text))) for number, text in rows)
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
        indent = _indent(text)
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
        {"found": _spaces(indent), "wanted": _spaces(wanted)},
        fix=_replace(number, 0, indent, " " * wanted),
    )


def _folded(texts: list[str]) -> str:
    return re.sub(r"(?<!\n)\n(?![\n ])", " ", "\n".join(texts))


def _spaces(count: int) -> Said:
    return Said(f"{count} space{'s' * (count != 1)}", f"{count} Leerzeichen")


def _indent(text: str) -> int:
    return len(text) - len(text.lstrip(" "))


def _scalar(number: int, start: int, text: str) -> Scalar:
    return Scalar(text, Span.on_line(number, start, start + len(text)), ((number, start),))


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _unescaped(text: str) -> str:
    return _ESCAPE.sub(lambda match: chr(int(match[1][1:], 16)) if match[1][1:] else _ESCAPES[match[1]], text)


def _replace(number: int, start: int, end: int, text: str) -> Fix:
    return Fix((Edit(Span(number, start + 1, number, end + 1), text),))


def _insert(number: int, at: int, text: str) -> Fix:
    return _replace(number, at, at, text)


def _without_line(number: int) -> Edit:
    return Edit(Span(number, 1, number + 1, 1), "")


def _names_seen(lines: list[str]) -> frozenset[str]:
    """Names that this file uses anywhere: `P1`, `gold`, `de` …"""
    seen = set()
    for text in lines:
        match = re.match(
            r"\s*(?:- )?([A-Za-z0-9][\w-]*|[a-z]+ to [a-z]+|business (?:hours|days)):(?:\s|$)", text
        )
        if match:
            seen.add(match[1])
        listed = re.search(r"\[([\w, -]+)\]\s*$", text)
        if listed and ": [" in text:
            seen.update(listed[1].split(", "))
    return frozenset(seen)


def _languages(lines: list[str]) -> tuple[str, ...]:
    """The languages of the document, as far as the line that names them can be read."""
    for text in lines:
        match = re.match(r"\s*languages:\s*\[([\w, -]+)", text)
        if match:
            return tuple(code.strip() for code in match[1].split(","))
    return ("de", "en")
