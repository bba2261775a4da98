"""What is touched while the preview is served: the policy file, what lies beside it, the program's own templates and words."""

from __future__ import annotations

import sys
import threading
import time
from contextlib import suppress
from errno import EMFILE, ENOSPC
from pathlib import Path
from typing import Any

from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer
from watchdog.observers.api import ObservedWatch
from watchdog.observers.polling import PollingObserver

from ..core.installation import PACKAGE, ROOT
from ..core.own_folder import own_folder
from ..versions.archive import folder_of, stamp

QUIET_S = 0.01  # an editor that saves by renaming makes several events within a few milliseconds
PATIENCE_S = 0.1  # but somebody who never stops typing wants to see something too
BREATH_S = 0.25
POLL_S = 1.0
WATCHED = (ROOT / "docs", ROOT / "overrides", PACKAGE / "artifacts/pages/templates", PACKAGE / "translations")
# What is joined into one file when the site is built, and what pages are made of.
REBUILT = (ROOT / "docs" / "javascripts", ROOT / "docs" / "stylesheets", *WATCHED[1:])
CHANGING = {"created", "modified", "moved", "deleted", "closed"}
FOLDER_CHANGING = {"moved", "deleted"}


class Edits(FileSystemEventHandler):
    """Collects what was touched, until somebody takes it."""

    def __init__(self) -> None:
        self._touched: set[Path] = set()
        self._news = threading.Condition()

    def on_any_event(self, event: FileSystemEvent) -> None:
        if event.event_type not in (FOLDER_CHANGING if event.is_directory else CHANGING):
            return
        with self._news:
            self._touched |= {Path(str(path)) for path in (event.src_path, event.dest_path) if path}
            self._news.notify()

    def is_waiting(self) -> bool:
        return bool(self._touched)

    def breathe(self) -> None:
        """Leaves the machine to the browser for a moment, unless something was touched."""
        with self._news:
            self._news.wait_for(lambda: bool(self._touched), BREATH_S)

    def take(self, timeout_s: float | None = None) -> set[Path]:
        """Waits for the next edit and for the moment of quiet after it; returns the files it touched, or none."""
        with self._news:
            if not self._news.wait_for(lambda: bool(self._touched), timeout_s):
                return set()
            until = time.monotonic() + PATIENCE_S
            while self._news.wait(QUIET_S) and time.monotonic() < until:
                pass
            touched, self._touched = self._touched, set()
            return touched


class Watch:
    """Tells what was touched, also what no event tells: a release, and a folder that was deleted and made again.

    Of what lies beside the policy file, events only wake it up: whether a file is another one is looked at, since
    editors also leave files there that are in no site.
    """

    def __init__(self, policy_file: Path, edits: Edits) -> None:
        self._policy_file, self._edits = policy_file, edits
        self._folder = policy_file.resolve().parent
        self._observer = watch_files(policy_file, edits)
        self._beside: dict[Path, int] = {}
        self._follow_beside()
        self._seen, self._own = self._stamp(), self._own_stamp()
        self._is_lost = False

    def take(self, timeout_s: float) -> set[Path]:
        """As `Edits.take`; the policy is among the files if it or a released version is another one than before.

        Of the folders beside it all are, if there is another file in one of them.
        """
        places = own_folder(self._policy_file).places()
        touched = {path for path in self._edits.take(timeout_s) if not any(map(path.is_relative_to, places))}
        own, self._own = self._own, self._own_stamp()
        self._follow_beside()
        if own != self._own:
            touched |= {*places}
        seen, self._seen = self._seen, self._stamp()
        is_other = seen != self._seen
        if self._is_lost or self._folder in touched or (is_other and not touched):
            self._begin_again()
        return touched | {self._policy_file} if is_other else touched

    def is_waiting(self) -> bool:
        """Has anything been touched that was not taken yet?"""
        return self._edits.is_waiting() or (self._seen, self._own) != (self._stamp(), self._own_stamp())

    def stop(self) -> None:
        self._observer.stop()

    def _stamp(self) -> object:
        return stamp(self._policy_file, folder_of(self._policy_file))

    def _own_stamp(self) -> object:
        return own_folder(self._policy_file).stamp()

    def _follow_beside(self) -> None:
        """Folders come and go; without a watch of its own a folder is looked at when this is asked again."""
        there = {
            place: place.stat().st_ino for place in own_folder(self._policy_file).places() if place.is_dir()
        }
        for place in {place for place, _ in self._beside.items() ^ there.items()}:
            with suppress(KeyError):
                self._observer.unschedule(ObservedWatch(str(place), recursive=True))
            with suppress(OSError):  # it is gone, or the system watches no more files
                self._observer.schedule(self._edits, str(place), recursive=True)
        self._beside = there

    def _begin_again(self) -> None:
        """A watch ends with its folder, and does not follow the next one of that name."""
        with suppress(KeyError):  # the folder was not there when this was tried before
            self._observer.unschedule(ObservedWatch(str(self._folder), recursive=False))
        self._is_lost = True
        with suppress(OSError):  # it is not there yet
            self._observer.schedule(self._edits, str(self._folder))
            self._is_lost = False


def watch_files(policy_file: Path, edits: Edits) -> Any:
    try:
        return _watching(Observer(), policy_file, edits)
    except OSError as error:
        if error.errno not in (ENOSPC, EMFILE):
            raise
        say(
            "the system's limit of watched files is reached (fs.inotify.max_user_watches, max_user_instances): "
            "the files are looked at once a second instead"
        )
        return _watching(PollingObserver(timeout=POLL_S), policy_file, edits)


def _watching(observer: Any, policy_file: Path, edits: Edits) -> Any:
    observer.schedule(edits, str(policy_file.resolve().parent))
    for folder in WATCHED:
        observer.schedule(edits, str(folder), recursive=True)
    try:
        observer.start()
    except OSError:
        observer.unschedule_all()  # some may be at work already
        raise
    return observer


def say(line: str) -> None:
    print(line, file=sys.stderr, flush=True)
