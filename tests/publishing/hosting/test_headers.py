"""What hosts and robots read."""

from typing import get_args

from generator.policy.published import Publishing
from generator.publishing.hosting import headers
from generator.publishing.hosting.headers import Redirect


def test_headers_are_named_once_each() -> None:
    lines = headers.headers_file("default-src 'none'", ["assets/site.0123abcd.css"]).content
    assert lines == (
        "/*\n"
        "  Content-Security-Policy: default-src 'none'\n"
        "  Access-Control-Allow-Origin: *\n"
        "  X-Content-Type-Options: nosniff\n"
        "  Referrer-Policy: strict-origin-when-cross-origin\n"
        "  Permissions-Policy: camera=(), geolocation=(), microphone=(), payment=(), usb=()\n"
        "  Cross-Origin-Opener-Policy: same-origin\n"
        "  Strict-Transport-Security: max-age=31536000\n"
        "/assets/site.0123abcd.css\n"
        "  Cache-Control: public, max-age=31536000, immutable\n"
    )


def test_a_redirect_page_finds_its_way_at_any_depth() -> None:
    made = headers.redirect_page("de/tiers/silver/", "de/tiers/gold/", "de")
    assert made.path == "de/tiers/silver/index.html"
    assert '<a href="../../../de/tiers/gold/">' in str(made.content)


def test_redirects_have_one_line_each_in_order() -> None:
    moved = {"b/": Redirect("c/"), "a/": Redirect("d/", is_permanent=False)}
    assert headers.redirects_file(moved).content == "/a/ /d/ 302\n/b/ /c/ 301\n"


def test_redirects_of_a_site_below_a_path_begin_there() -> None:
    made = headers.redirects_file({"de/b/": Redirect("de/c/")}, "/support/")
    assert made.content == "/support/de/b/ /support/de/c/ 301\n"


def test_every_host_of_the_policy_is_known() -> None:
    (choice, _) = get_args(Publishing.model_fields["hosting"].annotation)
    assert get_args(choice) == headers.HOSTS


def test_robots_are_told_of_the_site_map_where_there_is_one() -> None:
    assert headers.robots_file(None).content == "User-agent: *\nAllow: /\n"
    assert headers.robots_file("https://x.example/").content == (
        "User-agent: *\nAllow: /\nSitemap: https://x.example/sitemap.xml\n"
    )


def test_the_site_map_names_every_page_in_every_language() -> None:
    made = str(headers.sitemap_file("https://x.example/", ["de", "en"], "de", ["", "tiers/"]).content)
    assert made.count("<url>") == 4
    assert made.splitlines()[4] == (
        "<url><loc>https://x.example/de/tiers/</loc>"
        '<xhtml:link rel="alternate" hreflang="de" href="https://x.example/de/tiers/"/>'
        '<xhtml:link rel="alternate" hreflang="en" href="https://x.example/en/tiers/"/>'
        '<xhtml:link rel="alternate" hreflang="x-default" href="https://x.example/de/tiers/"/></url>'
    )
