"""Is the same thing denied, limited and named in every language? One row a difference, and rows where there is none."""

import pytest

from generator.rules.languages import sense
from tests.rules.wording.test_terms import CASE_DE, CASE_EN
from tests.support.rule_cases import findings

ROWS: list[tuple[str, str, list[str]]] = [
    # text in the place of CASE_DE, text in the place of CASE_EN, rules found
    (CASE_DE, CASE_EN, []),
    ("Der Tag zählt nicht mit.", "The day is counted.", ["negation-differs"]),
    ("Es gibt eine Garantie.", "There is no guarantee.", ["negation-differs"]),
    ("Wir können es zusagen.", "We can’t promise it.", ["negation-differs"]),
    ("Der Tag zählt nicht mit.", "The day is not counted.", []),
    ("Ohne Angabe gilt die Ortszeit.", "Left empty, the local time applies.", []),
    ("Das ist nicht möglich.", "That is impossible.", []),
    ("Nicht bei Ursachen außerhalb des Systems.", "For causes outside the system.", ["negation-differs"]),
    ("Keine Sorge und kein Fall.", "No worry and case.", []),
    ("Daten werden nicht weitergegeben.", "Data are disclosed.", ["negation-differs"]),
    (
        "Reagieren Sie nicht, gilt das als Annahme.",
        "If you respond, it is deemed accepted.",
        ["negation-differs"],
    ),
    ("Wir haften unverzüglich.", "We are not liable without undue delay.", ["negation-differs"]),
    ("Das gilt nicht nur heute und nicht morgen.", "It holds today and tomorrow.", ["negation-differs"]),
    ("Das gilt nicht nur heute.", "It holds today, too.", []),
    (
        "Ausfälle außerhalb der Zeiten sind nicht umfasst.",
        "Outages outside the hours are covered.",
        ["negation-differs"],
    ),
    ("Eine Übertragung bedarf der Zustimmung.", "It is not transferable without consent.", []),
    ("Eine Übertragung ist möglich.", "It is not transferable without consent.", ["negation-differs"]),
    # What was denied is affirmed, by a word of the same meaning or of the same beginning: a “not” is lost.
    ("Mündliche Abreden sind nicht wirksam.", "Oral agreements are effective.", ["negation-differs"]),
    ("Wir sind nach ISO 27001 zertifiziert.", "We are not certified to ISO 27001.", ["negation-differs"]),
    ("Es findet eine Datenübermittlung statt.", "No data are transmitted.", ["negation-differs"]),
    # It stands there in other words: perhaps the same is meant.
    ("Die Daten bleiben in der EU.", "The data do not leave the EU.", ["negation-unclear"]),
    ("Der Quellcode bleibt bei uns.", "The source code is not handed over.", ["negation-unclear"]),
    ("Ein Mangel liegt nicht vor bei Streik.", "A defect exists in a strike.", ["negation-differs"]),
    (
        "Meldungen gelten als nach deren Ende eingegangen.",
        "Reports are not deemed received until it ends.",
        [],
    ),
    # The word is there, and was there beside the denial, too; or “without” says it.
    (
        "Die Kündigung eines Moduls lässt den Rest bestehen.",
        "Terminating a module does not end the rest.",
        ["negation-unclear"],
    ),
    ("Wartung kann ohne Ankündigung erfolgen.", "Maintenance need not be announced.", []),
    ("Bleibt eine Antwort aus, gilt das.", "If no answer is received, this applies.", []),
    ("Mindestens 5 Tage vorher.", "No later than 5 days before.", []),
    ("Höchstens 3 Fälle.", "At least 3 cases.", ["bound-differs"]),
    ("Längstens zwei Wochen.", "For a minimum of two weeks.", ["bound-differs"]),
    (
        "Höchstens zwei Tests, und das 4 Wochen vorher.",
        "At least two tests, and that 4 weeks in advance.",
        ["bound-differs"],
    ),
    # Said of others than us is said otherwise.
    (
        "Dritte beantworten Fragen selbst.",
        "We do not answer questions to third parties.",
        ["negation-unclear"],
    ),
    ("Spätestens am 3. Tag.", "On day 3 at the latest.", []),
    ("Mindestens 3, höchstens 5 Fälle.", "At most 5, at least 3 cases.", []),
    ("Gold ist schnell.", "Standard is fast.", ["name-differs"]),
    ("Gold ist schnell.", "It is fast.", []),
    ("Gold ist nach dem Standard geprüft.", "Gold is checked.", []),
    ("Standard und Gold.", "Gold and Standard.", []),
    ("Der Dienst von Cyren.", "The service of Cyern.", ["name-differs"]),
    ("Der Dienst von Cyren.", "The service of Syria and ours.", []),
    ("Unser Dienst.", "Our Cyren service.", []),
]


@pytest.mark.parametrize(("german", "english", "rules"), ROWS)
def test_sense(german: str, english: str, rules: list[str]) -> None:
    found = findings(sense.CHECKS, (CASE_DE, german), (CASE_EN, english))
    assert [rule for rule, _ in found] == rules
    assert {line for _, line in found} <= {german, english}


def test_a_line_is_compared_with_the_line_beside_it() -> None:
    first, second = (
        "        Standard Support is included in your Cyren service subscription.\n",
        "        Gold Support is available for an additional fee.\n",
    )
    found = findings(sense.CHECKS, (first + second, second + first))
    assert found == [("name-differs", second.strip()), ("name-differs", first.strip())]
