"""What other sites, other programs and odd requests get: one sentence, and not a byte of the file is another one."""

import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.preview.desk.requests import DOCUMENT, JSON, content_of, own_address, own_origins
from generator.preview.desk.session import DeskRefused
from generator.publishing.gathering import CHARSET, with_policy
from generator.publishing.hosting import csp
from tests.support.desk import HOST, ORIGIN, AskedDesk
from tests.support.policies import REAL

FOREIGN = "Only pages of this preview can change the policy file; this request comes from somewhere else."
NO_JSON = "What is sent here has to be of the type application/json."
NO_LENGTH = "What is sent here has to say its length first (Content-Length)."
TOO_LARGE = "What was sent is too large: 2 MB at most."
NO_OBJECT = "What was sent is no JSON object."
ELSEWHERE = f"The preview does not answer at this address; please open {ORIGIN}/."


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> AskedDesk:
    file = tmp_path_factory.mktemp("desk") / "support.yaml"
    shutil.copy(REAL, file)
    desk = AskedDesk(file)
    desk.opened()
    return desk


@pytest.fixture(autouse=True)
def nothing_written(desk: AskedDesk) -> Iterator[None]:
    before = desk.file.stat()
    yield
    after = desk.file.stat()
    assert (after.st_ino, after.st_mtime_ns) == (before.st_ino, before.st_mtime_ns)
    assert desk.file.read_bytes() == REAL.read_bytes()
    assert [each.name for each in desk.file.parent.iterdir()] == [desk.file.name]


def change(desk: AskedDesk) -> bytes:
    """A save that would be made."""
    texts = [{"do": "set", "path": ["tiers", "gold", "name"], "text": "Silver"}]
    base = desk.server.desk.answers.open({})["digest"]
    return json.dumps({"token": desk.token, "base": base, "changes": texts}).encode()


@pytest.mark.parametrize(
    ("headers", "status", "said"),
    [
        ({"HTTP_ORIGIN": "https://attacker.example", "HTTP_SEC_FETCH_SITE": "cross-site"}, 403, FOREIGN),
        ({"HTTP_ORIGIN": "https://attacker.example", "HTTP_SEC_FETCH_SITE": ""}, 403, FOREIGN),
        ({"HTTP_ORIGIN": "http://127.0.0.1:8001", "HTTP_SEC_FETCH_SITE": "same-site"}, 403, FOREIGN),
        ({"HTTP_ORIGIN": "http://localhost:8000"}, 403, FOREIGN),
        ({"HTTP_ORIGIN": f"https://{HOST}"}, 403, FOREIGN),
        ({"HTTP_ORIGIN": "null"}, 403, FOREIGN),
        ({"HTTP_ORIGIN": ""}, 403, FOREIGN),
        ({"HTTP_SEC_FETCH_SITE": "same-site"}, 403, FOREIGN),
        ({"HTTP_SEC_FETCH_SITE": "none"}, 403, FOREIGN),
        ({"CONTENT_TYPE": "application/x-www-form-urlencoded"}, 415, NO_JSON),
        ({"CONTENT_TYPE": "multipart/form-data; boundary=x"}, 415, NO_JSON),
        ({"CONTENT_TYPE": "text/plain"}, 415, NO_JSON),
        ({"CONTENT_TYPE": ""}, 415, NO_JSON),
        ({"CONTENT_LENGTH": ""}, 411, NO_LENGTH),
        ({"CONTENT_LENGTH": "-1"}, 411, NO_LENGTH),
        ({"CONTENT_LENGTH": "1٣"}, 411, NO_LENGTH),
        ({"HTTP_TRANSFER_ENCODING": "chunked"}, 411, NO_LENGTH),
        ({"CONTENT_LENGTH": "100000000"}, 413, TOO_LARGE),
        ({"CONTENT_LENGTH": "2000001"}, 413, TOO_LARGE),
        ({"CONTENT_LENGTH": "9" * 5000}, 413, TOO_LARGE),
        ({"REQUEST_METHOD": "GET"}, 405, "This address answers only POST."),
        ({"REQUEST_METHOD": "OPTIONS", "CONTENT_LENGTH": ""}, 405, "This address answers only POST."),
        ({"PATH_INFO": "/_preview/desk/../write"}, 404, "The desk cannot be asked for this."),
        ({"PATH_INFO": "/_preview/desk/"}, 404, "The desk cannot be asked for this."),
    ],
)
def test_what_no_page_of_ours_sends_is_refused_unread(
    headers: dict[str, str], status: int, said: str, desk: AskedDesk
) -> None:
    body = change(desk)
    answer = desk.raw("write", body, headers)
    assert (answer.status, answer.data, answer.unread) == (status, {"message": said}, len(body))
    assert "Access-Control-Allow-Origin" not in answer.headers
    assert answer.headers.get("Allow") == ("POST" if status == 405 else None)


