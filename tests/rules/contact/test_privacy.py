"""What is said of data protection at the form: whose sentence it is, who is responsible, how long data are kept."""

import pytest

from generator.rules.contact import privacy
from tests.support.rule_cases import Edit, findings

ENDPOINT = "endpoint: https://forms.example.com/support"
OWN = "endpoint: https://forms.cyren.com/in"
DE = "      de: Ich habe die [Datenschutzhinweise](privacy-notice) gelesen."
EN = "      en: I have read the [privacy notice](privacy-notice)."
SENTENCE_DE = (
    "      de: Wie wir mit Ihren Daten umgehen, steht in den [Datenschutzhinweisen](privacy-notice)."
)
SENTENCE_EN = "      en: Our [privacy notice](privacy-notice) says how we handle your data."
ASKS_EN = "      en: By sending this you agree to our [privacy notice](privacy-notice)."
CONTROLLER = "    controller:\n      de: Cyren, Berlin\n      en: Cyren, Berlin\n"
RETENTION = "    retention:\n      de: Drei Jahre\n      en: Three years\n"
UNLINKED = [(DE, "      de: Wir antworten nur."), (EN, "      en: We only answer.")]
UNSAID = ("privacy-duty-unsaid", OWN)
ELSEWHERE = ("privacy-duty-elsewhere", OWN)

ROWS: list[tuple[str, list[Edit], list[tuple[str, str]]]] = [
    ("as it is: both declare, nobody receives it yet", [], []),
    ("both are sentences", [(DE, SENTENCE_DE), (EN, SENTENCE_EN)], []),
    ("only one declares", [(EN, SENTENCE_EN)], [("consent-differs", SENTENCE_EN.strip())]),
    ("one that is not certain", [(EN, ASKS_EN)], [("consent-unclear", ASKS_EN.strip())]),
    ("in use, neither is said, but the notice linked", [(ENDPOINT, OWN)], [ELSEWHERE]),
    ("in use, one is said", [(ENDPOINT + "\n", f"{OWN}\n{RETENTION}")], [ELSEWHERE]),
    ("in use, neither said nor linked", [(ENDPOINT, OWN), *UNLINKED], [UNSAID]),
    ("in use, linked in one language", [(ENDPOINT, OWN), (EN, SENTENCE_EN), (DE, "      de: Wir antworten nur.")],
     [UNSAID]),
    ("in use, both said and nothing linked", [(ENDPOINT + "\n", f"{OWN}\n{CONTROLLER}{RETENTION}"), *UNLINKED], []),
    ("not in use yet", UNLINKED, []),
    ("in use, both are said", [(ENDPOINT + "\n", f"{OWN}\n{CONTROLLER}{RETENTION}")], []),
    ("in use at an address of its own", [(ENDPOINT, "endpoint: /_inbox")],
     [("privacy-duty-elsewhere", "endpoint: /_inbox")]),
]  # fmt: skip


@pytest.mark.parametrize(("edits", "expected"), [row[1:] for row in ROWS], ids=[row[0] for row in ROWS])
def test_privacy(edits: list[Edit], expected: list[tuple[str, str]]) -> None:
    assert findings(privacy.CHECKS, *edits) == expected
