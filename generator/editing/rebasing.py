"""Changes of a file that is another one by now: made there too if nobody else has touched the place, taken back, put together."""

from __future__ import annotations

import difflib
from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import accumulate

from .file import FileChange, Read, read_file, spliced
from .splices import Pieces, Splice


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
    now, pieces, uncovers = read, Pieces(len(read.data)), False
    for step in steps:
        change = step(now)
        now = spliced(now, change)
        pieces.splice(change.splices)
        uncovers = uncovers or change.uncovers
    return replace(made_of(read, now, pieces.splices()), uncovers=uncovers)


def made_of(read: Read, now: Read, splices: tuple[Splice, ...]) -> FileChange:
    """What these splices have made of the file, told in full."""
    said = {path: now.said.get(path) for path in {**read.said, **now.said}}
    before, after = (Counter(each.text for each in side.source.comments) for side in (read, now))
    return FileChange(
        splices,
        {path: text for path, text in said.items() if read.said.get(path) != text},
        {words: after[words] - before[words] for words in {*before, *after} if after[words] != before[words]},
    )


def to_become(read: Read, data: bytes) -> FileChange:
    """What makes another file of it: the lines that differ, so that it can be taken back like every other change."""
    old, new = read.data.splitlines(keepends=True), data.splitlines(keepends=True)
    starts = [0, *accumulate(map(len, old))]
    splices, from_old, from_new = [], 0, 0
    for first, second, count in [*_same_lines(old, new), (len(old), len(new), 0)]:
        if from_old < first or from_new < second:
            said = b"".join(new[from_new:second])
            splices.append(Splice(starts[from_old], starts[first], said))
        from_old, from_new = first + count, second + count
    return made_of(read, read_file(data, read.source.name, read), tuple(splices))


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
        same = [(a, a + size, moved[b] - self._starts[a]) for a, b, size in _same_lines(old, new)]
        self._blocks = [each for each in same if each[0] < each[1]]

    def splice(self, splice: Splice) -> Splice | None:
        """None if one of its lines is not there any more, or another stands between them."""
        first = bisect_right(self._starts, splice.start) - 1
        last = first if splice.end == splice.start else bisect_right(self._starts, splice.end - 1) - 1
        is_between = splice.start == splice.end == self._starts[first]
        for start, end, shift in self._blocks:
            if (start <= first and last < end) or (is_between and end == first):
                return Splice(splice.start + shift, splice.end + shift, splice.new)
        return None


def _same_lines(old: list[bytes], new: list[bytes]) -> Iterator[tuple[int, int, int]]:
    """Where lines stand in both: (first in the old, first in the new, how many). Slow only between the first and the last change."""
    most = min(len(old), len(new))
    head = next((at for at in range(most) if old[at] != new[at]), most)
    tail = next((at for at in range(most - head) if old[-1 - at] != new[-1 - at]), most - head)
    yield 0, 0, head
    matcher = difflib.SequenceMatcher(
        None, old[head : len(old) - tail], new[head : len(new) - tail], autojunk=False
    )
    for block in matcher.get_matching_blocks():
        yield block.a + head, block.b + head, block.size
    yield len(old) - tail, len(new) - tail, tail
