"""Replaces a published folder by a finished one, so that at every moment a complete one stands there.

One publication at a time: the lock is on the folder that holds the site, so nothing is left lying about.
"""

import ctypes
import errno
import fcntl
import filecmp
import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from .errors import PortalError

AT_FDCWD = -100
RENAME_EXCHANGE = 2


@contextmanager
def replacement(site: Path, scratch: Path | None = None) -> Iterator[Path]:
    """An empty folder; takes the place of `site` when the block ends well, else `site` stays as it was.

    scratch  a folder that only one build uses at a time: the new site is made there if it can be moved from there,
             so that nothing lies beside the site should the run be killed
    PortalError with the path if the disk refuses. What a killed run left behind is removed first.
    """
    site = site.resolve()  # a symbolic link stays; what it leads to is replaced
    _refuse_foreign(site)
    try:
        site.parent.mkdir(parents=True, exist_ok=True)
        with locked(site.parent):
            beside, previous = site.with_name(f".{site.name}.next"), site.with_name(f".{site.name}.previous")
            _recover(site, previous)
            fresh = _empty(beside, scratch)
            try:
                yield fresh
                _keep_times(site, fresh)
                _replace(site, fresh, previous)
            finally:
                shutil.rmtree(fresh, ignore_errors=True)
                if site.exists():
                    shutil.rmtree(previous, ignore_errors=True)
    except OSError as error:
        where = error.filename or site
        raise PortalError(f"{site} is unchanged: {where}: {error.strerror or error}") from error


def _refuse_foreign(site: Path) -> None:
    """A mistyped target must not cost anybody a folder that is no site of ours."""
    if site.is_dir() and any(site.iterdir()) and not (site / "404.html").exists():
        raise PortalError(f"{site} holds something that is not a portal; empty it or name another folder")
    if site.exists() and not site.is_dir():
        raise PortalError(f"{site} is a file, not a folder")


def _recover(site: Path, previous: Path) -> None:
    """Puts things right after a run that was killed: an old site set aside returns if no new one came."""
    if previous.exists() and not site.exists():
        previous.rename(site)
    _remove(previous)


def _empty(beside: Path, scratch: Path | None) -> Path:
    _remove(beside)
    if scratch is not None:
        folder = scratch / "next"
        _remove(folder)
        with suppress(
            OSError
        ):  # another file system, or a folder that must not be written: then it fails below
            folder.mkdir(parents=True)
            folder.rename(beside)
            beside.rename(folder)
            return folder
        _remove(folder)
    beside.mkdir()
    return beside


def _remove(folder: Path) -> None:
    if folder.exists():
        shutil.rmtree(folder)


def _keep_times(site: Path, fresh: Path) -> None:
    """A file that did not change keeps its time: servers make of it what they answer "not modified" by."""
    for file in fresh.rglob("*"):
        before = site / file.relative_to(fresh)
        if file.is_file() and before.is_file() and filecmp.cmp(before, file, shallow=False):
            status = before.stat()
            os.utime(file, ns=(status.st_atime_ns, status.st_mtime_ns))


def _replace(site: Path, fresh: Path, previous: Path) -> None:
    if not site.exists():
        fresh.rename(site)
    elif not _exchanged(fresh, site):
        site.rename(previous)
        try:
            fresh.rename(site)
        except BaseException:
            previous.rename(site)
            raise


def _exchanged(one: Path, other: Path) -> bool:
    """Exchanges two folders in one step of the kernel; False where kernel or file system cannot."""
    try:
        renameat2 = ctypes.CDLL(None, use_errno=True).renameat2
    except (OSError, AttributeError):
        return False
    if renameat2(AT_FDCWD, os.fsencode(one), AT_FDCWD, os.fsencode(other), RENAME_EXCHANGE) == 0:
        return True
    code = ctypes.get_errno()
    if code in (errno.ENOSYS, errno.EINVAL, errno.ENOTSUP):
        return False
    raise OSError(code, os.strerror(code), str(other))


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Waits until no other build is at work in the folder, and keeps the others out."""
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            print(f"Another build is at work in {folder}; waiting for it.", file=sys.stderr, flush=True)
            fcntl.flock(descriptor, fcntl.LOCK_EX)
        yield
    finally:
        with suppress(OSError):
            os.close(descriptor)
