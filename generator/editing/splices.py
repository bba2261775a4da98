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
