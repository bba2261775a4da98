"""The WSGI application below `/_preview/desk/`: POST with JSON (or the bytes of a document), answered in JSON.

`open` is asked with {page} and the secret in X-Desk-Secret, and answers with the page's first token. Everything else is
asked with that token; what writes takes it and answers with the next one, also where nothing was written. What is
refused is {message}, one sentence in the author's language.
"""

from __future__ import annotations

import json
import os
import traceback
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Final
from urllib.parse import unquote

from ...core.keeping import uncollected
from ...core.messages import Message
from . import exchanging, publishing
from .answers import Data, DeskAnswers, Shown, nothing_shown
from .edited_file import EditedFile
from .lookups import found_entries, opened_entries
from .requests import DOCUMENT, JSON, ContentKind, content_of, object_of, own_origins, refuse_others
from .session import DeskRefused, Session
from .trying import tried

_FAILED: Final = "500 Internal Server Error"
DESK_PATH: Final = "/_preview/desk/"
NOT_KNOWN = Message("The desk cannot be asked for this.")
OWN_FAULT = Message(
    "The program has failed at this, which is its own fault and not yours; the file is as it was before. The terminal says more."
)
DISK_REFUSED = Message("The policy file cannot be read or written: {reason}")


@dataclass(frozen=True, slots=True)
class DeskRequest:
    """What the desk can be asked for.

    answer  of what was sent, as an object; `page`: that of the token. Of a document {content, name, write, base}
    writes  does it take the token? A document that is only looked at takes none
    """

    answer: Callable[[DeskAnswers, Data], Data]
    writes: bool = False
    kind: ContentKind = JSON

    def takes_token(self, data: Data) -> bool:
        return self.writes and not (self.kind is DOCUMENT and data["write"] == "no")


REQUESTS: Final[Mapping[str, DeskRequest]] = {
    "open": DeskRequest(DeskAnswers.open),
    "entry": DeskRequest(DeskAnswers.entry),
    "outline": DeskRequest(opened_entries),
    "find": DeskRequest(found_entries),
    "page": DeskRequest(DeskAnswers.page),
    "findings": DeskRequest(DeskAnswers.findings),
    "form": DeskRequest(DeskAnswers.form),
    "try": DeskRequest(tried),
    "write": DeskRequest(DeskAnswers.write, writes=True),
    "undo": DeskRequest(DeskAnswers.undo, writes=True),
    "redo": DeskRequest(DeskAnswers.redo, writes=True),
    "leave": DeskRequest(DeskAnswers.leave),
    "proposal": DeskRequest(publishing.proposal),
    "release": DeskRequest(publishing.release, writes=True),
    "take-back": DeskRequest(publishing.take_back, writes=True),
    "translations": DeskRequest(exchanging.translations),
    "document": DeskRequest(exchanging.document),
    "take-in": DeskRequest(exchanging.take_in, writes=True, kind=DOCUMENT),
}


def desk_of(
    policy_file: Path, port: int, author: str, today: date, shown: Shown = nothing_shown
) -> DeskApplication:
    """The desk of a preview that starts now; `shown` as `DeskAnswers` has it."""
    origins = own_origins(port, os.environ)
    answers = DeskAnswers(EditedFile(policy_file, today), author, shown)
    return DeskApplication(answers, Session(), origins, author)


@dataclass(frozen=True, slots=True)
class DeskApplication:
    """origins: as `requests.own_origins` has them; author: language of what is refused."""

    answers: DeskAnswers
    session: Session
    origins: Mapping[str, frozenset[str]]
    author: str

    def __call__(self, environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
        try:
            status, data = "200 OK", self._answer(environ)
        except DeskRefused as refused:
            status, data = refused.status, {"message": refused.message.in_(self.author), **refused.data}
        body = json.dumps(data, ensure_ascii=False).encode("utf-8", "replace")
        headers = [("Content-Type", "application/json; charset=utf-8"), ("Content-Length", str(len(body)))]
        allow = [("Allow", "POST")] if status.startswith("405") else []
        start_response(status, [*headers, ("Cache-Control", "no-store"), *allow])
        return [body]

    def _answer(self, environ: Mapping[str, Any]) -> Data:
        refuse_others(environ, self.origins)
        name = environ.get("PATH_INFO", "").removeprefix(DESK_PATH)
        request = REQUESTS.get(name)
        if request is None:
            raise DeskRefused("404 Not Found", NOT_KNOWN)
        data = _sent(environ, request.kind)
        if name == "open":
            token = self.session.opened(environ.get("HTTP_X_DESK_SECRET", ""), str(data.get("page", "")))
            return {"token": token, **self._done(request, data)}
        token = str(data.get("token", ""))
        data["page"] = self.session.page_of(token)
        if not request.takes_token(data):
            return self._done(request, data)
        return self._saved(request, data, self.session.next(token))

    def _saved(self, request: DeskRequest, data: Data, token: str) -> Data:
        """Every answer after a token was taken brings the next one, and the page as it is now."""
        try:
            # What is dead by now is looked for when somebody has his page; so are findings.
            with self.answers.file.hurry.first(), uncollected():
                done = {"token": token, **self._done(request, data)}
                return {"page": self.answers.page_after(str(data["page"])), **done}
        except DeskRefused as refused:
            raise DeskRefused(refused.status, refused.message, {**refused.data, "token": token}) from refused

    def _done(self, request: DeskRequest, data: Data) -> Data:
        try:
            return request.answer(self.answers, data)
        except OSError as error:
            reason = DISK_REFUSED.filled(reason=error.strerror or "")
            raise DeskRefused(_FAILED, reason) from error
        except DeskRefused:
            raise
        except Exception as error:  # whatever it is, it costs nobody what was typed, and the panel goes on
            traceback.print_exc()
            raise DeskRefused(_FAILED, OWN_FAULT) from error


def _sent(environ: Mapping[str, Any], kind: ContentKind) -> Data:
    """Beside a document everything else is in headers."""
    content = content_of(environ, kind)
    if kind is JSON:
        return object_of(content)
    said = {each: str(environ.get(f"HTTP_X_DESK_{each.upper()}", "")) for each in ("token", "write", "base")}
    name = unquote(str(environ.get("HTTP_X_DESK_NAME", "")))
    return {**said, "name": name, "write": "yes" if said["write"] == "yes" else "no", "content": content}
