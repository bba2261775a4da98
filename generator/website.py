"""Stages a folder of Markdown for each language, lets the engine build them, gathers, checks and publishes.

What reaches `site/` is engine-independent: shared files stand once at the root (`/assets/`, `/javascripts/`,
`/stylesheets/`), the search index and the security policy are made of the finished pages.
"""

import hashlib
import json
import os
import re
import shutil
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from html import escape
from importlib.util import find_spec
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import yaml

from . import compiled, csp, host_files
from .artifact import Artifact
from .errors import PortalError
from .frame import Language
from .html_checks import PageFacts, Surroundings, find_problems, read_page
from .outputs import entrance, hosting, nginx
from .pages import Entry
from .precompress import compress
from .swap import fresh_sibling

ROOT = Path(__file__).resolve().parent.parent
SHARED = ("assets", "javascripts", "stylesheets")
MOST_PROBLEMS_SHOWN = 20
# What the theme calls languages that it knows under another name.
OTHER_THEME_NAMES = {"no": "nb", "iw": "he", "in": "id", "fil": "tl", "zh-HK": "zh-Hant", "zh-MO": "zh-Hant"}
# What all the pages' stylesheets are joined into; the published name holds a hash of the content.
JOINED = "assets/site.css"
CSS_CHARSET = '@charset "UTF-8";'
STYLESHEET = rb'<link rel="stylesheet" href="([^"]+)">'
STYLESHEET_LINE = rb'[ \t]*<link rel="stylesheet" href="[^"]+">\s*'
# The same text, ten times as fast where PyYAML has its C library.
DUMPER = getattr(yaml, "CSafeDumper", yaml.SafeDumper)
CHARSET = b'<meta charset="utf-8">'

Engine = Callable[[Sequence[Path], Path, int], list[str]]


@dataclass(frozen=True)
class Settings:
    """What concerns the whole site.

    default     code of the language that readers get whose own there is none of
    address     where the site will live, with a slash at the end; None if unknown
    form_to     addresses that the contact form is sent to
    form_back   addresses that an answer to the form redirects to
    moved       former path -> path, from a language's home: `tiers/silver/` -> `tiers/gold/`
    epoch       seconds since 1970 that stand for "now" in the built files: the policy's effective date
    jobs        how many languages are built at a time
    hosting     names of `hosting.HOSTS` whose configuration is written; empty: headers, redirects and nginx
    compressed  write `.gz` and `.br` beside every text file
    """

    default: str
    address: str | None = None
    form_to: tuple[str, ...] = ()
    form_back: tuple[str, ...] = ()
    moved: Mapping[str, str] = field(default_factory=dict)
    epoch: int = 0
    jobs: int = 1
    hosting: tuple[str, ...] = ()
    compressed: bool = False

    @property
    def root(self) -> str:
        """Path of the site on its host: `/` or `/support/`."""
        return urlsplit(self.address).path or "/" if self.address else "/"


def publish(
    artifacts: Iterable[Artifact],
    languages: Sequence[Language],
    settings: Settings,
    site: Path,
    *,
    root: Path = ROOT,
    work: Path | None = None,
    engine: Engine | None = None,
    late: Callable[[], Iterable[Artifact]] = tuple,
) -> int:
    """Builds everything and puts it in the place of `site`, all or nothing; returns the number of pages.

    artifacts  those under `<language>/` become that language's pages and files, all others go as they are
    root       holds mkdocs.yml, overrides/ and docs/
    work       scratch folder, `build/` in the root by default; what hosts are configured with goes into its
               folder `hosting/`, which is nobody's to read from outside
    late       more artifacts, asked for when the engine is done; it does not see them
    PortalError if anything is wrong; then `site` is as it was.
    """
    files = _by_path(artifacts)
    with fresh_sibling(site) as fresh:
        stages = [
            stage(language, languages, settings, files, root, work or root / "build")
            for language in languages
        ]
        warnings = _run_engine(engine, stages, compiled.FOLDER, settings)
        pages = _under_hashed_name(_gather(stages, fresh, settings), fresh)
        codes = tuple(language.code for language in languages)
        rest = [
            artifact
            for path, artifact in files.items()
            if path.split("/")[0] not in codes or path.endswith(".html")
        ]
        rest += _site_files(languages, settings, pages, codes)
        rest += _into_stages(late(), stages)
        for artifact in rest:
            _put(fresh, artifact, pages)
        facts = {path: read_page(path, html) for path, html in pages.items()}
        policy = csp.policy(
            (script for page in facts.values() for script in page.scripts),
            settings.form_to,
            settings.form_back,
        )
        for artifact in [*host_files.in_site(policy, fresh, settings.hosting), *_search(facts, codes)]:
            _put(fresh, artifact, pages)
        _stop_on_problems(warnings, facts, pages, fresh, settings, codes)
        for path, html in pages.items():
            _write(fresh / path, _with_policy(html, policy))
        if settings.compressed:
            compress(fresh, settings.jobs)
        served = _served(policy, codes, settings, host_files.hashed(fresh))
        host_files.write_beside((work or root / "build") / "hosting", served, settings.hosting)
    return len(pages)


