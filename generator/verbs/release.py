"""The verb `release`: check, render, freeze."""

from __future__ import annotations

import sys
from datetime import date
from importlib.metadata import version
from pathlib import Path

from ..artifacts.pages.frozen_terms import frozen_terms
from ..core.diagnostic import Diagnostic, Level
from ..core.exit_status import CLEAN, FINDINGS
from ..core.installation import BUILD
from ..core.messages import ENGLISH, Message
from ..deadlines.baking import bake_policy
from ..deadlines.world.public_holidays import observed_holidays
from ..policy.policy import Policy
from ..publishing.contents import output_artifacts, page_artifacts, pending_artifacts, view_of
from ..rules import report
from ..rules.inspection import Inspection
from ..versions.archive import Archive, Snapshot, folder_of, freeze
from ..versions.moves import addresses_in
from .policy_file import inspect_file

TOOLS = ("tzdata", "holidays", "babel", "markdown", "typst", "mkdocs", "mkdocs-material")

_REFUSED = Message("not released: settle the findings above first ({count}).")
_AGAIN = Message(
    "version {version} is already released and unchanged; give the next one a new number and date."
)
_DONE = Message("version {version} is released: {file} and its lock. Next: commit both, then run: {build}")


def run_release(policy_file: Path, today: date, *, language: str = ENGLISH) -> int:
    """Freezes the current version into the archive; says what it did, and what comes next, in one line.

    1 if anything is left to settle: errors, warnings that were not accepted, CHECKs. PortalError if the disk
    refuses, OSError if there is no policy file.
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
    file = release(policy_file, data, policy, archive)
    said = _DONE.in_(language)
    print(said.format(version=policy.document.version, file=file.as_posix(), build=BUILD))
    return CLEAN


def to_settle(inspection: Inspection) -> list[Diagnostic]:
    """What keeps a version from being published; notes do not."""
    return [found for found in inspection.open if found.level is not Level.NOTE]


def release(policy_file: Path, data: bytes, policy: Policy, archive: Archive) -> Path:
    """Writes the version and its lock; the path of the former."""
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
