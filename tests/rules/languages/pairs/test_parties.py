"""What the customer owes is not owed by us: rows that differ, and rows that mean the same."""

from generator.rules.languages.pairs import parties
from tests.support.beside import wrong_rows

PARTY_DIFFERS = """
Wir informieren Sie über jede Änderung. | You inform us of every change.
Bitte benachrichtigen Sie uns sofort. | We will notify you at once.
Die Kosten der Prüfung trägt Cyren. | The customer bears the costs of the inspection.
Der Kunde ist für die Datensicherung verantwortlich. | Cyren is responsible for backing up data.
Der Kunde darf Unteraufträge vergeben. | Cyren may award subcontracts.
Wir haften für leichte Fahrlässigkeit. | You are liable for slight negligence.
Der Auftraggeber trägt die Beweislast. | The contractor bears the burden of proof.
Sie tragen das Risiko der Übermittlung. | We bear the risk of transmission.
Die Pflege der Kontaktdaten obliegt dem Kunden. | Maintaining the contact data is the provider's responsibility.
Der Anbieter sichert die Daten. | The customer backs up the data.
Wir bestimmen den Schweregrad. | You determine the severity.
Cyren kann den Vertrag fristlos kündigen. | The customer can terminate the agreement without notice.
Der Kunde haftet für den Verlust der Zugangsdaten. | Cyren is liable for the loss of the access data.
Der Kunde trägt die Versandkosten. | Cyren bears the shipping costs.
Der Kunde trägt die Kosten der Anreise. | Cyren bears the costs of travel.
Der Kunde haftet für Schäden an Geräten. | The provider is liable for damage to equipment.
Der Auftragnehmer sichert die Daten täglich. | The client backs up the data every day.
Wir tragen die Kosten des Rückversands. | You bear the costs of return shipping.
Der Anbieter kann den Vertrag kündigen. | The customer may terminate the agreement.
Cyren darf den Fall schließen. | The customer may close the case.
Der Kunde prüft die Lösung binnen 5 Tagen. | We check the solution within 5 days.
Der Auftraggeber benennt einen Ansprechpartner. | The contractor names a contact.
Sie müssen die Software aktualisieren. | We must update the software.
Der Anbieter installiert Updates. | The customer installs updates.
Der Kunde führt ein Protokoll. | Cyren keeps a log.
Die Kosten trägt der Kunde. | The costs are borne by Cyren.
Die Daten werden vom Kunden gelöscht. | The data are deleted by the provider.
Der Lizenznehmer verantwortet die Einrichtung. | The licensor is responsible for the set-up.
Der Kunde sorgt für einen Internetanschluss. | Cyren ensures an Internet connection.
Cyren trägt die Reisekosten. | The customer bears the travel costs.
Kunden melden Störungen im Portal. | We report faults in the portal.
Wir schließen den Fall nach 14 Tagen. | You close the case after 14 days.
Der Kunde entscheidet über die Priorität. | Cyren decides on the priority.
Der Anbieter behebt Mängel. | The customer remedies defects.
Für Datenverlust haftet der Kunde. | The provider is liable for loss of data.
Der Kunde muss den Zugriff protokollieren. | Cyren must log the access.
Wir dürfen Unterlagen kopieren. | You may copy documents.
Der Auftragnehmer ist für die Sicherung verantwortlich. | The client is responsible for the backup.
Der Kunde kann die Stufe ändern. | We can change the tier.
Der Lieferant wartet die Anlage. | The buyer maintains the system.
"""

MEAN_THE_SAME = """
Wir informieren Sie über jede Änderung. | We inform you of every change.
Informieren Sie uns, so informieren wir Sie. | If you inform us, we will inform you.
Der Kunde trägt die Kosten der Anreise. | The customer bears the costs of travel.
Der Kunde erhält einen Bericht. | We provide a report.
Der Kunde zahlt 100 Euro. | We charge 100 euros.
Sie erreichen uns telefonisch. | We can be reached by phone.
Sie wird angekündigt. | We announce it.
Sie bekommen eine Antwort. | We will reply.
Der Kunde wird informiert. | We inform the customer.
Der Kunde hat Anspruch auf Ersatz. | The provider owes compensation.
Wir helfen gern. | Your questions are welcome.
Wir melden uns. | You will hear from us.
Der Kunde kann den Support anrufen. | You can call support.
Kunden in der EU sind geschützt. | We protect EU customers.
Der Cyren-Kundenbetreuer hilft. | Cyren account managers help.
Die Kundendaten liegen in der EU. | We store data in the EU.
Der Support beantwortet Fragen von Kunden. | Cyren answers questions.
Unser Kundenportal ist erreichbar. | Our customer portal is available.
Der Kunde nutzt die Software. | Cyren licenses the software.
Für den Kunden entstehen keine Kosten. | Cyren does not charge anything.
Der Anbieter schult die Mitarbeiter. | The customer's staff are trained.
Der Kunde kauft zehn Stunden. | Cyren sells ten hours.
Die Rechnung geht an den Kunden. | Cyren sends the invoice.
Der Anbieter ist zur Auskunft verpflichtet. | The customer has a right to information.
Kunden können zwischen zwei Stufen wählen. | We offer two tiers.
Wir bitten Sie um Geduld. | Please be patient.
Dem Kunden werden zehn Stunden gutgeschrieben. | We credit ten hours.
Der Zugang zum Kundenportal ist frei. | We do not charge for the portal.
Der Kunde lässt das Gerät eingeschaltet. | You leave the device switched on.
Der Kunde wartet nicht länger als 30 Minuten. | We respond within 30 minutes.
Unseren Kunden steht ein Portal offen. | We run a portal.
Sie haben zwei Ansprechpartner. | We name two contacts.
Der Kunde bleibt Eigentümer der Daten. | We do not own the data.
Kunden schätzen das. | We are proud of this.
Wir sind montags da. | Customers can call on Mondays.
Der Anbieter beginnt mit der Arbeit. | Work for the customer begins.
Wir beheben Fehler. | Customers' faults are fixed.
Der Kunde meldet sich an. | We have an account for each user.
Wir bearbeiten Meldungen. | Reports by customers are handled.
Ein Kunde von Cyren ruft an. | A Cyren customer calls.
Wir arbeiten an Werktagen. | You have someone to call on business days.
Cyren verarbeitet Daten. | Customer data are processed.
Der Kunde entscheidet. | It is your decision, not ours.
Der Kunde hat eine Frist von 14 Tagen. | We wait for 14 days.
"""


def test_party_differs() -> None:
    assert wrong_rows(parties.CHECKS, PARTY_DIFFERS, ["party-differs"]) == []


def test_nothing_is_said_of_what_means_the_same() -> None:
    assert wrong_rows(parties.CHECKS, MEAN_THE_SAME, []) == []
