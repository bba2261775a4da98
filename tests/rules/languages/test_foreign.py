"""German and English told by the look of their words, also where a label has no small ones."""

import pytest

from generator.rules.languages.foreign import looks_like
from tests.support.beside import rows

GERMAN = [
    "Eingeschränkte Verfügbarkeit des Portals", "Nur telefonische Meldungen möglich", "Regelmäßige Wartung unserer Systeme",
    "Unbegrenzt viele Ansprechpartner", "Portal nicht erreichbar", "Geringe Auswirkungen, Umgehung vorhanden",
]  # fmt: skip
ENGLISH = [
    "Limited portal availability", "Critical operations impaired", "Unlimited named contacts", "Scheduled maintenance only",
    "No workaround available", "Continuous degradation, service unavailable",
]  # fmt: skip
# Names, words that both have, and too few words.
NEITHER = rows("""
Wartung Portal | Nicht erreichbar
Enterprise Plus Premium SLA | Red Hat Production Support
Managed Hosting Service | Tyk Support SLA
Trusted Advisor Pool | Microsoft Teams (Mo–Fr)
Hotline Zürich, München | Premium Support Center
Das Dokument „Limited Availability Terms“ | The document “Eingeschränkte Verfügbarkeit”
Dedizierter Technical Account Manager | Dedicated Kundenbetreuer, Munich office
Zugang zum Managed Hosting | Access to „Grüner Punkt“ only
Akzeptable, rentable Lösung | Strong publishing platform
Digitales Marketing, variable Preise | General digital publishing
""")


@pytest.mark.parametrize(("texts", "other", "own"), [(GERMAN, "de", "en"), (ENGLISH, "en", "de")])
def test_a_label_in_another_language(texts: list[str], other: str, own: str) -> None:
    assert [text for text in texts if not looks_like(other, own, text)] == []
    assert [text for text in texts if looks_like(own, other, text)] == []


def test_names_and_common_words_tell_nothing() -> None:
    wrong = [pair for pair in NEITHER if looks_like("en", "de", pair[0]) or looks_like("de", "en", pair[1])]
    assert wrong == []
