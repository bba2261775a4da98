"""Addresses of places on pages: one row a name that is taken, and rows in which it is not."""

import pytest

from generator.reading.schema import load
from generator.reading.yaml.source import read
from generator.rules.corpus.context import Context
from generator.rules.names import anchors
from tests.support.rule_cases import TODAY, Edit, edited, findings

NAMED = ("  how-it-works:\n", "  hours:\n")
REGION = ("  how-it-works:\n    heading:", "  germany:\n    page: hours\n    heading:")

ROWS: list[tuple[str, list[Edit], list[tuple[str, str]]]] = [
    ("nothing", [], []),
    ("a clause that every policy has", [NAMED], [("anchor-of-clause", "hours:")]),
    ("a clause of this policy", [("  how-it-works:\n", "  not-promised:\n")], [("anchor-of-clause", "not-promised:")]),
    ("a clause that this policy has not", [("  how-it-works:\n", "  further-terms:\n")], []),
    ("a clause of no policy", [("  how-it-works:\n", "  liability:\n")], []),
    ("a region of the same page", [REGION], [("anchor-twice", "germany:")]),
    ("a region of another page", [("  how-it-works:\n    heading:", "  germany:\n    heading:")], []),
    ("a severity of the same page", [("  how-it-works:\n    heading:", "  p1:\n    page: severities\n    heading:")],
     [("anchor-twice", "p1:")]),
    ("the form", [("  how-it-works:\n    heading:", "  contact-form:\n    page: contact\n    heading:")],
     [("anchor-twice", "contact-form:")]),
    ("the beginning of the page", [("  how-it-works:\n", "  top:\n")], [("anchor-twice", "top:")]),
]  # fmt: skip


@pytest.mark.parametrize(("edits", "expected"), [row[1:] for row in ROWS], ids=[row[0] for row in ROWS])
def test_anchors(edits: list[Edit], expected: list[tuple[str, str]]) -> None:
    assert findings(anchors.CHECKS, *edits) == expected


def test_a_section_that_was_published_under_the_name_keeps_it() -> None:
    released = load(read(edited(NAMED).encode(), "support.yaml"))[0]
    assert findings(anchors.CHECKS, NAMED, published=released) == []


def test_severities_that_differ_by_capitals_alone() -> None:
    known = read(edited().replace("P4:", "p1:").encode(), "support.yaml")
    now, refused = load(known)
    assert now is not None and refused == []
    (found,) = anchors.severities(now, known, Context(TODAY))
    assert found.message("en") == (
        "“p1” is on the page “severities” the address of something else already: severities.P1."
    )


def test_the_advice_says_where_a_section_goes_that_its_name_has_placed() -> None:
    known = read(edited(NAMED).encode(), "support.yaml")
    now = load(known)[0]
    assert now is not None
    (found,) = anchors.clauses(now, known, Context(TODAY))
    assert found.help("en") == (
        "Give the section another name, and add “page: hours”: it stands there because of its name."
    )
