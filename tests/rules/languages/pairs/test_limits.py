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
"""

MEAN_THE_SAME = """
Erst wenn alle Angaben vorliegen, beginnt die Frist. | The period does not begin until all information is available.
Die Übersetzung ist unverbindlich. | The translation is for convenience only.
Im Zweifel fragen Sie bitte Ihren Kundenbetreuer. | If in doubt, please ask your account manager.
Liegt die Ursache bei Ihnen, beraten wir Sie gern. | If the cause is on your side, we will gladly advise you.
Bis auf Testzugänge sind alle Konten abgedeckt. | All accounts are covered, with the exception of trial accounts.
Fällt das Fristende auf einen Feiertag, gilt der nächste Arbeitstag. | If the period ends on a public holiday, it ends on the next business day instead.
Solange eine Angabe fehlt, läuft die Frist nicht. | The clock does not run while information is missing.
Support wird nur über die genannten Kanäle geleistet. | Support cannot be requested through any channel other than those named.
Dringende Wartungen sind jederzeit ohne Vorankündigung möglich. | Urgent maintenance is possible at any time without prior notice.
Soweit nichts anderes vereinbart ist, gilt die Textform. | Unless otherwise agreed, text form applies.
Wird eine Frist nicht eingehalten, erhalten Sie eine Gutschrift. | If a time limit is missed, you receive a credit.
Widerspricht der Kunde nicht, gelten die Änderungen als angenommen. | If the customer fails to object, the changes are deemed accepted.
Die Vergütung ist monatlich im Voraus fällig, erstmals am 01.02.2027. | Fees are due monthly in advance, for the first time on 1 February 2027.
Der Auftragsverarbeiter verarbeitet Daten nur auf dokumentierte Weisung. | The processor does not process data other than on documented instructions.
Schlägt die Nacherfüllung zweimal fehl, kann der Kunde mindern. | If rectification fails twice, the customer may reduce the fee.
Der Kunde kann Rechte aus diesem Vertrag nicht ohne Zustimmung abtreten. | The customer may assign rights under this contract only with consent.
Ein Wechsel der Stufe ist erst nach sechs Monaten möglich. | The tier cannot be changed before six months have passed.
Gesprächsaufzeichnungen werden nicht länger als 30 Tage gespeichert. | Call recordings are stored for 30 days at most.
Änderungen dieser Klausel sind nur schriftlich möglich. | This clause may not be amended except in writing.
Eine Übermittlung in die USA findet nur auf Grundlage der Standardvertragsklauseln statt. | There is no transfer to the USA other than on the basis of the standard contractual clauses.
Passwörter müssen mindestens zwölf Zeichen lang sein. | Passwords must not be shorter than twelve characters.
Ein Widerrufsrecht steht Unternehmern nicht zu. | The right of withdrawal is granted to consumers only.
Die Rechnungsstellung erfolgt quartalsweise im Voraus. | Invoices are issued quarterly in advance.
Sinkt die Verfügbarkeit unter 99,5 %, beträgt die Gutschrift 10 %, unter 99,0 % beträgt sie 25 %. | If availability drops below 99.5%, the credit is 10%; below 99.0% it is 25%.
Ein Benutzerkonto darf nur von einer Person genutzt werden. | A user account must not be used by more than one person.
Zeigt der Kunde einen Umzug nicht an, genügt die Mitteilung an die letzte Adresse. | If the customer fails to give notice of a move, notice to the last address suffices.
Zahlt der Kunde trotz Mahnung nicht, endet der Vertrag nach weiteren zehn Tagen. | If the customer still has not paid after a reminder, the contract ends after a further ten days.
Sitzungsdaten bleiben nicht länger als bis zum Abmelden gespeichert. | Session data are stored only until logout.
Verbrauchsmaterial ist ausgenommen. | Consumables are not included.
Die Abtretung wird erst wirksam, wenn sie angezeigt wurde. | No assignment is effective until it has been notified.
Die Anmeldung ist nur mit zwei Faktoren möglich. | It is not possible to log in without two factors.
Widersprechen sich die Fassungen, gilt die deutsche. | If the versions contradict each other, the German one prevails.
Empfänger sind nur die in Anlage 4 genannten Stellen. | There are no recipients other than those named in annex 4.
Die Software darf auf höchstens zwei Rechnern installiert werden. | The software must not be installed on more than two computers.
Unterlagen werden nicht gedruckt ausgehändigt. | Materials are provided in digital form only.
Erfolgt keine Bestätigung, gilt die Abnahme als erteilt. | If there is no confirmation, acceptance is deemed given.
Ein Wechsel des Unterauftragnehmers wird 30 Tage im Voraus bekannt gegeben. | A change of subcontractor is announced 30 days in advance.
Eine Mitteilung ist auch dann wirksam, wenn der Empfänger die Annahme verweigert. | Refusing acceptance does not render a notice ineffective.
Unser Techniker meldet sich bei Ihnen, sobald er kann. | Our engineer will contact you as soon as possible.
Kunden ab 100 Nutzern erhalten Gold. | Customers with at least 100 users receive Gold.
Name und gegebenenfalls Firma sind anzugeben. | State your name and, if any, company.
Sie müssen lediglich das Formular ausfüllen. | All you have to do is complete the form.
Wir melden uns so bald wie möglich bei Ihnen zurück. | We will get back to you as soon as we can.
Wird ein Fall eskaliert, so erfahren Sie davon. | You will be told if a case is escalated.
Wir unterstützen die aktuelle und die vorherige Version. | We support the current version and the one before it.
"""


def test_limit_lost() -> None:
    assert wrong_rows(limits.CHECKS, LIMIT_LOST, ["limit-lost"]) == []


def test_nothing_is_said_of_what_means_the_same() -> None:
    assert wrong_rows(limits.CHECKS, MEAN_THE_SAME, []) == []
