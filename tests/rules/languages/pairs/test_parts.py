"""A sentence, a half of one or an item of a list that one language lost: rows that differ, and rows that mean the same."""

from generator.rules.languages.pairs import parts
from tests.support.beside import wrong_rows

SENTENCES_DIFFER = """
Wir antworten schnell. Am Wochenende kann es länger dauern. | We answer quickly.
Rufen Sie uns an. | Call us. Have your case number ready.
Jeder Fall erhält eine Nummer. | Every case is given a number. Please quote it in every message.
"""

PART_LOST = """
Der Techniker ruft zurück und dokumentiert das Ergebnis im Portal, damit Sie es später nachlesen können. | The engineer calls back.
Die Supportleistungen umfassen Hilfe bei Installation, Konfiguration und Betrieb des Service. | Support includes help.
Unter der Voraussetzung, dass Sie zustimmen, veröffentlichen wir den Bericht. | We publish the report.
"""

LIST_DIFFERS = """
Nennen Sie Name, Version und Gerät. | State the name and the device.
Nennen Sie Name und Gerät. | State the name, version and device.
Der Bericht enthält Datum, Ursache, Folge und Lösung. | The report contains the date, the cause and the solution.
Wir sprechen Deutsch, Englisch und Hebräisch. | We speak German and English.
"""

MEAN_THE_SAME = """
Der Bericht nennt Ursache, Dauer und Folgen. | The report states what happened, for how long and with what consequences.
Sie erreichen uns per E-Mail, Telefon oder Formular. | You can contact us by email, by phone or through the form.
Support wird nur über die genannten Kanäle geleistet. | Support cannot be requested through any channel other than those named.
Der Kunde darf die Software nicht an Dritte vermieten. | The customer must refrain from renting out the software to third parties.
Bei Ursachen, die wir nicht zu vertreten haben, entfällt die Gutschrift. | For causes beyond our control, no credit is granted.
Ansprüche auf Schadensersatz sind ausgeschlossen, soweit nachfolgend nichts anderes bestimmt ist. | Claims for damages are excluded unless otherwise provided below.
Die Anwendung des UN-Kaufrechts ist ausgeschlossen. | The United Nations Convention on Contracts for the International Sale of Goods shall not apply.
Die Frist ruht, solange wir auf Angaben des Kunden warten. | The period does not run while we are waiting for information from the customer.
Die Haftung für Schäden aus der Verletzung des Lebens, des Körpers oder der Gesundheit wird nicht beschränkt. | Nothing in this agreement limits liability for injury to life, body or health.
Eine verschuldensunabhängige Haftung für anfängliche Mängel ist ausgeschlossen. | Strict liability for initial defects is excluded.
Das Sonderkündigungsrecht erlischt nach einem Monat. | The special right of termination may no longer be exercised after one month.
Personenbezogene Daten werden nur so lange gespeichert, wie es für den Zweck erforderlich ist. | Personal data are kept no longer than is necessary for the purpose.
Ein Anspruch auf Support in einer anderen Sprache als Deutsch oder Englisch besteht nicht. | Support is provided in German and English only.
Der Kunde hat einen Ansprechpartner und einen Stellvertreter zu benennen. | The customer shall appoint one contact and one deputy.
Kein Vertragspartner ist verpflichtet, Leistungen zu erbringen, die ihm unmöglich sind. | Neither party is obliged to perform what is impossible for it.
Ist eine Leistung dauerhaft unmöglich, endet der Vertrag. | If performance is permanently impossible, the contract ceases to have effect.
Nach Vertragsende stellt der Anbieter die Daten noch 30 Tage zum Abruf bereit. | After the end of the contract the provider keeps the data available for retrieval for another 30 days.
Der Anspruch verfällt, wenn er nicht binnen 30 Tagen geltend gemacht wird. | The claim is forfeited unless asserted within 30 days.
Schiedsort ist Zürich, Verfahrenssprache Englisch. | The seat of arbitration is Zurich and the language of the proceedings is English.
E-Mails ohne Signatur genügen der Schriftform nicht. | Emails without a signature do not satisfy the requirement of written form.
Ein Drittel wird bei Vertragsschluss, zwei Drittel werden bei Abnahme fällig. | One third is due on signing, two thirds on acceptance.
Die Hotline des Herstellers erreichen Sie unter 0800 1234567 (kostenfrei aus dem dt. Festnetz). | The manufacturer's hotline can be reached on 0800 1234567 (free of charge from German landlines).
Erfüllungsort für Nacherfüllung ist der Ort, an dem sich die Sache befindet. | Rectification is performed where the item is located.
Es gibt drei Stufen: Basis, Plus und Premium. | There are three levels: Basic, Plus and Premium.
Verarbeitet werden Name, E-Mail-Adresse und Telefonnummer, sonst nichts. | Only name, email address and telephone number are processed.
Fälle können in Deutsch, Englisch und Französisch gemeldet werden. | Cases may be reported in German, English and French.
Das BGH-Urteil vom 16.07.2009 (III ZR 299/08) ist zu beachten. | The judgment of the Federal Court of Justice of 16 July 2009 (III ZR 299/08) must be observed.
Der Antrag muss Datum, Uhrzeit und Dauer enthalten. | The request must state date, time and duration.
Kein Support besteht für Versionen, deren Herausgabe länger als 24 Monate zurückliegt. | Versions released more than 24 months ago are out of support.
Anfragen, die nichts mit dem Produkt zu tun haben, leiten wir nicht weiter. | Requests unrelated to the product are not forwarded.
"""


def test_sentences_differ() -> None:
    assert wrong_rows(parts.CHECKS, SENTENCES_DIFFER, ["sentences-differ"]) == []


def test_part_lost() -> None:
    assert wrong_rows(parts.CHECKS, PART_LOST, ["part-lost"]) == []


def test_list_differs() -> None:
    assert wrong_rows(parts.CHECKS, LIST_DIFFERS, ["list-differs"]) == []


def test_nothing_is_said_of_what_means_the_same() -> None:
    assert wrong_rows(parts.CHECKS, MEAN_THE_SAME, []) == []
