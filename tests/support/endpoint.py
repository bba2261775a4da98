"""A form service to test against: takes a form over real HTTP, passes it on as real mail, fails as told.

`/<provider>` answers as that service does; `?fault=<name>` makes it fail in a planned way. What arrived is
read back from the mail, so that a field counts only when it survived the journey.
"""

from __future__ import annotations

import json
import smtplib
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from email import message_from_bytes, policy
from email.message import EmailMessage
from typing import Any

from aiosmtpd.controller import Controller
from flask import Flask, Request, Response, jsonify, redirect, request
from werkzeug.serving import BaseWSGIServer, make_server

from tests.support.patience import PATIENCE_MS

HONEYPOTS = ("_gotcha", "bot-field", "botcheck", "_honey", "_honeypot", "leave_empty")


@dataclass
class Mailbox:
    """An SMTP server that keeps what it gets."""

    messages: list[dict[str, str]] = field(default_factory=list)

    async def handle_DATA(self, server: Any, session: Any, envelope: Any) -> str:
        mail = message_from_bytes(envelope.content, policy=policy.default)
        part = next(part for part in mail.walk() if part.get_content_type() == "application/json")
        self.messages.append(json.loads(part.get_payload(decode=True)))
        return "250 OK"


class MailServer(Controller):
    """On any port that is free; which one is known once it listens."""

    def __init__(self, mailbox: Mailbox) -> None:
        super().__init__(mailbox, hostname="127.0.0.1", port=0, ready_timeout=PATIENCE_MS / 1000)

    def _trigger_server(self) -> None:
        self.port = self.server.sockets[0].getsockname()[1]
        super()._trigger_server()


def mail_of(fields: dict[str, str]) -> EmailMessage:
    mail = EmailMessage()
    mail["From"], mail["To"], mail["Subject"] = "form@example.com", "support@example.com", "Report"
    mail.set_content("\n".join(f"{name}: {value}" for name, value in fields.items()))
    mail.add_attachment(json.dumps(fields).encode(), "application", "json", filename="fields.json")
    return mail


def _wants_json(of: Request) -> bool:
    return "application/json" in of.headers.get("Accept", "")


def _yes(provider: str, fields: dict[str, str]) -> Response:
    """What the service answers to a form it has taken."""
    target = {"formspree": "_next", "web3forms": "redirect", "formsubmit": "_next", "formspark": "_redirect",
              "generic": "redirect", "netlify": "redirect", "basin": "redirect"}[provider]  # fmt: skip
    if not _wants_json(request):
        return redirect(fields[target], 303) if fields.get(target) else Response("<h1>Thank you</h1>")  # type: ignore[return-value]
    body: dict[str, Callable[[], Response]] = {
        "formspree": lambda: jsonify(next="/thanks", ok=True),
        "netlify": lambda: Response("<!doctype html><title>Thanks</title><h1>Thank you</h1>"),
        "basin": lambda: jsonify(success=True, email=fields.get("email")),
        "web3forms": lambda: jsonify(
            success=True, body={"data": fields, "message": "Email sent successfully!"}
        ),
        "formsubmit": lambda: jsonify(success="true", message="The form was submitted successfully."),
        "formspark": lambda: jsonify(fields),
        "generic": lambda: jsonify(ok=True),
    }
    return body[provider]()


def _no(provider: str) -> tuple[Response, int]:
    """How the service says that it does not like the e-mail address."""
    said = "should be an email"
    answers: dict[str, tuple[dict[str, Any], int]] = {
        "formspree": (
            {"error": said, "errors": [{"code": "TYPE_EMAIL", "field": "email", "message": said}]}, 422),
        "web3forms": ({"success": False, "message": said}, 400),
        "formsubmit": ({"success": "false", "message": said}, 200),
        "generic": ({"errors": {"Email": [said]}}, 422),
    }  # fmt: skip
    body, status = answers.get(provider, ({"error": said}, 422))
    return jsonify(body), status


