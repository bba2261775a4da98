"""An “only”, “if” or “except” that one language lost: rows that differ, and rows that mean the same."""

from generator.rules.languages.pairs import limits
from tests.support.beside import wrong_rows

LIMIT_LOST = """
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
"""

MEAN_THE_SAME = """
Wir melden uns so bald wie möglich bei Ihnen zurück. | We will get back to you as soon as we can.
Im Zweifel fragen Sie bitte Ihren Kundenbetreuer. | If in doubt, please ask your account manager.
Auf Anfrage senden wir Ihnen ein Angebot. | Ask us for a quotation.
Gespräche können zu Schulungszwecken aufgezeichnet werden, sofern Sie einwilligen. | With your agreement, calls may be recorded for training purposes.
Kündigen wir eine Stufe ab, informieren wir Sie sechs Monate vorher. | If we discontinue a tier, we will tell you six months beforehand.
Verspätet sich unsere Antwort, entschuldigen wir uns. | If our reply is late, we apologize.
Solange eine Angabe fehlt, läuft die Frist nicht. | The clock does not run while information is missing.
Wird eine Verfügbarkeit von 99,5 % erreicht, entfällt die Gutschrift. | If an availability of 99.5% is reached, there is no credit.
Der Vertrag verlängert sich um jeweils ein Jahr, sofern er nicht gekündigt wird. | The contract is renewed for one year at a time unless it is terminated.
Dringende Wartungen sind jederzeit ohne Vorankündigung möglich. | Urgent maintenance is possible at any time without prior notice.
Reagieren Sie nicht binnen zehn Tagen, gilt die Leistung als abgenommen. | If you do not respond within ten days, the service is deemed accepted.
Erfüllt der Kunde seine Mitwirkungspflichten nicht, verlängern sich die Fristen. | If the customer is in breach of its duties to cooperate, the periods are extended.
Die Kündigung ist frühestens zum 31.12.2027 möglich. | Termination is possible no earlier than on 31 December 2027.
Der Auftragnehmer haftet nur bei Vorsatz und grober Fahrlässigkeit. | The contractor shall not be liable except in cases of intent and gross negligence.
Reisekosten werden nur nach vorheriger Abstimmung berechnet. | No travel costs are charged without prior agreement.
Wartungsfenster werden drei Arbeitstage vorher angekündigt. | Maintenance windows are announced three business days beforehand.
Verbindungsdaten speichern wir für höchstens sieben Tage. | We store connection data for a maximum of seven days.
Dauert die höhere Gewalt länger als 60 Tage, kann jede Partei kündigen. | If force majeure lasts for more than sixty days, either party may terminate.
Der Anspruch besteht auch dann, wenn die Störung nicht vom Anbieter verursacht wurde. | The claim exists even if the fault was caused by someone other than the provider.
Wir antworten nur in deutscher Sprache. | We do not respond in any language other than German.
Gesprächsaufzeichnungen werden nicht länger als 30 Tage gespeichert. | Call recordings are stored for 30 days at most.
Änderungen dieser Klausel sind nur schriftlich möglich. | This clause may not be amended except in writing.
Erhebt der Kunde binnen vierzehn Tagen keinen Einspruch, gilt die Änderung als genehmigt. | If the customer does not object within two weeks, the change is deemed approved.
Anhänge dürfen höchstens 25 MB groß sein. | Attachments must not exceed 25 MB.
Kontrollen finden höchstens einmal im Jahr und nicht ohne Anlass statt. | Inspections take place at most once a year and only for cause.
Ein Widerrufsrecht steht Unternehmern nicht zu. | The right of withdrawal is granted to consumers only.
Die Rechnungsstellung erfolgt quartalsweise im Voraus. | Invoices are issued quarterly in advance.
Die Ankündigung erfolgt mindestens 10 Tage vor Beginn. | The announcement is made not less than ten days before the start.
Die Zustimmung kann nur aus wichtigem Grund verweigert werden. | Consent may not be refused save for good cause.
Fehlt die Angabe der Version, fragen wir nach. | If the version is not stated, we will ask.
Die Preise bleiben bis mindestens 31.12.2027 unverändert. | Prices will not change before 31 December 2027.
Zahlt der Kunde trotz Mahnung nicht, endet der Vertrag nach weiteren zehn Tagen. | If the customer still has not paid after a reminder, the contract ends after a further ten days.
Das Abonnement muss ausdrücklich verlängert werden. | The subscription does not renew automatically.
Meldeberechtigt sind ausschließlich benannte Personen. | Persons who have not been named may not report cases.
Benchmarks dürfen nur mit Zustimmung veröffentlicht werden. | Benchmarks may not be published without consent.
Kopien werden vernichtet, sobald sie nicht mehr benötigt werden. | Copies are destroyed once they are no longer needed.
Ein Fehler liegt nicht vor, wenn die Abweichung unerheblich ist. | A negligible deviation does not constitute a defect.
Widersprechen sich die Fassungen, gilt die deutsche. | If the versions contradict each other, the German one prevails.
Aufzeichnungen dürfen ausschließlich zu Schulungszwecken verwendet werden. | Recordings must not be used for any purpose other than training.
Die Auszahlung erfolgt nicht in bar. | Payment is made by bank transfer only.
Fehlen Unterlagen, verschieben sich Termine entsprechend. | If documents are missing, dates are postponed accordingly.
Die Teilnehmerzahl ist auf zwölf begrenzt. | There are no more than twelve participants.
Dies gilt nicht, wenn Gefahr im Verzug ist. | This does not apply in cases of imminent danger.
Der Fernzugriff erfolgt ausschließlich nach Freigabe durch den Kunden. | Remote access never takes place without the customer's approval.
Schadensersatz statt der Leistung kann der Kunde erst verlangen, wenn eine Nachfrist erfolglos verstrichen ist. | The customer cannot claim damages in lieu of performance before a grace period has expired to no avail.
"""


def test_limit_lost() -> None:
    assert wrong_rows(limits.CHECKS, LIMIT_LOST, ["limit-lost"]) == []


def test_nothing_is_said_of_what_means_the_same() -> None:
    assert wrong_rows(limits.CHECKS, MEAN_THE_SAME, []) == []