@pytest.mark.parametrize(
    "host", ["attacker.example:8000", "127.0.0.1:8001", "127.0.0.1", "localhost", "[::1]", ""]
)
def test_under_another_host_nothing_is_read_or_written(host: str, desk: AskedDesk) -> None:
    headers = {"HTTP_HOST": host, "HTTP_ORIGIN": f"http://{host}"}
    for answer in (
        desk.raw("write", change(desk), headers),
        desk.raw("open", b"{}", {**headers, "REQUEST_METHOD": "GET"}),
    ):
        assert (answer.status, answer.body.decode()) == (421, ELSEWHERE)


@pytest.mark.parametrize(
    ("body", "said"),
    [
        (b"", NO_OBJECT),
        (b"[]", NO_OBJECT),
        (b"{", NO_OBJECT),
        (b'{"token": "\\ud800"}', NO_OBJECT),
        (b'{"token": "\xff"}', NO_OBJECT),
        (b'{"token": ' + b"9" * 5_000 + b"}", NO_OBJECT),
        (b'"' + b'\\"' * 500_000, NO_OBJECT),
        (b'{"a": ' * 21 + b"1" + b"}" * 21, "What was sent is nested too deeply: 20 levels at most."),
        (b"[" * 1_000_000, "What was sent is nested too deeply: 20 levels at most."),
    ],
    ids=["nothing", "list", "half", "surrogate", "latin", "digits", "quotes", "levels", "brackets"],
)
def test_what_is_no_plain_object_is_refused(body: bytes, said: str, desk: AskedDesk) -> None:
    answer = desk.raw("write", body)
    assert (answer.status, answer.data) == (400, {"message": said})


def test_brackets_in_words_are_no_levels(desk: AskedDesk) -> None:
    assert desk.ask("entry", {"path": ["tiers"], "note": '\\"' + "[{" * 30}).status == 200


@pytest.mark.parametrize(
    ("name", "data", "status", "said"),
    [
        ("open", {"page": "/de/"}, 403, "This is not the secret of this preview: it stands in the address that was printed when the preview was started."),
        ("entry", {"token": "", "path": ["tiers"]}, 403, "This page is not open for editing, or not any more; please reload it."),
        ("write", {"token": None}, 403, "This page is not open for editing, or not any more; please reload it."),
        ("undo", {"token": "1.0.0"}, 403, "This page is not open for editing, or not any more; please reload it."),
        ("entry", {"path": ["..", "..", "etc", "passwd"]}, 404, "The policy file has no entry “.. › .. › etc › passwd”."),
        ("entry", {"path": ["/etc/passwd"]}, 404, "The policy file has no entry “/etc/passwd”."),
        ("entry", {"path": "tiers"}, 400, "The request says nothing under “path”, or nothing that could be understood."),
        ("entry", {"path": [True]}, 400, "The request says nothing under “path”, or nothing that could be understood."),
        ("entry", {"path": [["tiers"]]}, 400, "The request says nothing under “path”, or nothing that could be understood."),
        ("entry", {}, 400, "The request says nothing under “path”, or nothing that could be understood."),
    ],
)  # fmt: skip
def test_who_may_not_and_what_is_not_there_is_told_in_a_sentence(
    name: str, data: dict[str, object], status: int, said: str, desk: AskedDesk
) -> None:
    answer = desk.ask(name, data)
    assert (answer.status, answer.data) == (status, {"message": said})


