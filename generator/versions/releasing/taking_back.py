"""A published version is taken back by a new one: the words of the version before it, under the next number."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Final

from ...core.diagnostic import Path as Entry
from ...core.messages import Message
from ...editing.file import Read, block_at, read_file, spliced
from ...editing.remarks import without_acceptances
from ...editing.splices import Splice, joined
from ...editing.write import set_texts
from ...i18n.locale import locale_for
from ...policy.policy import Policy
from ..archive import Archive, digest_of_lines, folder_of
from .checkout import NotDone
from .summary import proposal

NO_FORMER = Message("There is no version before it, whose words could apply again.")
UNDER_WAY = Message(
    "The file is no longer that of version {version}; release or discard what was changed in it first."
)
# What the operator sets and no version lays down stays as it is today.
_SETTINGS: Final = ("publishing", "status", "search", "contracts")
_APPROVAL: Final = ("document", "approved")
_OF_ITS_DAY: Final = (("document", "version"), ("document", "effective"))
_SUMMARY: Final = ("document", "summary_of_changes")


def taken_back(policy_file: Path, archive: Archive, today: date) -> bytes:
    """The file of a new draft. NotDone if no version precedes the last one, or if the file is a draft already.

    What names and addresses need besides (`formerly`) is found by `check`, as after every other edit.
    """
    if len(archive.versions) < 2:
        raise NotDone(NO_FORMER)
    former, last = archive.versions[-2:]
    now = policy_file.read_bytes()
    if digest_of_lines(now) != last.lock["sha256"]:
        raise NotDone(UNDER_WAY.filled(version=last.version))
    old = (folder_of(policy_file) / f"{former.version}.yaml").read_bytes()
    text = _with_settings(*(read_file(each.replace(b"\r\n", b"\n"), policy_file.name) for each in (old, now)))
    draft = read_file(text, policy_file.name)
    assert draft.loaded.policy is not None  # it was released, and settings of a released file stand in it
    changed = spliced(draft, set_texts(draft, _head(draft, draft.loaded.policy, archive, today))).data
    return changed.replace(b"\n", b"\r\n") if b"\r\n" in now else changed


def _head(draft: Read, policy: Policy, archive: Archive, today: date) -> dict[Entry, str]:
    """Number, first day and summary; a summary for all languages is written in the first."""
    proposed = proposal(policy, archive, today)
    number = archive.versions[-1].version
    said: dict[Entry, str] = {
        (*_SUMMARY, each): locale_for(policy, each).text(
            "What changed with {version} is taken back.", version=number
        )
        for each in policy.languages
    }
    texts = {_SUMMARY: said[*_SUMMARY, policy.languages[0]], **said}
    head: dict[Entry, str] = {
        ("document", "version"): proposed.version,
        ("document", "effective"): proposed.effective.isoformat(),
    }
    return head | {path: text for path, text in texts.items() if path in draft.said}


def _with_settings(old: Read, now: Read) -> bytes:
    """The old file with the settings of today, without what was approved and accepted for another day."""
    splices = [each for path in _OF_ITS_DAY for each in without_acceptances(old, path).splices]
    added = []
    for path in (_APPROVAL, *((name,) for name in _SETTINGS)):
        there, here = _bytes_of(old, path), _bytes_of(now, path)
        said = now.data[slice(*here)] if here and path != _APPROVAL else b""
        if there:
            splices.append(Splice(*there, said))
        elif said:
            added.append(b"\n" + said)
    return joined(old.data, splices) + b"".join(added)


def _bytes_of(read: Read, path: Entry) -> tuple[int, int] | None:
    block = block_at(read, path)
    return (read.offsets.start(block.first_line), read.offsets.after(block.last_line)) if block else None
