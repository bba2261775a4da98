"""German nouns in every case, and the words before them in every gender."""

import pytest

from generator.i18n.german import GermanNoun, bare_noun, german_noun

PRIORITY = "die Priorität | die Prioritäten"
SERVICE = "der Dienst | die Dienste"
TARGET = "das Ziel | die Ziele"
ANSWER = "die erste Antwort | die ersten Antworten"
CONTACT = "der erste Kontakt | die ersten Kontakte"


def noun(entry: str) -> GermanNoun:
    found = german_noun([form.strip() for form in entry.split("|")])
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("entry", "before", "names", "said"),
    [
        (PRIORITY, "", "", "Priorität"),
        (PRIORITY, "den", "accusative", "die Priorität"),
        (PRIORITY, "welchen", "accusative", "welche Priorität"),
        (PRIORITY, "Einen", "accusative", "Eine Priorität"),
        (PRIORITY, "zu einem anderen", "dative", "zu einer anderen Priorität"),
        (PRIORITY, "", "plural dative", "Prioritäten"),
        (SERVICE, "Ihrer", "genitive", "Ihres Dienstes"),
        (SERVICE, "Keine", "", "Kein Dienst"),
        (SERVICE, "jeder", "dative", "jedem Dienst"),
        (SERVICE, "in der", "dative", "im Dienst"),
        (SERVICE, "mit den", "plural dative", "mit den Diensten"),
        (TARGET, "die", "", "das Ziel"),
        (TARGET, "zur", "dative", "zum Ziel"),
        (TARGET, "eine", "accusative", "ein Ziel"),
        (TARGET, "einer anderen", "genitive", "eines anderen Ziels"),
        (TARGET, "dieselbe", "accusative", "dasselbe Ziel"),
        (TARGET, "Dieselbe", "", "Dasselbe Ziel"),
        (PRIORITY, "zum", "dative", "zur Priorität"),
        (PRIORITY, "im", "dative", "in der Priorität"),
        (ANSWER, "", "", "erste Antwort"),
        (ANSWER, "der zugesagten", "dative", "der zugesagten ersten Antwort"),
        (ANSWER, "", "dative", "erster Antwort"),
        (CONTACT, "", "", "erster Kontakt"),
        (CONTACT, "die", "accusative", "den ersten Kontakt"),
        (CONTACT, "ein", "", "ein erster Kontakt"),
        (CONTACT, "", "plural", "erste Kontakte"),
        ("das Service Level | die Service Levels", "eines", "genitive", "eines Service Levels"),
        ("das Service Level | die Service Levels", "", "plural dative", "Service Levels"),
        (CONTACT, "alle", "plural", "alle ersten Kontakte"),
        ("der Kunde | die Kunden", "eines", "genitive", "eines Kunden"),
        ("der Kunde | die Kunden", "dem", "dative", "dem Kunden"),
        ("der Prozess | die Prozesse", "eines", "genitive", "eines Prozesses"),
        ("der Status | die Status", "eines", "genitive", "eines Status"),
        ("das Haus | die Häuser", "eines", "genitive", "eines Hauses"),
        ("das Ereignis | die Ereignisse", "eines", "genitive", "eines Ereignisses"),
        ("das Land | die Länder", "Ihrer", "genitive", "Ihres Landes"),
        ("das Land | die Länder", "in den", "plural dative", "in den Ländern"),
        ("das Quiz | die Quiz | des Quiz", "eines", "genitive", "eines Quiz"),
        ("der Name | die Namen | des Namens | dem Namen", "den", "accusative", "den Namen"),
        ("der Name | die Namen | des Namens | dem Namen", "des", "genitive", "des Namens"),
        ("das Kriterium | die Kriterien", "den", "plural dative", "den Kriterien"),
        ("der Bonus | die Boni | des Bonus | den Bonis", "den", "plural dative", "den Bonis"),
    ],
)
def test_a_noun_with_what_stands_before_it(entry: str, before: str, names: str, said: str) -> None:
    assert noun(entry).said(before, names.split()) == said


@pytest.mark.parametrize(
    ("entry", "before", "names", "said"),
    [
        (SERVICE, "sie", "", "er"),
        (TARGET, "sie", "", "es"),
        (PRIORITY, "er", "", "sie"),
        (PRIORITY, "er", "plural", "sie"),
        (TARGET, "deren", "", "dessen"),
        (TARGET, "deren", "plural", "deren"),
        (SERVICE, "Ihre", "", "Ihr"),
    ],
)
def test_words_that_only_follow(entry: str, before: str, names: str, said: str) -> None:
    assert noun(entry).agreeing(before, names.split()) == said


def test_an_entry_without_a_plural_has_no_such_form() -> None:
    assert noun("die Betreuung").said("", ["plural"]) is None
    assert noun("die Betreuung").said("der", ["dative"]) == "der Betreuung"


@pytest.mark.parametrize(
    "entry",
    ["Priorität", "die", "", "Die Priorität", "die Priorität | Prioritäten", "das Ziel | die Ziele | Zieles"],
)
def test_what_is_no_entry(entry: str) -> None:
    assert german_noun([form.strip() for form in entry.split("|")]) is None


def test_units_have_no_article() -> None:
    day, hour = bare_noun("m", "Geschäftstag", "Geschäftstage"), bare_noun("f", "Std.", "Std.")
    assert day.said("eines", ["genitive"]) == "eines Geschäftstags"
    assert day.said("nach", ["plural", "dative"]) == "nach Geschäftstagen"
    assert hour.said("einer", ["genitive"]) == "einer Std."
