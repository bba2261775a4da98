"""What is asked for on the page becomes one change of the file: each row says what, and what stands there then."""

from datetime import date
from typing import Any

import pytest
import yaml

from generator.desk.changes.making import ChangeRefused, NotUnderstood, made
from generator.desk.told_findings import identified
from generator.editing.file import Read, read_file, spliced
from generator.rules.corpus.context import Context
from generator.rules.inspection import judge
from tests.support.policies import REAL

DATA = REAL.read_bytes()
GOLD = ["tiers", "gold"]
LANGUAGES = {"de": "Eins", "en": "One"}


def judged(read: Read) -> Any:
    return judge(read.source, read.loaded, Context(date(2026, 11, 23))).findings


def changed(*changes: Any, data: bytes = DATA) -> bytes:
    read = read_file(data, "support.yaml")
    return spliced(read, made(read, [*changes], judged)).data


def model(data: bytes) -> Any:
    return yaml.load(data.decode(), Loader=yaml.BaseLoader)


def at(data: bytes, path: list[Any]) -> Any:
    here = model(data)
    for step in path:
        here = here[step]
    return here


def finding(rule: str, data: bytes = DATA) -> str:
    names = identified(judged(read_file(data, "support.yaml")))
    return next(name for name, each in names if each.rule.id == rule)


@pytest.mark.parametrize(
    ("change", "path", "says"),
    [
        ({"do": "set", "path": [*GOLD, "name"], "text": "Silver\r\n"}, [*GOLD, "name"], "Silver"),
        ({"do": "set", "path": ["company", "legal_form"], "text": "x"}, None, None),
        (
            {"do": "set", "path": ["features", "email", "footnote", "de"], "text": "Kurz"},
            ["features", "email", "footnote"],
            {"de": "Kurz"},
        ),
        (
            {"do": "set", "path": ["document", "translation_status", "en"], "text": "draft"},
            ["document", "translation_status"],
            {"en": "draft"},
        ),
        (
            {"do": "add", "path": ["not_promised"], "name": "fax", "data": LANGUAGES},
            ["not_promised", "fax"],
            LANGUAGES,
        ),
        (
            {
                "do": "add",
                "path": ["definitions"],
                "name": "fax",
                "data": {"meaning": LANGUAGES, "term": LANGUAGES},
                "after": None,
            },
            ["definitions", "fax"],
            {"term": LANGUAGES, "meaning": LANGUAGES},
        ),
        ({"do": "copy", "path": GOLD, "name": "platinum"}, ["tiers", "platinum", "name"], "Gold"),
        ({"do": "rename", "path": GOLD, "name": "silver"}, ["tiers", "silver", "name"], "Gold"),
        (
            {"do": "rename", "path": GOLD, "name": "silver", "formerly": True},
            ["tiers", "silver", "formerly"],
            ["gold"],
        ),
        ({"do": "language", "code": "fr"}, ["document", "languages"], ["de", "en", "fr"]),
    ],
    ids=lambda each: each["do"] if isinstance(each, dict) and "do" in each else "",
)
def test_each_thing_that_can_be_asked_for_is_made(
    change: dict[str, Any], path: list[Any] | None, says: Any
) -> None:
    if path is None:
        with pytest.raises(ChangeRefused) as refused:
            changed(change)
        assert str(refused.value) == "company › legal_form is no value of the file."
        return
    assert at(changed(change), path) == says


def test_entries_change_places_and_are_taken_out_with_what_goes_with_them() -> None:
    first = changed({"do": "move", "path": GOLD, "after": None})
    assert [*at(first, ["tiers"])] == ["gold", "standard"] and model(first) == model(DATA)
    path, user = ["features", "technical-account-manager"], [*GOLD, "features", "technical-account-manager"]
    after = changed({"do": "remove", "path": path, "also": [user]})
    for each in (path, user):
        assert at(after, each[:-1]) == {
            name: here for name, here in at(DATA, each[:-1]).items() if name != each[-1]
        }


