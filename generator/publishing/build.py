"""The story of a build, its stages in order: read, check, view, pages, outputs, website."""

import gc
import os
import signal
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, ExitStack, contextmanager, nullcontext
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path

from ..artifacts.data import zones_json
from ..core import web_address
from ..core.artifact import Artifact
from ..core.diagnostic import Level
from ..core.errors import CLEAN, FINDINGS, PortalError
from ..core.installation import work_of
from ..core.own_folder import NOTHING, OwnFolder, own_folder
from ..policy.policy import Policy
from ..policy.portal.form_providers import origins
from ..reading.schema import Loaded, load_all
from ..reading.yaml.source import read
from ..rules import report
from ..rules.inspection import judge
from ..versions.archive import Archive, folder_of, open_archive
from ..versions.history import History, history_on, known_days
from ..versions.history_pages import history_artifacts
from ..versions.moves import addresses_in
from ..versions.pinned_embeds import pinned_embeds
from ..views.brand.look import look_of
from .contents import (
    cards_of,
    drawn_artifacts,
    language_of,
    output_artifacts,
    page_artifacts,
    pending_artifacts,
    resolve_moves,
    summary,
    view_of,
)
from .disk.cache import Store
from .disk.fingerprint import hosting_of
from .disk.workers import start_worker
from .hosting import redirects
from .hosting.root_files import root_files
from .staging import Settings
from .website import Contents, Engine, Folders, publish

# Hosts that send what lies there compressed; the others compress by themselves.
SEND_COMPRESSED = {"nginx", "container", "gitlab-pages"}

Drawn = Callable[[], list[Artifact]]


@dataclass(frozen=True)
class Choices:
    """How to build, where the command line says more than the policy.

    engine       mkdocs, properdocs or zensical
    hosting      hosts to configure, instead of those of the policy
    precompress  write `.gz` and `.br`; None: unless all chosen hosts compress by themselves
    jobs         how many languages are built at a time; 0: as many as there are CPUs
    only         some of the policy's languages; empty: all
    whole_theme  the theme's styles stay that no page meets yet
    """

    engine: str = "mkdocs"
    hosting: tuple[str, ...] = ()
    precompress: bool | None = None
    jobs: int = 1
    only: tuple[str, ...] = ()
    whole_theme: bool = False


def run_build(policy_file: Path, today: date, site: Path, choices: Choices, language: str) -> int:
    """Builds the portal and says where it is; 1 if the policy has errors, which are shown on stderr.

    language  of the findings
    PortalError if the site cannot be published; OSError if there is no policy file
    """
    start = time.monotonic()
    _refuse_own_source(policy_file, site)
    gc.disable()  # a tenth of the time; the process ends before it would have to tidy up
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(128 + signal.SIGTERM))  # tidies up, as on Ctrl-C
    archive, hosting = open_archive(folder_of(policy_file)), hosting_of(policy_file)
    folders = Folders(site, work_of(policy_file), hosting)
    source, own = read(policy_file.read_bytes(), policy_file.as_posix()), own_folder(policy_file)
    loaded = load_all(source)
    with _drawing_early(loaded, archive, today, choices, store_in(folders.work), own) as drawn:
        inspection = judge(source, loaded, archive.context(today, own))
        errors = [found for found in inspection.open if found.level is Level.ERROR]
        if errors or inspection.policy is None:
            sys.stderr.write(report.text(inspection.source, errors, language))
            return FINDINGS
        history = history_on(inspection.policy, archive, today)
        count = build(history, folders, choices, drawn=drawn, untouched=root_files(policy_file), own=own)
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
    history: History,
    folders: Folders,
    choices: Choices = Choices(),
    *,
    drawn: Drawn | None = None,
    untouched: Sequence[Artifact] = (),
    own: OwnFolder = NOTHING,
) -> int:
    """Publishes the whole site; returns the number of pages.

    drawn      `drawn_artifacts` that are being made already
    untouched  what the operator puts into the root of the site
    own        what lies beside the policy file
    """
    policy, kept = history.policy, store_in(folders.work)
    codes = _wanted(policy, choices.only)
    with nullcontext(drawn) if drawn else _drawing(history, codes, kept, choices.jobs, own) as made_beside:
        settings = settings_of(policy, codes, choices, own)
        views = [view_of(policy, code, history) for code in codes]
        artifacts = [
            *page_artifacts(policy, views, history, settings.look, own),
            *output_artifacts(policy, codes, history, settings.look),
            *history_artifacts(history, codes),
            *pinned_embeds(history, codes, settings.look),
            summary(policy, views),
        ]
        moves = resolve_moves(history, codes, addresses_in([*artifacts, *pending_artifacts(views, history)]))

        def late() -> list[Artifact]:
            made = made_beside()
            every = {each.path: each for each in [*artifacts, *made]}
            pictured = replace(moves, files={**moves.files, **cards_of(moves, every)})
            return [*made, *redirects.artifacts(pictured, every, codes)]

        languages = [language_of(policy, *one, history, own) for one in views]
        moved, undecided = redirects.below_languages(moves, codes)
        settings = replace(settings, moved=moved, undecided=undecided, keep=kept.keep)
        contents = Contents(artifacts, late, untouched)
        count = publish(contents, languages, settings, folders, _engine(choices.engine))
    kept.prune()
    return count


