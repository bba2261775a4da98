"""word_diff: old and new wording, and the words that a reader sees struck out and put in."""

import pytest

from generator.diff.word_diff import DiffPiece, entry_diff, word_diff

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
    ("das Problem", "der Fall", "[das Problem]{der Fall}"),
    ("das Problem ", "das Ende ", "das [Problem]{Ende} "),
]  # fmt: skip


def marked(pieces: tuple[DiffPiece, ...]) -> str:
    marks = {"same": "{}", "removed": "[{}]", "added": "{{{}}}"}
    return "".join(marks[each.part.value].format(each.text) for each in pieces)


@pytest.mark.parametrize(("old", "new", "shown"), ROWS)
def test_word_diff(old: str, new: str, shown: str) -> None:
    pieces = word_diff(old, new)
    assert marked(pieces) == shown
    assert "".join(each.text for each in pieces if each.part.value != "added") == old
    assert "".join(each.text for each in pieces if each.part.value != "removed") == new


@pytest.mark.parametrize(
    ("old", "new", "shown"),
    [
        ("a b c\nd e f", "a b c\nd e f", "a b c\nd e f"),
        ("Service nicht erreichbar\nPortal nicht erreichbar", "Service nicht erreichbar",
         "Service nicht erreichbar\n[Portal nicht erreichbar]"),
        ("Portal nicht erreichbar\nService nicht erreichbar", "Service nicht erreichbar",
         "[Portal nicht erreichbar]\nService nicht erreichbar"),
        ("one", "one\ntwo", "one\n{two}"),
        ("one two three\nx", "y\none two four\nx", "{y}\none two [three]{four}\nx"),
        ("one two\nx", "three four\nx", "[one two]\n{three four}\nx"),
        ("one two", "one four", "[one two]\n{one four}"),
        ("a b c\nd e f", "a b x\nd e y", "a b [c]{x}\nd e [f]{y}"),
        ("a\nb", "b\na", "{b}\na\n[b]"),
        ("", "new", "{new}"),
        ("old", "", "[old]"),
    ],
)  # fmt: skip
def test_lists_are_compared_by_their_entries(old: str, new: str, shown: str) -> None:
    assert marked(entry_diff(old, new)) == shown


def test_what_is_said_very_often_is_compared_too() -> None:
    words, lines = " so" * 200, "\nso" * 200
    assert marked(word_diff(f"far{words}", f"good{words}")) == f"[far]{{good}}{words}"
    assert marked(entry_diff(f"far{words}", f"good{words}")) == f"[far]{{good}}{words}"
    moved = entry_diff(f"far away{lines}", f"good{lines}\nfar away now")
    assert marked(moved) == f"[far away]\n{{good}}{lines}\n{{far away now}}"
