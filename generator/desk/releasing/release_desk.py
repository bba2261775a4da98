"""Publishing from the desk: what is proposed, the release, and the last one taken back, as plain data.

What cannot be done answers `{"refused": a sentence in the author's language}`; then nothing was changed.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from ...core.messages import Message
from ...core.own_folder import own_folder
from ...deadlines.notice import first_day_after
from ...editing.file import Read, spliced
from ...editing.journal import Journal, Written
from ...editing.offsets import EditRefused
from ...i18n.locale import Locale
from ...policy.policy import Policy
from ...policy.walks.plain_values import plain_value
from ...publishing.releasing import (
    archive_files,
    branch_of,
    commit_message,
    refuse_undo,
    release,
    release_on_branch,
    to_settle,
    undo,
)
from ...rules.inspection import judge
from ...versions.archive import Archive, digest_of_lines, folder_of, open_archive
from ...versions.releasing import summary
from ...versions.releasing.checkout import PUSHED, NotDone, checkout_of
from ...versions.releasing.taking_back import taken_back
from ..told_findings import identified, told_finding
from .release_fields import Fields, prefilled, with_fields
from .told_sentences import told_sentences

Data = dict[str, Any]
TO_SETTLE = Message("Settle what is found first.")
RELEASED = Message("Version {version} is already released; give the next one a new number and date.")
CHANGED = Message("The policy file was changed meanwhile; look at it once more, then publish it.")


@dataclass(frozen=True, slots=True)
class ReleaseDesk:
    """Of one policy file. `today`: of proposals and findings; `language`: the author's."""

    policy_file: Path
    today: date
    language: str

    def proposal(self, read: Read, fields: Fields | None = None) -> Data:
        """Everything that stands in the form before a release.

        fields  as the form has them; None: as they are proposed

        {"stated": {version, effective, summary, owner, approved, change_notice} as in the file,
         "proposed": {version, effective, summary}, "fields": those with which all that follows is told,
         "open": findings to settle first, "sentences": what differs from the last version (`told_sentences`), "files": what would be committed, "branch": where ("" without Git),
         "message": of the commit, "obstacle": why it could not be done, or "",
         "notice": {said, first} of the version in force, or null, "last": {version, effective} released, or null,
         "is_released": says the file what was released last?,
         "back": {how, why}: what `take_back` would do, "undo", "draft" or "", and why it would do nothing};
        without stated, proposed, fields, sentences, message and files if the file has errors.
        """
        archive = open_archive(folder_of(self.policy_file))
        found = {**self._so_far(read, archive), "branch": "", "obstacle": ""}
        policy = read.loaded.policy
        if policy is None:
            return found | {"open": self._to_settle(read, archive)}
        proposed = summary.proposal(policy, archive, self.today)
        fields = fields or prefilled(policy, archive, proposed)
        found |= _stated(policy, proposed) | {"fields": dict(fields)}
        try:
            draft = spliced(read, with_fields(read, fields))
        except EditRefused as refused:
            return found | {"open": [], "obstacle": refused.message.in_(self.language)}
        return found | self._of_draft(draft, archive)

    def _so_far(self, read: Read, archive: Archive) -> Data:
        last = archive.last
        is_released = last is not None and digest_of_lines(read.data) == last.lock["sha256"]
        notice = last.policy.document.change_notice if last else None
        first = first_day_after(self.today, notice).isoformat() if notice else ""
        spoken = self._spoken(last.policy) if last else ""
        said = Locale.of(last.policy, spoken).duration(notice) if last and notice else ""
        return {
            "last": {"version": last.version, "effective": last.effective.isoformat()} if last else None,
            "is_released": is_released,
            "notice": {"said": said, "first": first} if notice else None,
            "back": self._way_back(archive),
        }

    def _spoken(self, policy: Policy) -> str:
        return self.language if self.language in policy.languages else policy.languages[0]

    def _way_back(self, archive: Archive) -> Data:
        if archive.last is None:
            return {"how": "", "why": ""}
        try:
            refuse_undo(self.policy_file, archive)
        except NotDone as refused:
            is_elsewhere = refused.message.text == PUSHED.text
            why = "" if is_elsewhere else refused.message.in_(self.language)
            return {"how": "draft" if is_elsewhere else "", "why": why}
        return {"how": "undo", "why": ""}

    def _of_draft(self, draft: Read, archive: Archive) -> Data:
        last, policy = archive.last, draft.loaded.policy
        sentences = told_sentences(last.policy, draft, self.language) if last else []
        found: Data = {"open": self._to_settle(draft, archive), "sentences": sentences}
        if policy is None:
            return found
        files = (self.policy_file, *archive_files(self.policy_file, policy.document.version))
        branch, obstacle = self._in_git(branch_of(policy), files)
        if _is_released(policy, archive):
            obstacle = RELEASED.in_(self.language, {"version": policy.document.version})
        return found | {
            "files": [each.as_posix() for each in files],
            "message": commit_message(policy, archive.last, self.language),
            "branch": branch,
            "obstacle": obstacle,
        }

    def _in_git(self, branch: str, files: Iterable[Path]) -> tuple[str, str]:
        """(The branch, "" without Git; why it would be refused, or "")."""
        try:
            checkout = checkout_of(self.policy_file)
            if checkout is None:
                return "", ""
            checkout.prepare(branch, files)
        except NotDone as refused:
            return branch, refused.message.in_(self.language)
        return branch, ""

    def publish(self, journal: Journal, base: str, fields: Fields, *, on_branch: bool = True) -> Data:
        """The release of the file with these fields: {version, files, branch, commit}; the last two "" without Git.

        {refused, open} where it is not done; then the file says what it said before.

        base  digest of the file that was looked at
        """
        read, archive = journal.read(), open_archive(folder_of(self.policy_file))
        if read.digest != base:
            return self._refused(CHANGED)
        try:
            change = with_fields(read, fields)
            draft = spliced(read, change)
        except EditRefused as refused:
            return self._refused(refused.message)
        left = self._to_settle(draft, archive)
        policy = draft.loaded.policy
        if left or policy is None:
            return self._refused(TO_SETTLE) | {"open": left}
        if _is_released(policy, archive):
            return self._refused(RELEASED.filled(version=policy.document.version))
        written = journal.write(read, change)
        if not isinstance(written, Written):
            return self._refused(CHANGED)
        try:
            return self._released(draft.data, policy, archive, on_branch)
        except NotDone as refused:
            _take_from(journal, written)
            return self._refused(refused.message)
        except BaseException:
            _take_from(journal, written)
            raise

    def _released(self, data: bytes, policy: Policy, archive: Archive, on_branch: bool) -> Data:
        number = policy.document.version
        files = (self.policy_file, *archive_files(self.policy_file, number))
        done = {"version": number, "files": [each.as_posix() for each in files], "branch": "", "commit": ""}
        if self.policy_file.read_bytes() != data:
            raise NotDone(CHANGED)
        if not on_branch or checkout_of(self.policy_file) is None:
            release(self.policy_file, data, policy, archive)
            return done
        committed = release_on_branch(self.policy_file, data, policy, archive, self.language)
        return done | {"branch": committed.branch, "commit": committed.commit}

    def take_back(self) -> Data:
        """The last version: {"undone": its number}, or, if others have it, {"draft": text}, which whoever asks writes."""
        archive = open_archive(folder_of(self.policy_file))
        try:
            return {"undone": undo(self.policy_file, archive)}
        except NotDone as refused:
            if refused.message.text != PUSHED.text:
                return self._refused(refused.message)
        try:
            return {"draft": taken_back(self.policy_file, archive, self.today).decode()}
        except NotDone as refused:
            return self._refused(refused.message)

    def _refused(self, why: Message) -> Data:
        return {"refused": why.in_(self.language), "open": []}

    def _to_settle(self, read: Read, archive: Archive) -> list[Data]:
        """As `told_finding` has them, with questions."""
        inspection = judge(
            read.source, read.loaded, archive.context(self.today, own_folder(self.policy_file))
        )
        names = {id(each): name for name, each in identified(inspection.findings)}
        left = to_settle(inspection)
        return [told_finding(read, names[id(each)], each, self.language) for each in left]


def _take_from(journal: Journal, written: Written) -> None:
    """Nothing is half done: the fields are as they were."""
    if written.step:
        journal.revoke()


def _is_released(policy: Policy, archive: Archive) -> bool:
    return any(each.version == policy.document.version for each in archive.versions)


def _stated(policy: Policy, proposed: summary.Proposal) -> Data:
    document = policy.document
    stated = {
        "version": document.version,
        "effective": document.effective,
        "summary": document.summary_of_changes,
        "owner": document.owner,
        "approved": document.approved,
        "change_notice": document.change_notice,
    }
    return {
        "stated": plain_value(stated),
        "proposed": plain_value({**vars(proposed), "summary": dict(proposed.summary)}),
    }
