"""word_diff: old and new wording, and the words that a reader sees struck out and put in."""

import pytest

from generator.word_diff import word_diff

ROWS = [
    ("same", "same", "same"),
    ("", "", ""),
    ("bis das Problem behoben wurde.", "bis der Fall geschlossen wurde.",
     "bis [das Problem behoben]{der Fall geschlossen} wurde."),
    ("until the problem is resolved", "until the case is closed", "until the [problem]{case} is [resolved]{closed}"),
    ("Gold", "Gold Plus", "Gold{ Plus}"),
    ("within 4 hours.", "within hours.", "within[ 4] hours."),
    ("", "new", "{new}"),
    ("one line\ntwo", "one line\nthree", "one line\n[two]{three}"),
    ("E-Mail", "E-Post", "E-[Mail]{Post}"),
    ("a, b", "a; b", "a[,]{;} b"),
]  # fmt: skip


@pytest.mark.parametrize(("old", "new", "shown"), ROWS)
def test_word_diff(old: str, new: str, shown: str) -> None:
    marks = {"same": "{}", "removed": "[{}]", "added": "{{{}}}"}
    pieces = word_diff(old, new)
    assert "".join(marks[each.part.value].format(each.text) for each in pieces) == shown
    assert "".join(each.text for each in pieces if each.part.value != "added") == old
    assert "".join(each.text for each in pieces if each.part.value != "removed") == new
