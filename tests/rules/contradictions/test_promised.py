"""Sentences held against data: which times are promised."""

from collections import Counter

from generator.rules.contradictions import cells, promised
from generator.rules.corpus.context import Context
from tests.support.rule_cases import TODAY
from tests.support.sentences import findings_in, rows, unlike
from tests.support.versions_of_policy import settled

# "-" counts the sentences of which nothing may be found.
ROWS = {"promise-contradicted": 25, "promise-denied": 15, "-": 48}


def test_what_contradicts_is_found_and_nothing_else() -> None:
    assert Counter(rule for rule, *_ in rows("promised")) == ROWS
    assert list(unlike(promised.CHECKS, "promised")) == []


def table(rows: str) -> list[str]:
    """Lines with a finding, after a table stands in a text."""
    sentence = "        Jedem von Ihnen gemeldeten Problem wird eine eigene Support-Fallnummer zugewiesen.\n"
    new = "".join(f"        {row}\n" for row in rows.split("\n"))
    return [each.line for each in findings_in(cells.CHECKS, settled(), [(sentence, new)], Context(TODAY))]


def test_a_time_in_a_table_is_that_of_its_tier_and_severity() -> None:
    head = "| Stufe | Kritisch | P2 |\n| --- | --- | --- |\n"
    assert table(f"{head}| Gold | eine Stunde | eine Stunde |") == ["| Gold | eine Stunde | eine Stunde |"]
    assert table(f"{head}| Gold | 30 Minuten | eine Stunde |\n| Silber | 3 Tage | 4 Tage |") == []
    assert table(f"{head}| Gold | 60 Minuten | 60 Minuten |") == ["| Gold | 60 Minuten | 60 Minuten |"]
    assert table("| | Gold |\n| --- | --- |\n| P3 | 3 Stunden |\n| P4 | 8 Stunden |") == [
        "| P3 | 3 Stunden |"
    ]
    assert table("| Frage | Gold |\n| --- | --- |\n| Kündigung | 3 Monate |") == []
