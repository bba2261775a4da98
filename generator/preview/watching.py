"""The verb `serve`: watches the files, refreshes the preview, serves it until Ctrl-C."""

from __future__ import annotations

import gc
import os
import sys
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from datetime import date
from errno import EMFILE, ENOSPC
from os.path import realpath
from pathlib import Path
from socket import SO_REUSEADDR, SOL_SOCKET, socket
from typing import Any

from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer
from watchdog.observers.api import ObservedWatch
from watchdog.observers.polling import PollingObserver

from ..core.errors import CLEAN, PortalError
from ..core.installation import PACKAGE, ROOT, work_of
from ..core.messages import Message
from ..core.own_catalogs import speak_as
from ..versions.archive import folder_of, stamp
from . import translations_page
from .desk.application import desk_of
from .desk.pages import DeskPages
from .desk.requests import own_address
from .inbox import Inbox
from .preview import Preview, content
from .served import Served
from .server import QuietHandler, Server, ThreadingServer
from .update import Update

HOST = "127.0.0.1"
PORT = 8000
PORTS_TRIED = 20
QUIET_S = 0.01  # an editor that saves by renaming makes several events within a few milliseconds
PATIENCE_S = 0.1  # but somebody who never stops typing wants to see something too
IDLE_S = 4.0  # sheets and cards are drawn when nobody seems to be typing
BREATH_S = 0.25
POLL_S = 1.0
SWITCH_S = 0.0005  # a browser that fetches the page on screen should not wait for the pages that follow
WATCHED = (ROOT / "docs", ROOT / "overrides", PACKAGE / "artifacts/pages/templates", PACKAGE / "translations")
# What is joined into one file when the site is built, and what pages are made of.
REBUILT = (ROOT / "docs" / "javascripts", ROOT / "docs" / "stylesheets", *WATCHED[1:])
# The last thing that is said at the start: a hosted environment opens the page without the address printed before.
HOW_TO_EDIT = Message(
    "To change something on a page, press “Edit” there. If it asks for the secret of this preview, type: {secret}"
)
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
    """Tells what was touched, also what no event tells: a release, and a folder that was deleted and made again."""

    def __init__(self, policy_file: Path, edits: Edits) -> None:
        self._policy_file, self._edits = policy_file, edits
        self._folder = policy_file.resolve().parent
        self._observer = _watch(policy_file, edits)
        self._seen = self._stamp()
        self._is_lost = False

    def take(self, timeout_s: float) -> set[Path]:
        """As `Edits.take`; the policy is among the files if it or a released version is another one than before."""
        touched = self._edits.take(timeout_s)
        seen, self._seen = self._seen, self._stamp()
        is_other = seen != self._seen
        if self._is_lost or self._folder in touched or (is_other and not touched):
            self._begin_again()
        return touched | {self._policy_file} if is_other else touched

    def is_waiting(self) -> bool:
        """Has anything been touched that was not taken yet?"""
        return self._edits.is_waiting() or self._seen != self._stamp()

    def stop(self) -> None:
        self._observer.stop()

    def _stamp(self) -> object:
        return stamp(self._policy_file, folder_of(self._policy_file))

    def _begin_again(self) -> None:
        """A watch ends with its folder, and does not follow the next one of that name."""
        with suppress(KeyError):  # the folder was not there when this was tried before
            self._observer.unschedule(ObservedWatch(str(self._folder), recursive=False))
        self._is_lost = True
        with suppress(OSError):  # it is not there yet
            self._observer.schedule(self._edits, str(self._folder))
            self._is_lost = False


def run_serve(policy_file: Path, today: date, port: int | None, language: str) -> int:
    """Serves until interrupted; 0 then. Port 0 is any free one. PortalError if the port is taken; OSError if there is no policy file."""
    content(policy_file)
    speak_as(policy_file)  # also what a translator's document brings meanwhile
    sys.setswitchinterval(SWITCH_S)
    chosen = _free_port() if port is None else port or _any_port()
    address, edits = own_address(chosen, os.environ), Edits()
    work = work_of(policy_file) / "preview" / str(chosen)

    def tell(update: Update) -> None:
        server.tell(update)

    preview = Preview(policy_file, address, work, ROOT, today, tell, pause=edits.breathe)
    server = _server_of(preview, chosen, language)
    with _listening(chosen, server) as http:
        threading.Thread(target=http.serve_forever, daemon=True).start()
        watch = Watch(policy_file, edits)
        preview.is_outdated = watch.is_waiting
        try:
            _begin(server, address)
            gc.freeze()  # the first build stays: an edit should not wait until all of it is looked through
            while True:
                _follow(watch, server, policy_file)
        except KeyboardInterrupt:
            return CLEAN
        finally:
            watch.stop()
            http.shutdown()


