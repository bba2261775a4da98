"""What is one thing in one language and another in the other: rows that differ, and rows that mean the same."""

from generator.rules.languages.pairs import senses
from tests.support.beside import wrong_rows

SENSE_DIFFERS = """
Für die Fehlersuche ist ein Fernzugang erforderlich. | Remote access is optional for troubleshooting.
Die Angabe der Seriennummer ist freiwillig. | The serial number is mandatory.
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
Der Support ist werktags telefonisch und per E-Mail erreichbar. | Support is available by email on weekdays.
Wir löschen Fälle nach drei Jahren. | We delete cases after three months.
Der Techniker kommt binnen vier Arbeitstagen. | The engineer comes within four days.
Wir berichten wöchentlich. | We report daily.
Fristen zählen in Arbeitsstunden. | Periods are counted in business days.
Eine Arbeitsstunde | A business day
Die Gebühr gilt pro Jahr. | The fee applies per month.
Der Rückruf erfolgt binnen 15 Minuten. | We call back within 15 hours.
Die Nutzung des Portals ist Pflicht. | Use of the portal is voluntary.
siehe obige Tabelle | see the table below
Die nachstehende Tabelle nennt die Zeiten. | The table above states the times.
Die schnellste Antwort erhalten Gold-Kunden. | Gold customers receive the slowest response.
Sie brauchen mindestens zwei Ansprechpartner. | You need a maximum of two contacts.
Kritische Probleme haben Vorrang. | Major problems take priority.
Die Rechnung wird per Post versandt. | The invoice is sent by email.
Der Techniker schließt den Fall. | The account manager closes the case.
Die Antwort ist kostenlos. | The answer is for a fee.
Dieser Service ist neu. | This service is old.
Die Zusage gilt weltweit. | The commitment applies in the EU.
Die Wartung ist geplant. | The maintenance is unplanned.
Wir bieten Support auf Hebräisch. | We provide support in German.
Die Frist beginnt mit Zugang der Meldung. | The period ends on receipt of the report.
Der Fall bleibt offen. | The case remains closed.
Vormittags ist die Leitung frei. | The line is free in the afternoon.
Wir ersetzen defekte Geräte. | We repair defective devices.
Antworten sind vertraulich. | Answers are public.
Das gilt für alle Regionen. | This applies to some regions.
Die meisten Fälle lösen wir am selben Tag. | We solve all cases on the same day.
Werktags | Daily
Kostenlos | Chargeable
Monatlich | Annually
Telefon | Email
"""

MEAN_THE_SAME = """
Standard- und Gold-Kunden nutzen dasselbe Portal. | All customers use the same portal.
Schreiben Sie uns einfach, wir helfen gern weiter. | Just drop us a line; we are happy to help.
Die Wartung dauert in der Regel weniger als eine Stunde. | Maintenance usually takes less than an hour.
Kein Anruf geht verloren. | Every call is taken.
Änderungen der technischen Ausstattung bleiben vorbehalten. | Changes to the technical equipment are not excluded.
Ihre Angaben sind freiwillig. | You are not obliged to provide this information.
Der Nachweis eines geringeren Schadens bleibt dem Kunden unbenommen. | The customer is not prevented from proving lower damage.
Fernzugriff erfolgt nie ohne Einwilligung des Kunden. | Remote access always requires the customer's consent.
Am 24. und 31. Dezember ist der Support geschlossen. | There is no support on 24 and 31 December.
Der Zugriff ist auf drei Geräte beschränkt. | Access from more than three devices is not possible.
Sofern gesetzliche Aufbewahrungspflichten bestehen, unterbleibt die Löschung. | Data are not erased where statutory retention duties apply.
Während der Laufzeit und zwei Jahre danach werben die Parteien keine Mitarbeiter ab. | During the term and for two years thereafter, the parties shall refrain from soliciting employees.
Nach drei Fehlversuchen wird das Konto für 30 Minuten gesperrt. | After three failed attempts the account is locked for half an hour.
Kein Vertragspartner ist verpflichtet, Leistungen zu erbringen, die ihm unmöglich sind. | Neither party is obliged to perform what is impossible for it.
Die Preise der Anlage 1 gelten ab 01/2027. | The prices in annex 1 apply from 01/2027.
Ports unter 1024 sind gesperrt. | Ports below 1024 are not open.
Zahlt der Kunde trotz Mahnung nicht, endet der Vertrag nach weiteren zehn Tagen. | If the customer still has not paid after a reminder, the contract ends after a further ten days.
Die Sperrfrist dauert vom 15. Dezember 18 Uhr bis zum 6. Januar 6 Uhr. | The freeze lasts from 6 p.m. on 15 December until 6 a.m. on 6 January.
Die Leistung ist unverzüglich, spätestens aber am fünften Arbeitstag zu erbringen. | The service must be rendered without undue delay, and no later than on the fifth business day.
Funktioniert die Umgehung, wird der Schweregrad herabgesetzt. | If the workaround works, the severity is lowered.
Die Angabe der Telefonnummer ist nicht verpflichtend. | Providing a telephone number is optional.
Aufnahmen während der Schulung sind nicht erlaubt. | Recording during training is prohibited.
Für Open-Source-Komponenten wird keinerlei Gewähr übernommen. | Open-source components come without any warranty.
Von Dritten erstellte Erweiterungen prüfen wir nicht. | Extensions made by third parties are not reviewed by us.
Angekündigte Unterbrechungen gelten nicht als Ausfall. | Announced interruptions are a different matter from an outage.
Dritte haben keinen Zugriff. | Third parties must not have access.
Mehr als 10 Fälle kosten extra. | Up to 10 cases are included.
Sind es weniger als 10, gilt der Grundpreis. | The basic price applies unless there are 10 or more.
Grundsätzlich gilt die Ortszeit Ihrer Region. | As a rule, the local time of your region applies.
Wir unterstützen die aktuelle und die vorherige Version. | We support the current version and the one before it.
"""


def test_sense_differs() -> None:
    assert wrong_rows(senses.CHECKS, SENSE_DIFFERS, ["sense-differs"]) == []


def test_nothing_is_said_of_what_means_the_same() -> None:
    assert wrong_rows(senses.CHECKS, MEAN_THE_SAME, []) == []
