"""A policy that calls a severity otherwise says what was renamed."""

from generator.diff.comparing.comparison import compare
from generator.diff.report.concept_names import concept_name
from generator.diff.report.formats import as_text
from generator.i18n.locale import Locale
from generator.policy.policy import CONCEPTS
from tests.support.policies import changed, real

TERM = "\nterms:\n  severity:\n    de: die Priorität | die Prioritäten\n    en: priority | priorities\n\nwording:\n"


def test_every_concept_has_a_name() -> None:
    said = [concept_name(each, "de") for each in CONCEPTS]
    assert said[:4] == ["Supportstufe", "Schweregrad", "Erste Reaktion", "Reaktionszeiten"]


def test_a_new_word_is_told_beside_that_of_the_program() -> None:
    new = changed(("\nwording:\n", TERM))
    lines = as_text(compare(real(), new), Locale.of(new, "de")).splitlines()
    assert "  Eigene Wörter des Unternehmens Schweregrad: — → die Priorität | die Prioritäten" in lines


def test_another_form_is_a_change_of_wording() -> None:
    old = changed(("\nwording:\n", TERM))
    new = changed(("\nwording:\n", TERM.replace("die Priorität |", "die Prio |")))
    text = as_text(compare(old, new), Locale.of(new, "de"))
    assert (
        "Eigene Wörter des Unternehmens Schweregrad\n    de: die [-Priorität-] {+Prio+} | die Prioritäten"
        in text
    )
