"""Who must in one language may not merely be allowed to in another: rows that differ, and rows that mean the same."""

from generator.rules.languages.pairs import duties
from tests.support.beside import wrong_rows

DUTY_DIFFERS = """
Die Nummer muss verwendet werden, bis das Problem behoben ist. | The number may be used until the problem is resolved.
Alle Nachrichten sollten die Fallnummer enthalten. | All messages must contain the case number.
Der Abonnent kann Daten exportieren. | The subscriber must export data.
Wir müssen die Preise einmal im Jahr anpassen. | We can adjust prices once a year.
Kritische Fälle müssen telefonisch gemeldet werden. | Critical cases may be reported by phone.
Der Dienstleister hat einen Vertreter zu stellen. | The provider may appoint a deputy.
Eine Sicherheitskopie darf erstellt werden. | A backup copy must be created.
Der Kunde ist befugt, Weisungen zu erteilen. | The customer is required to give instructions.
Der Lieferschein muss unterschrieben werden. | The delivery note can be signed.
Die Fallnummer kann im Betreff stehen. | The case number has to be in the subject line.
Das Logo darf nicht verändert werden. | The logo need not be changed.
Kunden sollten ihre Passwörter regelmäßig ändern. | Customers must change their passwords regularly.
Anfragen müssen auf Englisch gestellt werden. | Requests can be made in English.
Der Anbieter ist verpflichtet, den Kunden zu informieren. | The provider is entitled to inform the customer.
Sie können einen Rückruf vereinbaren. | You must arrange a callback.
Der Kunde soll Störungen im Portal melden. | The customer can report faults in the portal.
Die Software ist auf dem neuesten Stand zu halten. | The software may be kept up to date.
Der Kunde muss Zwei-Faktor-Anmeldung verwenden. | The customer may use two-factor sign-in.
Der Kunde muss die Software aktualisieren. | The customer can update the software.
Wir dürfen den Fall schließen. | We must close the case.
Der Kunde ist verpflichtet, die Daten zu sichern. | The customer may back up the data.
Sie müssen Änderungen binnen zwei Wochen mitteilen. | You may notify us of changes within two weeks.
Der Kunde hat Störungen unverzüglich zu melden. | The customer may report faults without undue delay.
Ansprechpartner sind schriftlich zu benennen. | Contacts may be named in writing.
Der Anbieter kann die Preise anpassen. | The provider must adjust the prices.
Der Kunde darf Kopien anfertigen. | The customer shall make copies.
Cyren ist berechtigt, Unterauftragnehmer einzusetzen. | Cyren is obliged to use subcontractors.
Ein Protokoll muss beigefügt werden. | A log can be attached.
Sie können einen Ansprechpartner benennen. | You have to name a contact.
Passwörter müssen jährlich geändert werden. | Passwords may be changed every year.
Der Kunde sollte ein Backup anlegen. | The customer must make a backup.
Wir empfehlen ein Backup vor jedem Update. | A backup must be made before every update.
Jede Änderung muss protokolliert werden. | Every change should be logged.
Der Kunde darf das Passwort nicht weitergeben. | The customer need not disclose the password.
Der Kunde muss die Software nicht installieren. | The customer must not install the software.
Die Logdateien dürfen nicht gelöscht werden. | The log files do not have to be deleted.
Sie müssen keine Begründung angeben. | You may not state a reason.
Der Techniker kann den Fall eskalieren. | The engineer is required to escalate the case.
Zugangsdaten müssen geheim gehalten werden. | Access data may be kept secret.
Meldungen können telefonisch erfolgen. | Reports must be made by phone.
Es steht dem Kunden frei, einen Prüfer zu beauftragen. | The customer must appoint an auditor.
Zugriffe müssen protokolliert werden. | Access can be logged.
Der Auftraggeber hat die Räume zugänglich zu machen. | The client may make the rooms accessible.
Der Kunde kann seine Daten selbst sichern. | The customer shall back up its data itself.
Die Rechnung ist binnen 14 Tagen zu begleichen. | The invoice can be settled within 14 days.
Der Anbieter muss den Kunden informieren. | The provider may inform the customer.
Wir können Fernzugriff verlangen. | We are required to request remote access.
Ein Neustart sollte vorab angekündigt werden. | A restart must be announced in advance.
Nutzer müssen die Sicherheitshinweise beachten. | Users should observe the safety notes.
Der Partner darf die Marke nicht verwenden. | The partner does not have to use the trademark.
Eine Begründung muss nicht angegeben werden. | A reason may not be given.
"""

