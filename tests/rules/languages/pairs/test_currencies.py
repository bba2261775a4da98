"""Euros are no dollars: rows that differ, and rows that mean the same."""

from generator.rules.languages.pairs import currencies
from tests.support.beside import wrong_rows

CURRENCY_DIFFERS = """
Das Entgelt beträgt 40 CHF je Monat. | The fee is $40 per month.
Die Rückzahlung erfolgt in US-Dollar. | The refund is made in euros.
Alle Beträge in Schweizer Franken. | All amounts in euros.
Die Anzahlung beträgt 500 €. | The deposit is £500.
Reisekosten bis 200 € trägt der Kunde. | The customer bears travel costs of up to £200.
Preise in Pfund Sterling. | Prices in euros.
Die Pauschale beträgt 99 US-Dollar. | The flat fee is €99.
Der Stundensatz beträgt 150 Euro. | The hourly rate is 150 Swiss francs.
Die Gebühr beträgt 100 €. | The fee is $100.
Je Stunde berechnen wir 120 Euro. | We charge 120 pounds per hour.
Der Preis beträgt CHF 50. | The price is EUR 50.
Es fallen 25 US-Dollar an. | A charge of 25 euros is due.
Preise verstehen sich in Euro. | Prices are in US dollars.
Die Anfahrt kostet 80 Franken. | Travel costs £80.
Abgerechnet wird in Euro und Dollar. | Invoices are issued in euros.
Die Gebühr beträgt 10 EUR. | The fee is CAD 10.
"""

MEAN_THE_SAME = """
Die Gebühr beträgt 100 €. | The fee is €100.
Die Gebühr beträgt 1.000,50 EUR. | The fee is 1,000.50 euros.
Der Preis beträgt 50 Schweizer Franken. | The price is 50 Swiss francs.
Der Preis beträgt 50 Fr. pro Monat. | The price is CHF 50 per month.
Es fallen 25 US-Dollar an. | A charge of US$25 is due.
Die Strafe beträgt 50 Pfund Sterling. | The penalty is GBP 50.
Preise in Euro, auf Wunsch in Dollar. | Prices are in euros, or in US dollars on request.
Das Paket ist 10 Pfund schwer. | The parcel weighs 5 kg and costs $5.
Die Kosten betragen 50 Cent. | The cost is €0.50.
Das gilt in Europa. | This applies in the EU at no cost in dollars.
Das gilt für 100 Fälle. | This applies to 100 cases.
Es gilt mitteleuropäische Zeit (Berlin). | Central European Time (Berlin) applies.
Der Kurs findet in Frankfurt am Main statt. | The course takes place in Frankfurt.
Deutsche und Schweizer Kunden zahlen in Euro oder Franken. | German and Swiss customers pay in francs or euros.
"""


def test_currency_differs() -> None:
    assert wrong_rows(currencies.CHECKS, CURRENCY_DIFFERS, ["currency-differs"]) == []


def test_nothing_is_said_of_what_means_the_same() -> None:
    assert wrong_rows(currencies.CHECKS, MEAN_THE_SAME, []) == []
