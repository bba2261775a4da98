"""What is one thing in one language and another in the other: rows that differ, and rows that mean the same."""

from generator.rules.languages.pairs import senses
from tests.support.beside import wrong_rows

SENSE_DIFFERS = """
Unsere Techniker installieren das Update. | Your engineers install the update.
Ihre Mitarbeiter prüfen das Protokoll. | Our staff check the log.
Standard ist günstiger als Gold. | Standard is more expensive than Gold.
Sie zahlen im Voraus. | You pay in arrears.
Maximal drei Anhänge sind möglich. | A minimum of three attachments is possible.
Jede dritte Schulung ist kostenlos. | Every second training session is free of charge.
Die Hälfte der Gebühr wird erstattet. | A quarter of the fee is refunded.
Ein Drittel der Fälle betrifft Spam. | A quarter of the cases concern spam.
Im Dezember gelten andere Zeiten. | Different hours apply in November.
Wir melden uns binnen zwei Stunden. | We will get back to you within two days.
Die Frist beträgt 30 Tage. | The period is 30 business days.
Die Frist beträgt drei Arbeitstage. | The period is three days.
Protokolle löschen wir nach sechs Wochen. | We delete logs after six months.
Berichte erscheinen monatlich. | Reports are published weekly.
Die Abrechnung erfolgt jährlich. | Billing is monthly.
Wir prüfen das täglich. | We check this weekly.
Zehn Minuten Gespräch sind frei. | Ten hours of conversation are free.
Die Gutschrift beträgt fünf Prozent. | The credit is five euros.
Speicher: 10 GB je Konto. | Storage: 10 MB per account.
Der Bericht kommt einmal pro Quartal. | The report comes once a month.
Die Fallnummer ist nie öffentlich. | The case number is always public.
Schulungen sind kostenlos. | Training is chargeable.
Die Einrichtung ist kostenpflichtig. | Set-up is free of charge.
Preise zuzüglich Umsatzsteuer. | Prices including VAT.
Alle Preise sind Nettopreise. | All prices are gross.
Die Kündigung muss schriftlich erfolgen. | Notice must be given orally.
Support leisten wir auf Deutsch. | We provide support in English.
Die Hotline ist morgens besetzt. | The hotline is staffed in the evening.
Die Rechnung kommt zum Monatsende. | The invoice comes at the beginning of the month.
Wir rufen Sie an. | We will send you an email.
Schreiben Sie uns eine E-Mail. | Call us.
Die Meldung erfolgt telefonisch. | Reports are made by email.
Der Fall wird automatisch geschlossen. | The case is closed manually.
Die Antwort ist verbindlich. | The answer is non-binding.
Alle Kunden erhalten den Bericht. | Some customers receive the report.
Der Fall wird wieder geöffnet. | The case is closed again.
Die Benachrichtigung wird aktiviert. | Notification is disabled.
Wir haften bei grober Fahrlässigkeit. | We are liable for slight negligence.
Die ordentliche Kündigung bleibt möglich. | Termination for cause remains possible.
Die erste Antwort kommt von einem Menschen. | The final answer comes from a person.
Kritische Probleme beantworten wir sofort. | We respond to minor problems immediately.
Antworten kommen innerhalb der Support-Zeiten. | Replies come outside service hours.
Die Wartung findet nachts statt. | Maintenance takes place during the day.
Der Zugang ist öffentlich. | Access is confidential.
Wir lehnen solche Anträge ab. | We accept such requests.
Die Frist endet am Montag. | The period starts on Monday.
Wir antworten immer am selben Tag. | We usually answer on the same day.
Wir antworten in der Regel am selben Tag. | We always answer on the same day.
Die Lieferung geht an den Absender. | The delivery goes to the recipient.
Es handelt sich um einen internen Ablauf. | This is an external process.
Wir garantieren eine Antwort am selben Tag. | We aim to answer on the same day.
Der Support ist am Wochenende erreichbar. | Support is available on weekdays.
Die deutsche Fassung ist maßgeblich. | The English version prevails.
Der Bericht ist vertraulich. | The report is public.
Alte Protokolle werden gelöscht. | Old logs are kept.
"""

