"""What the desk answers, as plain data: entries of the policy file, findings, and changes of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import suppress
from typing import Any

from ...core.messages import Message
from ...desk.changes.forms import form
from ...desk.changes.making import NotUnderstood, made
from ...desk.entry_view import entry_view, spoken
from ...desk.outline import languages_of, outline
from ...desk.told_findings import told_findings
from ...desk.words import words_in
from ...editing.file import FileChange, Read
from ...editing.places import place_of
from .edited_file import EditedFile
from .sent import malformed, path_of, text_of
from .session import DeskRefused
from .written import NOTHING_TO_REDO, NOTHING_TO_UNDO, UNKNOWN_STATE, written

Data = dict[str, Any]
Shown = Callable[[Read, str, bool], Data | None]
NO_ENTRY = Message("The policy file has no entry “{place}”.")
NO_FORM = Message("This cannot be done with {place}.")


def nothing_shown(_read: Read, _page: str, _must: bool) -> None:
    """Where nobody shows pages."""
    return


class DeskAnswers:
    """Of one policy file, in the author's language. DeskRefused where something is not done, OSError if the disk refuses.

    shown  `DeskPages.shown`, or one that shows nothing
    """

    def __init__(self, file: EditedFile, author: str, shown: Shown = nothing_shown) -> None:
        self.file, self.author, self._shown = file, author, shown

    def open(self, data: Mapping[str, Any]) -> Data:
        """{digest, outline, words, author, languages, undo, redo}: the state of the file, and all that is in it."""
        with self.file.lock:
            read, steps = self.file.journal.read(), self.file.steps()
        return {
            "digest": read.digest,
            "outline": outline(read, self.author),
            "words": words_in(self.author),
            "author": self.author,
            "languages": _languages(read, self.author),
            **steps,
        }

    def page(self, data: Mapping[str, Any]) -> Data:
        """The page of the token, with what can be edited on it."""
        with self.file.hurry.first():
            return self._shown(self.file.read(), str(data["page"]), True) or {}

    def page_after(self, page: str) -> Data | None:
        """As `page`, after something was written: nothing that goes wrong here undoes that."""
        with suppress(OSError):
            return self._shown(self.file.read(), page, False)
        return None

    def entry(self, data: Mapping[str, Any]) -> Data:
        """{path, at_once} -> `entry_view`, with the digest of the file that it is of.

        at_once  findings are null if nobody has looked for those of the whole file yet: that may take longer
        """
        path, read = path_of(data), self.file.read()
        if not data.get("at_once"):
            self.file.findings(read)
        known = self.file.known_inspection(read)
        released = [each.policy for each in self.file.archive.versions]
        found = entry_view(read, path, self.author, known.findings if known else (), released)
        if found is None:
            raise DeskRefused("404 Not Found", NO_ENTRY.filled(place=place_of(path)))
        return {"digest": read.digest, **found, **({} if known else {"findings": None})}

    def findings(self, data: Mapping[str, Any]) -> Data:
        """As `told_findings`, with the digest and the languages of the file."""
        read = self.file.read()
        told = told_findings(read, self.file.findings(read), self.author)
        return {"digest": read.digest, **told, "languages": _languages(read, self.author)}

    def form(self, data: Mapping[str, Any]) -> Data:
        """{do, path} -> as `desk.changes.forms.form`."""
        do, read = text_of(data, "do"), self.file.read()
        path = () if do == "language" or data.get("path") == [] else path_of(data)
        released = tuple(each.policy for each in self.file.archive.versions)
        found = form(read, do, path, self.author, released)
        if found is None:
            raise DeskRefused("404 Not Found", NO_FORM.filled(place=place_of(path)))
        return {"digest": read.digest, **found}

    def write(self, data: Mapping[str, Any]) -> Data:
        """{base, changes} -> {digest, lines, is_on_top, undo, redo}: `changes` as in `desk.changes.making`, in one step.

        base       digest of the file that the page shows: a change elsewhere since then stays, and `is_on_top` says so
        lines      [first, last] of each place of the file that is another one now
        """
        base, changes = text_of(data, "base"), data.get("changes")
        with self.file.lock:
            read = self.known(base)
            return self._done(lambda: self.file.journal.write(read, self.made(read, changes)))

    def undo(self, data: Mapping[str, Any]) -> Data:
        """As `write`: takes back what was written last; what others have written since stays."""
        with self.file.lock:
            return self._done(self.file.journal.undo, NOTHING_TO_UNDO)

    def redo(self, data: Mapping[str, Any]) -> Data:
        """As `write`: makes again what was taken back last."""
        with self.file.lock:
            return self._done(self.file.journal.redo, NOTHING_TO_REDO)

    def leave(self, data: Mapping[str, Any]) -> Data:
        """{undo, redo}: what cannot be taken back, because others have changed the same place, is left as it is."""
        with self.file.lock:
            self.file.journal.leave()
            return dict(self.file.steps())

    def known(self, base: str) -> Read:
        """The state of the file that a page shows; the lock is held. DeskRefused if it is not known here."""
        self.file.journal.read()
        read = self.file.journal.known(base)
        if read is None:
            raise DeskRefused("409 Conflict", UNKNOWN_STATE)
        return read

    def made(self, read: Read, changes: Any) -> FileChange:
        """As `desk.changes.making.made`; DeskRefused for what is no change."""
        try:
            return made(read, changes, self.file.findings)
        except NotUnderstood as odd:
            raise malformed(odd.name) from odd

    def _done(self, change: Any, nothing: Message = NO_ENTRY) -> Data:
        done = written(change, nothing)
        return {**done, **self.file.steps()}


def _languages(read: Read, author: str) -> list[Data]:
    """{code, name, tag, direction}"""
    said = ((code, spoken(code, author)) for code in languages_of(read))
    return [{"code": code, **{key: each[key] for key in ("name", "tag", "direction")}} for code, each in said]
