"""Both in one language, one of both in another: rows that differ, and rows that mean the same."""

from generator.rules.languages.pairs import conjunctions
from tests.support.beside import wrong_rows

CONJUNCTION_DIFFERS = """
Das Team hilft bei Installation und Betrieb. | The team helps with installation or operation.
Geben Sie Name und Telefonnummer an. | State your name or phone number.
Der Vertrag umfasst Hardware und Software. | The agreement covers hardware or software.
Es genügt ein Anruf oder eine E-Mail. | A call and an email are sufficient.
Der Kunde gibt Standort und Raum an. | The customer states the location or room.
Das Angebot gilt für Standard und Gold. | The offer applies to Standard or Gold.
Die Einweisung umfasst Installation und Schulung. | The briefing covers installation or training.
Der Kunde nennt Version oder Seriennummer. | The customer states the version and the serial number.
Der Bericht enthält Ursache und Lösung. | The report contains the cause or the solution.
Der Kunde meldet Störungen telefonisch und per E-Mail. | The customer reports faults by phone or by email.
Die Meldung enthält Gerät und Seriennummer. | The report contains the device or the serial number.
Der Techniker ruft an oder schreibt eine E-Mail. | The engineer calls and writes an email.
Sie müssen Name und Anschrift angeben. | You must state your name or address.
Wir informieren den Kunden und den Vertragspartner. | We inform the customer or the contracting party.
Die Kosten tragen Auftraggeber oder Auftragnehmer. | The costs are borne by the client and the contractor.
Der Vertrag wird schriftlich oder elektronisch geschlossen. | The contract is concluded in writing and electronically.
Der Fall wird geprüft und geschlossen. | The case is checked or closed.
Gold-Support umfasst Telefon und Vor-Ort-Einsatz. | Gold Support comprises phone or on-site visits.
Die Lizenz wird ersetzt oder gutgeschrieben. | The licence is replaced and credited.
Updates erscheinen montags und donnerstags. | Updates are released on Mondays or Thursdays.
Der Kunde meldet sich mit Name und Passwort an. | The customer signs in with a name or password.
Support erfolgt auf Deutsch oder Englisch. | Support is provided in German and English.
Sie senden Protokoll und Bildschirmfoto mit. | You send a log or a screenshot.
Die Leistung umfasst Einrichtung oder Wartung. | The service covers set-up and maintenance.
Der Techniker tauscht Netzteil und Festplatte. | The engineer replaces the power supply or the hard disk.
"""

MEAN_THE_SAME = """
Der Auftragnehmer hat Anspruch auf Vergütung und kann Abschläge verlangen. | The contractor is entitled to remuneration and may demand instalments.
Sie können uns per Telefon und E-Mail erreichen. | You can reach us by phone or email.
Der Support ist per Telefon und Chat erreichbar. | Support is available by phone or chat.
Bei Störungen und Ausfällen rufen Sie an. | In the event of faults or outages, call us.
Alle Daten und Dokumente bleiben Eigentum des Kunden. | Any data or documents remain the customer's property.
Die Frist richtet sich nach Umfang und Dringlichkeit. | The period depends on scope and urgency.
Ein Betrieb ohne Aufsicht und Wartung ist ausgeschlossen. | Operation without supervision or maintenance is excluded.
Je nach Region und Stufe gelten andere Zeiten. | Different hours apply depending on region or tier.
Der Kunde oder ein Vertreter unterschreibt. | The customer or a representative signs.
Bei Fragen und Anregungen schreiben Sie uns. | Write to us with questions or suggestions.
Schäden aus Vorsatz und grober Fahrlässigkeit ersetzen wir. | We compensate damage caused by intent or gross negligence.
Jeder Kunde und Partner erhält Zugang. | Each customer or partner receives access.
Die Lizenz ist zeitlich und räumlich unbeschränkt. | The licence is not restricted in time or territory.
Wir helfen auf Deutsch und Englisch. | We help in German and English.
Es gilt der frühere oder der spätere Termin. | The earlier or the later date applies.
Auskünfte geben Vertrieb und Support. | Sales and support give information.
Geräte zwischen 5 und 10 Jahren. | Devices 5 or 10 years old.
Ansprüche gegen Lieferanten und Partner bleiben unberührt. | Claims against suppliers or partners remain unaffected.
Fehler und Wünsche melden Sie im Portal. | Report faults and requests in the portal.
Der Kunde oder sein Vertreter ist anwesend. | The customer or a deputy is present.
Beide Parteien können zustimmen und unterzeichnen. | Both parties may agree or sign.
"""


def test_conjunction_differs() -> None:
    assert wrong_rows(conjunctions.CHECKS, CONJUNCTION_DIFFERS, ["conjunction-differs"]) == []


def test_nothing_is_said_of_what_means_the_same() -> None:
    assert wrong_rows(conjunctions.CHECKS, MEAN_THE_SAME, []) == []