def _served(policy: str, codes: Sequence[str], settings: Settings, hashed: Sequence[str]) -> nginx.Served:
    languages = sorted(codes, key=lambda code: code != settings.default)
    moved = _moved(codes, settings)
    return nginx.Served(policy, languages, settings.root, moved, settings.address, hashed)


def _moved(codes: Sequence[str], settings: Settings) -> dict[str, str]:
    return {f"{code}/{old}": f"{code}/{new}" for code in codes for old, new in settings.moved.items()}


def _by_path(artifacts: Iterable[Artifact]) -> dict[str, Artifact]:
    files: dict[str, Artifact] = {}
    for artifact in artifacts:
        if files.setdefault(artifact.path, artifact) is not artifact:
            raise PortalError(f"two parts of the site claim the address /{artifact.path}")
    return files


def stage(
    language: Language,
    languages: Sequence[Language],
    settings: Settings,
    files: Mapping[str, Artifact],
    root: Path,
    work: Path,
) -> Path:
    """Writes `<work>/<language>/`: a folder that any MkDocs-like engine builds by itself."""
    folder = work / language.code
    shutil.rmtree(folder, ignore_errors=True)
    docs = folder / "docs"
    shutil.copytree(root / "docs", docs)
    prefix = f"{language.code}/"
    for path, artifact in files.items():
        if path.startswith(prefix) and not path.endswith(".html"):
            _write(docs / path.removeprefix(prefix), artifact.data)
    _write(folder / "mkdocs.yml", frame_text(language, languages, settings, root, folder).encode())
    return folder


def _into_stages(late: Iterable[Artifact], stages: Sequence[Path]) -> Iterator[Artifact]:
    """Another engine finds them in the staged folders, like everything else."""
    docs = {folder.name: folder / "docs" for folder in stages}
    for artifact in late:
        language, _, inside = artifact.path.partition("/")
        if language in docs and not artifact.path.endswith(".html"):
            _write(docs[language] / inside, artifact.data)
        yield artifact


def frame_text(
    language: Language, languages: Sequence[Language], settings: Settings, root: Path, folder: Path
) -> str:
    """The `mkdocs.yml` of a staged folder: everything about a language but its pages."""
    config = _config(language, languages, settings, root, folder)
    return str(yaml.dump(config, Dumper=DUMPER, allow_unicode=True, sort_keys=False, width=110))


def _config(
    language: Language, languages: Sequence[Language], settings: Settings, root: Path, folder: Path
) -> dict[str, Any]:
    home = f"{settings.address or 'http://localhost/'}{language.code}/"
    return {
        "INHERIT": os.path.relpath(root / "mkdocs.yml", folder),
        "site_name": language.title,
        "site_description": language.description,
        "site_url": home,
        "docs_dir": "docs",
        "site_dir": "site",
        "hooks": [],
        "theme": {
            "language": _theme_language(language.code),
            "direction": language.direction,
            "custom_dir": os.path.relpath(root / "overrides", folder),
        },
        "markdown_extensions": {"toc": {"permalink_title": language.words.permalink}},
        "nav": [_nav(item) for item in language.nav],
        "extra": {
            "language": language.code,
            "language_name": language.name,
            "default_language": settings.default,
            "address": settings.address or "",
            "root": settings.root,
            "words": language.words_by_name,
            "alternate": [
                {
                    "name": other.name,
                    "lang": other.code,
                    "direction": other.direction,
                    "link": f"../{other.code}/",
                }
                for other in languages
            ],
            "footer_text": language.footer_text,
            "footer_links": [{"text": link.text, "href": link.href} for link in language.footer_links],
            **language.extra,
        },
    }


