"""The verb `export`: the promises of a policy as a file for a help desk."""

import sys
from datetime import date
from pathlib import Path

from ..artifacts.helpdesks.exports import render
from ..core.errors import CLEAN, FINDINGS, MISUSED
from ..deadlines.baking import bake_policy
from ..versions.history import history_on
from .policy_file import sound_policy


def run_export_desk(policy_file: Path, today: date, name: str, region: str | None, language: str) -> int:
    """Prints the file for the version in force, as a build does.

    1 if the policy has errors, 2 if it has no such region. What is wrong goes to stderr.
    """
    sound = sound_policy(policy_file, today, language)
    if sound is None:
        return FINDINGS
    policy = history_on(*sound, today).policy
    if region is not None and region not in policy.regions:
        known = ", ".join(policy.regions)
        print(f"the policy has no region {region!r}; it has {known}", file=sys.stderr)
        return MISUSED
    sys.stdout.write(render(policy, bake_policy(policy), name, region))
    return CLEAN
