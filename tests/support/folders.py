"""What lies in a folder, for tests that compare two of them; and folders with files in them."""

from collections.abc import Mapping
from pathlib import Path


def names(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def contents(folder: Path) -> dict[str, bytes]:
    return {name: (folder / name).read_bytes() for name in sorted(names(folder))}


def filled(folder: Path, files: Mapping[str, str]) -> Path:
    """The folder, with these files: path in it -> content."""
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return folder
