"""The picture beside a link in chats and mails, in each language, made with Typst; pages without one show that of home.

It states the promise itself. 1200 x 630 pixels, flat colours and few words keep it small (a test: 150 kB)
without another library to shrink it, and fast: 5 ms. Only the fonts inside the typst wheel are used.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from functools import cache
from importlib import resources
from typing import Final

import babel.core

from ...core.artifact import Artifact
from ...core.keeping import Cache, no_cache
from ...i18n.locale import Locale
from ...views.brand.look import DEFAULT_LOOK, Look
from ...views.policy_view import PolicyView, TierView
from ...views.service_levels.promise_view import PromiseView
from .compiler import compiler

_MOST_ROWS: Final = 4
_LONGEST_TITLE: Final = 90
_LONGEST_WORDS: Final = 130
_LONGEST_PROMISE: Final = 70


Rows = tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Card:
    """`words` below the title, then `rows` (name, promise); either may be empty."""

    path: str  # inside the site: "de/cards/tiers-gold.png"
    language: str
    direction: str
    company: str
    title: str
    rows: Rows
    words: str
    foot: str


def card_name(page: str) -> str:
    """`tiers/gold` -> `tiers-gold`; the home page is ``. partials/unfurling.html does the same."""
    return page.strip("/").replace("/", "-") or "home"


def card_path(page: str) -> str:
    """Inside the language: `tiers/gold` -> `cards/tiers-gold.png`."""
    return f"cards/{card_name(page)}.png"


def open_graph_locale(language: str) -> str:
    """Language and territory, as Open Graph has it: `de` -> `de_DE`; the likeliest one if none is named."""
    likely = babel.core.get_global("likely_subtags")
    parts = babel.core.parse_locale(language, sep="-")
    if parts[1] is None:
        parts = babel.core.parse_locale(likely.get(parts[0], language))
    return f"{parts[0]}_{parts[1]}" if parts[1] else parts[0]


def cards(view: PolicyView, pages: Sequence[tuple[str, str, str]], called: str = "") -> list[Card]:
    """Of pages (name, title, description), those whose card says more than the link beside it.

    called  what the portal is called, as beside the link, if not as its document
    """
    document, stated = view.document, _facts(view)
    portal = called or document.title
    drawn = drawn_pages(view, (name for name, _, _ in pages))
    return [
        Card(
            path=f"{view.language}/{card_path(name)}",
            language=view.language.partition("-")[0],
            direction=view.direction,
            company=document.company if title == document.title else portal,
            title=_shortened(portal if title == document.title else title, _LONGEST_TITLE),
            rows=stated.get(name, ("", ()))[1],
            words=_shortened(stated.get(name, (description, ()))[0], _LONGEST_WORDS),
            foot=document.version_line,
        )
        for name, title, description in pages
        if name in drawn
    ]


def drawn_pages(view: PolicyView, names: Iterable[str]) -> list[str]:
    """Of these, those that have a card of their own: they state something, or their description has the number to call."""
    stated = _facts(view)
    return [name for name in names if name in stated or name.startswith("emergency/")]


def artifacts(made: Iterable[Card], keep: Cache = no_cache, look: Look = DEFAULT_LOOK) -> list[Artifact]:
    return [Artifact(card.path, render(card, keep, look)) for card in made]


def render(card: Card, keep: Cache = no_cache, look: Look = DEFAULT_LOOK) -> bytes:
    """The PNG; characters in no font at hand are left out."""
    data = json.dumps({**asdict(card), "look": look.on_paper}, ensure_ascii=False)
    made_of = b"\0".join([_template(), data.encode(), *look.fonts])
    return keep("card", made_of, lambda: _render(data, look.fonts))


def _render(data: str, fonts: tuple[bytes, ...]) -> bytes:
    with compiler(fonts) as made_by:
        picture = made_by.compile(_template(), format="png", ppi=144, sys_inputs={"card": data})
    # Words that need more room than the card has would begin a second one.
    first = picture[0] if isinstance(picture, list) else picture
    assert first is not None
    return first


def _facts(view: PolicyView) -> Mapping[str, tuple[str, Rows]]:
    """Page -> what it promises: words, and rows of names and promises."""
    response, colon = view.leading.name, Locale(view.language).colon
    first = view.severities[0]
    by_tier = tuple((promise.tier_name, _said(promise)) for promise in first.of(view.leading)[:_MOST_ROWS])
    overview = (f"{response}{colon}{first.title}", by_tier)
    hours = tuple((tier.name, _hours(tier)) for tier in view.tiers[:_MOST_ROWS])
    steps = tuple(
        (each.label, f"{each.escalation[0].after}{colon}{each.escalation[0].to}")
        for each in view.escalating[:_MOST_ROWS]
    )
    names = tuple((each.code, each.name) for each in view.severities[:_MOST_ROWS])
    return {
        "": overview,
        "tiers": overview,
        "severities": ("", names),
        "hours": ("", hours),
        **({"escalation": ("", steps)} if steps else {}),
        "contact": ("", tuple(_reach(view))[: _MOST_ROWS + 1]),
        **dict(_further(view, overview)),
        **{f"tiers/{tier.id}": (f"{response} ({_hours(tier)})", _responses(tier)) for tier in view.tiers},
    }


def _further(view: PolicyView, overview: tuple[str, Rows]) -> Iterator[tuple[str, tuple[str, Rows]]]:
    """What the pages beside those have to say first."""
    document = view.document
    if view.leading in view.promise_kinds:
        yield from ((name, overview) for name in ("calculator", "terms", "wait-map"))
    if phones := tuple(_phones(view)):
        yield "emergency", ("", phones)
    if asked := tuple(("–", each.label) for each in view.required[:_MOST_ROWS]):
        yield "how-it-works", ("", asked)
    yield "versions", ("", ((document.version, document.effective.text),))
    if document.changes:
        yield "changes", ("", ((document.version, _shortened(document.changes, _LONGEST_PROMISE)),))


def _hours(tier: TierView) -> str:
    return tier.hours_name.on_one_line


def _responses(tier: TierView) -> Rows:
    return tuple((promise.label, _said(promise)) for promise in tier.responses[:_MOST_ROWS])


def _said(promise: PromiseView) -> str:
    return _shortened(promise.with_note, _LONGEST_PROMISE)


def _reach(view: PolicyView) -> Iterator[tuple[str, str]]:
    yield from _phones(view)
    if view.contact.address:
        yield "@", view.contact.address
    for way in view.contact.ways:
        yield "", way.said.on_one_line


def _phones(view: PolicyView) -> Iterator[tuple[str, str]]:
    for region in view.contact.regions[:_MOST_ROWS]:
        yield region.name, region.phones[0].number


def _shortened(words: str, length: int) -> str:
    """At most so many characters, cut after a word."""
    if len(words) <= length:
        return words
    return f"{words[:length].rpartition(' ')[0] or words[:length]} …"


@cache
def _template() -> bytes:
    return resources.files(__package__).joinpath("templates", "card.typ").read_bytes()
