"""What a site consists of: the artifacts of all versions, pages, paper and data."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import asdict, replace
from functools import partial

from ..artifacts.data import (
    calendar_ics,
    embed_json,
    favicon,
    licences,
    llms_txt,
    maintenance_ics,
    policy_json,
    sla_json,
    structured_data,
    vectors_json,
    zones_json,
)
from ..artifacts.helpdesks import exports
from ..artifacts.pages import pages
from ..artifacts.pages.every_page import beside_own_pages, is_own, links_page, own_pages
from ..artifacts.pages.frame import Language, frame, with_brand
from ..artifacts.paper import cards, pdf, sheets, wall
from ..core.artifact import Artifact
from ..core.errors import PortalError
from ..core.keeping import Cache, no_cache
from ..core.own_folder import NOTHING, OwnFolder
from ..deadlines.baking import bake_policy
from ..i18n.locale import Locale
from ..policy.policy import Policy
from ..policy.portal.provenance import as_released
from ..versions.announcements import announcements
from ..versions.contract_data import contract_data
from ..versions.contract_terms import own_sheets, own_terms, sheet_paths
from ..versions.history import History, known_days, sla_versions
from ..versions.history_pages import editions, history_pages, said_in
from ..versions.moves import Addresses, Moves, find_moves, in_languages
from ..versions.validity import data_of
from ..views.brand.look import DEFAULT_LOOK, Look
from ..views.brand.say_brand import say_brand
from ..views.policy_view import PolicyView
from ..views.say_policy import say
from ..views.search.say_search import say_search
from .hosting import contract_aliases


def pending_artifacts(
    views: Iterable[tuple[PolicyView, Locale]], history: History | None = None
) -> Iterator[Artifact]:
    """The lasting addresses of what takes long to make."""
    yield Artifact(zones_json.PATH, b"")
    for view, _ in views:
        own = sheet_paths(history, view.language) if history else ()
        printed = [each for path in (*sheets.paths(view), *own) for each in pdf.paths(path)]
        yield from (Artifact(each, b"") for each in (*printed, *wall.wall_paths(view)))


def resolve_moves(history: History, languages: Sequence[str], now: Addresses) -> Moves:
    """Where all addresses lead that were ever published; PortalError with those that would be lost.

    Pages that only a version to come will have lead to its terms until then: a contract may name them already.
    """
    released = [
        (each.version, in_languages(_of_terms(each.lock["addresses"]), history.policy.languages, languages))
        for each in history.versions_in_effect
    ]
    earlier = tuple(each.policy for each in history.versions_in_effect)
    moves = find_moves(released, now, earlier, history.policy, languages)
    if moves.lost:
        raise PortalError("these published addresses would be lost: " + ", ".join(moves.lost))
    ahead = {
        address: f"{address.partition('/')[0]}/versions/{each.version}/"
        for each in reversed(history.released_ahead)  # the first version that has the page
        for address in _of_terms(each.lock["addresses"])
        if address.partition("/")[0] in languages and address.endswith("/")
        if address not in now and address not in moves.pages
    }
    return replace(moves, pages={**ahead, **moves.pages}, undecided=moves.undecided | ahead.keys())


def cards_of(moves: Moves, made: Container[str]) -> dict[str, str]:
    """Former picture -> today's: a chat asks again for the one that it once found beside a link."""
    found: dict[str, str] = {}
    for pair in moves.pages.items():
        old, new = (
            f"{language}/{cards.card_path(page)}"
            for language, _, page in (each.partition("/") for each in pair)
        )
        if new in made and old not in made:
            found[old] = new
    return found


def _of_terms(addresses: Addresses) -> dict[str, list[str]]:
    """Without those of contracts, which come and go without a version."""
    kept = (each for each in addresses if "c/" not in (each[:2], each.partition("/")[2][:2]))
    return {each: addresses[each] for each in kept}


def view_of(
    policy: Policy, language: str, history: History | None = None, locale: Locale | None = None
) -> tuple[PolicyView, Locale]:
    """In a history, a draft is called one; a policy by itself is said as its release will say it.

    locale  that of the language, if somebody says some things otherwise
    """
    locale = locale or Locale.of(policy, language)
    return (said_in(history, locale) if history else say(as_released(policy), locale)), locale


def page_artifacts(
    policy: Policy,
    views: Iterable[tuple[PolicyView, Locale]],
    history: History | None = None,
    look: Look = DEFAULT_LOOK,
    own: OwnFolder = NOTHING,
) -> Iterator[Artifact]:
    """The pages of each language, as Markdown; the company's own with what lies beside them, where their folder is given."""
    for policy_view, locale in views:
        for page in all_pages(policy, policy_view, locale, history, own):
            if own is not NOTHING or not is_own(page):
                yield pages.render(page, policy_view, locale)
        yield from beside_own_pages(own, policy_view.language)
        yield embed_json.artifact(policy_view, locale, look=look)


