"""A file is replaced as a whole or stays as it was, and remains what it was besides its content."""

import errno
import os
from pathlib import Path

import pytest

from generator.core.atomic import replace_file


@pytest.fixture
def file(tmp_path: Path) -> Path:
    file = tmp_path / "Größe & Raum" / "support.yaml"
    file.parent.mkdir()
    file.write_bytes(b"old")
    return file


@pytest.mark.parametrize("mode", [0o600, 0o644, 0o664, 0o755])
def test_permissions_stay(file: Path, mode: int) -> None:
    file.chmod(mode)
    replace_file(file, b"new")
    assert (file.read_bytes(), file.stat().st_mode & 0o777) == (b"new", mode)
    assert list(file.parent.iterdir()) == [file]


def test_a_new_file_has_the_permissions_of_any_other(file: Path) -> None:
    for name in ("one", "other"):
        file.with_name(name).write_bytes(b"new") if name == "one" else replace_file(
            file.with_name(name), b"new"
        )
    assert file.with_name("one").stat().st_mode == file.with_name("other").stat().st_mode


def test_a_link_stays_and_what_it_leads_to_is_replaced(file: Path, tmp_path: Path) -> None:
    link = tmp_path / "link.yaml"
    link.symlink_to(file.relative_to(tmp_path))
    replace_file(link, b"new")
    assert link.is_symlink()
    assert (file.read_bytes(), link.read_bytes()) == (b"new", b"new")
    assert list(file.parent.iterdir()) == [file]


def test_a_full_disk_leaves_the_old_file_and_nothing_beside(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space left") as caught:
        replace_file(file, b"new")
    assert caught.value.filename == str(file)
    assert (file.read_bytes(), list(file.parent.iterdir())) == (b"old", [file])


def test_a_folder_that_is_missing_is_said_with_the_file(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError) as caught:
        replace_file(tmp_path / "none" / "file", b"new")
    assert caught.value.filename == str(tmp_path / "none" / "file")


def test_a_device_is_written_to() -> None:
    replace_file(Path(os.devnull), b"new")
    assert Path(os.devnull).is_char_device()
