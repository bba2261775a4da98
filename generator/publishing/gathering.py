"""Gathering: what the engine built in each language's folder -> the pages and shared files of one site.

Shared files stand once at the root (`/assets/`, `/javascripts/`, `/stylesheets/`), in whatever folder an engine put them.
"""

import hashlib
import re
import shutil
from collections.abc import Collection, Mapping, Sequence
from html import escape
from pathlib import Path

from rcssmin import cssmin  # type: ignore[import-untyped]

from ..core.errors import PortalError
from ..views.brand.look_files import FOLDER
from .hosting import csp
from .own_parts import joinable
from .staging import Settings, write
from .theme_styles import met, words_of

SHARED = ("assets", "javascripts", "stylesheets")
# What all the pages' stylesheets are joined into; the published name holds a hash of the content.
JOINED = "assets/site.css"
CSS_CHARSET = '@charset "UTF-8";'
STYLESHEET = rb'<link rel="stylesheet" href="([^"]+)">'
STYLESHEET_LINE = rb'[ \t]*<link rel="stylesheet" href="[^"]+">\s*'
_HEADING_LINK = re.compile(
    rb"(?P<start><h[1-6]\b[^>]*>)(?P<text>(?:(?!</h[1-6]>).)*?)"
    rb'(?P<link><a class="headerlink" href="#[^"]*" )title="(?P<words>[^"]*)"',
    re.DOTALL,
)
# What engines and templates leave between elements; no page has a text that keeps its blanks.
_INDENT = re.compile(rb"\n\s+(?=<)")
CHARSET = b'<meta charset="utf-8">'


def gather(stages: Sequence[Path], fresh: Path, settings: Settings) -> dict[str, bytes]:
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
    scripts = [path.read_bytes() for path in fresh.glob("javascripts/**/*.js")]
    words = None if settings.whole_theme else words_of(pages.values(), scripts)
    _join_stylesheets(fresh, stylesheets, words)
    return pages


def _stylesheets(html: bytes) -> tuple[str, ...]:
    """Paths of a page's stylesheets from the site's root, in their order; not those that are `data-only` its own.

    Where a list of `mkdocs.yml` takes the place of the inherited one, Zensical puts it behind that: each counts once.
    """
    found = (match[1].decode() for match in re.finditer(STYLESHEET, html))
    paths = (re.sub(rf"^.*?(?=(?:{'|'.join(SHARED)})/)", "", href, count=1) for href in found)
    return tuple(dict.fromkeys(paths))


def _join_stylesheets(fresh: Path, used: set[tuple[str, ...]], words: Collection[str] | None) -> None:
    """All pages name the same stylesheets, so one file can stand for them: one request instead of eight.

    words  `words_of` pages and scripts: the theme's styles for all else are left out; None: they stay
    """
    if len(used) != 1:
        raise PortalError(f"pages name different stylesheets: {sorted(used)}")
    paths = [fresh / path for path in next(iter(used))]
    texts = [path.read_text("utf-8").removeprefix(CSS_CHARSET) for path in paths]
    for path, text in zip(paths, texts, strict=True):
        # A font that the tokens name lies beside the joined sheet.
        joinable(path.name, text.replace(f"url({FOLDER.removeprefix('assets/')}font.", ""))
        path.unlink()
        if not any(path.parent.iterdir()):
            path.parent.rmdir()
    theirs: list[str] = []  # the theme's stand before ours
    ours: list[str] = []
    for path, text in zip(paths, texts, strict=True):
        (theirs if path.is_relative_to(fresh / "assets") else ours).append(cssmin(text))
    theme, own = "".join(theirs), "".join(ours)
    kept = theme if words is None else met(theme, words, own)
    write(fresh / JOINED, f"{CSS_CHARSET}{kept}{own}".encode())


def under_hashed_name(pages: Mapping[str, bytes], fresh: Path) -> dict[str, bytes]:
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

    plain = re.sub(_INDENT, b"\n", with_named_links(html))
    first, *others = re.split(STYLESHEET_LINE, re.sub(pattern, at_root, plain))
    up = root if inside.name == "404.html" else f"{up}../"
    link = f'<link rel="stylesheet" href="{up}{JOINED}">\n'.encode()
    return first + link + b"".join(others) if others else first


def with_named_links(html: bytes) -> bytes:
    """Names the links beside headings after their headings: engines give them a tooltip, and a "#" as their only name."""
    return re.sub(_HEADING_LINK, _named, html)


def _named(heading: re.Match[bytes]) -> bytes:
    name = b" ".join(re.sub(rb"<[^>]*>", b"", heading["text"]).split()).replace(b'"', b"&quot;")
    return b'%s%s%saria-label="%s %s"' % (*heading.group("start", "text", "link", "words"), name)


def with_policy(html: bytes, policy: str) -> bytes:
    content = escape(csp.for_meta(policy), quote=False)
    meta = f'\n<meta http-equiv="Content-Security-Policy" content="{content}">'
    return html.replace(CHARSET, CHARSET + meta.encode(), 1)


def finish_page(
    html: bytes, inside: str, language: str, settings: Settings, policy: str, stylesheet: str
) -> bytes:
    """A page as the engine made it -> the page as it is published.

    inside      its path in its language
    stylesheet  `stylesheet_of` the site
    """
    root = settings.root
    page = _with_shared_files(html, Path(inside), f"{root}{language}/", root)
    return with_policy(page.replace(JOINED.encode(), stylesheet.encode(), 1), policy)


def stylesheet_of(site: Path) -> str:
    """Where the joined stylesheet of a published site lies in it."""
    pattern = JOINED.replace(".css", ".????????.css")
    return next((file.relative_to(site).as_posix() for file in site.glob(pattern)), JOINED)


def _move(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    if not target.exists():
        shutil.move(source, target)
