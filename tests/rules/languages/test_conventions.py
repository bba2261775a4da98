"""How a language is written that no region writes so: one row a fault."""

import pytest

from generator.rules.languages import conventions
from generator.rules.wording import drafts
from tests.support.rule_cases import findings

SHIPPED = (
    "  conventions:\n    # 30 November 2026, 13:00; en-US writes November 30, 2026, 1:00 PM\n    en: en-GB\n"
)

ROWS = [
    ("none stated", "", []),
    ("of one language", "    en: en-GB\n", []),
    ("of each", "    de: de-AT\n    en: en-US\n", []),
    ("no region", "    en: en\n", [("convention-unknown", "en: en")]),
    ("a country that is none", "    en: en-UK\n", [("convention-unknown", "en: en-UK")]),
    ("a word", "    en: british\n", [("convention-unknown", "en: british")]),
    ("of another language", "    en: de-AT\n", [("convention-of-another-language", "en: de-AT")]),
    ("of a language that the file does not have", "    fr: fr-CH\n", [("unknown-language", "fr: fr-CH")]),
]


@pytest.mark.parametrize(("name", "stated", "expected"), ROWS, ids=[row[0] for row in ROWS])
def test_conventions(name: str, stated: str, expected: list[tuple[str, str]]) -> None:
    block = f"  conventions:\n{stated}" if stated else ""
    assert findings(conventions.CHECKS, (SHIPPED, block)) == expected


def test_a_code_of_nothing_is_refused_once() -> None:
    """XX stands for what is to follow in a sentence only."""
    checks = (*conventions.CHECKS, drafts.unfinished)
    country = ("    country: DE\n", "    country: DE\n    serves: [XX]\n")
    assert findings(checks, (SHIPPED, "  conventions:\n    en: en-XX\n"), country) == [
        ("convention-unknown", "en: en-XX")
    ]
    assert findings(checks, ("en: Critical\n", "en: XX\n")) == [("unfinished", "en: XX")]
