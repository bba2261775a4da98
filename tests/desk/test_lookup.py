"""Every entry of a file is reached by opening one level after the other, and found by its words."""

from pathlib import Path as File

import pytest

from generator.desk.lookup import MOST, MOST_ABSENT, absent_with, entries_with, levels
from generator.editing.file import Read, read_file
from generator.policy.walks.shape import TEXT, shape_at
from tests.support.policies import REAL

FILES = [REAL, *sorted((File(__file__).parents[1] / "policies").glob("*.yaml"))]


def read(file: File = REAL) -> Read:
    return read_file(file.read_bytes(), file.name)


def found(words: str) -> list[str]:
    return [each["place"] for each in entries_with(read(), words, "de")[0]]


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_whoever_opens_everything_sees_everything(file: File) -> None:
    """What is not shown is one language of a text, which stands in the text."""
    here = read(file)
    asked, seen = [()], set()
    while asked:
        entries = [each for level in levels(here, asked, "de") for each in level["entries"]]
        seen |= {tuple(each["path"]) for each in entries}
        asked = [tuple(each["path"]) for each in entries if each["inside"]]
    missing = {each for each in here.nodes if each} - seen
    assert {each for each in missing if getattr(shape_at(each[:-1]), "kind", "") != TEXT} == set()


def test_an_entry_says_what_it_is_and_what_it_stands_in() -> None:
    (top, tiers, gone) = levels(read(), [(), ("tiers",), ("features", "phone")], "de")
    named = {each["name"]: each for each in top["entries"]}
    assert [(each["name"], each["title"], each["of"]) for each in tiers["entries"]] == [
        ("standard", "Standard", "table"),
        ("gold", "Gold", "table"),
    ]
    assert (named["tiers"]["inside"], named["tiers"]["of"], named["tiers"]["kind"]) == (2, "", "table")
    assert tiers["entries"][1]["entries"] == []
    assert [(each["place"], each["inside"]) for each in gone["entries"]] == [("features › phone › name", 0)]
    assert levels(read(), [("tiers", "silver")], "de") == []


@pytest.mark.parametrize(
    ("words", "places"),
    [
        ("deutschland", ["regions › germany › name"]),
        ("Großbritannien", ["regions › united-kingdom › name"]),
        ("GROSSBRITANNIEN", ["regions › united-kingdom › name"]),
        ("grossbritannien", ["regions › united-kingdom › name"]),
        ("united kingdom name", ["regions › united-kingdom › name"]),
        ("gold P1", ["tiers › gold › first_response › P1"]),
        ("subject line unchanged", ["sections › how-it-works › text"]),
        ("+49 30", ["contact › phone › numbers › 4 › number"]),
        ("gesetzliche Feiertage in Gallien", []),
        ("nothing of this kind", []),
    ],
)
def test_found_by_place_and_by_words_of_any_language(words: str, places: list[str]) -> None:
    assert [each for each in found(words) if each in places] == places
    assert len(found(words)) < 6


def test_found_by_what_it_is_for_after_what_says_so_itself() -> None:
    """In the author's words: the file calls them `public_holidays`."""
    found = entries_with(read(), "feiertag", "de")[0]
    itself = [each for each in found if "feiertag" in str(each["texts"]).lower()]
    assert found[: len(itself)] == itself
    assert "service_hours › business-hours › public_holidays" in [each["place"] for each in found]


@pytest.mark.parametrize(
    ("words", "first", "is_there"),
    [
        ("special_days", "regions › germany › special_days", True),
        ("special days", "regions › germany › special_days", True),
        ("other hours", "regions › germany › special_days", True),
        ("closed day", "regions › germany › special_days", True),
        ("GERMANY other hours", "regions › germany › special_days", True),
        ("unicorns", "", False),
    ],
)
def test_what_the_file_lacks_is_found_by_what_it_is_for(words: str, first: str, is_there: bool) -> None:
    found, _ = absent_with(read(), words, "en")
    assert (first in [each["place"] for each in found]) is is_there
    assert bool(found) is is_there
    there = set(read().nodes)
    assert [each for each in found if tuple(each["path"]) in there] == []


def test_of_very_many_that_it_lacks_some_are_shown_with_what_they_are_for() -> None:
    found, more = absent_with(read(), "e", "de")
    assert (len(found), more > 0) == (MOST_ABSENT, True)
    assert {each["description"] == "" for each in found} == {False}


def test_very_many_are_counted() -> None:
    entries, more = entries_with(read(), "e", "de")
    assert len(entries) == MOST
    assert more > 0
