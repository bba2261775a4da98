"""aligned_lines: which line became which, and what stands beside it in the other languages."""

import pytest

from generator.diff.confirming.aligned_lines import beside, edits

Row = tuple[str, str, list[tuple[int, int, str, str, int, bool]]]
ROWS: list[Row] = [
    ("a b c\nd e f", "a b c\nd e f", []),
    ("a b c\nd e f", "a b\nc\nd e f", []),
    ("a b c\nd e f", "a b c\n\nd e f", []),
    ("a b c\nd e f", "a b x\nd e f", [(0, 0, "a b c", "a b x", 0, False)]),
    ("a b c\nd e f", "a b c", [(1, 0, "d e f", "", 0, False)]),
    ("a b c\nd e f", "a b c\n\nnew\nd e f", [(1, 1, "", "new", 2, False)]),
    ("a b c\nd e f", "", [(0, 0, "a b c", "", 0, False), (1, 0, "d e f", "", 0, False)]),
    ("", "a b c", [(0, 1, "", "a b c", 0, False)]),
    ("a b c\nd e f", "d e f\na b c", [(1, 0, "d e f", "d e f", 0, True)]),
    ("a b c d\nx y z", "new one\na b c e\nx y z", [(0, 1, "", "new one", 0, False), (0, 0, "a b c d", "a b c e", 1, False)]),
]  # fmt: skip


@pytest.mark.parametrize(("old", "new", "expected"), ROWS)
def test_edits(old: str, new: str, expected: list[tuple[int, int, str, str, int, bool]]) -> None:
    found = [(each.at, each.nth, each.old, each.new, each.row, each.is_moved) for each in edits(old, new)]
    assert found == expected


def told(old: dict[str, str], new: dict[str, str]) -> list[tuple[dict[str, str], dict[str, str]]]:
    return [
        ({code: each.new for code, each in one.edits.items()}, dict(one.same)) for one in beside(old, new)
    ]


def test_beside() -> None:
    old = {"de": "Eins a.\nZwei a.", "en": "One a.\nTwo a."}
    assert told(old, old) == []
    assert told(old, old | {"de": "Eins b.\nZwei a."}) == [({"de": "Eins b."}, {"en": "One a."})]
    assert told(old, {"de": "Eins a.\nZwei b.", "en": "One a.\nTwo b."}) == [
        ({"de": "Zwei b.", "en": "Two b."}, {})
    ]
    assert told(old, old | {"en": "One a.\nTwo a.\nThree."}) == [({"en": "Three."}, {"de": ""})]
    more = {"de": "Eins a. Zwei a.", "en": "One a.\nTwo a."}
    assert told(more, {"de": "Eins a. Zwei b.", "en": "One a.\nTwo b."}) == [
        ({"de": "Eins a. Zwei b.", "en": "Two b."}, {})
    ]
    assert told(more, more | {"en": "One a.\nTwo b."}) == [({"en": "Two b."}, {"de": "Eins a. Zwei a."})]