def _theme_language(code: str) -> str:
    """The theme's words nearest to a language (it crashes on what it does not know), or English ones."""
    material = find_spec("material")
    places = material.submodule_search_locations if material else None
    known = Path(places[0] if places else ".") / "templates" / "partials" / "languages"
    base = code.split("-")[0]
    for name in (code, OTHER_THEME_NAMES.get(code, code), base, OTHER_THEME_NAMES.get(base, base)):
        if (known / f"{name}.html").exists():
            return name
    return "en"


def _nav(item: Entry) -> dict[str, Any]:
    if not item.children:
        return {item.title: item.path}
    return {item.title: [{item.title: item.path}, *map(_nav, item.children)]}


def _run_engine(engine: Engine | None, stages: list[Path], cache: Path, settings: Settings) -> list[str]:
    if engine is None:
        from . import engine_mkdocs  # MkDocs takes 0.2 s to import: only when something is built

        engine = engine_mkdocs.build
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


def _gather(stages: Sequence[Path], fresh: Path, settings: Settings) -> dict[str, bytes]:
    """Moves what the engine built into one folder; returns the pages, which are not written yet."""
    pages: dict[str, bytes] = {}
    stylesheets: set[tuple[str, ...]] = set()
    for folder in stages:
        built = folder / "site"
        for file in sorted(path for path in built.rglob("*") if path.is_file()):
            inside = file.relative_to(built)
            if inside.suffix == ".html":
                html = file.read_bytes()
                stylesheets.add(_stylesheets(html))
                home = f"{settings.root}{folder.name}/"
                pages[f"{folder.name}/{inside.as_posix()}"] = _with_shared_files(
                    html, inside, home, settings.root
                )
            elif inside.parts[0] in SHARED:
                _move(file, fresh / inside)
            elif inside.name not in ("sitemap.xml", "sitemap.xml.gz"):
                _move(file, fresh / folder.name / inside)
    _join_stylesheets(fresh, stylesheets)
    return pages


def _stylesheets(html: bytes) -> tuple[str, ...]:
    """Paths of a page's stylesheets from the site's root, in their order; not those that are `data-only` its own."""
    found = (match[1].decode() for match in re.finditer(STYLESHEET, html))
    return tuple(re.sub(rf"^.*?(?=(?:{'|'.join(SHARED)})/)", "", href, count=1) for href in found)


def _join_stylesheets(fresh: Path, used: set[tuple[str, ...]]) -> None:
    """All pages name the same stylesheets, so one file can stand for them: one request instead of five."""
    if len(used) != 1:
        raise PortalError(f"pages name different stylesheets: {sorted(used)}")
    paths = [fresh / path for path in next(iter(used))]
    texts = [path.read_text("utf-8").removeprefix(CSS_CHARSET) for path in paths]
    for path, text in zip(paths, texts, strict=True):
        if re.search(r"@import|@charset|url\((?!['\"]?(?:data:|#))", text):
            raise PortalError(f"{path.name}: @import, @charset and addresses of files are lost when joined")
        path.unlink()
        if not any(path.parent.iterdir()):
            path.parent.rmdir()
    comments = re.compile(r"/\*.*?\*/\s*", re.DOTALL)
    _write(fresh / JOINED, (CSS_CHARSET + "\n".join(comments.sub("", text) for text in texts)).encode())


def _under_hashed_name(pages: Mapping[str, bytes], fresh: Path) -> dict[str, bytes]:
    """Renames the joined stylesheet after its content, so that browsers may keep it for good."""
    file = fresh / JOINED
    name = f"{file.stem}.{hashlib.sha256(file.read_bytes()).hexdigest()[:8]}{file.suffix}"
    file.rename(file.with_name(name))
    link, renamed = f'{JOINED}">'.encode(), f'{JOINED.removesuffix(file.name)}{name}">'.encode()
    return {path: html.replace(link, renamed, 1) for path, html in pages.items()}


