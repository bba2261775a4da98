"""The build backend: flit's, whose wheel here also carries `docs/`, `overrides/`, `mkdocs.yml` and `CHANGELOG.md`.

They stand beside the package in a checkout, and in `generator/packed/` in a wheel; `generator/installation.py` finds them.
"""

import shutil
from contextlib import chdir
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from flit_core import buildapi
from flit_core.buildapi import (
    build_editable,
    build_sdist,
    get_requires_for_build_editable,
    get_requires_for_build_sdist,
    get_requires_for_build_wheel,
    prepare_metadata_for_build_editable,
    prepare_metadata_for_build_wheel,
)

__all__ = [
    "build_editable",
    "build_sdist",
    "build_wheel",
    "get_requires_for_build_editable",
    "get_requires_for_build_sdist",
    "get_requires_for_build_wheel",
    "prepare_metadata_for_build_editable",
    "prepare_metadata_for_build_wheel",
]

PACKED = Path("generator", "packed")
# What a new portal is given of this repository, beside a policy of its own (generator/starting/workflows.py).
CARRIED = (
    ".ci/change-request",
    ".ci/policy-changes",
    ".ci/policy-release",
    ".ci/policy-take-in",
    ".github/workflows/policy.yml",
    ".github/workflows/policy-release.yml",
    ".github/workflows/policy-take-in.yml",
    ".github/workflows/policy-word.yml",
    ".gitlab-ci.yml",
    ".devcontainer/devcontainer.json",
)


def build_wheel(wheel_directory: str, config_settings: Any = None, metadata_directory: Any = None) -> str:
    """Writes the wheel of the current folder; returns its name."""
    target = str(Path(wheel_directory).resolve())
    with TemporaryDirectory() as folder:
        shutil.copy2("pyproject.toml", folder)
        shutil.copytree("generator", Path(folder, "generator"))
        shutil.copytree("docs", Path(folder, PACKED, "docs"))
        shutil.copytree("overrides", Path(folder, PACKED, "overrides"))
        for file in ("mkdocs.yml", "CHANGELOG.md", *CARRIED):
            Path(folder, PACKED, file).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(file, Path(folder, PACKED, file))
        with chdir(folder):
            return str(buildapi.build_wheel(target, config_settings, metadata_directory))
