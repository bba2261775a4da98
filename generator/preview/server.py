"""The preview's web server: the pages, the events that tell them to reload, the inbox for the form, the desk. WSGI."""

from __future__ import annotations

import json
import queue
import re
import threading
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from socketserver import ThreadingMixIn
from typing import Any
from urllib.parse import parse_qs
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer

from ..core.diagnostic import Diagnostic
from ..core.giving_way import GivingWay
from ..core.messages import Message
from ..reading.yaml.source import Source
from ..rules import report
from . import translations_page
from .answer_headers import policy_of, with_headers
from .desk.application import DESK_PATH, DeskApplication
from .desk.requests import OTHER_ADDRESS, is_own_host
from .inbox import INBOX_PATH
from .preview import Preview
from .served import PREFIX, Served, file_of
from .update import Update

HEARTBEAT_S = 15.0
_DESK_FILES = (
    ".js",
    ".css",
    "words.json",
)  # of what lies below the desk's path, all else is asked of the desk
_HASHED = re.compile(r"\.[0-9a-f]{8}\.\w+$")
LAST_STATE = Message("{summary}. The pages show the last state without errors.")

StartResponse = Callable[..., Any]


@dataclass(slots=True)
class Server:
    """A WSGI application over a Preview.

    docs      hand-written files, served as they lie there
    language  of the findings
    inbox     receives what is sent to /_inbox
    desk      answers below /_preview/desk/, and knows as which hosts the preview is asked
    """

    preview: Preview
    docs: Path
    language: str
    inbox: Callable[[dict[str, Any], StartResponse], Iterable[bytes]]
    desk: DeskApplication
    _served: Served = field(init=False)
    _readers: dict[queue.Queue[bytes], str] = field(default_factory=dict)
    _lock: threading.Lock = field(default_factory=threading.Lock)
    _report: bytes = b""
    _answers: GivingWay = field(default_factory=GivingWay)

    def __post_init__(self) -> None:
        self._served = Served(self.preview, self.docs, self.language)

    def __call__(self, environ: dict[str, Any], start_response: StartResponse) -> Iterable[bytes]:
        with self._answers.first():
            return self._answered(environ, start_response)

    def give_way(self) -> None:
        """Waits until nobody is being answered, as `GivingWay` does."""
        self._answers.give_way()

    def _answered(self, environ: dict[str, Any], start_response: StartResponse) -> Iterable[bytes]:
        start_response = with_headers(start_response)
        if not is_own_host(environ, self.desk.origins):
            return self._misdirected(start_response)
        path = environ.get("PATH_INFO", "/").encode("latin-1").decode("utf-8", "replace")
        if path.startswith(INBOX_PATH):
            return self.inbox(environ, start_response)
        if path.startswith(DESK_PATH) and not path.endswith(_DESK_FILES):
            return self.desk(environ, start_response)
        if path == f"{PREFIX}events":
            query = parse_qs(environ.get("QUERY_STRING", ""))
            start_response("200 OK", [("Content-Type", "text/event-stream"), ("Cache-Control", "no-store")])
            return self._events(query.get("path", ["/"])[0], query.get("version", [""])[0])
        status, kind, body = self._served.answer(path.lstrip("/"))
        headers = [("Content-Type", kind), ("Content-Length", str(len(body))), ("Cache-Control", _keep(path))]
        start_response(status, [*headers, *policy_of(kind, body)])
        return [b"" if environ.get("REQUEST_METHOD") == "HEAD" else body]

    def tell(self, update: Update) -> None:
        """Passes news on to every open page: only those that show what changed are reloaded."""
        with self._lock:
            if update.inspection is not None or update.problem:
                self._report = _event("findings", _report_of(update, self.language))
            for reader, path in self._readers.items():
                if update.inspection is not None or update.problem:
                    reader.put(self._report)
                    if path == translations_page.PATH:
                        reader.put(_event("reload", {}))
                elif _concerns(update.changed, path, body := self._served.body(path) or b""):
                    reader.put(_event("reload", {"version": self._served.version(body)}))

    def pages_on_screen(self) -> set[str]:
        with self._lock:
            return set(self._readers.values())

    def _events(self, path: str, version: str) -> Iterator[bytes]:
        """News for a page. What came between the answer that brought it and this question would else be lost."""
        reader: queue.Queue[bytes] = queue.Queue()
        file = file_of(path.lstrip("/"))
        with self._lock:
            self._readers[reader] = file
            reader.put(self._report or b": hello\n\n")
            now = self._served.version(self._served.body(file) or b"")
            if version != now:
                reader.put(_event("reload", {"version": now}))
        try:
            while True:
                try:
                    yield reader.get(timeout=HEARTBEAT_S)
                except queue.Empty:
                    yield b": still here\n\n"
        finally:
            with self._lock:
                del self._readers[reader]

    def _misdirected(self, start_response: StartResponse) -> Iterable[bytes]:
        words = OTHER_ADDRESS.filled(address=self.preview.address).in_(self.language).encode()
        headers = [("Content-Type", "text/plain; charset=utf-8"), ("Content-Length", str(len(words)))]
        start_response("421 Misdirected Request", [*headers, ("Cache-Control", "no-store")])
        return [words]


def _keep(path: str) -> str:
    """Only what carries a hash of its content in its name may be kept."""
    return "max-age=3600" if _HASHED.search(path) else "no-store"


def _event(name: str, data: Any) -> bytes:
    return f"event: {name}\ndata: {json.dumps(data, ensure_ascii=False)}\n\n".encode("utf-8", "replace")


def _concerns(changed: frozenset[str], file: str, html: bytes) -> bool:
    """Is the page itself another one, or something that it fetches?"""
    return file in changed or any(
        path == "*"
        or path.endswith((".css", ".js"))
        or (path.endswith(".json") and path.rpartition("/")[2].encode() in html)
        for path in changed
    )


def _report_of(update: Update, language: str) -> dict[str, Any]:
    if update.problem or update.inspection is None:
        title = LAST_STATE.filled(summary=str(update.problem)).in_(language)
        return {"title": title, "findings": [], "blocking": True}
    source = update.inspection.source
    summary = report.summary(update.findings, language)
    title = LAST_STATE.filled(summary=summary).in_(language) if update.is_blocking else summary
    shown = [_finding(source, found, language) for found in report.worst_first(update.findings)]
    return {"title": title, "findings": shown, "blocking": update.is_blocking}


def _finding(source: Source, found: Diagnostic, language: str) -> dict[str, str]:
    span = found.span
    line = source.line(span.line)
    end = span.end_column if span.end_line == span.line else len(line) + 1
    return {
        "where": f"{source.name}:{span.line}:{span.column}",
        "level": found.level.value,
        "head": f"{report.LEVELS[found.level].in_(language)} {found.rule.id}",
        "message": found.message(language),
        "line": line,
        "mark": " " * (span.column - 1) + "^" * max(end - span.column, 1),
        "help": found.help(language),
    }


class QuietHandler(WSGIRequestHandler):
    """Says nothing of each request: the terminal is for what the author did."""

    def log_message(self, format: str, *args: Any) -> None:
        return


class ThreadingServer(ThreadingMixIn, WSGIServer):
    """A thread a request; an open event stream keeps nobody waiting, and nobody from leaving."""

    daemon_threads = True
    block_on_close = False
    allow_reuse_address = True
    request_queue_size = 64

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A browser that goes away in the middle of an answer is nobody's mistake."""
