"""The configuration of nginx, as text; tests/test_nginx.py has it served."""

import random
import re
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from generator.core.web_address import home
from generator.publishing.hosting.headers import Redirect
from generator.publishing.hosting.nginx import ServedSite, artifacts
from tests.support import nginx_server

MOVED = {
    "de/tiers/copper/": Redirect("de/versions/1.1/", is_permanent=False),
    "de/tiers/silver/": Redirect("de/tiers/gold/"),
}
SITE = ServedSite("default-src 'none'", ("de", "en"), "/", MOVED, None)


def made(site: ServedSite = SITE) -> dict[str, str]:
    return {each.path: str(each.content) for each in artifacts(site)}


def language(header: str, languages: tuple[str, ...]) -> str:
    """What the map answers: the first pattern that matches, as nginx reads it."""
    text = made(ServedSite("", languages, "/", {}, None))["nginx/portal-maps.conf"]
    rows = re.findall(r'^    "~\*(.+)" (\S+);$', text.partition("}\nmap $uri")[0], re.MULTILINE)
    found = (code for pattern, code in rows if re.search(pattern, header, re.IGNORECASE))
    return next(found, re.findall(r"default (\S+);", text)[0])


def test_these_files_are_written() -> None:
    assert sorted(made()) == [
        "nginx/nginx.conf",
        "nginx/portal-brotli.conf",
        "nginx/portal-maps.conf",
        "nginx/portal-server.conf",
        "nginx/portal-site.conf",
    ]


@pytest.mark.parametrize(
    ("header", "languages", "expected"),
    [
        ("", ("de", "en"), "de"),
        ("en", ("de", "en"), "en"),
        ("en-GB,en;q=0.9,de;q=0.8", ("de", "en"), "en"),
        ("de-AT, en;q=0.5", ("en", "de"), "de"),
        ("fr-FR, fr;q=0.9, de;q=0.5, en;q=0.4", ("en", "de"), "de"),
        ("fr, it", ("de", "en"), "de"),
        ("*", ("de", "en"), "de"),
        ("EN-us", ("de", "en"), "en"),
        ("den, en", ("de", "en"), "en"),
        ("pt-PT", ("de", "pt-BR"), "pt-BR"),
        ("pt-BR", ("pt", "pt-BR"), "pt-BR"),
        ("pt", ("pt", "pt-BR"), "pt"),
        ("x, " * 300 + "en", ("de", "en"), "en"),
        (" " * 5000, ("de", "en"), "de"),
    ],
)
def test_the_first_language_of_the_list_that_there_is(
    header: str, languages: tuple[str, ...], expected: str
) -> None:
    assert language(header, languages) == expected


def test_headers_stand_at_the_level_of_the_server_only() -> None:
    server = made()["nginx/portal-server.conf"]
    assert [line for line in server.splitlines() if "add_header" in line and line.startswith(" ")] == []


def test_a_site_below_a_path_names_it_everywhere() -> None:
    server = made(ServedSite("", ("de", "en"), "/support/", SITE.moved, "https://example.org/support/"))
    rules = [line for line in server["nginx/portal-server.conf"].splitlines() if line.startswith("location")]
    assert rules == [
        "location /support/de/ { error_page 404 /support/de/404.html; }",
        "location /support/en/ { error_page 404 /support/en/404.html; }",
        "location = /support/ { return 302 /support/$portal_language/$is_args$args; }",
        'location = "/support/de/tiers/copper/" { return 302 "/support/de/versions/1.1/$is_args$args"; }',
        'location = "/support/de/tiers/silver/" { return 301 "/support/de/tiers/gold/$is_args$args"; }',
        "location = /support/_headers { return 404; }",
        "location = /support/_redirects { return 404; }",
    ]


def test_the_example_bears_the_name_of_the_host() -> None:
    example = made(ServedSite("", ("de",), "/", {}, "https://help.example.org/"))["nginx/portal-site.conf"]
    assert example.count("server_name help.example.org;") == 2