def _with_shared_files(html: bytes, inside: Path, home: str, root: str) -> bytes:
    """Lets a page name the shared files at the site's root, and one stylesheet in the place of all."""
    up = "../" * (len(inside.parts) - 1)
    pattern = rb'((?:href|src)=")(?:%s|%s)(?=(?:%s)/)' % (
        re.escape(up.encode()) if up else rb"(?:\./)?",
        re.escape(home.encode()),
        "|".join(SHARED).encode(),
    )

    def at_root(match: re.Match[bytes]) -> bytes:
        is_absolute = match[0].endswith(home.encode())
        return match[1] + (root if is_absolute else f"{up}../").encode()

    first, *others = re.split(STYLESHEET_LINE, re.sub(pattern, at_root, html))
    up = root if inside.name == "404.html" else f"{up}../"
    link = f'<link rel="stylesheet" href="{up}{JOINED}">\n'.encode()
    return first + link + b"".join(others) if others else first


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
        entrance.language_choice(languages, default, settings.address),
        entrance.missing_page(languages, default, settings.root),
        hosting.robots_file(settings.address),
    ]
    if settings.address:
        made.append(hosting.sitemap_file(settings.address, codes, default.code, paths))
    moved = _moved(codes, settings)
    made += [hosting.redirect_page(old, new, old.split("/")[0]) for old, new in sorted(moved.items())]
    return [*made, hosting.redirects_file(moved, settings.root)] if moved else made


def _put(fresh: Path, artifact: Artifact, pages: dict[str, bytes]) -> None:
    """Pages wait for the security policy; everything else is written now."""
    target = fresh / artifact.path
    if artifact.path in pages or target.exists():
        raise PortalError(f"two parts of the site claim the address /{artifact.path}")
    if artifact.path.endswith(".html"):
        pages[artifact.path] = artifact.data
    else:
        _write(target, artifact.data)


def _search(facts: Mapping[str, PageFacts], codes: Sequence[str]) -> list[Artifact]:
    """`<language>/search.json`: [[address, page, heading, text], …], a row for each section of each page."""
    made = []
    for code in codes:
        rows = []
        for path, page in sorted(facts.items()):
            if not path.startswith(f"{code}/") or page.is_hidden or not page.sections:
                continue
            address = path.removeprefix(f"{code}/").removesuffix("index.html")
            first = page.sections[0]
            for section in page.sections:
                anchor = f"#{section.anchor}" if section.anchor and section is not first else ""
                rows.append([address + anchor, first.heading, section.heading, section.text])
        made.append(
            Artifact(f"{code}/search.json", json.dumps(rows, ensure_ascii=False, separators=(",", ":")))
        )
    return made


def _stop_on_problems(
    warnings: list[str],
    facts: Mapping[str, PageFacts],
    pages: Mapping[str, bytes],
    fresh: Path,
    settings: Settings,
    codes: tuple[str, ...],
) -> None:
    written = {path.relative_to(fresh).as_posix() for path in fresh.rglob("*") if path.is_file()}
    around = Surroundings(
        files=frozenset(written | pages.keys()),
        address=settings.address,
        root=settings.root,
        languages=codes,
        forms_to=tuple(csp.origin(address) for address in settings.form_to),
    )
    problems = warnings + find_problems(facts, around)
    problems += [f"{path}: no {CHARSET.decode()}" for path, html in pages.items() if CHARSET not in html]
    if problems:
        shown = problems[:MOST_PROBLEMS_SHOWN]
        if len(problems) > len(shown):
            shown.append(f"and {len(problems) - len(shown)} more")
        raise PortalError("\n  ".join(["the built pages have faults, so nothing is published:", *shown]))


def _with_policy(html: bytes, policy: str) -> bytes:
    content = escape(csp.for_meta(policy), quote=False)
    meta = f'\n<meta http-equiv="Content-Security-Policy" content="{content}">'
    return html.replace(CHARSET, CHARSET + meta.encode(), 1)


def _write(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)


def _move(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    if not target.exists():
        shutil.move(source, target)


def finished(
    html: bytes, inside: str, language: str, settings: Settings, policy: str, stylesheet: str
) -> bytes:
    """A page as the engine made it -> the page as it is published.

    inside      its path in its language
    stylesheet  `stylesheet_of` the site
    """
    root = settings.root
    page = _with_shared_files(html, Path(inside), f"{root}{language}/", root)
    return _with_policy(page.replace(JOINED.encode(), stylesheet.encode(), 1), policy)


def stylesheet_of(site: Path) -> str:
    """Where the joined stylesheet of a published site lies in it."""
    pattern = JOINED.replace(".css", ".????????.css")
    return next((file.relative_to(site).as_posix() for file in site.glob(pattern)), JOINED)
