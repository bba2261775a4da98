"""Fields of a form in the file: once for all languages where they say the same, and gone where they say nothing."""

from typing import Any

import pytest

from generator.desk.releasing.release_fields import with_fields
from generator.editing.file import read_file, spliced
from tests.support.versions_of_policy import REAL

BOTH = "  owner:\n    de: Leitung\n    en: Head\n"


@pytest.mark.parametrize(
    ("before", "owner", "after"),
    [
        ("", {"de": "Leitung", "en": "Head"}, BOTH),
        ("", {"de": "A. B.", "en": "A. B."}, "  owner: A. B.\n"),
        ("", {"de": "A. B.", "en": ""}, "  owner: A. B.\n"),
        ("", None, ""),
        ("", {"de": "", "en": ""}, ""),
        ("  owner: A. B.\n", {"de": "C. D.", "en": "C. D."}, "  owner: C. D.\n"),
        ("  owner: A. B.\n", {"de": "Leitung", "en": "Head"}, BOTH),
        ("  owner: A. B.  # so\n", {"de": "Leitung", "en": "Head"}, BOTH.replace("owner:", "owner:  # so")),
        ("  owner: A. B.\n", None, ""),
        (BOTH, {"de": "Leitung", "en": "Head of Support"}, BOTH.replace("Head", "Head of Support")),
        (BOTH, {"de": "Leitung", "en": "Head"}, BOTH),
        ("  owner:\n    de: Leitung\n", {"de": "Leitung", "en": "Head"}, BOTH),
        (BOTH, {"de": "", "en": ""}, ""),
    ],
)
def test_a_text_in_several_languages(before: str, owner: Any, after: str) -> None:
    def text(owner: str) -> str:
        return REAL.replace("    en: First version.\n", f"    en: First version.\n{owner}", 1)

    read = read_file(text(before).encode(), "x")
    assert spliced(read, with_fields(read, {"owner": owner})).data.decode() == text(after)


def test_what_is_not_named_stays() -> None:
    read = read_file(REAL.encode(), "x")
    assert with_fields(read, {}).splices == ()
    day = with_fields(read, {"effective": "2026-01-01", "version": "1.0"})
    assert spliced(read, day).data == read.data
