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

from generator.policy.portal.form_providers import PROVIDERS
from tests.support.form_policy import real_policy

HERE = Path(__file__).parent
SCRIPTS = HERE.parents[2] / "docs/javascripts/form"
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
    ("netlify", 200, HTML, "<!doctype html><h1>Log in to the guest network</h1>", "unclear"),
    ("netlify", 200, HTML, "<main><contact-thanks></contact-thanks></main>", "sent"),
    ("netlify", 200, HTML, "<h1>We will be back soon</h1><p>Thank you for your patience.", "unclear"),
    ("netlify", 200, HTML, "<h1>Error</h1><p>Your message could not be sent. Thank you.", "unclear"),
    ("netlify", 200, HTML, "<p>Please log in. Thank you!", "unclear"),
    ("netlify", 200, HTML, "<p>Please verify that you are human. Thank you!", "unclear"),
    ("netlify", 200, HTML, '<div class="cf-turnstile"></div>Thank you', "unclear"),
    ("netlify", 200, HTML, "<script>const errors = 1</script><a class='error'>Thank you!</a>", "sent"),
    ("netlify", 200, HTML, "<main><contact-thanks></contact-thanks>Errors</main>", "sent"),
    ("netlify", 404, HTML, "<!doctype html><h1>Page not found</h1>", "refused"),
    ("basin", 200, JSON, {"success": True}, "sent"),
    ("basin", 200, JSON, {"error": "Blocked"}, "refused"),
    ("basin", 200, JSON, {"success": "no"}, "refused"),
    ("basin", 200, JSON, {"id": 7}, "unclear"),
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
    (
        "formspark",
        200,
        JSON,
        {"name": "x", "submission_id": "n-1", "description": "Mail could not be sent"},
        "sent",
    ),
    ("formspark", 200, JSON, {"name": "x"}, "unclear"),
    ("formspark", 200, JSON, {"submission_id": "n-1", "error": "quota"}, "refused"),
    ("formspark", 200, JSON, {}, "unclear"),
    ("formspark", 200, "text/plain", "<!DOCTYPE html><p>captcha", "unclear"),
    ("formspark", 500, JSON, {}, "broken"),
    ("generic", 204, "", "", "sent"),
    ("generic", 201, JSON, {"id": 7}, "sent"),
    ("generic", 200, JSON, {"ok": False}, "refused"),
    ("generic", 200, JSON, {"errors": []}, "unclear"),
    ("generic", 200, JSON, {"errors": [], "ok": True}, "sent"),
    ("generic", 200, JSON, {"errors": {"email": ["wrong"]}}, "refused"),
    ("generic", 200, "application/xml", "<ok/>", "unclear"),
    ("generic", 200, JSON, "", "unclear"),
    ("generic", 413, "text/plain", "too large", "long"),
    ("generic", 302, "", "", "unclear"),
    ("generic", 429, JSON, {}, "busy"),
]
TEXT = "text/plain; charset=utf-8"
# An endpoint of which nothing is known: status, type, body; sent, or the reason why not.
UNKNOWN: list[tuple[int, str, Any, str]] = [
    (200, JSON, {"status": "error", "message": "Mail could not be sent"}, "refused"),
    (200, JSON, {"result": "error", "error": ""}, "refused"),
    (200, JSON, {"status": "fail"}, "refused"),
    (200, JSON, {"status": 500, "message": "boom"}, "refused"),
    (200, JSON, {"code": 403, "message": "forbidden"}, "refused"),
    (200, JSON, {"success": "no"}, "refused"),
    (200, JSON, {"success": 0}, "refused"),
    (200, JSON, {"ok": None}, "unclear"),
    (200, JSON, {"ok": "failed"}, "refused"),
    (200, JSON, {"error": False, "sent": False}, "refused"),
    (200, JSON, {"data": {"error": "x"}}, "refused"),
    (200, JSON, "false", "unclear"),
    (200, JSON, "true", "unclear"),
    (200, JSON, "null", "unclear"),
    (200, JSON, "0", "unclear"),
    (200, JSON, "[]", "unclear"),
    (200, JSON, [{"ok": True}], "unclear"),
    (200, JSON, {}, "unclear"),
    (200, TEXT, "ERROR: mail could not be sent", "unclear"),
    (200, TEXT, "Please log in to the guest network", "unclear"),
    (200, TEXT, "Fehler: Die Nachricht wurde nicht versendet.", "unclear"),
    (200, TEXT, "OK", "unclear"),
    (200, TEXT, "", "unclear"),
    (200, "", "", "unclear"),
    (200, "application/xml", "<error>no</error>", "unclear"),
    (200, HTML, "<title>Success</title>Success", "unclear"),
    (200, HTML, "<title>reCAPTCHA</title>", "unclear"),
    (200, JSON, '{"ok": tru', "unclear"),
    (200, JSON, {"statusCode": 500, "body": '{"message": "Internal"}'}, "refused"),
    (200, JSON, {"statusCode": 200, "body": '{"error": "quota"}'}, "unclear"),
    (200, JSON, {"statusCode": "502"}, "refused"),
    (200, JSON, {"Success": False}, "refused"),
    (200, JSON, {"isSuccess": False, "status": 200}, "refused"),
    (200, JSON, {"hasErrors": True, "status": "ok"}, "unclear"),
    (200, JSON, {"ok": True, "errors": [{"field": "email"}]}, "refused"),
    (200, JSON, {"ok": True, "data": {"failed": ["a@b.c"]}}, "unclear"),
    (200, JSON, {"success": True, "message": "Die E-Mail konnte nicht zugestellt werden."}, "unclear"),
    (200, JSON, {"status": "spam", "message": "Thanks"}, "refused"),
    (200, JSON, {"status": "validation_failed"}, "refused"),
    (200, JSON, {"status": "mail_failed"}, "refused"),
    (200, JSON, {"status": "pending"}, "unclear"),
    (200, JSON, {"status": 1}, "unclear"),
    (200, JSON, {"code": 0, "message": "x"}, "unclear"),
    (200, JSON, {"id": 7}, "unclear"),
    (200, JSON, {"message": "Thank you"}, "unclear"),
    (200, JSON, {"message": "quota exceeded", "type": "error"}, "refused"),
    (200, JSON, {"success": "Thank you for your message"}, "unclear"),
    (200, JSON, {"success": True, "sent": "later"}, "unclear"),
    (200, JSON, {"success": True, "captcha": "required"}, "unclear"),
    (200, JSON, {"exception": "Timeout"}, "refused"),
    (200, JSON, {"title": "Not sent", "status": 422}, "refused"),
    (200, JSON, {"__proto__": {"ok": True}}, "unclear"),
    (200, JSON, '{"ok":' + '{"a":' * 20 + "1" + "}" * 21, "refused"),
    (200, JSON, {"ok": True, "emailSent": False}, "unclear"),
    (200, JSON, {"ok": True, "email_sent": 0}, "unclear"),
    (200, JSON, {"ok": True, "mail": {"sent-to-team": False, "was_delivered": "no"}}, "unclear"),
    (200, JSON, {"ok": True, "mailError": "550"}, "unclear"),
    (200, JSON, {"ok": True, "smtp_error": "550"}, "unclear"),
    (200, JSON, {"ok": True, "errorDescription": "550"}, "unclear"),
    (200, JSON, {"ok": True, "error_count": 1}, "unclear"),
    (200, JSON, {"ok": True, "warning": "The mail could not be sent."}, "unclear"),
    (200, JSON, {"ok": True, "unsent": True}, "unclear"),
    (200, JSON, '{"ok":true,"error":' + "[" * 99999 + "]" * 99999 + "}", "refused"),
    (201, JSON, {"email_sent": False}, "refused"),
    (201, JSON, {"type": "error", "text": "boom"}, "refused"),
    (202, JSON, {"level": "ERROR"}, "refused"),
    (201, JSON, {"status": "rejected"}, "refused"),
    (202, JSON, {"state": "unknown"}, "unclear"),
    (201, TEXT, "ERROR", "unclear"),
    (202, HTML, "<h1>Please wait</h1>", "unclear"),
    (206, JSON, "", "unclear"),
    (400, JSON, {"ok": True}, "refused"),
    (403, HTML, "<title>Just a moment...</title>", "refused"),
    (511, HTML, "<h1>Log in</h1>", "broken"),
    (503, JSON, {"ok": True}, "broken"),
    (204, "", "", "sent"),
    (201, JSON, {"id": 7}, "sent"),
    (202, JSON, {"queued": 1}, "sent"),
    (201, JSON, {"type": "about:blank", "error_count": 0, "smtpError": None, "noErrors": True}, "sent"),
    (200, JSON, {"ok": True, "emailSent": True, "consent": False, "warning": "Low disk"}, "sent"),
    (200, JSON, {"ok": True}, "sent"),
    (200, HTML, {"success": True, "message": "Thank you"}, "sent"),
    (200, JSON, {"success": "true", "errors": {}}, "sent"),
    (200, JSON, {"success": 1}, "sent"),
    (200, JSON, {"status": "success", "data": {"id": 7}}, "sent"),
    (200, JSON, {"result": "success", "row": 12}, "sent"),
    (200, JSON, {"status": "mail_sent", "message": "Thank you for your message."}, "sent"),
    (200, JSON, {"status": 200, "message": "Received"}, "sent"),
    (200, JSON, {"code": "201"}, "sent"),
    (200, JSON, {"ok": True, "data": {"description": "Mail could not be sent: error 550"}}, "sent"),
    (200, JSON, {"error": False, "sent": True}, "sent"),
    (200, JSON, {"error": None, "ok": True, "result": {"n": 1}}, "sent"),
]  # fmt: skip
OWN: list[tuple[Any, str]] = [
    ({"data": {"ok": "no"}}, "refused"),
    ({"data": {"ok": "failed: quota"}}, "refused"),
    ({"data": {"ok": 500}}, "refused"),
    ({"data": {"ok": "Mail could not be sent"}}, "refused"),
    ({"data": {"ok": True}, "error": "x"}, "refused"),
    ({"data": {"ok": True}}, "sent"),
    ({"data": {"ok": "yes"}}, "sent"),
    ({"data": {"ok": 17}}, "sent"),
    ({"data": {"ok": False}}, "refused"),
    ({"data": {"ok": "error"}}, "refused"),
    ({"data": {"ok": None}}, "unclear"),
    ({"data": {}}, "unclear"),
    ({"__proto__": {"data": {"ok": True}}}, "unclear"),
    ("ok", "unclear"),
]
# The number that a service gave is no verdict.
NUMBERS: list[tuple[Any, str]] = [
    *(
        (number, "sent")
        for number in (7, 404, 500, "bad1f3a0", "NO-17", "den1", "400-12", "err0r", "Ticket 9")
    ),
    *((none, "unclear") for none in (0, -1, "", " ", "0", "-1", None, False, "false", "null", "undefined")),
    *((none, "unclear") for none in ("none", "error", "failed", "Could not be created", [], {})),
]
# What was typed, what the service answers with status 200; repeating the report neither grants nor denies it.
REPEATED: list[tuple[str, dict[str, str], Any, str]] = [
    (
        "formspark",
        {"error": "550 no such user"},
        {"submission_id": "n-1", "error": "550 no such user"},
        "sent",
    ),
    ("formspark", {"error": "x"}, {"submission_id": "n-1", "error": "quota"}, "refused"),
    ("formspark", {"error": "x"}, {"error": "x"}, "unclear"),
    ("generic", {"last-error": "a\nb"}, {"ok": True, "data": {"last-error": "a\r\nb"}}, "sent"),
    ("generic", {"last-error": "a"}, {"ok": True, "data": {"last-error": "b"}}, "unclear"),
    ("generic", {"status": "ok"}, {"status": "ok", "name": "x"}, "unclear"),
    ("generic", {"message": "It failed"}, {"ok": True, "message": "It failed"}, "sent"),
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


def verdicts(rows: list[tuple[Any, ...]]) -> list[str]:
    """(contract, status, type, text[, fields of the report]) -> `sent`, or the reason why not."""
    script = f"""
        import {{ text }} from 'node:stream/consumers'
        import {{ judge }} from '{(SCRIPTS / "form-answer.js").as_uri()}'
        const rows = JSON.parse(await text(process.stdin))
        process.stdout.write(JSON.stringify(rows.map(([contract, status, type, text, sent = {{ submission_id: 'n-1' }}]) => {{
            const verdict = judge(contract, {{ ok: status >= 200 && status < 300, status, type, text, sent: new Map(Object.entries(sent)) }})
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


def test_an_endpoint_of_which_nothing_is_known_must_prove_it() -> None:
    rows = [(contract("generic"), status, kind, body(value)) for status, kind, value, _ in UNKNOWN]
    found = verdicts(rows)
    assert [(row, is_) for row, is_ in zip(UNKNOWN, found, strict=True) if row[3] != is_] == []


REASONS: list[tuple[Any, dict[str, str], str]] = [
    ({"email": ["bad"]}, {"email": "bad"}, ""),
    ({"detail": [{"loc": ["body", "email"], "msg": "not an address"}]}, {"email": "not an address"}, ""),
    ({"errors": {"email": ["bad"]}, "message": "Invalid"}, {"email": "bad"}, "Invalid"),
    ({"detail": "Too many recipients"}, {}, "Too many recipients"),
    ({"title": "Unprocessable", "status": 422}, {}, "Unprocessable"),
    ({"errors": [{"type": "field", "path": "email", "msg": "bad"}]}, {"email": "bad"}, ""),
    ({"errors": [{"source": {"pointer": "/data/attributes/email"}, "detail": "bad"}]}, {"email": "bad"}, ""),
    ({"errors": [{"pointer": "#/email", "detail": "bad"}], "title": "T"}, {"email": "bad"}, "T"),
    ({"details": [{"path": ["email"], "message": "bad"}]}, {"email": "bad"}, ""),
    ({"errors": ["first", {"msg": "second"}, None, 3]}, {}, "first second 3"),
    ({"errors": {"email": "x" * 400}, "message": "y" * 400}, {"email": "x" * 300}, "y" * 300),
    ({"errors": [None, {"field": {}, "message": {}}, {"field": "email"}]}, {"email": ""}, ""),
    ({}, {}, ""),
]


def test_the_reason_of_a_refusal_is_found() -> None:
    script = f"""
        import {{ text }} from 'node:stream/consumers'
        import {{ judge }} from '{(SCRIPTS / "form-answer.js").as_uri()}'
        const [contract, bodies] = JSON.parse(await text(process.stdin))
        process.stdout.write(JSON.stringify(bodies.map((body) => {{
            const verdict = judge(contract, {{ ok: false, status: 422, type: 'application/json', text: JSON.stringify(body) }})
            return [Object.fromEntries(verdict.fields), verdict.sentence]
        }})))"""
    found = node(script, [contract("generic"), [value for value, *_ in REASONS]])
    assert found == [[fields, said] for _, fields, said in REASONS]


def test_a_page_to_which_the_form_was_led_on_is_not_success() -> None:
    script = f"""
        import {{ text }} from 'node:stream/consumers'
        import {{ judge }} from '{(SCRIPTS / "form-answer.js").as_uri()}'
        const contract = JSON.parse(await text(process.stdin))
        const login = {{ ok: true, status: 200, type: 'text/html', text: '<h1>Thank you</h1>' }}
        process.stdout.write(JSON.stringify(
          [true, false].map((elsewhere) => judge(contract, {{ ...login, elsewhere }}).sent)))"""
    assert node(script, contract("netlify")) == [False, True]


def test_own_endpoint_with_a_stated_entry() -> None:
    own = contract("generic", success="data.ok")
    assert verdicts([(own, 200, JSON, body(value)) for value, _ in OWN]) == [expected for _, expected in OWN]


def test_a_number_given_by_the_service_is_proof_whatever_it_looks_like() -> None:
    own = contract("generic", success="data.id")
    found = verdicts([(own, 200, JSON, body({"data": {"id": number}})) for number, _ in NUMBERS])
    assert list(zip([number for number, _ in NUMBERS], found, strict=True)) == NUMBERS


def test_what_a_service_repeats_of_the_report_is_not_its_own_word() -> None:
    rows = [
        (contract(name), 200, JSON, body(said), {"submission_id": "n-1", **typed})
        for name, typed, said, _ in REPEATED
    ]
    assert verdicts(rows) == [expected for *_, expected in REPEATED]


def test_an_answer_without_an_end_is_not_read_to_its_end() -> None:
    script = f"""
        import {{ text }} from 'node:stream/consumers'
        import {{ deliver }} from '{(SCRIPTS / "form-delivery.js").as_uri()}'
        const contract = JSON.parse(await text(process.stdin)), blank = new TextEncoder().encode(' '.repeat(65536))
        let pulled = 0
        const endless = new ReadableStream({{ pull(way) {{ pulled++; way.enqueue(blank) }} }})
        Object.assign(globalThis, {{
          window: globalThis, FormData: class extends Map {{}},
          fetch: async () => new Response(endless, {{ headers: {{ 'content-type': 'application/json' }} }}),
        }})
        const outcome = await deliver(null, contract, {{ action: '/', thanks: 'https://a.test/', seconds: 60 }})
        process.stdout.write(JSON.stringify([outcome.sent, outcome.reason, pulled < 50]))"""
    assert node(script, contract("generic")) == [False, "unclear", True]


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
        import {{ mailto }} from '{(SCRIPTS / "report-text.js").as_uri()}'
        const [said] = JSON.parse(await text(process.stdin))
        const found = mailto('a@example.com', 'S', said)
        process.stdout.write(JSON.stringify({{ ...found, text: decodeURIComponent(found.href) }}))"""
    found = node(script, [text])
    assert (found["isWhole"], len(found["href"]) <= 1900) == (whole, True)
    assert found["text"].startswith("mailto:a@example.com?subject=S&body=")
