"""Percentages typed another way: what they mean, and what leaves it open."""

import pytest

from generator.reading.guesses.percents import guess_percent
from generator.reading.schema import load
from generator.reading.yaml.source import read
from tests.support.levels_policy import with_availability


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("99,9 %", "99.9 %"),
        ("99.9%", "99.9 %"),
        ("99,95", "99.95 %"),
        ("100 Prozent", "100 %"),
        ("99.5 percent", "99.5 %"),
        ("0 %", "0 %"),
        ("0.999", None),  # of one, or of a hundred
        ("1", None),
        ("101 %", None),
        ("100.5 %", None),
        ("99.9 % a month", None),
        ("three nines", None),
    ],
)
def test_what_is_meant(typed: str, meant: str | None) -> None:
    assert guess_percent(typed) == meant


@pytest.mark.parametrize(
    ("typed", "edits"), [("99,95", ["99.95 %"]), ("99.95", ["99.95 %"]), ("199 %", []), ("soon", [])]
)
def test_the_finding_stands_at_the_value_with_its_cure(typed: str, edits: list[str]) -> None:
    text = with_availability(("gold: 99.95 %", f"gold: {typed}"))
    policy, found = load(read(text.encode(), "support.yaml"))
    (finding,) = found
    assert policy is not None
    assert finding.rule.id == "percent-format"
    assert text.splitlines()[finding.span.line - 1].strip() == f"gold: {typed}"
    assert [edit.text for edit in finding.fix.edits] == edits if finding.fix else edits == []