MEAN_THE_SAME = """
Der Kunde muss die Software aktualisieren. | The customer must update the software.
Änderungen müssen schriftlich erfolgen. | Changes may only be made in writing.
Um den Dienst zu nutzen, müssen Sie sich anmelden. | You can use the service once you have signed in.
Sie müssen uns die Protokolle senden, damit wir den Fehler finden können. | You must send us the logs so that we can find the fault.
Bitte senden Sie uns die Protokolle, damit wir helfen können. | You must send us the logs so that we can help.
Der Zugang kann nur mit einem Passwort erfolgen. | A password must be used for access.
Die Kündigung muss spätestens am 3. Tag zugehen. | Notice may be given on day 3 at the latest.
Dies kann zu Verzögerungen führen. | This may lead to delays.
Sollte eine Störung auftreten, können Sie uns anrufen. | Should a fault occur, you can call us.
Der Vertrag kann bis zum 31. Mai gekündigt werden. | The contract must be terminated by 31 May.
Der Kunde hat das Recht, die Daten zu löschen. | The customer may delete the data.
Der Kunde ist berechtigt, den Vertrag zu kündigen. | The customer shall have the right to terminate the contract.
Der Kunde kann verlangen, dass Daten gelöscht werden. | The customer shall be entitled to demand that data be deleted.
Muss der Termin verschoben werden, informieren wir Sie. | If the appointment has to be moved, we may inform you.
Der Kunde muss sicherstellen, dass kein Dritter Zugriff hat. | The customer must not give third parties access.
Die Daten müssen verschlüsselt und dürfen nicht öffentlich sein. | The data must be encrypted and must not be public.
Sie müssen nichts bezahlen. | You do not have to pay anything.
Sie brauchen keinen Vertrag. | You do not need a contract.
Niemand darf die Räume betreten. | No one may enter the rooms.
Fragen können Sie an den Support richten. | Questions should be addressed to support.
Ohne Zustimmung dürfen Daten nicht übermittelt werden. | Data may not be transferred without consent.
Im Mai 2027 müssen alle Geräte ersetzt sein. | In May 2027 all devices must have been replaced.
Der Fehler muss reproduzierbar sein. | It must be possible to reproduce the fault.
Der Kunde muss den Zugriff ermöglichen. | The customer shall allow access.
Der Kunde hat einen Ansprechpartner, der entscheiden kann. | The customer must have a contact who can decide.
Wer einen Fall eröffnen will, muss angemeldet sein. | Only registered users can open a case.
Mängel sind unverzüglich anzuzeigen. | Defects must be reported without undue delay.
Reisekosten sind gesondert zu vergüten. | Travel expenses shall be paid separately.
Eine Übertragung bedarf der Zustimmung. | A transfer shall require consent.
Sie dürfen erwarten, dass wir zügig antworten. | You can expect a quick response.
Der Kunde kann den Fall wieder öffnen lassen. | The customer may have the case reopened.
Der Anbieter haftet nicht für mittelbare Schäden und Folgeschäden. | In no event shall the provider be liable for indirect or consequential damage.
Wir melden uns telefonisch bzw. per E-Mail. | We contact you by phone or email.
Software und Dokumentation darf nicht kopiert werden. | Software or documentation must not be copied.
Der Auftraggeber hat Anspruch auf Auskunft. | The client may request information.
Der Kunde hat die Möglichkeit, Fälle zu eskalieren. | The customer may escalate cases.
Es ist dem Kunden gestattet, Kopien anzufertigen. | The customer may make copies.
Die Leistung kann gekündigt werden. | The service may be terminated.
Die Anmeldung ist Voraussetzung. | You must sign in.
Der Support lässt sich per Chat erreichen. | Support can be reached by chat.
Der Kunde muss damit rechnen, dass Daten verloren gehen können. | The customer must expect that data may be lost.
Für Schulungen muss ein Termin vereinbart werden. | Training can be booked by appointment.
Wenden Sie sich an den Support, wenn Sie Hilfe brauchen. | You can contact support if you need help.
Sie müssen den Vertrag nicht kündigen. | You do not need to terminate the contract.
Das Passwort darf nicht weitergegeben werden. | The password must not be disclosed.
Sie dürfen keine Geräte anschließen. | You are not allowed to connect devices.
Es muss kein Antrag gestellt werden. | There is no need to apply.
Ein Wechsel ist jederzeit möglich. | You may switch at any time.
Der Antrag muss Namen und Datum enthalten. | The application must contain the name and the date.
Die Dateien dürfen bis zu 20 MB groß sein. | Files may be up to 20 MB in size.
"""


def test_duty_differs() -> None:
    assert wrong_rows(duties.CHECKS, DUTY_DIFFERS, ["duty-differs"]) == []


def test_nothing_is_said_of_what_means_the_same() -> None:
    assert wrong_rows(duties.CHECKS, MEAN_THE_SAME, []) == []
