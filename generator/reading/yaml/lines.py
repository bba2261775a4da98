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

from ...core.diagnostic import Fix, Span
from ...core.messages import Value
from ..guesses import spelling, weekdays
from . import faults as rule
from .line import DASHES, NOWHERE, Line, indent_of, inserted, replaced, spaces, without_line
from .nodes import Scalar
from .values import LIKE_A_LANGUAGE, ValueReader

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
_OTHER_MARKER = re.compile(r"(\*|\d{1,3}[.)]) +")
_LIKE_A_BAR = frozenset("lI1!/\\¦")
_LIST_LINE = re.compile(r"\s*([-*+]|\d+[.)])\s")


class LineReader(ValueReader):
    """Reads all lines of a file, top to bottom."""

    _previous = ""

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
        value = line.value
        if not isinstance(value, Scalar) or value.style != "plain" or value.text not in _LIKE_A_BAR:
            return False
        owner = (line.indent or 0) + 2 * line.dash
        following = self._next_text(line.number)
        return indent_of(following) - owner >= 2 and not self._entry_like(following)

    def _text_without_bar(self, line: Line, index: int) -> None:
        """Lines of prose below a name: the bar is lost, or the whole line of the language."""
        following = self._next_text(index + 1)
        owner = (line.indent or 0) + 2 * line.dash
        deeper = indent_of(following) - owner
        if (
            deeper < 2
            or line.name is None
            or self._entry_like(following)
            or self._has_entries(line, following)
        ):
            return
        if line.name == "open" and ":" in following:
            return  # Whatever days these are, no text stands there.
        lost = self._lost_language(line, index) if deeper > 3 else None
        if lost is None:
            at = line.name_span.end_column
            self._broken(
                line, rule.BAR_MISSING, at - 1, at, {"name": line.name}, fix=inserted(line.number, at, " |")
            )
        else:
            number = next(at for at in range(index + 2, len(self.source) + 1) if self.source[at - 1].strip())
            span = Span.on_line(number, indent_of(following), len(following.rstrip()))
            line = Line(number, owner + 2, False, lost, span, None)
            self._broken(line, rule.PARENT_MISSING, span.column - 1, span.end_column - 1)
            self.lines.append(line)
        line.header = "|"

    def _has_entries(self, line: Line, following: str) -> bool:
        """Groups of the file and the form's hidden fields hold no text, whatever their entries are called."""
        is_group = line.name == "hidden" or (line.indent == 0 and line.name in self.top)
        return is_group and _KEY.match(following.lstrip()) is not None

    def _entry_like(self, text: str) -> bool:
        rest = text.lstrip()
        rest = rest[2:] if rest.startswith("- ") else rest
        marker = _OTHER_MARKER.match(rest)
        rest = rest[marker.end() :] if marker and self._structural(rest[marker.end() :]) else rest
        tight = _TIGHT_KEY.match(rest)
        return (
            text.lstrip().startswith(("-", "<<:", "? ", *DASHES))
            or self._structural(rest)
            or _opens(rest)
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
            if text.strip() and indent_of(text) <= owner:
                break
            match = re.match(r"\s*([a-z]{2,3}(?:-\w+)?):", text)
            if match and indent_of(text) == owner + 2:
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
            indent_of(text),
            len(text),
            {"name": name, "line": first.number},
            fix=Fix((without_line(index + 1),)),
        )
        return True

    def _structure(self, number: int, text: str) -> None:
        indent = indent_of(text)
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
                    {"found": spaces(after - start - 1), "wanted": spaces(1)},
                    fix=replaced(number, start + 1, after, " "),
                )
                return True, after, True
            return True, after, False
        if rest[0] in DASHES and len(rest) > 1:
            fix = replaced(number, start, start + 1 + (rest[1] == " "), "- ")
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
                fix=replaced(number, start, end, "-"),
            )
            return True, start + marker.end(), True
        if rest[0] == "-" and len(rest) > 1 and not rest.startswith("--"):
            self._report(
                rule.SPACE_AFTER_DASH,
                number,
                start,
                start + 1,
                {"text": rest[1:]},
                fix=replaced(number, start, start + 1, "- "),
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
                number, text, start, Line(number, indent, dash, None, NOWHERE, None), mistyped
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
                    fix=replaced(number, start + len(match[1]), start + match.end() - 1, ""),
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
        fix = replaced(number, start, end, f"{name}:")
        if match["sign"] == ":":
            self._broken(line, rule.NAME_QUOTED, start, end, {"name": name}, fix=fix)
        else:
            values: dict[str, Value] = {"name": name, "found": match["sign"].strip()}
            self._broken(line, rule.COLON_WRONG, start, end, values, fix=fix)
        self._take(line, text, end)

    def _may_be_name(self, name: str) -> bool:
        if " " not in name:
            return True
        return (len(name) <= 60 and name.count(" ") <= 4) or weekdays.meant(name) is not None

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
                fix=inserted(number, at, " "),
            )
            self._take(line, text, at)
            return
        name = self._name_without_colon(rest, dash, number)
        if name:
            at = start + len(name)
            line = Line(number, indent, dash, name, Span.on_line(number, start, at), None)
            self._broken(line, rule.COLON_MISSING, start, at, {"name": name}, fix=inserted(number, at, ":"))
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
                and (parts[0] in self.words or LIKE_A_LANGUAGE.fullmatch(parts[0]))
                and (
                    follows.startswith(" ")
                    and _KEY.match(follows.lstrip())
                    and indent_of(follows) > indent_of(self.source[number - 1])
                )
            ):
                return parts[0]
            return None
        for count in range(min(4, len(parts)), 0, -1):
            name = " ".join(parts[:count])
            if name in self.words:
                return name
        if len(parts) == 1 and re.fullmatch(r"[A-Za-z0-9][\w-]*", rest):
            deeper = indent_of(self._next_text(number)) > indent_of(self.source[number - 1])
            return rest if deeper else None
        if len(parts) > 1 and LIKE_A_LANGUAGE.fullmatch(parts[0]):
            return parts[0]
        return None

    def _interrupts(self, number: int, word: str) -> bool:
        """Is the line the end of a text broken in two? Only a few names may stand at the left edge."""
        before = self.source[number - 2] if number > 1 else ""
        return (
            bool(self.top)
            and not self.source[number - 1].startswith((" ", "-"))
            and indent_of(before) > 0
            and word not in self.top
            and spelling.nearest(word, sorted(self.top)) is None
        )

    def _next_text(self, number: int) -> str:
        for text in self.source[number : number + 20]:
            start = text.lstrip()
            if start and start[0] != "#":
                return text
        return ""

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
            if index + 1 in self.void:
                pass
            elif not text:
                taken.append((index + 1, ""))
            elif self._ends_text(text, index, owner, base):
                break
            else:
                if taken and text == taken[-1][1] and not _LIST_LINE.match(text):
                    fix = Fix((without_line(index + 1),))
                    self._report(rule.DOUBLED_LINE, index + 1, indent_of(text), len(text), fix=fix)
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
        base = indent_of(following)
        if base > owner or self._structural(following):
            return base
        after = next(
            (text for text in self.source[index + 1 : index + 4] if text.strip() and text != following), ""
        )
        return indent_of(after) if indent_of(after) > owner and not self._structural(after) else base

    def _ends_text(self, text: str, index: int, owner: int, base: int) -> bool:
        """Is the line no longer part of the text of a name at column `owner`, whose lines start at `base`?

        A line of prose that slipped to the left still is.
        """
        indent, rest = indent_of(text), text.lstrip()
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
            name = match[1].strip("\"'")
            is_known = name in self.words or name in self.languages
            return is_known or bool(_WORDY.fullmatch(match[1]))
        tight = _TIGHT_KEY.match(rest)
        return bool(tight and tight[1] in self.words)

    def _heads_entries(self, text: str, number: int) -> bool:
        """`united states:` above deeper entries: a name with spaces in it, and no prose."""
        is_name = re.fullmatch(r"[\w-]+( [\w-]+){0,3}:(\s+#.*)?", text.strip())
        return bool(is_name) and self._stands_above(number)

    def _stands_above(self, number: int) -> bool:
        """Do deeper entries follow this line?"""
        following = self._next_text(number)
        return indent_of(following) > indent_of(self.source[number - 1]) and self._structural(following)


def _opens(text: str) -> bool:
    """`Mo–Fr: 9–18 Uhr`: days and hours, however they are written, are no prose."""
    days, colon, hours = text.partition(":")
    hours = re.sub(r"\s+#.*", "", hours).strip()
    is_day = bool(colon and hours) and bool(weekdays.meant(days) or weekdays.possible(days))
    return is_day and bool(spelling.opening(hours) or spelling.possible_openings(hours))
