"""renames: an old policy that speaks with the new names differs from the new one in nothing else."""

import pytest

from generator.diff.renames import Rename, find_renames, under_new_names
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
]  # fmt: skip


@pytest.mark.parametrize(("lines", "expected"), ROWS)
def test_find_renames(lines: list[tuple[str, str]], expected: tuple[Rename, ...]) -> None:
    assert find_renames(policy(FIRST), policy(with_lines(FIRST, *lines))) == expected


def test_a_role_with_the_same_title_is_the_same_role() -> None:
    new = policy(FIRST.replace("vp-products", "product-lead"))
    assert find_renames(policy(FIRST), new) == (Rename("roles", "vp-products", "product-lead"),)


def test_under_new_names_nothing_else_differs() -> None:
    text = FIRST.replace("around-the-clock", "always-open").replace("(contact-form)", "(gold)")
    new = policy(with_lines(text.replace("(gold)", "(gold-plus)"), GOLD))
    old = policy(text)
    spoken = under_new_names(old, find_renames(old, new))
    tier = new.tiers["gold-plus"].model_copy(update={"formerly": ()})
    assert spoken == new.model_copy(update={"tiers": {**new.tiers, "gold-plus": tier}})


def test_without_a_rename_it_is_the_same_policy() -> None:
    old = policy(SECOND)
    assert under_new_names(old, ()) is old
