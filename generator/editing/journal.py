"""What was changed in the policy file since the start: taken back and made again, also where others changed it meanwhile.

Nothing is stored: the file stays the one source, and the journal is forgotten when the program ends.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path as File

from ..core.atomic import replace_file
from ..core.diagnostic import Path
from .file import FileChange, Read, read_file, spliced
from .offsets import EditRefused
from .rebasing import inverse, rebased

_TRIES = 5


class _Meanwhile(Exception):
    """The file was changed between reading and writing."""


@dataclass(frozen=True, slots=True)
class FileStep:
    """A change of the file, and what takes it back; both None if another program made it."""

    before: bytes
    after: bytes
    change: FileChange | None = None
    inverse: FileChange | None = None


@dataclass(frozen=True, slots=True)
class Written:
    """The file as it is now.

    step       None if the file said it already
    is_on_top  the file was no longer what the change was made for: what was changed elsewhere stays
    """

    read: Read
    step: FileStep | None
    is_on_top: bool


@dataclass(frozen=True, slots=True)
class Conflict:
    """Nothing was written, because another program has changed the same place.

    before, theirs, yours  what the places said that the change is about, say now, and would say
    """

    read: Read
    before: Mapping[Path, str | None]
    theirs: Mapping[Path, str | None]
    yours: Mapping[Path, str | None]


class Journal:
    """Every change of one policy file since the start, those of other programs as entries of their own.

    `undo` takes back what was written here, and leaves alone what others wrote in between. OSError if the disk refuses.
    """

    def __init__(self, file: File) -> None:
        self._file, self._name = file.resolve(), file.as_posix()
        self._read = read_file(self._file.read_bytes(), self._name)
        self._undone: list[FileStep] = []
        self._done: list[FileStep] = []
        self.steps: list[FileStep] = []

    def read(self) -> Read:
        """The file as it is now; what another program has changed in it is noted."""
        data = self._file.read_bytes()
        if data != self._read.data:
            self._note(read_file(data, self._name, self._read), None)
        return self._read

    def known(self, digest: str) -> Read | None:
        """A state of the file since the start, by its digest; also one that only another program has made."""
        if self._read.digest == digest:
            return self._read
        states = (each.before for each in reversed(self.steps))
        return next(
            (self._again(each) for each in states if hashlib.sha256(each).hexdigest() == digest), None
        )

    def write(self, read: Read, change: FileChange) -> Written | Conflict:
        """Makes a change of the file as it was read. EditRefused if the file would not say what was asked."""
        written = self._write(read, change)
        if isinstance(written, Written) and written.step:
            self._done.append(written.step)
            self._undone.clear()
        return written

    def undo(self) -> Written | Conflict | None:
        """Takes back the last change made here; None if there is none."""
        if not self._done or not (change := self._done[-1].inverse):
            return None
        written = self._write(self._again(self._done[-1].after), change)
        if isinstance(written, Written):
            self._undone.append(self._done.pop())
        return written

    def redo(self) -> Written | Conflict | None:
        """Makes the change again that was taken back last; None if there is none."""
        if not self._undone or not (change := self._undone[-1].change):
            return None
        written = self._write(self._again(self._undone[-1].before), change)
        if isinstance(written, Written):
            self._done.append(self._undone.pop())
        return written

    @property
    def can_undo(self) -> bool:
        return bool(self._done)

    @property
    def can_redo(self) -> bool:
        return bool(self._undone)

    def revoke(self) -> Written | Conflict | None:
        """As `undo`, of a change that was made only to see: it is not made again."""
        written = self.undo()
        if isinstance(written, Written):
            self._undone.pop()
        return written

    def leave(self) -> None:
        """Lets the last change stand that could not be taken back: `undo` goes on with the one before."""
        if self._done:
            self._done.pop()

    def _again(self, data: bytes) -> Read:
        return self._read if data == self._read.data else read_file(data, self._name, self._read)

    def _write(self, base: Read, change: FileChange) -> Written | Conflict:
        for _ in range(_TRIES):
            status = _status(self._file)
            now = self.read()
            made = _made(change, base, now)
            if made is None:
                break
            again, moved = made
            if again.data == now.data:
                return Written(now, None, base.data != now.data)
            try:
                replace_file(self._file, again.data, partial(_refuse_other, self._file, status))
            except _Meanwhile:
                continue
            return Written(again, self._note(again, moved), base.data != now.data)
        return _conflict(change, base, self.read())

    def _note(self, again: Read, change: FileChange | None) -> FileStep:
        back = inverse(change, self._read) if change else None
        self.steps.append(FileStep(self._read.data, again.data, change, back))
        self._read = again
        return self.steps[-1]


def _made(change: FileChange, base: Read, now: Read) -> tuple[Read, FileChange] | None:
    """The file with the change, and the change as it was made of this file; None in a conflict."""
    moved = rebased(change, base, now)
    if moved is None:
        return None
    try:
        return spliced(now, moved), moved
    except EditRefused:
        if base.data == now.data:
            raise
        return None


def _refuse_other(file: File, status: tuple[int, int, int]) -> None:
    if _status(file) != status:
        raise _Meanwhile


def _status(file: File) -> tuple[int, int, int]:
    status = file.stat()
    return status.st_ino, status.st_mtime_ns, status.st_size


def _conflict(change: FileChange, base: Read, now: Read) -> Conflict:
    return Conflict(
        now,
        {path: base.said.get(path) for path in change.expected},
        {path: now.said.get(path) for path in change.expected},
        dict(change.expected),
    )
