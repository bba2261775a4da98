"""Diagnostics are plain data that can say themselves in the author's language."""

from generator.core.diagnostic import Diagnostic, Level, Span, did_you_mean, in_order
from generator.core.messages import Value
from generator.i18n.language_names import LanguageName
from generator.rules.languages.completeness import TRANSLATION_MISSING

VALUES: dict[str, Value] = {"language": LanguageName("en"), "code": "en", "where": ""}


def found(line: int = 1, column: int = 0) -> Diagnostic:
    return Diagnostic(TRANSLATION_MISSING, Span.on_line(line, column, column + 1), ("roles", "ceo"), VALUES)


def test_a_finding_speaks_both_languages() -> None:
    assert found().message("en") == "The English text is missing."
    assert found().message("de-AT") == "Der Text auf Englisch fehlt."
    assert found().help("de") == "Ergänzen Sie eine Zeile „en: …“."
    assert found().level is Level.ERROR


def test_advice_replaces_the_rules_own_help() -> None:
    advised = Diagnostic(TRANSLATION_MISSING, Span.on_line(1, 0, 1), (), VALUES, advice=did_you_mean("fr"))
    assert [advised.help("en"), advised.help("de")] == ["Did you mean “fr”?", "Meinten Sie „fr“?"]


def test_braces_in_a_value_are_text() -> None:
    odd = Diagnostic(TRANSLATION_MISSING, Span.on_line(1, 0, 1), (), {"language": "{code}", "where": ""})
    assert odd.message("en") == "The {code} text is missing."
    quoted = Diagnostic(TRANSLATION_MISSING, Span.on_line(1, 0, 1), (), VALUES, advice=did_you_mean("{code}"))
    assert quoted.help("en") == "Did you mean “{code}”?"


def test_a_span_counts_from_one_and_its_end_is_exclusive() -> None:
    assert Span.on_line(3, 6, 8) == Span(3, 7, 3, 9)
    assert Span.on_line(3, 6, 6) == Span(3, 7, 3, 8)


def test_findings_are_sorted_by_place_and_said_once() -> None:
    late, early = found(9), found(2, 4)
    assert in_order([late, early, late]) == [early, late]
