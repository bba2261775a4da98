"""The WSGI application below `/_preview/desk/`: POST with JSON, answered in JSON.

    open               {page}, secret in X-Desk-Secret -> {token, digest, outline}
    entry              {token, path}
    write, undo, redo  {token, …} -> {token, …}: the next one, also where nothing was written

What is refused is {message}, one sentence in the author's language.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Final

from ...core.messages import Message
from .answers import Data, DeskAnswers
from .requests import JSON, content_of, object_of, own_origins, refuse_others
from .session import DeskRefused, Session

DESK_PATH: Final = "/_preview/desk/"
NOT_KNOWN = Message("The desk cannot be asked for this.")
DISK_REFUSED = Message("The policy file cannot be read or written: {reason}")


def desk_of(policy_file: Path, port: int, author: str, today: date) -> DeskApplication:
    """The desk of a preview that starts now."""
    origins = own_origins(port, os.environ)
    return DeskApplication(DeskAnswers(policy_file, author, today), Session(), origins, author)


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
        if name not in ("open", "entry", "write", "undo", "redo"):
            raise DeskRefused("404 Not Found", NOT_KNOWN)
        data = object_of(content_of(environ, JSON))
        if name == "open":
            token = self.session.opened(environ.get("HTTP_X_DESK_SECRET", ""), str(data.get("page", "")))
            return {"token": token, **self._done("open", data)}
        token = str(data.get("token", ""))
        if name == "entry":
            self.session.page_of(token)
            return self._done("entry", data)
        return self._saved(name, data, self.session.next(token))

    def _saved(self, name: str, data: Data, token: str) -> Data:
        """Every answer after a token was taken brings the next one."""
        try:
            return {"token": token, **self._done(name, data)}
        except DeskRefused as refused:
            raise DeskRefused(refused.status, refused.message, {**refused.data, "token": token}) from refused

    def _done(self, name: str, data: Data) -> Data:
        answers = self.answers
        try:
            match name:
                case "open":
                    return answers.open()
                case "entry":
                    return answers.entry(data)
                case "write":
                    return answers.write(data)
                case "undo":
                    return answers.undo()
            return answers.redo()
        except OSError as error:
            reason = DISK_REFUSED.filled(reason=error.strerror or "")
            raise DeskRefused("500 Internal Server Error", reason) from error
