"""A desk without a browser and without a socket: the preview's WSGI callable, asked as a page of it would ask."""

import json
from collections.abc import Mapping
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any, NamedTuple

from generator.core.installation import ROOT
from generator.preview.desk.application import DESK_PATH, desk_of
from generator.preview.inbox import Inbox
from generator.preview.preview import Preview
from generator.preview.server import Server

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

    def __init__(self, file: Path, language: str = "en") -> None:
        self.file, self.token = file, ""
        preview = Preview(file, f"{ORIGIN}/", file.parent / "work", ROOT, TODAY, lambda _: None)
        self.server = Server(preview, ROOT / "docs", language, Inbox(), desk_of(file, 8000, language, TODAY))

    def ask(self, name: str, data: object = None, headers: Mapping[str, str] | None = None) -> Answer:
        """What a page of the preview asks; with the token, if there is one and `data` has none."""
        sent = {"token": self.token, **data} if isinstance(data, dict) else {"token": self.token}
        answer = self.raw(name, json.dumps(sent).encode(), headers)
        self.token = answer.data.get("token", self.token)
        return answer

    def opened(self, page: str = "/de/tiers/gold/") -> Answer:
        return self.ask("open", {"page": page}, {"HTTP_X_DESK_SECRET": self.server.desk.session.secret})

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
