"""A picture for each page: it states the promise, and it is small."""

import io
import re
from dataclasses import replace

import pytest
from PIL import Image

from generator.artifacts.pages.pages import pages
from generator.artifacts.paper.cards import Card, artifacts, card_path, cards, render
from generator.i18n.locale import Locale
from generator.policy.policy import Policy
from generator.views.say_policy import say
from tests.support.policies import changed, real
from tests.support.words_policy import words_policy

PIXELS = (1200, 630)
GRID = (600, 315)  # in which places on it are named
LONG = (
    "Größenänderungsverträge, Übergangsregelungen und außergewöhnliche Überschriften für Aufsichtsbehörden "
)


def made(language: str, policy: Policy | None = None) -> dict[str, Card]:
    policy = policy or real()
    locale = Locale.of(policy, language)
    view = say(policy, locale)
    all_pages = [(page.name, page.title, page.description) for page in pages(view, locale)]
    return {card.path: card for card in cards(view, all_pages)}


@pytest.mark.parametrize("language", ["de", "en"])
def test_each_page_has_a_small_picture_of_its_own(language: str) -> None:
    drawings = {each.path: each.data for each in artifacts(made(language).values())}
    assert {f"{language}/cards/home.png", f"{language}/cards/tiers-gold.png"} <= set(drawings)
    assert {path: len(data) for path, data in drawings.items() if len(data) > 150_000} == {}
    assert {Image.open(io.BytesIO(data)).size for data in drawings.values()} == {PIXELS}
    assert len(set(drawings.values())) >= len(drawings) - 1


def test_a_tier_s_card_states_its_promises() -> None:
    card = made("de")["de/cards/tiers-gold.png"]
    assert card.rows == (("P1", "30 Min."), ("P2", "1 Stunde"), ("P3", "4 Stunden"), ("P4", "8 Stunden"))
    assert card.words == "Erste Reaktion (Rund um die Uhr, 7 Tage die Woche)"


def test_a_card_says_what_the_portal_is_called_as_the_words_beside_the_link_do() -> None:
    view = say(real(), Locale.of(real(), "de"))
    described = [("", view.document.title, ""), ("tiers", "Supportstufen", "")]
    named = [(each.company, each.title) for each in cards(view, described, "Nordlicht Support")]
    assert named == [("Cyren", "Nordlicht Support"), ("Nordlicht Support", "Supportstufen")]
    unnamed = [(each.company, each.title) for each in cards(view, described)]
    assert unnamed == [("Cyren", "Cyren-Support-Services"), ("Cyren-Support-Services", "Supportstufen")]


def test_a_card_says_words_and_conditions() -> None:
    said = made("en", words_policy())
    assert said["en/cards/tiers-gold.png"].rows[0] == ("P1", "30 minutes (only if reported by phone)")
    assert [each for _, each in said["en/cards/tiers-standard.png"].rows] == [
        "4 business hours",
        "As agreed",
        "Best effort",
        "Not offered",
    ]


def test_cards_say_more_than_what_the_link_says() -> None:
    card = made("de")
    without = {name for name in card if not card[name].rows and not name.startswith("de/cards/emergency-")}
    assert without == set()
    assert {f"de/cards/{name}.png" for name in ("links", "contact-thanks")} & set(card) == set()
    rows = {
        name: card[f"de/cards/{name}.png"].rows[0]
        for name in ("emergency", "how-it-works", "terms", "wait-map")
    }
    assert rows == {
        "emergency": ("Vereinigte Staaten", "+1-650-864-2090"),
        "how-it-works": ("–", "Name des Cyren-Services"),
        "terms": ("Standard", "4 Arbeitsstunden"),
        "wait-map": ("Standard", "4 Arbeitsstunden"),
    }


def test_long_titles_and_words_are_cut_after_a_word_and_stay_small() -> None:
    (card,) = cards(say(real(), Locale.of(real(), "de")), [("emergency/gold/germany", LONG * 3, LONG * 3)])
    assert card.title == (
        "Größenänderungsverträge, Übergangsregelungen und außergewöhnliche Überschriften für …"
    )
    assert len(card.words) <= 132
    assert len(render(card)) <= 150_000


ACCENT = (0x1D, 0x4F, 0xA5)


def ink(card: Card, left: int, top: int, right: int, bottom: int) -> bool:
    """Is anything drawn in this part of the picture?"""
    part = Image.open(io.BytesIO(render(card))).convert("L").resize(GRID).crop((left, top, right, bottom))
    return part.getextrema()[0] < 250


def test_long_names_leave_everything_on_the_card() -> None:
    word = "Höchstverfügbarkeitsunterstützungsdienstleistungspaket"
    rows = tuple((f"{word} {each}", "4 Arbeitsstunden während der Geschäftszeiten") for each in range(4))
    card = replace(made("de")["de/cards/home.png"], company=LONG, title=word, rows=rows)
    width, height = GRID
    assert not ink(card, width - 34, 0, width, height)  # nothing runs into the right margin
    assert ink(card, 44, height - 46, 300, height - 26)  # the version still stands at the foot
    assert not ink(card, 44, height - 24, width, height)
    assert ink(card, 330, 140, width, 260)  # the promises beside the long names


def test_every_row_stands_below_a_long_title_and_long_words() -> None:
    card = replace(
        made("de")["de/cards/tiers-gold.png"],
        title="Typ A (geschäftskritisch, mit Pikett)",
        words="Reaktionszeit im Pikettdienst. Support-Zeiten: Montag bis Freitag 8:00–17:00 Uhr (Bürozeit). "
        "Pikettdienst (K1, K2 und K3): …",
        rows=tuple((each, "2 Arbeitsstunden") for each in ("K1", "K2", "K3")),
    )
    names = Image.open(io.BytesIO(render(card))).convert("RGB").crop((88, 120, 120, 544))
    blue = [any(names.getpixel((x, y)) == ACCENT for x in range(32)) for y in range(names.height)]
    # Thin parts of a letter have no pixel of the pure colour.
    assert len(re.split(" {12,}", "".join(" x"[each] for each in blue).strip())) == 3


def test_the_same_card_gives_the_same_bytes_and_other_words_do_not() -> None:
    card = made("de")["de/cards/home.png"]
    faster = made_from_faster_gold()
    assert render(card) == render(card)
    assert render(faster) != render(card)


def made_from_faster_gold() -> Card:
    policy = changed(("P1: 30 minutes", "P1: 15 minutes"))
    locale = Locale.of(policy, "de")
    (card,) = cards(say(policy, locale), [("", policy.document.title.in_("de"), "")])
    return card


def test_typst_reads_no_code_in_words() -> None:
    locale = Locale.of(real(), "de")
    (card,) = cards(say(real(), locale), [("emergency/x", '#panic("x") $a$ *b* @c', "\\ #{1+1} <d>")])
    assert render(card).startswith(b"\x89PNG")


@pytest.mark.parametrize(
    ("page", "path"),
    [("", "cards/home.png"), ("tiers/gold", "cards/tiers-gold.png"), ("hours/", "cards/hours.png")],
)
def test_the_path_follows_the_page(page: str, path: str) -> None:
    assert card_path(page) == path
