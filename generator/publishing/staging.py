"""Staging: a folder of Markdown and a `mkdocs.yml` for each language, which any MkDocs-like engine builds by itself."""

import os
import shutil
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from importlib.util import find_spec
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlsplit

import yaml

from ..artifacts.data import favicon
from ..artifacts.pages.frame import Language
from ..artifacts.pages.pages import MenuEntry
from ..core.artifact import Artifact
from ..core.keeping import Cache, no_cache
from ..core.own_folder import NOTHING, OwnFolder, files_below
from ..views.brand import look_files
from ..views.brand.look import DEFAULT_LOOK, Look
from ..views.brand.look_css import tokens_css
from . import own_parts

# What the theme calls languages that it knows under another name.
OTHER_THEME_NAMES = {"no": "nb", "iw": "he", "in": "id", "fil": "tl", "zh-HK": "zh-Hant", "zh-MO": "zh-Hant"}
# Style sheets of pages without the theme; each begins with the tokens, so that these pages ask for no further file.
STANDALONE = ("entrance.css", "version.css")
# The same text, ten times as fast where PyYAML has its C library.
DUMPER = getattr(yaml, "CSafeDumper", yaml.SafeDumper)


@dataclass(frozen=True)
class Settings:
    """What concerns the whole site.

    default     code of the language that readers get whose own there is none of
    address     where the site will live, with a slash at the end; None if unknown
    form_to     addresses that the contact form is sent to
    form_back   addresses that an answer to the form redirects to
    read_from   addresses that pages ask for known faults
    moved       former path -> path, from a language's home: `tiers/silver/` -> `tiers/gold/`
    undecided   the former paths that may lead elsewhere one day: announced, or renamed in a draft
    epoch       seconds since 1970 that stand for "now" in the built files: the policy's effective date
    jobs        how many languages are built at a time
    hosting     names of `hosting.HOSTS` whose configuration is written; empty: headers, redirects and nginx
    compressed  write `.gz` and `.br` beside every text file
    whole_theme the theme's styles that no page meets stay, for pages that become others
    keep        where what takes long is kept
    look        colours, fonts and pictures
    own         what lies beside the policy file
    """

    default: str
    address: str | None = None
    form_to: tuple[str, ...] = ()
    form_back: tuple[str, ...] = ()
    read_from: tuple[str, ...] = ()
    moved: Mapping[str, str] = field(default_factory=dict)
    undecided: frozenset[str] = frozenset()
    epoch: int = 0
    jobs: int = 1
    hosting: tuple[str, ...] = ()
    compressed: bool = False
    whole_theme: bool = False
    keep: Cache = no_cache
    look: Look = DEFAULT_LOOK
    own: OwnFolder = NOTHING

    @property
    def root(self) -> str:
        """Path of the site on its host: `/` or `/support/`."""
        return urlsplit(self.address).path or "/" if self.address else "/"


def stage(
    language: Language,
    languages: Sequence[Language],
    settings: Settings,
    files: Mapping[str, Artifact],
    root: Path,
    work: Path,
) -> Path:
    """Writes `<work>/<language>/`: a folder that any MkDocs-like engine builds by itself, after `merge_templates`."""
    folder = work / language.code
    shutil.rmtree(folder, ignore_errors=True)
    docs = folder / "docs"
    for path, file in files_below(root / "docs").items():
        own_parts.copy(file, docs / path)
    _write_look(docs, settings.look)
    own_parts.put_into(docs, settings.own)
    prefix = f"{language.code}/"
    for path, artifact in files.items():
        if path.startswith(prefix) and not path.endswith(".html"):
            write(docs / path.removeprefix(prefix), artifact.data)
    write(folder / "mkdocs.yml", frame_text(language, languages, settings, root, folder).encode())
    return folder


def _write_look(docs: Path, look: Look) -> None:
    """The style sheet of the tokens, the sheets that begin with them, and the icons."""
    sheets = docs / "stylesheets"
    write(sheets / "tokens.css", tokens_css(look, standalone=False).encode())
    tokens = tokens_css(look, standalone=True).encode()
    for sheet in (sheets / name for name in STANDALONE):
        if sheet.exists():
            write(sheet, tokens + sheet.read_bytes())
    for name, picture in favicon.pictures(look).items():
        write(docs / "assets" / name, picture)
    for path, data in look_files.files(look).items():
        write(docs / path, data)


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
    templates = own_parts.templates_folder(settings.own, root, folder.parent)
    return {
        "INHERIT": os.path.relpath(root / "mkdocs.yml", folder),
        "site_name": language.title,
        "site_url": home,
        "docs_dir": "docs",
        "site_dir": "site",
        "hooks": [],
        "theme": {
            "language": _theme_language(language.code),
            "direction": language.direction,
            "custom_dir": os.path.relpath(templates, folder),
        },
        **own_parts.added(settings.own, root),
        "markdown_extensions": {"toc": {"permalink_title": language.words.permalink}},
        "nav": [_nav(item) for item in language.nav],
        "extra": {
            "language": language.code,
            "tag": language.tag,
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
            "status": asdict(language.status) if language.status else None,
            "reach": [asdict(link) for link in language.reach],
            "own_scripts": own_parts.scripts_of(settings.own),
            "icon": _icon(settings),
            "brand": _brand(language, settings.look),
            **language.extra,
        },
    }


def _icon(settings: Settings) -> str:
    """A small one as an address that holds it: no page asks for a file."""
    address = "data:image/svg+xml," + quote(favicon.svg(settings.look).strip(), safe=" /:=,")
    return address if len(address) <= look_files.MOST_INLINE else f"{settings.root}assets/favicon.svg"


def _brand(language: Language, look: Look) -> dict[str, Any] | None:
    """What the header of each page shows of a company; None if it has no brand."""
    if not look.is_own:
        return None
    return {
        "logo": asdict(look_files.shown(look.logo)) if look.logo else None,
        "logo_dark": asdict(look_files.shown(look.logo_dark))
        if look.logo_dark and look.logo_dark != look.logo
        else None,
        "company": language.company,
        "is_named": look.is_named,
        "links": [asdict(each) for each in language.header_links],
        "preview": look_files.PREVIEW if look.preview else "",
    }


def _theme_language(language: str) -> str:
    """The theme's words nearest to a language (it crashes on what it does not know), or English ones."""
    material = find_spec("material")
    places = material.submodule_search_locations if material else None
    known = Path(places[0] if places else ".") / "templates" / "partials" / "languages"
    base = language.split("-")[0]
    for name in (
        language,
        OTHER_THEME_NAMES.get(language, language),
        base,
        OTHER_THEME_NAMES.get(base, base),
    ):
        if (known / f"{name}.html").exists():
            return name
    return "en"


def _nav(item: MenuEntry) -> dict[str, Any]:
    if not item.children:
        return {item.title: item.path}
    return {item.title: [{item.title: item.path}, *map(_nav, item.children)]}


def write(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
