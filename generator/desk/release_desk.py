"""Publishing from the desk: what is proposed, the release, and the last one taken back, as plain data.

What cannot be done answers `{"refused": a sentence in the author's language}`; then nothing was changed.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Any

from ..core.diagnostic import Diagnostic
from ..core.messages import Message
from ..policy.policy import Policy
from ..policy.walks.plain_values import plain_value
from ..publishing.releasing import (
    archive_files,
    branch_of,
    commit_message,
    release,
    release_on_branch,
    to_settle,
    undo,
)
from ..rules.inspection import Inspection, inspect
from ..versions.archive import Archive, folder_of, open_archive
from ..versions.releasing import summary
from ..versions.releasing.checkout import PUSHED, NotDone, checkout_of
from ..versions.releasing.taking_back import taken_back

TO_SETTLE = Message("Settle what is found first.")
RELEASED = Message("Version {version} is already released; give the next one a new number and date.")


def proposal(policy_file: Path, today: date, language: str) -> dict[str, Any]:
    """Everything that stands in the form before a release.

    {"stated": {version, effective, summary, owner, approved, change_notice} as in the file,
     "proposed": {version, effective, summary}, "open": findings to settle first,
     "files": what would be committed, "branch": where ("" without Git), "message": of the commit,
     "obstacle": why Git would refuse, or ""}; without stated, proposed and message if the file has errors.
    """
    archive, inspection = _inspected(policy_file, today)
    branch, obstacle = "", ""
    found: dict[str, Any] = {"open": _findings(to_settle(inspection), language)}
    if inspection.policy is not None:
        found |= _of_policy(inspection.policy, archive, today, language)
        branch = branch_of(inspection.policy)
        files = (policy_file, *archive_files(policy_file, inspection.policy.document.version))
        found["files"] = [each.as_posix() for each in files]
        branch, obstacle = _in_git(policy_file, branch, files, language)
    return found | {"branch": branch, "obstacle": obstacle}


def _of_policy(policy: Policy, archive: Archive, today: date, language: str) -> dict[str, Any]:
    document, proposed = policy.document, summary.proposal(policy, archive, today)
    keys = {
        "version": document.version,
        "effective": document.effective,
        "summary": document.summary_of_changes,
    }
    named = {"owner": document.owner, "approved": document.approved, "change_notice": document.change_notice}
    return {
        "stated": plain_value(keys | named),
        "proposed": plain_value({**vars(proposed), "summary": dict(proposed.summary)}),
        "message": commit_message(policy, archive.last, language),
    }


def _in_git(policy_file: Path, branch: str, files: Iterable[Path], language: str) -> tuple[str, str]:
    """(The branch, "" without Git; why it would be refused, or "")."""
    try:
        checkout = checkout_of(policy_file)
        if checkout is None:
            return "", ""
        checkout.prepare(branch, files)
    except NotDone as refused:
        return branch, refused.message.in_(language)
    return branch, ""


def publish(policy_file: Path, today: date, language: str) -> dict[str, Any]:
    """The release of the file as it stands: {version, files, branch, commit}; the last two "" without Git."""
    archive, inspection = _inspected(policy_file, today)
    policy, left = inspection.policy, to_settle(inspection)
    if left or policy is None:
        return {"refused": TO_SETTLE.in_(language), "open": _findings(left, language)}
    number = policy.document.version
    if any(each.version == number for each in archive.versions):
        return {"refused": RELEASED.in_(language, {"version": number})}
    files = (policy_file, *archive_files(policy_file, number))
    done = {"version": number, "files": [each.as_posix() for each in files], "branch": "", "commit": ""}
    data = policy_file.read_bytes()
    try:
        if checkout_of(policy_file) is None:
            release(policy_file, data, policy, archive)
            return done
        committed = release_on_branch(policy_file, data, policy, archive, language)
    except NotDone as refused:
        return {"refused": refused.message.in_(language)}
    return done | {"branch": committed.branch, "commit": committed.commit}


def take_back(policy_file: Path, today: date, language: str) -> dict[str, Any]:
    """The last version: {"undone": its number}, or, if others have it, {"draft": text}, which whoever asks writes."""
    archive = open_archive(folder_of(policy_file))
    try:
        return {"undone": undo(policy_file, archive)}
    except NotDone as refused:
        if refused.message.text != PUSHED.text:
            return {"refused": refused.message.in_(language)}
    try:
        return {"draft": taken_back(policy_file, archive, today).decode()}
    except NotDone as refused:
        return {"refused": refused.message.in_(language)}


def _inspected(policy_file: Path, today: date) -> tuple[Archive, Inspection]:
    archive = open_archive(folder_of(policy_file))
    return archive, inspect(policy_file.read_bytes(), policy_file.as_posix(), archive.context(today))


def _findings(found: Iterable[Diagnostic], language: str) -> list[dict[str, Any]]:
    return [
        {
            "rule": each.rule.id,
            "level": each.level.value,
            "line": each.span.line,
            "message": each.message(language),
            "help": each.help(language),
        }
        for each in found
    ]
