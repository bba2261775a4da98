"""“And” and “or” between the same two words: rows that differ, and rows that mean the same."""

from generator.rules.languages.freely import joined
from tests.support.beside import wrong_rows

CONJUNCTION_DIFFERS = """
Probleme und Fehler prüfen wir je nach Umfang oder Dringlichkeit. | We check problems and errors according to scope and urgency.
Name und Adresse stehen oben, Gerät oder Version unten. | Name and address are above, device and version below.
"""
SAME = """
Je nach Umfang und Dringlichkeit ziehen wir weitere Leute hinzu. | According to the scope and urgency, we involve more people.
Jeder Name und jede Adresse steht oben. | Any name or address is above.
Wir haften nur bei Vorsatz oder grober Fahrlässigkeit. | We are liable only for intent and gross negligence.
Name und Adresse stehen nicht oben. | The name or address is not above.
Fragen und Antworten stehen unten. | Queries or suggestions are below.
"""


def test_and_is_not_or() -> None:
    assert wrong_rows(joined.CHECKS, CONJUNCTION_DIFFERS, ["conjunction-differs"]) == []


def test_of_what_means_the_same_nothing_is_told() -> None:
    assert wrong_rows(joined.CHECKS, SAME, []) == []
