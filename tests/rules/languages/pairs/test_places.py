"""Berlin is not London, and „deutsches Recht“ is the law of Germany: rows that differ, and rows that mean the same."""

from generator.rules.languages.pairs import places
from tests.support.beside import wrong_rows

PLACE_DIFFERS = """
Unsere Techniker arbeiten in Haifa. | Our engineers work in Dublin.
Anwendbar ist das Recht Israels. | The law of Germany applies.
Unser Sitz ist Düsseldorf. | Our registered office is in Dresden.
Ergänzend gilt englisches Recht. | In addition, German law applies.
Die Datenverarbeitung erfolgt in Deutschland. | Data are processed in the United States.
Erfüllungsort ist Stuttgart. | The place of performance is Hamburg.
Für Kunden in Österreich gilt die Nummer in Wien. | For customers in Australia the number in Vienna applies.
Es gilt schweizerisches Recht. | German law applies.
Die Server stehen in Irland. | The servers are located in Iceland.
Gerichtsstand ist Frankfurt am Main. | The place of jurisdiction is Munich.
Gerichtsstand ist Berlin. | The place of jurisdiction is London.
Unser Büro in München ist geöffnet. | Our office in Cologne is open.
Es gilt deutsches Recht. | English law applies.
Es gilt das Recht der Bundesrepublik Deutschland. | The law of Austria applies.
Die Daten liegen in Frankreich. | The data are stored in Ireland.
Der Support sitzt in Wien und Zürich. | Support is based in Vienna and Geneva.
Gerichtsstand ist Hamburg. | The courts of Munich have jurisdiction.
Kunden in der Schweiz rufen Basel an. | Customers in Switzerland call Bern.
An österreichischen Feiertagen ist geschlossen. | We are closed on Swiss public holidays.
Die Rechenzentren stehen in den Vereinigten Staaten. | The data centres are in the United Kingdom.
Lieferung nach Deutschland ist kostenlos. | Delivery to Italy is free.
"""

MEAN_THE_SAME = """
Der Preis beträgt 50 Schweizer Franken. | The price is 50 Swiss francs.
Preise in Euro, auf Wunsch in Dollar. | Prices are in euros, or in US dollars on request.
Gerichtsstand ist München. | The place of jurisdiction is Munich.
Unser Büro in Wien hilft. | Our Vienna office helps.
Es gilt deutsches Recht. | The law of the Federal Republic of Germany applies.
Es gilt das Recht der Schweiz. | Swiss law applies.
Der Support antwortet auf Deutsch. | Support responds in English.
Das ist die deutsche Fassung. | This is the English version.
Kunden in Großbritannien rufen London an. | Customers in the United Kingdom call London.
Kunden in den USA rufen an. | Customers in the US call.
Gesetzliche Feiertage in England gelten. | British bank holidays apply.
Deutschlands Feiertage gelten. | German public holidays apply.
Der Sitz ist in Köln. | The registered office is in Cologne.
Es gilt die Zeitzone von Paris. | The time zone of Paris applies.
Ein Zug fährt nach Bern. | A train goes to Berne.
Die Schweizer Niederlassung hilft. | The branch in Switzerland helps.
Der Kurs findet in Frankfurt am Main statt. | The course takes place in Frankfurt.
Es gelten die Feiertage in Bayern. | Bavarian holidays apply.
Niederländische Kunden rufen an. | Customers in the Netherlands call.
Der englischsprachige Support sitzt in Dublin. | English-speaking support is based in Dublin.
Nutzer in Hongkong und Singapur. | Users in Singapore and Hong Kong.
Der Gerichtsstand ist Den Haag. | The place of jurisdiction is The Hague.
Wir sind in Florenz. | We are in Florence.
Deutsche und Schweizer Kunden zahlen in Euro oder Franken. | German and Swiss customers pay in francs or euros.
"""


def test_place_differs() -> None:
    assert wrong_rows(places.CHECKS, PLACE_DIFFERS, ["place-differs"]) == []


def test_nothing_is_said_of_what_means_the_same() -> None:
    assert wrong_rows(places.CHECKS, MEAN_THE_SAME, []) == []
