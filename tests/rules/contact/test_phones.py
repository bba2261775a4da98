"""Numbers that do not ring, or are another region's: one row a fault."""

import pytest

from generator.rules.contact import phones
from tests.support.rule_cases import Edit, findings

NUMBER = "number: +49 30 52 00 56 130"
PHONE = [("phone-cost", "number: +44 800-048-8166")]

ROWS: list[tuple[str, list[Edit], list[tuple[str, str]]]] = [
    ("nothing changed", [], PHONE),
    ("too short", [(NUMBER, "number: +49 30 52")], [*PHONE, ("phone-invalid", "number: +49 30 52")]),
    ("national", [(NUMBER, "number: 030 520056130")], [*PHONE, ("phone-invalid", "number: 030 520056130")]),
    ("letters", [(NUMBER, "number: +49 30 HILFE")], [*PHONE, ("phone-invalid", "number: +49 30 HILFE")]),
    (
        "another country",
        [(NUMBER, "number: +33 1 42 68 53 00")],
        [*PHONE, ("phone-other-country", "number: +33 1 42 68 53 00")],
    ),
    ("another country of the same code", [("+1-650-864-2090", "+1 416-864-2090")], [("phone-other-country", "number: +1 416-864-2090"), *PHONE]),
    ("a region of many countries", [(NUMBER, "number: +33 1 42 68 53 00"), ("      de: Deutschland\n      en: Germany\n", "      de: Europa\n      en: Europe\n")], PHONE),
    ("another spelling of the same number", [(NUMBER, "number: +49 (30) 520056130")], PHONE),
    (
        "no number for Israel",
        [("      - region: israel\n        number: +972 9-863-6888\n", "")],
        [*PHONE, ("region-without-phone", "israel:")],
    ),
    ("an extension", [(NUMBER, 'extension: "4 33 33"')], PHONE),
    ("neither", [(f"\n        {NUMBER}", "")], [*PHONE, ("phone-number-missing", "- region: germany")]),
    (
        "both",
        [(NUMBER, f'{NUMBER}\n        extension: "4 33 33"')],
        [*PHONE, ("phone-number-missing", "- region: germany")],
    ),
    ("another country, named", [(NUMBER, "number: +33 1 42 68 53 00\n        country: FR")], PHONE),
    (
        "another country than named",
        [(NUMBER, "number: +33 1 42 68 53 00\n        country: CH")],
        [*PHONE, ("phone-other-country", "number: +33 1 42 68 53 00")],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("name", "edits", "expected"), ROWS, ids=[row[0] for row in ROWS])
def test_phones(name: str, edits: list[Edit], expected: list[tuple[str, str]]) -> None:
    assert findings(phones.CHECKS, *edits) == expected
