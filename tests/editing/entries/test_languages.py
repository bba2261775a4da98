"""A language more: a file that can be read, and a true list of what is still to be translated."""

from datetime import date
from pathlib import Path

import pytest

from generator.editing.entries.languages import add_language
from generator.editing.file import read_file, spliced
from generator.editing.offsets import EditRefused
from generator.rules.corpus.context import Context
from generator.rules.inspection import inspect

CASES = Path(__file__).parents[2] / "cases" / "policies"
SEED = Path(__file__).parents[3] / "policy" / "support.yaml"


@pytest.mark.parametrize("file", [SEED, *(CASES / f"{name}.yaml" for name in ("evbit", "netzfabrik", "tyk"))], ids=lambda file: file.stem)  # fmt: skip
def test_every_text_gets_a_wording_and_nothing_else_changes(file: Path) -> None:
    read = read_file(file.read_bytes(), file.name)
    again = spliced(read, add_language(read, "fr"))
    assert again.loaded.is_sound
    before, after = read.loaded.policy, again.loaded.policy
    assert before and after and after.document.languages == (*before.document.languages, "fr")
    new = {path[:-1]: text for path, text in again.said.items() if path[-1] == "fr"}
    first = before.document.languages[0]
    assert {path: again.said[(*path, first)] for path in new} == new
    old = {path for path in read.said if path[-1] == first and path[:-1] in new}
    assert len(before.document.languages) == 1 or len(old) == len(new)
    points = [
        path for path, here in read.nodes.items() if here.is_item and path[-2] in ("description", "examples")
    ]
    assert {path for path in points if path in read.said or len(before.document.languages) > 1} <= {*new}


def test_wordings_that_were_given_are_taken_and_the_rest_is_found_as_the_same() -> None:
    read = read_file(SEED.read_bytes(), "support.yaml")
    given = {("features", "web", "name"): "Internet (fr)", ("sections", "disclaimer", "text"): "Un.\nDeux."}
    again = spliced(read, add_language(read, "fr", given))
    text = again.data.decode()
    assert "      en: Web\n      fr: Internet (fr)\n" in text
    assert "        Un.\n        Deux.\n" in text
    found = inspect(again.data, "support.yaml", Context(date(2026, 12, 1))).findings
    same = [each.path for each in found if each.rule.id == "translation-same"]
    assert ("sections", "introduction", "text", "fr") in {path[:4] for path in same} | set(same)
    assert not [path for path in same if path[:3] in given]


@pytest.mark.parametrize(
    ("code", "reason"),
    [
        ("en", "The policy has the language “en” already"),
        ("french", "“french” is no language code"),
        ("", "“” is no language code"),
    ],
)
def test_what_is_no_new_language(code: str, reason: str) -> None:
    read = read_file(SEED.read_bytes(), "support.yaml")
    with pytest.raises(EditRefused, match=reason):
        add_language(read, code)
