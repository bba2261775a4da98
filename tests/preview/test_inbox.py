"""The preview's inbox, over real HTTP with the forms that browsers and scripts send."""

import json
import threading
import urllib.parse
import urllib.request
from collections.abc import Iterator
from datetime import UTC, datetime
from urllib.error import HTTPError

import pytest
from werkzeug.serving import make_server

from generator.preview.desk.requests import own_origins
from generator.preview.inbox import INBOX_PATH, Inbox, Report, parse_form, render_reports

NOW = datetime(2026, 11, 27, 15, 30, tzinfo=UTC)
FIELDS = {
    "name": "Jörg 🧯 <b>",
    "description": "Zeile 1\r\nZeile 2",
    "case_number": "",
    "submission_id": "n-1",
}


class NoRedirect(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_: object) -> None:
        return None


@pytest.fixture
def inbox() -> Inbox:
    return Inbox(now=lambda: NOW)


@pytest.fixture
def address(inbox: Inbox) -> Iterator[str]:
    server = make_server("127.0.0.1", 0, inbox)
    inbox.origins = own_origins(server.port, {})
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.port}{INBOX_PATH}"
    server.shutdown()


def post(address: str, fields: dict[str, str], **headers: str) -> tuple[int, str, str]:
    """(status, Location, body)"""
    data = urllib.parse.urlencode(fields).encode()
    request = urllib.request.Request(
        address, data, {name.replace("_", "-"): each for name, each in headers.items()}
    )
    try:
        with urllib.request.build_opener(NoRedirect).open(request) as answer:
            return answer.status, answer.headers.get("Location", ""), answer.read().decode()
    except HTTPError as answer:
        return answer.code, answer.headers.get("Location", ""), answer.read().decode()


def test_a_script_is_told_that_it_worked(inbox: Inbox, address: str) -> None:
    status, _, body = post(address, FIELDS, Accept="application/json")
    assert (status, json.loads(body)) == (200, {"ok": True})
    assert inbox.reports == [Report(NOW, FIELDS, is_spam=False, is_repeat=False)]


@pytest.mark.parametrize(
    ("redirect", "location"),
    [
        ("https://support.cyren.com/de/contact/thanks/", "/de/contact/thanks/"),
        ("/en/contact/thanks/", "/en/contact/thanks/"),
        ("", "/_inbox"),
        ("//evil.example/x", "/x"),
        ("https://evil.example//x", "/_inbox"),
        ("javascript:alert(1)", "/_inbox"),
        ("http://[::1", "/_inbox"),
    ],
)
def test_a_form_without_script_is_led_to_the_thank_you_page_here(
    address: str, redirect: str, location: str
) -> None:
    assert post(address, {**FIELDS, "redirect": redirect})[:2] == (303, location)


def test_what_arrived_is_shown_escaped_under_a_strict_policy(address: str) -> None:
    post(address, FIELDS)
    with urllib.request.urlopen(address) as answer:
        page, headers = answer.read().decode(), answer.headers
    assert "<dt>name</dt><dd>Jörg 🧯 &lt;b&gt;</dd>" in page
    assert headers["Content-Security-Policy"].startswith("default-src 'none'; style-src 'self';")
    assert (" style=" in page, "<script" in page, "<style" in page) == (False, False, False)
    with urllib.request.urlopen(f"{address}/inbox.css") as answer:
        assert answer.headers["Content-Type"] == "text/css; charset=utf-8"


def test_an_empty_inbox_says_what_to_do() -> None:
    assert "Nothing has arrived yet." in render_reports([])


@pytest.mark.parametrize(
    ("fields", "trapped", "repeat"),
    [
        ({"submission_id": "a"}, False, True),
        ({"leave_empty": "x"}, True, False),
        ({"name": "b"}, False, False),
    ],
)
def test_traps_and_repeats_are_marked(
    inbox: Inbox, fields: dict[str, str], trapped: bool, repeat: bool
) -> None:
    inbox.take({"submission_id": "a"})
    report = inbox.take(fields)
    assert (report.is_spam, report.is_repeat) == (trapped, repeat)


MULTIPART = (
    '--x\r\nContent-Disposition: form-data; name="name"\r\n\r\nJörg 🧯\r\n'
    '--x\r\nContent-Disposition: form-data; name="text"\r\n\r\na\r\nb\r\n--x--\r\n'
)


FILE = (
    '--x\r\nContent-Disposition: form-data; name="attachment"; filename="grün.log"\r\n'
    "Content-Type: application/octet-stream\r\n\r\na\r\nb\r\n"
    '--x\r\nContent-Disposition: form-data; name="attachment_2"; filename=""\r\n\r\n\r\n--x--\r\n'
)


@pytest.mark.parametrize(
    ("body", "kind", "fields"),
    [
        ("a=1&b=%C3%A4&c=", "application/x-www-form-urlencoded", {"a": "1", "b": "ä", "c": ""}),
        ("a=1", "application/x-www-form-urlencoded; charset=UTF-8", {"a": "1"}),
        (MULTIPART, "multipart/form-data; boundary=x", {"name": "Jörg 🧯", "text": "a\r\nb"}),
        (FILE, "multipart/form-data; boundary=x", {"attachment": "grün.log (4 bytes)", "attachment_2": ""}),
        ('{"a": "ä", "n": 1}', "application/json", {"a": "ä", "n": "1"}),
        ('{"a": "\\ud800", "\\udfff": 1}', "application/json", {"a": "?", "?": "1"}),
        ("[1]", "application/json", {}),
        ("{", "application/json", {}),
        ("a=1", "text/plain", {}),
        ("&".join(f"a{n}=" for n in range(1001)), "application/x-www-form-urlencoded", {}),
        ("[" * 200_000, "application/json", {}),
        ("nothing", "multipart/form-data", {}),
        ("", "", {}),
    ],
)
def test_parsed(body: str, kind: str, fields: dict[str, str]) -> None:
    assert parse_form(body.encode(), kind) == fields


def test_half_a_pair_of_surrogates_can_be_shown() -> None:
    inbox = Inbox()
    inbox.take(parse_form(b'{"a": "\\ud800"}', "application/json"))
    assert "<dd>?</dd>" in render_reports(inbox.reports).encode().decode()


@pytest.mark.parametrize(
    ("origin", "status"),
    [
        ("{own}", 200),
        ("https://attacker.example", 403),
        ("null", 403),
        ("http://localhost:3000", 403),
        (None, 200),
    ],
)
def test_only_its_own_pages_send_to_it(address: str, origin: str | None, status: int) -> None:
    own = address.rpartition("/")[0]
    more = {} if origin is None else {"Origin": origin.format(own=own)}
    assert post(address, {"name": "x"}, Accept="application/json", **more)[0] == status


def test_refusals(address: str) -> None:
    assert post(address, {}, Content_Type="text/plain")[0] == 400
    with pytest.raises(HTTPError) as refused:
        urllib.request.urlopen(urllib.request.Request(address, method="DELETE"))
    assert refused.value.code == 405
