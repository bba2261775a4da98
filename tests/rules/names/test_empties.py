"""What is written and says nothing: one row a fault, and rows in which something is said or another rule speaks."""

import pytest

from generator.rules.names import empties
from tests.support.rule_cases import Edit, findings

COUNTRY = "    country: DE\n"
FORM = "    endpoint: https://forms.example.com/support\n"
GOLD = "  gold:\n    name: Gold\n"
VERSION = "document:\n"
SEARCH = "search:\n  hours: {}\n\ndocument:\n"

ROWS: list[tuple[str, list[Edit], list[tuple[str, str]]]] = [
    ("as it is", [], []),
    ("serves nobody", [(COUNTRY, f"{COUNTRY}    serves: []\n")], [("list-empty", "serves: []")]),
    ("serves with a space", [(COUNTRY, f"{COUNTRY}    serves: [ ]\n")], [("list-empty", "serves: [ ]")]),
    ("serves somebody", [(COUNTRY, f"{COUNTRY}    serves: [DE]\n")], []),
    ("serves everyone else", [(COUNTRY, f"{COUNTRY}    serves: everyone else\n")], []),
    ("no former name", [(GOLD, f"{GOLD}    formerly: []\n")], [("list-empty", "formerly: []")]),
    ("no origin", [(FORM, f"{FORM}    redirect_origins: []\n")], [("list-empty", "redirect_origins: []")]),
    ("commas", [(VERSION, SEARCH.format("', ,'"))], [("search-without-word", "hours: ', ,'")]),
    ("a word and a comma", [(VERSION, SEARCH.format("'Hotline, '"))], []),
    ("a number to search for", [(VERSION, SEARCH.format("'24'"))], []),
    ("thirty", [(FORM, f"{FORM}    retention: 30\n")], [("number-alone", "retention: 30")]),
    ("thirty in one language", [(FORM, f"{FORM}    retention:\n      de: 30 Tage\n      en: '30'\n")],
     [("number-alone", "en: '30'")]),
    ("thirty days", [(FORM, f"{FORM}    retention: 30 d\n")], []),
    ("a tier called by a number", [("    name: Gold\n", "    name: '1'\n")], []),
]  # fmt: skip


@pytest.mark.parametrize(("edits", "expected"), [row[1:] for row in ROWS], ids=[row[0] for row in ROWS])
def test_empties(edits: list[Edit], expected: list[tuple[str, str]]) -> None:
    assert findings(empties.CHECKS, *edits) == expected
