"""Bytes -> lines of text: encoding, size, control characters, tabs, special spaces, with their places."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence

from ...core.diagnostic import Diagnostic, Edit, Fix, Span, write_it_so
from ...core.messages import Value
from . import faults as rule

SIZE_LIMIT = 1_048_576
MANY = 50
LONGEST_LINE = 10_000

_ESCAPE = re.compile(r"\\(x[0-9A-Fa-f]{2}|u(?![Dd][89A-Fa-f])[0-9A-Fa-f]{4}|[nt\"\\/ ])")
_STRANGE_ESCAPE = re.compile(rf"(?<!\\)(?:\\\\)*(?!{_ESCAPE.pattern})\\")
_ESCAPES = {"n": "\n", "t": "\t", '"': '"', "\\": "\\", "/": "/", " ": " "}
_TAB = re.compile(r"\t+")
_NO_WIDTH = "\u00ad\u180e\u200b\u2060-\u2064\ufeff"
_SPACE = re.compile(
    rf"[{_NO_WIDTH}\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u2800\u3000\u3164\uffa0\x85]"
)
# Marks that Hebrew or Arabic needs (LRM, RLM, ALM), joiners and one variation of a sign are left alone; overrides,
# tags and rows of variations could hide text. Three flags are made of tags: England's, Scotland's and Wales's.
_WAVING = "\U0001f3f4"
_FLAGS = "|".join(
    "".join(chr(0xE0000 + ord(each)) for each in f"gb{part}\x7f") for part in ("eng", "sct", "wls")
)
# Where French sets a space at which no line ends, a word processor does so by itself; it counts as an ordinary one.
_BESIDE_A_SIGN = re.compile(r"[\u00a0\u202f](?=[?!:;»%])|(?<=«)[\u00a0\u202f]")
_CONTROL = re.compile(
    rf"{_WAVING}(?:{_FLAGS})|[\ufe00-\ufe0f\U000e0100-\U000e01ef]{{2,}}|[\x00-\x08\x0b-\x1f\x7f-\x84\x86-\x9f"
    r"\u202a-\u202e\u2066-\u206f\ufdd0-\ufdef\ufff9-\ufffb\ufffe\uffff\U000e0000-\U000e007f]"
)
# UTF-8 read as Western European („Ã¼“ was “ü”), letters already lost, and signs that exist in one font only,
# such as the bullets of a word processor.
_DAMAGED = re.compile(
    "[\u00c2-\u00f4](?:[\u00a1-\u00bf\u20ac\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u017d"
    "\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u017e\u0178]){1,3}|[\ufffd\ue000-\uf8ff\U000f0000-\U0010ffff]"
)
_ODD = re.compile(f"{_TAB.pattern}|{_SPACE.pattern}|{_CONTROL.pattern}")
_UTF16 = (b"\xff\xfe", b"\xfe\xff")


def decode(data: bytes) -> tuple[list[str], list[Diagnostic]]:
    """The lines of a file, odd characters replaced by ordinary spaces, and what was found.

    No lines at all if the file is empty, too large or no text, or has a line that nobody could read.
    """
    if len(data) > SIZE_LIMIT:
        values = {"size": len(data), "limit": SIZE_LIMIT}
        return [], [Diagnostic(rule.FILE_SIZE, Span.on_line(1, 0, 1), (), values)]
    if data.startswith(_UTF16):
        return [], [Diagnostic(rule.FILE_ENCODING, Span.on_line(1, 0, 1), (), {"guess": "UTF-16"})]
    text, found = _as_text(data)
    lines = text.removeprefix("\ufeff").split("\n")
    if "\r" in text:
        if "\n" not in text and "\r" in text.rstrip("\r"):
            return [], [Diagnostic(rule.LINE_ENDS, Span.on_line(1, 0, 1))]
        lines = [line.removesuffix("\r") for line in lines]
    if max(map(len, lines)) > LONGEST_LINE:
        long = [number for number, line in enumerate(lines, start=1) if len(line) > LONGEST_LINE]
        return [], found + [_too_long(number, len(lines[number - 1])) for number in long[:MANY]]
    if not any(line.strip() for line in lines):
        return [], [*found, Diagnostic(rule.FILE_EMPTY, Span.on_line(1, 0, 1))]
    return _without_odd_characters(lines, found)


def _too_long(number: int, count: int) -> Diagnostic:
    values: dict[str, Value] = {"count": count, "limit": LONGEST_LINE}
    return Diagnostic(rule.LINE_LENGTH, Span.on_line(number, 0, 1), (), values)


def _as_text(data: bytes) -> tuple[str, list[Diagnostic]]:
    try:
        return data.decode("utf-8"), []
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        start = data.rfind(b"\n", 0, error.start) + 1
        column = len(data[start : error.start].decode("utf-8", "replace"))
        span = Span.on_line(line, column, column + 1)
        text = data.decode("utf-8", "surrogateescape")
        return _western(text), [Diagnostic(rule.FILE_ENCODING, span, (), {"guess": "cp1252"})]


def _western(text: str) -> str:
    """What the bad bytes mean if the file was saved by an old Windows program."""
    return re.sub(
        r"[\udc80-\udcff]+",
        lambda bad: bad[0].encode("utf-8", "surrogateescape").decode("cp1252", "replace"),
        text,
    )


def _without_odd_characters(lines: list[str], found: list[Diagnostic]) -> tuple[list[str], list[Diagnostic]]:
    clean = list(lines)
    encoding = {each.span.line for each in found}
    for index, line in enumerate(lines):
        if line.isascii() and line.isprintable():
            continue
        line = clean[index] = _BESIDE_A_SIGN.sub(" ", line)
        odd = _odd(line)
        if odd and index + 1 not in encoding and len(found) < MANY:
            found.append(_odd_character(index + 1, odd, range(len(line) + 1)))
        elif index + 1 not in encoding and len(found) < MANY:
            found += _damaged(index + 1, line, range(len(line) + 1))
        if odd:
            clean[index] = repair(line)
    if len(found) >= MANY and sum(each.rule is rule.CONTROL_CHARACTER for each in found) > MANY // 2:
        return [], found
    return clean, found


def check_decoded(number: int, text: str, columns: Sequence[int]) -> list[Diagnostic]:
    """What is odd in a text that stands in the file in another spelling, such as `\\u202e`.

    `columns`: where each of its characters starts on the line, and where the last one ends.
    """
    if text.isascii() and text.isprintable():
        return []
    odd = _odd(_BESIDE_A_SIGN.sub(" ", text))
    return [_odd_character(number, odd, columns)] if odd else _damaged(number, text, columns)


def _odd(text: str) -> list[re.Match[str]]:
    return [each for each in _ODD.finditer(text) if not each[0].startswith(_WAVING)]


def _damaged(number: int, line: str, columns: Sequence[int]) -> list[Diagnostic]:
    """The first damaged letter of a line, with the letter that was meant where it can be told."""
    for match in _DAMAGED.finditer(line):
        meant = _undo_wrong_encoding(match[0])
        if meant is None and len(match[0]) > 1:
            continue  # „é“ before a quotation mark is no damage
        span = Span.on_line(number, columns[match.start()], columns[match.end()])
        advice = write_it_so(meant) if meant else None
        fix = Fix((Edit(span, meant),)) if meant else None
        return [Diagnostic(rule.DAMAGED_CHARACTER, span, (), {"found": match[0]}, advice, fix=fix)]
    return []


def _undo_wrong_encoding(found: str) -> str | None:
    try:
        return found.encode("cp1252").decode("utf-8")
    except UnicodeError:
        return None


def repair(line: str) -> str:
    """Without what is odd."""
    line = _CONTROL.sub(lambda odd: odd[0] if odd[0].startswith(_WAVING) else "", line)
    line = _TAB.sub(lambda tabs: "  " * len(tabs[0]) if tabs.start() == 0 else " ", line)
    return _SPACE.sub(lambda odd: "" if re.match(f"[{_NO_WIDTH}]", odd[0]) else " ", line)


def _odd_character(number: int, odd: list[re.Match[str]], columns: Sequence[int]) -> Diagnostic:
    spans = [Span.on_line(number, columns[each.start()], columns[each.end()]) for each in odd]
    first = odd[0]
    edits = (Edit(span, repair(each[0])) for span, each in zip(spans, odd, strict=True))
    fix = Fix(tuple(edits))
    if first[0].startswith("\t"):
        return Diagnostic(rule.TAB, spans[0], fix=fix)
    values = {"code": f"U+{ord(first[0][0]):04X} {unicodedata.name(first[0][0], '')}".strip()}
    if _CONTROL.match(first[0]):
        return Diagnostic(rule.CONTROL_CHARACTER, spans[0], (), values)
    return Diagnostic(rule.INVISIBLE_SPACE, spans[0], (), values, fix=fix)


def unescape(inner: str) -> str:
    """What stands between double quotation marks."""
    return _ESCAPE.sub(_sign, inner)


def odd_escapes(number: int, inner: str, text: str, start: int) -> list[Diagnostic]:
    """What is odd in `text`, which stands as `inner` from column `start`: `\\u202e` is the sign it stands for."""
    ends = [match.end() if match else at + 1 for at, match in _signs(inner)]
    return check_decoded(number, text.replace("\t", " "), [start, *(start + end for end in ends)])


def strange_escape(inner: str) -> re.Match[str] | None:
    return _STRANGE_ESCAPE.search(inner)


def _sign(match: re.Match[str]) -> str:
    return chr(int(match[1][1:], 16)) if match[1][1:] else _ESCAPES[match[1]]


def _signs(text: str) -> Iterator[tuple[int, re.Match[str] | None]]:
    """Where each sign starts, and its escape if it is written as one."""
    at = 0
    while at < len(text):
        match = _ESCAPE.match(text, at)
        yield at, match
        at = match.end() if match else at + 1
