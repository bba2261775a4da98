"""Up and down, before and after, more and less than: rows that differ, and rows that mean the same."""

from generator.rules.languages.pairs import opposites
from tests.support.beside import wrong_rows

DIRECTION_DIFFERS = """
Die Gutschrift wird gesenkt. | The credit is raised.
Ein Ausfall verlängert die Laufzeit. | An outage shortens the term.
Wir kürzen die Vergütung. | We increase the remuneration.
Die Zahl der enthaltenen Stunden steigt. | The number of included hours falls.
Der Wechsel zu Gold beschleunigt die Bearbeitung. | Switching to Gold slows down handling.
Die Reaktionszeit verkürzt sich auf eine Stunde. | The response time is extended to one hour.
Der Umfang des Supports wird eingeschränkt. | The scope of support is extended.
Die Zahl der Freianrufe wird herabgesetzt. | The number of free calls is raised.
Die Preise sinken jährlich um 2 %. | Prices rise by 2% annually.
Die Gebühr verdoppelt sich. | The fee is halved.
Das Kündigungsrecht wird erweitert. | The right of termination is restricted.
Die Verfügbarkeit verbessert sich. | Availability deteriorates.
Die Laufzeit verlängert sich um zwölf Monate. | The term is reduced by twelve months.
Der Preis wird um 3 % gesenkt. | The price is increased by 3%.
Bei Zahlungsverzug steigen die Zinsen. | In case of late payment, interest falls.
Das Kontingent wird erhöht. | The quota is decreased.
Die Gebühr wird jährlich erhöht. | The fee is reduced every year.
Die Preise steigen zum 1. Januar. | Prices are lowered on 1 January.
Der Anbieter senkt die Gebühr. | The provider raises the fee.
Die Zahl der Lizenzen wird verringert. | The number of licences is increased.
Bei hoher Auslastung wird das Kontingent angehoben. | At high load the quota is cut.
Die Vergütung wird um 5 % herabgesetzt. | The remuneration rises by 5%.
Die Frist wird um zwei Wochen verlängert. | The period is shortened by two weeks.
Der Vertrag verkürzt sich um einen Monat. | The contract is extended by one month.
Dadurch wird die Bearbeitung beschleunigt. | This makes handling slower.
Das Update verbessert die Leistung. | The update degrades performance.
Zweifel gehen zu Lasten des Kunden. | Doubts are resolved in favour of the customer.
Die Gutschrift erhöht sich auf 20 %. | The credit falls to 20%.
Das Limit wird auf 50 Fälle angehoben. | The limit is lowered to 50 cases.
Die Kündigungsfrist verlängert sich auf drei Monate. | The notice period is shortened to three months.
Cyren kann die Preise jährlich senken. | Cyren may increase prices annually.
Die Priorität wird heraufgesetzt. | The priority is lowered.
Die Zahl der Anrufe nimmt zu. | The number of calls decreases.
Die Reaktionszeiten werden schneller. | Response times become slower.
"""

ORDER_DIFFERS = """
Die Rechnung wird im Voraus gestellt. | The invoice is issued in arrears.
Der Fall wird geschlossen, nachdem Sie zugestimmt haben. | The case is closed before you have agreed.
Wir löschen die Daten nach Vertragsende. | We delete the data before the end of the agreement.
Die Gutschrift wird nach Rechnungsstellung verrechnet. | The credit is set off before invoicing.
Vor Inbetriebnahme wird das Gerät geprüft. | The device is tested after commissioning.
Der Kunde wird vor der Löschung benachrichtigt. | The customer is notified after deletion.
Die Rechnung wird vor Beginn des Monats gestellt. | The invoice is issued after the beginning of the month.
Nach der Abnahme beginnt die Gewährleistung. | The warranty begins before acceptance.
Der Kunde bestätigt den Termin vorher. | The customer confirms the appointment afterwards.
Vor dem Einspielen eines Updates erstellen wir ein Backup. | After installing an update we create a backup.
Die Umstellung erfolgt vor dem Jahreswechsel. | The changeover takes place after the turn of the year.
Wir informieren Sie vor der Wartung. | We inform you after the maintenance.
Die Gutschrift erfolgt nach Ende des Monats. | The credit is given before the end of the month.
Bevor der Techniker kommt, rufen wir an. | After the engineer comes, we call.
Nach Ablauf der Frist schließen wir den Fall. | Before the period expires, we close the case.
Das Gerät wird vor der Auslieferung geprüft. | The device is tested after delivery.
Wir prüfen die Rechnung nach der Zahlung. | We check the invoice before payment.
Sie erhalten vorher eine E-Mail. | You receive an email afterwards.
Der Kunde wird im Voraus benachrichtigt. | The customer is notified afterwards.
Der Zugang wird vor Vertragsende gesperrt. | Access is blocked after the end of the contract.
Wir rufen Sie vor dem Termin an. | We call you after the appointment.
Nach dem Update starten wir den Server neu. | Before the update we restart the server.
Der Kunde wird nach der Umstellung informiert. | The customer is informed prior to the changeover.
Die Zahlung erfolgt im Voraus. | Payment is made afterwards.
Der Bericht kommt vor Monatsende. | The report arrives after the end of the month.
Der Kunde sichert die Daten, bevor er das Update installiert. | The customer backs up the data after installing the update.
Nachdem wir den Fehler behoben haben, testen Sie bitte. | Before we have fixed the fault, please test.
"""

