"""Targets of pages: which words, of which entry; and all of them on the pages of the real policy."""

from collections.abc import Mapping
from dataclasses import dataclass

import pytest

from generator.artifacts.pages import pages, template_cache
from generator.core import marks
from generator.core.diagnostic import Path
from generator.core.installation import ROOT
from generator.desk.marking import marked, marked_view
from generator.desk.page_text import text_nodes
from generator.desk.targets import PageTarget, Places, placed_page, places_of, targets_of
from generator.i18n.locale import Locale
from generator.preview.live_pages import LivePages
from generator.publishing import build, contents, staging
from generator.reading.yaml.source import read
from tests.support.policies import REAL, real

SOURCE = read(REAL.read_bytes(), REAL.name)
GOLD, STANDARD = ("tiers", "gold", "name"), ("tiers", "standard", "name")
PRICES = (("tiers", "standard", "price"), ("tiers", "gold", "price"))
SAID: Mapping[str, tuple[Path, ...]] = {
    "Inbegriffen": PRICES,
    "1.0": (("document", "version"),),
    "99 %": (("credits",),),
}
PLACES = Places(SOURCE, real(), (STANDARD, GOLD, ("sections", "introduction", "text", "de")), SAID)
Seen = list[tuple[str, str, list[str]]]


def seen(html: str, name: str = "tiers") -> Seen:
    """Kind, path and words of each target of an article."""
    page = f"<article>{html}</article>"
    clean, found = targets_of(page, PLACES, name)
    words = {each.number: each.words for each in text_nodes(clean)}
    return [
        (each.kind, "/".join(map(str, each.path)), [words[at][start:end] for at, start, end in each.parts])
        for each in found
    ]


def test_a_text_around_a_link_is_one_target_of_several_parts() -> None:
    assert seen(f"<p>{marks.marked('Siehe <a>die Stufe ' + marks.marked('Gold', 1) + '</a>.', 2)}") == [
        ("mark", "sections/introduction/text/de", ["Siehe ", "die Stufe Gold", "."]),
        ("mark", "tiers/gold/name", ["Gold"]),
    ]


def test_a_value_is_found_in_its_words_where_no_text_stands() -> None:
    assert seen(
        f"<p>Fassung 1.0, nicht 11.0 oder 1.01</p><p>{marks.marked('Version 1.0', 2)}</p><p>99\u00a0%"
    ) == [
        ("said", "document/version", ["1.0"]),
        ("mark", "sections/introduction/text/de", ["Version 1.0"]),
        ("said", "credits", ["99\u00a0%"]),
    ]


def test_of_two_entries_said_alike_it_is_that_of_the_column_or_row() -> None:
    head = f"<thead><tr><th><th>{marks.marked('Standard', 0)}<th>{marks.marked('Gold', 1)}</thead>"
    table = f"<table>{head}<tbody><tr><th>x<td>Inbegriffen<td>Inbegriffen</table>"
    row = f"<ul><li>{marks.marked('Gold', 1)}: Inbegriffen<li>{marks.marked('Standard', 0)}: <b>Inbegriffen</b></ul>"
    paths = [path for kind, path, _ in seen(table + row) if kind == "said"]
    assert paths == ["tiers/standard/price", "tiers/gold/price", "tiers/gold/price", "tiers/standard/price"]
    _, found = targets_of(f"<article>{table}</article>", PLACES, "tiers")
    assert [each.others for each in found if each.kind == "said"] == [PRICES[1:], PRICES[:1]]


def test_of_two_entries_said_alike_it_is_that_of_the_places_around() -> None:
    """The table of a week tells of all hours, the heading above it of some."""
    hours = tuple(("service_hours", each) for each in ("around-the-clock", "business-hours"))
    places = Places(SOURCE, real(), (), {"Montag": hours})
    html = "<article><h3 id=regions-business-hours>x</h3><table id=week-israel-1><tr><td>Montag</table></article>"
    found = [each.path for each in targets_of(html, places, "hours")[1] if each.kind == "said"]
    assert found == [hours[1]]


def test_of_two_entries_said_alike_it_is_that_whose_other_words_stand_beside_it() -> None:
    first, second = (
        ("service_hours", each, "open", "monday") for each in ("around-the-clock", "business-hours")
    )
    places = Places(SOURCE, real(), (), {"Montag": (first, second), "24": (first,), "9–18": (second,)})
    html = "<article><table><tr><td>Montag<td>9–18<tr><td>Montag<td>24</table></article>"
    assert [each.path for each in targets_of(html, places, "hours")[1]] == [second, second, first, first]


