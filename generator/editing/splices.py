"""Bytes that take the place of others."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Splice:
    """`new` in the place of the bytes from `start` to `end`."""

    start: int
    end: int
    new: bytes


def joined(data: bytes, splices: Iterable[Splice]) -> bytes:
    """The bytes with all of them made; they do not overlap."""
    pieces, at = [], 0
    for each in sorted(splices, key=lambda one: (one.start, one.end)):
        assert at <= each.start <= each.end <= len(data), "splices do not overlap"
        pieces += [data[at : each.start], each.new]
        at = each.end
    return b"".join((*pieces, data[at:]))


class Pieces:
    """What several changes, one after another, have made of bytes: stretches of the first state, and new bytes between."""

    def __init__(self, size: int) -> None:
        self._size = size
        self._pieces: list[tuple[int, int] | bytes] = [(0, size)]

    def splice(self, splices: Iterable[Splice]) -> None:
        """Changes of the state that the ones before have made."""
        ordered = sorted(splices, key=lambda one: (one.start, one.end))
        for each in ordered[::-1]:  # of two at one place the first stays the first
            before, rest = _parted(self._pieces, each.start)
            _, after = _parted(rest, each.end - each.start)
            self._pieces = [*before, each.new, *after]

    def splices(self) -> tuple[Splice, ...]:
        """The same as one change of the first state."""
        made: list[Splice] = []
        at, new = 0, b""
        for piece in (*self._pieces, (self._size, self._size)):
            if isinstance(piece, bytes):
                new += piece
                continue
            start, end = piece
            if new or start > at:
                made.append(Splice(at, start, new))
            at, new = end, b""
        return tuple(made)


def _parted(
    pieces: list[tuple[int, int] | bytes], at: int
) -> tuple[list[tuple[int, int] | bytes], list[tuple[int, int] | bytes]]:
    """The pieces before the byte `at`, and those from it on."""
    before: list[tuple[int, int] | bytes] = []
    for number, piece in enumerate(pieces):
        size = len(piece) if isinstance(piece, bytes) else piece[1] - piece[0]
        if at < size:
            if isinstance(piece, bytes):
                return [*before, piece[:at]], [piece[at:], *pieces[number + 1 :]]
            middle = piece[0] + at
            return [*before, (piece[0], middle)], [(middle, piece[1]), *pieces[number + 1 :]]
        before.append(piece)
        at -= size
    return before, []
