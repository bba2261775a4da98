"""What an answer means: our judge beside Formspree's own client, and every service row by row."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from generator.form_providers import PROVIDERS
from tests.form_policy import real_policy

HERE = Path(__file__).parent
JSON, HTML = "application/json", "text/html; charset=utf-8"
EMAIL = {"code": "TYPE_EMAIL", "field": "email", "message": "should be an email"}
NAME = {"code": "REQUIRED_FIELD_MISSING", "field": "name", "message": "is required"}

# status, type, body; do both agree that it was sent, or not?
FORMSPREE: list[tuple[int, str, Any, bool]] = [
    (200, JSON, {"next": "/thanks?language=en", "ok": True}, True),
    (200, JSON, {"next": "https://example.com/thanks"}, True),
    (200, JSON, {"next": None, "ok": True}, False),
    (200, JSON, {"ok": True}, False),
    (200, JSON, {}, False),
    (200, JSON, [], False),
    (200, JSON, "sent", False),
    (200, JSON, {"error": "You have reached the monthly limit", "next": "/thanks"}, False),
    (200, JSON, {"errors": [{"code": "INACTIVE", "message": "Form not active"}]}, False),
    (422, JSON, {"error": "Validation errors", "errors": [EMAIL, NAME]}, False),
    (422, JSON, {"errors": [EMAIL, {**EMAIL, "message": "a second one"}]}, False),
    (400, JSON, {"errors": [{"message": "no field named"}]}, False),
    (403, JSON, {"error": "In order to submit via AJAX, you need to set a custom key"}, False),
    (404, JSON, {"errors": [{"code": "FORM_NOT_FOUND", "message": "Form not found"}]}, False),
    (429, JSON, {"error": "Too many requests"}, False),
    (200, HTML, "<!doctype html><title>reCAPTCHA</title>", False),
    (502, HTML, "<h1>Bad gateway</h1>", False),
    (200, "text/plain", "", False),
]
SERVICES: list[tuple[str, int, str, Any, str]] = [
    # service, status, type, body; sent, or the reason why not
    ("formspree", 500, JSON, {"next": "/thanks"}, "broken"),  # here their client says sent; we do not
    ("netlify", 200, HTML, "<!doctype html><h1>Thank you</h1>", "sent"),
    ("netlify", 200, HTML, "<!doctype html><p>Solve the CAPTCHA</p>", "unclear"),
    ("netlify", 404, HTML, "<!doctype html><h1>Page not found</h1>", "refused"),
    ("basin", 200, JSON, {"success": True}, "sent"),
    ("basin", 200, JSON, {"error": "Blocked"}, "refused"),
    ("basin", 200, HTML, "<!doctype html>", "unclear"),
    ("basin", 200, "text/plain", '<div class="challenge">', "unclear"),
    ("basin", 200, JSON, '{"success": tru', "unclear"),
    ("netlify", 200, JSON, '{"ok', "unclear"),
    ("netlify", 413, HTML, "<h1>Request Entity Too Large</h1>", "long"),
    ("web3forms", 200, JSON, {"success": True, "message": "Email sent"}, "sent"),
    ("web3forms", 200, JSON, {"success": "true"}, "unclear"),
    ("web3forms", 200, JSON, {"success": False, "message": "Spam"}, "refused"),
    ("formsubmit", 200, JSON, {"success": "true"}, "sent"),
    ("formsubmit", 200, JSON, {"success": "false", "message": "needs activation"}, "refused"),
    ("formsubmit", 200, JSON, {"success": True}, "unclear"),
    ("formspark", 200, JSON, {"name": "x"}, "sent"),
    ("formspark", 200, "text/plain", "<!DOCTYPE html><p>captcha", "unclear"),
    ("formspark", 500, JSON, {}, "broken"),
    ("generic", 204, "", "", "sent"),
    ("generic", 201, JSON, {"id": 7}, "sent"),
    ("generic", 200, JSON, {"ok": False}, "refused"),
    ("generic", 200, JSON, {"errors": []}, "sent"),
    ("generic", 200, JSON, {"errors": {"email": ["wrong"]}}, "refused"),
    ("generic", 200, "application/xml", "<ok/>", "sent"),
    ("generic", 200, JSON, "", "sent"),
    ("generic", 413, "text/plain", "too large", "long"),
    ("generic", 302, "", "", "unclear"),
    ("generic", 429, JSON, {}, "busy"),
]
OWN: list[tuple[Any, str]] = [
    ({"data": {"ok": True}}, "sent"),
    ({"data": {"ok": "yes"}}, "sent"),
    ({"data": {"ok": 17}}, "sent"),
    ({"data": {"ok": False}}, "unclear"),
    ({"data": {"ok": "error"}}, "unclear"),
    ({"data": {"ok": None}}, "unclear"),
    ({"data": {}}, "unclear"),
    ({"__proto__": {"data": {"ok": True}}}, "unclear"),
    ("ok", "unclear"),
]


def node(script: Path | str, value: object) -> Any:
    """Runs a module of ours with JSON on its standard input."""
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    program = shutil.which("node", path=path)
    assert program, "Node.js is missing: make setup-test"
    command = (
        [program, str(script)] if isinstance(script, Path) else [program, "--input-type=module", "-e", script]
    )
    done = subprocess.run(
        command, input=json.dumps(value), capture_output=True, text=True, cwd=HERE, timeout=60
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def contract(provider: str, **more: Any) -> Any:
    return json.loads(PROVIDERS[provider].contract(real_policy(provider=provider, **more).contact.form))


def body(value: Any) -> str:
    return value if isinstance(value, str) else json.dumps(value)


def verdicts(rows: list[tuple[Any, int, str, str]]) -> list[str]:
    """(contract, status, type, text) -> `sent`, or the reason why not."""
    script = f"""
        import {{ text }} from 'node:stream/consumers'
        import {{ judge }} from '{(HERE.parents[1] / "docs/javascripts/elements/form-answer.js").as_uri()}'
        const rows = JSON.parse(await text(process.stdin))
        process.stdout.write(JSON.stringify(rows.map(([contract, status, type, text]) => {{
            const verdict = judge(contract, {{ ok: status >= 200 && status < 300, status, type, text }})
            return verdict.sent ? 'sent' : verdict.reason
        }})))"""
    found: list[str] = node(script, rows)
    return found


def test_formspree_client_agrees_on_success_and_on_field_errors() -> None:
    answers = [[status, kind, body(value)] for status, kind, value, _ in FORMSPREE]
    results = node(HERE / "formspree_oracle.mjs", {"contract": contract("formspree"), "answers": answers})
    assert [each["ours"]["sent"] for each in results] == [sent for *_, sent in FORMSPREE]
    assert [each["ours"] for each in results] == [each["theirs"] for each in results]


def test_every_service() -> None:
    rows = [(contract(name), status, kind, body(value)) for name, status, kind, value, _ in SERVICES]
    assert verdicts(rows) == [expected for *_, expected in SERVICES]


def test_a_page_to_which_the_form_was_led_on_is_not_success() -> None:
    script = f"""
        import {{ text }} from 'node:stream/consumers'
        import {{ judge }} from '{(HERE.parents[1] / "docs/javascripts/elements/form-answer.js").as_uri()}'
        const contract = JSON.parse(await text(process.stdin))
        const login = {{ ok: true, status: 200, type: 'text/html', text: '<h1>Log in</h1>' }}
        process.stdout.write(JSON.stringify(
          [true, false].map((elsewhere) => judge(contract, {{ ...login, elsewhere }}).sent)))"""
    assert node(script, contract("netlify")) == [False, True]


def test_own_endpoint_with_a_stated_entry() -> None:
    own = contract("generic", success="data.ok")
    assert verdicts([(own, 200, JSON, body(value)) for value, _ in OWN]) == [expected for _, expected in OWN]


TEXTS = [
    ("short", True),
    ("ä" * 1000, False),
    ("🚒" * 1000, False),
    ("x\n" * 1000, False),
    ("half \ud83d of a pair", True),
]


@pytest.mark.parametrize(("text", "whole"), TEXTS, ids=range(len(TEXTS)))
def test_mailto_stays_short_enough_for_mail_programs(text: str, whole: bool) -> None:
    script = f"""
        import {{ text }} from 'node:stream/consumers'
        import {{ mailto }} from '{(HERE.parents[1] / "docs/javascripts/elements/report-text.js").as_uri()}'
        const [said] = JSON.parse(await text(process.stdin))
        const found = mailto('a@example.com', 'S', said)
        process.stdout.write(JSON.stringify({{ ...found, text: decodeURIComponent(found.href) }}))"""
    found = node(script, [text])
    assert (found["isWhole"], len(found["href"]) <= 1900) == (whole, True)
    assert found["text"].startswith("mailto:a@example.com?subject=S&body=")