FAULTS: dict[str, Callable[[], Any]] = {
    "500": lambda: (Response("<h1>Internal Server Error</h1>"), 500),
    "500-yes": lambda: (jsonify(next="/thanks", ok=True, success=True), 500),
    "413": lambda: (Response("<h1>Request Entity Too Large</h1>"), 413),
    "429": lambda: (jsonify(error="Too many requests"), 429),
    "busy-for": lambda: (
        Response("", headers={"Retry-After": "180", "Access-Control-Expose-Headers": "Retry-After"}),
        429,
    ),
    "html": lambda: Response("<!doctype html><title>Captcha</title><h1>Please solve the captcha</h1>"),
    "quota": lambda: jsonify(error="Monthly limit reached"),
    "cut-json": lambda: Response('{"ok": tr', mimetype="application/json"),
    "fragment": lambda: Response("<div>Please verify</div>", mimetype="text/plain"),
    "login": lambda: redirect("/login", 303),
    "empty-json": lambda: jsonify({}),
    "elsewhere": lambda: redirect("https://unlisted.example.net/thanks", 303),
}


class Endpoint:
    """The HTTP server and its mail server; a context manager."""

    def __init__(self) -> None:
        self.mailbox = Mailbox()
        self.received: list[str] = []  # submission_id of every form that reached us, also of refused ones
        self.headers: list[dict[str, str]] = []
        self._mail = MailServer(self.mailbox)
        self._http: BaseWSGIServer = make_server("127.0.0.1", 0, self._app(), threaded=True)
        self._thread = threading.Thread(target=self._http.serve_forever, daemon=True)
        self.release = threading.Event()
        self.fault = ""  # of every answer, unless the address names one

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._http.port}"

    def __enter__(self) -> Endpoint:
        self._mail.start()
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.release.set()
        self._http.shutdown()
        self._mail.stop()

    @property
    def delivered(self) -> dict[str, dict[str, str]]:
        """Reports by submission_id: one that comes twice under one number is one report."""
        return {mail.get("submission_id") or f"#{at}": mail for at, mail in enumerate(self.mailbox.messages)}

    def _app(self) -> Flask:
        app = Flask(__name__)

        @app.after_request
        def cors(response: Response) -> Response:
            if request.args.get("fault") != "no-cors":
                response.headers["Access-Control-Allow-Origin"] = "*"
            return response

        @app.get("/login")
        def login() -> str:
            return "<!doctype html><title>Log in</title><h1>Log in</h1>"

        # A preflight would be answered 405: the form must not need one.
        @app.post("/<provider>", provide_automatic_options=False)
        @app.post("/ajax/<provider>", provide_automatic_options=False)
        def take(provider: str) -> Any:
            return self._taken(provider)

        return app

    def _taken(self, provider: str) -> Any:
        fields = {name: request.form[name] for name in request.form}
        fields |= {name: f"{each.filename} {len(each.read())}" for name, each in request.files.items()}
        fault = request.args.get("fault", self.fault)
        self.headers.append(dict(request.headers))
        self.received.append(fields.get("submission_id", ""))
        if provider == "formspree" and "Referer" not in request.headers:
            return jsonify(error="no referrer"), 400
        if fault == "slow":
            self.release.wait(PATIENCE_MS / 1000)
        if fault == "once" and self.received.count(fields.get("submission_id", "")) == 1:
            fault = "500"
        if fault == "invalid":
            return _no(provider)
        if fault in FAULTS:
            return FAULTS[fault]()
        if not any(fields.get(name) for name in HONEYPOTS):
            self._pass_on(fields)
        return _yes(provider, fields)

    def _pass_on(self, fields: dict[str, str]) -> None:
        with smtplib.SMTP("127.0.0.1", self._mail.port) as smtp:
            smtp.send_message(mail_of(fields))

    def wait_for(self, count: int) -> list[dict[str, str]]:
        end = time.monotonic() + PATIENCE_MS / 1000
        while len(self.mailbox.messages) < count and time.monotonic() < end:
            time.sleep(0.02)
        return self.mailbox.messages
