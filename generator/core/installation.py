"""Where the program's own files stand, and where it works: in a checkout, or installed beside nothing but a policy."""

import os
from pathlib import Path
from typing import Final

# Of the program; pyproject.toml and the first heading of CHANGELOG.md say the same.
VERSION: Final = "1.1.0"
PACKAGE: Final = Path(__file__).resolve().parents[1]
# A wheel carries here what stands beside the package in a checkout (tools/packing.py).
PACKED: Final = PACKAGE / "packed"
IS_INSTALLED: Final = PACKED.is_dir()
# What to type for a verb, and to build the site.
COMMAND: Final = "support-portal" if IS_INSTALLED else ".venv/bin/support-portal"
BUILD: Final = "support-portal build" if IS_INSTALLED else "make site"
# Holds mkdocs.yml, overrides/ and docs/.
ROOT: Final = PACKED if IS_INSTALLED else PACKAGE.parent


def work_of(policy_file: Path) -> Path:
    """`build/`, the scratch folder: in the checkout; of an installed program, in the policy's project.

    In the current folder, where the project must not be written to.
    """
    if not IS_INSTALLED:
        return ROOT / "build"
    project = project_of(policy_file.parent.resolve())
    return (project if os.access(project, os.W_OK) else Path.cwd()) / "build"


def project_of(folder: Path) -> Path:
    """What a policy belongs to: the folder it lies in, or the one above if that is called `policy`."""
    return folder.parent if folder.name == "policy" else folder
