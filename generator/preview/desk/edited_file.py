"""The one file that the desk edits: its journal, its findings and its released versions, each read once a state."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from contextlib import nullcontext
from datetime import date
from pathlib import Path as File
from typing import Final

from ...core.diagnostic import Diagnostic
from ...core.giving_way import GivingWay
from ...core.own_folder import own_folder
from ...editing.file import Read
from ...editing.journal import Journal
from ...rules.inspection import Inspection, judge
from ...versions.archive import Archive, folder_of, open_archive, stamp
from .tries import Tries

# Whose findings are kept: the file, and what is tried of it.
_STATES: Final = 6


class EditedFile:
    """Not read before it is asked for anything. `lock`: held by whoever asks the journal. OSError if the disk refuses.

    today  for findings about dates
    hurry  whoever waits for the page on screen is first there; to look for findings gives way
    """

    def __init__(self, policy_file: File, today: date) -> None:
        self.policy_file, self.today = policy_file, today
        self.lock = threading.Lock()
        self.tries = Tries()
        self.hurry = GivingWay()
        self._journal: Journal | None = None
        self._archived: tuple[object, Archive] = (None, Archive())
        self._judged: dict[object, Inspection] = {}
        self._looking = threading.Lock()

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

    def findings(self, read: Read, pause: Callable[[], object] = bool) -> Sequence[Diagnostic]:
        """Of a state of the file, also those that are accepted. Whoever is not first waits until no other asks for any."""
        with nullcontext() if self.hurry.is_first() else self._looking:
            return self.inspection(read, pause).findings

    def inspection(self, read: Read, pause: Callable[[], object] = bool) -> Inspection:
        """Of a state of the file; those of the last few states are kept. `pause`: as `judge` has it."""
        if known := self.known_inspection(read):
            return known

        def between() -> None:
            self.hurry.give_way()
            pause()

        archive, state = self.archive, self._state(read)
        found = judge(
            read.source, read.loaded, archive.context(self.today, own_folder(self.policy_file)), between
        )
        self._judged = {**dict([*self._judged.items()][1 - _STATES :]), state: found}
        return found

    def known_inspection(self, read: Read) -> Inspection | None:
        """None if nobody has looked for its findings, or what they were compared with is another by now."""
        return self._judged.get(self._state(read))

    def _state(self, read: Read) -> object:
        return read.digest, stamp(folder_of(self.policy_file)), own_folder(self.policy_file).stamp()