BOUND_DIFFERS = """
Die Antwort dauert höchstens zwei Stunden. | The response takes more than two hours.
Sind mehr als 10 % betroffen, gilt P1. | If less than 10% are affected, P1 applies.
Ab 50 Nutzern gilt Gold. | Gold applies to up to 50 users.
Kunden mit weniger als fünf Geräten zahlen mehr. | Customers with more than five devices pay more.
Der Preis gilt für mehr als 100 Lizenzen. | The price applies to fewer than 100 licences.
Die Datei ist mindestens 10 MB groß. | The file is less than 10 MB in size.
Ausfälle unter 5 Minuten zählen. | Outages of more than 5 minutes count.
Kunden mit höchstens 50 Nutzern erhalten Standard. | Customers with more than 50 users receive Standard.
Bestellungen über 500 Euro sind versandkostenfrei. | Orders under 500 euros are shipped free of charge.
Bei mehr als drei Verstößen kündigen wir. | We terminate in the event of fewer than three breaches.
Das gilt bei mehr als 20 Nutzern. | This applies with fewer than 20 users.
Für Teams mit weniger als 10 Personen. | For teams of more than 10 people.
Bei einem Ausfall von über 4 Stunden gibt es eine Gutschrift. | For an outage of under 4 hours there is a credit.
Das Kontingent umfasst bis zu 5 Fälle. | The quota covers at least 5 cases.
Rabatt gibt es ab 20 Lizenzen. | There is a discount for up to 20 licences.
Dauert die Störung länger als zwei Stunden, eskalieren wir. | If the fault lasts less than two hours, we escalate.
Störungen von mehr als zwei Stunden werden gutgeschrieben. | Faults of less than two hours are credited.
Kunden mit unter 50 Arbeitsplätzen zahlen pauschal. | Customers with over 50 workstations pay a flat rate.
Ab 10 Nutzern sinkt der Preis. | Up to 10 users the price decreases.
Rufen Sie an, wenn es länger als 10 Minuten dauert. | Call if it takes less than 10 minutes.
Das Paket enthält höchstens 10 Stunden. | The package contains more than 10 hours.
Übersteigt der Schaden 500 Euro, zahlen wir. | If the damage is below 500 euros, we pay.
"""

