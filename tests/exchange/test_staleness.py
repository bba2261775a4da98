"""Which sentences a translation has left as they were while those beside them were changed."""

import pytest

from generator.exchange.staleness import stale_sentences

ONE, TWO = "a\nb\nc", "1\n2\n3"
ROWS = [
    # What was left behind: German now, English now, line of each language with who went ahead.
    ("a\nB\nc", "1\n2\n3", {"en": {1: ("de",)}}),
    ("a\nb\nc", "I\n2\n3", {"de": {0: ("en",)}}),
    ("a\nB\nc", "1\n2\nIII", {"de": {2: ("en",)}, "en": {1: ("de",)}}),
    ("A\nB\nc", "I\n2\n3", {"en": {1: ("de",)}}),
    ("a\nc", "1\n2\n3", {"en": {1: ("de",)}}),
    ("a\nb\nx\nc", "1\n2\n3", {"en": {1: ("de",)}}),
    ("x\na\nb\nc", "1\n2\n3", {"en": {0: ("de",)}}),
    ("c\na\nb", "1\n2\n3", {"en": {0: ("de",)}}),
    ("a\n\nB\nc", "1\n\n2\n3", {"en": {2: ("de",)}}),
    # Nothing was: the same, both changed, both with one more, both in another order, a line gone in both, blank lines.
    ("a\nb\nc", "1\n2\n3", {}),
    ("a\nB\nc", "1\nII\n3", {}),
    ("a\nb\nx\nc", "1\n2\n9\n3", {}),
    ("c\na\nb", "3\n1\n2", {}),
    ("a\nc", "1\n3", {}),
    ("a\n\nb\nc", "1\n2\n\n3", {}),
    ("a\nb1\nb2\nc", "1\nII\n3", {}),
    ("", "1\n2\n3", {}),
]


@pytest.mark.parametrize(("german", "english", "expected"), ROWS)
def test_what_did_not_follow(
    german: str, english: str, expected: dict[str, dict[int, tuple[str, ...]]]
) -> None:
    assert stale_sentences({"de": (ONE, german), "en": (TWO, english)}) == expected


def test_each_of_three_languages_is_told_who_went_ahead() -> None:
    said = {"de": ("a", "A"), "en": ("1", "I"), "fr": ("u\nv", "u\nv"), "he": ("x", "x")}
    assert stale_sentences(said) == {"fr": {0: ("de", "en")}, "he": {0: ("de", "en")}}


def test_what_was_written_for_the_first_time_is_behind_nothing() -> None:
    assert stale_sentences({"de": ("", "a"), "en": ("1", "1")}) == {}
