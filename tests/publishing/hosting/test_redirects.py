"""redirects: former addresses lead on, each in the way that its kind allows."""

import json
from dataclasses import replace

from generator.core.artifact import Artifact
from generator.publishing.hosting.redirects import artifacts, below_languages
from generator.versions.moves import Moves

MOVES = Moves(
    pages={
        "de/tiers/gold/": "de/tiers/platinum/",
        "en/tiers/gold/": "en/tiers/platinum/",
        "c/old/": "c/new/",
    },
    files={"de/tiers/gold.pdf": "de/tiers/platinum.pdf"},
    anchors={"de/terms/#a": "de/versions/1.0/#a"},
    choices={"tier": {"gold": "platinum"}},
)


def test_files_stand_under_both_names_and_a_script_gets_its_map() -> None:
    made = {"de/tiers/platinum.pdf": Artifact("de/tiers/platinum.pdf", b"%PDF")}
    moved, copy, page = artifacts(MOVES, made, ("de", "en"))
    assert moved.path == "moved.json"
    assert json.loads(moved.data) == {
        "anchors": {"de/terms/#a": "de/versions/1.0/#a"},
        "choices": {"tier": {"gold": "platinum"}},
    }
    assert copy == Artifact("de/tiers/gold.pdf", b"%PDF")
    assert page.path == "c/old/index.html"


def test_pages_below_languages_are_named_once() -> None:
    assert below_languages(MOVES, ("de", "en")) == ({"tiers/gold/": "tiers/platinum/"}, frozenset())


def test_what_is_not_settled_is_named_below_languages_too() -> None:
    undecided = frozenset({"de/tiers/gold/", "en/tiers/gold/", "c/old/"})
    assert below_languages(replace(MOVES, undecided=undecided), ("de", "en"))[1] == {"tiers/gold/"}


def test_nothing_moved_is_an_empty_map() -> None:
    (moved,) = artifacts(Moves(), {}, ("de",))
    assert moved.data == b'{"anchors":{},"choices":{}}\n'
