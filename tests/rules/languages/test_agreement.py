"""Do two languages say the same? One row a difference, and rows where there is none."""

import pytest

from generator.rules.languages import agreement
from tests.support.rule_cases import findings

CASE_DE = "Jedem von Ihnen gemeldeten Problem wird eine eigene Support-Fallnummer zugewiesen."
CASE_EN = "Each problem you report is assigned its own support case number."

ROWS: list[tuple[str, str, str, list[str]]] = [
    ("nothing", CASE_DE, CASE_EN, []),
    ("another number", "In 30 Tagen.", "Within 60 days.", ["number-mismatch"]),
    ("a number lost", "In 30 Tagen.", "Within days.", ["number-mismatch"]),
    ("a clock time", "Bis 18:00 Uhr.", "Until 6 p.m.", []),
    ("a full hour", "Bis 18 Uhr.", "Until 6 pm.", []),
    ("another hour", "Bis 18 Uhr.", "Until 5 p.m.", ["number-mismatch"]),
    ("number words", "Drei Fälle.", "3 cases.", []),
    ("around the clock", "Rund um die Uhr, 7 Tage.", "24 hours a day, 7 days.", []),
    ("decimals", "1,5 Tage und 1.000 Fälle.", "1.5 days and 1,000 cases.", []),
    ("a date in figures", "Ab 24.12.2027.", "From December 24, 2027.", []),
    ("another date in figures", "Ab 24.12.2027.", "From November 24, 2027.", ["number-mismatch"]),
    ("a date in three forms", "Ab 01.03.2027 und ab 2027-04-02.", "From 1 March 2027 and April 2, 2027.", []),
    ("another day in figures", "Ab 01.03.2027.", "From 2027-03-02.", ["number-mismatch"]),
    ("another month in figures", "Ab 01.03.2027.", "From 2027-05-01.", ["number-mismatch"]),
    ("hours without minutes", "Von 9 bis 17 Uhr.", "From 9 to 17.", []),
    ("another hour without minutes", "Von 9 bis 17 Uhr.", "From 9 to 18.", ["number-mismatch"]),
    ("two hours of one half", "Von 13 bis 17 Uhr.", "From 1 to 5 p.m.", []),
    ("weeks in days", "Binnen 14 Tagen.", "Within two weeks.", []),
    ("other weeks", "Binnen zwei Wochen.", "Within 14 weeks.", ["number-mismatch"]),
    ("first", "Die erste Frist beträgt 1 Tag.", "The first period is days.", ["number-mismatch"]),
    ("doubled", "Das wird verdoppelt.", "It is multiplied by two.", []),
    ("doubled by three", "Das wird verdoppelt.", "It is multiplied by three.", ["number-mismatch"]),
    ("a large number", "10 000 Fälle, 2 Mio. Euro.", "10,000 cases, EUR 2,000,000.00.", []),
    ("holidays named by a day", "Am Ostermontag.", "On Easter Monday.", []),
    ("a day beside a holiday", "Am Montag vor Karfreitag.", "On the Tuesday before Good Friday.", ["number-mismatch"]),
    ("a number in the genitive", "Binnen zweier Wochen.", "Within two weeks.", []),
    ("all year", "An 365 Tagen im Jahr.", "All year round.", []),
    ("another link", "Ein [Fall](contact-form).", "A [case](imprint).", ["link-mismatch"]),
    ("a part not translated", "Der Fall ist offen.", "The case ist noch nicht geschlossen.", ["wrong-language"]),
    ("an English title in a German sentence", "Es gilt das Dokument „Terms of the Service“.", "The document “Terms of the Service” applies.", []),
    ("the same link", "Ein [Fall](contact-form).", "A [case](contact-form).", []),
]  # fmt: skip


@pytest.mark.parametrize(
    ("german", "english", "rules"), [row[1:] for row in ROWS], ids=[row[0] for row in ROWS]
)
def test_agreement(german: str, english: str, rules: list[str]) -> None:
    found = findings(agreement.CHECKS, (CASE_DE, german), (CASE_EN, english))
    assert found == [(rule, english) for rule in rules]


def test_length_differs() -> None:
    german = "        Die Abonnenten können die Cyren-Supportdienstleistungen wie folgt in Anspruch nehmen:\n"
    english = ("        Subscribers can use Cyren support services as follows:\n", "        As follows:\n")
    assert findings(agreement.CHECKS, (german, german), english) == [("length-differs", "en: |")]


def test_text_without_language() -> None:
    edit = (
        "    footnote:\n      de: Weitere Informationen erhalten Sie bei Ihrem Cyren-Kundenbetreuer.\n"
        "      en: Your Cyren account manager can give you further information.\n",
        "    footnote: Weitere Informationen erhalten Sie beim Kundenbetreuer.\n",
    )
    assert findings(agreement.CHECKS, edit) == [
        ("text-without-language", "footnote: Weitere Informationen erhalten Sie beim Kundenbetreuer.")
    ]


def test_a_name_needs_no_language() -> None:
    assert findings(agreement.CHECKS, ("    name: Gold\n", "    name: Gold Plus Extra Support\n")) == []
