"""The glossary of a file: its words are used, and the others are found in all their forms."""

import pytest

from generator.rules.corpus.context import Context
from generator.rules.wording import agreed_words, glossary
from tests.rules.wording.test_terms import CASE_DE, CASE_EN
from tests.support.rule_cases import TODAY, Edit
from tests.support.sentences import findings_in
from tests.support.versions_of_policy import settled

GLOSSARY = """
glossary:
  report:
    term:
      de: Meldung
      en: report
    instead_of:
      de: [Ticket, Vorgang, Anzeige des Problems, gemeldeter Fehler]
      en: [ticket, query, reported fault]
  case:
    term:
      de: Supportfall
      en: support case
    instead_of:
      de: [Fall]
      en: [case]
  level:
    term:
      de: Supportstufe
      en: support tier
    instead_of:
      de: [Paket, Plan]
      en: [plan]

units:
"""
WITH_GLOSSARY: Edit = ("\nunits:\n", GLOSSARY)
# Found in a German and an English sentence: the words, as they stand there.
ROWS: list[tuple[str, str, list[str]]] = [
    ("Ihr Ticket hat eine Nummer.", "Your ticket has a number.", ["Ticket", "ticket"]),
    ("Mehrere Tickets, mehrere Vorgänge.", "Several tickets, several queries.", ["Tickets", "tickets", "Vorgänge", "queries"]),
    ("Die Nummer des Tickets.", "The ticket’s number.", ["Tickets", "ticket"]),
    ("Des Vorgangs wegen.", "TICKETS count.", ["Vorgangs", "TICKETS"]),
    ("Ihr Support-Ticket zählt.", "Your support-ticket counts.", ["Ticket", "ticket"]),
    ("Mit einem gemeldeten Fehler.", "Reported faults count.", ["gemeldeten Fehler", "Reported faults"]),
    ("Die Fälle der Kunden.", "The customers’ cases.", ["Fälle", "cases"]),
    ("Zwei Pakete, ein Plan.", "Two plans.", ["Pakete", "Plan", "plans"]),
    # Nothing happens.
    ("Ihre Meldung hat eine Nummer.", "Your report has a number.", []),
    ("In diesem Fall helfen wir.", "In this case we help.", []),
    ("Auf jeden Fall, im Falle eines Falles nicht.", "In any case.", ["Falles"]),
    ("Falls Sie uns schreiben, ebenfalls.", "We plant trees and showcase them.", []),
    ("Der Supportfall zählt.", "Support cases count, casework does not.", []),
    ("Wir planen, das ist planmäßig.", "A planet.", []),
    ("Schreiben Sie „Ticket“ in den Betreff.", "Write “ticket” in the subject.", []),
    ("Die Meldung wird auch Ticket genannt.", "A report is also called a ticket.", []),
    ("Ticketing gehört nicht dazu.", "Ticketing is not part of it.", []),
    ("Das ist vorgangsunabhängig.", "This is beyond question.", []),
    ("Hier steht [das](contact-form) und {email}.", "Here is [it](contact-form) and {email}.", []),
    ("Die Anzeige auf dem Bildschirm.", "A reported number.", []),
    ("Das ist der Fallidentifikator.", "A case-insensitive word.", []),
]  # fmt: skip


@pytest.mark.parametrize(("german", "english", "words"), ROWS)
def test_words_of_the_glossary(german: str, english: str, words: list[str]) -> None:
    edits = [WITH_GLOSSARY, (CASE_DE, german), (CASE_EN, english)]
    found = findings_in([glossary.unwanted_words], settled(), edits, Context(TODAY))
    said = [each for each in found if each.line in (german, english)]
    assert [each.rule for each in said] == ["glossary-term"] * len(words)
    cures = {"Write “Meldung”.", "Write “report”.", "Write “Supportfall”.", "Write “support case”.", "Write “Supportstufe”.", "Write “support tier”."}  # fmt: skip
    assert {each.cure for each in said} <= cures


def test_without_a_glossary_nothing_is_said_of_it() -> None:
    assert findings_in([*glossary.CHECKS, *agreed_words.CHECKS], settled(), [], Context(TODAY)) == []


RENAMED: list[Edit] = [
    ("  business-day:\n    term:\n", "  arbeitstag:\n    term:\n"),
    (CASE_DE, "Antwort nach zwei Geschäftstagen."),
    (CASE_EN, "After one banking day."),
]
DAY = (
    "\nglossary:\n  business-day:\n    term:\n      de: Arbeitstag\n      en: business day\n{more}\nunits:\n"
)


def test_what_every_policy_mixes_is_found_under_any_name_of_the_definition() -> None:
    """The three fixed terms are what the glossary knows from the start."""
    lines = ["Antwort nach zwei Geschäftstagen.", "After one banking day."]
    edits = [*RENAMED, ("\nunits:\n", DAY.format(more="    definition: arbeitstag\n"))]
    found = findings_in([glossary.unwanted_words], settled(), edits, Context(TODAY))
    assert [(each.rule, each.line) for each in found] == [("glossary-term", line) for line in lines]
    usual = findings_in([glossary.unwanted_words], settled(), RENAMED[1:], Context(TODAY))
    assert [(each.rule, each.line) for each in usual] == [("synonym", line) for line in lines]


AGREED: list[tuple[str, list[Edit], list[tuple[str, str]]]] = [
    ("    definition: business-day\n", [], []),
    ("    definition: business-days\n", [], [("unknown-reference", "definition: business-days")]),
    ("    definition: weekday\n", [], [("glossary-differs", "de: werktags"), ("glossary-differs", "en: weekdays")]),
    ("    concept: first_response\n", [], [("glossary-differs", "concept: first_response")]),
    ("    concept: first_response\n",
     [("\nwording:\n", "\nterms:\n  first_response:\n    de: der Arbeitstag | die Arbeitstage\n    en: business day | business days\n\nwording:\n")], []),
    ("    concept: first_response\n",
     [("\nwording:\n", "\nterms:\n  first_response:\n    de: die Antwort | die Antworten\n    en: business day | business days\n\nwording:\n")],
     [("glossary-differs", "de: die Antwort | die Antworten")]),
]  # fmt: skip


@pytest.mark.parametrize(("more", "edits", "lines"), AGREED)
def test_definitions_and_own_words_use_the_word(
    more: str, edits: list[Edit], lines: list[tuple[str, str]]
) -> None:
    all_edits = [("\nunits:\n", DAY.format(more=more)), *edits]
    found = findings_in(agreed_words.CHECKS, settled(), all_edits, Context(TODAY))
    assert [(each.rule, each.line) for each in found] == lines
