"""Entries under `terms:`, one row each."""

import pytest

from generator.rules.languages import agreement, completeness, sense
from generator.rules.wording import own_words, sentences
from tests.support.rule_cases import findings

ROWS = [
    ("whole", "die Priorität | die Prioritäten", "priority | priorities", []),
    ("no article", "Priorität | die Prioritäten", "priority | priorities", ["de: Priorität | die Prioritäten"]),
    ("no plural", "die Priorität", "priority", ["de: die Priorität", "en: priority"]),
    ("an own genitive", "der Status | die Status | des Status", "status | statuses", []),
    ("a genitive without an article", "der Status | die Status | Status", "status | statuses", ["de: der Status | die Status | Status"]),
]  # fmt: skip


WORDED = [
    ("another word", "Schwere", "Severity", ["de: Schwere", "en: Severity"]),
    ("the word itself", "Priorität des Falls", "Priority", []),
    ("its plural", "Prioritäten", "Our priorities", []),
]


@pytest.mark.parametrize(
    ("german", "english", "lines"), [row[1:] for row in ROWS], ids=[row[0] for row in ROWS]
)
def test_term_forms(german: str, english: str, lines: list[str]) -> None:
    entry = f"\nterms:\n  severity:\n    de: {german}\n    en: {english}\n\nwording:\n"
    assert findings([own_words.term_forms], ("\nwording:\n", entry)) == [
        ("term-forms", line) for line in lines
    ]


@pytest.mark.parametrize(
    ("german", "english", "lines"), [row[1:] for row in WORDED], ids=[row[0] for row in WORDED]
)
def test_a_sentence_under_wording_beside_a_term(german: str, english: str, lines: list[str]) -> None:
    term = "\nterms:\n  severity:\n    de: die Priorität | die Prioritäten\n    en: priority | priorities\n\nwording:\n"
    own = f"  severity:\n    de: {german}\n    en: {english}\n"
    edits = [("  name-of-the-severity:\n    de: Schwere\n    en: Severity\n", own), ("\nwording:\n", term)]
    assert findings(own_words.CHECKS, *edits) == [("term-replaced", line) for line in lines]


def test_a_policy_without_words_of_its_own() -> None:
    assert findings(own_words.CHECKS) == []


def test_forms_of_a_word_are_no_sentences_that_two_languages_share() -> None:
    """Nothing about their lengths, their numbers, or what they end in."""
    word = "de: die P1-P4-Klasse im Störungsfall | die P1-P4-Klassen im Störungsfall\n    en: SLO | SLOs"
    entry = f"\nterms:\n  severity:\n    {word}\n\nwording:\n"
    checks = [*agreement.CHECKS, *completeness.CHECKS, *sense.CHECKS, *sentences.CHECKS]
    assert findings(checks, ("\nwording:\n", entry)) == findings(checks)
