"""Finished pieces kept by the hash of all they were made of, so that a build makes only what differs.

A piece that is damaged, cut short or foreign counts as absent; a store that cannot be written is no failure.
"""

import hashlib
import os
from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import cache
from pathlib import Path

from ...core.atomic import replacement_of
from .fingerprint import packages

MOST_PIECES = 4000
_DIGEST = hashlib.sha256().digest_size


class Store:
    """A folder of pieces. Each file holds the SHA-256 of its content, then the content."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def keep(self, kind: str, made_of: bytes, make: Callable[[], bytes]) -> bytes:
        """The piece as it was made before, or made now.

        kind     what makes it; made_of: everything else that it depends on
        """
        name = hashlib.sha256(b"\0".join([kind.encode(), program(), made_of])).hexdigest()
        file = self._folder / name[:2] / name[2:]
        found = _read(file)
        if found is None:
            found = make()
            _write(file, found)
        return found

    def prune(self) -> None:
        """Forgets the pieces that were not used for longest."""
        with suppress(OSError):
            files = sorted(_files(self._folder), key=lambda file: file.stat().st_mtime_ns, reverse=True)
            for file in files[MOST_PIECES:]:
                file.unlink()


@cache
def program() -> bytes:
    """Whatever may make a piece differ, besides its own ingredients: our code and the installed packages."""
    code = digest_of(tuple(sorted(Path(__file__).parents[2].rglob("*.py"))))
    return hashlib.sha256(packages().encode() + code).digest()


def digest_of(folders: tuple[Path, ...]) -> bytes:
    """Of the paths and contents of all files below these folders (or of single files)."""
    whole = hashlib.sha256()
    for folder in folders:
        for file in [folder] if folder.is_file() else sorted(_files(folder)):
            if "__pycache__" not in file.parts:
                whole.update(f"{file.relative_to(folder.parent).as_posix()}\0".encode())
                whole.update(hashlib.sha256(file.read_bytes()).digest())
    return whole.digest()


def _files(folder: Path) -> Iterator[Path]:
    return (path for path in folder.rglob("*") if path.is_file())


def _read(file: Path) -> bytes | None:
    try:
        data = file.read_bytes()
        os.utime(file)
    except OSError:
        return None
    content = data[_DIGEST:]
    return content if hashlib.sha256(content).digest() == data[:_DIGEST] else None


def _write(file: Path, content: bytes) -> None:
    with suppress(OSError):
        file.parent.mkdir(parents=True, exist_ok=True)
        with replacement_of(file) as fresh:
            fresh.write_bytes(hashlib.sha256(content).digest() + content)
