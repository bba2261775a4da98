"""Sentences held against data: what is escalated, and to whom."""

from collections import Counter

from generator.rules.contradictions.named import data_said
from generator.rules.contradictions.tables import escalated
from tests.support.sentences import rows, rules_in, unlike

# "-" counts the sentences of which nothing may be found.
ROWS = {"table-contradicted": 17, "-": 26}


def test_what_contradicts_is_found_and_nothing_else() -> None:
    assert Counter(rule for rule, *_ in rows("escalated")) == ROWS
    assert list(unlike(escalated.CHECKS, "escalated")) == []


def test_the_section_says_of_which_procedure_its_sentences_speak() -> None:
    """One rule tells it, and tells it once."""
    everything = "Das Verfahren gilt für alle Schweregrade."
    for section, found in (("escalation-procedure", {"table-contradicted"}), ("how-it-works", set())):
        assert rules_in(escalated.CHECKS, "de", everything, section=section) == found
        assert rules_in(data_said.CHECKS, "de", everything, section=section) == set()
    assert (
        rules_in(
            escalated.CHECKS,
            "de",
            "Das Verfahren gilt für kritische Probleme.",
            section="escalation-procedure",
        )
        == set()
    )
