"""The index of one language: rows in the order of the pages, and the words that lead to them."""

import json
from dataclasses import replace
from typing import Any

import pytest

from generator.artifacts.pages.frame import ReachLink
from generator.publishing.html_facts import read_page
from generator.publishing.search_index import search_index
from generator.views.search.other_words import OtherWords, other_words
from generator.views.search.say_search import Lead, SearchView
from tests.support import sample_site

PAGES = {
    "de/index.html": "<h1>Start</h1>",
    "de/hours/index.html": "<h1 id='top'>Zeiten</h1><p>Von neun.</p><h2 id='berlin'>Berlin</h2><p id='call'>Telefon</p>",
    "de/new/index.html": "<h1>Neu</h1><p>Text</p><h2 id='bare'>Leer</h2>",
    "de/state/index.html": "<h1>Danke</h1><p data-unsearched='page'>Text</p>",
    "en/hours/index.html": "<h1>Hours</h1>",
}
HIDDEN = "<meta name='robots' content='noindex'>"


def index(
    *leads: Lead,
    order: tuple[str, ...] = ("", "hours/"),
    reach: tuple[ReachLink, ...] = (),
    elsewhere: tuple[str, ...] = (),
    words: OtherWords | None = None,
) -> Any:
    search = SearchView(words or other_words("de"), leads, order, elsewhere=elsewhere)
    language = replace(sample_site.languages()[0], search=search, reach=reach)
    heads = {
        "de/index.html": "<meta name=description content='Was hier steht.'>",
        "de/gone/index.html": HIDDEN,
    }
    pages = {**PAGES, "de/gone/index.html": "<h1>Weg</h1>"}
    facts = {
        path: read_page(path, f"<head>{heads.get(path, '')}</head><article>{text}</article>".encode())
        for path, text in pages.items()
    }
    artifact = search_index(language, facts)
    assert artifact.path == "de/search.json"
    return json.loads(artifact.data)


def test_pages_stand_in_the_order_of_the_menu_and_new_ones_after_them() -> None:
    assert index()["rows"] == [
        ["", "Start", "Start", "Was hier steht."],
        ["hours/", "Zeiten", "Zeiten", "Von neun."],
        ["hours/#berlin", "Zeiten", "Berlin", "Telefon"],
        ["new/", "Neu", "Neu", "Text"],
        ["new/#bare", "Neu", "Leer", ""],
    ]


@pytest.mark.parametrize(
    ("addresses", "row"),
    [
        (("hours/",), "hours/"),
        (("hours/#top",), "hours/"),
        (("emergency/", "hours/#berlin"), "hours/#berlin"),
        (("hours/#call",), "hours/#berlin"),  # an anchor inside a section
        (("new/", "hours/"), "new/"),
        (("emergency/",), None),
        ((), None),
    ],
)
def test_words_lead_to_the_first_address_that_the_site_has(
    addresses: tuple[str, ...], row: str | None
) -> None:
    rows = index(Lead(addresses, ("Hotline", "Notruf")))["rows"]
    assert [each[0] for each in rows if each[4:] == ["Hotline|Notruf"]] == ([row] if row is not None else [])


@pytest.mark.parametrize(
    ("word", "address"),
    [
        ("Telefone", "hours/#berlin"),  # one has it, in another form of the word
        ("Ostern", "hours/"),  # none
        ("Neu", "hours/"),  # too short a beginning to be sure
    ],
)
def test_what_one_of_the_sections_has_leads_to_it(word: str, address: str) -> None:
    lead = Lead(("hours/",), (word,), below=("hours/#berlin", "new/", "new/#bare"))
    assert [row[0] for row in index(lead)["rows"] if row[4:] == [word]] == [address]


@pytest.mark.parametrize("below", [("hours/#berlin",), ("hours/#berlin", "hours/#berlin", "new/#bare")])
def test_what_several_sections_have_leads_where_it_would(below: tuple[str, ...]) -> None:
    lead = Lead(("new/",), ("Telefon",), below=below)
    assert [row[0] for row in index(lead)["rows"] if row[4:] == ["Telefon"]] == ["new/"]


def test_names_of_places_stand_by_themselves() -> None:
    rows = index(Lead(("hours/",), ("Mali",), is_whole=True), Lead(("hours/",), ("Uhr",)))["rows"]
    assert rows[1] == ["hours/", "Zeiten", "Zeiten", "Von neun.", "Uhr", "Mali"]


def test_words_may_lead_out_of_the_site() -> None:
    address = "https://example.org/privacy"
    assert index(Lead((address,), ("Datenschutz",), "Hinweise"))["rows"][-1] == [
        address, "Hinweise", "Hinweise", "", "Datenschutz",
    ]  # fmt: skip


def test_the_portal_in_another_language_is_found() -> None:
    assert index(Lead(("../en/",), ("Englisch",), "English", is_whole=True))["rows"][-1] == [
        "../en/", "English", "English", "", "", "Englisch",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("word", "rows"),
    [
        ("Rechnung", ["new/"]),
        ("Neun", []),  # a page says it
        ("von neun", []),
        ("Beginn", ["new/"]),
        ("Telefone", []),  # in another form
        ("Hotlines", ["new/"]),
        ("Durchwahl", []),  # another word for it
    ],
)
def test_what_no_page_says_leads_otherwise(word: str, rows: list[str]) -> None:
    words = replace(other_words("de"), same=(("Durchwahl", "Telefon"),))
    lead = Lead(("gone/",), (word,), otherwise=("emergency/", "new/"))
    assert [row[0] for row in index(lead, words=words)["rows"] if row[4:] == [word]] == rows
    assert index(replace(lead, addresses=("hours/",)))["rows"][1][4:] == [word]  # it has a place


def test_words_of_one_stem_stand_there_once() -> None:
    leads = (Lead(("new/",), ("Ticket", "Tickets", "tickets")), Lead(("new/",), ("ticket",), is_whole=True))
    assert [row[4:] for row in index(*leads)["rows"] if row[0] == "new/"] == [["Ticket"]]


@pytest.mark.parametrize(
    ("elsewhere", "address"), [(("gone/", "hours/"), "hours/"), (("hours/#call",), "hours/#berlin"), ((), "")]
)
def test_names_of_the_world_lead_to_a_section(elsewhere: tuple[str, ...], address: str) -> None:
    assert index(elsewhere=elsewhere)["world"] == address


def test_ways_to_reach_somebody_are_told() -> None:
    reach = (
        ReachLink("Deutschland", "+49 30 52", "tel:+493052", "gebührenfrei"),
        ReachLink("", "Kontakt", "contact/"),
        ReachLink("Intern", "123", ""),
    )
    assert index(reach=reach)["ways"] == [
        ["Deutschland: +49 30 52 (gebührenfrei)", "tel:+493052"],
        ["Kontakt", "contact/"],
    ]
