"""What a lawyer writes every day draws no warning: contract terms in German and English that mean the same.

Each pair of `tests/cases/legitimate.txt` stands alone in a section of the real policy.
"""

from pathlib import Path

import pytest

from generator.core.diagnostic import Level
from generator.policy.policy import Policy
from generator.reading import schema
from generator.reading.yaml import source
from generator.rules.contradictions import document, hours, offers, promised, which_version
from generator.rules.contradictions.named import references
from generator.rules.corpus.context import Context
from generator.rules.languages import agreement, completeness, placeholders, sense
from generator.rules.languages.literal import wordings
from generator.rules.languages.pairs import (
    conjunctions,
    currencies,
    duties,
    limits,
    opposites,
    parties,
    parts,
    places,
    senses,
)
from generator.rules.names import doubles
from generator.rules.wording import (
    address,
    drafts,
    facts,
    glossary,
    link_names,
    repetition,
    sentences,
    terms,
    typography,
)
from generator.rules.wording.doubts import asides
from tests.support.rule_cases import TODAY, edited

CASES = Path(__file__).parents[1] / "cases" / "legitimate.txt"
PAIRS = [tuple(pair.splitlines()) for pair in CASES.read_text("utf-8").strip().split("\n\n")]
FAMILIES = (
    address, agreement, asides, document, hours, offers, promised, references, which_version, conjunctions, currencies, doubles, drafts, duties, facts, glossary, completeness, limits, link_names, opposites, parties, parts, placeholders, places, repetition, sense, senses,
    sentences, terms, typography, wordings,
)  # fmt: skip


def warnings(policy: Policy, german: str, english: str) -> list[tuple[str, str]]:
    """(rule, message) of each error or warning of the families that read sentences.

    Only the section is read again: two hundred whole files would take a minute.
    """
    section = f"sections:\n  how-it-works:\n    text:\n      de: |\n        {german}\n      en: |\n        {english}\n"
    read = source.read(section.encode(), "support.yaml")
    found = (
        each for family in FAMILIES for check in family.CHECKS for each in check(policy, read, Context(TODAY))
    )
    return [(each.rule.id, each.message("en")) for each in found if each.level is not Level.NOTE]


@pytest.fixture(scope="module")
def policy() -> Policy:
    real, _ = schema.load(source.read(edited().encode(), "support.yaml"))
    assert real is not None
    return real


def test_there_are_enough_of_them() -> None:
    assert len(PAIRS) >= 850
    assert {len(pair) for pair in PAIRS} == {2}


@pytest.mark.parametrize(("german", "english"), PAIRS)
def test_legitimate(german: str, english: str, policy: Policy) -> None:
    assert warnings(policy, german, english) == []


@pytest.mark.parametrize(
    ("german", "english", "rule"),
    [
        (
            "Daten werden nicht an Dritte weitergegeben.",
            "Data are disclosed to third parties.",
            "negation-differs",
        ),
        (
            "Der Vertrag läuft zunächst zwölf Monate.",
            "The contract initially runs for two years.",
            "number-mismatch",
        ),
        ("Die Gutschrift beträgt 5 %.", "The credit is 15%.", "number-mismatch"),
        ("Schulungen beginnen um halb zehn.", "Training starts at half past ten.", "number-mismatch"),
        ("Wartungen beginnen um 12 Uhr mittags.", "Maintenance starts at midnight.", "number-mismatch"),
        ("Tests finden viermal jährlich statt.", "Tests take place every six months.", "number-mismatch"),
        (
            "Das Recht zur Kündigung erlischt nicht.",
            "The right of termination lapses.",
            "negation-differs",
        ),
        (
            "Der Einsatz Dritter ist nicht untersagt.",
            "The use of third parties is prohibited.",
            "negation-differs",
        ),
        ("Die Frist wird nicht geändert.", "The period is changed.", "negation-differs"),
        (
            "Die Parteien begründen keine Gesellschaft.",
            "The parties create a partnership.",
            "negation-differs",
        ),
        ("Die Daten werden nicht verschlüsselt.", "The data are encrypted.", "negation-differs"),
        ("Berichte werden 14-täglich versandt.", "Reports are sent every three weeks.", "number-mismatch"),
        (
            "Ein darüber hinausgehender Schaden wird ersetzt.",
            "No compensation is paid for any damage beyond this.",
            "negation-differs",
        ),
        ("Eine E-Mail genügt.", "An email is not sufficient.", "negation-differs"),
        (
            "Vereinbarte Preise ändern sich nicht.",
            "Agreed prices change.",
            "negation-differs",
        ),
        (
            "Vertraulich gekennzeichnete Unterlagen geben wir nicht weiter.",
            "We pass on documents marked confidential.",
            "negation-differs",
        ),
        (
            "Nicht gemeldete Mängel gelten als genehmigt.",
            "Defects reported are deemed approved.",
            "negation-differs",
        ),
        (
            "Gesetzlich vorgeschriebene Fristen verkürzen sich dadurch nicht.",
            "Periods required by law are thereby shortened.",
            "negation-differs",
        ),
        (
            "Erteilte Einwilligungen verlieren dadurch nicht ihre Gültigkeit.",
            "Consents given thereby lose their validity.",
            "negation-differs",
        ),
        (
            "Der Support ist von 8 bis 18 Uhr besetzt.",
            "Support is staffed from 8 am to 6 pm.",
            "number-in-text",
        ),
        ("Die Frist beträgt ein halbes Jahr.", "The period is nine months.", "number-mismatch"),
        ("Die Frist beträgt ein Vierteljahr.", "The period is four months.", "number-mismatch"),
        (
            "Der Zugang ist jederzeit möglich. Der Vertrag läuft zwei Jahre.",
            "Access is possible at any time. The contract runs for 36 months.",
            "number-mismatch",
        ),
        ("Montags antworten wir in zwei Werktagen.", "On Mondays we reply in two working days.", "synonym"),
        ("Wir antworten an Werktagen.", "We reply on working days.", "ambiguous-term"),
        ("Das steht auf den Seiten 3-4.", "This is on pages 3–4.", "dash"),
        ("Das gilt ab dem 01.03.2027.", "This applies from 3 January 2027.", "number-mismatch"),
        ("Es gibt höchstens zwei Schulungen.", "There are at least two training sessions.", "bound-differs"),
        ("Wir antworten bei P1 binnen 20 Minuten.", "We respond to P1 within 20 minutes.", "number-in-text"),
    ],
)
def test_a_mistake_in_the_same_place_is_found(german: str, english: str, rule: str, policy: Policy) -> None:
    assert rule in [found for found, _ in warnings(policy, german, english)]
