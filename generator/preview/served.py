"""What the preview answers for each address: pages and files as they are now, and its own."""

from __future__ import annotations

import hashlib
import json
import mimetypes
from dataclasses import dataclass
from pathlib import Path

from ..artifacts.data import sla_json
from ..core.messages import Message
from ..desk.targets import PlacedPage
from ..desk.words import words_in
from ..editing.file import Read
from . import translations_page
from .desk.application import DESK_PATH
from .preview import Preview

FILES = Path(__file__).parent / "files"
PREFIX = "/_preview/"
SCRIPT = '<script type="module" src="/_preview/preview.js?version={}"></script>\n</body>'
LIVE = ("assets", "javascripts", "stylesheets")  # of docs/: served as they lie there
NOTHING_YET = Message(
    "There is nothing to show yet. Pages appear here as soon as they are ready; errors of the file, if it has any, before that."
)


@dataclass(frozen=True, slots=True)
class Served:
    """docs: hand-written files, served as they lie there; language: of the preview's own words."""

    preview: Preview
    docs: Path
    language: str

    def answer(self, path: str) -> tuple[str, str, bytes]:
        """Status, media type and content of a path."""
        if path == translations_page.PATH:
            html = translations_page.page(self.preview.policy_file, self.language)
            return "200 OK", _kind("page.html"), _with_script(html, self.version(b""))
        if path == f"{DESK_PATH[1:]}words.json":
            words = {"author": self.language, "words": words_in(self.language)}
            return "200 OK", _kind(path), json.dumps(words, ensure_ascii=False).encode()
        if path.startswith(PREFIX[1:]):
            body = _content(FILES / path.removeprefix(PREFIX[1:]), FILES)
            return ("200 OK", _kind(path), body) if body is not None else _missing(b"")
        file = file_of(path)
        body = self.body(file)
        if body is None and file != path and self.body(path) is not None:
            file, body = path, self.body(path)
        if body is None:
            other = self.body(f"{path.split('/')[0]}/404.html") or self.body("404.html") or self._empty()
            return _missing(_with_script(other, self.version(b"")))
        if file.endswith(".html"):
            body = _with_script(body, self.version(body))
        return "200 OK", _kind(file), body

    def body(self, file: str) -> bytes | None:
        if file in self.preview.fresh:
            return self.preview.fresh[file]
        if file.split("/")[0] in LIVE and (body := _content(self.docs / file, self.docs)) is not None:
            return body
        return _content(self.preview.folder / file, self.preview.folder)

    def version(self, html: bytes) -> str:
        """Of a page, and behind a dot of the data that it fetches."""
        own = hashlib.sha256(html).hexdigest()[:16]
        if sla_json.PATH.encode() not in html:
            return own
        return f"{own}.{hashlib.sha256(self.body(sla_json.PATH) or b'').hexdigest()[:16]}"

    def show(self, read: Read, path: str) -> PlacedPage | None:
        """As `Preview.show`, of the page at a path."""
        return self.preview.show(read, file_of(path))

    def html(self, path: str) -> str:
        """The page at a path, or what is answered where there is none; "" of what is no page."""
        _, kind, body = self.answer(path)
        return body.decode() if kind.startswith("text/html") else ""

    def version_at(self, path: str) -> str:
        return self.version(self.body(file_of(path)) or b"")

    def _empty(self) -> bytes:
        words = NOTHING_YET.in_(self.language)
        return (
            f'<!doctype html><html lang="{self.language}"><meta charset="utf-8"><title>{words}</title>'
            f"<body><p>{words}</p>\n</body></html>"
        ).encode()


def _content(file: Path, below: Path) -> bytes | None:
    """A file's content; None if there is none, or if the path leads out of the folder."""
    try:
        if file.is_file() and file.resolve().is_relative_to(below.resolve()):
            return file.read_bytes()
    except (OSError, ValueError):
        return None
    return None


def file_of(path: str) -> str:
    return path + "index.html" if not path or path.endswith("/") else path


def _kind(file: str) -> str:
    kind = mimetypes.guess_type(file)[0] or "application/octet-stream"
    return (
        f"{kind}; charset=utf-8"
        if kind.startswith("text/") or kind.endswith(("json", "javascript"))
        else kind
    )


def _missing(body: bytes) -> tuple[str, str, bytes]:
    return "404 Not Found", "text/html; charset=utf-8", body


def _with_script(html: bytes, version: str) -> bytes:
    return html.replace(b"</body>", SCRIPT.format(version).encode(), 1)
