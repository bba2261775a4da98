"""A desk without a browser and without a socket: the preview's WSGI callable, asked as a page of it would ask."""

import hashlib
import json
from collections.abc import Callable, Mapping
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any, NamedTuple

from generator.core.installation import ROOT
from generator.preview.desk.application import DESK_PATH, desk_of
from generator.preview.desk.pages import DeskPages
from generator.preview.inbox import Inbox
from generator.preview.preview import Preview
from generator.preview.served import Served
from generator.preview.server import Server
from generator.preview.update import Update

HOST = "127.0.0.1:8000"
ORIGIN = f"http://{HOST}"
TODAY = date(2026, 11, 23)


class Answer(NamedTuple):
    status: int
    headers: dict[str, str]
    body: bytes
    unread: int

    @property
    def data(self) -> Any:
        return json.loads(self.body)


class AskedDesk:
    """token: of the page that was opened last, or the next one after a save."""

    def __init__(
        self, file: Path, language: str = "en", tell: Callable[[Update], None] = lambda _: None
    ) -> None:
        self.file, self.token = file, ""
        self.preview = Preview(file, f"{ORIGIN}/", file.parent / "work", ROOT, TODAY, tell)
        pages = DeskPages(Served(self.preview, ROOT / "docs", language), language)
        desk = desk_of(file, 8000, language, TODAY, pages.shown)
        self.server = Server(self.preview, ROOT / "docs", language, Inbox(), desk)

    def ask(self, name: str, data: object = None, headers: Mapping[str, str] | None = None) -> Answer:
        """What a page of the preview asks; with the token, if there is one and `data` has none."""
        sent = {"token": self.token, **data} if isinstance(data, dict) else {"token": self.token}
        answer = self.raw(name, json.dumps(sent).encode(), headers)
        self.token = answer.data.get("token", self.token)
        return answer

    def opened(self, page: str = "/de/tiers/gold/") -> Answer:
        return self.ask("open", {"page": page}, {"HTTP_X_DESK_SECRET": self.server.desk.session.secret})

    @property
    def digest(self) -> str:
        return hashlib.sha256(self.file.read_bytes()).hexdigest()

    def get(self, address: str) -> Answer:
        """A page as a browser fetches it."""
        return self.raw("", b"", {"REQUEST_METHOD": "GET", "PATH_INFO": address})

    def raw(self, name: str, body: bytes, headers: Mapping[str, str] | None = None) -> Answer:
        """`headers`: WSGI's names; "" takes one away."""
        usual = {
            "REQUEST_METHOD": "POST",
            "PATH_INFO": f"{DESK_PATH}{name}",
            "HTTP_HOST": HOST,
            "HTTP_ORIGIN": ORIGIN,
            "HTTP_SEC_FETCH_SITE": "same-origin",
            "CONTENT_TYPE": "application/json",
            "CONTENT_LENGTH": str(len(body)),
        }
        environ: dict[str, Any] = {key: each for key, each in {**usual, **(headers or {})}.items() if each}
        sent, told = BytesIO(body), []
        answer = b"".join(
            self.server({**environ, "wsgi.input": sent}, lambda status, said: told.append((status, said)))
        )
        (status, said), *_ = told
        return Answer(int(status.split()[0]), dict(said), answer, len(body) - sent.tell())
