"""Things said twice: one row a fault, and rows in which a repetition is right."""

import pytest

from generator.rules.names import doubles
from tests.support.rule_cases import Edit, findings

DAY = "      - date: {}\n        name:\n          de: Betriebsfeier\n          en: Company party\n        open: closed\n"
CLOSED = "    public_holidays: closed\n"
POINT = "      - de: Service nicht erreichbar\n        en: Service not available\n"
FEE = "        Für eine Zusatzgebühr können Sie den Gold-Support in Anspruch nehmen.\n"


def closed_on(*days: str) -> Edit:
    return CLOSED, f"{CLOSED}    special_days:\n{''.join(map(DAY.format, days))}"


def sentence(text: str) -> Edit:
    return FEE, f"        {text}\n"


def searched(*entries: str) -> Edit:
    return "\nregions:\n", "\nsearch:\n" + "".join(f"  {each}\n" for each in entries) + "\nregions:\n"


ROWS: list[tuple[str, list[Edit], list[tuple[str, str]]]] = [
    ("nothing", [], []),
    ("two tiers of one name", [("name: Gold", "name: Standard")], [("name-twice", "name: Standard")]),
    ("capitals make no other name", [("name: Gold", "name: STANDARD")], [("name-twice", "name: STANDARD")]),
    ("in one language only", [("en: Major", "en: Critical")], [("name-twice", "en: Critical")]),
    ("a tier and a region may share a name", [("name: Gold", "name: Israel")], []),
    ("two service hours that say their hours",
     [("    name:\n      de: Rund um die Uhr, 7 Tage die Woche\n      en: 24 hours a day, 7 days a week\n",
       "    name:\n      de: |\n        {hours} Uhr Ortszeit\n        Nur werktags\n      en: |\n        {hours} local time\n        Weekdays only\n")], []),
    ("a number twice", [("+1 855-323-5955", "+1 650 8642090")], [("entry-twice", "number: +1 650 8642090")]),
    ("a number for another tier", [("+1 855-323-5955", "+1 650 8642090\n        tiers: [gold]")], []),
    ("a person twice in one step", [("[vp-customer-success, vp-products]", "[vp-products, vp-products]")],
     [("entry-twice", "to: [vp-products, vp-products]")]),
    ("a person in two steps", [("[vp-customer-success, vp-products]", "[director-of-support-services, vp-products]"),
     ("[vp-customer-success, vp-products]", "[vp-customer-success]")], []),
    ("a day twice", [closed_on("2026-12-24", "2026-12-24")], [("entry-twice", "- date: 2026-12-24")]),
    ("two days", [closed_on("2026-12-24", "2026-12-31")], []),
    ("one former name of two tiers", [("  standard:\n", "  standard:\n    formerly: [silver]\n"), ("  gold:\n", "  gold:\n    formerly: [silver, bronze]\n")],
     [("entry-twice", "formerly: [silver, bronze]")]),
    ("one former name in two tables", [("  gold:\n", "  gold:\n    formerly: [silver]\n"), ("  germany:\n", "  germany:\n    formerly: [silver]\n")], []),
    ("a code twice", [("  P1:\n    name:", "  P1:\n    code: X\n    name:"), ("  P2:\n    name:", "  P2:\n    code: X\n    name:")],
     [("entry-twice", "code: X")]),
    ("no code twice", [("  P1:\n    name:", "  P1:\n    code: none\n    name:"), ("  P2:\n    name:", "  P2:\n    code: none\n    name:")], []),
    ("a sheet twice", [("    table: tiers\n", "    table: tiers\n    sheets: [gold, standard, gold]\n")], [("entry-twice", "sheets: [gold, standard, gold]")]),
    ("a country served twice", [("  germany:\n", "  germany:\n    serves: [CH, AT, CH]\n")], [("entry-twice", "serves: [CH, AT, CH]")]),
    ("a point twice", [(POINT, POINT * 2)], [("entry-twice", POINT.splitlines()[0].strip())]),
    ("a point in one language twice", [(POINT, POINT + POINT.replace("      - de: ", "      - de: Und "))],
     [("entry-twice", POINT.splitlines()[1].strip())]),
    ("an example that is a point of the description", [(POINT, f"{POINT}    examples:\n{POINT.rstrip()}.\n")],
     [("entry-twice", POINT.splitlines()[0].strip())]),
    ("a point of another severity", [("  P2:\n    name:", f"  P2:\n    examples:\n{POINT}    name:")], []),
    ("a word of the search at two places", [searched("P1: Melone", "P2: Birne, melone")], [("entry-twice", "P2: Birne, melone")]),
    ("two words of the search", [searched("P1: Melone", "P2: Birne")], []),
    ("one word of the search in two languages", [searched("P1:\n    de: Melone\n    en: Melon", "P2:\n    de: Birne\n    en: Melone")], []),
    ("a capital makes another word", [sentence("Den den Fall nicht.")], []),
    ("a word twice", [sentence("Nicht den den Fall.")], [("word-twice", "Nicht den den Fall.")]),
    ("a relative clause", [sentence("Kunden, die die Frist kennen, das das Wort erklärt.")], []),
    ("two full stops", [sentence("Ein Fall..")], [("word-twice", "Ein Fall..")]),
    ("an ellipsis", [sentence("Ein Fall... und mehr.")], []),
]  # fmt: skip


@pytest.mark.parametrize(("edits", "expected"), [row[1:] for row in ROWS], ids=[row[0] for row in ROWS])
def test_doubles(edits: list[Edit], expected: list[tuple[str, str]]) -> None:
    assert findings(doubles.CHECKS, *edits) == expected
