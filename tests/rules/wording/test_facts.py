"""Facts in sentences: dates, promises and days that contradict the calendar or the table, one row a fault."""

import pytest

from generator.rules.wording import facts
from tests.rules.wording.test_terms import CASE_DE, CASE_EN
from tests.support.rule_cases import Edit, findings
from tests.support.sentences import rows, unlike

ROWS: list[tuple[str, str, list[str]]] = [
    # text in the place of CASE_DE, text in the place of CASE_EN, rules found
    (CASE_DE, CASE_EN, []),
    ("Am Donnerstag, dem 24. Dezember 2026.", "On Thursday, December 24, 2026.", []),
    ("Am Montag, dem 24. Dezember 2026.", "On Thursday, December 24, 2026.", ["date-in-text"]),
    ("Am Montag, 24.12.2026.", "On Monday, the 24th of December 2026.", ["date-in-text", "date-in-text"]),
    ("Ab dem 31. November 2027.", "From November 31, 2027.", ["date-in-text", "date-in-text"]),
    ("Ab dem 29.2.2028, am 30.02.2028.", "From 29 February 2028.", ["date-in-text"]),
    ("Ab 24.13.2027.", "From December 24, 2027.", ["date-in-text"]),
    ("Am Samstag, Sonnabend oder im Mai 2027.", "On Saturday or in May 2027.", []),
    ("Fassung 1.10.2027 von 2027.", "Version 1.10.20271.", []),
    ("Gold antwortet in {gold.P1}.", "Gold responds within {gold.P1}.", []),
    ("Gold antwortet in {standard.P1}.", "Gold responds within {standard.P1}.", ["promise-of-another", "promise-of-another"]),
    ("Bei P2 in {gold.P1}.", "With P2 within {gold.P2}.", ["promise-of-another"]),
    ("Bei P1 in {gold.P1}, sonst in {gold.P2}.", "With P1 within {gold.P1}, else within {gold.P2}.", []),
    ("Bei Standard {standard.P1}, bei Gold {gold.P1}.", "Standard {standard.P1}, Gold {gold.P1}.", []),
    ("Bei Standard {standard.P1}, bei Gold {gold.P1}.", "Gold {gold.P1}, Standard {standard.P1}.", []),
    ("Bei Standard {standard.P1}, bei Gold {gold.P1}.", "Standard {gold.P1}, Gold {standard.P1}.", ["promise-of-another"]),
    ("Gold antwortet in {gold.P1} Minuten.", "Gold responds within {gold.P1} minutes.", ["unit-twice", "unit-twice"]),
    ("Gold antwortet {gold.P1} Stunden früher.", "Gold responds {gold.P1} after the report.", []),
    ("In {standard.P1} bei P1.", "Within {standard.P9} at P1.", []),
]  # fmt: skip


@pytest.mark.parametrize(("german", "english", "rules"), ROWS)
def test_facts(german: str, english: str, rules: list[str]) -> None:
    found = findings(facts.CHECKS, (CASE_DE, german), (CASE_EN, english))
    assert [rule for rule, _ in found] == rules
    assert {line for _, line in found} <= {german, english}


MEANING_DE = "      de: Montag bis Freitag, in Israel Sonntag bis Donnerstag, jeweils außer an gesetzlichen Feiertagen."
DAYS: list[tuple[list[Edit], list[str]]] = [
    ([], []),
    ([(MEANING_DE, "      de: Montag bis Samstag.")], ["de: Montag bis Samstag."]),
    ([(MEANING_DE, "      de: Montag bis Freitag, nicht am Samstag.")], []),
    ([("        Weekdays only\n", "        Also on Saturdays\n")], ["Also on Saturdays"]),
    ([("      sunday to thursday: 9:00–18:00", "      monday to friday: 9:00–18:00")],
     [MEANING_DE.strip(), "en: Monday to Friday, in Israel Sunday to Thursday, in each case except on public holidays."]),
    ([("Gold-Support in Anspruch nehmen.", "Gold-Support am Samstag in Anspruch nehmen.")], []),
]  # fmt: skip


@pytest.mark.parametrize(("edits", "found"), DAYS)
def test_days_never_open(edits: list[Edit], found: list[str]) -> None:
    assert findings(facts.CHECKS, *edits) == [("day-never-open", line) for line in found]


def test_the_promise_of_a_severity_that_is_called_by_its_name() -> None:
    said = rows("promises")
    assert [rule for rule, *_ in said].count("promise-of-another") == 12
    assert [rule for rule, *_ in said].count("-") == 22
    assert list(unlike([facts.promise_of_another], "promises")) == []
