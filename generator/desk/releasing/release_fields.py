"""What a version says of itself, as a form: number, first day, summary, who is responsible, who approved it and when."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from typing import Any, Final

from ...core.diagnostic import Path
from ...core.messages import Message
from ...editing.entries.adding import add
from ...editing.entries.languages import added_texts
from ...editing.entries.removal import remove
from ...editing.file import FileChange, Read
from ...editing.offsets import EditRefused
from ...editing.rebasing import combined
from ...editing.remarks import without_acceptances
from ...editing.write import set_texts, set_value
from ...policy.base import Text
from ...policy.document import Approval
from ...policy.policy import Policy
from ...reading.yaml.nodes import Mapping as Entries
from ...versions.archive import Archive
from ...versions.releasing.summary import Proposal

Fields = Mapping[str, Any]
HALF_APPROVED = Message("An approval needs both: who approved this version, and on which day.")
_VERSION: Final = ("document", "version")
_EFFECTIVE: Final = ("document", "effective")
_SUMMARY: Final = ("document", "summary_of_changes")
_OWNER: Final = ("document", "owner")
_APPROVED: Final = ("document", "approved")
_NOTHING: Final = FileChange((), {})


def prefilled(policy: Policy, archive: Archive, proposed: Proposal) -> dict[str, Any]:
    """{version, effective, summary, owner, approved}: as the file has them where they are the draft's own.

    What still says of the version released last is proposed anew; its approval was for that one. Texts are {language: text}.
    """
    document, last = policy.document, archive.last
    known = last.policy.document if last else None
    is_draft = known is None or document.effective > known.effective
    is_to_come = is_draft and document.effective >= proposed.effective
    said_before = known is not None and document.summary_of_changes == known.summary_of_changes
    approved = None if known and document.approved == known.approved else document.approved
    languages = policy.languages
    return {
        "version": proposed.version,
        "effective": (document.effective if is_to_come else proposed.effective).isoformat(),
        "summary": dict(proposed.summary)
        if said_before
        else _wordings(document.summary_of_changes, languages),
        "owner": _wordings(document.owner, languages) if document.owner else None,
        "approved": _approval(approved, languages) if approved else None,
    }


def _approval(approved: Approval, languages: tuple[str, ...]) -> dict[str, Any]:
    return {"by": _wordings(approved.by, languages), "on": approved.on.isoformat()}


def _wordings(text: Text, languages: tuple[str, ...]) -> dict[str, str]:
    return {each: text.in_(each) for each in languages}


def with_fields(read: Read, fields: Fields) -> FileChange:
    """The file with these in it; a key that is not there leaves the file as it is. EditRefused if it cannot say them.

    owner, approved  None, or nothing but empty texts: taken out of the file
    """
    return combined(read, *_steps(fields))


def _steps(fields: Fields) -> Iterator[Callable[[Read], FileChange]]:
    for path in (_VERSION, _EFFECTIVE):
        if path[-1] in fields:
            yield partial(_without_reasons, path=path, text=fields[path[-1]])
            yield partial(_said, path=path, data=fields[path[-1]])
    if "summary" in fields:
        yield from _texts(_SUMMARY, fields["summary"])
    if "owner" in fields:
        yield from _texts(_OWNER, fields["owner"])
    if "approved" in fields:
        yield from _approved(fields["approved"] or {})


def _approved(approved: Fields) -> Iterator[Callable[[Read], FileChange]]:
    by, on = approved.get("by"), approved.get("on") or ""
    if _is_empty(by) and not on:
        yield partial(_gone, path=_APPROVED)
        return
    if _is_empty(by) or not on:
        raise EditRefused(HALF_APPROVED)
    yield from _texts((*_APPROVED, "by"), by)
    yield partial(_said, path=(*_APPROVED, "on"), data=on)


def _is_empty(texts: Mapping[str, str] | None) -> bool:
    return not any((texts or {}).values())


def _without_reasons(read: Read, path: Path, text: str) -> FileChange:
    """A warning about another day was accepted."""
    return without_acceptances(read, path) if path in read.said and read.said[path] != text else _NOTHING


def _said(read: Read, path: Path, data: Any) -> FileChange:
    if path in read.said:
        return set_value(read, path, data)
    return add(read, path[:-1], str(path[-1]), data)


def _gone(read: Read, path: Path) -> FileChange:
    return remove(read, path) if path in read.nodes else _NOTHING


def _texts(path: Path, texts: Mapping[str, str] | None) -> Iterator[Callable[[Read], FileChange]]:
    """A text in several languages; once for all of them where it is the same in each."""
    if texts is None or _is_empty(texts):
        yield partial(_gone, path=path)
        return
    yield partial(_further_languages, path=path, texts=texts)
    yield partial(_wording, path=path, texts=texts)


def _further_languages(read: Read, path: Path, texts: Mapping[str, str]) -> FileChange:
    """Languages in which the text does not stand yet. Where it stands without any, it gets them if they differ."""
    is_shared = path in read.said
    if path not in read.nodes or (is_shared and len({*texts.values()}) == 1):
        return _NOTHING
    new = {(*path, code): text for code, text in texts.items() if text and (*path, code) not in read.nodes}
    for place in [*new][: int(is_shared)]:
        del new[place]  # the first language takes the text that stands there
    changes = [partial(_added, texts={place: text}) for place, text in new.items()]
    return combined(read, *changes)


def _added(read: Read, texts: Mapping[Path, str]) -> FileChange:
    return added_texts(read, texts)


def _wording(read: Read, path: Path, texts: Mapping[str, str]) -> FileChange:
    if path not in read.nodes:
        said = {code: text for code, text in texts.items() if text}
        return add(
            read, path[:-1], str(path[-1]), next(iter(said.values())) if len({*said.values()}) == 1 else said
        )
    if isinstance(read.nodes[path].node, Entries):
        return set_texts(
            read, {(*path, code): text for code, text in texts.items() if (*path, code) in read.nodes}
        )
    return set_value(read, path, next(iter(texts.values())))
