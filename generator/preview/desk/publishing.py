"""Requests about publishing: `proposal`, `release`, `take-back`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from ...core.messages import Message
from ...desk.releasing.release_desk import ReleaseDesk
from ...editing.file import Read
from ...editing.rebasing import to_become
from .answers import Data, DeskAnswers
from .sent import malformed, text_of
from .written import written

NOTHING_TO_WRITE = Message("The draft says what the file says already.")
_FIELDS: Final = ("version", "effective", "summary", "owner", "approved")


def proposal(answers: DeskAnswers, data: Data) -> Data:
    """{} or the fields of `release` -> `ReleaseDesk.proposal`, with the digest."""
    with answers.file.lock:
        read = answers.file.journal.read()
        fields = dict(_fields(data, read))
        return {"digest": read.digest, **_desk(answers).proposal(read, fields or None)}


def release(answers: DeskAnswers, data: Data) -> Data:
    """{base, version?, effective?, summary?, owner?, approved?, branch?} -> {digest, version, files, branch, commit, undo, redo} or
    {digest, refused, open, undo, redo}.

    owner, approved  null: taken out of the file; not there: as the file has them. Texts are {language: text}, or one for all
    branch           false: without a commit, also in a Git checkout
    """
    base, on_branch = text_of(data, "base"), data.get("branch", True)
    if not isinstance(on_branch, bool):
        raise malformed("branch")
    with answers.file.lock:
        journal = answers.file.journal
        fields = dict(_fields(data, journal.read()))
        done = _desk(answers).publish(journal, base, fields, on_branch=on_branch)
        return {"digest": journal.read().digest, **done, **answers.file.steps()}


def take_back(answers: DeskAnswers, data: Data) -> Data:
    """{} -> {digest, undone: number}, {draft: true, …as `write`} or {digest, refused, open}."""
    with answers.file.lock:
        journal = answers.file.journal
        read = journal.read()
        done = _desk(answers).take_back()
        if "draft" not in done:
            return {"digest": read.digest, **done}
        change = to_become(read, done["draft"].encode())
        done = written(lambda: journal.write(read, change), NOTHING_TO_WRITE)
        return {"draft": True, **done, **answers.file.steps()}


def _desk(answers: DeskAnswers) -> ReleaseDesk:
    return ReleaseDesk(answers.file.policy_file, answers.file.today, answers.author)


def _fields(data: Mapping[str, Any], read: Read) -> Iterator[tuple[str, Any]]:
    policy = read.loaded.policy
    languages = policy.languages if policy else ()
    for name in _FIELDS:
        if name in data:
            yield name, _field(data[name], name, languages)


def _field(value: Any, name: str, languages: Sequence[str]) -> Any:
    if name in ("version", "effective"):
        return text_of({name: value}, name).strip()
    if name == "approved" and value is not None:
        if not isinstance(value, dict):
            raise malformed(name)
        return {"by": _texts(value.get("by"), name, languages), "on": text_of(value, "on").strip()}
    return None if value is None and name != "summary" else _texts(value, name, languages)


def _texts(value: Any, name: str, languages: Sequence[str]) -> dict[str, str]:
    """In the languages of the document; others would become languages of it."""
    given = dict.fromkeys(languages, value) if isinstance(value, str) else value
    if not isinstance(given, dict):
        raise malformed(name)
    return {each: text_of(given, each).strip() for each in languages if each in given}
