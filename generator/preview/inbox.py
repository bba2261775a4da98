"""The preview's inbox: accepts the contact form as a service would, and shows what arrived. In memory only.

`Inbox` is the WSGI application to mount at `/_inbox`; the policy previewed names that address as its endpoint.
"""

import json
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email import message_from_bytes
from email.message import Message
from html import escape
from typing import Any, Final
from urllib.parse import parse_qsl, urlsplit

from ..policy.portal.form_providers import GENERIC, PROVIDERS
from .desk.requests import is_own_origin

INBOX_PATH: Final = "/_inbox"
LIMIT_BYTES: Final = 110_000_000  # more than any service takes, files and all
KEPT: Final = 100
_GENERIC: Final = PROVIDERS[GENERIC]
_CSP: Final = "default-src 'none'; style-src 'self'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
_CSS: Final = """\
body { max-width: 48rem; margin: 2rem auto; padding: 0 1rem; font: 1rem/1.5 system-ui, sans-serif; }
article { margin: 0 0 2rem; padding: 1rem; border: 1px solid; }
h2 { margin: 0 0 .5rem; font-size: 1.1rem; }
dt { font-weight: 700; }
dd { margin: 0 0 .5rem; white-space: pre-wrap; overflow-wrap: anywhere; }
:root { color-scheme: light dark; }
"""

_FILE_NAME: Final = re.compile(r'filename="([^"]*)"')

StartResponse = Callable[[str, list[tuple[str, str]]], object]
Fields = dict[str, str]


@dataclass(frozen=True, slots=True)
class Report:
    """What one POST brought. `is_spam`: the honeypot was filled in, so a service would drop it silently."""

    received_at: datetime
    fields: Fields
    is_spam: bool
    is_repeat: bool


@dataclass(slots=True)
class Inbox:
    """A WSGI application. GET shows the newest report first, POST takes one.

    now      is asked for the time
    origins  as `desk.requests.own_origins` has them: of the pages whose forms are taken
    """

    now: Callable[[], datetime] = field(default=lambda: datetime.now(UTC))
    origins: Mapping[str, frozenset[str]] = field(default_factory=dict)
    reports: list[Report] = field(default_factory=list)

    def __call__(self, environ: dict[str, Any], start_response: StartResponse) -> Iterable[bytes]:
        method, path = environ["REQUEST_METHOD"], environ.get("PATH_INFO", "")
        # Browsers say from which page a form comes; programs say nothing.
        if method == "POST" and "HTTP_ORIGIN" in environ and not is_own_origin(environ, self.origins):
            return _answer(start_response, "403 Forbidden", b"", "text/plain")
        if method == "POST":
            return self._taken(environ, start_response)
        if method not in ("GET", "HEAD"):
            return _answer(start_response, "405 Method Not Allowed", b"", "text/plain")
        if path.endswith("/inbox.css"):
            return _answer(start_response, "200 OK", _CSS.encode(), "text/css; charset=utf-8")
        return _answer(
            start_response, "200 OK", render_reports(self.reports).encode(), "text/html; charset=utf-8"
        )

    def take(self, fields: Fields) -> Report:
        """Keeps a report; one that comes again under the same submission_id is marked as such."""
        number = fields.get("submission_id")
        report = Report(
            received_at=self.now(),
            fields=fields,
            is_spam=bool(fields.get(_GENERIC.honeypot)),
            is_repeat=bool(number)
            and any(each.fields.get("submission_id") == number for each in self.reports),
        )
        self.reports[:] = [*self.reports, report][-KEPT:]
        return report

    def _taken(self, environ: dict[str, Any], start_response: StartResponse) -> Iterable[bytes]:
        said = environ.get("CONTENT_LENGTH") or "0"
        length = int(said) if said.isascii() and said.isdecimal() and len(said) < 20 else LIMIT_BYTES + 1
        if length > LIMIT_BYTES:
            return _answer(start_response, "413 Content Too Large", b"", "text/plain")
        fields = parse_form(environ["wsgi.input"].read(length), environ.get("CONTENT_TYPE", ""))
        if not fields:
            return _json(start_response, "400 Bad Request", {"error": "no form fields"})
        self.take(fields)
        if "application/json" in environ.get("HTTP_ACCEPT", ""):
            return _json(start_response, "200 OK", {"ok": True})
        target = _own_path(fields.get(_GENERIC.redirect, ""))
        return _answer(start_response, "303 See Other", b"", "text/plain", ("Location", target))