def drawn_artifacts(
    history: History,
    views: Iterable[tuple[PolicyView, Locale]],
    keep: Cache = no_cache,
    look: Look = DEFAULT_LOOK,
) -> Iterator[Artifact]:
    """What is printed or drawn of the pages; a reader who waits for a page need not wait for it."""
    policy = history.policy
    for policy_view, locale in views:
        digest = history.digest_of(policy.document.version)
        own = (replace(each, digest=digest) for each in sheets.sheets(policy_view, locale))
        for sheet in (*own, *own_sheets(history, locale.language)):
            yield from pdf.artifacts([sheet], keep, look)
        for each in wall.wall_sheets(policy_view, locale):
            yield pdf.wall_artifact(each, keep, look)
        every = all_pages(policy, policy_view, locale)
        described = [(page.name, page.title, page.description) for page in every if page.is_known_by_itself]
        called = say_brand(policy, locale).name
        for card in cards.cards(policy_view, described, called):
            yield from cards.artifacts([card], keep, look)


def all_pages(
    policy: Policy,
    policy_view: PolicyView,
    locale: Locale,
    history: History | None = None,
    own: OwnFolder = NOTHING,
) -> tuple[pages.Page, ...]:
    """`own`: where the texts of the company's pages lie; without it they are known by their titles alone."""
    known = history or History(policy)
    return (
        *pages.pages(policy_view, locale),
        *own_pages(policy_view, locale, own),
        links_page(policy, policy_view, locale, editions(known, locale)),
        *history_pages(known, locale),
    )


def output_artifacts(
    policy: Policy, languages: Sequence[str], history: History | None = None, look: Look = DEFAULT_LOOK
) -> Iterator[Artifact]:
    """What stands beside the pages; of what belongs to a language, only these."""
    sla, known = bake_policy(policy), history or History(policy)
    is_draft = history is not None and history.is_draft
    yield from policy_json.artifacts(policy, data_of(known, policy.document.version))
    yield from (
        each
        for each in (
            *calendar_ics.artifacts(policy, sla, is_draft),
            *maintenance_ics.artifacts(policy, sla, is_draft),
        )
        if each.path.split("/")[0] in (*languages, "calendars")
    )
    yield sla_json.artifact(policy, sla_versions(known), known_days(known), is_draft)
    yield vectors_json.artifact(sla)
    yield from exports.artifacts(policy, sla)
    yield from contract_aliases.artifacts(
        policy,
        cards.card_path,
        partial(said_in, history) if history else partial(say, as_released(policy)),
        languages,
        own_terms=partial(own_terms, known),
        announced_in=partial(announcements, known),
    )
    yield from contract_data(known, languages, look)
    if history and history.coming:
        version = history.coming.document.version
        yield from contract_aliases.waiting(history.waiting.values(), policy, version)
    yield licences.artifact()
    yield from favicon.artifacts(look)


def summary(policy: Policy, views: Iterable[tuple[PolicyView, Locale]]) -> Artifact:
    """The portal for programs that read text."""
    listed = [
        (
            view,
            [
                (page.name, page.title, page.description)
                for page in all_pages(policy, view, locale)
                if page.is_known_by_itself
            ],
        )
        for view, locale in views
    ]
    return llms_txt.artifact(listed)


def language_of(
    policy: Policy,
    policy_view: PolicyView,
    locale: Locale,
    history: History | None = None,
    own: OwnFolder = NOTHING,
) -> Language:
    every = all_pages(policy, policy_view, locale, history, own)
    order = [f"{page.name}/" if page.name else "" for page in every]
    around = surroundings_of(policy, policy_view, locale, every, history)
    return replace(around, search=say_search(policy, locale, order))


def surroundings_of(
    policy: Policy,
    policy_view: PolicyView,
    locale: Locale,
    every: tuple[pages.Page, ...],
    history: History | None = None,
) -> Language:
    """As `language_of`, of `every` page of the language, without what only the search knows."""
    menu = pages.navigation(every, locale)
    surroundings = with_brand(frame(policy_view, locale, menu), say_brand(policy, locale))
    known = (page.name for page in every if page.is_known_by_itself)
    drawn = list(map(cards.card_name, cards.drawn_pages(policy_view, known)))
    locales = {each: cards.open_graph_locale(Locale.of(policy, each).tag) for each in policy.languages}
    extra = {
        "cards": drawn,
        "open_graph_locales": locales,
        "announcements": [asdict(each) for each in announcements(history or History(policy), locale)],
        "structured_data": structured_data.script_text(policy, bake_policy(policy), policy_view.language),
    }
    return replace(surroundings, extra=extra)