def test_what_the_program_says_is_of_the_block_at_whose_place_it_stands() -> None:
    html = f"<h2 id=counting>Wie</h2><p>Satz.</p><p>{marks.marked('Gold', 1)} <i>und</i>, Satz.<h2 id=top>Oben</h2>Ende"
    assert seen(html, "home") == [
        ("block", "counting", ["Wie", "Satz.", "und", ", Satz."]),
        ("mark", "tiers/gold/name", ["Gold"]),
    ]


def test_a_sentence_about_two_entries_offers_the_other_too() -> None:
    html = "<article><dl><dt id=counting-business-days>Arbeitstage<dd>Der Tag des Eingangs zählt nicht mit.</dl></article>"
    ((path, others),) = ((each.path, each.others) for each in targets_of(html, PLACES, "hours")[1])
    assert (path, others) == (("counting", "business_day_ends"), (("counting", "day_of_receipt"),))


def test_parts_are_counted_as_scripts_count() -> None:
    smile = "\N{SLIGHTLY SMILING FACE}"
    _, found = targets_of(f"<article>{smile} {marks.marked('a' + smile, 1)}.</article>", PLACES, "home")
    assert [each.parts for each in found] == [((0, 3, 6),)]


def test_a_page_without_marks_is_the_same_page() -> None:
    page = "<article><h1>Wie &amp; wann</h1></article>"
    assert targets_of(page, PLACES, "home") == (page, ())


def test_a_page_that_marks_would_change_is_served_as_it_is_without_targets() -> None:
    said = f"<article><p>{marks.marked('Gold', 1)}</article>"
    clean = "<article><p>Gold</article>"
    page, found = placed_page(clean, said, PLACES, "home")
    assert (page, [each.path for each in found]) == (clean, [GOLD])
    other = "<article><p>Gold-Support</article>"
    assert placed_page(other, said, PLACES, "home") == (other, ())


def test_a_sign_of_a_heading_that_is_written_as_a_reference_is_taken_out_too() -> None:
    page = "<article><h1>" + "".join(
        f"&#{ord(each)};" if ord(each) > 0x2000 else each for each in marks.marked("Gold", 1)
    )
    assert targets_of(page, PLACES, "home")[0] == "<article><h1>Gold"


@dataclass
class Shown:
    html: str
    targets: tuple[PageTarget, ...]
    name: str


@pytest.fixture(scope="module")
def shown(tmp_path_factory: pytest.TempPathFactory) -> list[tuple[str, Shown]]:
    """Each finished page of the real policy in German without marks, and made of the marked policy."""
    work, policy = tmp_path_factory.mktemp("targets"), real()
    views = {each: contents.view_of(policy, each) for each in policy.languages}
    languages = {each: contents.language_of(policy, *view) for each, view in views.items()}
    settings = build.settings_of(policy, policy.languages)
    files = {each.path: each for each in contents.page_artifacts(policy, [views["de"]])}
    stage = staging.stage(languages["de"], [*languages.values()], settings, files, ROOT, work)
    live = LivePages(stage, template_cache.FOLDER, {})
    placed = marked(policy)
    view, locale = marked_view(placed, "de")
    places = places_of(SOURCE, policy, locale, placed.paths)
    found = []
    every = (contents.all_pages(policy, *views["de"]), contents.all_pages(policy, view, locale))
    for plain, page in zip(*every, strict=True):
        if page.name == "links":
            continue
        markdown = (pages.render(plain, *views["de"]).data, pages.render(page, view, locale).data)
        clean, said = (
            next(iter(live.render({page.path: each}, settings.epoch).values())) for each in markdown
        )
        html, targets = targets_of(said.decode(), places, page.name)
        found.append((clean.decode(), Shown(html, targets, page.name)))
    return found


def test_finished_pages_are_the_same_byte_by_byte(shown: list[tuple[str, Shown]]) -> None:
    assert len(shown) > 20
    assert [page.name for clean, page in shown if page.html != clean] == []


def test_each_target_is_in_its_page_and_its_entry_in_the_file(shown: list[tuple[str, Shown]]) -> None:
    for clean, page in shown:
        words = {each.number: each.words for each in text_nodes(clean)}
        assert [each.number for each in page.targets] == list(range(len(page.targets)))
        for each in page.targets:
            assert SOURCE.find(each.path) is not None
            assert all(words[at][start:end].strip() for at, start, end in each.parts)


def test_every_text_and_time_of_a_language_has_its_target(shown: list[tuple[str, Shown]]) -> None:
    reached = {each.path for _, page in shown for each in page.targets if each.kind == "mark"}
    places = places_of(SOURCE, real(), Locale.of(real(), "de"), marked(real()).paths)
    assert [each for each in places.marked if each[-1] != "en" and each not in reached] == []
