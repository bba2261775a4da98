"""A change of the file as it was -> the same change of the file as it is now, if nobody else has touched that place."""

from __future__ import annotations

import difflib
from bisect import bisect_right
from collections.abc import Iterator
from itertools import accumulate

from .file import FileChange, Read
from .splices import Splice


def rebased(change: FileChange, base: Read, now: Read) -> FileChange | None:
    """None if the file says something else by now where the change is, or its lines are not the same any more."""
    if base.data == now.data:
        return change
    if change.expected and all(now.said.get(path) == text for path, text in change.expected.items()):
        return FileChange((), {})  # the other one has made the same change
    if any(now.said.get(path) != base.said.get(path) for path in change.expected):
        return None
    moved = _Moved(base.data, now.data)
    splices = [moved.splice(each) for each in change.splices]
    if any(each is None for each in splices):
        return None
    return FileChange(tuple(each for each in splices if each), change.expected, change.comments)


def inverse(change: FileChange, before: Read) -> FileChange:
    """What takes a change back from the file that it made of `before`."""
    return FileChange(
        tuple(_back(change.splices, before.data)),
        {path: before.said.get(path) for path in change.expected},
        {words: -count for words, count in change.comments.items()},
    )


def _back(splices: tuple[Splice, ...], before: bytes) -> Iterator[Splice]:
    shift = 0
    for each in sorted(splices, key=lambda one: (one.start, one.end)):
        start = each.start + shift
        yield Splice(start, start + len(each.new), before[each.start : each.end])
        shift += len(each.new) - (each.end - each.start)


class _Moved:
    """Where bytes of one state of the file stand in another: those of lines that are in both, in the same order."""

    def __init__(self, base: bytes, now: bytes) -> None:
        old, new = base.splitlines(keepends=True), now.splitlines(keepends=True)
        self._starts = [0, *accumulate(map(len, old))]
        moved = [0, *accumulate(map(len, new))]
        matcher = difflib.SequenceMatcher(None, old, new, autojunk=False)
        blocks = [each for each in matcher.get_matching_blocks() if each.size]
        self._blocks = [(each.a, each.a + each.size, moved[each.b] - self._starts[each.a]) for each in blocks]

    def splice(self, splice: Splice) -> Splice | None:
        """None if one of its lines is not there any more, or another stands between them."""
        first = bisect_right(self._starts, splice.start) - 1
        last = first if splice.end == splice.start else bisect_right(self._starts, splice.end - 1) - 1
        is_between = splice.start == splice.end == self._starts[first]
        for start, end, shift in self._blocks:
            if (start <= first and last < end) or (is_between and end == first):
                return Splice(splice.start + shift, splice.end + shift, splice.new)
        return None
