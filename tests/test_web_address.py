"""What is a web address, and what leads nowhere instead."""

import pytest

from generator.web_address import NOWHERE, host, is_path, safe
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
