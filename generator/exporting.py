"""The verb `export`: the promises of a policy as a file for a help desk."""

import sys
from datetime import date
from pathlib import Path

from . import report
from .archive import folder_of, open_archive
from .baking import bake_policy
from .exit_status import CLEAN, FINDINGS, MISUSED
from .history import history_on
from .inspection import inspect
from .outputs.helpdesks import written


def run_export_desk(policy_file: Path, today: date, name: str, region: str | None, language: str) -> int:
    """Prints the file for the version in force, as a build does.

    1 if the policy has errors, 2 if it has no such region. What is wrong goes to stderr.
    """
    archive = open_archive(folder_of(policy_file))
    inspection = inspect(policy_file.read_bytes(), policy_file.as_posix(), archive.context(today))
    if inspection.policy is None or inspection.errors:
        sys.stderr.write(report.text(inspection.source, inspection.errors, language))
        return FINDINGS
    policy = history_on(inspection.policy, archive, today).policy
    if region is not None and region not in policy.regions:
        known = ", ".join(policy.regions)
        print(f"the policy has no region {region!r}; it has {known}", file=sys.stderr)
        return MISUSED
    sys.stdout.write(written(policy, bake_policy(policy), name, region))
    return CLEAN
