"""The story of a build, its stages in order: read, check, view, pages, outputs, website."""

import gc
import os
import signal
import sys
import time
from collections.abc import Callable, Container, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, ExitStack, contextmanager, nullcontext
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path

from ..artifacts.data import (
    calendar_ics,
    embed_json,
    favicon,
    licences,
    llms_txt,
    policy_json,
    sla_json,
    structured_data,
    vectors_json,
    zones_json,
)
from ..artifacts.helpdesks import exports
from ..artifacts.pages import pages
from ..artifacts.pages.frame import Language, frame
from ..artifacts.paper import cards, pdf, sheets
from ..core.artifact import Artifact
from ..core.diagnostic import Level
from ..core.errors import PortalError
from ..core.exit_status import CLEAN, FINDINGS
from ..core.installation import ROOT, work_of
from ..core.keeping import Keep, unkept
from ..deadlines.baking import bake_policy
from ..i18n.locale import Locale
from ..policy.form_providers import origins
from ..policy.policy import Policy
from ..reading.schema import Loaded, load_all
from ..reading.yaml.source import read
from ..rules import report
from ..rules.inspection import judge
from ..versions.archive import Archive, folder_of, open_archive
from ..versions.history_pages import (
    History,
    announcement,
    editions,
    history_artifacts,
    history_on,
    history_pages,
    known_days,
    said_in,
    sla_versions,
)
from ..versions.moves import Addresses, Moves, addresses_in, find_moves, in_languages
from ..views.policy_view import PolicyView
from ..views.say_policy import say
from .disk.cache import Store
from .disk.fingerprint import hosting_of
from .disk.workers import beside
from .hosting import contract_aliases, redirects
from .hosting.root_files import root_files
from .staging import Settings
from .website import Engine, publish

ASSETS = ROOT / "docs" / "assets"
# Hosts that send what lies there compressed; the others compress by themselves.
SEND_COMPRESSED = {"nginx", "container", "gitlab-pages"}

Drawn = Callable[[], list[Artifact]]


@dataclass(frozen=True)
class Choices:
    """How to build, where the command line says more than the policy.

    engine       mkdocs, properdocs or zensical
    hosting      hosts to configure, instead of those of the policy
    precompress  write `.gz` and `.br`; None: unless all chosen hosts compress by themselves
    """

    engine: str = "mkdocs"
    hosting: tuple[str, ...] = ()
    precompress: bool | None = None


def run_build(
    policy_file: Path,
    today: date,
    site: Path,
    *,
    jobs: int,
    only: Sequence[str],
    language: str,
    choices: Choices = Choices(),
) -> int:
    """Builds the portal and says where it is; 1 if the policy has errors, which are shown on stderr.

    only      some of the policy's languages; empty: all
    language  of the findings
    PortalError if the site cannot be published; OSError if there is no policy file
    """
    start = time.monotonic()
    _refuse_own_source(policy_file, site)
    gc.disable()  # a tenth of the time; the process ends before it would have to tidy up
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(128 + signal.SIGTERM))  # tidies up, as on Ctrl-C
    archive, work, hosting = (
        open_archive(folder_of(policy_file)),
        work_of(policy_file),
        hosting_of(policy_file),
    )
    source = read(policy_file.read_bytes(), policy_file.as_posix())
    loaded = load_all(source)
    with _drawing_early(loaded, archive, today, only, jobs, store_in(work)) as drawn:
        inspection = judge(source, loaded, archive.context(today))
        errors = [found for found in inspection.open if found.level is Level.ERROR]
        if errors or inspection.policy is None:
            sys.stderr.write(report.text(inspection.source, errors, language))
            return FINDINGS
        history = history_on(inspection.policy, archive, today)
        count = build(
            history.policy,
            site,
            jobs,
            only,
            work=work,
            history=history,
            choices=choices,
            drawn=drawn,
            untouched=root_files(policy_file),
            hosting=hosting,
        )
    # An operator who builds each night reads no other findings, and this one ends the calculator.
    ending = [found for found in inspection.open if found.rule.id == "horizon-near"]
    sys.stderr.write(report.text(inspection.source, ending, language) if ending else "")
    print(f"{_seen_from_here(site)}/index.html: {count} pages in {time.monotonic() - start:.1f} s")
    if _seen_from_here(hosting) != "build/hosting":
        print(f"{_seen_from_here(hosting)}/: configuration for the hosts of this policy")
    return CLEAN


