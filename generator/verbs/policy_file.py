"""What verbs begin with: a policy file is inspected beside its archive, and if it has errors, they are reported."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

from ..core.own_folder import own_folder
from ..policy.policy import Policy
from ..rules import report
from ..rules.inspection import Inspection, inspect
from ..versions.archive import Archive, folder_of, open_archive


def inspect_file(policy_file: Path, today: date) -> tuple[bytes, Archive, Inspection]:
    """What stands in the file, the versions released before, and every finding. OSError if there is no file."""
    archive = open_archive(folder_of(policy_file))
    data = policy_file.read_bytes()
    return (
        data,
        archive,
        inspect(data, policy_file.as_posix(), archive.context(today, own_folder(policy_file))),
    )


def sound_policy(policy_file: Path, today: date, language: str) -> tuple[Policy, Archive] | None:
    """The policy and its archive; None if there are errors, which then stand on stderr in this language."""
    _, archive, inspection = inspect_file(policy_file, today)
    if inspection.policy is None or inspection.errors:
        sys.stderr.write(report.text(inspection.source, inspection.errors, language))
        return None
    return inspection.policy, archive
