"""The configuration of nginx, as text; tests/test_nginx.py has it served."""

import re

import pytest

from generator.outputs.nginx import Served, artifacts

SITE = Served("default-src 'none'", ("de", "en"), "/", {"de/tiers/silver/": "de/tiers/gold/"}, None)


def made(site: Served = SITE) -> dict[str, str]:
    return {each.path: str(each.content) for each in artifacts(site)}


def language(header: str, languages: tuple[str, ...]) -> str:
    """What the map answers: the first pattern that matches, as nginx reads it."""
    text = made(Served("", languages, "/", {}, None))["nginx/portal-maps.conf"]
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
    server = made(Served("", ("de", "en"), "/support/", SITE.moved, "https://example.org/support/"))
    rules = [line for line in server["nginx/portal-server.conf"].splitlines() if line.startswith("location")]
    assert rules == [
        "location /support/de/ { error_page 404 /support/de/404.html; }",
        "location /support/en/ { error_page 404 /support/en/404.html; }",
        "location = /support/ { return 302 /support/$portal_language/$is_args$args; }",
        'location = "/support/de/tiers/silver/" { return 301 "/support/de/tiers/gold/$is_args$args"; }',
        "location = /support/_headers { return 404; }",
        "location = /support/_redirects { return 404; }",
    ]


def test_the_example_bears_the_name_of_the_host() -> None:
    example = made(Served("", ("de",), "/", {}, "https://help.example.org/"))["nginx/portal-site.conf"]
    assert example.count("server_name help.example.org;") == 2
