"""Who does it and whose it is: rows that differ, and rows that mean the same."""

from generator.rules.languages.freely import doers
from tests.support.beside import wrong_rows

PARTY_DIFFERS = """
Jedem von uns gemeldeten Problem wird eine eigene Fallnummer zugewiesen. | Each problem you report is assigned its own case number.
Daten, die Sie hochladen, verarbeiten Dritte. | Data that we upload are processed by third parties.
Am Ende der Laufzeit löschen wir, was noch da ist. | You delete whatever is left at the end of the term.
Für Ursachen außerhalb der Kontrolle von Cyren gilt das nicht. | This does not apply to causes beyond your control.
Unser System ordnet Nachrichten zu. | Your system tracks messages.
"""
SAME = """
Jedem von Ihnen gemeldeten Problem wird eine eigene Fallnummer zugewiesen. | Each problem you report is assigned its own case number.
Antworten Sie auf die Nachricht, die Sie von uns erhalten haben. | Reply to the message you received from us.
Wir schließen Fälle, nachdem wir Sie informiert haben. | We inform you before we close cases.
An Lösungen, die wir Ihnen bereitstellen, erhalten Sie ein Nutzungsrecht. | You are granted a right to use the solutions we provide.
Ihr Kundenbetreuer hilft weiter. | Our account manager can help.
Sie hören von uns. | We let you know.
Sie werden von uns informiert. | We inform you.
Unsere Techniker prüfen Ihr Gerät. | Our engineers check your device.
Der Kunde meldet das Problem. | You report the problem.
"""


def test_one_party_is_not_the_other() -> None:
    assert wrong_rows(doers.CHECKS, PARTY_DIFFERS, ["party-differs"]) == []


def test_of_what_means_the_same_nothing_is_told() -> None:
    assert wrong_rows(doers.CHECKS, SAME, []) == []
