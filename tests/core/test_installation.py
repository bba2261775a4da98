"""The wheel is the whole program: beside nothing but a policy it does what a checkout does, and works beside the policy."""

import os
import shutil
import subprocess
import sys
import tarfile
import zipfile
from contextlib import chdir
from pathlib import Path

import pytest

from generator.core import installation
from generator.core.installation import PACKAGE, ROOT, work_of
from tools import packing

CARRIED = ("docs", "overrides", "mkdocs.yml", "CHANGELOG.md")


def files(folder: Path) -> set[str]:
    found = [folder] if folder.is_file() else [path for path in folder.rglob("*") if path.is_file()]
    return {path.relative_to(folder.parent).as_posix() for path in found if "__pycache__" not in path.parts}


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, unpacked as pip does it; nothing else of the checkout."""
    folder = tmp_path_factory.mktemp("wheel")
    with chdir(ROOT):
        name = packing.build_wheel(str(folder))
    with zipfile.ZipFile(folder / name) as wheel:
        wheel.extractall(folder / "packages")
    return folder / "packages"


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a policy and nothing else."""
    folder = tmp_path_factory.mktemp("second") / "Größe & Raum"
    (folder / "policy").mkdir(parents=True)
    shutil.copy(ROOT / "tests/cases/policies/dhbw.yaml", folder / "policy/support.yaml")
    return folder


def run(installed: Path, project: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    environment = {"PYTHONPATH": str(installed), "PYTHONDONTWRITEBYTECODE": "1", "LC_ALL": "C"}
    return subprocess.run(
        [sys.executable, *arguments],
        cwd=project,
        env={**os.environ, **environment},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def test_the_wheel_carries_what_stands_beside_the_package(installed: Path) -> None:
    packed = {f"generator/packed/{file}" for name in CARRIED for file in files(ROOT / name)}
    assert files(installed / "generator") == files(PACKAGE) | packed


def test_a_wheel_can_be_made_of_the_source_archive(tmp_path: Path) -> None:
    with chdir(ROOT):
        name = packing.build_sdist(str(tmp_path))
    with tarfile.open(tmp_path / name) as archive:
        held = {each.name.partition("/")[2] for each in archive.getmembers()}
    assert held >= {"tools/packing.py", *(file for each in CARRIED for file in files(ROOT / each))}


def test_an_installed_program_builds_beside_the_policy_and_leaves_itself_alone(
    installed: Path, project: Path
) -> None:
    before = {path: path.stat().st_mtime_ns for path in installed.rglob("*")}
    done = run(installed, project, "-m", "generator", "build", "--lang", "de", "--no-precompress")
    assert (done.returncode, done.stderr) == (0, "")
    assert {path.name for path in project.iterdir()} == {"policy", "site", "build"}
    assert files(project / "site") >= {"site/index.html", "site/sla.json", "site/javascripts/embed.js"}
    assert (project / "build/hosting/nginx/portal-server.conf").is_file()
    again = run(installed, project, "-m", "generator", "build", "--lang", "de", "--no-precompress")
    assert "nothing has changed" in again.stdout
    assert {path: path.stat().st_mtime_ns for path in installed.rglob("*")} == before


def test_the_preview_of_an_installed_program_watches_its_own_files(installed: Path, project: Path) -> None:
    asked = "from generator.preview.watches import WATCHED; print(*(folder.is_dir() for folder in WATCHED))"
    done = run(installed, project, "-c", asked)
    assert done.stdout.split() == ["True"] * 4, done.stderr


def test_a_checkout_works_in_itself(tmp_path: Path) -> None:
    assert work_of(tmp_path / "policy" / "support.yaml") == ROOT / "build"


@pytest.mark.parametrize("name", ["policy/support.yaml", "support.yaml"])
def test_an_installed_program_works_in_the_policys_project(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(installation, "IS_INSTALLED", True)
    (tmp_path / "policy").mkdir()
    assert work_of(tmp_path / name) == tmp_path / "build"


def test_a_project_that_must_not_be_written_is_left_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(installation, "IS_INSTALLED", True)
    monkeypatch.setattr(os, "access", lambda *_: False)
    monkeypatch.chdir(tmp_path)
    assert work_of(Path("/elsewhere/policy/support.yaml")) == tmp_path / "build"
