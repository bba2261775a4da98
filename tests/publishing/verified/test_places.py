"""Sites on the disk and on the web, and what of the web is refused."""

import socket
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from generator.core.errors import PortalError
from generator.publishing.verified import places
from generator.publishing.verified.places import MOST_BYTES, place_of, read_all


class Odd(BaseHTTPRequestHandler):
    """A host that does what a host should not."""

    def do_GET(self) -> None:
        port = self.server.server_address[1]
        leads = {
            "/far": "https://elsewhere.example/",
            "/near/": "/home/",
            "/port": f"http://localhost:{port}/home/",
        }
        if self.path in leads or self.path == "/round":
            self.send_response(302)
            self.send_header("Location", leads.get(self.path, "/round"))
            self.end_headers()
            return
        self.send_response(200 if self.path in ("/home/", "/large") else 503)
        self.end_headers()
        self.wfile.write(b"x" * (MOST_BYTES + 5) if self.path == "/large" else b"home")

    def log_message(self, format: str, *args: object) -> None:
        pass


@pytest.fixture(scope="module")
def odd() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Odd)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


def test_a_folder_and_an_address_in_a_sub_path_hold_the_same(tmp_path: Path, serve: object) -> None:
    (tmp_path / "help" / "de").mkdir(parents=True)
    (tmp_path / "help" / "index.html").write_bytes(b"home")
    (tmp_path / "help" / "de" / "größe.json").write_bytes(b"{}")
    asked = ["index.html", "de/größe.json", "de/index.html.gone"]
    address = serve(tmp_path)  # type: ignore[operator]
    found = [
        list(read_all(place_of(each), asked))
        for each in (str(tmp_path / "help"), f"{address}/help", f"{address}/help/")
    ]
    assert found == [[(asked[0], b"home"), (asked[1], b"{}"), (asked[2], None)]] * 3
    assert [place_of(each).paths() for each in (str(tmp_path / "help"), address)] == [
        ["de/größe.json", "index.html"],
        None,
    ]


def test_nothing_outside_the_folder_is_read(tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    (tmp_path / "secret").write_bytes(b"x")
    (tmp_path / "site" / "link").symlink_to(tmp_path / "secret")
    for path in ("../secret", "link"):
        with pytest.raises(PortalError, match="leads out of"):
            place_of(str(tmp_path / "site")).read(path)


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("far", "redirects to https://elsewhere.example, another host; not followed"),
        ("port", "another host; not followed"),
        ("round", "cannot be read|answers with status 302"),
        ("large", "has more than 16,000,000 bytes"),
        ("else", "answers with status 503"),
    ],
)
def test_what_a_host_must_not_do(odd: str, path: str, words: str) -> None:
    with pytest.raises(PortalError, match=words) as failed:
        place_of(odd).read(path)
    assert "\n" not in str(failed.value)


def test_a_redirect_on_the_same_host_is_followed(odd: str) -> None:
    assert place_of(odd).read("near/index.html") == b"home"


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("http://support.example.com/", "over https only"),
        ("http://127.0.0.1.example.com/", "over https only"),
        ("ftp://127.0.0.1/", "over https only"),
        ("file:///etc/passwd", "no address of a site"),
        ("https://me@support.example.com/", "no address of a site"),
        ("https://support.example.com/?a", "no address of a site"),
        ("https://[", "no web address"),
        ("no/such/folder", "there is no such folder"),
    ],
)
def test_what_is_no_place(address: str, words: str) -> None:
    with pytest.raises(PortalError, match=words):
        place_of(address)


def test_nobody_answers_and_too_much_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        with pytest.raises(PortalError, match="cannot be read"):
            place_of(f"http://127.0.0.1:{free.getsockname()[1]}/").read("a")
    monkeypatch.setattr(places, "MOST_FILES", 1)
    with pytest.raises(PortalError, match="not more than 1 are read"):
        list(read_all(place_of("http://127.0.0.1:9/"), ["a", "b"]))
