"""A policy that calls a severity otherwise says what was renamed."""

from generator.diff.comparing.comparison import compare
from generator.diff.report.concept_names import concept_name
from generator.diff.report.formats import as_text
from generator.i18n.locale import Locale
from generator.policy.policy import CONCEPTS
from generator.reading.schema import load
from generator.reading.yaml.source import read
from tests.support.policies import changed, real
from tests.support.versions_of_policy import REAL, with_lines

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
    source = read(
        with_lines(REAL, ("\nwording:\n", TERM.replace("die Priorität |", "die Prio |"))).encode(), ""
    )
    new = load(source)[0]
    assert new is not None
    lines = as_text(compare(old, new, source), Locale.of(new, "de")).splitlines()
    place = lines.index("  Eigene Wörter des Unternehmens Schweregrad, Zeile 459")
    assert lines[place + 1 : place + 4] == [
        "    Englisch: nicht geändert – bitte prüfen; steht bei keiner Angabe der Datei, das kann nur ein Mensch beurteilen",
        "    de: die [-Priorität-] {+Prio+} | die Prioritäten",
        "    en: priority | priorities",
    ]
