"""What is a web address, and what leads nowhere instead."""

import pytest

from generator.core.web_address import NOWHERE, home, host, is_path, readable, safe
from tests.support.attacks import ADDRESSES


@pytest.mark.parametrize(
    ("address", "found"),
    [
        ("https://www.cyren.com/imprint", "www.cyren.com"),
        ("http://localhost:8000/x?y=1#z", "localhost"),
        ("http://127.0.0.1:1/", "127.0.0.1"),
        ("https://xn--mller-kva.example/%c3%bc?a=%2F#%", "xn--mller-kva.example"),
    ],
)
def test_host(address: str, found: str) -> None:
    assert (host(address), safe(address)) == (found, address)


@pytest.mark.parametrize(
    ("address", "found", "published"),
    [
        ("https://müller.example/", "xn--mller-kva.example", "https://xn--mller-kva.example/"),
        ("https://Straße.example", "xn--strae-oqa.example", "https://xn--strae-oqa.example"),
        ("https://пример.рф/", "xn--e1afmkfd.xn--p1ai", "https://xn--e1afmkfd.xn--p1ai/"),
        ("https://WWW.Cyren.COM:443/Über?ü=A%2f#Ü", "www.cyren.com", "https://www.cyren.com/%C3%9Cber?%C3%BC=A%2f#%C3%9C"),
        ("http://a.example:80/x", "a.example", "http://a.example/x"),
        ("https://a.example:/x", "a.example", "https://a.example/x"),
        ("https://a.example:8443", "a.example", "https://a.example:8443"),
        ("https://a。example/", "a.example", "https://a.example/"),
        ("HTTPS://a.example/X", "a.example", "https://a.example/X"),
        ("Http://a.example:80/x", "a.example", "http://a.example/x"),
    ],
)  # fmt: skip
def test_what_is_published_is_ascii(address: str, found: str, published: str) -> None:
    assert (host(address), safe(address)) == (found, published)
    assert (host(published), safe(published)) == (found, published)


@pytest.mark.parametrize(
    "address",
    [
        *ADDRESSES,
        "",
        "https://",
        "https://a",
        "https://a.example:x/",
        "ftp://a.example/",
        "https://a.example./",
        "https://a..example/",
        "https://[::1]/",
        "https://192.168.0.1/",
        "https://u:p@a.example/",
        "https://m%C3%BCller.example/",
        "https://mü$ller.example/",
        "https://mü\u200bller.example/",
        "https://a.example:99999/",
        "https://a.example:0/",
        f"https://{'ü' * 60}.example/",
    ],
)
def test_no_web_address(address: str) -> None:
    assert (host(address), safe(address)) == (None, NOWHERE)


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("/form", True),
        ("/a/b?c=1", True),
        ("//a.example/", False),
        ("/a b", False),
        ("/\\a.example", False),
        ("a", False),
    ],
)
def test_is_path(address: str, expected: bool) -> None:
    assert is_path(address) is expected


@pytest.mark.parametrize(
    ("address", "found"),
    [
        ("https://support.cyren.com", "https://support.cyren.com/"),
        ("https://www.example.com/support", "https://www.example.com/support/"),
        ("https://www.example.com/company/customer-support/", "https://www.example.com/company/customer-support/"),
        ("https://www.example.com:8443/a/b.c/~d_e", "https://www.example.com:8443/a/b.c/~d_e/"),
        ("https://www.example.com/.well/", "https://www.example.com/.well/"),
        ("https://hilfe.müller.example.org/", "https://hilfe.xn--mller-kva.example.org/"),
        ("https://Support.Cyren.COM:443", "https://support.cyren.com/"),
        ("https://www.example.com/größe/", "https://www.example.com/gr%C3%B6%C3%9Fe/"),
        ("https://www.example.com/gro\u0308ße/", "https://www.example.com/gr%C3%B6%C3%9Fe/"),
        ("https://www.example.com/gr%c3%b6%C3%9fe/%7ex/%41", "https://www.example.com/gr%C3%B6%C3%9Fe/~x/A/"),
        ("https://www.example.com/सहायता/", "https://www.example.com/%E0%A4%B8%E0%A4%B9%E0%A4%BE%E0%A4%AF%E0%A4%A4%E0%A4%BE/"),
        *(
            (f"https://www.example.com{path}", None)
            for path in (
                "/?x=1", "/#f", "//evil/", "/..", "/../", "/./", "/a/../b/", "/a'b/", "/a;b/", "/a$foo/", "/$uri/",
                "/a//b/", "/a%20b/", "/a%2Fb/", "/%2e%2e/", "/%2e/", "/a/%2E%2E/b/", "/%FC/", "/%zz/", "/%2541/", "/a%00/",
                "/a%3bb/", "/a%24b/", "/a%22b/", "/a\u200bb/", "/a€/", "/x%2Ehtml", "//", "/index.html", "/support/index.htm", "/start.php", "/a(b)/", "/a&b/",
                "/a*/", "/a:b/", "/a@b/", "/a+b/", "/a,b/", "/a!b/", "/a=b/",
            )
        ),
        ("support.cyren.com", None),
    ],
)  # fmt: skip
def test_home(address: str, found: str | None) -> None:
    assert home(address) == found


@pytest.mark.parametrize(
    ("address", "shown"),
    [
        ("https://hilfe.xn--strae-oqa.example/gr%C3%B6%C3%9Fe/", "https://hilfe.straße.example/größe/"),
        ("https://xn--mller-kva.example:8443/", "https://müller.example:8443/"),
        ("https://support.cyren.com/a/", "https://support.cyren.com/a/"),
        *(
            (f"https://{name}.example/", f"https://{name}.example/")
            for name in ("xn--99999999999", "xn--a", "xn---", "xn--ls8h-")
        ),
        ("", ""),
    ],
)
def test_on_paper_an_address_stands_as_people_write_it(address: str, shown: str) -> None:
    assert readable(address) == shown
