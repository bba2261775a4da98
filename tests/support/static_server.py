"""Folders over HTTP, as a static host serves them."""

from __future__ import annotations

import sys
import threading
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from types import MappingProxyType
from typing import Protocol

NONE: Mapping[str, str] = MappingProxyType({})


class Serve(Protocol):
    """Serves a folder, with these headers on every answer; returns its address, without a slash."""

    def __call__(self, folder: Path, headers: Mapping[str, str] = ...) -> str: ...


class _Handler(SimpleHTTPRequestHandler):
    """`404.html` for what is missing."""

    headers_added = NONE

    def end_headers(self) -> None:
        for name, value in self.headers_added.items():
            self.send_header(name, value)
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:
        pass

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        page = Path(self.directory) / "404.html"
        if code != 404 or not page.exists():
            super().send_error(code, message, explain)
            return
        body = page.read_bytes()
        self.send_response(404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)


class _Server(ThreadingHTTPServer):
    request_queue_size = 128  # a browser opens many connections at once, and the machine may be busy

    def handle_error(self, request: object, client_address: object) -> None:
        """A browser that leaves a page hangs up in the middle of a file; that is no fault."""
        if not isinstance(sys.exception(), BrokenPipeError | ConnectionResetError):
            super().handle_error(request, client_address)  # type: ignore[arg-type]


class StaticServers:
    """Servers on free ports, one for each folder, until the end of the `with`."""

    def __init__(self) -> None:
        self._running: list[_Server] = []

    def __enter__(self) -> StaticServers:
        return self

    def __exit__(self, *_: object) -> None:
        # All at once: each takes half a second to notice.
        with ThreadPoolExecutor(max(1, len(self._running))) as closing:
            closing.map(_Server.shutdown, self._running)
        for server in self._running:
            server.server_close()

    def start(self, folder: Path, headers: Mapping[str, str] = NONE) -> str:
        handler = type("Handler", (_Handler,), {"headers_added": headers})
        server = _Server(("127.0.0.1", 0), partial(handler, directory=str(folder)))
        self._running.append(server)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        return f"http://127.0.0.1:{server.server_port}"