def _wanted(policy: Policy, only: Sequence[str]) -> list[str]:
    languages = [language for language in policy.document.languages if not only or language in only]
    if not languages:
        raise PortalError(
            f"the policy has no language {', '.join(only)}; it has {', '.join(policy.document.languages)}"
        )
    return languages


def _refuse_strangers(only: Sequence[str], known: Sequence[str]) -> None:
    """A language that the version in force lacks and a later one has is none: whoever builds daily names it already."""
    if strangers := [language for language in dict.fromkeys(only) if language not in known]:
        names = ", ".join(dict.fromkeys(known))
        raise PortalError(f"the policy has no language {', '.join(strangers)}; it has {names}")


def store_in(work: Path) -> Store:
    return Store(work / ".cache" / "pieces")


def _drawing_early(
    loaded: Loaded, archive: Archive, today: date, choices: Choices, kept: Store, own: OwnFolder
) -> AbstractContextManager[Drawn | None]:
    """Draws while the rules are still being asked; if they find errors, what was drawn is thrown away."""
    if loaded.policy is None or not loaded.is_sound:
        return nullcontext()
    history = history_on(loaded.policy, archive, today)
    _refuse_strangers(choices.only, (*history.policy.languages, *loaded.policy.languages))
    return _drawing(history, _wanted(history.policy, choices.only), kept, choices.jobs, own)


@contextmanager
def _drawing(
    history: History, languages: Sequence[str], kept: Store, jobs: int, own: OwnFolder
) -> Iterator[Drawn]:
    """What takes long and no page waits for, made beside the pages: some languages in each process.

    Only there a font of the company's own is read before: Typst reads it.
    """
    policy = history.policy
    count = min(_workers(jobs), len(languages))

    def draw(part: int) -> list[Artifact]:
        views = (view_of(policy, language, history) for language in languages[part::count])
        zones = [] if part else [zones_json.artifact(*known_days(history), policy.languages, kept.keep)]
        return [*zones, *drawn_artifacts(history, views, kept.keep, look_of(policy.brand, own))]

    # Typst's threads do not survive a fork: where they already run, nothing is drawn beside.
    is_alone = _workers(jobs) == 1 or "typst" in sys.modules
    with ExitStack() as begun:
        parts = [begun.enter_context(start_worker(partial(draw, n), is_alone=is_alone)) for n in range(count)]
        yield lambda: [artifact for answer in parts for artifact in answer()]


def _engine(name: str) -> Engine | None:
    if name == "mkdocs":
        return None
    from .site_engines.others import OtherEngine  # only who leaves needs it

    return OtherEngine(name)


def settings_of(
    policy: Policy, languages: Sequence[str], choices: Choices = Choices(), own: OwnFolder = NOTHING
) -> Settings:
    hosting = choices.hosting or policy.publishing.hosting
    effective = datetime.combine(policy.document.effective, datetime.min.time(), UTC)
    return Settings(
        default=languages[0],
        address=policy.publishing.home or None,
        form_to=origins(policy).form_to,
        form_back=origins(policy).form_back,
        read_from=tuple(map(web_address.safe, policy.status.read_from)) if policy.status else (),
        epoch=int(effective.timestamp()),
        jobs=_workers(choices.jobs),
        hosting=hosting,
        compressed=not hosting or bool(SEND_COMPRESSED & set(hosting))
        if choices.precompress is None
        else choices.precompress,
        whole_theme=choices.whole_theme,
        own=own,
        look=look_of(policy.brand, own),
    )


def _workers(jobs: int) -> int:
    return jobs or os.cpu_count() or 1


def _seen_from_here(site: Path) -> str:
    return os.path.relpath(site) if site.is_relative_to(Path.cwd()) else str(site)
