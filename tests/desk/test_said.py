"""Values of the file in the words of a page."""

from pathlib import Path

import pytest

from generator.core.diagnostic import Path as Steps
from generator.desk.said import words_said
from generator.i18n.locale import Locale
from generator.reading.schema import load
from generator.reading.yaml.source import read
from tests.support.rule_cases import edited

EDITS = (
    ("price: extra charge", "price: no longer sold"),
    ("P4: 4 business days", "P4: best effort"),
    (
        "\nfeatures:\n",
        """
availability:
  portal:
    name: Portal
    promised: 99.90 %
    measured_per: month

maintenance:
  planned:
    name:
      de: Wartung
      en: Maintenance
    when:
      thursday: from 21:00
    announced: 48 hours
    at_most: 10 hours a quarter

features:
""",
    ),
)
HOURS: tuple[Steps, ...] = (
    ("service_hours", "business-hours", "open", "monday to friday"),
    ("regions", "israel", "open", "sunday to thursday"),
)
ROWS: list[tuple[str, str, tuple[Steps, ...]]] = [
    ("de", "9:00–18:00", HOURS),
    ("de", "Montag bis Freitag", HOURS[:1]),
    ("en", "Sunday to Thursday", HOURS[1:]),
    ("de", "1. Januar 2026", (("document", "effective"),)),
    ("de", "Inbegriffen", (("tiers", "standard", "price"),)),
    ("de", "Nicht mehr im Verkauf", (("tiers", "gold", "price"),)),
    ("en", "Best effort", (("tiers", "standard", "first_response", "P4"),)),
    ("de", "99,90\u00a0%", (("availability", "portal", "promised"),)),
    ("de", "Donnerstag ab 21:00 Uhr", (("maintenance", "planned", "when", "thursday"),)),
    ("de", "gebührenfrei", (("contact", "phone", "numbers", 1, "cost"), ("wording", "toll-free", "de"))),
    ("de", "+49 30 52 00 56 130", (("contact", "phone", "numbers", 3, "number"),)),
    ("en", "Israel", (("regions", "israel", "country"),)),
    ("de", "Berlin", (("regions", "germany", "time_zone"),)),
    (
        "de",
        "An gesetzlichen Feiertagen geschlossen.",
        (("service_hours", "business-hours", "public_holidays"),),
    ),
    ("de", "Priorität", (("wording", "priority", "de"),)),
    ("de", "P1", (("severities", "P1"),)),
    ("de", "Kritisch", ()),  # a text has its mark
    ("de", "30 Min.", ()),  # and so has a time
    ("de", "closed", ()),
]


def test_a_company_s_own_nouns_are_found_in_sentences_of_the_program() -> None:
    file = Path(__file__).parents[1] / "policies" / "evbit.yaml"
    source = read(file.read_bytes(), file.name)
    policy, _ = load(source)
    assert policy is not None
    found = words_said(source, policy, Locale.of(policy, "de"))
    written = {path: said for said, paths in found.items() for path in paths if path[0] == "terms"}
    own = {concept: text.in_("de") for concept, text in policy.terms.items()}
    assert {path[1] for path in written} == {*own}
    assert all(any(said in text for text in own.values()) for said in written.values())
    assert found["rund um die Uhr"] == (("service_hours", "rund-um-die-uhr", "open"),)


@pytest.fixture(scope="module")
def words() -> dict[str, dict[str, tuple[Steps, ...]]]:
    source = read(edited(*EDITS).encode(), "support.yaml")
    policy, found = load(source)
    assert policy is not None, [each.message("de") for each in found]
    return {
        language: dict(words_said(source, policy, Locale.of(policy, language))) for language in ("de", "en")
    }


@pytest.mark.parametrize(("language", "said", "paths"), ROWS)
def test_each_entry_that_is_said_so(
    words: dict[str, dict[str, tuple[Steps, ...]]], language: str, said: str, paths: tuple[Steps, ...]
) -> None:
    assert words[language].get(said, ()) == paths