def _refuse_own_source(policy_file: Path, site: Path) -> None:
    """A site is replaced as a whole: the policy in it, its archive and the operator's files would be gone."""
    places = (policy_file.resolve(), policy_file.parent.resolve())
    if any(place.is_relative_to(site.resolve()) for place in places):
        raise PortalError(
            f"{policy_file} lies in {site}, which each build replaces as a whole; keep it elsewhere, or name another folder"
        )


def build(
    policy: Policy,
    site: Path,
    jobs: int = 1,
    only: Sequence[str] = (),
    *,
    work: Path,
    history: History | None = None,
    choices: Choices = Choices(),
    drawn: Drawn | None = None,
    untouched: Sequence[Artifact] = (),
    hosting: Path | None = None,
) -> int:
    """Publishes the whole site; returns the number of pages.

    work     scratch folder
    history  the released versions; without it, the policy is the only one
    drawn    `drawn_artifacts` that are being made already
    untouched  what the operator puts into the root of the site
    hosting  folder for what hosts are configured with, by default `hosting/` in the scratch folder
    """
    codes = _wanted(policy, only)
    known = history or History(policy)
    kept = store_in(work)
    settings = settings_of(policy, codes, jobs, choices)
    with nullcontext(drawn) if drawn else _drawing(known, codes, kept, jobs) as made_beside:
        views = [view_of(policy, code, known) for code in codes]
        artifacts = [
            *page_artifacts(policy, views, known),
            *output_artifacts(policy, codes, known),
            *history_artifacts(known, codes),
            summary(policy, views),
        ]
        moves = lasting(known, codes, addresses_in([*artifacts, *to_be_drawn(views)]))

        def late() -> list[Artifact]:
            made = made_beside()
            every = {each.path: each for each in [*artifacts, *made]}
            pictured = replace(moves, files={**moves.files, **_cards_of(moves, every)})
            return [*made, *redirects.artifacts(pictured, every, codes)]

        languages = [language_of(policy, *one, known) for one in views]
        moved, undecided = redirects.below_languages(moves, codes)
        settings = replace(settings, moved=moved, undecided=undecided)
        count = publish(
            artifacts,
            languages,
            settings,
            site,
            work=work,
            engine=_engine(choices.engine),
            late=late,
            untouched=untouched,
            hosting=hosting,
        )
    kept.prune()
    return count


def _wanted(policy: Policy, only: Sequence[str]) -> list[str]:
    codes = [code for code in policy.document.languages if not only or code in only]
    if not codes:
        raise PortalError(
            f"the policy has no language {', '.join(only)}; it has {', '.join(policy.document.languages)}"
        )
    return codes


def _refuse_strangers(only: Sequence[str], known: Sequence[str]) -> None:
    """A language that the version in force lacks and a later one has is none: whoever builds daily names it already."""
    if strangers := [code for code in dict.fromkeys(only) if code not in known]:
        names = ", ".join(dict.fromkeys(known))
        raise PortalError(f"the policy has no language {', '.join(strangers)}; it has {names}")


def store_in(work: Path) -> Store:
    return Store(work / ".cache" / "pieces")


def _drawing_early(
    loaded: Loaded, archive: Archive, today: date, only: Sequence[str], jobs: int, kept: Store
) -> AbstractContextManager[Drawn | None]:
    """Draws while the rules are still being asked; if they find errors, what was drawn is thrown away."""
    if loaded.policy is None or not loaded.is_sound:
        return nullcontext()
    history = history_on(loaded.policy, archive, today)
    _refuse_strangers(only, (*history.policy.languages, *loaded.policy.languages))
    return _drawing(history, _wanted(history.policy, only), kept, jobs)