def parse_form(body: bytes, content_type: str) -> Fields:
    """Fields of a form: urlencoded, multipart or JSON; {} if it is none of them. The last of a name wins."""
    found = _fields(body, content_type)
    return {_whole(name): _whole(value) for name, value in found.items()}


def _fields(body: bytes, content_type: str) -> Fields:
    kind = content_type.partition(";")[0].strip().lower()
    if kind == "application/json":
        return _json_fields(body)
    if kind == "multipart/form-data":
        return _multipart_fields(body, content_type)
    if kind == "application/x-www-form-urlencoded":
        return _plain_fields(body)
    return {}


def render_reports(reports: Iterable[Report]) -> str:
    """The page with all reports, the newest first. No script, no inline style: it holds under a strict policy."""
    entries = "".join(_article(report) for report in reversed(list(reports)))
    return (
        '<!doctype html><html lang="en"><meta charset="utf-8"><title>Form inbox</title>'
        '<link rel="icon" href="data:,">'
        f'<link rel="stylesheet" href="{INBOX_PATH}/inbox.css"><h1>Form inbox of the preview</h1>'
        f"{entries or '<p>Nothing has arrived yet. Send the contact form, then reload.</p>'}</html>\n"
    )


def _article(report: Report) -> str:
    rows = "".join(
        f"<dt>{escape(name)}</dt><dd>{escape(value)}</dd>" for name, value in report.fields.items()
    )
    marks = [
        *(["honeypot filled in: a service would drop this silently"] if report.is_spam else []),
        *(["sent again under the same submission_id"] if report.is_repeat else []),
    ]
    time = report.received_at.isoformat(timespec="seconds")
    note = "".join(f"<p><strong>{escape(mark)}</strong></p>" for mark in marks)
    return f'<article><h2><time datetime="{time}">{time}</time></h2>{note}<dl>{rows}</dl></article>'


def _whole(text: str) -> str:
    """Half a pair of surrogates is no text: it could not be shown."""
    return text.encode("utf-8", "replace").decode("utf-8")


def _plain_fields(body: bytes) -> Fields:
    try:
        return dict(parse_qsl(body.decode("utf-8", "replace"), keep_blank_values=True, max_num_fields=1000))
    except ValueError:  # more fields than any form has
        return {}


def _json_fields(body: bytes) -> Fields:
    try:
        value = json.loads(body)
    except (ValueError, RecursionError):
        return {}
    return {name: str(each) for name, each in value.items()} if isinstance(value, dict) else {}


def _multipart_fields(body: bytes, content_type: str) -> Fields:
    message = message_from_bytes(
        b"Content-Type: " + content_type.encode("latin-1", "replace") + b"\r\n\r\n" + body
    )
    parts = message.get_payload()
    if not isinstance(parts, list):
        return {}
    found = [part for part in parts if isinstance(part, Message)]
    named = ((part, part.get_param("name", header="content-disposition")) for part in found)
    return {name: _text(part) for part, name in named if isinstance(name, str)}


def _utf8(header: str) -> str:
    """Browsers write names in UTF-8; the parser of mail keeps such bytes as surrogates."""
    return header.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def _text(part: Message) -> str:
    """Of a file only what it is called and how large it is; "" of one that was not chosen."""
    data = part.get_payload(decode=True)
    if part.get_filename() is not None and isinstance(data, bytes):
        name = _FILE_NAME.search("".join(str(value) for _, value in part.raw_items()))
        return f"{_utf8(name[1])} ({len(data)} bytes)" if name and name[1] else ""
    return data.decode("utf-8", "replace") if isinstance(data, bytes) else ""


def _own_path(address: str) -> str:
    """Only the path of where the form wants to go: the preview has the same pages under another host."""
    try:
        path = urlsplit(address).path if address.isascii() and address.isprintable() else ""
    except ValueError:  # a host that is none: `http://[::1`
        path = ""
    return path if path.startswith("/") and not path.startswith("//") else INBOX_PATH


def _json(start_response: StartResponse, status: str, value: object) -> Iterable[bytes]:
    return _answer(start_response, status, json.dumps(value).encode(), "application/json")


def _answer(
    start_response: StartResponse, status: str, body: bytes, kind: str, *more: tuple[str, str]
) -> Iterable[bytes]:
    start_response(
        status,
        [
            ("Content-Type", kind),
            ("Content-Length", str(len(body))),
            ("Content-Security-Policy", _CSP),
            ("X-Content-Type-Options", "nosniff"),
            ("Cache-Control", "no-store"),
            *more,
        ],
    )
    return [body]