def test_a_replayed_token_writes_nothing(desk: AskedDesk) -> None:
    body = change(desk)
    used = desk.token
    assert desk.ask("undo").data["message"] == "There is nothing to be taken back."  # that took it
    assert desk.token != used
    answer = desk.raw("write", body)
    assert (answer.status, answer.data) == (
        403,
        {"message": "This page was already saved from; please reload it."},
    )


def test_refusals_are_said_in_the_author_s_language(tmp_path: Path) -> None:
    shutil.copy(REAL, tmp_path)
    answer = AskedDesk(tmp_path / REAL.name, "de").raw("write", b"{}", {"HTTP_ORIGIN": "null"})
    assert answer.data == {
        "message": "Nur Seiten dieser Vorschau können die Datei ändern; diese Anfrage kommt von anderswo."
    }


def test_every_answer_of_the_preview_says_that_nobody_else_may_hold_it(desk: AskedDesk) -> None:
    own = csp.policy(["let a = 1 && 2"])
    page = with_policy(b"<!doctype html><html><head>" + CHARSET + b"</head><body></body></html>", own)
    desk.server.preview.fresh["de/index.html"] = page
    paths = [
        "/de/",
        "/nowhere",
        "/_preview/preview.js",
        "/_preview/translations",
        "/_inbox",
        "/_preview/events",
        "/_preview/desk/open",
    ]
    answers = {
        path: desk.raw("", b"", {"PATH_INFO": path, "REQUEST_METHOD": "GET"})
        for path in paths
        if "events" not in path
    }
    answers["host"] = desk.raw("open", b"", {"HTTP_HOST": "attacker.example"})
    for path, answer in answers.items():
        said = answer.headers
        assert "frame-ancestors 'none'" in said["Content-Security-Policy"], path
        assert said["X-Content-Type-Options"] == "nosniff"
        assert said["Cross-Origin-Resource-Policy"] == said["Cross-Origin-Opener-Policy"] == "same-origin"
        assert not {"Access-Control-Allow-Origin", "Strict-Transport-Security"} & {*said}
    assert answers["/de/"].headers["Content-Security-Policy"] == own
    assert answers["/_preview/preview.js"].headers["Content-Security-Policy"] == csp.policy(())


def test_a_document_may_be_larger() -> None:
    kind = {"CONTENT_TYPE": "application/octet-stream"}

    class Body:
        def read(self, length: int) -> bytes:
            return b"x" * length

    assert (
        len(content_of({**kind, "CONTENT_LENGTH": "20000000", "wsgi.input": Body()}, DOCUMENT)) == 20_000_000
    )
    for other in ({**kind, "CONTENT_LENGTH": "20000001"}, {"CONTENT_TYPE": JSON.media_type}):
        with pytest.raises(DeskRefused):
            content_of({**other, "wsgi.input": None}, DOCUMENT)


def test_a_codespace_is_asked_under_its_public_name() -> None:
    variables = {
        "CODESPACES": "true",
        "CODESPACE_NAME": "Fuzzy-Disco",
        "GITHUB_CODESPACES_PORT_FORWARDING_DOMAIN": "app.github.dev",
    }
    both = frozenset({"https://fuzzy-disco-8000.app.github.dev", "http://localhost:8000"})
    near = {name: frozenset({f"http://{name}"}) for name in ("127.0.0.1:8000", "[::1]:8000")}
    assert own_origins(8000, variables) == {
        **near,
        "localhost:8000": both,
        "fuzzy-disco-8000.app.github.dev": both,
    }
    alone = {**near, "localhost:8000": frozenset({"http://localhost:8000"})}
    assert own_origins(8000, {**variables, "CODESPACES": ""}) == own_origins(8000, {}) == alone
    assert {"127.0.0.1:80", "127.0.0.1"} <= {*own_origins(80, {})}
    assert own_address(8000, variables) == "https://fuzzy-disco-8000.app.github.dev/"
    assert own_address(8000, {**variables, "CODESPACE_NAME": ""}) == "http://127.0.0.1:8000/"
