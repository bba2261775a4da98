"""An “only”, “if” or “except” that one language lost: rows that differ, and rows that mean the same."""

from generator.rules.languages.pairs import limits
from tests.support.beside import wrong_rows

LIMIT_LOST = """
Vorher informieren wir Sie. | We will inform you afterwards.
Wartungen kündigen wir vorab an. | We announce maintenance afterwards.
Nur benannte Ansprechpartner dürfen anrufen. | Named contacts may call.
Der Telefonsupport gilt nur für Gold. | Phone support applies to Gold.
Wir antworten ausschließlich per E-Mail. | We answer by email.
Diese Frist gilt lediglich für kritische Probleme. | This period applies to critical problems.
Nur registrierte Nutzer haben Zugang. | Registered users have access.
Das Formular nimmt nur PDF-Dateien an. | The form accepts PDF files.
Rückerstattungen gibt es nur im ersten Jahr. | Refunds are available in the first year.
Vor-Ort-Einsätze sind nur nach Absprache möglich. | On-site visits are possible by arrangement.
Die Gutschrift gilt nur für den betroffenen Monat. | The credit applies to the month concerned.
Wir erstatten nur nachgewiesene Kosten. | We reimburse proven costs.
Der Zugriff erfolgt nur mit Ihrer Zustimmung. | Access takes place with your consent.
Wir speichern Ihre Daten in der EU. | We store your data only in the EU.
Sie erreichen uns werktags. | You can reach us on weekdays only.
Der Rabatt gilt für Neukunden. | The discount applies to new customers only.
Kunden mit Gold-Vertrag können anrufen. | Only customers with a Gold contract can call.
Sofern Sie zustimmen, schließen wir den Fall. | We close the case.
Wir erstatten die Gebühr, wenn die Frist verpasst wurde. | We refund the fee.
Falls der Service ausfällt, rufen Sie uns an. | Please call us.
Die Zusage gilt, solange der Vertrag besteht. | The commitment applies.
Wenn Sie es wünschen, rufen wir zurück. | We will call you back.
Soweit gesetzlich zulässig, ist die Haftung ausgeschlossen. | Liability is excluded.
Wir helfen auch bei Fremdsoftware. | We also help with third-party software if you have a Gold contract.
Der Fall wird geschlossen, sobald Sie bestätigen. | The case is closed.
Der Support ist täglich erreichbar, außer an Feiertagen. | Support is available daily.
Alle Leistungen außer Schulungen sind enthalten. | All services are included.
Mit Ausnahme von Schulungen sind alle Leistungen inbegriffen. | All services are included.
Der Fall wird geschlossen, es sei denn, Sie widersprechen. | The case will be closed.
Wir haften nicht, ausgenommen bei Vorsatz. | We are not liable.
Nur auf Anfrage | Nur auf Anfrage
Cyren-Kunden erhalten Support nur in ihrer Region. | Cyren customers receive support in their region.
Der Nachweis ist nur schriftlich möglich. | Evidence can be given in writing.
Vor Ort helfen wir nur in Berlin. | We provide on-site help in Berlin.
Allein der Kunde darf den Fall schließen. | The customer may close the case.
Nur Gold umfasst den Kundenbetreuer. | Gold includes the account manager.
Erst nach Zahlung schalten wir den Zugang frei. | We unlock access.
Soweit technisch möglich, stellen wir die Daten wieder her. | We restore the data.
Wir helfen gern, sofern ein Vertrag besteht. | We are happy to help.
Wenn ein Problem kritisch ist, rufen Sie bitte an. | Please call us about a problem.
Der Zugang wird gesperrt, falls die Zahlung ausbleibt. | Access will be blocked.
Auf Wunsch senden wir ein Protokoll. | We send a log.
Mit Ausnahme von Feiertagen sind wir täglich da. | We are there every day.
Alle Regionen außer Israel haben dieselben Zeiten. | All regions have the same hours.
Wir antworten spätestens am nächsten Tag. | We answer on the next day.
Die Antwort erfolgt in der Regel per E-Mail. | The reply is sent by email.
Der Kunde erteilt vorher seine Zustimmung. | The customer gives consent.
Wir haften bei grober Fahrlässigkeit. | We are liable for negligence.
Nur im Gold-Support | In Gold Support
Rückruf auf Wunsch | Callback
Die Nutzung des Formulars ist nur mit Kundennummer möglich. | The form can be used with a customer number.
Sofern nicht anders vereinbart, gilt deutsches Recht. | German law applies.
Auf Anfrage erhalten Sie ein Zertifikat. | You receive a certificate.
"""

