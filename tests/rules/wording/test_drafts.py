"""What was left to be written, and what was written twice."""

from collections import Counter

import pytest

from generator.rules.corpus.context import Context
from generator.rules.wording import drafts
from tests.rules.wording.test_terms import CASE_DE
from tests.support.rule_cases import TODAY
from tests.support.sentences import findings_in, rows, unlike
from tests.support.versions_of_policy import settled

# "-" counts the sentences of which nothing may be found.
ROWS = {"unfinished": 20, "gap-unfilled": 11, "sentence-twice": 4, "-": 33}


def test_drafts_are_found_and_nothing_else() -> None:
    assert Counter(rule for rule, *_ in rows("drafts")) == ROWS
    assert list(unlike(drafts.CHECKS, "drafts")) == []


SAID = "Wir helfen Ihnen gern bei allen Fragen."
LINES: list[tuple[str, list[str]]] = [
    (f"{SAID}\n        Rufen Sie uns an.\n        {SAID}", [SAID]),
    (f"{SAID}\n        {SAID}", []),  # doubled-line says so
    (f"{SAID} Rufen Sie an.\n        Und: {SAID}", []),
    (f"| A | B |\n        | --- | --- |\n        | {SAID} | {SAID} |", []),
]


@pytest.mark.parametrize(("text", "lines"), LINES)
def test_a_sentence_twice_in_a_text_of_several_lines(text: str, lines: list[str]) -> None:
    found = findings_in([drafts.sentence_twice], settled(), [(CASE_DE, text)], Context(TODAY))
    assert [(each.rule, each.line) for each in found] == [("sentence-twice", line) for line in lines]