def test_decisions_about_findings_are_written_as_comments_or_cures() -> None:
    bad = DATA.replace(b"      P1: 30 minutes\n", b"      P1: 30 Min.\n", 1)
    assert changed({"do": "cure", "finding": finding("duration-format", bad)}, data=bad) == DATA
    taken = changed({"do": "withdraw", "finding": finding("effective-past")})
    assert (
        DATA.replace(b"  # accepted effective-past: the first version states terms that already apply", b"")
        == taken
    )
    back = {"do": "accept", "finding": finding("effective-past", taken), "reason": "so"}
    assert DATA.replace(b"the first version states terms that already apply", b"so") == changed(
        back, data=taken
    )
    line = DATA[: DATA.index(b"# CHECK: The source does not say which")].count(b"\n") + 1
    answered = changed({"do": "answer", "line": line})
    assert answered == DATA.replace(b"  # CHECK: The source does not say which language prevails.", b"")


def test_several_things_are_one_change_and_each_is_made_of_those_before() -> None:
    after = changed(
        {"do": "copy", "path": GOLD, "name": "platinum"},
        {"do": "set", "path": ["tiers", "platinum", "name"], "text": "Platin"},
        {"do": "set", "path": ["tiers", "platinum", "first_response", "P1"], "text": "15 minutes"},
        {"do": "move", "path": ["tiers", "platinum"], "after": None},
    )
    assert [*at(after, ["tiers"])] == ["platinum", "standard", "gold"]
    assert at(after, ["tiers", "platinum"]) == {
        **at(DATA, GOLD),
        "name": "Platin",
        "first_response": {**at(DATA, [*GOLD, "first_response"]), "P1": "15 minutes"},
    }
    unmoved = {name: each for name, each in model(after)["tiers"].items() if name != "platinum"}
    assert {**model(after), "tiers": unmoved} == model(DATA)


def test_a_finding_is_found_again_after_other_changes_and_missed_where_it_is_cured() -> None:
    withdraw = {"do": "withdraw", "finding": finding("effective-past")}
    longer = {"do": "add", "path": ["not_promised"], "name": "fax", "data": LANGUAGES}
    assert b"accepted effective-past" not in changed(longer, withdraw)
    with pytest.raises(ChangeRefused) as refused:
        changed(longer, withdraw, withdraw)
    assert (str(refused.value), refused.value.number) == ("This finding is not there any more.", 2)


@pytest.mark.parametrize(
    ("changes", "number"),
    [
        ([{"do": "set", "path": [*GOLD, "name"], "text": "A"}, {"do": "set", "path": GOLD, "text": "x"}], 1),
        (
            [
                {"do": "copy", "path": GOLD, "name": "platinum"},
                {"do": "copy", "path": GOLD, "name": "platinum"},
            ],
            1,
        ),
        ([{"do": "remove", "path": ["tiers", "bronze"]}, {"do": "language", "code": "fr"}], 0),
        ([{"do": "set", "path": [*GOLD, "name"], "text": "A"}, {"do": "language", "code": "de"}], 1),
        ([{"do": "move", "path": GOLD}] * 101, 100),
    ],
)
def test_which_change_is_refused_is_told(changes: list[Any], number: int) -> None:
    with pytest.raises(ChangeRefused) as refused:
        changed(*changes)
    assert refused.value.number == number


@pytest.mark.parametrize(
    ("changes", "name"),
    [
        (None, "changes"), ([], "changes"), ({}, "changes"), ([1], "changes"), ([{"do": "format"}], "changes"),
        ([{"do": "set", "text": "x"}], "path"), ([{"do": "set", "path": [], "text": "x"}], "path"),
        ([{"do": "set", "path": [1.5], "text": "x"}], "path"), ([{"do": "set", "path": ["a"]}], "text"),
        ([{"do": "add", "path": ["a"], "name": 1, "data": "x"}], "name"),
        ([{"do": "add", "path": ["a"], "name": "b", "data": {"c": [None]}}], "data"),
        ([{"do": "move", "path": ["a"], "after": True}], "after"), ([{"do": "rename", "path": ["a"]}], "name"),
        ([{"do": "remove", "path": ["a"], "also": ["b"]}], "also"), ([{"do": "remove", "path": ["a"], "also": 1}], "also"),
        ([{"do": "language"}], "code"), ([{"do": "answer", "line": "3"}], "line"), ([{"do": "cure"}], "finding"),
        ([{"do": "accept", "finding": "x"}], "reason"),
    ],
)  # fmt: skip
def test_what_is_no_change_is_not_understood(changes: Any, name: str) -> None:
    with pytest.raises(NotUnderstood) as odd:
        made(read_file(DATA, "x"), changes, judged)
    assert odd.value.name == name
