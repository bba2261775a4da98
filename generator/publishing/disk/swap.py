"""Replaces a published folder by a finished one, so that at every moment a complete one stands there.

One publication at a time: the lock is on the folder that holds the site, so nothing is left lying about.
"""

import ctypes
import errno
import fcntl
import filecmp
import json
import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from ...core.atomic import replacement_of
from ...core.errors import PortalError

# By this file a folder is known as a site of ours, and by these of its entries (contract C6).
MARK = "sla.json"
MARK_KEYS = frozenset(("format", "version", "tzdata", "calendars"))

# No folder can be renamed here: a mount point, or a layer of a container's image below the one that is written.
CANNOT_RENAME = (errno.EXDEV, errno.EBUSY)
# This file system knows no locks for folders.
CANNOT_LOCK = (errno.EBADF, errno.ENOLCK, errno.ENOTSUP, errno.ENOSYS, errno.EINVAL)

AT_FDCWD = -100
RENAME_EXCHANGE = 2


@contextmanager
def replacement(site: Path, scratch: Path | None = None) -> Iterator[Path]:
    """An empty folder; takes the place of `site` when the block ends well, else `site` stays as it was.

    scratch  a folder that only one build uses at a time: the new site is made there if it can be moved from there,
             so that nothing lies beside the site should the run be killed
    PortalError with the path if the disk refuses. What a killed run left behind is removed first.
    """
    site = _resolved(site)
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
                _make_readable(fresh)
                replace_folder(site, fresh, previous)
            finally:
                shutil.rmtree(fresh, ignore_errors=True)
                if site.exists():
                    shutil.rmtree(previous, ignore_errors=True)
    except OSError as error:
        where = error.filename or site
        raise PortalError(f"{site} is unchanged: {where}: {error.strerror or error}") from error


def _resolved(site: Path) -> Path:
    """A symbolic link stays; what it leads to is replaced."""
    try:
        return site.resolve()
    except (OSError, RuntimeError) as error:
        raise PortalError(f"{site} cannot be reached: {error}") from error


def _refuse_foreign(site: Path) -> None:
    """A mistyped target must not cost anybody a folder that is no site of ours."""
    if site.exists() and not site.is_dir():
        raise PortalError(f"{site} is a file, not a folder")
    if (site / ".git").exists():
        raise PortalError(f"{site} holds a Git repository (.git); name a folder for the site alone")
    if site.is_dir() and any(site.iterdir()) and not _is_ours(site):
        raise PortalError(f"{site} holds something that is not a portal; empty it or name another folder")


def _is_ours(site: Path) -> bool:
    """Any web root may have a 404.html; data in the shape of a portal's only a portal has."""
    try:
        data = json.loads((site / MARK).read_bytes())
    except (OSError, ValueError, RecursionError):
        return False
    return isinstance(data, dict) and data.keys() >= MARK_KEYS


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


def _make_readable(fresh: Path) -> None:
    """For the web server's user, whatever this user's umask says: a site is there to be read."""
    for path in (fresh, *fresh.rglob("*")):
        mode = path.stat().st_mode
        path.chmod(mode | (0o555 if path.is_dir() else 0o444))


def replace_folder(site: Path, fresh: Path, previous: Path) -> None:
    """`fresh` takes the place of `site` in one step, in two with `previous` between, or file by file."""
    if not site.exists():
        fresh.rename(site)
        return
    try:
        if not _exchanged(fresh, site):
            _renamed(site, fresh, previous)
    except OSError as error:
        if error.errno not in CANNOT_RENAME:
            raise
        print(f"{site} cannot be replaced as a whole here; its files are, one by one.", file=sys.stderr)
        try:
            _replace_files(site, fresh)
        except OSError as halfway:
            raise PortalError(f"{site} is renewed only in part, build again: {halfway}") from halfway


def _renamed(site: Path, fresh: Path, previous: Path) -> None:
    site.rename(previous)
    try:
        fresh.rename(site)
    except BaseException:
        previous.rename(site)
        raise


def _replace_files(site: Path, fresh: Path) -> None:
    """What pages need comes before the pages, and what is gone goes last: no page ever lacks its parts."""
    made = sorted(path.relative_to(fresh) for path in fresh.rglob("*") if path.is_file())
    for folder in sorted(path for path in fresh.rglob("*") if path.is_dir()):
        target = site / folder.relative_to(fresh)
        target.mkdir(exist_ok=True)
        target.chmod(folder.stat().st_mode)
    for name in sorted(made, key=lambda each: ".html" in each.name):
        with replacement_of(site / name) as copy:
            shutil.copy2(fresh / name, copy)
    _remove_others(site, frozenset(made))


def _remove_others(site: Path, made: frozenset[Path]) -> None:
    for path in sorted(site.rglob("*"), reverse=True):
        if path.is_dir() and not path.is_symlink():
            with suppress(OSError):  # it holds something new
                path.rmdir()
        elif path.relative_to(site) not in made:
            path.unlink()


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
        _lock(descriptor, folder)
        yield
    finally:
        with suppress(OSError):
            os.close(descriptor)


def _lock(descriptor: int, folder: Path) -> None:
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        print(f"Another build is at work in {folder}; waiting for it.", file=sys.stderr, flush=True)
        fcntl.flock(descriptor, fcntl.LOCK_EX)
    except OSError as error:
        if error.errno not in CANNOT_LOCK:
            raise
        print(f"{folder} cannot be locked (a network drive?): run one build at a time.", file=sys.stderr)
