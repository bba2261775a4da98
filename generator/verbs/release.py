"""The verb `release`: check, render, freeze; on a branch of its own if wanted, and back again."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Final

from ..core.atomic import replace_file
from ..core.diagnostic import Path as Place
from ..core.errors import CLEAN, FAILED, FINDINGS, MISUSED
from ..core.installation import BUILD
from ..core.messages import ENGLISH, Message
from ..diff.confirming.sentences import changed_sentences
from ..diff.report.confirmation import changes_told
from ..editing.file import read_file, spliced
from ..editing.offsets import EditRefused
from ..editing.write import set_texts
from ..policy.policy import Policy
from ..publishing.releasing import release, release_on_branch, to_settle, undo
from ..reading.yaml.source import Source
from ..rules import report
from ..versions.archive import Archive, folder_of, open_archive
from ..versions.releasing.checkout import NotDone
from ..versions.releasing.taking_back import taken_back
from .policy_file import inspect_file

_REFUSED = Message("not released: settle the findings above first ({count}).")
_AGAIN = Message(
    "version {version} is already released and unchanged; give the next one a new number and date."
)
_DONE = Message("version {version} is released: {file} and its lock. Next: commit both, then run: {build}")
_ON_BRANCH = Message(
    "version {version} is released and committed on the branch {branch}, which is checked out now. "
    "Next: git push --set-upstream origin {branch}"
)
_UNDONE = Message(
    "version {version} is a draft again: its two files in the archive are gone, {file} is as it was."
)
_TAKEN_BACK = Message(
    "{file} is a draft that takes back the last version: its words are those of the version before. Next: check it and see with diff what it changes."
)
_NOT_DONE = Message("not done: {reason}")
_ASKED = Message("Are these {count} changes as you mean them? [y/N] ")
_ASKED_ONE = Message("Is this change as you mean it? [y/N] ")
_YES: Final = ("y", "yes", "j", "ja")
_NOT_MEANT = Message("not released: mend what is not as you mean it, then release again.")
_NO_NUMBER = Message("“{value}” is no number of a version: 1.1")
_NO_DAY = Message("“{value}” is no day: 2027-01-01")
# Entry of `document` -> how it is written, and what is said of anything else.
_FORMS: Final = {
    "version": (r"[0-9]+(\.[0-9]+){0,2}", _NO_NUMBER),
    "effective": (r"[0-9]{4}-[0-9]{2}-[0-9]{2}", _NO_DAY),
}


def run_release(
    policy_file: Path,
    today: date,
    *,
    language: str = ENGLISH,
    on_branch: bool = False,
    is_meant: bool = False,
) -> int:
    """Freezes the current version into the archive; says what it did, and what comes next, in one line, and on stderr what changed.

    1 if anything is left to settle: errors, warnings that were not accepted, CHECKs, a checkout in which something
    else is half done, or a person at a terminal who does not mean what changed (`is_meant`: is not asked). PortalError if the disk refuses, OSError if there is no policy file.
    """
    data, archive, inspection = inspect_file(policy_file, today)
    left = to_settle(inspection)
    if left or inspection.policy is None:
        sys.stdout.write(report.text(inspection.source, left, language))
        print(_REFUSED.in_(language).format(count=len(left)), file=sys.stderr)
        return FINDINGS
    policy = inspection.policy
    if any(each.version == policy.document.version for each in archive.versions):
        print(_AGAIN.in_(language).format(version=policy.document.version), file=sys.stderr)
        return FINDINGS
    if not _is_confirmed(archive, policy, inspection.source, language, is_meant=is_meant):
        print(_NOT_MEANT.in_(language), file=sys.stderr)
        return FINDINGS
    if on_branch:
        return _committed(policy_file, data, policy, archive, language)
    file = release(policy_file, data, policy, archive)
    said = _DONE.in_(language)
    print(said.format(version=policy.document.version, file=file.as_posix(), build=BUILD))
    return CLEAN


def _is_confirmed(archive: Archive, policy: Policy, source: Source, language: str, *, is_meant: bool) -> bool:
    """Tells what changed. Asks if a person is there to answer and has not done so yet; no answer is no."""
    last = archive.last.policy if archive.last else None
    found = changed_sentences(last, policy, source) if last else ()
    print(changes_told(last, policy, found, language), file=sys.stderr)
    if not found or is_meant or not _is_somebody_there():
        return True
    asked = _ASKED_ONE if len(found) == 1 else _ASKED
    print(asked.in_(language, {"count": str(len(found))}), end="", file=sys.stderr, flush=True)
    return sys.stdin.readline().strip().casefold() in _YES


def _is_somebody_there() -> bool:
    return bool(sys.stdin and sys.stdin.isatty() and sys.stderr.isatty())


def run_release_as(
    policy_file: Path, number: str, day: str, released: Callable[[], int], *, language: str = ENGLISH
) -> int:
    """As `released`, which is `run_release`, with this number and first day; an empty one is left as the file has it.

    The file gets them only if the version is released. MISUSED if one of them is none.
    """
    given = {"version": number.strip(), "effective": day.strip()}
    for name, value in given.items():
        form, refusal = _FORMS[name]
        if value and not re.fullmatch(form, value):
            print(refusal.in_(language, {"value": value}), file=sys.stderr)
            return MISUSED
    before, status = policy_file.read_bytes(), FAILED
    try:
        replace_file(policy_file, _numbered(before, policy_file, given))
        status = released()
    except EditRefused as refused:
        print(_NOT_DONE.in_(language, {"reason": refused.message.in_(language)}), file=sys.stderr)
        status = FINDINGS
    finally:
        if status != CLEAN:
            replace_file(policy_file, before)
    return status


def _numbered(data: bytes, policy_file: Path, given: dict[str, str]) -> bytes:
    read = read_file(data, policy_file.as_posix())
    texts: dict[Place, str] = {("document", name): value for name, value in given.items() if value}
    return spliced(read, set_texts(read, texts)).data


def _committed(policy_file: Path, data: bytes, policy: Policy, archive: Archive, language: str) -> int:
    try:
        done = release_on_branch(policy_file, data, policy, archive, language)
    except NotDone as refused:
        return _not_done(refused, language)
    print(_ON_BRANCH.in_(language, {"version": policy.document.version, "branch": done.branch}))
    return CLEAN


def run_undo(policy_file: Path, *, language: str = ENGLISH) -> int:
    """Takes the last release back that nobody else has; 1 if others may have it, or there is none."""
    try:
        version = undo(policy_file, open_archive(folder_of(policy_file)))
    except NotDone as refused:
        return _not_done(refused, language)
    print(_UNDONE.in_(language, {"version": version, "file": policy_file.as_posix()}))
    return CLEAN


def run_take_back(policy_file: Path, today: date, *, language: str = ENGLISH) -> int:
    """Writes a draft with the words of the version before the last one; 1 if there is none, or a draft already."""
    try:
        data = taken_back(policy_file, open_archive(folder_of(policy_file)), today)
    except NotDone as refused:
        return _not_done(refused, language)
    replace_file(policy_file, data)
    print(_TAKEN_BACK.in_(language, {"file": policy_file.as_posix()}))
    return CLEAN


def _not_done(refused: NotDone, language: str) -> int:
    print(_NOT_DONE.in_(language, {"reason": refused.message.in_(language)}), file=sys.stderr)
    return FINDINGS
