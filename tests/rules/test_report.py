"""Findings in every format, word for word."""

import json
import re
from datetime import date
from pathlib import Path

import pytest

from generator.rules import report
from generator.rules.corpus.context import Context
from generator.rules.inspection import Inspection, inspect

REAL = Path("policy/support.yaml").read_text("utf-8")
OLD = "  imprint: https://www.cyren.com/imprint"
LINE = REAL[: REAL.index(OLD)].count("\n") + 1


@pytest.fixture(scope="module")
def inspection() -> Inspection:
    text = REAL.replace(OLD, "  imprint: http://www.cyren.com/a%20b")
    return inspect(text.encode(), "policy/support.yaml", Context(date(2026, 11, 23)))


def test_json_has_the_keys_of_the_contract(inspection: Inspection) -> None:
    records = json.loads(report.as_json(inspection.source, inspection.errors, "en"))
    assert records == [
        {
            "file": "policy/support.yaml",
            "line": LINE,
            "column": 12,
            "end_line": LINE,
            "end_column": 38,
            "level": "error",
            "rule": "url-not-https",
            "path": "company.imprint",
            "message": "http://www.cyren.com/a%20b is not encrypted.",
            "help": "Use https://",
        }
    ]


def test_github_escapes_what_is_special(inspection: Inspection) -> None:
    assert report.github(inspection.source, inspection.errors, "de") == (
        f"::error file=policy/support.yaml,line={LINE},endLine={LINE},col=12,endColumn=37,title=url-not-https::"
        "http://www.cyren.com/a%2520b ist nicht verschlüsselt. Nehmen Sie https://\n"
    )


def test_sarif_keeps_what_was_accepted_as_suppressed(inspection: Inspection) -> None:
    run = json.loads(report.sarif(inspection.source, inspection.findings, "en"))["runs"][0]
    accepted = [each for each in run["results"] if "suppressions" in each]
    assert {each["ruleId"] for each in accepted} == {
        "effective-past",
        "escalation-before-response",
        "list-punctuation",
        "phone-cost",
    }
    assert accepted[-1]["suppressions"][0]["kind"] == "inSource"
    rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    assert all(rules[each["ruleIndex"]] == each["ruleId"] for each in run["results"])


def test_text_says_the_worst_first_and_each_from_top_to_bottom() -> None:
    """After the first clone, a new error stood between 17 questions."""
    changes = (
        ("  name: Cyren\n", "  name: Cyren  # CHECK: ?\n"),
        ("P2: 1 hour", "P2: 9 hours"),
        (OLD, "  imprint: a"),
    )
    text = REAL
    for old, new in changes:
        assert old in text, old
        text = text.replace(old, new, 1)
    inspected = inspect(text.encode(), "support.yaml", Context(date(2026, 11, 23)))
    shown = report.text(inspected.source, inspected.findings, "en")
    heads = re.findall(r"^support.yaml:(\d+):\d+: (\w+)\[(open-question)?", shown, re.MULTILINE)
    order = [("error", ""), ("warning", ""), ("warning", "open-question"), ("note", "")]
    ranks = [(order.index((level, question)), int(line)) for line, level, question in heads]
    assert ranks == sorted(ranks)
    assert {rank for rank, _ in ranks} >= {0, 1, 2}
    records = json.loads(report.as_json(inspected.source, inspected.findings, "en"))
    assert [each["line"] for each in records] == sorted(each["line"] for each in records)


def test_text_marks_the_place_and_counts(inspection: Inspection) -> None:
    shown = report.text(inspection.source, inspection.errors, "de").splitlines()
    mark = len(f"  {LINE} │   imprint: ") * " "
    assert shown == [
        f"policy/support.yaml:{LINE}:12: Fehler[url-not-https]: http://www.cyren.com/a%20b ist nicht verschlüsselt.",
        f"  {LINE} │   imprint: http://www.cyren.com/a%20b" + inspection.source.line(LINE)[37:],
        f"  {' ' * len(str(LINE))} │ {mark[len(str(LINE)) + 5 :]}{'^' * 26}",
        "  → Nehmen Sie https://",
        "",
        "1 Fehler",
    ]


def test_no_findings_is_said() -> None:
    source = inspect(REAL.encode(), "x", Context(date(2026, 11, 23))).source
    assert report.text(source, [], "de") == "Keine Befunde.\n"


def test_a_long_line_is_cut_around_the_place() -> None:
    text = REAL.replace(
        "      en: Support agreement", "      en: " + "word " * 60 + "<b>bold</b> " + "word " * 60
    )
    inspection = inspect(text.encode(), "x", Context(date(2026, 11, 23)))
    lines = report.text(inspection.source, inspection.errors[:1], "en").splitlines()
    assert lines[1].index("<b>") == lines[2].index("^^^")
    assert max(len(line) for line in lines[1:3]) < 125
