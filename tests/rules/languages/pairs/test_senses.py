"""What is one thing in one language and another in the other: rows that differ, and rows that mean the same."""

from generator.rules.languages.pairs import senses
from tests.support.beside import wrong_rows

SENSE_DIFFERS = """
Die Versionsnummer finden Sie unten links im Portal. | You will find the version number at the bottom right of the portal.
Sie zahlen per Überweisung. | Payment is by direct debit.
Abschnitt „Der Support ist telefonisch …“: Sie zahlen per Überweisung. | Section “Support is …”: Payment is by direct debit.
Der rote Knopf öffnet das Formular. | The green button opens the form.
Die Muttergesellschaft haftet dafür. | The subsidiary is liable for this.
Das bekommen Sie bei Vertragsbeginn. | You get it at the end of the contract.
Protokolle sichern wir täglich. | We back up logs every week.
Wir prüfen die Konten jede Woche. | We check the accounts every month.
Ich habe die Bedingungen gelesen. | I agree to the terms.
Ich stimme den Bedingungen zu. | I have read the terms.
Jede Meldung, auf welchem Weg auch immer. | Any report that is sent by email.
Die Anreise erfolgt auf Ihre Kosten. | We reimburse the cost of travel.
Der Techniker kommt am selben Tag. | The engineer comes on the next day.
Behobene Probleme stehen im Bericht. | Acknowledged problems are in the report.
Künftige Fassungen gelten nicht. | Previous versions do not apply.
Nennen Sie die Auftragsnummer. | Please give the invoice number.
Das Recht zur Minderung bleibt unberührt. | The right to terminate remains unaffected.
Das gilt nur für Verbraucher. | This applies to business customers only.
Das Angebot richtet sich an Neukunden. | The offer is for existing customers.
Die Abschaltung ist vorübergehend. | The shutdown is permanent.
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
Die Anreise ist im Preis enthalten. | Travel is charged separately.
Wir akzeptieren Meldungen nur auf Englisch. | We accept reports only in German.
Nachrichten beantworten wir schriftlich. | We answer messages by phone.
Für die Einrichtung fallen einmalig 200 € an. | Set-up costs €200 per year.
Jede Supportanfrage wird geprüft. | Some support requests are checked.
Wir schließen Fälle automatisch nach zehn Tagen. | We close cases automatically after ten weeks.
Eine Rückerstattung ist ausgeschlossen. | A refund is possible.
Wir rufen Sie innerhalb einer Stunde zurück. | We will call you back within a day.
Wir haften unbeschränkt. | Our liability is limited.
Hilfe gibt es auch am Wochenende. | Help is available on weekdays, too.
Die Techniker arbeiten im Schichtdienst, auch nachts. | The engineers work shifts, including in the afternoon.
Ihr Ansprechpartner ist der Kundenbetreuer. | Your contact is the sales team.
Alle Angaben sind freiwillig. | All information is required.
Die Verfügbarkeit wird monatlich gemessen. | Availability is measured annually.
Wir behandeln Ihre Meldung vertraulich. | We publish your report.
Der Vertrag kann ordentlich gekündigt werden. | The contract can be terminated for cause.
Der Antrag gilt als abgelehnt. | The request is deemed approved.
Während der Wartung ist der Service verfügbar. | The service is unavailable during maintenance.
Sie erhalten eine Bestätigung per E-Mail. | You receive a confirmation by post.
Ein Wechsel ist zum Monatsanfang möglich. | Switching is possible at the end of the month.
Hinweise nehmen wir dankbar an. | We reject suggestions.
"""

