"""Clauses by two numbers, and abbreviations: rows that differ, and rows that mean the same."""

from generator.rules.languages.freely import clauses
from tests.support.beside import wrong_rows

SENSE_DIFFERS = """
§ 7 Abs. 2 des Rahmenvertrags bleibt unberührt. | Section 2(7) of the framework agreement remains unaffected.
Artikel 6 Absatz 1 findet Anwendung. | Article 1(6) applies.
Berichte kommen als PDF. | Reports come as CSV.
Wir rufen Postfächer über IMAP ab. | We retrieve mailboxes by POP3.
"""
SAME = """
§ 7 Abs. 2 des Rahmenvertrags bleibt unberührt. | Section 7(2) of the framework agreement remains unaffected.
Art. 28 Abs. 3 DSGVO gilt. | Article 28(3) GDPR applies.
Berichte kommen als PDF. | Reports come as PDF.
Uhrzeiten sind in MEZ angegeben. | Times are given in CET.
Berichte kommen als PDF oder CSV. | Reports come as CSV or PDF.
Den Bericht sendet der CEO. | The report is sent by management.
Die AGB gelten auch für {gold.P1}. | The T&C also apply to {gold.P1}.
"""


def test_what_is_referred_to_is_the_same() -> None:
    assert wrong_rows(clauses.CHECKS, SENSE_DIFFERS, ["sense-differs"]) == []


def test_of_what_means_the_same_nothing_is_told() -> None:
    assert wrong_rows(clauses.CHECKS, SAME, []) == []
