"""What other programs leave in the file gives one finding, at its line, and no other."""

from pathlib import Path

import pytest

from generator.core.diagnostic import Diagnostic
from generator.reading.yaml.source import read

REAL = Path("policy/support.yaml").read_text(encoding="utf-8").splitlines()
OURS, BASE, MIDDLE, THEIRS = "<<<<<<< HEAD", "||||||| 1f2e3d4", "=======", ">>>>>>> legal"


def found(lines: list[str], end: str = "\n") -> list[Diagnostic]:
    return read(end.join(lines).encode(), "support.yaml").findings


def said(lines: list[str]) -> list[tuple[str, int, str, str]]:
    return [(each.rule.id, each.span.line, each.message("en"), each.help("en")) for each in found(lines)]


def test_a_conflict_says_its_lines_both_sides_and_the_cure() -> None:
    lines = ["company:", OURS, "  name: Cyren", MIDDLE, "  name: Cyren", "  imprint: a", THEIRS, "format: 1"]
    assert said(lines) == [
        (
            "merge-conflict",
            2,
            "Two people have changed this place: line 3 (“HEAD”) against lines 5–6 (“legal”).",
            "Leave what shall hold, delete the rest, and delete lines 2, 4 and 7 with the signs.",
        )
    ]


def test_what_stood_there_before_is_named_too() -> None:
    lines = ["company:", OURS, BASE, "  name: Cyren", MIDDLE, "  name: Cyren AG", THEIRS]
    assert said(lines) == [
        (
            "merge-conflict",
            2,
            "Two people have changed this place: nothing (“HEAD”) against line 6 (“legal”).",
            "Leave what shall hold, delete the rest, and delete lines 2, 3, 5 and 7 with the signs."
            " Delete what stood there before, too (line 4).",
        )
    ]


@pytest.mark.parametrize("count", [1, 9])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("before", [False, True])
def test_no_line_of_a_conflict_gives_another_finding(count: int, end: str, before: bool) -> None:
    """In texts, lists and entries, wherever git may cut."""
    for start in range(12, len(REAL) - count, 71):
        side = REAL[start : start + count]
        base = [BASE, *side] if before else []
        other = [line.replace("e", "ee") for line in side]
        lines = [*REAL[:start], OURS, *side, *base, MIDDLE, *other, THEIRS, *REAL[start + count :]]
        assert [(each.rule.id, each.span.line) for each in found(lines, end)] == [
            ("merge-conflict", start + 1)
        ]


@pytest.mark.parametrize("between", ["", "    # What the title is called in contracts."])
def test_what_stands_far_below_its_name_still_belongs_to_it(between: str) -> None:
    side = ["  intro:", "    de: |", *(f"      Satz {number}." for number in range(30)), "    en: |"]
    title = ["  title:", *[between] * 30, "    de: Support", "    en: Support"]
    lines = ["document:", OURS, *side, MIDDLE, *side, THEIRS, "      A sentence.", *title]
    assert [(each.rule.id, each.span.line) for each in found(lines)] == [("merge-conflict", 2)]


def test_each_conflict_is_told_and_one_inside_the_common_ancestor_is_not() -> None:
    inner = [f"{OURS[:7]}<<", "  name: A", MIDDLE + "==", "  name: B", f"{THEIRS[:7]}>>"]
    first = [OURS, "  name: Cyren", BASE, *inner, MIDDLE, "  name: Cyren AG", THEIRS]
    second = [OURS, "format: 1", MIDDLE, "format: 2", THEIRS]
    for lines, places in ((["company:", *first, *second], (2, 13)), ([*second, "company:", *first], (1, 7))):
        expected = [("merge-conflict", place) for place in places]
        assert [(each.rule.id, each.span.line) for each in found(lines)] == expected


@pytest.mark.parametrize("mark", [OURS, BASE, MIDDLE, THEIRS])
def test_a_mark_that_was_forgotten_is_named(mark: str) -> None:
    assert [(each.rule.id, each.span.line) for each in found([*REAL[:48], mark, *REAL[48:]])] == [
        ("merge-marker", 49)
    ]


def test_signs_inside_a_text_are_no_marks() -> None:
    text = ["document:", "  title:", "    de: |", "      Siehe", "      =======", "      <<<<<<< HEAD"]
    assert found([*text, "    en: |", "      See", "      =======", "      <<<<<<< HEAD"]) == []


def test_a_file_full_of_marks_is_answered() -> None:
    lines = [OURS, MIDDLE] * 40_000
    assert {each.rule.id for each in found(lines)} == {"merge-marker"}
