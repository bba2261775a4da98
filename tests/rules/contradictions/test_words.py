"""Words under `wording` and `units` that say the opposite of what they stand for."""

import pytest

from generator.rules.contradictions import words
from generator.rules.corpus.context import Context
from generator.rules.names import doubles
from tests.support.rule_cases import TODAY, Edit
from tests.support.sentences import findings_in
from tests.support.versions_of_policy import settled


def entry(key: str, german: str, english: str) -> Edit:
    return ("\nwording:\n", f"\nwording:\n  {key}:\n    de: {german}\n    en: {english}\n")


OPPOSITE: list[tuple[str, str, str]] = [
    ("standard-rate", "gebührenfrei", "toll-free"),
    ("standard-rate", "kostenlos", "free of charge"),
    ("included", "gegen Aufpreis", "for an extra fee"),
    ("included", "nicht inbegriffen", "not included"),
    ("included", "Erweiterung", "add-on"),
    ("for-an-additional-fee", "inbegriffen", "included"),
    ("for-an-additional-fee", "kostenlos", "free of charge"),
    ("open", "geschlossen", "closed"),
    ("closed", "geöffnet", "open"),
    ("around-the-clock", "nur werktags", "weekdays only"),
    ("best-effort", "garantiert", "guaranteed"),
    ("not-offered", "angeboten", "offered"),
    ("not-promised", "zugesagt", "promised"),
    ("not-included", "inbegriffen", "included"),
    ("counted", "nicht mitgezählt", "not counted"),
    ("not-counted", "mitgezählt", "counted"),
    ("first-response", "Lösungszeit", "Time to resolution"),
    ("yes", "Nein", "No"),
    ("better", "schlechter", "worse"),
    ("optional", "Pflichtangabe", "required"),
    ("stops-the-clock", "hält die Uhr nicht an", "does not stop the clock"),
]
RIGHT: list[tuple[str, str, str]] = [
    ("standard-rate", "zum Ortstarif", "at standard rates"),
    ("included", "enthalten", "at no additional charge"),
    ("included", "ohne Aufpreis", "included in the price"),
    ("for-an-additional-fee", "gegen Aufpreis", "at extra cost"),
    ("for-an-additional-fee", "kostenpflichtig", "chargeable"),
    ("open", "geöffnet", "open"),
    ("closed", "geschlossen", "closed"),
    ("closed", "nicht besetzt", "not staffed"),
    ("around-the-clock", "24 Stunden am Tag", "24 hours a day"),
    ("best-effort", "nach besten Kräften", "best efforts"),
    ("not-offered", "–", "–"),
    ("not-offered", "entfällt", "none"),
    ("not-promised", "ohne Zusage", "without a promise"),
    ("not-promised", "offen", "open"),
    ("not-included", "nicht enthalten", "excluded"),
    ("counted", "zählt mit", "is counted"),
    ("not-counted", "zählt nicht mit", "left out"),
    ("first-response", "Reaktionszeit", "Response time"),
    ("yes", "Jawohl", "Yes, please"),
    ("better", "zu Ihren Gunsten", "in your favour"),
    ("optional", "freiwillig", "if you like"),
    ("does-not-stop-the-clock", "läuft weiter", "goes on running"),
    ("phone", "Telefon", "Telephone"),
]


@pytest.mark.parametrize(("key", "german", "english"), OPPOSITE)
def test_the_opposite(key: str, german: str, english: str) -> None:
    found = findings_in(words.CHECKS, settled(), [entry(key, german, english)], Context(TODAY))
    wanted = [("wording-contradicts", f"de: {german}"), ("wording-contradicts", f"en: {english}")]
    assert [(each.rule, each.line) for each in found] == wanted


def test_nothing_happens() -> None:
    wrong = [row for row in RIGHT if findings_in(words.CHECKS, settled(), [entry(*row)], Context(TODAY))]
    assert (len(RIGHT), wrong) == (23, [])


UNITS: list[tuple[Edit, list[str]]] = [
    (("    de: gebührenfrei\n", "    de: gebührenpflichtig\n"), ["de: gebührenpflichtig"]),
    (("    en: toll-free\n", "    en: charged\n"), ["en: charged"]),
    (("    de: gebührenfrei\n", "    de: kostenlos\n"), []),
    (("    de: Minute | Min.\n", "    de: Stunde | Std.\n"), ["de: Stunde | Std."]),
    (("    de: Minute | Min.\n", "    de: Minute | Minuten\n"), []),
    (("    de: Stunde | Stunden\n", "    de: Geschäftsstunde | Geschäftsstunden\n"), ["de: Geschäftsstunde | Geschäftsstunden"]),
    (("    de: Stunde | Stunden\n", "    de: Std. | Std.\n"), []),
    (("    en: business day | business days\n", "    en: hour | hours\n"), ["en: hour | hours"]),
    (("    en: business day | business days\n", "    en: working day | working days\n"), []),
]  # fmt: skip


@pytest.mark.parametrize(("edit", "lines"), UNITS)
def test_words_of_the_real_policy(edit: Edit, lines: list[str]) -> None:
    found = findings_in(words.CHECKS, settled(), [edit], Context(TODAY))
    assert [(each.rule, each.line) for each in found] == [("wording-contradicts", line) for line in lines]


TWICE: list[tuple[Edit, list[str]]] = [
    (("    de: Priorität\n", "    de: Schwere\n"), ["de: Schwere"]),
    (("    en: Priority\n", "    en: Severity\n"), ["en: Severity"]),
    (entry("included", "Erweiterung", "Included"), ["de: Erweiterung"]),
    (entry("severity", "Schwere", "Severity"), []),
    (entry("region", "Erweiterung", "Region"), []),
]


@pytest.mark.parametrize(("edit", "lines"), TWICE)
def test_words_beside_each_other(edit: Edit, lines: list[str]) -> None:
    found = findings_in([doubles.names_twice], settled(), [edit], Context(TODAY))
    assert [(each.rule, each.line) for each in found] == [("name-twice", line) for line in lines]
