"""Replaces a file by new content, so that at every moment a whole one stands there."""

import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path


def _always() -> None:
    pass


def replace_file(file: Path, data: bytes, ready: Callable[[], None] = _always) -> None:
    """The whole new file or the whole old one, whatever happens in between, a loss of power too.

    `ready` is asked at the last moment: what it raises leaves the file as it is.
    A symbolic link stays: what it leads to is replaced. Permissions and owner stay; a new file has the usual ones.
    A device or a pipe is written to. OSError with the file's name if the disk refuses.
    """
    try:
        if file.exists() and not file.is_file():
            file.write_bytes(data)
            return
        with replacement_of(file.resolve()) as fresh:
            _write_through(fresh, data)
            _keep_owner(file, fresh)
            ready()
    except OSError as error:
        error.filename = str(file)
        raise


@contextmanager
def replacement_of(file: Path) -> Iterator[Path]:
    """A path beside `file`; the file that the block makes there takes its place when the block ends well."""
    with tempfile.TemporaryDirectory(dir=file.parent, prefix=".") as folder:
        fresh = Path(folder, file.name)
        yield fresh
        fresh.replace(file)


def _write_through(file: Path, data: bytes) -> None:
    with file.open("wb") as open_file:
        open_file.write(data)
        open_file.flush()
        os.fsync(open_file.fileno())


def _keep_owner(file: Path, fresh: Path) -> None:
    if file.exists():
        status = file.stat()
        with suppress(OSError):  # only root may give files away
            os.chown(fresh, status.st_uid, status.st_gid)
        shutil.copymode(file, fresh)
