"""Sentences held against data: windows of maintenance, periods, and how long before a version is published."""

import pytest

from generator.rules.contradictions import windows
from tests.support.sentences import real, rules_in

POLICY = (
    (
        "# ── Contact",
        """maintenance:
  weekly:
    name: Wartungsfenster
    when:
      thursday: 21:00–24:00
    region: germany
    announced: 48 hours
    at_most: 10 hours a month

periods:
  termination:
    name:
      de: Kündigungsfrist des Gold-Supports
      en: Notice period for Gold Support
    time: 3 months
  lifecycle:
    name: Cyren Mailbox
    time: 13 years

# ── Contact""",
    ),
    ("  binding_language: de", "  change_notice: 30 days\n  binding_language: de"),
)
WRONG = {
    "window-contradicted": [
        ("Das Wartungsfenster liegt mittwochs von 21 bis 24 Uhr.", "The maintenance window is on Wednesdays from 21:00 to 24:00."),
        ("Wartungen finden am Wochenende statt: samstags.", "Maintenance takes place on Saturdays."),
        ("Gewartet wird donnerstags ab 20 Uhr; die Wartung ist kurz.", "Maintenance starts on Thursdays at 8 p.m."),
        ("Die Wartung beginnt donnerstags um 22 Uhr.", "Maintenance begins on Thursdays at 10 p.m."),
        ("Wartungen kündigen wir mindestens fünf Tage vorher an.", "We announce maintenance at least five days beforehand."),
        ("Über Wartungen informieren wir 24 Stunden im Voraus.", "We inform you of maintenance 24 hours in advance."),
        ("Unsere planmäßige Wartung findet einmal im Monat statt.", "Our scheduled maintenance takes place once a month."),
        ("Alle zwei Wochen ist Wartung.", "There is maintenance every two weeks."),
        ("Wartungen dauern höchstens 20 Stunden im Monat.", "Maintenance takes up to 20 hours a month."),
    ],
    "period-contradicted": [
        ("Der Gold-Support kann mit einer Frist von vier Wochen gekündigt werden.", "Gold Support can be terminated with four weeks' notice."),
        ("Sie kündigen Gold mit einer Frist von sechs Monaten.", "You cancel Gold with six months' notice."),
        ("Die Kündigungsfrist des Gold-Supports beträgt einen Monat.", "The notice of termination is one month."),
        ("Gold ist binnen 14 Tagen kündbar.", "Gold can be terminated within 14 days."),
        ("Cyren Mailbox wird zehn Jahre unterstützt.", "Cyren Mailbox is supported for ten years."),
        ("Änderungen dieser Bedingungen kündigen wir zwei Monate im Voraus an.", "We announce changes to these terms two months in advance."),
        ("Eine neue Fassung dieses Dokuments veröffentlichen wir 14 Tage vorher.", "We publish a new version of this document 14 days beforehand."),
    ],
}  # fmt: skip
RIGHT = [
    ("Das Wartungsfenster liegt donnerstags von 21 bis 24 Uhr.", "The maintenance window is on Thursdays from 21:00 to 24:00."),
    ("Wartungen kündigen wir mindestens zwei Tage vorher an.", "We announce maintenance at least two days beforehand."),
    ("Wöchentlich ist Wartung.", "There is maintenance every week."),
    ("Freitags ist keine Wartung.", "There is no maintenance on Fridays."),
    ("Ungeplante Wartung kann an jedem Montag nötig werden.", "Unscheduled maintenance may be needed on any Monday."),
    ("Die letzte Wartung war am Montag.", "The last maintenance was on a Monday."),
    ("Am 3. März 2027 ist eine Wartung am Mittwoch.", "On 3 March 2027 there is maintenance on a Wednesday."),
    ("Wartungsverträge schließen wir für zwei Jahre.", "We conclude maintenance contracts for two years."),
    ("Wartungen dauern höchstens 10 Stunden im Monat.", "Maintenance takes up to 10 hours a month."),
    ("Der Gold-Support kann mit einer Frist von drei Monaten gekündigt werden.", "Gold Support can be terminated with three months' notice."),
    ("Die Kündigung wird zum Ende eines Kalenderjahres wirksam.", "Termination takes effect at the end of a calendar year."),
    ("Nach der Kündigung löschen wir Ihre Daten innerhalb von 30 Tagen.", "After termination we delete your data within 30 days."),
    ("Die Mindestlaufzeit bis zur Kündigung beträgt 12 Monate.", "The minimum term until termination is 12 months."),
    ("Wird nicht gekündigt, verlängert sich der Vertrag um ein Jahr.", "Unless terminated, the contract is renewed for one year."),
    ("Cyren Mailbox wird 13 Jahre unterstützt.", "Cyren Mailbox is supported for 13 years."),
    ("Änderungen dieser Bedingungen kündigen wir 30 Tage im Voraus an.", "We announce changes to these terms 30 days in advance."),
    ("Änderungen von Terminen teilen wir zwei Tage vorher mit.", "We notify you of changes of appointments two days beforehand."),
    ("Gegen Änderungen der Bedingungen können Sie innerhalb von sechs Wochen widersprechen.", "You can object to changes of the terms within six weeks."),
    ("Sicherungen heben wir 90 Tage auf.", "We keep back-ups for 90 days."),
    ("Rechnungen sind binnen 14 Tagen zu zahlen.", "Invoices are payable within 14 days."),
]  # fmt: skip


@pytest.mark.parametrize("at", [0, 1], ids=["de", "en"])
def test_what_contradicts_is_found_and_nothing_else(at: int) -> None:
    policy, language = real(*POLICY), ("de", "en")[at]

    def found(sentence: str) -> set[str]:
        return rules_in(windows.CHECKS, language, sentence, policy)

    missed = [pair[at] for rule, pairs in WRONG.items() for pair in pairs if found(pair[at]) != {rule}]
    assert missed == []
    assert [pair[at] for pair in RIGHT if found(pair[at])] == []