@contextmanager
def _drawing(history: History, codes: Sequence[str], kept: Store, jobs: int) -> Iterator[Drawn]:
    """What takes long and no page waits for, made beside the pages: some languages in each process."""
    policy = history.policy
    count = min(_workers(jobs), len(codes))

    def draw(part: int) -> list[Artifact]:
        views = (view_of(policy, code, history) for code in codes[part::count])
        zones = [] if part else [zones_json.artifact(*known_days(history), kept.keep)]
        return [*zones, *drawn_artifacts(policy, views, kept.keep)]

    # Typst's threads do not survive a fork: where they already run, nothing is drawn beside.
    is_alone = _workers(jobs) == 1 or "typst" in sys.modules
    with ExitStack() as begun:
        parts = [begun.enter_context(beside(partial(draw, n), is_alone=is_alone)) for n in range(count)]
        yield lambda: [artifact for answer in parts for artifact in answer()]


def to_be_drawn(views: Iterable[tuple[PolicyView, Locale]]) -> Iterator[Artifact]:
    """The lasting addresses of what takes long to make."""
    yield Artifact(zones_json.PATH, b"")
    printed = (path for view, _ in views for path in sheets.paths(view))
    yield from (Artifact(each, b"") for path in printed for each in pdf.paths(path))


def lasting(history: History, codes: Sequence[str], now: Addresses) -> Moves:
    """Where all addresses lead that were ever published; PortalError with those that would be lost.

    Pages that only a version to come will have lead to its terms until then: a contract may name them already.
    """
    released = [
        (each.version, in_languages(_of_terms(each.lock["addresses"]), history.policy.languages, codes))
        for each in history.begun
    ]
    earlier = tuple(each.policy for each in history.begun)
    moves = find_moves(released, now, earlier, history.policy, codes)
    if moves.lost:
        raise PortalError("these published addresses would be lost: " + ", ".join(moves.lost))
    ahead = {
        address: f"{address.partition('/')[0]}/versions/{each.version}/"
        for each in reversed(history.released_ahead)  # the first version that has the page
        for address in each.lock["addresses"]
        if address.partition("/")[0] in codes and address.endswith("/")
        if address not in now and address not in moves.pages
    }
    return replace(moves, pages={**ahead, **moves.pages}, undecided=moves.undecided | ahead.keys())


def _cards_of(moves: Moves, made: Container[str]) -> dict[str, str]:
    """Former picture -> today's: a chat asks again for the one that it once found beside a link."""
    found: dict[str, str] = {}
    for pair in moves.pages.items():
        old, new = (
            f"{code}/{cards.card_path(page)}" for code, _, page in (each.partition("/") for each in pair)
        )
        if new in made and old not in made:
            found[old] = new
    return found


def _of_terms(addresses: Addresses) -> dict[str, list[str]]:
    """Without those of contracts, which come and go without a version."""
    return {each: anchors for each, anchors in addresses.items() if not each.startswith("c/")}


def view_of(policy: Policy, code: str, history: History | None = None) -> tuple[PolicyView, Locale]:
    """In a history, a draft is called one; a policy by itself is said as its release will say it."""
    locale = Locale.of(policy, code)
    return (said_in(history, locale) if history else say(policy, locale)), locale


def page_artifacts(
    policy: Policy, views: Iterable[tuple[PolicyView, Locale]], history: History | None = None
) -> Iterator[Artifact]:
    """The pages of each language, as Markdown."""
    for policy_view, locale in views:
        for page in all_pages(policy, policy_view, locale, history):
            yield pages.render(page, policy_view, locale)
        yield embed_json.artifact(policy_view, locale)


