"""Lines and columns of a policy file as read -> offsets in its bytes, which may hold what the reader repaired."""

from __future__ import annotations

import codecs
from functools import cached_property
from itertools import accumulate

from ..core.messages import ENGLISH, Message
from ..reading.yaml.characters import repair
from ..reading.yaml.source import Source

NOT_HERE = Message("Line {line} cannot be edited as it is: {fault}")
ODD_SIGNS = Message("it holds signs that nobody sees.")


class EditRefused(Exception):
    """What was asked cannot be written into the file; says why, in the author's languages."""

    def __init__(self, message: Message) -> None:
        super().__init__(message.in_(ENGLISH))
        self.message = message


class Offsets:
    """Where each line of the file begins and ends, in bytes. Lines from 1, columns from 0 and in characters."""

    def __init__(self, data: bytes, source: Source) -> None:
        self._data, self._source = data, source
        self._rows = data.split(b"\n")
        self._starts = [0, *accumulate(len(row) + 1 for row in self._rows)]

    @cached_property
    def _mark(self) -> int:
        return len(codecs.BOM_UTF8) if self._data.startswith(codecs.BOM_UTF8) else 0

    @property
    def size(self) -> int:
        return len(self._data)

    def start(self, line: int) -> int:
        """Of the line's first character; of the file's end for a line behind the last."""
        if line > len(self._rows):
            return self.size
        return self._starts[line - 1] + (self._mark if line == 1 else 0)

    def end(self, line: int) -> int:
        """Behind the line's last character."""
        return self.start(line) + len(self.bytes_of(line))

    def after(self, line: int) -> int:
        """Where the next line begins."""
        return min(self._starts[line], self.size)

    def bytes_of(self, line: int) -> bytes:
        """Without its end and the mark at the start of the file."""
        return self._rows[line - 1][self._mark if line == 1 else 0 :].removesuffix(b"\r")

    def ending(self, line: int) -> bytes:
        """How the line ends, as its neighbour does if the file ends there."""
        rows = self._rows[: min(line, len(self._rows) - 1)]
        return b"\r\n" if rows and rows[-1].endswith(b"\r") else b"\n"

    def at(self, line: int, column: int) -> int:
        """Of a character of the line as read. EditRefused if it is not plain which one was meant."""
        if line > len(self._rows):
            return self.size
        raw, said = self.bytes_of(line), self._source.line(line)
        if raw.isascii() and len(raw) == len(said):
            return self.start(line) + min(column, len(raw))
        return self.start(line) + len(self._before(line, said, column))

    def as_stored(self, line: int, column: int) -> int:
        """Of a character of the line as it is stored: so the findings about odd characters count."""
        return self.start(line) + len(self._decoded(line)[:column].encode())

    def _before(self, line: int, said: str, column: int) -> bytes:
        text = self._decoded(line)
        if text == said:
            return text[:column].encode()
        tabs = len(text) - len(text.lstrip("\t"))
        pieces = ["  "] * tabs + [repair(each) if each != "\t" else " " for each in text[tabs:]]
        ends = [*accumulate(map(len, pieces), initial=0)]
        if "".join(pieces) != said or column not in ends:
            raise self.refused(line)
        return text[: ends.index(column)].encode()

    def _decoded(self, line: int) -> str:
        try:
            return self.bytes_of(line).decode("utf-8")
        except UnicodeDecodeError as error:
            raise self.refused(line) from error

    def refused(self, line: int) -> EditRefused:
        """With the finding on this line that says what is odd about it."""
        found = sorted(self._source.findings, key=lambda each: each.span.line != line)
        fault = found[0].rule.message.filled(**found[0].values) if found else ODD_SIGNS
        return EditRefused(NOT_HERE.filled(line=line, fault=fault))
