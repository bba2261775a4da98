"""Changes of a file that is another one by now: made there too if nobody else has touched the place, taken back, put together."""

from __future__ import annotations

import difflib
from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import accumulate

from .file import FileChange, Read, spliced
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
    return replace(change, splices=tuple(each for each in splices if each))


def inverse(change: FileChange, before: Read) -> FileChange:
    """What takes a change back from the file that it made of `before`."""
    return FileChange(
        tuple(_back(change.splices, before.data)),
        {path: before.said.get(path) for path in change.expected},
        {words: -count for words, count in change.comments.items()},
        uncovers=True,
    )


def combined(read: Read, *steps: Callable[[Read], FileChange]) -> FileChange:
    """Several changes, each made of what came of the one before, as one of the file as it was read."""
    now = read
    for step in steps:
        now = spliced(now, step(now))
    return made_of(read, now, tuple(_difference(read.data, now.data)))


def made_of(read: Read, now: Read, splices: tuple[Splice, ...]) -> FileChange:
    """What these splices have made of the file, told in full."""
    said = {path: now.said.get(path) for path in {**read.said, **now.said}}
    before, after = (Counter(each.text for each in side.source.comments) for side in (read, now))
    return FileChange(
        splices,
        {path: text for path, text in said.items() if read.said.get(path) != text},
        {words: after[words] - before[words] for words in {*before, *after} if after[words] != before[words]},
    )


def _difference(old: bytes, new: bytes) -> Iterator[Splice]:
    """Whole lines that take the place of others."""
    before, after = old.splitlines(keepends=True), new.splitlines(keepends=True)
    starts = [0, *accumulate(map(len, before))]
    for what, i1, i2, j1, j2 in difflib.SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if what != "equal":
            yield Splice(starts[i1], starts[i2], b"".join(after[j1:j2]))


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
