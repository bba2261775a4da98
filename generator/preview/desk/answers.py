"""What the desk answers, as plain data: entries of the policy file, and changes of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from typing import Any, Final

from ...core.diagnostic import Path
from ...core.messages import Message
from ...desk.entry_view import entry_view
from ...desk.outline import outline
from ...editing.file import Read
from ...editing.journal import Conflict, FileStep, Written
from ...editing.offsets import EditRefused
from ...editing.places import place_of
from ...editing.write import set_texts
from .edited_file import EditedFile
from .sent import malformed, path_of, text_of
from .session import DeskRefused

Data = dict[str, Any]
Shown = Callable[[Read, str], Data | None]
_UNPROCESSABLE: Final = "422 Unprocessable Content"
NO_ENTRY = Message("The policy file has no entry “{place}”.")
UNKNOWN_STATE = Message(
    "The page shows another state of the policy file than is known here; please reload it."
)
CHANGED_MEANWHILE = Message("Another program has changed {place} meanwhile; nothing was written.")
NOTHING_TO_UNDO = Message("There is nothing to be taken back.")
NOTHING_TO_REDO = Message("There is nothing to be made again.")


def nothing_shown(_read: Read, _page: str) -> None:
    """Where nobody shows pages."""
    return


class DeskAnswers:
    """Of one policy file, in the author's language. DeskRefused where something is not done, OSError if the disk refuses.

    shown  a state of the file and the address of a page -> what the page is then; None if that takes long to tell
    """

    def __init__(self, file: EditedFile, author: str, shown: Shown = nothing_shown) -> None:
        self.file, self.author, self._shown = file, author, shown

    def open(self, data: Mapping[str, Any]) -> Data:
        """{digest, outline}: the state of the file, and all that is in it."""
        with self.file.lock:
            read = self.file.journal.read()
            return {"digest": read.digest, "outline": outline(read, self.author)}

    def page(self, data: Mapping[str, Any]) -> Data:
        """The page of the token, with what can be edited on it."""
        return self._shown(self._now(), str(data["page"])) or {}

    def page_after(self, page: str) -> Data | None:
        """As `page`, after something was written: nothing that goes wrong here undoes that."""
        with suppress(OSError):
            return self._shown(self._now(), page)
        return None

    def _now(self) -> Read:
        with self.file.lock:
            return self.file.journal.read()

    def entry(self, data: Mapping[str, Any]) -> Data:
        """{path} -> `entry_view`, with the digest of the file that it is of."""
        path = path_of(data)
        with self.file.lock:
            read = self.file.journal.read()
            released = [each.policy for each in self.file.archive.versions]
            found = entry_view(read, path, self.author, self.file.findings(read), released)
        if found is None:
            raise DeskRefused("404 Not Found", NO_ENTRY.filled(place=place_of(path)))
        return {"digest": read.digest, **found}

    def write(self, data: Mapping[str, Any]) -> Data:
        """{base, changes: [{do: "set", path, text}]} -> {digest, lines, is_on_top}.

        base       digest of the file that the page shows: a change elsewhere since then stays, and `is_on_top` says so
        lines      [first, last] of each place of the file that is another one now
        """
        base, texts = text_of(data, "base"), dict(_texts(data.get("changes")))
        with self.file.lock:
            journal = self.file.journal
            journal.read()
            read = journal.known(base)
            if read is None:
                raise DeskRefused("409 Conflict", UNKNOWN_STATE)
            return written(lambda: journal.write(read, set_texts(read, texts)), NO_ENTRY)

    def undo(self, data: Mapping[str, Any]) -> Data:
        """As `write`: takes back what was written last; what others have written since stays."""
        with self.file.lock:
            return written(self.file.journal.undo, NOTHING_TO_UNDO)

    def redo(self, data: Mapping[str, Any]) -> Data:
        """As `write`: makes again what was taken back last."""
        with self.file.lock:
            return written(self.file.journal.redo, NOTHING_TO_REDO)


def written(change: Callable[[], Written | Conflict | None], nothing: Message) -> Data:
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
        raise malformed("changes")
    for each in changes:
        if not isinstance(each, dict) or each.get("do") != "set":
            raise malformed("changes")
        yield path_of(each), text_of(each, "text").replace("\r\n", "\n").strip("\n")
