"""Sentences that speak of another availability than the one promised, and those that speak of something else."""

import pytest

from generator.rules.wording import shares
from tests.support.levels_policy import AVAILABILITY
from tests.support.rule_cases import Edit, findings

GIVEN: Edit = ("\nfeatures:\n", AVAILABILITY)
SENTENCE = "Der Cyren-Support ist telefonisch"


@pytest.mark.parametrize(
    ("said", "is_other"),
    [
        ("Die Plattform ist zu 99,9 % verfügbar.", True),
        ("Wir sichern eine Verfügbarkeit von 99,8 Prozent zu.", True),
        ("Die Plattform ist zu 99,95 % verfügbar.", False),
        ("Die Plattform ist zu 99,5% verfügbar.", False),
        ("Bei einer Verfügbarkeit unter 99,0 % erhalten Sie eine Gutschrift von 10 %.", False),
        ("Wird die Verfügbarkeit verfehlt, sinkt der Preis um 4 %.", False),
        ("Eine Verfügbarkeit von 100 % können wir nicht zusagen.", False),
        ("Auf den Preis kommen 19 % Umsatzsteuer.", False),
        ("Im vergangenen Jahr betrug die Verfügbarkeit 99,99 %.", False),
    ],
)
def test_rows(said: str, is_other: bool) -> None:
    expected = [("share-in-text", f"{said} Der Cyren-Support ist telefonisch")] if is_other else []
    found = findings(shares.CHECKS, GIVEN, (SENTENCE, f"{said} {SENTENCE}"))
    assert [(rule, line[: len(f"{said} {SENTENCE}")]) for rule, line in found] == expected


def test_remedies_say_what_follows_when_it_is_missed() -> None:
    said = "further_terms:\n  remedies:\n    de: Bei einer Verfügbarkeit von 95 % sind das 20 %.\n    en: At an availability of 95 %, that is 20 %.\n  disputes"
    for subject in ("remedies", "exclusions"):
        edit = (
            "further_terms:\n  severity_changes: not stated\n  disputes",
            said.replace("remedies", subject),
        )
        gone = (f"  {subject}: not stated\n", "")
        found = findings(shares.CHECKS, GIVEN, gone, edit)
        assert len(found) == (0 if subject == "remedies" else 4)


def test_without_a_promised_availability_nothing_is_compared() -> None:
    assert findings(shares.CHECKS, (SENTENCE, f"Die Plattform ist zu 99,9 % verfügbar. {SENTENCE}")) == []
