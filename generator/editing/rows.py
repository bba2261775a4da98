"""Whole lines of the file: replaced, added, taken out. New ones end as those beside them."""

from __future__ import annotations

from collections.abc import Sequence

from .file import Read
from .splices import Splice


def replaced_rows(read: Read, first: int, last: int, new: Sequence[str]) -> Splice:
    """Lines in the place of those from `first` to `last`; before `first` if `last` is the one above it."""
    offsets = read.offsets
    ending = offsets.ending(first if last >= first else max(first - 1, 1))
    start = offsets.start(first)
    end = offsets.after(last) if last >= first else start
    rows = b"".join(row.encode() + ending for row in new)
    if end < offsets.size or not read.data or read.data.endswith(b"\n"):
        return Splice(start, end, rows)
    # The file ends in its last line, without a sign for that.
    if start == end:
        return Splice(start, end, ending + rows.removesuffix(ending))
    return Splice(start if new else offsets.end(first - 1), end, rows.removesuffix(ending))


def added_rows(read: Read, after: int, new: Sequence[str]) -> Splice:
    """Lines below the line `after`; at the top if it is 0."""
    return replaced_rows(read, after + 1, after, new)
