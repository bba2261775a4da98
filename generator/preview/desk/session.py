"""Who may edit: whoever knows the secret of this start opens pages, and each page saves with a token that serves once.

Nothing is kept in a cookie, which all ports of this machine would share, and nothing on the disk.
"""

from __future__ import annotations

import hashlib
import hmac
import re
import secrets
import threading
from collections import OrderedDict
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from ...core.messages import ENGLISH, Message

MOST_PAGES: Final = 50
MOST_WRONG: Final = 10
_BITS: Final = 128
_TOKEN: Final = re.compile(r"([0-9]{1,9})\.([0-9]{1,9})\.[0-9a-f]{32}")
_FORBIDDEN: Final = "403 Forbidden"
WRONG_SECRET = Message(
    "This is not the secret of this preview: it stands in the address that was printed when the preview was started."
)
DESK_CLOSED = Message(
    "After too many wrong secrets nothing can be edited here until the preview is started again."
)
SAVED_ALREADY = Message("This page was already saved from; please reload it.")
NOT_OPENED = Message("This page is not open for editing, or not any more; please reload it.")


class DeskRefused(Exception):
    """What was asked is not done.

    status   of the answer: `403 Forbidden`
    message  why, in one sentence; data: what else is answered
    """

    def __init__(self, status: str, message: Message, data: Mapping[str, Any] | None = None) -> None:
        super().__init__(message.in_(ENGLISH))
        self.status, self.message, self.data = status, message, dict(data or {})


@dataclass(slots=True)
class _OpenedPage:
    """step: how often it has saved."""

    page: str
    step: int = 0


class Session:
    """One start of the preview. `secret` opens pages; of more than MOST_PAGES the one used the longest ago is forgotten."""

    def __init__(self) -> None:
        self.secret = secrets.token_urlsafe(_BITS // 8)
        self._key = secrets.token_bytes(_BITS // 8)
        self._pages: OrderedDict[int, _OpenedPage] = OrderedDict()
        self._opened = self._wrong = 0
        self._lock = threading.Lock()

    def opened(self, secret: str, page: str) -> str:
        """The first token of a page. DeskRefused if the secret is wrong, or was too often."""
        with self._lock:
            self._refuse_closed()
            if not hmac.compare_digest(secret.encode("utf-8", "replace"), self.secret.encode()):
                self._wrong += bool(secret)  # none at all is no try
                raise DeskRefused(_FORBIDDEN, WRONG_SECRET)
            self._opened += 1
            self._pages[self._opened] = _OpenedPage(page)
            if len(self._pages) > MOST_PAGES:
                self._pages.popitem(last=False)
            return self._token(self._opened, 0)

    def page_of(self, token: str) -> str:
        """The page that a token was given to, which stays good. DeskRefused if it is not the page's latest."""
        with self._lock:
            return self._pages[self._number(token)].page

    def next(self, token: str) -> str:
        """Takes a token, which is good no more, and gives the next one. DeskRefused as in `page_of`."""
        with self._lock:
            number = self._number(token)
            self._pages[number].step += 1
            return self._token(number, self._pages[number].step)

    def _number(self, token: str) -> int:
        self._refuse_closed()
        parts = _TOKEN.fullmatch(token)
        number, step = (int(parts[1]), int(parts[2])) if parts else (0, 0)
        if number not in self._pages or not hmac.compare_digest(token, self._token(number, step)):
            raise DeskRefused(_FORBIDDEN, NOT_OPENED)
        if step != self._pages[number].step:
            raise DeskRefused(_FORBIDDEN, SAVED_ALREADY)
        self._pages.move_to_end(number)
        return number

    def _token(self, number: int, step: int) -> str:
        said = f"{number}.{step}"
        return f"{said}.{hmac.new(self._key, said.encode(), hashlib.sha256).hexdigest()[:32]}"

    def _refuse_closed(self) -> None:
        if self._wrong >= MOST_WRONG:
            raise DeskRefused(_FORBIDDEN, DESK_CLOSED)
