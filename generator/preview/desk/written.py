"""What came of a change, as plain data: the lines that are others now, or why nothing was written."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, Final

from ...core.messages import Message
from ...desk.changes.making import ChangeRefused
from ...editing.journal import Conflict, FileStep, Written
from ...editing.offsets import EditRefused
from ...editing.places import place_of
from .session import DeskRefused

Data = dict[str, Any]
UNPROCESSABLE: Final = "422 Unprocessable Content"
UNKNOWN_STATE = Message(
    "The page shows another state of the policy file than is known here; please reload it."
)
CHANGED_MEANWHILE = Message("Another program has changed {place} meanwhile; nothing was written.")
CHANGED_THERE = Message("Another program has changed the same lines meanwhile; nothing was written.")
NOTHING_TO_UNDO = Message("There is nothing to be taken back.")
NOTHING_TO_REDO = Message("There is nothing to be made again.")


def written(change: Callable[[], Written | Conflict | None], nothing: Message) -> Data:
    """`nothing`: said where there is nothing to be done. Which of several changes is refused, `change` tells, from 0."""
    try:
        done = change()
    except EditRefused as refused:
        raise refused_change(refused) from refused
    if done is None:
        raise DeskRefused(UNPROCESSABLE, nothing)
    if isinstance(done, Conflict):
        raise _conflict(done)
    lines = [*_lines(done.step)] if done.step else []
    return {"digest": done.read.digest, "lines": lines, "is_on_top": done.is_on_top}


def refused_change(refused: EditRefused) -> DeskRefused:
    number = {"change": refused.number} if isinstance(refused, ChangeRefused) else {}
    return DeskRefused(UNPROCESSABLE, refused.message, number)


def _conflict(found: Conflict) -> DeskRefused:
    odd = [path for path in found.yours if found.theirs[path] != found.before[path]]
    place = place_of(next(iter(odd or found.yours), ()))
    texts = [
        {
            "path": list(path),
            "before": found.before[path],
            "theirs": found.theirs[path],
            "yours": found.yours[path],
        }
        for path in found.yours
    ]
    data = {"digest": found.read.digest, "texts": texts}
    said = CHANGED_MEANWHILE.filled(place=place) if place else CHANGED_THERE
    return DeskRefused("409 Conflict", said, data)


def _lines(step: FileStep) -> Iterator[list[int]]:
    shift = 0
    for each in sorted(step.change.splices if step.change else (), key=lambda one: one.start):
        start = each.start + shift
        shift += len(each.new) - (each.end - each.start)
        first = step.after.count(b"\n", 0, start) + 1
        yield [first, first + each.new.removesuffix(b"\n").count(b"\n")]
