"""A translation that says word for word the same but for one word, and free ones that mean the same."""

from generator.rules.languages.literal import wordings
from tests.support.beside import wrong_rows

WORD_DIFFERS = """
Ausführliche Beschreibung des Problems, derzeitiges und erwartetes Verhalten | Detailed description of the problem, current and previous behaviour
Gelegentliche Verschlechterung der Servicequalität | Frequent degradation of service quality
Anrufe kosten neun Cent pro Minute. | Calls cost nine euros per minute.
Änderungen bedürfen der vorherigen Zustimmung. | Changes require subsequent consent.
Der Kunde stellt Cyren alle Unterlagen bereit. | Cyren provides the customer with all documents.
Cyren erstattet dem Kunden die Kosten. | The customer reimburses Cyren for the costs.
Sie informieren uns über Änderungen. | We inform you of changes.
Wir rufen Sie zurück. | You call us back.
Der Kunde benennt einen Ansprechpartner. | Cyren appoints a contact person.
Der Auftragnehmer trägt die Reisekosten. | The client bears the travel expenses.
Auf Verlangen des Kunden löschen wir die Daten. | At our request, the customer deletes the data.
Wir werden Sie benachrichtigen. | We may notify you.
Wir beheben Fehler und/oder liefern ein Update. | We fix errors and provide an update.
Die Preise steigen jährlich um zwei Prozent. | Prices fall by two per cent annually.
Einwände sind innerhalb von zehn Tagen zu erheben. | Objections must be raised after ten days.
Der Zugang bleibt bis zum 31. Dezember bestehen. | Access remains from 31 December.
Ab dem zweiten Jahr gilt der ermäßigte Preis. | Until the second year, the reduced price applies.
Maßgeblich ist die zuletzt eingegangene Meldung. | The report received first is decisive.
Die Abrechnung erfolgt monatlich. | Billing takes place quarterly.
Die Prüfung dauert fünf Arbeitstage. | The check takes five calendar days.
Die Sprechstunde findet dienstags statt. | Office hours are held on Thursdays.
Die Regelung endet im Juni. | The arrangement ends in July.
Schreiben Sie an vertrieb@cyren.com. | Write to billing@cyren.com.
Erhebliche Probleme werden eskaliert. | Minor problems are escalated.
Kritische Probleme melden Sie bitte telefonisch. | Please report major problems by phone.
In Israel gelten andere Zeiten. | Different times apply in the United Kingdom.
Alle Preise verstehen sich in Euro. | All prices are in US dollars.
Unser Team spricht Deutsch und Englisch. | Our team speaks German and French.
Der Support ist auch an Feiertagen erreichbar. | Support is also available on weekends.
Wir bestätigen jeden Eingang per E-Mail. | We confirm each receipt by phone.
Die Reaktionszeit beginnt mit dem Eingang der Meldung. | The response time ends when the report is received.
Das gilt für alle Kunden in der EU. | This applies to all customers worldwide.
Wir schließen den Fall nach Ihrer Bestätigung. | We reopen the case after your confirmation.
Eine Kündigung ist jederzeit möglich. | Termination is possible at the end of the year.
Eine Kündigung ist zum Monatsende möglich. | Termination is possible at the end of the quarter.
Die Haftung ist auf grobe Fahrlässigkeit beschränkt. | Liability is limited to slight negligence.
Der Betrag ist auf die Jahresgebühr begrenzt. | The amount is limited to the monthly fee.
Unterlagen werden bei Vertragsende zurückgegeben. | Documents are destroyed at the end of the agreement.
Überzahlungen werden erstattet. | Overpayments are forfeited.
Der Fernzugriff ist deaktiviert. | Remote access is enabled.
Pro Vertrag sind zwei Ansprechpartner zugelassen. | Two contact persons are permitted per user.
Wir behalten uns das Recht vor, Anfragen abzulehnen. | We waive the right to refuse requests.
Der Abonnent verzichtet auf sein Widerrufsrecht. | The subscriber retains its right of withdrawal.
Der höhere Betrag ist maßgeblich. | The lower amount is decisive.
Wartungsarbeiten kündigen wir zwei Wochen vorher an. | We announce maintenance two weeks afterwards.
Der Preis versteht sich zuzüglich Umsatzsteuer. | The price is inclusive of VAT.
Gewöhnliche Anfragen werden in der Reihenfolge ihres Eingangs bearbeitet. | Ordinary requests are handled in the order of their severity.
Störungen meldet der Kunde unverzüglich. | The customer reports faults within a week.
Das Konto wird gesperrt. | The account is unblocked.
Testsysteme sind vom Support ausgeschlossen. | Test systems are covered by support.
Antworten erhalten Sie spätestens am Folgetag. | You will receive replies no earlier than the following day.
Frühestens nach drei Jahren kann gekündigt werden. | Notice may be given after three years at the latest.
Eilige Fälle bearbeiten wir bevorzugt. | We give priority to simple cases.
Die Daten werden in Deutschland gespeichert. | The data is stored in Ireland.
Sie können den Bericht herunterladen. | You can upload the report.
Der Kunde ist zur Mitwirkung verpflichtet. | The customer is entitled to cooperation.
Die Versandkosten eines Geräts trägt der Kunde. | Cyren bears the shipping costs of every device you send in.
Der Anbieter stellt die Testumgebung ein. | The customer sets up the test environment.
Wir helfen bei Installation, Einrichtung und Schulung. | We help with installation, setup and billing.
Hilfreich sind Screenshots, Protokolle und Netzwerkmitschnitte. | Screenshots, logs and purchase orders are helpful.
Der Kunde darf die Software weitergeben. | The customer may copy the software.
Vor dem Einspielen eines Updates sichern Sie bitte Ihre Daten. | Please delete your data before installing an update.
Fälle ohne Antwort schließen wir nach zehn Tagen. | We escalate cases without a reply after ten days.
Wir rufen Sie innerhalb einer Stunde zurück. | We write to you within one hour.
Alle Anfragen werden beantwortet. | One request is answered.
Nur Berichte werden übersetzt. | Reports are translated, too.
Wir installieren Updates ohne Ankündigung. | We install updates after announcement.
"""
ORDER_DIFFERS = """
Bitte starten Sie zuerst den Server neu und öffnen Sie dann einen Fall. | Please open a case first and then restart the server.
Zuerst prüfen wir die Protokolle, danach rufen wir Sie an. | First we call you, then we check the logs.
"""
FALSE_FRIEND = """
Eventuell fragen wir nach. | Eventually, we will ask.
Eventuelle Kosten trägt der Kunde. | Eventual costs are borne by the customer.
Sie bekommen eine Nachricht. | You become a message.
Die Provision beträgt fünf Prozent. | The provision is five per cent.
Das Prüfprotokoll liegt bei. | The protocol is enclosed.
"""
WORD_LOST = """
Der Rabatt gilt nicht für Bestandskunden. | The discount applies to existing customers.
Wir haften nicht für entgangenen Gewinn. | We are liable for lost profit.
Ein Anspruch auf Gutschrift besteht nicht. | There is an entitlement to a credit.
Ohne Fallnummer können wir die Anfrage nicht bearbeiten. | We can process the request without a case number.
Die Frist verlängert sich nicht automatisch. | The period is extended automatically.
Nachrichten werden unverschlüsselt übertragen. | Messages are transmitted encrypted.
Der Vertrag ist übertragbar. | The agreement is non-transferable.
Diese Zusage ist unverbindlich. | This commitment is binding.
Sie erhalten eine Gutschrift, wenn wir die Frist verfehlen. | You receive a credit unless we miss the deadline.
Wir antworten innerhalb der Frist, es sei denn, Angaben fehlen. | We reply within the deadline if information is missing.
Änderungen bedürfen der vorherigen schriftlichen Zustimmung. | Changes require prior consent.
Der Support ist auch an Feiertagen erreichbar. | Support is not available on public holidays.
Wir schließen den Fall nach Ihrer Bestätigung. | We close the case without your confirmation.
Cyren kann die Preise mit Zustimmung des Kunden ändern. | Cyren may change the prices without the customer's consent.
Der Widerspruch ist schriftlich einzulegen. | The objection must be made.
Supportanfragen zu Fremdprodukten beantworten wir nicht. | We answer support requests about our own products.
Individuelle Anpassungen gehören nicht zum Leistungsumfang. | Custom modifications are part of the scope of services.
Die Daten werden in Deutschland gespeichert. | The data is not stored in Germany.
Mündliche Nebenabreden sind unwirksam. | Oral side agreements are valid.
Die Haftung ist auf das Doppelte der Jahresgebühr begrenzt. | Liability is limited to the annual fee.
Wir erstatten den Preis. | We refund twice the price.
Gold-Kunden erhalten einen Bericht. | Customers receive a report.
Der Support umfasst Schulungen. | Gold Support includes training.
"""
MEAN_THE_SAME = """
Eventuell fragen wir nach. | We may eventually ask.
Werden Sie Kunde, bekommen Sie eine Nachricht. | When you become a customer, you get a message.
Das Netzwerkprotokoll ist verschlüsselt. | The protocol is encrypted.
Erst prüfen wir die Protokolle, dann rufen wir Sie an. | We first check the logs, then we call you.
Wir rufen Sie an, nachdem wir zuerst die Protokolle geprüft haben. | First we check the logs, then we call you.
Wir helfen bei Installation, Einrichtung und Schulung. | We help with set-up, installation and training.
Möglich per Telefon, E-Mail und Internet. | Possible by phone, web and email.
Die Rechnung wird halbjährlich gestellt; es gilt das Doppelte. | You are invoiced every six months, at twice the rate.
Gold-Kunden erhalten ihn. Er gilt sofort. | Gold customers receive it. Gold Support applies immediately.
Die Leitung kostet nichts, wenn der Kunde anruft. | You pay nothing if you call the line.
Kosten trägt der Kunde. | The customer bears the cost of it, also where we cause it.
An Samstagen ruht der Standard-Support. | Standard Support is closed on Saturdays.
Wir melden uns innerhalb von zwei Stunden bei Ihnen. | You will hear from us within two hours.
Der Kunde erhält von uns eine Rechnung. | We send the customer an invoice.
Wir erteilen Ihnen Auskunft. | You receive information from us.
Der Kunde wird von uns angerufen. | We call the customer.
Die Kosten übernimmt Cyren. | Cyren bears the costs.
Änderungen sind schriftlich mitzuteilen. | Changes must be communicated in writing.
Der Vertrag läuft zwei Jahre. | The contract runs for 24 months.
Der Zugang ist für 12 Monate kostenlos. | Access is free for one year.
Die Erstberatung ist kostenlos. | There is no charge for the first consultation.
Hardware ist nicht umfasst. | Hardware is out of scope.
Ihre Daten bleiben in der EU. | Your data do not leave the EU.
An arbeitsfreien Tagen ruht der Standard-Support. | On non-working days, Standard Support rests.
Mehr als zehn Anhänge sind unzulässig. | Up to ten attachments are permitted.
Solange die Rechnung nicht bezahlt ist, ruht der Support. | Support is suspended until the invoice is paid.
Dies gilt für Montag bis Freitag, soweit kein Feiertag ist. | This applies from Monday to Friday unless it is a public holiday.
Der Preis gilt vom 1. Januar bis 31. Dezember 2027. | The price applies from 1 January to 31 December 2027.
Sie dürfen das Kennwort nicht weitergeben. | You must not share the password.
Die Einhaltung der Exportvorschriften obliegt dem Kunden. | Compliance with export rules is the customer's responsibility.
Die Bearbeitung dauert länger. | Processing is slower.
Unsere Niederlassung in Großbritannien. | Our branch in London.
Wartungsarbeiten kündigen wir zwei Wochen vorher an. | We announce maintenance two weeks beforehand.
Der Kundenbetreuer hilft Ihnen weiter. | The account manager will help you.
Nennen Sie die Fallnummer. | State the case number.
Wer uns erreichen möchte, ruft an. | Call us if you want to reach us.
Die Frist endet zum Quartalsende. | The period ends at the end of the quarter.
Fehlende Angaben holen wir telefonisch ein. | We will ask you by phone for anything that is missing.
"""


def test_word_differs() -> None:
    assert wrong_rows(wordings.CHECKS, WORD_DIFFERS, ["word-differs"]) == []


def test_order_differs() -> None:
    assert wrong_rows(wordings.CHECKS, ORDER_DIFFERS, ["order-differs"]) == []


def test_false_friend() -> None:
    assert wrong_rows(wordings.CHECKS, FALSE_FRIEND, ["false-friend"]) == []


def test_word_lost() -> None:
    assert wrong_rows(wordings.CHECKS, WORD_LOST, ["word-lost"]) == []


def test_nothing_is_said_of_what_means_the_same() -> None:
    assert wrong_rows(wordings.CHECKS, MEAN_THE_SAME, []) == []
