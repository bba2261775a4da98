"""What is a web address, and what leads nowhere instead."""

import pytest

from generator.web_address import NOWHERE, home, host, is_path, safe
from tests.attacks import ADDRESSES


@pytest.mark.parametrize(
    ("address", "found"),
    [
        ("https://www.cyren.com/imprint", "www.cyren.com"),
        ("http://localhost:8000/x?y=1#z", "localhost"),
        ("http://127.0.0.1:1/", "127.0.0.1"),
        ("https://müller.example/", "xn--mller-kva.example"),
    ],
)
def test_host(address: str, found: str) -> None:
    assert (host(address), safe(address)) == (found, address)


@pytest.mark.parametrize(
    "address", [*ADDRESSES, "", "https://", "https://a", "https://a.example:x/", "ftp://a.example/"]
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
        ("https://hilfe.müller.example.org/", "https://hilfe.müller.example.org/"),
        *(
            (f"https://www.example.com{path}", None)
            for path in (
                "/?x=1", "/#f", "//evil/", "/..", "/../", "/./", "/a/../b/", "/a'b/", "/a;b/", "/a$foo/", "/$uri/",
                "/a//b/", "/a%20b/", "/größe/", "/index.html", "/support/index.htm", "/start.php", "/a(b)/", "/a&b/",
                "/a*/", "/a:b/", "/a@b/", "/a+b/", "/a,b/", "/a!b/", "/a=b/",
            )
        ),
        ("support.cyren.com", None),
    ],
)  # fmt: skip
def test_home(address: str, found: str | None) -> None:
    assert home(address) == found
