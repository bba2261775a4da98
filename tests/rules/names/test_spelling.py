"""Misspelt names that nothing else would miss: one row a fault."""

import pytest

from generator.rules.names import spelling
from tests.support.rule_cases import Edit, findings

ROWS: list[tuple[str, list[Edit], list[tuple[str, str]]]] = [
    ("nothing changed", [], []),
    ("a capital", [("  how-it-works:\n", "  How-it-works:\n")], [("name-capitals", "How-it-works:")]),
    (
        "names that Windows keeps for devices, as a tier and a region; of hours and sections they are no folders",
        [
            ("\n  standard:\n    name: Standard", "\n  aux:\n    name: Standard"),
            ("  germany:\n    name:\n", "  com1:\n    name:\n"),
            ("region: germany", "region: com1"),
            ("  time-of-problem:\n", "  nul:\n"),
        ],
        [("name-reserved", "aux:"), ("name-reserved", "com1:")],
    ),
    (
        "two letters swapped",
        [("  support-agreement:\n", "  suppotr-agreement:\n")],
        [("name-misspelt", "suppotr-agreement:")],
    ),
    (
        "a letter lost",
        [("  time-of-problem:\n", "  time-of-prblem:\n")],
        [("name-misspelt", "time-of-prblem:")],
    ),
    (
        "American in the name, British in its text, and a slip in both",
        [
            ("  time-of-problem:\n", "  behavior:\n"),
            ("Date and time of the problem", "Behaviour"),
            ("  business-impact:\n", "  bsiness-impact:\n"),
        ],
        [("name-misspelt", "bsiness-impact:")],
    ),
    ("another word of the same family", [("  business-impact:\n", "  businesses-impact:\n")], []),
    (
        "umlauts and hyphens",
        [
            ("  germany:\n    name:\n      de: Deutschland\n", "  zuerich:\n    name:\n      de: Zürich\n"),
            ("region: germany", "region: zuerich"),
        ],
        [],
    ),
    (
        "a letter with an accent, which no name has",
        [
            ("  business-impact:\n", "  degats:\n"),
            ("      en: Description of the business impact", "      en: Description des dégâts"),
        ],
        [],
    ),
    (
        "the key of a sentence that was mended since",
        [
            (
                "\nwording:\n",
                "\nwording:\n  version-version-effective-date:\n    de: X {date}\n    en: X {date}\n",
            )
        ],
        [],
    ),
    (
        "words that lead nowhere",
        [("\nwording:\n", "\nsearch:\n  opening-hours:\n    de: Hitzefrei\n    en: heat day\n\nwording:\n")],
        [("search-target-unknown", "opening-hours:")],
    ),
    (
        "words of the search",
        [
            (
                "\nwording:\n",
                "\nsearch:\n  hours:\n    de: Hitzefrei, Brückentag\n    en: heat day\n  P1: Server weg\n  phone: Funk\n\nwording:\n",
            )
        ],
        [],
    ),
    ("no such word", [("  priority:\n", "  piority:\n")], [("wording-unknown", "piority:")]),
]


@pytest.mark.parametrize(("name", "edits", "expected"), ROWS, ids=[row[0] for row in ROWS])
def test_names(name: str, edits: list[Edit], expected: list[tuple[str, str]]) -> None:
    assert findings(spelling.CHECKS, *edits) == expected
