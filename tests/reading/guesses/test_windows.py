"""Hours of a window and limits typed another way: what they mean."""

import pytest

from generator.reading.guesses.windows import guess_quota, guess_window
from generator.reading.schema import load
from generator.reading.yaml.source import read
from tests.support.levels_policy import with_maintenance


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("ab 21 Uhr", "from 21:00"),
        ("from 9 pm", "from 21:00"),
        ("21 bis 23 Uhr", "21:00–23:00"),
        ("closed", None),
        ("in the evening", None),
        ("from noon on", None),
    ],
)
def test_a_window(typed: str, meant: str | None) -> None:
    assert guess_window(typed) == meant


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("10h per quarter", "10 hours a quarter"),
        ("10 Stunden im Quartal", "10 hours a quarter"),
        ("2 hours/month", "2 hours a month"),
        ("10 hours", None),
        ("10 hours a day", None),
        ("much a month", None),
    ],
)
def test_a_limit(typed: str, meant: str | None) -> None:
    assert guess_quota(typed) == meant


@pytest.mark.parametrize(
    ("old", "new", "rule"),
    [
        ("thursday: 21:00–24:00", "thursday: ab 21 Uhr", "window-format"),
        ("thursday: 21:00–24:00", "thursday: closed", "window-format"),
        ("thursday: 21:00–24:00", "donnerstag: 21:00–24:00", "days-format"),
        ("at_most: 10 hours a quarter", "at_most: 10 hours", "quota-format"),
        ("every: 2 weeks", "every: fortnightly", "duration-format"),
        ("announced: 48 hours", "announced: early", "duration-format"),
        ("starting: 2026-12-03", "starting: next week", "date-format"),
        ("region: germany\n    announced", "region: germny\n    announced", "unknown-reference"),
    ],
)
def test_each_finding_stands_at_its_line(old: str, new: str, rule: str) -> None:
    text = with_maintenance((old, new))
    policy, found = load(read(text.encode(), "support.yaml"))
    assert policy is not None
    assert [each.rule.id for each in found] == [rule]
    assert text.splitlines()[found[0].span.line - 1].strip() == new.split("\n")[0]