def _server_of(preview: Preview, port: int, language: str) -> Server:
    docs, file, today = ROOT / "docs", preview.policy_file, preview.today
    pages = DeskPages(Served(preview, docs, language), language)
    desk = desk_of(file, port, language, today, pages.shown)
    server = Server(preview, docs, language, Inbox(origins=desk.origins), desk)
    preview.give_way, preview.inspect = server.give_way, desk.answers.file.inspection
    return server


def _begin(server: Server, address: str) -> None:
    secret = server.desk.session.secret
    _say(_greeting(address, secret))
    _refresh(server, server.preview.refresh)
    _say(HOW_TO_EDIT.filled(secret=secret).in_(server.language))


def _greeting(address: str, secret: str) -> str:
    """The secret stands behind a `#`: so it is in no request and in no log."""
    return (
        f"{address}#desk={secret} – Ctrl-C ends the preview; translations: {address}{translations_page.PATH}"
    )


def _follow(watch: Watch, server: Server, policy_file: Path) -> None:
    """Takes in the next edit; what is behind, or not drawn yet, is made up for in quiet moments."""
    preview = server.preview
    if touched := watch.take(0 if preview.is_behind else IDLE_S):
        _handle(touched, server, policy_file)
    elif preview.is_behind:
        _refresh(server, lambda: preview.refresh(server.pages_on_screen()))
    else:
        _refresh(server, preview.draw)


def _listening(port: int, server: Server) -> ThreadingServer:
    try:
        http = ThreadingServer((HOST, port), QuietHandler)
    except OSError as error:
        raise PortalError(f"port {port} is in use; choose another one with --port") from error
    http.set_app(server)
    return http


def _free_port() -> int:
    """The usual port, or the next one that nobody listens on."""
    for port in range(PORT, PORT + PORTS_TRIED):
        with socket() as probe:
            probe.setsockopt(SOL_SOCKET, SO_REUSEADDR, 1)
            try:
                probe.bind((HOST, port))
            except OSError:
                continue
            return port
    raise PortalError(
        f"the ports {PORT} to {PORT + PORTS_TRIED - 1} are in use; choose another one with --port"
    )


def _any_port() -> int:
    with socket() as probe:
        probe.bind((HOST, 0))
        return int(probe.getsockname()[1])


def _watch(policy_file: Path, edits: Edits) -> Any:
    try:
        return _watching(Observer(), policy_file, edits)
    except OSError as error:
        if error.errno not in (ENOSPC, EMFILE):
            raise
        _say(
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


def _handle(touched: set[Path], server: Server, policy_file: Path) -> None:
    docs = ROOT / "docs"
    assets = {path.relative_to(docs).as_posix() for path in touched if path.is_relative_to(docs)}
    ours = {path for path in touched if any(map(path.is_relative_to, REBUILT))}
    if assets:
        server.tell(Update(frozenset(assets)))
    # `realpath` never fails, not even for links that lead in a circle.
    if ours or realpath(policy_file) in {realpath(path) for path in touched}:
        on_screen = server.pages_on_screen()
        _refresh(server, lambda: server.preview.refresh(on_screen, everything=bool(ours)))


def _refresh(server: Server, work: Callable[[], int]) -> None:
    """Whatever goes wrong is said, in the terminal and on the page, and the preview goes on."""
    start = time.monotonic()
    try:
        count = work()
    except (Exception, SystemExit) as error:  # a template, a catalog or a plugin can raise anything
        problem = _problem(error)
        server.tell(Update(problem=problem))
        _say(problem)
        return
    if count:
        took_ms = (time.monotonic() - start) * 1000
        _say(f"{time.strftime('%H:%M:%S')}  {count} pages and files, {took_ms:.0f} ms")


def _problem(error: BaseException) -> str:
    """One line: where, if the error knows it, and what."""
    name, line = getattr(error, "filename", None), getattr(error, "lineno", None)
    said = getattr(error, "strerror", None) or getattr(error, "message", None) or str(error)
    place = f"{name}:{line}: " if name and line else f"{name}: " if name else ""
    kind = "" if isinstance(error, (OSError, PortalError)) else f"{type(error).__name__}: "
    return " ".join(f"{place}{kind}{said}".split())


def _say(line: str) -> None:
    print(line, file=sys.stderr, flush=True)
