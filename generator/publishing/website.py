"""Stages a folder of Markdown for each language, lets the engine build them, gathers, checks and publishes.

What reaches `site/` is engine-independent: shared files stand once at the root (`/assets/`, `/javascripts/`,
`/stylesheets/`), the search index and the security policy are made of the finished pages.
"""

import os
import re
import shutil
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from html import unescape
from pathlib import Path

from ..artifacts.pages import entrance, template_cache
from ..artifacts.pages.frame import Language
from ..core.artifact import Artifact
from ..core.errors import PortalError
from ..core.installation import ROOT
from . import scripts
from .disk.precompress import compress
from .disk.swap import locked, replace_folder, replacement
from .gathering import CHARSET, gather, under_hashed_name, with_policy
from .hosting import csp, headers, host_files, nginx
from .html_checks import Surroundings, find_problems
from .html_facts import PageFacts, read_page
from .own_parts import merge_templates
from .search_index import search_index
from .staging import Settings, stage, write

MOST_PROBLEMS_SHOWN = 20

Engine = Callable[[Sequence[Path], Path, int], list[str]]


@dataclass(frozen=True)
class Contents:
    """What a site is made of.

    artifacts  those under `<language>/` become that language's pages and files, all others go as they are
    late       more artifacts, asked for when the engine is done; it does not see them
    untouched  files that nobody checks or changes, pages among them; none may stand in the place of ours
    """

    artifacts: Iterable[Artifact]
    late: Callable[[], Iterable[Artifact]] = tuple
    untouched: Iterable[Artifact] = ()


@dataclass(frozen=True)
class Folders:
    """Where a site is made.

    site     is replaced as a whole
    work     scratch folder
    hosting  folder for what hosts are configured with, `hosting/` in the scratch folder by default; nobody's to
             read from outside
    """

    site: Path
    work: Path
    hosting: Path | None = None

    @property
    def configuration(self) -> Path:
        return self.hosting or self.work / "hosting"

    @property
    def next_configuration(self) -> Path:
        return self.configuration.with_name(f"{self.configuration.name}.next")


def publish(
    contents: Contents,
    languages: Sequence[Language],
    settings: Settings,
    folders: Folders,
    engine: Engine | None = None,
) -> int:
    """Builds everything and puts it in the place of the site, all or nothing; returns the number of pages.

    PortalError if anything is wrong; then the site is as it was.
    """
    files = _by_path(contents.artifacts)
    codes = tuple(language.code for language in languages)
    with _alone_in(folders.work):
        with replacement(folders.site, folders.work) as fresh:
            merge_templates(settings.own, ROOT, folders.work)
            stages = [stage(each, languages, settings, files, ROOT, folders.work) for each in languages]
            warnings = _run_engine(engine, stages, template_cache.FOLDER, settings)
            pages = under_hashed_name(gather(stages, fresh, settings), fresh)
            rest = [
                *_beside_stages(files, codes),
                *scripts.artifacts(ROOT / "docs" / "javascripts"),
                *_site_files(languages, settings, pages, codes),
                *_into_stages(contents.late(), stages),
            ]
            for artifact in rest:
                _put(fresh, artifact, pages)
            policy = _checked(fresh, pages, warnings, settings, languages)
            for artifact in contents.untouched:
                write(_free(fresh, artifact, {}), artifact.data)
            if settings.compressed:
                compress(fresh, settings.jobs, settings.keep)
            served = _nginx_settings(policy, codes, settings, host_files.hashed_files(fresh))
            place = f"build/{folders.configuration.name}"
            host_files.write_host_files(
                folders.next_configuration,
                served,
                settings.hosting,
                place,
                in_checkout=settings.own.project == ROOT,
            )
        _replace_configuration(folders)
    return len(pages)


def _checked(
    fresh: Path,
    pages: dict[str, bytes],
    warnings: list[str],
    settings: Settings,
    languages: Sequence[Language],
) -> str:
    """Writes the pages, if nothing is wrong with them, under the security policy that they need; returns it."""
    facts = {path: read_page(path, html) for path, html in pages.items()}
    inline = (script for page in facts.values() for script in page.scripts)
    policy = csp.policy(inline, settings.form_to, settings.form_back, settings.read_from)
    indexes = [search_index(language, facts) for language in languages]
    for artifact in [*host_files.in_site(policy, fresh, settings.hosting), *indexes]:
        _put(fresh, artifact, pages)
    codes = tuple(language.code for language in languages)
    _stop_on_problems(warnings, facts, pages, fresh, settings, codes)
    for path, html in pages.items():
        write(fresh / path, with_policy(html, policy))
    return policy


def _beside_stages(files: Mapping[str, Artifact], languages: Sequence[str]) -> list[Artifact]:
    """What the engine does not see."""
    return [
        artifact
        for path, artifact in files.items()
        if path.split("/")[0] not in languages or path.endswith(".html")
    ]


def _replace_configuration(folders: Folders) -> None:
    """After the site: should it stay as it was, its configuration does too."""
    conf, fresh = folders.configuration, folders.next_configuration
    previous = conf.with_name(f"{conf.name}.previous")
    replace_folder(conf, fresh, previous)
    for left in (fresh, previous):
        shutil.rmtree(left, ignore_errors=True)


