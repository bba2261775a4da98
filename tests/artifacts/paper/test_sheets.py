"""What stands on paper is what the view says, in its order."""

import re
from dataclasses import asdict, replace
from functools import cache
from html import unescape
from typing import Any

import pytest

from generator.artifacts.pages.frozen_terms import frozen_terms
from generator.artifacts.paper.sheet import Heading, Points, Sheet, Table, Terms, WeekGrid
from generator.artifacts.paper.sheets import sheets
from generator.i18n.locale import Locale
from generator.policy.policy import Policy
from generator.views.say_policy import say
from tests.support.further_terms import STATED
from tests.support.policies import changed, real


def sheets_of(policy: Policy, language: str) -> dict[str, Sheet]:
    locale = Locale.of(policy, language)
    return {sheet.path: sheet for sheet in sheets(say(policy, locale), locale)}


@cache
def words(path: str, language: str = "de") -> str:
    return " ".join(strings(asdict(sheets_of(real(), language)[path])["blocks"]))


def strings(value: Any) -> list[str]:
    """All texts of a block in their order; a run's style and target are no text."""
    if isinstance(value, str):
        return [value]
    if isinstance(value, tuple) and value and isinstance(value[0], str) and len(value) == 3:
        return [value[0]]
    parts = value.values() if isinstance(value, dict) else value if isinstance(value, list | tuple) else ()
    return [text for part in parts for text in strings(part)]


def test_each_language_has_the_policy_and_a_sheet_for_each_tier() -> None:
    assert list(sheets_of(real(), "en")) == [
        "en/support-policy.pdf",
        "en/tiers/standard.pdf",
        "en/tiers/gold.pdf",
    ]


def test_the_policy_has_the_sections_of_the_file_in_their_order() -> None:
    blocks = sheets_of(real(), "de")["de/support-policy.pdf"].blocks
    anchors = [block.anchor for block in blocks if isinstance(block, Heading)]
    assert anchors == [
        "introduction", "support-agreement", "severity-levels", "how-it-works", "required-information",
        "escalation-procedure", "disclaimer", "contact-support", "hours", "public-holidays", "counting",
        "definitions", "not-promised", "version",
    ]  # fmt: skip
    assert len(anchors) == len(set(anchors))


def test_a_clause_has_one_number_on_page_and_paper() -> None:
    locale = Locale.of(real(), "de")
    view = say(real(), locale)
    blocks = sheets_of(real(), "de")["de/support-policy.pdf"].blocks
    paper = [(each.anchor, each.text[0].text) for each in blocks if isinstance(each, Heading)]
    page = frozen_terms(view, locale).html
    headings = re.findall(r'<h2 id="([^"]+)">([^<]+)</h2>', page)
    assert [(anchor, unescape(text)) for anchor, text in headings] == [
        each for each in paper if each[0] != "public-holidays"
    ]


def test_a_part_of_a_clause_has_one_number_on_page_and_paper() -> None:
    locale = Locale.of(real(), "de")
    page = frozen_terms(say(real(), locale), locale).html
    numbered = dict(
        re.findall(r'id="([\w-]+)">\s*(?:<dt>)?<span class="portal-number">([\d.]+)</span>', page)
    )
    ends = (
        "counting-horizon",
        "definition-business-hour",
        "not-promised-resolution-time",
        "required-service",
    )
    assert [numbered[each] for each in ends] == ["10.9", "11.1", "12.1", "5.1"]
    blocks = sheets_of(real(), "de")["de/support-policy.pdf"].blocks
    paper = [each.numbers for each in blocks if isinstance(each, Points) and each.numbers]
    assert [each[-1] for each in paper] == ["5.5", "10.9", "12.3"]
    terms = [term[0].text for each in blocks if isinstance(each, Terms) for term, _ in each.pairs]
    assert terms[0] == "11.1 Arbeitsstunde"
    sheet = sheets_of(real(), "de")["de/tiers/gold.pdf"].blocks
    assert [each.numbers for each in sheet if isinstance(each, Points) and each.numbers] == []


def test_without_definitions_the_numbers_close_up() -> None:
    policy = changed().model_copy(update={"definitions": {}, "not_promised": {}})
    blocks = sheets_of(policy, "en")["en/support-policy.pdf"].blocks
    assert [each.text[0].text for each in blocks if isinstance(each, Heading)][-2:] == [
        "10 How time is counted",
        "11 Version and language",
    ]


def test_a_tier_s_sheet_names_no_other_tier() -> None:
    locale = Locale.of(real(), "en")
    view = say(real(), locale)
    platinum = replace(view.tiers[1], id="platinum", name="Platinum")
    made = {each.path: each for each in sheets(replace(view, tiers=(view.tiers[1], platinum)), locale)}
    assert "Platinum" not in " ".join(strings(asdict(made["en/tiers/gold.pdf"])["blocks"]))


def test_every_sentence_of_the_file_is_on_the_policy_s_paper() -> None:
    for language in real().languages:
        said = " ".join(words(f"{language}/support-policy.pdf", language).split())
        for section in real().sections.values():
            for text in filter(None, (section.heading, section.text, section.text_after)):
                for sentence in text.in_(language).splitlines():
                    plain = sentence.replace("](contact-form)", "").replace("[", "")
                    pieces = [piece for piece in plain.split("Online-Kontaktformular") if piece.strip()]
                    assert [piece.strip() in said for piece in pieces] == [True] * len(pieces), sentence


