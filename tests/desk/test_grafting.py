"""What says the same is the same object; what does not, is never that of before."""

import gc
import json
import random
import re
from collections.abc import Iterator
from functools import _lru_cache_wrapper

import pytest

from generator.artifacts.pages import pages
from generator.core.keeping import CachedFunction
from generator.deadlines.baking import bake_policy
from generator.desk.grafting import grafted
from generator.desk.marking import marked
from generator.policy.policy import Policy
from generator.publishing import contents
from generator.reading import schema
from generator.reading.yaml import source
from generator.versions.history import History
from tests.support.levels_policy import with_availability
from tests.support.policies import REAL, changed, real

GOLD = "      P1: 30 minutes\n"
EDITS = 12
PAGES = ("terms/index.md", "tiers/gold/index.md", "hours/index.md", "calculator/index.md")


def test_an_edit_leaves_everything_else_the_same_object() -> None:
    old, new = real(), changed((GOLD, "      P1: 45 minutes\n"))
    found = grafted(new, old)
    assert found == new != old and repr(found) == repr(new)
    others = set(Policy.model_fields) - {"tiers"}
    assert [name for name in others if getattr(found, name) is not getattr(old, name)] == []
    assert found.tiers["standard"] is old.tiers["standard"]
    assert found.tiers["gold"] == new.tiers["gold"] != old.tiers["gold"]
    assert found.tiers["gold"].first_response["P2"] is old.tiers["gold"].first_response["P2"]
    assert grafted(changed(), old) is old


@pytest.mark.parametrize(
    ("one", "other"),
    [("99.5 %", "99.50 %"), ("99.9 %", "99.95 %")],
)
def test_an_amount_that_is_written_otherwise_is_another(one: str, other: str) -> None:
    old, new = (loaded(with_availability(("99.5 %", each))) for each in (one, other))
    assert old and new
    assert repr(grafted(new, old)) == repr(new) != repr(old)


def test_the_order_of_entries_is_what_the_file_says_too() -> None:
    policy = real()
    turned = policy.model_copy(update={"tiers": dict(reversed(policy.tiers.items()))})
    found = grafted(turned, policy)
    assert [*found.tiers] == [*turned.tiers] != [*policy.tiers]
    assert all(found.tiers[name] is policy.tiers[name] for name in policy.tiers)


def test_a_list_keeps_what_stands_where_it_stood() -> None:
    old = real()
    steps = old.escalation["P1"]
    shorter = old.model_copy(update={"escalation": {**old.escalation, "P1": (*steps[:1],)}})
    for new, before in ((shorter, old), (old, shorter)):
        found = grafted(new.model_copy(deep=True), before)
        assert found == new and len(found.escalation["P1"]) == len(new.escalation["P1"])
        assert found.escalation["P1"][0] is before.escalation["P1"][0]


def test_a_mark_is_that_of_its_entry() -> None:
    """With one text more at the head of the file, every number behind it is another."""
    one = marked(real()).policy
    other = marked(changed(("  languages: [de, en]\n", "  languages: [de, en]\n  owner: Legal\n"))).policy
    found = grafted(other, one)
    times = [each.tiers["gold"].first_response["P1"].time for each in (found, other)]
    assert [vars(each) for each in times] == [vars(times[1])] * 2
    assert repr(found) == repr(other)


def test_what_is_kept_is_never_of_another_policy() -> None:
    """Random edits, one upon the other: pages and data are those of a file that is read for the first time."""
    last, shown = real(), None
    for text in _edited(REAL.read_text("utf-8"), random.Random(14)):
        fresh, again = loaded(text), loaded(text)
        assert fresh and again
        last = grafted(again, last)
        assert repr(last) == repr(fresh)
        shown = _shown(last)
        assert shown == _shown(fresh), text
    _forget()
    assert _shown(loaded(text)) == shown


def loaded(text: str) -> Policy | None:
    """None if the file has a mistake."""
    found = schema.load_all(source.read(text.encode(), "support.yaml"))
    return found.policy if found.is_sound else None


def _edited(text: str, chance: random.Random) -> Iterator[str]:
    """Files without a mistake, each a slip or a change of mind away from the one before."""
    for _ in range(EDITS):
        tried = (_edit(text, chance) for _ in range(99))
        text = next(each for each in tried if each != text and loaded(each))
        yield text


def _edit(text: str, chance: random.Random) -> str:
    """A number, a word, a line less, two entries in another order."""
    kind = chance.choice(
        (
            r"\d+",
            r"(?<= )[A-Z][a-zäöü]{3,}",
            r"(?m)^ +.*\n",
            r"(?m)^(  [a-zP][\w-]*:\n(?:    .*\n)+)\n?(?=  \w)",
        )
    )
    found = chance.choice([*re.finditer(kind, text)])
    start, end = found.span()
    if found.re.groups:
        after = re.compile(kind).match(text, end)
        return text[:start] + after[0] + found[0] + text[after.end() :] if after else text
    new = "" if "\n" in found[0] else str(chance.randrange(1, 60)) if found[0].isdigit() else "Neues"
    return text[:start] + new + text[end:]


def _shown(policy: Policy | None) -> list[object]:
    """Pages on which most of it stands, and what programs read."""
    assert policy
    history = History(policy)
    view = contents.view_of(policy, "de", history)
    every = {each.path: each for each in contents.all_pages(policy, *view, history)}
    made = [pages.render(every[path], *view).data for path in PAGES if path in every]
    return [json.dumps(bake_policy(policy)), repr(contents.language_of(policy, *view, history)), *made]


def _forget() -> None:
    for each in gc.get_objects():
        if isinstance(each, CachedFunction):
            each.forget()
        elif isinstance(each, _lru_cache_wrapper) and each.__module__.startswith("generator."):
            each.cache_clear()
