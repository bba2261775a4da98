"""The one file that the desk edits: its journal, its findings and its released versions, each read once a state."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from datetime import date
from pathlib import Path as File
from typing import Final

from ...core.diagnostic import Diagnostic
from ...editing.file import Read
from ...editing.journal import Journal
from ...rules.inspection import judge
from ...versions.archive import Archive, folder_of, open_archive, stamp
from .tries import Tries

# Whose findings are kept: the file, and what is tried of it.
_STATES: Final = 6


class EditedFile:
    """Not read before it is asked for anything. `lock`: held by whoever asks the journal. OSError if the disk refuses.

    today  for findings about dates
    """

    def __init__(self, policy_file: File, today: date) -> None:
        self.policy_file, self.today = policy_file, today
        self.lock = threading.Lock()
        self.tries = Tries()
        self._journal: Journal | None = None
        self._archived: tuple[object, Archive] = (None, Archive())
        self._judged: dict[object, Sequence[Diagnostic]] = {}

    @property
    def journal(self) -> Journal:
        if self._journal is None:
            self._journal = Journal(self.policy_file)
        return self._journal

    @property
    def archive(self) -> Archive:
        """Of the released versions, read again when a file of them is another one."""
        state = stamp(folder_of(self.policy_file))
        if self._archived[0] != state:
            self._archived = state, open_archive(folder_of(self.policy_file))
        return self._archived[1]

    def read(self) -> Read:
        """The file as it is now, for whoever writes nothing."""
        with self.lock:
            return self.journal.read()

    def steps(self) -> dict[str, bool]:
        """{undo, redo}: is there anything to be taken back, and to be made again?"""
        return {"undo": self.journal.can_undo, "redo": self.journal.can_redo}

    def findings(self, read: Read) -> Sequence[Diagnostic]:
        """Of a state of the file, also those that are accepted. Those of the last few states are kept."""
        archive = self.archive
        state = read.digest, self._archived[0]
        found = self._judged.get(state)
        if found is None:
            found = judge(read.source, read.loaded, archive.context(self.today)).findings
            self._judged = {**dict([*self._judged.items()][1 - _STATES :]), state: found}
        return found
