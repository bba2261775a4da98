"""Sentences that call something as the version before did."""

import pytest

from generator.rules.contradictions.named import former_names
from generator.rules.corpus.context import Context
from tests.support.rule_cases import TODAY, Edit
from tests.support.sentences import findings_in
from tests.support.versions_of_policy import policy, settled

OF_GOLD = [
    "Für eine Zusatzgebühr können Sie den Gold-Support in Anspruch nehmen.",
    "Gold Support is available for an additional fee.",
    "Der Gold-Support ist zu jeder Uhrzeit und an jedem Wochentag erreichbar.",
    "Gold Support is available at any time of day and on every day of the week.",
]
RENAMED = ("    name: Gold\n", "    name: Platin\n")
MOVED = ("  gold:\n    name: Gold\n", "  platin:\n    formerly: [gold]\n    name: Platin\n")
CASE = "Jedem von Ihnen gemeldeten Problem wird eine eigene Support-Fallnummer zugewiesen."
ROLE = ("  vp-products: VP Products\n", "  vp-products: Head of Products\n")
ROWS: list[tuple[list[Edit], list[str]]] = [
    ([], []),
    ([RENAMED], OF_GOLD),
    ([MOVED], OF_GOLD),
    ([RENAMED, (CASE, "Früher hieß diese Stufe Gold.")], OF_GOLD),
    ([RENAMED, (CASE, "Platin ersetzt Gold.")], OF_GOLD),
    ([RENAMED, (CASE, "Die Gold-Medaille gehört uns.")], OF_GOLD),
    ([RENAMED, (CASE, "Vergoldet und Goldgrube, GOLD.")], OF_GOLD),
    ([RENAMED, ("    de: Erste Fassung.\n", "    de: Gold heißt jetzt Platin.\n")], OF_GOLD),
    ([("    name: Gold\n", "    name: Gold Plus\n")], []),
    ([ROLE, (CASE, "Auf Wunsch antwortet VP Products.")], ["Auf Wunsch antwortet VP Products."]),
    ([ROLE], []),
    ([("      de: Großbritannien\n", "      de: Vereinigtes Königreich\n"), (CASE, "In Großbritannien gilt das.")], []),
    ([("      de: Vereinigte Staaten\n", "      de: USA\n"), (CASE, "Das gilt in den Vereinigte Staaten.")], ["Das gilt in den Vereinigte Staaten."]),
    ([("      de: Kritisch\n", "      de: Notfall\n")], []),
]  # fmt: skip


@pytest.mark.parametrize(("edits", "lines"), ROWS)
def test_former_names(edits: list[Edit], lines: list[str]) -> None:
    released = policy(settled())
    context = Context(TODAY, released, (released,))
    found = findings_in(former_names.CHECKS, settled(), edits, context)
    assert [(each.rule, each.line) for each in found] == [("former-name", line) for line in lines]


def test_the_name_that_holds_now_is_named() -> None:
    released = policy(settled())
    found = findings_in(former_names.CHECKS, settled(), [MOVED], Context(TODAY, released, (released,)))
    assert {each.cure for each in found} == {"Write “Platin”, if that is meant."}
    assert findings_in(former_names.CHECKS, settled(), [MOVED], Context(TODAY)) == []