def _alone_in(work: Path) -> AbstractContextManager[None]:
    """Builds of one checkout into different sites stage the same folders."""
    folder = work / ".cache"
    folder.mkdir(parents=True, exist_ok=True)
    return locked(folder)


def _nginx_settings(
    policy: str, codes: Sequence[str], settings: Settings, hashed: Sequence[str]
) -> nginx.ServedSite:
    languages = sorted(codes, key=lambda code: code != settings.default)
    moved = _redirects(codes, settings)
    return nginx.ServedSite(policy, languages, settings.root, moved, settings.address, hashed)


def _redirects(languages: Sequence[str], settings: Settings) -> dict[str, headers.Redirect]:
    return {
        f"{language}/{old}": headers.Redirect(f"{language}/{new}", is_permanent=old not in settings.undecided)
        for language in languages
        for old, new in settings.moved.items()
    }


def _by_path(artifacts: Iterable[Artifact]) -> dict[str, Artifact]:
    files: dict[str, Artifact] = {}
    for artifact in artifacts:
        if files.setdefault(artifact.path, artifact) is not artifact:
            raise PortalError(f"two parts of the site claim the address /{artifact.path}")
    return files


def _into_stages(late: Iterable[Artifact], stages: Sequence[Path]) -> Iterator[Artifact]:
    """Another engine finds them in the staged folders, like everything else."""
    docs = {folder.name: folder / "docs" for folder in stages}
    for artifact in late:
        language, _, inside = artifact.path.partition("/")
        if language in docs and not artifact.path.endswith(".html"):
            write(docs[language] / inside, artifact.data)
        yield artifact


def _run_engine(engine: Engine | None, stages: list[Path], cache: Path, settings: Settings) -> list[str]:
    if engine is None:
        from .site_engines import mkdocs  # MkDocs takes 0.2 s to import: only when something is built

        engine = mkdocs.build
    before = os.environ.get("SOURCE_DATE_EPOCH")
    os.environ["SOURCE_DATE_EPOCH"] = str(settings.epoch)
    try:
        warnings = engine(stages, cache, settings.jobs)
    finally:
        if before is None:
            del os.environ["SOURCE_DATE_EPOCH"]
        else:
            os.environ["SOURCE_DATE_EPOCH"] = before
    # Whether a link leads somewhere is decided on the finished pages, where files of all languages are known.
    return [warning for warning in warnings if "contains a link" not in warning]


def _site_files(
    languages: Sequence[Language], settings: Settings, pages: Mapping[str, bytes], codes: Sequence[str]
) -> list[Artifact]:
    default = next(language for language in languages if language.code == settings.default)
    home = f"{default.code}/"
    paths = [
        path.removeprefix(home).removesuffix("index.html")
        for path in pages
        if path.startswith(home) and path.endswith("index.html")
    ]
    made = [
        entrance.language_choice(languages, default, settings.address, settings.look),
        entrance.missing_page(languages, default, settings.root, settings.look),
        headers.robots_file(settings.address),
    ]
    if settings.address:
        made.append(headers.sitemap_file(settings.address, codes, default.code, paths))
    moved = _redirects(codes, settings)
    made += [
        headers.redirect_page(
            old, leads.to, old.split("/")[0], *_link_preview(pages.get(f"{leads.to}index.html", b""))
        )
        for old, leads in sorted(moved.items())
    ]
    return [*made, headers.redirects_file(moved, settings.root)] if moved else made


def _link_preview(html: bytes) -> tuple[str, str]:
    """Title of a built page, and the lines of its head that chats and mails show beside a link."""
    title = re.search(rb"<title>(.*?)</title>", html)
    lines = re.findall(rb'<meta (?:property="og:|name="twitter:)[^>]*>', html)
    return unescape(title[1].decode()) if title else "", "".join(f"{line.decode()}\n" for line in lines)


def _put(fresh: Path, artifact: Artifact, pages: dict[str, bytes]) -> None:
    """Pages wait for the security policy; everything else is written now."""
    target = _free(fresh, artifact, pages)
    if artifact.path.endswith(".html"):
        pages[artifact.path] = artifact.data
    else:
        write(target, artifact.data)


def _free(fresh: Path, artifact: Artifact, pages: Mapping[str, bytes]) -> Path:
    """Where the artifact goes; PortalError if something stands there."""
    target = fresh / artifact.path
    if artifact.path in pages or target.exists():
        raise PortalError(f"two parts of the site claim the address /{artifact.path}")
    return target


def _stop_on_problems(
    warnings: list[str],
    facts: Mapping[str, PageFacts],
    pages: Mapping[str, bytes],
    fresh: Path,
    settings: Settings,
    languages: tuple[str, ...],
) -> None:
    written = {path.relative_to(fresh).as_posix() for path in fresh.rglob("*") if path.is_file()}
    around = Surroundings(
        files=frozenset(written | pages.keys()),
        address=settings.address,
        root=settings.root,
        languages=languages,
        forms_to=tuple(csp.origin(address) for address in settings.form_to),
    )
    problems = warnings + find_problems(facts, around)
    problems += [f"{path}: no {CHARSET.decode()}" for path, html in pages.items() if CHARSET not in html]
    if problems:
        shown = problems[:MOST_PROBLEMS_SHOWN]
        if len(problems) > len(shown):
            shown.append(f"and {len(problems) - len(shown)} more")
        raise PortalError("\n  ".join(["the built pages have faults, so nothing is published:", *shown]))
