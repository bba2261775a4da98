"""Words that are defined and stand in no text: found as fast in thousands of definitions as in four."""

import pytest

from generator.core.diagnostic import Path
from generator.rules.promises.completeness import _Said

OWN: Path = ("definitions", "term")
SAID: list[tuple[Path, str]] = [
    (OWN, "eine bankarbeitsstunde, in der gezählt wird"),
    (("sections", "introduction"), "wir antworten binnen zwei arbeitsstunden.\nmehr dazu im e-mail-postfach"),
    (("sections", "hours"), "the first response counts"),
    (("severities", "P1"), "a  first"),
]


@pytest.mark.parametrize(
    ("words", "is_there"),
    [
        ("arbeitsstunde", True),
        ("bankarbeitsstunde", False),
        ("gezählt", False),
        ("first respons", True),
        ("first reply", False),
        ("a first", False),
        ("postfach", True),
        ("mail-post", True),
        ("stunden. mehr", False),
        ("stunden.\nmehr", True),
        ("", True),
    ],
)
def test_words_stand_in_a_text_of_another_entry(words: str, is_there: bool) -> None:
    assert _Said(SAID).stands_elsewhere(words, OWN) is is_there
    assert any(words in text for owner, text in SAID if owner != OWN) is is_there


def test_no_word_stands_where_there_is_no_other_text() -> None:
    assert _Said(SAID[:1]).stands_elsewhere("bank", OWN) is False
