"""What the preview listens to: only its own host, and of what would write, only its own pages, in a form no other site can send.

A page of another site can make a browser send much here, but neither under our name nor from our origin, and JSON only
after a question (OPTIONS) that is answered with no. What is too large is refused unread.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any, Final, NamedTuple

from ...core.messages import Message
from .session import DeskRefused

HTTP_PORT: Final = 80
LOCAL_NAMES: Final = ("localhost", "127.0.0.1", "[::1]")
MOST_LEVELS: Final = 20
_MEGABYTE: Final = 1_000_000
# A string, to its end or that of the text, or a sign that opens or closes a level.
_LEVELS: Final = re.compile(rb'"(?:[^"\\]|\\.)*+"?|[\[\]{}]', re.DOTALL)
OTHER_ADDRESS = Message("The preview does not answer at this address; please open {address}.")
OTHER_PAGE = Message(
    "Only pages of this preview can change the policy file; this request comes from somewhere else."
)
ONLY_POST = Message("This address answers only POST.")
OTHER_TYPE = Message("What is sent here has to be of the type {kind}.")
NO_LENGTH = Message("What is sent here has to say its length first (Content-Length).")
TOO_LARGE = Message("What was sent is too large: {limit} MB at most.")
TOO_DEEP = Message("What was sent is nested too deeply: {levels} levels at most.")
NOT_JSON = Message("What was sent is no JSON object.")


class ContentKind(NamedTuple):
    """What may be sent to an address, and how much of it."""

    media_type: str
    limit_bytes: int


JSON: Final = ContentKind("application/json", 2 * _MEGABYTE)
DOCUMENT: Final = ContentKind("application/octet-stream", 20 * _MEGABYTE)


def own_origins(port: int, variables: Mapping[str, str]) -> dict[str, frozenset[str]]:
    """Each host that the preview is asked as -> the origins that its own pages have then.

    variables  of the environment: a codespace is asked under a public name, and its forwarding may say `localhost` for it
    """
    ports = (f":{port}", "") if port == HTTP_PORT else (f":{port}",)
    found = {f"{name}{each}": frozenset({f"http://{name}{each}"}) for name in LOCAL_NAMES for each in ports}
    if public := _public_host(port, variables):
        near = f"localhost:{port}"
        found[public] = found[near] = frozenset({f"https://{public}", f"http://{near}"})
    return found


def own_address(port: int, variables: Mapping[str, str]) -> str:
    """Where whoever started the preview opens it, with a slash at the end; `variables` as in `own_origins`."""
    public = _public_host(port, variables)
    return f"https://{public}/" if public else f"http://127.0.0.1:{port}/"


def _public_host(port: int, variables: Mapping[str, str]) -> str:
    """Of a codespace's port; "" elsewhere."""
    name, domain = (
        variables.get(each, "").lower()
        for each in ("CODESPACE_NAME", "GITHUB_CODESPACES_PORT_FORWARDING_DOMAIN")
    )
    return f"{name}-{port}.{domain}" if variables.get("CODESPACES") == "true" and name and domain else ""


def is_own_host(environ: Mapping[str, Any], origins: Mapping[str, frozenset[str]]) -> bool:
    """Another name for this machine belongs to a web page that wants to read what is not published yet."""
    return str(environ.get("HTTP_HOST", "")).lower() in origins


def refuse_others(environ: Mapping[str, Any], origins: Mapping[str, frozenset[str]]) -> None:
    """DeskRefused if anything but a page of ours asks, or not by POST. Programs have to say an origin too."""
    if environ["REQUEST_METHOD"] != "POST":
        raise DeskRefused("405 Method Not Allowed", ONLY_POST)
    if (
        not is_own_origin(environ, origins)
        or environ.get("HTTP_SEC_FETCH_SITE", "same-origin") != "same-origin"
    ):
        raise DeskRefused("403 Forbidden", OTHER_PAGE)


def is_own_origin(environ: Mapping[str, Any], origins: Mapping[str, frozenset[str]]) -> bool:
    """Does what was sent come from a page of ours? Not if it says nothing of where it comes from."""
    own = origins.get(str(environ.get("HTTP_HOST", "")).lower(), frozenset())
    return environ.get("HTTP_ORIGIN") in own


def content_of(environ: Mapping[str, Any], kind: ContentKind) -> bytes:
    """What was sent. DeskRefused, with nothing read, if it is of another type, too large or of no stated length."""
    if str(environ.get("CONTENT_TYPE", "")).partition(";")[0].strip().lower() != kind.media_type:
        raise DeskRefused("415 Unsupported Media Type", OTHER_TYPE.filled(kind=kind.media_type))
    said = str(environ.get("CONTENT_LENGTH") or "")
    if "HTTP_TRANSFER_ENCODING" in environ or not (said.isascii() and said.isdecimal()):
        raise DeskRefused("411 Length Required", NO_LENGTH)
    if len(said) > len(str(kind.limit_bytes)) or int(said) > kind.limit_bytes:
        raise DeskRefused("413 Content Too Large", TOO_LARGE.filled(limit=kind.limit_bytes // _MEGABYTE))
    data: bytes = environ["wsgi.input"].read(int(said))
    return data


def object_of(data: bytes) -> dict[str, Any]:
    """A JSON object. DeskRefused if it is none, holds what is no text, or more levels than anything here needs."""
    if _is_too_deep(data):
        raise DeskRefused("400 Bad Request", TOO_DEEP.filled(levels=MOST_LEVELS))
    try:
        found = json.loads(data.decode())
        json.dumps(found, ensure_ascii=False).encode()  # half a pair of surrogates is no text
    except ValueError:
        found = None
    if not isinstance(found, dict):
        raise DeskRefused("400 Bad Request", NOT_JSON)
    return found


def _is_too_deep(data: bytes) -> bool:
    """Found without going there."""
    level = 0
    for each in _LEVELS.finditer(data):
        level += {b"[": 1, b"{": 1, b"]": -1, b"}": -1}.get(each[0], 0)
        if level > MOST_LEVELS:
            return True
    return False