MEAN_THE_SAME = """
Schreiben Sie uns einfach, wir helfen gern weiter. | Just drop us a line; we are happy to help.
Der Schweregrad bleibt davon unberührt. | This does not affect the severity level.
Änderungen teilen Sie uns bitte schriftlich mit. | Please notify us of any changes in writing.
Für jeden weiteren Standort fällt eine Gebühr an. | An additional fee applies per location.
Die Haftung nach dem Produkthaftungsgesetz bleibt unberührt. | Liability under the Product Liability Act is not affected.
Daten werden ausschließlich in der Europäischen Union verarbeitet. | Data are not processed outside the European Union.
Der Zugang wird nach fünf Fehlversuchen gesperrt. | After five failed attempts, access is no longer possible.
Betroffene Personen können sich jederzeit an dpo@example.org wenden. | Data subjects may contact dpo@example.org at any time.
Der Kunde meldet Mängel unverzüglich, spätestens jedoch binnen einer Woche. | The customer notifies defects promptly, and in any event no later than within seven days.
Ältere Versionen als 3.0 sind nicht Gegenstand des Supports. | Versions before 3.0 are excluded from support.
Die Nutzung erfolgt auf eigene Gefahr. | We assume no responsibility for use.
Ohne Ihre Einwilligung werden Gespräche nicht aufgezeichnet. | Calls are recorded only with your consent.
Eine Dekompilierung ist nur in den Grenzen des § 69e UrhG gestattet. | Decompilation is not permitted beyond the limits of section 69e UrhG.
Eine Übermittlung in die USA findet nur auf Grundlage der Standardvertragsklauseln statt. | There is no transfer to the USA other than on the basis of the standard contractual clauses.
Kontrollen finden höchstens einmal im Jahr und nicht ohne Anlass statt. | Inspections take place at most once a year and only for cause.
Kein Vertragspartner ist verpflichtet, Leistungen zu erbringen, die ihm unmöglich sind. | Neither party is obliged to perform what is impossible for it.
Das Gesetz über digitale Dienste (DDG) gilt seit dem 14.05.2024. | The Digital Services Act (DDG) has been in force since 14 May 2024.
Fälle werden nicht nach Eingang, sondern nach Schweregrad bearbeitet. | Cases are handled by severity rather than in the order received.
Kein Dritter kann aus diesem Vertrag Rechte herleiten. | This contract confers no rights on third parties.
Eine Ratenzahlung ist nur nach Vereinbarung möglich. | Payment in instalments is not possible unless agreed.
Ab 20.15 Uhr ist nur der Wachdienst im Haus. | From 8:15 p.m. only the security service is on the premises.
Einwendungen sind binnen eines Monats nach Rechnungsdatum zu erheben. | Objections must be raised within one month of the invoice date.
Die Übertragung erfolgt stets verschlüsselt. | Data are never transmitted unencrypted.
Bei Fragen zum Vertrag wenden Sie sich an vertrieb@example.com oder +49 40 987654-0. | For questions about the contract, contact vertrieb@example.com or +49 40 987654-0.
Rückfragen zu diesem Dokument beantwortet die Rechtsabteilung montags bis donnerstags. | The legal department answers questions about this document from Monday to Thursday.
Die Software darf auf höchstens zwei Rechnern installiert werden. | The software must not be installed on more than two computers.
Einwände sind innerhalb von fünf Tagen schriftlich zu erheben. | Objections must be raised in writing within five days.
Der Kunde hält seine Systeme auf einem von uns unterstützten Stand. | The customer does not run its systems on versions we no longer support.
Drittanbieter beantworten Anfragen zu ihren Produkten selbst. | We do not answer questions about third-party products.
Angekündigte Unterbrechungen gelten nicht als Ausfall. | Announced interruptions are a different matter from an outage.
"""


def test_sense_differs() -> None:
    assert wrong_rows(senses.CHECKS, SENSE_DIFFERS, ["sense-differs"]) == []


def test_nothing_is_said_of_what_means_the_same() -> None:
    assert wrong_rows(senses.CHECKS, MEAN_THE_SAME, []) == []
