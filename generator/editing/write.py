"""Values of the policy file -> the bytes that make them say something else, and no other byte.

A value stays as it is written: plain, in its quotation marks, in its brackets, below its bar. Of a text of several lines
only those lines are replaced that say something else.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator, Mapping
from itertools import takewhile

from ..core.diagnostic import Level, Path
from ..core.messages import Message
from ..reading.yaml.nodes import Scalar
from .file import FileChange, Read, entry_at
from .fixes import ODD_SIGNS
from .offsets import EditRefused
from .places import FileEntry, Stored, place_of
from .rows import added_rows, replaced_rows
from .splices import Splice

TEXT_EMPTY = Message("The text of {place} is empty.")
NO_VALUE = Message("{place} is no value of the file.")
ONE_LINE = Message("{place} stands in brackets with others: there it has to be one line.")
_FOLDED = re.compile(rb">(?=[+-]?[ \t]*(#.*)?$)")
_NOT_PLAIN = re.compile(r""":\s|:$| #|\s$|\s\s- |^(?:null|Null|NULL)$|^[^\[]*\]$""")


def set_value(read: Read, path: Path, text: str) -> FileChange:
    """EditRefused if there is no such value, or its line cannot be edited."""
    return set_texts(read, {path: text})


def set_texts(read: Read, texts: Mapping[Path, str]) -> FileChange:
    """Several values at once; those that say it already are left alone."""
    splices: list[Splice] = []
    expected: dict[Path, str | None] = {}
    for path, text in texts.items():
        entry = entry_at(read, path)
        if entry is None:
            raise EditRefused(NO_VALUE.filled(place=place_of(path)))
        if entry.text.strip("\n") == text:
            continue
        if not text:
            raise EditRefused(TEXT_EMPTY.filled(place=place_of(path)))
        splices += _splices(read, entry, text)
        expected[path] = text
    return FileChange(tuple(splices), expected)


def _splices(read: Read, entry: FileEntry, text: str) -> Iterator[Splice]:
    here = read.nodes[entry.path]
    _refuse_broken(read, here)
    if entry.style == "block":
        yield from _changed_lines(read, here, text)
    elif "\n" not in text:
        yield Splice(*entry.span, _as_written(read, entry, text).encode())
    elif here.is_flow:
        raise EditRefused(ONE_LINE.filled(place=place_of(entry.path)))
    else:
        yield Splice(*entry.span, b"|")
        yield _below_bar(read, here, text)


def _refuse_broken(read: Read, here: Stored) -> None:
    """What the reader had to guess about these lines is the first to be cured."""
    for each in read.source.findings:
        is_here = here.first <= each.span.line <= here.node.span.end_line
        if is_here and each.level is Level.ERROR and each.rule not in ODD_SIGNS:
            raise read.offsets.refused(each.span.line)


def _as_written(read: Read, entry: FileEntry, text: str) -> str:
    """In the marks that the value stands in; a plain one stays so if nothing in it means something else."""
    mark = read.data[entry.span.start : entry.span.start + 1]
    if entry.style == "quoted" and mark == b"'":
        return "'" + text.replace("'", "''") + "'"
    if entry.style == "quoted":
        return in_quotes(text)
    return plain_or_quoted(text, in_brackets=read.nodes[entry.path].is_flow)


def plain_or_quoted(text: str, *, in_brackets: bool = False) -> str:
    """As the file writes a label: plain where that is safe, else in straight quotes."""
    is_safe = re.match(r"[\w„“+(§]", text) and not _NOT_PLAIN.search(text) and text.count('"') % 2 == 0
    return text if is_safe and not (in_brackets and re.search(r"""[\[\],"']""", text)) else in_quotes(text)


def in_quotes(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _below_bar(read: Read, here: Stored, text: str) -> Splice:
    """The lines of a text that stood on one; its comment stays behind the bar."""
    indent = here.column + (4 if here.is_item else 2)
    return added_rows(read, here.node.span.line, list(_indented(text.split("\n"), indent)))


def _indented(lines: list[str], indent: int) -> Iterator[str]:
    for line in lines:
        yield " " * indent + line if line else ""


def _changed_lines(read: Read, here: Stored, text: str) -> Iterator[Splice]:
    """Only the lines that say something else; lines that are blank before the text begins stay."""
    assert isinstance(here.node, Scalar)
    blank = len([*takewhile(lambda sign: sign == "\n", here.text)])
    rows = [row for row, _ in here.node.starts][blank:]
    indent = max(column for _, column in here.node.starts)
    old, new = here.text[blank:].split("\n"), text.split("\n")
    folded = _folded(read, here.node.starts[0][0] - 1)
    if folded is not None:
        yield folded
        yield replaced_rows(read, rows[0], rows[-1], list(_indented(new, indent)))
        return
    matcher = difflib.SequenceMatcher(None, old, new, autojunk=False)
    for what, i1, i2, j1, j2 in matcher.get_opcodes():
        if what != "equal":
            yield replaced_rows(read, rows[0] + i1, rows[0] + i2 - 1, list(_indented(new[j1:j2], indent)))


def _folded(read: Read, header: int) -> Splice | None:
    """`>` would join the lines."""
    match = _FOLDED.search(read.offsets.bytes_of(header))
    at = read.offsets.start(header) + match.start() if match else 0
    return Splice(at, at + 1, b"|") if match else None
