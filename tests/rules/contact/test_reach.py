"""Addresses that do not arrive: one row a fault."""

import pytest

from generator.rules.contact import reach
from tests.support.rule_cases import Edit, findings

STATUS = "status:\n  page: https://status.cyren.com\n"
OWN = [("url-example", "endpoint: https://forms.example.com/support")]

ROWS: list[tuple[str, list[Edit], list[tuple[str, str]]]] = [
    ("nothing changed", [], OWN),
    (
        "no at sign",
        [("support@cyren.com", "support(at)cyren.com")],
        [("email-invalid", "address: support(at)cyren.com"), *OWN],
    ),
    (
        "no scheme",
        [("https://www.cyren.com/imprint", "www.cyren.com/imprint")],
        [("url-invalid", "imprint: www.cyren.com/imprint"), *OWN],
    ),
    (
        "not encrypted",
        [("https://www.cyren.com/imprint", "http://www.cyren.com/imprint")],
        [("url-not-https", "imprint: http://www.cyren.com/imprint"), *OWN],
    ),
    (
        "not encrypted, in capitals",
        [("https://www.cyren.com/imprint", "HTTP://www.cyren.com/imprint")],
        [("url-not-https", "imprint: HTTP://www.cyren.com/imprint"), *OWN],
    ),
    ("a scheme in capitals", [("https://www.cyren.com/imprint", "HTTPS://www.cyren.com/imprint")], OWN),
    ("the portal's scheme in capitals", [("https://support.cyren.com/", "HTTPS://support.cyren.com/")], OWN),
    ("a link's scheme in capitals", [("[privacy notice](privacy-notice)", "[privacy notice](HTTPS://www.cyren.com/A)")], OWN),
    ("the form's scheme in capitals", [("https://forms.example.com/support", "HTTPS://forms.cyren.com/support")], []),
    ("no last slash", [("https://support.cyren.com/", "https://support.cyren.com")], OWN),
    (
        "a question in the address of the portal",
        [("https://support.cyren.com/", "https://support.cyren.com/?x=1")],
        [("address-no-folder", "address: https://support.cyren.com/?x=1"), *OWN],
    ),
    ("a status page, and a file of our own", [("\nregions:\n", f"\n{STATUS}  feed: status.json\n\nregions:\n")], OWN),
    (
        "a status page and a feed that are no web addresses",
        [("\nregions:\n", f"\n{STATUS.replace('https://', '')}  feed: /status\n\nregions:\n")],
        [("url-invalid", "page: status.cyren.com"), ("url-invalid", "feed: /status"), *OWN],
    ),
    ("a file of our own with a slash", [("\nregions:\n", f"\n{STATUS}  feed: /status.json\n\nregions:\n")],
     [("url-invalid", "feed: /status.json"), *OWN]),
    ("a path of our own", [("https://forms.example.com/support", "/_inbox")], []),
    (
        "a link to nowhere",
        [("      en: I have read the [privacy notice](privacy-notice).",
          "      en: I have read the [privacy notice](privacy).")],
        [*OWN, ("link-unknown", "en: I have read the [privacy notice](privacy).")],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("name", "edits", "expected"), ROWS, ids=[row[0] for row in ROWS])
def test_contact(name: str, edits: list[Edit], expected: list[tuple[str, str]]) -> None:
    assert findings(reach.CHECKS, *edits) == expected
