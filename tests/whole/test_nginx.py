"""The site behind a real nginx with the configuration that the build wrote: asked over HTTP."""

import gzip
from collections.abc import Iterator
from dataclasses import replace
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path
from urllib.parse import unquote, urlsplit

import brotli
import pytest

from generator.publishing.verified.places import place_of
from tests.support import nginx_server, sample_site
from tests.support.patience import PATIENCE_MS

ROOTS = ("/", "/support/gr%C3%B6%C3%9Fe/")


class Answer:
    def __init__(self, response: HTTPResponse) -> None:
        self.status, self.body = response.status, response.read()
        self.headers = {name.lower(): value for name, value in response.getheaders()}
        self.vary = response.headers.get_all("Vary", [])


@pytest.fixture(scope="module", params=ROOTS)
def root(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module")
def site(root: str, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("site")
    settings = replace(sample_site.SETTINGS, address=f"https://support.example.org{root}", compressed=True)
    return sample_site.build(folder, settings)


@pytest.fixture(scope="module")
def server(root: str, site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    if nginx_server.program() is None:
        pytest.fail(nginx_server.MISSING, pytrace=False)
    folder, port = tmp_path_factory.mktemp("nginx"), nginx_server.free_port()
    served = site
    if root != "/":
        served = folder / "www"
        place = served / unquote(root).strip("/")
        place.parent.mkdir(parents=True)
        place.symlink_to(site)
    conf = nginx_server.portal_conf(site.parent / "build/hosting", folder, served, port)
    with nginx_server.running(conf, port) as address:
        yield address


def get(server: str, path: str, **headers: str) -> Answer:
    parts = urlsplit(server)
    connection = HTTPConnection(parts.hostname or "", parts.port or 80, timeout=PATIENCE_MS / 1000)
    connection.request(
        "GET", path, headers={name.replace("_", "-"): value for name, value in headers.items()}
    )
    answer = Answer(connection.getresponse())
    connection.close()
    return answer


def test_whoever_verifies_reads_every_page_the_choice_of_a_language_too(
    server: str, root: str, site: Path
) -> None:
    place = place_of(f"{server}{root}")
    for path in ("index.html", "de/index.html", "404.html"):
        assert place.read(path) == (site / path).read_bytes()


@pytest.mark.parametrize(
    ("path", "status"),
    [("de/", 200), ("policy.json", 200), ("de/nothing/", 404), ("nothing", 404), ("", 302)],
)
def test_every_answer_bears_the_headers(server: str, root: str, site: Path, path: str, status: int) -> None:
    answer = get(server, root + path)
    stated = dict(
        line.strip().split(": ", 1)
        for line in (site / "_headers").read_text("utf-8").partition("/assets/")[0].splitlines()[1:]
    )
    assert answer.status == status
    assert {name: answer.headers.get(name.lower()) for name in stated} == stated
    assert len(stated) == 7
    assert answer.headers["cache-control"] == "no-cache"


def test_what_bears_its_hash_in_its_name_is_kept_for_good(server: str, root: str, site: Path) -> None:
    kept = {
        path.relative_to(site).as_posix(): get(server, root + path.relative_to(site).as_posix()).headers[
            "cache-control"
        ]
        for path in (site / "assets").rglob("*")
        if path.suffix in (".css", ".js", ".png")
    }
    hashed = [name for name, value in kept.items() if value == "public, max-age=31536000, immutable"]
    assert [name.split(".")[0] for name in hashed] == ["assets/site"]
    assert {value for name, value in kept.items() if name not in hashed} == {"no-cache"}


def test_an_unchanged_page_is_not_sent_again(server: str, root: str) -> None:
    first = get(server, f"{root}de/")
    second = get(server, f"{root}de/", If_None_Match=first.headers["etag"])
    assert (second.status, second.body) == (304, b"")


@pytest.mark.parametrize("code", ["de", "en"])
def test_a_missing_page_is_said_to_be_missing_in_its_language(
    server: str, root: str, site: Path, code: str
) -> None:
    answer = get(server, f"{root}{code}/tiers/nothing/")
    assert (answer.status, answer.body) == (404, (site / code / "404.html").read_bytes())


def test_what_is_missing_elsewhere_is_said_in_all_languages(server: str, root: str, site: Path) -> None:
    answer = get(server, f"{root}fr/")
    assert (answer.status, answer.body) == (404, (site / "404.html").read_bytes())


@pytest.mark.parametrize("code", ["de", "en"])
def test_a_former_address_leads_on_with_its_query(server: str, root: str, code: str) -> None:
    answer = get(server, f"{root}{code}/tiers/silver/?a=b")
    assert (answer.status, answer.headers["location"]) == (301, f"{root}{code}/tiers/gold/?a=b")
    assert get(server, f"{root}{code}/tiers/gold/").status == 200


def test_an_address_without_its_slash_leads_on_behind_any_proxy(server: str, root: str) -> None:
    answer = get(server, f"{root}de/tiers", Host="support.example.org")
    assert (answer.status, answer.headers["location"]) == (301, f"{root}de/tiers/")


@pytest.mark.parametrize(
    ("asked", "code"),
    [("", "de"), ("en", "en"), ("en-GB,en;q=0.9,de;q=0.8", "en"), ("fr, en;q=0.5", "en"), ("fr", "de")],
)
def test_the_entrance_leads_to_the_readers_language(server: str, root: str, asked: str, code: str) -> None:
    answer = get(server, f"{root}?x=1", Accept_Language=asked)
    assert (answer.status, answer.headers["location"]) == (302, f"{root}{code}/?x=1")
    assert answer.vary == ["Accept-Language"]


@pytest.mark.parametrize("name", ["de/index.html", "sitemap.xml", "de/404.html"])
def test_compressed_files_are_sent_as_they_lie_there(server: str, root: str, site: Path, name: str) -> None:
    answer = get(server, root + name.removesuffix("index.html"), Accept_Encoding="gzip")
    assert answer.headers["content-encoding"] == "gzip"
    assert answer.body == (site / f"{name}.gz").read_bytes()
    assert gzip.decompress(answer.body) == (site / name).read_bytes()
    assert "Accept-Encoding" in answer.vary


def test_who_does_not_ask_gets_plain_bytes(server: str, root: str, site: Path) -> None:
    answer = get(server, f"{root}de/")
    assert ("content-encoding" in answer.headers, answer.body) == (
        False,
        (site / "de/index.html").read_bytes(),
    )


def test_brotli_is_sent_where_nginx_has_it(server: str, root: str, site: Path) -> None:
    answer = get(server, f"{root}de/", Accept_Encoding="gzip, br")
    encoding = "br" if nginx_server.BROTLI.exists() else "gzip"
    opened = {"br": brotli.decompress, "gzip": gzip.decompress}[encoding](answer.body)
    assert (answer.headers["content-encoding"], opened) == (encoding, (site / "de/index.html").read_bytes())


def test_a_missing_page_is_sent_compressed_too(server: str, root: str, site: Path) -> None:
    answer = get(server, f"{root}de/nothing/", Accept_Encoding="gzip")
    assert (answer.status, gzip.decompress(answer.body)) == (404, (site / "de/404.html").read_bytes())


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("de/", "text/html; charset=utf-8"),
        ("javascripts/portal.js", "text/javascript; charset=utf-8"),
        ("policy.json", "application/json"),
        ("sitemap.xml", "application/xml; charset=utf-8"),
        ("robots.txt", "text/plain; charset=utf-8"),
        ("assets/favicon.svg", "image/svg+xml"),
    ],
)
def test_each_file_is_sent_as_what_it_is(server: str, root: str, name: str, kind: str) -> None:
    assert get(server, root + name, Accept_Encoding="gzip").headers["content-type"] == kind


@pytest.mark.parametrize("name", ["_headers", "_redirects", "nginx.conf", "nginx/nginx.conf"])
def test_configuration_is_nobodys_business(server: str, root: str, name: str) -> None:
    assert get(server, root + name).status == 404


def test_the_version_of_nginx_is_not_told(server: str, root: str) -> None:
    assert get(server, f"{root}de/").headers["server"] == "nginx"