def drawn_artifacts(
    policy: Policy, views: Iterable[tuple[PolicyView, Locale]], keep: Keep = unkept
) -> Iterator[Artifact]:
    """What is printed or drawn of the pages; a reader who waits for a page need not wait for it."""
    for policy_view, locale in views:
        for sheet in sheets.sheets(policy_view, locale):
            yield from pdf.artifacts([sheet], keep)
        every = all_pages(policy, policy_view, locale)
        described = [(page.name, page.title, page.description) for page in every]
        for card in cards.cards(policy_view, locale, described):
            yield from cards.artifacts([card], keep)


def all_pages(
    policy: Policy, policy_view: PolicyView, locale: Locale, history: History | None = None
) -> tuple[pages.Page, ...]:
    known = history or History(policy)
    return (
        *pages.pages(policy_view, locale),
        pages.links_page(policy, policy_view, locale, editions(known, locale)),
        *history_pages(known, locale),
    )


def output_artifacts(
    policy: Policy, codes: Sequence[str], history: History | None = None
) -> Iterator[Artifact]:
    """What stands beside the pages; of what belongs to a language, only these."""
    sla, known = bake_policy(policy), history or History(policy)
    is_draft = history is not None and history.is_draft
    yield from policy_json.artifacts(policy)
    yield from (
        each
        for each in calendar_ics.artifacts(policy, sla, is_draft)
        if each.path.split("/")[0] in (*codes, "calendars")
    )
    yield sla_json.artifact(policy, sla_versions(known), known_days(known), is_draft)
    yield vectors_json.artifact(sla)
    yield from exports.artifacts(policy, sla)
    yield from contract_aliases.artifacts(
        policy, cards.card_path, partial(said_in, history) if history else partial(say, policy)
    )
    if history and history.coming:
        version = history.coming.document.version
        yield from contract_aliases.waiting(history.waiting.values(), policy, version)
    yield licences.artifact()
    yield from favicon.artifacts(
        *((ASSETS / name).read_bytes() for name in ("favicon.png", "touch-icon.png"))
    )


def summary(policy: Policy, views: Iterable[tuple[PolicyView, Locale]]) -> Artifact:
    """The portal for programs that read text."""
    listed = [
        (view, [(page.name, page.title, page.description) for page in all_pages(policy, view, locale)])
        for view, locale in views
    ]
    return llms_txt.artifact(listed)


def language_of(
    policy: Policy, policy_view: PolicyView, locale: Locale, history: History | None = None
) -> Language:
    every = all_pages(policy, policy_view, locale, history)
    sentence, link, path = announcement(history or History(policy), locale)
    surroundings = frame(policy_view, locale, pages.navigation(every))
    drawn = [cards.card_name(page.name) for page in every]
    locales = {code: cards.open_graph_locale(code) for code in policy.languages}
    extra = {
        "cards": drawn,
        "open_graph_locales": locales,
        "announcement": {"sentence": sentence, "link": link, "path": path} if sentence else None,
        "structured_data": structured_data.script_text(policy, bake_policy(policy), policy_view.language),
    }
    return replace(surroundings, extra=extra)


def _engine(name: str) -> Engine | None:
    if name == "mkdocs":
        return None
    from .site_engines.others import OtherEngine  # only who leaves needs it

    return OtherEngine(name)


def settings_of(policy: Policy, codes: Sequence[str], jobs: int, choices: Choices = Choices()) -> Settings:
    hosting = choices.hosting or policy.publishing.hosting
    effective = datetime.combine(policy.document.effective, datetime.min.time(), UTC)
    return Settings(
        default=codes[0],
        address=policy.publishing.home or None,
        form_to=origins(policy).form_to,
        form_back=origins(policy).form_back,
        epoch=int(effective.timestamp()),
        jobs=_workers(jobs),
        hosting=hosting,
        compressed=not hosting or bool(SEND_COMPRESSED & set(hosting))
        if choices.precompress is None
        else choices.precompress,
    )


def _workers(jobs: int) -> int:
    return jobs or os.cpu_count() or 1


def _seen_from_here(site: Path) -> str:
    return os.path.relpath(site) if site.is_relative_to(Path.cwd()) else str(site)