def test_a_contract_sheet_states_each_promise_of_its_tier_and_none_of_another() -> None:
    block = next(
        each for each in sheets_of(real(), "de")["de/tiers/gold.pdf"].blocks if isinstance(each, Table)
    )
    assert [(row[0].lines[0][0].text, row[1].lines[0][0].text) for row in block.rows] == [
        ("P1 Kritisch", "30 Min."), ("P2 Erheblich", "1 Stunde"), ("P3 Geringfügig", "4 Stunden"),
        ("P4 Informationsanfrage", "8 Stunden"),
    ]  # fmt: skip


def test_a_tier_around_the_clock_has_no_holidays_on_its_sheet() -> None:
    made = sheets_of(real(), "en")
    anchors = {
        path: {block.anchor for block in made[path].blocks if isinstance(block, Heading)} for path in made
    }
    assert "public-holidays" in anchors["en/tiers/standard.pdf"]
    assert "public-holidays" not in anchors["en/tiers/gold.pdf"]


def test_links_lead_to_the_published_portal() -> None:
    sheet = sheets_of(real(), "de")["de/tiers/gold.pdf"]
    targets = [
        run.target
        for block in sheet.blocks
        if isinstance(block, Points)
        for item in block.items
        for run in item
    ]
    assert sheet.address == "https://support.cyren.com/de/tiers/gold/"
    assert "https://support.cyren.com/de/contact/#contact-form" in targets
    assert "tel:+493052005613" + "0" in targets


def test_without_an_address_nothing_links_into_the_portal() -> None:
    policy = changed(("  address: https://support.cyren.com/", "  hosting:\n    - nginx"))
    sheet = sheets_of(policy, "de")["de/tiers/gold.pdf"]
    targets = {
        run.target
        for block in sheet.blocks
        if isinstance(block, Points)
        for item in block.items
        for run in item
    }
    assert sheet.address == ""
    assert {target.partition(":")[0] for target in targets} == {"", "mailto", "tel"}


def test_the_example_is_the_calculator_s_and_stands_on_the_sheet_of_its_tier() -> None:
    locale = Locale.of(real(), "de")
    answers = {tier: say(real(), locale).calculator.of_tier(tier)[0].answer for tier in real().tiers}
    assert answers["standard"].sentence in words("de/tiers/standard.pdf")
    assert answers["gold"].sentence in words("de/tiers/gold.pdf")
    assert answers["standard"].sentence not in words("de/tiers/gold.pdf")


@pytest.mark.parametrize(("language", "hour", "monday"), [("de", "Uhr", "Mo"), ("en", "Hour", "Mon")])
def test_the_waits_of_the_worst_problem_stand_on_the_sheet_of_a_tier_that_has_some(
    language: str, hour: str, monday: str
) -> None:
    found = sheets_of(real(), language)
    view = say(real(), Locale.of(real(), language))
    grids = [each for each in found[f"{language}/tiers/standard.pdf"].blocks if isinstance(each, WeekGrid)]
    told = [its for each, its in view.waits.of_tier("standard") if each.severity == "P1"]
    assert len(grids) == len(told) == 2
    assert grids[0].head[:3] == (hour, "0–1", "1–2") and len(grids[0].head) == 25
    assert [row[0] for row in grids[0].rows] == list(view.waits.days) and grids[0].rows[0][0] == monday
    for grid, its in zip(grids, told, strict=True):
        for at, (_, cells) in enumerate(its.rows):
            assert [
                (row[at + 1], weights[at]) for row, weights in zip(grid.rows, grid.weights, strict=True)
            ] == [(each.text, each.weight) for each in cells]
    assert f"support.cyren.com/{language}/tiers/standard/" in words(
        f"{language}/tiers/standard.pdf", language
    )
    gold = found[f"{language}/tiers/gold.pdf"].blocks
    assert [each for each in gold if isinstance(each, WeekGrid)] == []
    assert [each for each in gold if isinstance(each, Heading) and each.anchor == "waits"] == []


@pytest.mark.parametrize(
    ("path", "level"), [("en/support-policy.pdf", 2), ("en/tiers/gold.pdf", 1), ("en/tiers/standard.pdf", 1)]
)
def test_further_terms_stand_on_every_sheet(path: str, level: int) -> None:
    blocks = sheets_of(changed(*STATED), "en")[path].blocks
    found = [
        each for each in blocks if isinstance(each, Heading) and each.anchor.startswith("further-terms-")
    ]
    numbers = ("13.1 ", "13.2 ") if path.endswith("policy.pdf") else ("", "")
    assert [(each.text[0].text, each.level) for each in found] == [
        (f"{numbers[0]}Changes of the severity", level),
        (f"{numbers[1]}Remedies", level),
    ]
    assert any(isinstance(each, Table) and each.head[0].lines[0][0].text == "Delay" for each in blocks)


def test_what_is_not_stated_stands_on_no_sheet() -> None:
    anchors = {
        each.anchor
        for sheet in sheets_of(real(), "en").values()
        for each in sheet.blocks
        if isinstance(each, Heading)
    }
    assert [each for each in anchors if each.startswith("further-terms")] == []
