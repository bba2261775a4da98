"""A policy file that a program has written anew: valid YAML, in lines that nobody can review."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from ...core.diagnostic import Diagnostic, Span
from ...core.messages import Message
from . import faults as rule
from .line import ENOUGH, indent_of

# A person may forget the “|” once or twice; three texts broken alike are a program's work.
MANY = 3
# Levels that a person indented otherwise are told (and corrected) line by line, as long as there are few.
MANY_LEVELS = 20
_NAMED = re.compile(r"""(?:- +)*(?:[\w-]+|"[^"]*"|'[^']*'|[a-z]+ (?:to [a-z]+|hours|days)):(?= |$)|- +""")
_BLOCK = re.compile(r"(?:^|\s)[|>][+-]?\d?(?:\s+#.*)?$")
_WRAPPED = Message("long texts are broken over several lines")
_BRACES = Message("it is written in braces")


@dataclass(frozen=True, slots=True)
class _Break:
    """Where a value goes on in the next line: between which two lines, and whether it stands in quotes."""

    value: int
    line: str
    following: str
    is_quoted: bool


def restyled(lines: Sequence[str], name: str, slips: int) -> Diagnostic | None:
    """The one finding about a file whose values all stand in another form than ours, if it is one.

    `slips`: how many findings there would be else; a few are told one by one.
    """
    if slips < MANY:
        return None
    first = next(((number, line) for number, line in enumerate(lines, 1) if line.strip()), (1, ""))
    if first[1].startswith("{"):
        return _finding(lines, first[0], name, _BRACES)
    breaks = list(_breaks(lines))
    quoted = {each.value for each in breaks if each.is_quoted}
    plain = [each for each in breaks if not each.is_quoted]
    values = quoted | ({each.value for each in plain} if _have_one_width(plain) else set())
    if len(values) >= MANY:
        return _finding(lines, min(values), name, _WRAPPED)
    unit = _unit(lines) if slips >= MANY_LEVELS else None
    return _finding(lines, unit[1], name, _indent_sign(unit[0])) if unit else None


def _finding(lines: Sequence[str], number: int, name: str, sign: Message) -> Diagnostic:
    span = Span.on_line(number, indent_of(lines[number - 1]), len(lines[number - 1].rstrip()))
    return Diagnostic(rule.FILE_REWRITTEN, span, (), {"sign": sign, "file": name})


def _indent_sign(unit: int) -> Message:
    return Message("each level is indented by {unit} spaces", {"unit": unit})


def _breaks(lines: Sequence[str]) -> Iterator[_Break]:
    """Every place where a value that is no text below a bar goes on in the next line."""
    value, quote, block = 0, "", -1
    for number, line in enumerate(lines, 1):
        text = line.strip()
        if not text or (block >= 0 and indent_of(line) > block) or (text[0] == "#" and not quote):
            continue
        block = -1
        if quote or (value and not _NAMED.match(text) and indent_of(line) > indent_of(lines[value - 1])):
            yield _Break(value, lines[number - 2], text, bool(quote))
            quote = "" if quote and _is_closed(text, quote) else quote
            continue
        value, quote = number, ""
        named = _NAMED.match(text)
        rest = text[named.end() :].strip() if named else ""
        if _BLOCK.search(text):
            block = indent_of(line)
        elif rest[:1] in ("'", '"') and not _is_closed(rest[1:], rest[0]):
            quote = rest[0]


def _is_closed(rest: str, quote: str) -> bool:
    return quote in (rest.replace("''", "") if quote == "'" else re.sub(r"\\.", "", rest))


def _have_one_width(breaks: Sequence[_Break]) -> bool:
    """Does one width explain (nearly) every break: before the word that would not fit, or after the first beyond it?"""
    rows = [each for each in breaks if each.line.strip() and not each.line.rstrip().endswith(":")]
    if len(rows) < MANY:
        return False
    before = [(len(each.line), len(each.line) + len(each.following.split()[0])) for each in rows]
    after = [(len(each.line) - len(each.line.split()[-1]) - 1, len(each.line) - 1) for each in rows]
    return any(_share(spans) >= 0.9 for spans in (before, after))


def _share(spans: Sequence[tuple[int, int]]) -> float:
    """How many of the spans hold the number that most of them hold, from 0 to 1."""
    spans = spans[:ENOUGH]
    return max(sum(low <= end <= high for low, high in spans) for _, end in spans) / len(spans)


def _unit(lines: Sequence[str]) -> tuple[int, int] | None:
    """(spaces, line of the first) if what stands below the names at the left edge is indented by the same, not two."""
    below = [
        (indent_of(after), number + 1)
        for number, (line, after) in enumerate(pairwise(lines), 1)
        if re.fullmatch(r"[\w-]+:", line.rstrip()) and indent_of(after) > 0
    ]
    units = {unit for unit, _ in below}
    return below[0] if len(below) >= MANY and len(units) == 1 and units != {2} else None
