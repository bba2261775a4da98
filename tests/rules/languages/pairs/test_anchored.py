"""What stands beside a number: rows that differ, and rows that mean the same."""

from generator.rules.languages.pairs import opposites
from tests.support.beside import wrong_rows

ORDER_DIFFERS = """
Beschwerden beantwortet die Leitung innerhalb von zwei Wochen. | Complaints are answered by the management after two weeks.
Binnen eines Monats geben wir Auskunft. | We give information after one month.
Neues kündigen wir 30 Tage vorher an. | New things are announced 30 days after.
Was vor dem 1. Januar 2024 eingeht, zählt. | What is received after 1 January 2024 counts.
Anfragen nach 18 Uhr zählen zum Folgetag. | Requests before 6 pm belong to the next day.
Das Angebot gilt bis zum 31. März. | The offer is valid from 31 March.
"""
BOUND_DIFFERS = """
Mindestens 25 MB sind frei. | Up to 25 MB are free.
Anhänge über 20 MB kommen an. | Attachments under 20 MB arrive.
"""
SAME = """
Beschwerden beantwortet die Leitung innerhalb von zwei Wochen. | Complaints are answered by the management within two weeks.
Die Daten stehen nach 24 Stunden bereit. | The data are ready within 24 hours.
Spätestens nach einer Woche hören Sie von uns. | You hear from us within one week.
Mindestens fünf Tage vorher sagen wir Bescheid. | We tell you no later than five days before.
Erst nach 14 Tagen wird gelöscht. | Nothing is deleted until 14 days have elapsed.
Die Datei darf nicht größer als 10 MB sein. | The file may be up to 10 MB in size.
Dateien über 20 MB werden abgelehnt. | Files must be under 20 MB.
Bis zum 31. März gilt der alte Preis. | The old price applies through 31 March.
"""


def test_relations_that_exclude_each_other() -> None:
    assert wrong_rows(opposites.CHECKS, ORDER_DIFFERS, ["order-differs"]) == []
    assert wrong_rows(opposites.CHECKS, BOUND_DIFFERS, ["bound-differs"]) == []


def test_of_what_means_the_same_nothing_is_told() -> None:
    assert wrong_rows(opposites.CHECKS, SAME, []) == []
