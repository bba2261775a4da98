"""What a company's folder adds to the staged folders: templates in the place of ours, styles, scripts, files.

MkDocs has one folder for templates, and other engines have nothing else. So where a company has some, they lie in one folder
over ours, and ours once more below `portal/`: its `main.html` says `{% extends "portal/main.html" %}`.
"""

import re
import shutil
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final
from urllib.parse import quote

import yaml

from ..core.errors import PortalError
from ..core.own_folder import ASSETS, OVERRIDES, STYLES, OwnFolder

# Below this our own templates keep their names.
OURS: Final = "portal"
TEMPLATE: Final = ".html"
# All sheets of a company become this one, which stands after ours.
STYLE: Final = "stylesheets/own.css"
OWN: Final = "own"
# What is written in Markdown has no classes. Only a portal with such pages has these styles, and only its readers load them.
_OF_PAGES: Final = """.md-typeset table:not([class]) {
  border: 0;
  border-radius: 0;
  font-size: 0.75rem;
  background: none;
}
.md-typeset table:not([class]) :is(th, td) {
  min-inline-size: 0;
  padding: 8px;
  padding-inline: 0 24px;
  border: 0;
  border-block-end: 1px solid var(--portal-rule);
}
.md-typeset table:not([class]) thead th {
  border-block-end: 2px solid var(--portal-strong-rule);
}
.md-typeset table:not([class]) tr:hover {
  background: none;
  box-shadow: none;
}
.md-typeset blockquote {
  border-inline-start-color: var(--portal-rule);
  color: inherit;
}
"""
_PAGES: Final = (".html", ".htm", ".md", ".markdown")
_CHARSET: Final = re.compile(r'\A\ufeff?\s*@charset\s+["\']utf-?8["\']\s*;', re.IGNORECASE)
_LOST: Final = re.compile(r"@import|@charset|url\((?!['\"]?(?:data:|#))")
_LOADER: Final = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def templates_folder(own: OwnFolder, root: Path, work: Path) -> Path:
    """Where the engine finds its templates; if some are the company's, after `merge_templates`."""
    return work / OVERRIDES if own.overrides else root / OVERRIDES


def merge_templates(own: OwnFolder, root: Path, work: Path) -> None:
    """Once for each build, since all languages share them. Of a folder without templates nothing is copied."""
    if own.overrides is None:
        return
    folder = templates_folder(own, root, work)
    shutil.rmtree(folder, ignore_errors=True)
    for target in (folder, folder / OURS):
        for file in (root / OVERRIDES).rglob(f"*{TEMPLATE}"):
            copy(file, target / file.relative_to(root / OVERRIDES))
    for path, file in own.templates().items():
        if path.endswith(TEMPLATE):
            copy(file, folder / path)


def put_into(docs: Path, own: OwnFolder) -> None:
    """Styles, scripts and assets, where the engine finds files of the site.

    PortalError for what could not be published as it is.
    """
    if _is_styled(own):
        of_pages = [_OF_PAGES] if own.pages() else []
        (docs / STYLE).write_text("\n".join([*of_pages, *map(_joinable_file, own.styles)]), encoding="utf-8")
    for script in own.scripts:
        copy(script, docs / "javascripts" / OWN / script.name)
    for path, file in own.assets().items():
        if file.suffix.lower() in _PAGES:
            raise PortalError(
                f"{ASSETS}/{path}: a page is none of the files beside pages; Markdown lies in pages/<language>/, "
                "and what is published byte for byte in policy/root/"
            )
        copy(file, docs / "assets" / OWN / path)


def added(own: OwnFolder, root: Path) -> dict[str, Any]:
    """What `mkdocs.yml` says of them, beside `extra`; nothing if there is nothing."""
    if not _is_styled(own):
        return {}
    shared = yaml.load((root / "mkdocs.yml").read_bytes(), _LOADER)
    return {"extra_css": [*shared["extra_css"], STYLE]}


def _is_styled(own: OwnFolder) -> bool:
    return bool(own.styles or own.pages())


def scripts_of(own: OwnFolder) -> Sequence[str]:
    """Their addresses from the root of the site."""
    return [f"javascripts/{OWN}/{quote(script.name)}" for script in own.scripts]


def joinable(name: str, text: str) -> str:
    """The text of a style sheet that is joined with others; PortalError if it would mean something else there."""
    if _LOST.search(text):
        raise PortalError(f"{name}: @import, @charset and addresses of files are lost when joined")
    return text


def _joinable_file(file: Path) -> str:
    name = f"{STYLES}/{file.name}"
    try:
        return joinable(name, _CHARSET.sub("", file.read_text(encoding="utf-8")))
    except UnicodeDecodeError as error:
        raise PortalError(f"{name}: is no text in UTF-8") from error


def copy(file: Path, target: Path) -> None:
    """Not the modes: of an installation that may only be read nothing could be written into the copied folders."""
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(file, target)