MEAN_THE_SAME = """
Sofern nicht anders vereinbart, gilt deutsches Recht. | German law applies unless otherwise agreed.
Sie werden benachrichtigt, sobald es Neues gibt. | We will notify you of any news.
Vorherige Versionen | Earlier versions
Ein Techniker kommt bei Bedarf zu Ihnen. | If need be, an engineer will come to you.
Auf Wunsch löschen wir sie früher. | We will delete them sooner if you ask us to.
Gespräche können zu Schulungszwecken aufgezeichnet werden, sofern Sie einwilligen. | With your agreement, calls may be recorded for training purposes.
Die Gebühr wird monatlich im Voraus berechnet. | The fee is invoiced monthly in advance.
Nur vollständige Meldungen können wir zügig bearbeiten. | We can only handle reports quickly if they are complete.
Wird eine Verfügbarkeit von 99,5 % erreicht, entfällt die Gutschrift. | If an availability of 99.5% is reached, there is no credit.
Aufrechnung ist nur mit unbestrittenen Forderungen zulässig. | Set-off is not permitted except with undisputed claims.
Antwortet der Kunde nicht innerhalb von sieben Tagen, wird der Fall geschlossen. | If the customer does not respond within seven days, the case is closed.
Erfüllt der Kunde seine Mitwirkungspflichten nicht, verlängern sich die Fristen. | If the customer is in breach of its duties to cooperate, the periods are extended.
Die Gebühr wird erst nach der Abnahme fällig. | The fee does not fall due until after acceptance.
Ansprüche auf Schadensersatz sind ausgeschlossen, soweit nachfolgend nichts anderes bestimmt ist. | Claims for damages are excluded unless otherwise provided below.
Ausgenommen sind Ausfälle, die auf höherer Gewalt beruhen. | This does not apply to outages caused by force majeure.
Verbindungsdaten speichern wir für höchstens sieben Tage. | We store connection data for a maximum of seven days.
Die Frist ruht, solange wir auf Angaben des Kunden warten. | The period does not run while we are waiting for information from the customer.
Solange die Rechnung nicht bezahlt ist, ruht der Support. | Support is suspended until the invoice is paid.
Eine Teilkündigung ist nicht möglich. | The contract may only be terminated as a whole.
Sofern gesetzliche Aufbewahrungspflichten bestehen, unterbleibt die Löschung. | Data are not erased where statutory retention duties apply.
Neue Unterauftragnehmer werden mindestens 30 Tage vor ihrem Einsatz angekündigt. | New subprocessors are announced not later than 30 days before they are engaged.
Anhänge dürfen höchstens 25 MB groß sein. | Attachments must not exceed 25 MB.
Etwaige Vorverträge verlieren ihre Gültigkeit. | Any prior agreements are no longer valid.
Schadensersatz statt der Leistung kann erst nach Fristsetzung verlangt werden. | Damages in lieu of performance cannot be claimed until a deadline has been set.
Notfallwartungen werden mit mindestens einer Stunde Vorlauf angekündigt. | Emergency maintenance is announced at least one hour in advance.
Die Zustimmung kann nur aus wichtigem Grund verweigert werden. | Consent may not be refused save for good cause.
Ist der Ansprechpartner nicht erreichbar, ruht der Fall. | If the contact is unavailable, the case is suspended.
Die Freistellung gilt nicht, wenn uns ein Verschulden trifft. | The indemnity does not apply where we are at fault.
Ohne Verlängerung endet das Abonnement am letzten Tag des Zeitraums. | If it is not renewed, the subscription ends on the last day of the period.
Meldeberechtigt sind ausschließlich benannte Personen. | Persons who have not been named may not report cases.
Die Vereinbarung tritt erst mit der letzten Unterschrift in Kraft. | The agreement does not come into force before the last signature.
Verarbeitet werden Name, E-Mail-Adresse und Telefonnummer, sonst nichts. | Only name, email address and telephone number are processed.
Ohne Zustimmung des Kunden wird die Priorität nicht herabgestuft. | The priority is lowered only with the customer's consent.
Wir buchen frühestens zwei Tage nach der Ankündigung ab. | We debit the amount no earlier than two days after the announcement.
Die Auszahlung erfolgt nicht in bar. | Payment is made by bank transfer only.
Bei späterer Absage wird die Hälfte des Honorars fällig. | If cancelled later, half of the fee is due.
Dies gilt nicht, wenn Gefahr im Verzug ist. | This does not apply in cases of imminent danger.
Widerspricht der Kunde der Änderung nicht binnen sechs Wochen, gilt sie als genehmigt. | Changes are deemed accepted if the customer fails to object within six weeks.
Eine Garantie im Rechtssinne wird nur übernommen, wenn sie ausdrücklich so bezeichnet ist. | No guarantee in the legal sense is given unless expressly so designated.
Der Re-Export ist untersagt, soweit nicht eine Genehmigung vorliegt. | Re-export is prohibited unless a licence has been obtained.
Überschreitet die Antwort 4 Stunden, gibt es eine Gutschrift. | If the response takes over 4 hours, there is a credit.
Hat der Kunde die Frist versäumt, kann Cyren kündigen. | If the customer has missed the deadline, Cyren may terminate.
Sind es weniger als 10, gilt der Grundpreis. | The basic price applies unless there are 10 or more.
Dies gilt für Montag bis Freitag, soweit kein Feiertag ist. | This applies from Monday to Friday unless it is a public holiday.
Grundsätzlich gilt die Ortszeit Ihrer Region. | As a rule, the local time of your region applies.
"""


def test_limit_lost() -> None:
    assert wrong_rows(limits.CHECKS, LIMIT_LOST, ["limit-lost"]) == []


def test_nothing_is_said_of_what_means_the_same() -> None:
    assert wrong_rows(limits.CHECKS, MEAN_THE_SAME, []) == []
