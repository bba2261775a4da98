"""The verb `release`: check, render, freeze; on a branch of its own if wanted, and back again."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

from ..core.atomic import replace_file
from ..core.errors import CLEAN, FINDINGS
from ..core.installation import BUILD
from ..core.messages import ENGLISH, Message
from ..policy.policy import Policy
from ..publishing.releasing import release, release_on_branch, to_settle, undo
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


def run_release(policy_file: Path, today: date, *, language: str = ENGLISH, on_branch: bool = False) -> int:
    """Freezes the current version into the archive; says what it did, and what comes next, in one line.

    1 if anything is left to settle: errors, warnings that were not accepted, CHECKs, a checkout in which something
    else is half done. PortalError if the disk refuses, OSError if there is no policy file.
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
    if on_branch:
        return _committed(policy_file, data, policy, archive, language)
    file = release(policy_file, data, policy, archive)
    said = _DONE.in_(language)
    print(said.format(version=policy.document.version, file=file.as_posix(), build=BUILD))
    return CLEAN


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
