"""text_changes: languages that changed, and languages that did not follow."""

from typing import Any

import pytest

from generator.diff.text_changes import TextChange, text_changes
from generator.diff.word_diff import DiffPiece, Part
from generator.policy.base import Text

BOTH = Text({"de": "Ja", "en": "Yes"})
ROWS: list[tuple[Any, Any, list[tuple[str, str, str]], tuple[str, ...]]] = [
    (BOTH, BOTH, [], ()),
    (BOTH, Text({"de": "Nein", "en": "Yes"}), [("de", "Ja", "Nein")], ("en",)),
    (BOTH, Text({"de": "Nein", "en": "No"}), [("de", "Ja", "Nein"), ("en", "Yes", "No")], ()),
    (None, BOTH, [("de", "", "Ja"), ("en", "", "Yes")], ()),
    (Text({"*": "Gold"}), Text({"*": "Gold Plus"}), [("*", "Gold", "Gold Plus")], ()),
    (Text({"*": "Gold"}), Text({"de": "Gold", "en": "Golden"}), [("en", "Gold", "Golden")], ("de",)),
    ((BOTH, BOTH), (BOTH,), [("de", "Ja\nJa", "Ja"), ("en", "Yes\nYes", "Yes")], ()),
]


@pytest.mark.parametrize(("old", "new", "changed", "stale"), ROWS)
def test_text_changes(
    old: Any, new: Any, changed: list[tuple[str, str, str]], stale: tuple[str, ...]
) -> None:
    texts, not_changed = text_changes(old, new, ("de", "en"))
    assert [(each.language, each.old, each.new) for each in texts] == changed
    assert not_changed == stale


def test_a_list_is_compared_entry_by_entry_and_a_text_word_by_word() -> None:
    one, other = Text({"*": "Yes. No."}), Text({"*": "No."})
    new_list, _ = text_changes(None, (one, other), ("en",))
    shorter_list, _ = text_changes((one, other), (other,), ("en",))
    text, _ = text_changes(one, other, ("en",))
    assert new_list == (TextChange("*", "", "Yes. No.\nNo.", is_list=True),)
    assert shorter_list == (TextChange("*", "Yes. No.\nNo.", "No.", is_list=True),)
    assert shorter_list[0].pieces == (
        DiffPiece(Part.REMOVED, "Yes. No."), DiffPiece(Part.SAME, "\n"), DiffPiece(Part.SAME, "No."),
    )  # fmt: skip
    assert text[0].pieces == (DiffPiece(Part.REMOVED, "Yes. "), DiffPiece(Part.SAME, "No."))
