"""renames: an old policy that speaks with the new names differs from the new one in nothing else."""

import re

import pytest

from generator.diff.renames import Rename, find_renames, successor, under_new_names
from generator.policy.base import Text
from generator.policy.policy import Policy
from tests.support.finder_policy import BY_IMPACT, BY_QUESTIONS
from tests.support.on_call_policy import EDITS as ON_CALL
from tests.support.versions_of_policy import FIRST, SECOND, policy, with_lines

GOLD = ("  gold:\n", "  gold-plus:\n    formerly: [gold]\n")
ROWS = [
    ([], ()),
    ([GOLD], (Rename("tiers", "gold", "gold-plus"),)),
    # a former name that was never published, or that is still in use, renames nothing
    ([("  gold:\n", "  gold:\n    formerly: [silver]\n")], ()),
    ([("  gold:\n", "  gold-plus:\n    formerly: [standard]\n")], ()),
    ([("  germany:\n    name", "  deutschland:\n    formerly: [germany]\n    name"), ("region: germany", "region: deutschland")],
     (Rename("regions", "germany", "deutschland"),)),
    # of several names that an entry took over, the first one that is gone
    ([("  business-day:\n", "  working-time:\n    formerly: [weekday, minute, business-day, business-hour]\n"), ("  business-hour:\n", "  hour:\n")],
     (Rename("definitions", "business-day", "working-time"),)),
]  # fmt: skip


@pytest.mark.parametrize(("lines", "expected"), ROWS)
def test_find_renames(lines: list[tuple[str, str]], expected: tuple[Rename, ...]) -> None:
    assert find_renames(policy(FIRST), policy(with_lines(FIRST, *lines))) == expected


def test_a_role_with_the_same_title_is_the_same_role() -> None:
    new = policy(FIRST.replace("vp-products", "product-lead"))
    assert find_renames(policy(FIRST), new) == (Rename("roles", "vp-products", "product-lead"),)


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ({"a": "One"}, {"b": "One", "c": "One"}, [("a", "b")]),
        ({"a": "One", "b": "One"}, {"c": "One"}, [("a", "c")]),
        ({"a": "One", "b": "One"}, {"d": "One", "c": "One"}, [("a", "d"), ("b", "c")]),
        ({"a": "One", "b": "One"}, {"b": "One"}, []),
        ({"a": "One"}, {"b": "Two"}, []),
    ],
)
def test_each_role_has_one_new_name(
    old: dict[str, str], new: dict[str, str], expected: list[tuple[str, str]]
) -> None:
    sides = (
        policy(FIRST).model_copy(
            update={"roles": {name: Text({"*": title}) for name, title in roles.items()}}
        )
        for roles in (old, new)
    )
    assert find_renames(*sides) == tuple(Rename("roles", *names) for names in expected)


CONTRACT = ("wording:\n", "contracts:\n  acme:\n    tier: gold\n    region: germany\n\nwording:\n")


BY_TIER = (
    "\n  P2:\n    name:",
    "    description_by_tier:\n      gold:\n        - de: Geräte\n          en: Devices\n\n  P2:\n    name:",
)
SHEETS = ("    table: tiers\n", "    table: tiers\n    sheets:\n      - gold\n")


@pytest.mark.parametrize(
    ("group", "old_name", "new_name"),
    [
        ("tiers", "gold", "gold-plus"),
        ("features", "technical-account-manager", "account-manager"),
        ("severities", "P2", "major"),
        ("service_hours", "around-the-clock", "always-open"),
        ("service_hours", "evenings", "late"),
        ("regions", "germany", "deutschland"),
        ("contracts", "acme", "acme-gmbh"),
    ],
)
def test_under_new_names_nothing_else_differs(group: str, old_name: str, new_name: str) -> None:
    text = with_lines(
        FIRST.replace("(contact-form)", "(gold)"), CONTRACT, BY_TIER, SHEETS, BY_QUESTIONS, *ON_CALL
    )
    old, new = policy(text), policy(re.sub(rf"\b{old_name}\b(?=[:)]|$)", new_name, text, flags=re.MULTILINE))
    spoken = under_new_names(old, (Rename(group, old_name, new_name),))
    assert spoken == new
    assert old == policy(text)


def test_pairs_of_impact_and_urgency_lead_to_the_new_name() -> None:
    old = policy(with_lines(FIRST, BY_IMPACT))
    spoken = under_new_names(old, (Rename("severities", "P2", "major"),)).which_severity
    assert spoken is not None
    assert spoken.table["company"] == {"standstill": "P1", "hindered": "major"}
    assert spoken.impact == (old.which_severity and old.which_severity.impact)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("[a](gold), [b](#gold)", "[a](gold-plus), [b](#gold-plus)"),
        ("[a](P2), [b](#P2)", "[a](major), [b](#major)"),
        ("{gold.P2}, {standard.P2}, {gold.P1}", "{gold-plus.major}, {standard.major}, {gold-plus.P1}"),
        ("gold (gold) {P2 gold.P2 [gold]", "gold (gold) {P2 gold.P2 [gold]"),
        ("[a](https://example.org/gold), [b](golden)", "[a](https://example.org/gold), [b](golden)"),
    ],
)
def test_a_text_names_an_entry_by_its_new_name(words: str, expected: str) -> None:
    roles = {"lead": Text({"*": words})}
    old = policy(FIRST).model_copy(update={"roles": roles})
    renames = (Rename("tiers", "gold", "gold-plus"), Rename("severities", "P2", "major"))
    assert under_new_names(old, renames).roles == {"lead": Text({"*": expected})}


def test_without_a_rename_it_is_the_same_policy() -> None:
    old = policy(SECOND)
    assert under_new_names(old, ()) is old


def tiers(**names: str) -> Policy:
    """A policy with these tiers, and what each of them was called formerly."""
    former = {name: tuple(words.split()) for name, words in names.items()}
    gold = policy(FIRST).tiers["gold"]
    entries = {name: gold.model_copy(update={"id": name, "formerly": each}) for name, each in former.items()}
    return policy(FIRST).model_copy(update={"tiers": entries})


VERSIONS = (
    tiers(bronze="", silver="", gold=""),
    tiers(bronze="", silver="bronze", plus="gold"),
    tiers(platinum="plus", basic="", gold="basic"),
    tiers(basic="gold", platinum="silver plus"),
)


@pytest.mark.parametrize(
    ("name", "count", "expected"),
    [
        ("gold", 1, "gold"),
        ("plus", 1, None),
        ("gold", 2, "plus"),
        ("silver", 2, "silver"),
        ("bronze", 2, "bronze"),
        ("plus", 3, "platinum"),
        # a name that is given up comes to nothing; one that is given anew is that entry
        ("bronze", 3, None),
        ("gold", 3, "gold"),
        # the last version that names an heir decides, over as many versions as it takes
        ("gold", 4, "basic"),
        ("bronze", 4, "platinum"),
        ("nickel", 4, None),
    ],
)
def test_successor(name: str, count: int, expected: str | None) -> None:
    assert successor("tiers", name, VERSIONS[:count]) == expected


def test_names_that_lead_round_in_a_circle_come_to_nothing() -> None:
    versions = (tiers(silver="gold"), tiers(gold="silver"), tiers(bronze=""))
    assert successor("tiers", "gold", versions) is None


def test_of_two_heirs_the_first_of_the_file() -> None:
    assert successor("tiers", "gold", (tiers(silver="gold", bronze="gold"),)) == "silver"