MEAN_THE_SAME = """
Sofern nicht anders vereinbart, gilt deutsches Recht. | German law applies unless otherwise agreed.
Das Gespräch kostet Sie nichts. | The call is free of charge.
Grundsätzlich gilt die Ortszeit Ihrer Region. | As a rule, the local time of your region applies.
Änderungen teilen Sie uns bitte schriftlich mit. | Please notify us of any changes in writing.
Ein Anspruch auf eine bestimmte Lösung ist ausgeschlossen. | There is no claim to a particular solution.
Aufrechnung ist nur mit unbestrittenen Forderungen zulässig. | Set-off is not permitted except with undisputed claims.
Bei Ursachen, die wir nicht zu vertreten haben, entfällt die Gutschrift. | For causes beyond our control, no credit is granted.
Der Auftragsverarbeiter verarbeitet Daten nur auf dokumentierte Weisung. | The processor does not process data other than on documented instructions.
Der Kunde meldet Mängel unverzüglich, spätestens jedoch binnen einer Woche. | The customer notifies defects promptly, and in any event no later than within seven days.
Das Recht zur Aufrechnung besteht nur bei unbestrittenen oder rechtskräftig festgestellten Ansprüchen. | The customer has no right of set-off other than for undisputed or finally adjudicated claims.
Die Haftung für Schäden aus der Verletzung des Lebens, des Körpers oder der Gesundheit wird nicht beschränkt. | Nothing in this agreement limits liability for injury to life, body or health.
Der Vertrag kommt erst mit unserer Auftragsbestätigung zustande. | No contract is concluded until we have confirmed the order.
Erhebt der Kunde binnen vierzehn Tagen keinen Einspruch, gilt die Änderung als genehmigt. | If the customer does not object within two weeks, the change is deemed approved.
Kontrollen finden höchstens einmal im Jahr und nicht ohne Anlass statt. | Inspections take place at most once a year and only for cause.
Bei Zahlungsverzug von mehr als zwei Monatsraten ist eine fristlose Kündigung zulässig. | Termination without notice is permitted if more than two monthly instalments are overdue.
Geplante Abschaltungen bleiben bei der Berechnung unberücksichtigt. | Planned shutdowns are not included in the calculation.
Unterstützt wird TLS ab Version 1.2; TLS 1.0 und 1.1 sind deaktiviert. | TLS 1.2 and later are supported; TLS 1.0 and 1.1 are disabled.
Zahlt der Kunde trotz Mahnung nicht, endet der Vertrag nach weiteren zehn Tagen. | If the customer still has not paid after a reminder, the contract ends after a further ten days.
Meldeberechtigt sind ausschließlich benannte Personen. | Persons who have not been named may not report cases.
Die Hotline des Herstellers erreichen Sie unter 0800 1234567 (kostenfrei aus dem dt. Festnetz). | The manufacturer's hotline can be reached on 0800 1234567 (free of charge from German landlines).
Störungen des öffentlichen Netzes liegen außerhalb unserer Verantwortung. | We are not responsible for faults in the public network.
Jede Nutzung darüber hinaus ist unzulässig. | Any use beyond this is not allowed.
Die Absätze 2 bis 5 bleiben unberührt. | Paragraphs 2 to 5 are not affected.
Die Vergütung bleibt während der ersten 24 Monate unverändert. | The fee does not change during the first 24 months.
Eine Garantie im Rechtssinne wird nur übernommen, wenn sie ausdrücklich so bezeichnet ist. | No guarantee in the legal sense is given unless expressly so designated.
Prüfungen außerhalb der Geschäftszeiten sind nur bei Gefahr im Verzug zulässig. | Except in case of imminent danger, no audits take place outside business hours.
Unser genehmigtes Budget überschreiten wir nicht. | We stay within our approved budget.
Der Zugang darf nur persönlich genutzt werden. | Access must be used personally only.
Tritt ein Fehler oder eine Störung auf, rufen Sie an. | Call us if there is a fault or disruption.
Auf du und du sind wir trotzdem nicht. | Even so, we remain on formal terms.
Geändert: Abschnitt „Der Support ist telefonisch, per E-Mail …“. | Changed: section “Support is available by phone, …”.
"""


def test_sense_differs() -> None:
    assert wrong_rows(senses.CHECKS, SENSE_DIFFERS, ["sense-differs"]) == []


def test_nothing_is_said_of_what_means_the_same() -> None:
    assert wrong_rows(senses.CHECKS, MEAN_THE_SAME, []) == []
