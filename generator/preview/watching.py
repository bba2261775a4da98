"""The verb `serve`: watches the files, refreshes the preview, serves it until Ctrl-C."""

from __future__ import annotations

import gc
import os
import sys
import threading
import time
from collections.abc import Callable
from datetime import date
from os.path import realpath
from pathlib import Path
from socket import SO_REUSEADDR, SOL_SOCKET, socket

from ..core.errors import CLEAN, PortalError
from ..core.installation import ROOT, work_of
from ..core.messages import Message
from ..core.own_catalogs import speak_as
from ..core.own_folder import own_folder
from . import translations_page
from .desk.application import desk_of
from .desk.pages import DeskPages
from .desk.requests import own_address
from .inbox import Inbox
from .preview import Preview, content
from .served import Served
from .server import QuietHandler, Server, ThreadingServer
from .update import Update
from .watches import REBUILT, Edits, Watch, say

HOST = "127.0.0.1"
PORT = 8000
PORTS_TRIED = 20
IDLE_S = 4.0  # sheets and cards are drawn when nobody seems to be typing
SWITCH_S = 0.0005  # a browser that fetches the page on screen should not wait for the pages that follow
# The last thing that is said at the start: a hosted environment opens the page without the address printed before.
GREETING = Message("{address} – Ctrl+C ends the preview; translations: {translations}")
HOW_TO_EDIT = Message(
    "To change something on a page, press “Edit” there. If it asks for the secret of this preview, type: {secret}"
)


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
    # The secret stands behind a `#`: so it is in no request and in no log.
    at = GREETING.filled(
        address=f"{address}#desk={secret}", translations=f"{address}{translations_page.PATH}"
    )
    say(at.in_(server.language))
    _refresh(server, server.preview.refresh)
    say(HOW_TO_EDIT.filled(secret=secret).in_(server.language))


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


def _handle(touched: set[Path], server: Server, policy_file: Path) -> None:
    docs = ROOT / "docs"
    assets = {path.relative_to(docs).as_posix() for path in touched if path.is_relative_to(docs)}
    rebuilt = (*REBUILT, *own_folder(policy_file).places())
    ours = {path for path in touched if any(map(path.is_relative_to, rebuilt))}
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
        say(problem)
        return
    if count:
        took_ms = (time.monotonic() - start) * 1000
        say(f"{time.strftime('%H:%M:%S')}  {count} pages and files, {took_ms:.0f} ms")


def _problem(error: BaseException) -> str:
    """One line: where, if the error knows it, and what."""
    name, line = getattr(error, "filename", None), getattr(error, "lineno", None)
    said = getattr(error, "strerror", None) or getattr(error, "message", None) or str(error)
    place = f"{name}:{line}: " if name and line else f"{name}: " if name else ""
    kind = "" if isinstance(error, (OSError, PortalError)) else f"{type(error).__name__}: "
    return " ".join(f"{place}{kind}{said}".split())
