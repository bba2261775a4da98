"""A version is released and taken back: the archive, and in a Git checkout the branch on which it is proposed."""

from __future__ import annotations

from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from typing import Final

from ..artifacts.pages.frozen_terms import frozen_terms
from ..core.diagnostic import Diagnostic, Level
from ..core.messages import Message
from ..deadlines.baking import bake_policy
from ..deadlines.world.public_holidays import observed_holidays
from ..i18n.locale import Locale
from ..policy.policy import Policy
from ..rules.inspection import Inspection
from ..versions.archive import Archive, ReleasedVersion, Snapshot, folder_of, freeze, lock_path
from ..versions.moves import addresses_in
from ..versions.releasing.checkout import Checkout, NotDone, checkout_of
from ..versions.releasing.summary import summaries
from .contents import output_artifacts, page_artifacts, pending_artifacts, view_of

TOOLS = ("tzdata", "holidays", "babel", "markdown", "typst", "mkdocs", "mkdocs-material")
NO_CHECKOUT = Message("The policy does not lie in a Git checkout; release it without --branch.")
NOTHING_RELEASED = Message("No version has been released yet.")
_SUBJECT: Final = Message("Policy {version} from {date}")


def to_settle(inspection: Inspection) -> list[Diagnostic]:
    """What keeps a version from being published; notes do not."""
    return [found for found in inspection.open if found.level is not Level.NOTE]


def release(policy_file: Path, data: bytes, policy: Policy, archive: Archive) -> Path:
    """Writes the version and its lock; the path of the former."""
    # Contracts come and go without a version; one that is tied to an earlier version is none of this one.
    policy = policy.model_copy(update={"contracts": {}})
    views = [view_of(policy, language) for language in policy.languages]
    terms = {view.language: frozen_terms(view, locale) for view, locale in views}
    first, last = policy.horizon
    snapshot = Snapshot(
        texts={language: {"title": each.title, "html": each.html} for language, each in terms.items()},
        addresses=addresses_in(
            [
                *page_artifacts(policy, views),
                *output_artifacts(policy, policy.languages),
                *pending_artifacts(views),
            ]
        ),
        holidays={
            region.id: observed_holidays(region.holidays, first.year, last.year)
            for region in policy.regions.values()
        },
        tools={name: version(name) for name in TOOLS},
        sla=bake_policy(policy),
    )
    file, _ = freeze(folder_of(policy_file), data, policy, archive.last, snapshot)
    return file


@dataclass(frozen=True)
class OnBranch:
    """What was committed: the branch, the commit, and its files as they lie on the disk."""

    branch: str
    commit: str
    files: tuple[Path, ...]


def release_on_branch(
    policy_file: Path, data: bytes, policy: Policy, archive: Archive, language: str
) -> OnBranch:
    """As `release`, committed on `policy-<version>`. NotDone if Git or a hook refuses: then nothing is released."""
    checkout = checkout_of(policy_file)
    if checkout is None:
        raise NotDone(NO_CHECKOUT)
    branch = branch_of(policy)
    files = (policy_file, *archive_files(policy_file, policy.document.version))
    checkout.prepare(branch, files)
    release(policy_file, data, policy, archive)
    try:
        commit = checkout.commit(branch, files, commit_message(policy, archive.last, language))
    except BaseException:
        _remove(files[1:])
        raise
    return OnBranch(branch, commit, files)


def branch_of(policy: Policy) -> str:
    return f"policy-{policy.document.version}"


def commit_message(policy: Policy, last: ReleasedVersion | None, language: str) -> str:
    """`Policy 1.1 from 1 January 2027`, and below it what the version itself says is new, then what was found."""
    spoken = language if language in policy.languages else policy.languages[0]
    day = Locale.of(policy, spoken).date(policy.document.effective)
    subject = _SUBJECT.in_(spoken, {"version": policy.document.version, "date": day})
    said = policy.document.summary_of_changes.in_(spoken)
    return "\n\n".join(
        dict.fromkeys((subject, said, summaries(last.policy if last else None, policy)[spoken]))
    )


def archive_files(policy_file: Path, version: str) -> tuple[Path, Path]:
    file = folder_of(policy_file) / f"{version}.yaml"
    return file, lock_path(file)


def undo(policy_file: Path, archive: Archive) -> str:
    """The last version is none any more; the policy file stays as it is. The number of that version.

    NotDone if there is none, or if others may have it already: it was pushed, or commits follow it.
    """
    files, checkout, commit = _last_release(policy_file, archive)
    if checkout and commit:
        checkout.undo(commit, (policy_file, *files))
    _remove(files)
    return files[0].stem


def refuse_undo(policy_file: Path, archive: Archive) -> None:
    """NotDone where `undo` would refuse; nothing is changed."""
    files, checkout, commit = _last_release(policy_file, archive)
    if checkout and commit:
        checkout.refuse_undo(commit, (policy_file, *files))


def _last_release(policy_file: Path, archive: Archive) -> tuple[tuple[Path, Path], Checkout | None, str]:
    """The files of the last version, the checkout in which they lie, and the commit that brought them, "" if none did."""
    if archive.last is None:
        raise NotDone(NOTHING_RELEASED)
    files = archive_files(policy_file, archive.last.version)
    checkout = checkout_of(policy_file)
    return files, checkout, checkout.release_of(files[0]) if checkout else ""


def _remove(files: tuple[Path, ...]) -> None:
    """The version before its lock: a lock alone is no version."""
    for each in files:
        each.unlink(missing_ok=True)
