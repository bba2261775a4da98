"""Diagnostics are plain data that can say themselves in the author's language."""

from generator.core.diagnostic import Diagnostic, Level, Said, Span, error, in_order

MISSING = error(
    "translation-missing",
    Said("The {language} text is missing.", "Der Text auf {language} fehlt."),
    Said("Add a line “{code}: …”.", "Ergänzen Sie eine Zeile „{code}: …“."),
)
VALUES = {"language": Said("English", "Englisch"), "code": "en"}


def test_a_finding_speaks_both_languages() -> None:
    found = Diagnostic(MISSING, Span.on_line(3, 6, 8), ("roles", "ceo"), VALUES)
    assert found.message("en") == "The English text is missing."
    assert found.message("de-AT") == "Der Text auf Englisch fehlt."
    assert found.help("de") == "Ergänzen Sie eine Zeile „en: …“."
    assert found.level is Level.ERROR


def test_advice_replaces_the_rules_own_help() -> None:
    found = Diagnostic(
        MISSING, Span.on_line(1, 0, 1), (), VALUES, advice=Said("Write {code}.", "Schreiben Sie {code}.")
    )
    assert found.help("en") == "Write en."


def test_braces_in_a_value_are_text() -> None:
    assert Diagnostic(MISSING, Span.on_line(1, 0, 1), (), {"language": "{code}"}).message("en") == (
        "The {code} text is missing."
    )


def test_a_span_counts_from_one_and_its_end_is_exclusive() -> None:
    assert Span.on_line(3, 6, 8) == Span(3, 7, 3, 9)
    assert Span.on_line(3, 6, 6) == Span(3, 7, 3, 8)


def test_findings_are_sorted_by_place_and_said_once() -> None:
    late = Diagnostic(MISSING, Span.on_line(9, 0, 1), (), VALUES)
    early = Diagnostic(MISSING, Span.on_line(2, 4, 6), (), VALUES)
    assert in_order([late, early, late]) == [early, late]
