"""What the desk answers, as plain data: entries of the policy file, and changes of it."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path as File
from typing import Any, Final

from ...core.diagnostic import Diagnostic, Path
from ...core.messages import Message
from ...desk.entry_view import entry_view
from ...desk.outline import outline
from ...editing.file import Read
from ...editing.journal import Conflict, FileStep, Journal, Written
from ...editing.offsets import EditRefused
from ...editing.places import place_of
from ...editing.write import set_texts
from ...rules.inspection import judge
from ...versions.archive import Archive, folder_of, open_archive, stamp
from .session import DeskRefused

Data = dict[str, Any]
_UNPROCESSABLE: Final = "422 Unprocessable Content"
MALFORMED = Message("The request says nothing under “{name}”, or nothing that could be understood.")
NO_ENTRY = Message("The policy file has no entry “{place}”.")
UNKNOWN_STATE = Message(
    "The page shows another state of the policy file than is known here; please reload it."
)
CHANGED_MEANWHILE = Message("Another program has changed {place} meanwhile; nothing was written.")
NOTHING_TO_UNDO = Message("There is nothing to be taken back.")
NOTHING_TO_REDO = Message("There is nothing to be made again.")


class DeskAnswers:
    """Of one policy file, in the author's language. DeskRefused where something is not done, OSError if the disk refuses.

    today  for findings about dates
    """

    def __init__(self, policy_file: File, author: str, today: date) -> None:
        self._file, self._author, self._today = policy_file, author, today
        self._journal: Journal | None = None
        self._lock = threading.Lock()
        self._archived: tuple[object, Archive] = (None, Archive())
        self._judged: tuple[object, Sequence[Diagnostic]] = (None, ())

    def open(self) -> Data:
        """{digest, outline}: the state of the file, and all that is in it."""
        with self._lock:
            read = self._changes.read()
            return {"digest": read.digest, "outline": outline(read, self._author)}

    def entry(self, data: Mapping[str, Any]) -> Data:
        """{path} -> `entry_view`, with the digest of the file that it is of."""
        path = _path(data.get("path"), "path")
        with self._lock:
            read = self._changes.read()
            released = [each.policy for each in self._archive.versions]
            found = entry_view(read, path, self._author, self._findings(read), released)
        if found is None:
            raise DeskRefused("404 Not Found", NO_ENTRY.filled(place=place_of(path)))
        return {"digest": read.digest, **found}

    def write(self, data: Mapping[str, Any]) -> Data:
        """{base, changes: [{do: "set", path, text}]} -> {digest, lines, is_on_top}.

        base       digest of the file that the page shows: a change elsewhere since then stays, and `is_on_top` says so
        lines      [first, last] of each place of the file that is another one now
        """
        base, texts = _text(data, "base"), dict(_texts(data.get("changes")))
        with self._lock:
            self._changes.read()
            read = self._changes.known(base)
            if read is None:
                raise DeskRefused("409 Conflict", UNKNOWN_STATE)
            return _written(lambda: self._changes.write(read, set_texts(read, texts)), NO_ENTRY)

    def undo(self) -> Data:
        """As `write`: takes back what was written last; what others have written since stays."""
        with self._lock:
            return _written(self._changes.undo, NOTHING_TO_UNDO)

    def redo(self) -> Data:
        """As `write`: makes again what was taken back last."""
        with self._lock:
            return _written(self._changes.redo, NOTHING_TO_REDO)

    @property
    def _changes(self) -> Journal:
        if self._journal is None:
            self._journal = Journal(self._file)
        return self._journal

    def _findings(self, read: Read) -> Sequence[Diagnostic]:
        archive = self._archive
        state = read.digest, self._archived[0]
        if self._judged[0] != state:
            self._judged = state, judge(read.source, read.loaded, archive.context(self._today)).findings
        return self._judged[1]

    @property
    def _archive(self) -> Archive:
        """Of the released versions, read again when a file of them is another one."""
        state = stamp(folder_of(self._file))
        if self._archived[0] != state:
            self._archived = state, open_archive(folder_of(self._file))
        return self._archived[1]


def _written(change: Callable[[], Written | Conflict | None], nothing: Message) -> Data:
    """`nothing`: said where there is nothing to be done."""
    try:
        done = change()
    except EditRefused as refused:
        raise DeskRefused(_UNPROCESSABLE, refused.message) from refused
    if done is None:
        raise DeskRefused(_UNPROCESSABLE, nothing)
    if isinstance(done, Conflict):
        raise _conflict(done)
    lines = [*_lines(done.step)] if done.step else []
    return {"digest": done.read.digest, "lines": lines, "is_on_top": done.is_on_top}


def _conflict(found: Conflict) -> DeskRefused:
    odd = [path for path in found.yours if found.theirs[path] != found.before[path]]
    place = place_of(next(iter(odd or found.yours)))
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
    return DeskRefused("409 Conflict", CHANGED_MEANWHILE.filled(place=place), data)


def _lines(step: FileStep) -> Iterator[list[int]]:
    shift = 0
    for each in sorted(step.change.splices if step.change else (), key=lambda one: one.start):
        start = each.start + shift
        shift += len(each.new) - (each.end - each.start)
        first = step.after.count(b"\n", 0, start) + 1
        yield [first, first + each.new.removesuffix(b"\n").count(b"\n")]


def _texts(changes: Any) -> Iterator[tuple[Path, str]]:
    if not isinstance(changes, list) or not changes:
        raise _malformed("changes")
    for each in changes:
        if not isinstance(each, dict) or each.get("do") != "set":
            raise _malformed("changes")
        yield _path(each.get("path"), "path"), _text(each, "text").replace("\r\n", "\n").strip("\n")


def _path(value: Any, name: str) -> Path:
    """Steps are matched with what is in the file; none becomes a path of the disk."""
    if not isinstance(value, list) or not value or not all(type(step) in (str, int) for step in value):
        raise _malformed(name)
    return tuple(value)


def _text(data: Mapping[str, Any], name: str) -> str:
    value = data.get(name)
    if not isinstance(value, str):
        raise _malformed(name)
    return value


def _malformed(name: str) -> DeskRefused:
    return DeskRefused("400 Bad Request", MALFORMED.filled(name=name))
