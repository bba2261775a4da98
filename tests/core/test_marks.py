"""Marks: which number comes back, and what is left without them."""

import pytest

from generator.core import marks


def test_without_its_mark_a_text_says_what_it_said() -> None:
    inner = marks.marked("4 Stunden", marks.MOST - 1)
    assert marks.unmarked(marks.marked(f"Binnen {inner}.", 0)) == "Binnen 4 Stunden."


def test_a_mark_is_seen_and_heard_by_nobody() -> None:
    said = marks.marked("", 5)
    assert not said.isprintable() and not said.isspace() and len(said) == 16
    assert marks.unmarked("Word\u2060joiner") == "Word\u2060joiner"  # no mark of ours


@pytest.mark.parametrize("number", [-1, marks.MOST])
def test_there_are_only_so_many_numbers(number: int) -> None:
    with pytest.raises(ValueError, match=str(number)):
        marks.marked("x", number)
