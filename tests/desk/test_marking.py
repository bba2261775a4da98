"""Marks change no page: without them it is the page of the policy without marks; and no published file has one."""

import re
from collections.abc import Callable
from itertools import chain
from pathlib import Path

import pytest

from generator.artifacts.pages import pages
from generator.core import marks
from generator.core.marks import BEGIN, END, unmarked
from generator.desk.blocks import block_of
from generator.desk.marking import PlacedDuration, marked, marked_view
from generator.i18n.locale import Locale
from generator.policy.base import Text
from generator.policy.notation import Duration, Every
from generator.policy.policy import Policy
from generator.publishing import contents
from generator.versions.archive import Archive
from generator.versions.history import History
from generator.views.policy_view import PolicyView
from tests.support import finder_policy, kinds_policy, on_call_policy, payments_policy, words_policy
from tests.support.one_of_each import one_of_each
from tests.support.policies import changed, of_another, of_the_twelve, real
from tests.support.tables_policy import IN_A_MEANING

NAMES = sorted(file.stem for file in (Path(__file__).parents[1] / "policies").glob("*.yaml"))
ANCHOR = re.compile(r'\bid="([^"]*)"|\{ ?(?:\.[\w-]+ )*#([\w-]+)')
REFERENCE = re.compile(r"&#(8289|829[0-2]);")  # in a heading of Markdown, a sign is one
MADE: dict[str, Callable[[], Policy]] = {
    "one of each": one_of_each,
    "kinds, questions, tables": lambda: kinds_policy.kinds_policy(finder_policy.BY_QUESTIONS, IN_A_MEANING),
    "on call, impact": lambda: on_call_policy.on_call_policy(finder_policy.BY_IMPACT),
    "payments": payments_policy.policy,
    "words": words_policy.words_policy,
}


def markdown(policy: Policy, view: PolicyView, locale: Locale) -> dict[str, str]:
    """Without the list of links, which says names of all other pages once more and takes as long as all of them."""
    every = (page for page in contents.all_pages(policy, view, locale) if page.name != "links")
    return {page.path: str(pages.render(page, view, locale).content) for page in every}


def differing(policy: Policy) -> list[str]:
    """Paths of pages in the first language that are others with marks, and places on them that `blocks` does not know."""
    language = policy.languages[0]
    clean = markdown(policy, *contents.view_of(policy, language))
    view, locale = marked_view(marked(policy), language)
    said = markdown(policy, view, locale)
    plain = {
        path: unmarked(REFERENCE.sub(lambda sign: chr(int(sign[1])), page)) for path, page in said.items()
    }
    assert sum(BEGIN in page for page in said.values()) > len(said) / 2
    unknown = [
        f"{path}#{anchor}"
        for path, page in clean.items()
        if not path.startswith(("versions/", "changes/"))
        for anchor in filter(None, chain(*ANCHOR.findall(page)))
        if block_of(anchor, policy, path.removesuffix("/index.md")) is None
    ]
    return [*(path for path in {**clean, **plain} if clean.get(path) != plain.get(path)), *unknown]


@pytest.mark.parametrize("name", NAMES)
def test_the_pages_of_others_policies_are_the_same_without_marks(name: str) -> None:
    assert differing(of_the_twelve(name)) == []
    assert differing(of_another(name)) == []


@pytest.mark.parametrize("name", MADE)
def test_pages_with_everything_that_can_be_said_are_the_same_without_marks(name: str) -> None:
    assert differing(MADE[name]()) == []


def test_a_draft_in_a_history_is_marked_too_and_says_so() -> None:
    history = History(real(), Archive(), None)
    view, locale = marked_view(marked(real()), "de", history)
    clean, _ = contents.view_of(real(), "de", history)
    assert view.document.is_draft == clean.document.is_draft
    assert unmarked(view.tiers[0].name) == clean.tiers[0].name != view.tiers[0].name
    assert type(locale) is not type(Locale.of(real(), "de"))


def test_each_text_and_time_has_a_path_and_the_rest_is_the_same_object() -> None:
    policy, paths, _ = marked(real())
    assert len(set(paths)) == len(paths)
    assert {("tiers", "gold", "name"), ("document", "title", "en")} <= set(paths)
    assert ("tiers", "gold", "first_response", "P1", "time") in paths
    assert {each[0] for each in paths} & {"wording", "terms", "units", "search"} == set()
    hours = zip(policy.service_hours.values(), real().service_hours.values(), strict=True)
    assert all(one.open is other.open for one, other in hours)
    assert policy.company is real().company


ROWS = [
    ("Satz.", "<Satz.>"),
    (" Satz mit Rand ", " <Satz mit Rand> "),
    ("- Punkt\n12) Zweiter", "- <Punkt>\n12) <Zweiter>"),
    ("Satz\n\n-kein Punkt", "<Satz>\n\n<-kein Punkt>"),
    ("| a | b\\|c |\n| --- | :-: |\n| | d |", "| <a> | <b\\|c> |\n| --- | :-: |\n| | <d> |"),
]


def test_an_entry_keeps_its_number_when_others_come_and_go() -> None:
    before = marked(real())
    longer = marked(changed(("\nroles:\n", "\nroles:\n  boss:\n    de: Chefin\n    en: Boss\n")), before)
    assert set(longer.paths) - set(before.paths) == {("roles", "boss", "de"), ("roles", "boss", "en")}
    assert longer.paths[: len(before.paths)] == before.paths
    assert longer.policy.tiers is before.policy.tiers and longer.policy.escalation is before.policy.escalation
    again = marked(changed(("P1: 30 minutes", "P1: 20 minutes")), longer)
    assert again.policy.tiers["standard"] is before.policy.tiers["standard"]
    assert again.policy.tiers["gold"].first_response["P1"].time == Duration(20, "minutes")
    assert again.paths == longer.paths


def test_there_are_entries_beyond_the_last_number(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(marks, "MOST", 3)
    found = marked(real())
    assert len(found.paths) == 3 and unmarked(
        str(found.policy.document.title.in_("de"))
    ) == real().document.title.in_("de")


@pytest.mark.parametrize(("text", "expected"), ROWS)
def test_what_makes_a_line_a_point_or_a_row_stays_outside(text: str, expected: str) -> None:
    policy = real().model_copy(update={"roles": {"x": Text({"de": text})}})
    said = marked(policy)[0].roles["x"].in_("de")
    assert re.sub(f"{BEGIN}.{{14}}", "<", said).replace(END, ">") == expected


def test_what_is_computed_of_a_time_carries_no_mark() -> None:
    policy, _, _ = marked(real())
    placed = policy.tiers["gold"].first_response["P1"].time
    assert isinstance(placed, PlacedDuration) and placed == real().tiers["gold"].first_response["P1"].time
    _, locale = marked_view(marked(real()), "de")
    assert BEGIN in locale.duration(placed)
    assert BEGIN not in locale.duration(placed.times(2, "hours")) + locale.duration(Duration(*placed))
    assert BEGIN not in locale.duration(Every(*placed))


def test_no_published_file_has_a_mark(portal: Path) -> None:
    files = [each for each in portal.rglob("*") if each.suffix in (".html", ".json", ".txt", ".xml", ".ics")]
    signs = [sign.encode() for sign in "\u2061\u2062\u2063\u2064"]
    assert len(files) > 20
    assert [file.name for file in files if any(sign in file.read_bytes() for sign in signs)] == []
