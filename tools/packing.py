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


def build_wheel(wheel_directory: str, config_settings: Any = None, metadata_directory: Any = None) -> str:
    """Writes the wheel of the current folder; returns its name."""
    target = str(Path(wheel_directory).resolve())
    with TemporaryDirectory() as folder:
        shutil.copy2("pyproject.toml", folder)
        shutil.copytree("generator", Path(folder, "generator"))
        shutil.copytree("docs", Path(folder, PACKED, "docs"))
        shutil.copytree("overrides", Path(folder, PACKED, "overrides"))
        shutil.copy2("mkdocs.yml", Path(folder, PACKED))
        shutil.copy2("CHANGELOG.md", Path(folder, PACKED))
        with chdir(folder):
            return str(buildapi.build_wheel(target, config_settings, metadata_directory))
