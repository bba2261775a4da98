"""Names of severities in an order that nobody expects."""

import pytest

from generator.rules.contradictions.named import severities
from generator.rules.corpus.context import Context
from tests.support.rule_cases import TODAY
from tests.support.sentences import findings_in
from tests.support.versions_of_policy import settled

NAMES = {
    "P1": ("      de: Kritisch\n", "      en: Critical\n"),
    "P2": ("      de: Erheblich\n", "      en: Major\n"),
    "P3": ("      de: Geringfügig\n", "      en: Minor\n"),
    "P4": ("      de: Informationsanfrage\n", "      en: Information request\n"),
}
Names = tuple[str, str]
# Names of P1, P2, … in German and English; those that are said to stand too high.
ROWS: list[tuple[list[Names], list[str]]] = [
    ([("Kritisch", "Critical"), ("Erheblich", "Major"), ("Geringfügig", "Minor")], []),
    ([("Erheblich", "Major"), ("Kritisch", "Critical")], ["de: Erheblich", "en: Major"]),
    ([("Erheblich", "Critical"), ("Kritisch", "Major")], ["de: Erheblich"]),
    ([("Kritisch", "Critical"), ("Niedrig", "Low"), ("Mittel", "Medium")], ["de: Niedrig", "en: Low"]),
    ([("Hohe Priorität", "High priority"), ("Notfall", "Emergency")], ["de: Hohe Priorität", "en: High priority"]),
    ([("Leichter Fehler", "Minor fault"), ("Schwerer Fehler", "Major fault")], ["de: Leichter Fehler", "en: Minor fault"]),
    ([("Mittel", "Moderate"), ("Hoch", "High")], ["de: Mittel", "en: Moderate"]),
    ([("Anfrage", "Question"), ("Kritisch", "Critical"), ("Mittel", "Medium"), ("Leicht", "Low")], ["de: Anfrage", "en: Question"]),
    # Nothing happens.
    ([("Notfall", "Emergency"), ("Kritisch", "Critical"), ("Hoch", "High"), ("Niedrig", "Low")], []),
    ([("Dringend", "Urgent"), ("Hoch", "High"), ("Normal", "Normal"), ("Niedrig", "Low")], []),
    ([("Normal", "Normal"), ("Kritisch", "Critical")], []),
    ([("Betriebsverhindernd", "Blocking"), ("Betriebsbehindernd", "Moderate"), ("Leicht", "Slight")], []),
    ([("Stufe 1", "Level 1"), ("Stufe 2", "Level 2"), ("Stufe 3", "Level 3")], []),
    ([("Totalausfall", "Outage"), ("Erheblich", "Significant"), ("Mittel", "Medium"), ("Frage", "Question")], []),
    ([("Schwer", "Severe"), ("Erheblich", "Serious"), ("Mäßig", "Moderate")], []),
    ([("Unkritisch", "Non-critical"), ("Erheblich", "Major"), ("Gering", "Low")], []),
    ([("Sicherheit", "Security"), ("Kritisch", "Critical"), ("Hoch", "High")], []),
    ([("Gering kritisch", "Low critical"), ("Hoch", "High")], []),
]  # fmt: skip


@pytest.mark.parametrize(("names", "lines"), ROWS)
def test_the_order_of_names(names: list[Names], lines: list[str]) -> None:
    edits = [
        (old, f"{old[:10]}{new}\n")
        for both, wanted in zip(NAMES.values(), names, strict=False)
        for old, new in zip(both, wanted, strict=True)
    ]
    edits.reverse()  # so that each finds the name it replaces
    found = findings_in(severities.CHECKS, settled(), edits, Context(TODAY))
    assert [(each.rule, each.line) for each in found] == [("severity-order-unusual", line) for line in lines]