MEAN_THE_SAME = """
Vor der Sperrung eines säumigen Kunden mahnen wir. | We remind customers in arrears of their debt.
Die Gebühr wird nachschüssig gezahlt. | The fee is payable in arrears.
Die Anlage darf höchstens 10 MB groß sein. | The attachment must be no larger than 10 MB.
Sie können uns jederzeit anrufen. | Feel free to call us at any time.
Der Betreff muss die Fallnummer enthalten. | The subject has to contain the case number.
Wir können keine Garantie übernehmen. | We cannot give a guarantee.
Weder Telefon noch Chat sind enthalten. | Phone or chat are not included.
Das erhöht die Sicherheit. | This reduces the risk.
Die Wartezeit verringert sich. | Waiting is shortened.
Die Verfügbarkeit wird erhöht. | Downtime is reduced.
Wir testen jedes Update, bevor wir es freigeben. | We release each update after testing it.
Vor der Freigabe wird jedes Update getestet. | Each update is released after testing.
Nach der Anmeldung sehen Sie Ihre Fälle. | You must sign in before you see your cases.
Der Fall wird erst nach Bestätigung geschlossen. | The case is not closed before confirmation.
Die Zahlung ist vor Lieferung fällig. | Delivery takes place after payment.
Der Techniker kommt nach Absprache vor Ort. | The engineer comes on site by arrangement.
Der Vertrag verlängert sich um ein Jahr. | The contract is renewed for another year.
Die Frist wird nicht verlängert. | The period remains the same and is not extended.
Höhere Gewalt entbindet von der Pflicht. | Force majeure lowers no standard.
Der Preis steigt nicht über 100 Euro. | The price stays below 100 euros.
Je höher die Priorität, desto kürzer die Frist. | The higher the priority, the shorter the time.
Wir schützen Daten vor Verlust. | We protect data after a loss and before it.
Kosten werden nach Aufwand berechnet. | Costs are charged by effort.
Nach deutschem Recht gilt das. | Under German law, this applies before courts.
Die Daten werden nach 30 Tagen gelöscht. | The data are deleted after 30 days.
Bei einer Verfügbarkeit von weniger als 99 % erhalten Sie eine Gutschrift. | If availability falls below 99%, you receive a credit.
Nicht mehr als 3 Fälle. | At most 3 cases.
Mehr als 3 Fälle sind nicht enthalten. | No more than 3 cases are included.
Beträgt der Ausfall über 10 Minuten, zählt er. | Outages of at least 10 minutes count.
Für Teams unter 10 Personen. | For teams of up to 9 people.
Fälle mit mehr als 10 Nutzern, sonst weniger als 5. | Cases with fewer than 5 or more than 10 users.
Die Frist endet vor dem Feiertag. | The period ends before the holiday.
Der Rabatt sinkt. | The price increases.
Eine Verkürzung der Reaktionszeit beschleunigt die Lösung. | A shorter response time speeds up the solution.
Die Kosten werden höher eingestuft. | Costs are classed higher.
Wir antworten schneller, wenn Sie anrufen. | You wait less if you call, and there is no delay.
Wir kündigen Wartungen fünf Tage vorher an. | We announce maintenance five days ahead.
Anschließend schließen wir den Fall. | Then we close the case.
Der Fall bleibt nach dem Schließen 14 Tage lesbar, bevor er gelöscht wird. | The case can be read for 14 days after closing and is then deleted.
Support wird vorrangig vor anderen Anfragen geleistet. | Support takes precedence over other requests, after which they follow.
Der Anbieter behält sich vor, Preise anzupassen. | The provider may adjust prices.
Anfragen und Beschwerden beantwortet der Support. | Support answers enquiries as well as complaints.
Der Preis gilt pro Nutzer und Monat. | The price applies per user per month.
Die Gebühr steigt auf 100 Euro. | The fee rises to 100 euros.
Der Rabatt wird erhöht, der Preis sinkt. | The discount is increased, and the price decreases.
Eine Erhöhung der Preise kündigen wir an. | We announce price increases.
Die Reaktionszeit verkürzt sich. | The response time is reduced.
Bei höherer Priorität antworten wir schneller. | At a higher priority we respond more quickly.
Längere Ausfälle vermeiden wir. | We keep outages short.
Das Update beschleunigt den Start. | The update reduces start-up time.
Verlängerte Wartezeiten sind möglich. | Delays are possible.
Der Fehler mindert die Leistung. | The fault degrades performance.
Nach der Wartung prüfen wir die Systeme. | After maintenance we check the systems.
Vor 9 Uhr ist niemand erreichbar. | Nobody can be reached before 9 a.m.
Nach Eingang der Zahlung wird die Lizenz freigeschaltet. | The licence is activated once payment has been received.
Die Zahlung muss vor der Freischaltung eingehen. | The licence is activated after payment has been received.
Vor dem Anruf halten Sie bitte die Fallnummer bereit. | Please have the case number ready before you call.
Der Vertrag endet nach zwölf Monaten. | The contract ends after twelve months.
Der Techniker wartet nach 18 Uhr nicht mehr. | The engineer does not wait after 6 p.m.
Die Rechnung kommt nach dem Ersten des Monats. | The invoice comes following the first of the month.
Das Angebot gilt für Kunden mit mehr als 10 Lizenzen. | The offer applies to customers with over 10 licences.
Die Antwort darf nicht länger als 4 Stunden dauern. | The response must take less than 4 hours.
Bei einer Verfügbarkeit unter 99 % gibt es Geld zurück. | There is money back if availability is less than 99%.
Für weniger als drei Fälle lohnt sich Gold kaum. | Gold pays off from at least three cases.
Die Frist beträgt mindestens drei Monate. | The period is three months or more.
Mehr als 99 % der Anfragen beantworten wir am selben Tag. | We answer over 99% of requests on the same day.
"""


def test_direction_differs() -> None:
    assert wrong_rows(opposites.CHECKS, DIRECTION_DIFFERS, ["direction-differs"]) == []


def test_order_differs() -> None:
    assert wrong_rows(opposites.CHECKS, ORDER_DIFFERS, ["order-differs"]) == []


def test_bound_differs() -> None:
    assert wrong_rows(opposites.CHECKS, BOUND_DIFFERS, ["bound-differs"]) == []


def test_nothing_is_said_of_what_means_the_same() -> None:
    assert wrong_rows(opposites.CHECKS, MEAN_THE_SAME, []) == []
