"""Replaces a file by new content, so that at every moment a whole one stands there."""

import os
import shutil
import tempfile
from contextlib import suppress
from pathlib import Path


def replace_file(file: Path, data: bytes) -> None:
    """The whole new file or the whole old one, whatever happens in between.

    A symbolic link stays: what it leads to is replaced. Permissions and owner stay; a new file has the usual ones.
    A device or a pipe is written to. OSError with the file's name if the disk refuses.
    """
    try:
        if file.exists() and not file.is_file():
            file.write_bytes(data)
        else:
            _replace(file.resolve(), data)
    except OSError as error:
        error.filename = str(file)
        raise


def _replace(file: Path, data: bytes) -> None:
    with tempfile.TemporaryDirectory(dir=file.parent, prefix=".") as folder:
        fresh = Path(folder, file.name)
        with fresh.open("wb") as beside:
            beside.write(data)
            beside.flush()
            os.fsync(beside.fileno())
        if file.exists():
            status = file.stat()
            with suppress(OSError):  # only root may give files away
                os.chown(fresh, status.st_uid, status.st_gid)
            shutil.copymode(file, fresh)
        fresh.replace(file)