def test_the_example_asks_for_a_name_as_browsers_do() -> None:
    example = made(ServedSite("", ("de",), "/", {}, "https://hilfe.müller.example.org/"))[
        "nginx/portal-site.conf"
    ]
    assert example.count("hilfe.xn--mller-kva.example.org") == 4
    assert "müller" not in example
    assert re.findall("listen .*|return .*", example) == [
        "listen 80;", "listen [::]:80;", "return 301 https://$host$request_uri;", "listen 443 ssl http2;", "listen [::]:443 ssl http2;",
    ]  # fmt: skip


def test_the_example_listens_where_the_address_says() -> None:
    example = made(ServedSite("", ("de",), "/", {}, "https://help.example.org:8443/"))[
        "nginx/portal-site.conf"
    ]
    assert "server_name help.example.org;" in example
    assert re.findall("listen .*|return .*", example)[2:] == [
        "return 301 https://$host:8443$request_uri;", "listen 8443 ssl http2;", "listen [::]:8443 ssl http2;",
    ]  # fmt: skip


def test_a_path_is_compared_as_it_is_and_answered_escaped() -> None:
    server = made(ServedSite("", ("de",), "/gr%C3%B6%C3%9Fe/", MOVED, None))["nginx/portal-server.conf"]
    assert "location = /größe/ { return 302 /gr%C3%B6%C3%9Fe/$portal_language/$is_args$args; }" in server
    assert (
        'location = "/größe/de/tiers/silver/" { return 301 "/gr%C3%B6%C3%9Fe/de/tiers/gold/$is_args$args"; }'
        in server
    )
    assert "error_page 404 /größe/404.html;" in server


def test_no_address_of_a_reader_is_written_down() -> None:
    conf = made()["nginx/nginx.conf"]
    assert "access_log off;" in conf
    assert "error_log stderr crit;" in conf
    assert "log_not_found off;" in conf


PATHS = (
    "support",
    "company",
    "customer-support",
    "a" * 60,
    "x.y_z~1",
    "v2",
    ".well",
    "~team",
    "UPPER",
    "größe",
    "सहायता",
)
HOSTS = (
    "localhost",
    "help.example.org",
    "hilfe.müller.example.org:8443",
    f"{'a' * 60}.{'b' * 60}.example.org",
)
CODES = ("de", "en", "fr", "he", "pt-BR", "pt", "zh-Hant", "es-419", "ja", "tr")


def any_site(chance: random.Random) -> ServedSite:
    """What a legal policy may ask of nginx: any address that `check` accepts, many languages, long names."""
    path = "".join(f"{chance.choice(PATHS)}/" for _ in range(chance.randrange(5)))
    codes = chance.sample(CODES, chance.randint(1, len(CODES)))
    names = [f"{'t' * chance.randint(1, 60)}{number}" for number in range(chance.randrange(20))]
    moved = {f"{code}/tiers/{name}/": Redirect(f"{code}/tiers/gold/") for code in codes for name in names}
    hashed = [f"assets/{'s' * chance.randint(1, 80)}.{chance.randrange(16**8):08x}.css" for _ in range(3)]
    address = home(f"https://{chance.choice(HOSTS)}/{path}")
    assert address
    return ServedSite(
        "default-src 'none'; form-action https://x.example",
        codes,
        urlsplit(address).path,
        moved,
        address,
        hashed,
    )


@pytest.mark.parametrize("seed", range(12))
def test_debians_nginx_loads_what_is_written_for_any_policy(seed: int, tmp_path: Path) -> None:
    if nginx_server.program() is None:
        pytest.fail(nginx_server.MISSING, pytrace=False)
    for each in artifacts(any_site(random.Random(seed))):
        nginx_server.into(tmp_path, each)
    assert nginx_server.refusals(tmp_path) == ""
