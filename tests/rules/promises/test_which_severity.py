"""Every answer leads to a severity, and something leads to each."""

import pytest

from generator.core.messages import ENGLISH
from generator.reading.schema import load
from generator.reading.yaml.source import read
from generator.rules.corpus.context import Context
from generator.rules.promises import which_severity
from tests.support.finder_policy import BY_IMPACT, BY_QUESTIONS, QUESTIONS, TABLE, before_escalation
from tests.support.one_of_each import TEXT
from tests.support.rule_cases import TODAY, Edit, edited, findings

HERE = "which_severity:"
ROWS: list[tuple[str, list[Edit], list[tuple[str, str]]]] = [
    ("nothing is asked", [], []),
    ("questions", [BY_QUESTIONS], []),
    ("impact and urgency", [BY_IMPACT], []),
    (
        "a severity that no question leads to",
        [BY_QUESTIONS, ("      yes: P3\n", "      yes: P2\n")],
        [("which-severity-unreached", HERE)],
    ),
    (
        "two that no pair leads to",
        [
            BY_IMPACT,
            ("      standstill: P3\n      hindered: P4\n", "      standstill: P2\n      hindered: P2\n"),
        ],
        [("which-severity-unreached", HERE)] * 2,
    ),
    (
        "a pair is missing",
        [BY_IMPACT, ("      hindered: P2\n", "")],
        [("which-severity-pair", "company:"), ("which-severity-unreached", HERE)],
    ),
    (
        "a row is missing",
        [BY_IMPACT, ("    company:\n      standstill: P1\n      hindered: P2\n", "")],
        [("which-severity-pair", "table:")] * 2 + [("which-severity-unreached", HERE)] * 2,
    ),
    (
        "no last word",
        [BY_QUESTIONS, ("  otherwise: P4\n", "")],
        [("which-severity-incomplete", HERE)],
    ),
    (
        "only a last word",
        [before_escalation("which_severity:\n  otherwise: P4\n")],
        [("which-severity-incomplete", HERE)],
    ),
    (
        "both ways",
        [before_escalation(QUESTIONS.rstrip("\n") + "\n" + TABLE.partition("\n")[2])],
        [("which-severity-two-ways", HERE)],
    ),
]


@pytest.mark.parametrize(("edits", "expected"), [row[1:] for row in ROWS], ids=[row[0] for row in ROWS])
def test_ways_to_a_severity(edits: list[Edit], expected: list[tuple[str, str]]) -> None:
    assert findings(which_severity.CHECKS, *edits) == expected


def test_where_there_is_one_severity_nobody_is_asked() -> None:
    way = "which_severity:\n  questions:\n    - ask: Steht die Anlage?\n      yes: stoerung\n  otherwise: stoerung\n\n"
    source = read(TEXT.replace("escalation: none\n", f"{way}escalation: none\n", 1).encode(), "support.yaml")
    policy, refused = load(source)
    assert policy is not None
    assert refused == []
    found = [each for check in which_severity.CHECKS for each in check(policy, source, Context(TODAY))]
    assert [each.rule.id for each in found] == ["which-severity-idle"]


REFUSED = [
    # an unknown severity, with the one that was meant; a level that is not listed; one pair twice; a wording missing
    ((BY_QUESTIONS, ("      yes: P2\n", "      yes: P22\n")), ["unknown-reference"]),
    ((BY_QUESTIONS, ("  otherwise: P4\n", "  otherwise: P5\n")), ["unknown-reference"]),
    ((BY_IMPACT, ("      standstill: P3\n", "      standstill: P9\n")), ["unknown-reference"]),
    ((BY_IMPACT, ("    person:\n      standstill: P3\n", "    persons:\n      standstill: P3\n")), ["unknown-reference"]),
    ((BY_IMPACT, ("      hindered: P4\n", "      hindered: P4\n      hindered: P3\n")), ["duplicate-entry"]),
    ((BY_QUESTIONS, ("        en: Is it worse than usual?\n", "")), ["translation-missing"]),
]  # fmt: skip


@pytest.mark.parametrize(("edits", "expected"), REFUSED)
def test_what_is_refused(edits: tuple[Edit, ...], expected: list[str]) -> None:
    source = read(edited(*edits).encode(), "support.yaml")
    _, found = load(source)
    assert [each.rule.id for each in found] == expected
    lines = {source.line(each.span.line).strip() for each in found}
    assert all(line in edits[1][1] or line in edits[0][1] for line in lines)


def test_an_unknown_severity_is_told_with_those_there_are() -> None:
    _, found = load(
        read(edited(BY_QUESTIONS, ("otherwise: P4", "otherwise: later")).encode(), "support.yaml")
    )
    assert [each.message(ENGLISH) for each in found] == ["“later” does not exist under severities."]
