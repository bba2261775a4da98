"""Names of places and addresses that do not fit the rest of the file: one row a fault."""

import pytest

from generator.rules.contact import addresses
from tests.support.rule_cases import Edit, findings

GERMANY, BRITAIN = "      en: Germany\n", "      en: United Kingdom\n"

ROWS: list[tuple[str, list[Edit], list[tuple[str, str]]]] = [
    ("nothing", [], []),
    ("names swapped", [(BRITAIN, GERMANY)], [("region-name-other-country", "en: Germany")]),
    ("a name for all languages", [("    name: Israel\n", "    name: Jordan\n")], [("region-name-other-country", "name: Jordan")]),
    ("a part of a country", [("      en: United States\n", "      en: Georgia\n")], []),
    ("a name of one's own", [(GERMANY, "      en: Central Europe\n")], []),
    ("letters swapped", [("support@cyren.com", "support@cyern.com")], [("domain-misspelt", "address: support@cyern.com")]),
    ("a letter lost", [("https://www.cyren.com/imprint", "https://www.cyrn.com/imprint")], [("domain-misspelt", "imprint: https://www.cyrn.com/imprint")]),
    ("the imprint twice", [("https://www.cyren.com/privacy", "https://www.cyren.com/imprint")],
     [("address-of-another", "privacy_notice: https://www.cyren.com/imprint")]),
    ("privacy for imprint", [("https://www.cyren.com/imprint", "https://www.cyren.com/de/datenschutz")],
     [("address-of-another", "imprint: https://www.cyren.com/de/datenschutz")]),
    ("one page for both", [("https://www.cyren.com/privacy", "https://www.cyren.com/legal"), ("https://www.cyren.com/imprint", "https://www.cyren.com/legal")], []),
    ("another ending", [("support@cyren.com", "support@cyren.de")], []),
    ("another house", [("support@cyren.com", "support@data443.com")], []),
]  # fmt: skip


@pytest.mark.parametrize(("edits", "expected"), [row[1:] for row in ROWS], ids=[row[0] for row in ROWS])
def test_places(edits: list[Edit], expected: list[tuple[str, str]]) -> None:
    assert findings(addresses.CHECKS, *edits) == expected
