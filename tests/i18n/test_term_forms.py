"""Entries under `terms:` that lack a form: the entry as it should be."""

from pathlib import Path

import pytest

from generator.i18n.term_forms import asked_forms, completed

TWO = ("one", "other")
BOTH = {"", "plural"}


@pytest.mark.parametrize(
    ("language", "entry", "asked", "wanted"),
    [
        ("de", "die Priorität | die Prioritäten", {"", "plural dative"}, None),
        ("de", "Priorität | die Prioritäten", {""}, "der/die/das Priorität | die Prioritäten"),
        ("de-AT", "die Priorität", {"plural dative"}, "die Priorität | die …"),
        ("de", "die Priorität", {"dative"}, None),
        ("de", "Priorität", BOTH, "der/die/das Priorität | die …"),
        ("de", "das Ziel | Ziele", {""}, "das Ziel | die Ziele"),
        ("de", "das Ziel |", {""}, "das Ziel | die …"),
        ("de", "das Ziel | die Ziele | Zieles", {""}, "das Ziel | die Ziele | des/dem/den Zieles"),
        ("en", "priority | priorities", BOTH, None),
        ("en", "priority", BOTH, "priority | …"),
        ("en", "support hours", {"plural"}, None),
        ("en", "a | b | c", BOTH, "a | b"),
        ("it", "priorité | priorités", {"", "of"}, "priorité | priorités | of: …"),
        ("fr", "priorité | of: de la priorité", {"plural", "of"}, "priorité | … | of: de la priorité"),
        ("fr", "priorité | priorités | of: de la priorité", {"plural", "of"}, None),
        ("fr", "of: de la priorité", {""}, "… | of: de la priorité"),
        ("fr", "une priorité | des priorités", BOTH, None),
        ("fr-CA", "la hotline", {""}, None),
        ("fr", "priorité | priorités", BOTH, "un/une priorité | priorités"),
        ("fr", "l’astreinte", BOTH, "un/une astreinte | …"),
        ("fr", "un niveau | des niveaux | x", BOTH, "un niveau | des niveaux"),
    ],
)
def test_completed(language: str, entry: str, asked: set[str], wanted: str | None) -> None:
    assert completed(language, entry, asked, TWO) == (wanted or entry)


def test_asked_forms(tmp_path: Path) -> None:
    (tmp_path / "it.po").write_text(
        'msgid "A"\nmsgstr "[[priorité|severity]] [[de la priorité|severity of]]"\n\n'
        'msgid "B"\nmsgid_plural "Bs"\nmsgstr[0] "[[x|tier]]"\nmsgstr[1] "[[xs|tier plural]]"\n'
    )
    assert asked_forms(tmp_path, "it-CH") == {"severity": {"", "of"}, "tier": {"", "plural"}}
    assert asked_forms(tmp_path, "pt") == {}
