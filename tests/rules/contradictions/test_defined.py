"""Sentences held against data: which days a word stands for."""

from collections import Counter

from generator.rules.contradictions import defined
from generator.rules.corpus.context import Context
from tests.support.rule_cases import TODAY, Edit
from tests.support.sentences import findings_in, rows, unlike
from tests.support.versions_of_policy import settled

# "-" counts the sentences of which nothing may be found.
ROWS = {"days-contradicted": 13, "-": 22}


def test_what_contradicts_is_found_and_nothing_else() -> None:
    assert Counter(rule for rule, *_ in rows("defined")) == ROWS
    assert list(unlike(defined.CHECKS, "defined")) == []


def lines(*edits: Edit) -> list[tuple[str, str]]:
    found = findings_in(defined.CHECKS, settled(), edits, Context(TODAY))
    return [(each.rule, each.line) for each in found]


def test_definitions_and_names_of_hours_are_held_against_the_open_days() -> None:
    whole = "Montag bis {}, in Israel Sonntag bis Donnerstag, jeweils außer an gesetzlichen Feiertagen."
    for day in ("Samstag", "Donnerstag", "Sonntag"):
        assert lines((whole.format("Freitag"), whole.format(day))) == [
            ("days-contradicted", f"de: {whole.format(day)}")
        ]
    assert [rule for rule, _ in lines(("in Israel Sonntag", "in Israel Montag"))] == ["days-contradicted"]
    assert [
        rule
        for rule, _ in lines(("      monday to friday: 9:00–18:00", "      monday to saturday: 9:00–18:00"))
    ] == ["days-contradicted"] * 2
    assert lines(("7 days a week", "seven days a week")) == lines() == []


def test_business_hours_run_only_in_the_service_hours() -> None:
    said = "Eine Stunde, die nur während der Support-Zeiten Ihres Supportvertrags gezählt wird."
    for other in (
        "Jede Stunde, die auch außerhalb der Support-Zeiten gezählt wird.",
        "Eine Stunde, die rund um die Uhr gezählt wird.",
    ):
        assert lines((said, other)) == [("unit-contradicted", f"de: {other}")]
    assert lines((said, "Eine Stunde, die nicht auch außerhalb der Support-Zeiten gezählt wird.")) == []
