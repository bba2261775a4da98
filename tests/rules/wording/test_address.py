"""„Sie“ or „du“, not both: sentences that speak otherwise than the document, and sentences that do not."""

from generator.rules.wording import address
from tests.support.beside import real_policy, rules_of_rows

# The document says „Sie“.
FAMILIAR = """
Melde dich bei deinem Kundenbetreuer.
Ruf uns an.
Du erreichst uns telefonisch.
Wir helfen dir gern.
Deine Daten bleiben in der EU.
Bitte sende uns das Protokoll.
Wähle im Formular den Schweregrad.
Ihr könnt uns jederzeit schreiben.
Wir antworten euch binnen einer Stunde.
Prüfe zuerst den Status.
Wende dich an den Support.
""".strip().splitlines()
FORMAL = """
Wenden Sie sich an den Support.
Der Kunde sichert seine Daten.
Dies gilt je Kunde.
Ihre Daten bleiben in der EU.
Die Regelung „Melde dich bei uns“ entfällt.
Die Schaltfläche „Schreib uns“ öffnet das Formular.
Wir sind mit unseren Partnern per Du.
Die Kundin erhält ihr Gerät zurück.
Der Partner und ihr Vertreter unterschreiben.
Prüfen Sie zuerst den Status.
Die Frage bleibt offen.
Frage und Antwort stehen im Portal.
Teile der Software sind frei.
Ruf und Ansehen bleiben gewahrt.
Melde ich mich an, sehe ich den Fall.
Der Durchschnitt zählt.
Die Directory-Struktur bleibt.
Siehe dazu die Tabelle.
Eure-Net ist ein Anbieter.
Sende-Ende und Empfang werden protokolliert.
Öffne-Zeiten gibt es nicht.
""".strip().splitlines()
OTHER = "It is so."
MANY_FORMAL = [f"Wir helfen Ihnen am Tag {day}." for day in range(12)]


def _found(lines: list[str], others: list[str]) -> list[str]:
    all_lines = [*others, *lines]
    found = rules_of_german(all_lines)
    assert all(not each for each in found[: len(others)])
    return [
        line for line, rules in zip(lines, found[len(others) :], strict=True) if rules == ["address-differs"]
    ]


def rules_of_german(lines: list[str]) -> list[list[str]]:
    """The findings are at the German line: the text is turned round, so that it stands second."""
    pairs = [(OTHER, line) for line in lines]
    return rules_of_rows(address.CHECKS, pairs, real_policy(), languages=("en", "de"))


def test_familiar_among_formal() -> None:
    assert _found(FAMILIAR, FORMAL + MANY_FORMAL) == FAMILIAR


def test_formal_alone_and_familiar_alone() -> None:
    assert [rules for rules in rules_of_german(FORMAL) if rules] == []
    assert [rules for rules in rules_of_german(FAMILIAR) if rules] == []


def test_formal_among_familiar() -> None:
    assert _found(["Das zeigen wir Ihnen gern."], FAMILIAR) == ["Das zeigen wir Ihnen gern."]
