"""Headers of every answer of the preview: what the site says of itself to browsers, and that nobody else may hold it."""

from __future__ import annotations

import re
from collections.abc import Callable
from html import unescape
from typing import Any, Final

from ..publishing.hosting import csp
from ..publishing.hosting.headers import HEADERS

# The published site is for everybody and asks for HTTPS; what is not published yet is for this machine.
_OF_THE_PUBLISHED: Final = ("Access-Control-Allow-Origin", "Strict-Transport-Security")
_NAME: Final = "Content-Security-Policy"
_META: Final = re.compile(rf'<meta http-equiv="{_NAME}" content="([^"]*)">'.encode())
_OF_ALL: Final = {
    _NAME: csp.policy(()),
    **{name: value for name, value in HEADERS.items() if name not in _OF_THE_PUBLISHED},
    "Cross-Origin-Resource-Policy": "same-origin",
}

StartResponse = Callable[..., Any]


def with_headers(start_response: StartResponse) -> StartResponse:
    """Adds those that an answer does not have itself."""

    def start(status: str, headers: list[tuple[str, str]], *others: Any) -> Any:
        known = {name.lower() for name, _ in headers}
        added = [(name, value) for name, value in _OF_ALL.items() if name.lower() not in known]
        return start_response(status, [*headers, *added], *others)

    return start


def policy_of(kind: str, body: bytes) -> list[tuple[str, str]]:
    """The policy that a page has in itself, as a header, with what browsers heed only there; nothing of one without."""
    found = _META.search(body) if kind.startswith("text/html") else None
    said = unescape(found[1].decode()) if found else ""
    return [(_NAME, f"{said}; {csp.NO_FRAMES}")] if said else []
