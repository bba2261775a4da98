"""Numbers that do not ring, addresses that do not arrive: one row a fault."""

import pytest

from generator.rules.contact import reach
from tests.support.rule_cases import Edit, findings

NUMBER = "number: +49 30 52 00 56 130"
OWN = [
    ("phone-cost", "number: +44 800-048-8166"),
    ("url-example", "endpoint: https://forms.example.com/support"),
]
PHONE, URL = OWN[:1], OWN[1:]

ROWS: list[tuple[str, list[Edit], list[tuple[str, str]]]] = [
    ("nothing changed", [], OWN),
    ("too short", [(NUMBER, "number: +49 30 52")], [*PHONE, ("phone-invalid", "number: +49 30 52"), *URL]),
    ("national", [(NUMBER, "number: 030 520056130")], [*PHONE, ("phone-invalid", "number: 030 520056130"), *URL]),
    ("letters", [(NUMBER, "number: +49 30 HILFE")], [*PHONE, ("phone-invalid", "number: +49 30 HILFE"), *URL]),
    (
        "another country",
        [(NUMBER, "number: +33 1 42 68 53 00")],
        [*PHONE, ("phone-other-country", "number: +33 1 42 68 53 00"), *URL],
    ),
    ("another country of the same code", [("+1-650-864-2090", "+1 416-864-2090")], [("phone-other-country", "number: +1 416-864-2090"), *OWN]),
    ("a region of many countries", [(NUMBER, "number: +33 1 42 68 53 00"), ("      de: Deutschland\n      en: Germany\n", "      de: Europa\n      en: Europe\n")], OWN),
    ("another spelling of the same number", [(NUMBER, "number: +49 (30) 520056130")], OWN),
    (
        "no number for Israel",
        [("      - region: israel\n        number: +972 9-863-6888\n", "")],
        [*PHONE, ("region-without-phone", "israel:"), *URL],
    ),
    (
        "no at sign",
        [("support@cyren.com", "support(at)cyren.com")],
        [*PHONE, ("email-invalid", "address: support(at)cyren.com"), *URL],
    ),
    (
        "no scheme",
        [("https://www.cyren.com/imprint", "www.cyren.com/imprint")],
        [*PHONE, ("url-invalid", "imprint: www.cyren.com/imprint"), *URL],
    ),
    (
        "not encrypted",
        [("https://www.cyren.com/imprint", "http://www.cyren.com/imprint")],
        [*PHONE, ("url-not-https", "imprint: http://www.cyren.com/imprint"), *URL],
    ),
    (
        "not encrypted, in capitals",
        [("https://www.cyren.com/imprint", "HTTP://www.cyren.com/imprint")],
        [*PHONE, ("url-not-https", "imprint: HTTP://www.cyren.com/imprint"), *URL],
    ),
    ("a scheme in capitals", [("https://www.cyren.com/imprint", "HTTPS://www.cyren.com/imprint")], OWN),
    ("the portal's scheme in capitals", [("https://support.cyren.com/", "HTTPS://support.cyren.com/")], OWN),
    ("a link's scheme in capitals", [("[privacy notice](privacy-notice)", "[privacy notice](HTTPS://www.cyren.com/A)")], OWN),
    ("the form's scheme in capitals", [("https://forms.example.com/support", "HTTPS://forms.cyren.com/support")], PHONE),
    ("no last slash", [("https://support.cyren.com/", "https://support.cyren.com")], OWN),
    (
        "a question in the address of the portal",
        [("https://support.cyren.com/", "https://support.cyren.com/?x=1")],
        [PHONE[0], ("address-no-folder", "address: https://support.cyren.com/?x=1"), *URL],
    ),
    ("a path of our own", [("https://forms.example.com/support", "/_inbox")], PHONE),
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
