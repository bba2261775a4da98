"""What a company puts beside its policy file: templates, styles, scripts, pictures, pages, its brand.

The names are those of MkDocs where it has any. Links are not followed and hidden files are left alone, so nothing gets
into a site that does not lie in the folder for everybody to see.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from .installation import ROOT, project_of

OVERRIDES: Final = "overrides"
STYLES: Final = "stylesheets"
SCRIPTS: Final = "javascripts"
ASSETS: Final = "assets"
PAGES: Final = "pages"
BRAND: Final = "brand"


@dataclass(frozen=True)
class OwnFolder:
    """The folder of a company.

    project    what the policy file belongs to
    overrides  templates in the place of the program's; None: there are none, or they are the program's, in its checkout
    styles     sheets that stand after the program's, by their names
    scripts    what each page runs, by their names
    """

    project: Path
    overrides: Path | None = None
    styles: tuple[Path, ...] = ()
    scripts: tuple[Path, ...] = ()

    def templates(self) -> dict[str, Path]:
        """All files of `overrides/`, by their path in it."""
        return files_below(self.overrides) if self.overrides else {}

    def assets(self) -> dict[str, Path]:
        """By their path in `assets/`."""
        return self._below(ASSETS)

    def pages(self) -> Mapping[str, tuple[str, ...]]:
        """Language -> names of the pages in `pages/<language>/`: `imprint.md` and `imprint/index.md` are `imprint`."""
        found: dict[str, list[str]] = {}
        for path in self._texts():
            language, _, inside = path.partition("/")
            found.setdefault(language, []).append(_name(inside))
        return {language: tuple(dict.fromkeys(names)) for language, names in found.items()}

    def page(self, language: str, name: str) -> Path | None:
        """The Markdown of a page; of two files of one name `imprint.md`."""
        files = self._texts()
        paths = (f"{language}/{name}.md", f"{language}/{name}/index.md")
        return next((files[path] for path in paths if path in files), None)

    def beside_pages(self, language: str) -> dict[str, Path]:
        """What else lies in `pages/<language>/`, by its path in it: pictures, mostly."""
        found = files_below(self.project / PAGES / language) if self._lies_somewhere else {}
        return {path: file for path, file in found.items() if not path.endswith(".md")}

    def file(self, name: str) -> bytes | None:
        """What `brand/logo.svg` holds; None if there is no such file, if a link leads to it, or if it lies elsewhere."""
        if not self._lies_somewhere:
            return None
        path = self.project
        for part in name.split("/"):
            path /= part
            if part in ("", ".", "..") or "\\" in part or "\0" in part or path.is_symlink():
                return None
        return path.read_bytes() if path.is_file() else None

    def places(self) -> tuple[Path, ...]:
        """The folders that a site is made of, whether they are there or not: their files are looked for and watched."""
        if not self._lies_somewhere:
            return ()
        others = (self.project / name for name in (STYLES, SCRIPTS, ASSETS, PAGES, BRAND))
        return tuple(others) if _is_program(self.project) else (self.project / OVERRIDES, *others)

    def stamp(self) -> tuple[tuple[str, int, int], ...]:
        """Tells whether a file is another one than before, is new or gone: path, time and size of each."""
        found: list[tuple[str, int, int]] = []
        for file in (each for place in self.places() for each in files_below(place).values()):
            with suppress(OSError):  # gone between two looks
                status = file.stat()
                found.append((file.as_posix(), status.st_mtime_ns, status.st_size))
        return tuple(found)

    def _texts(self) -> dict[str, Path]:
        """The Markdown below `pages/`, by its path in it; what lies in no language's folder is none."""
        found = self._below(PAGES)
        return {path: file for path, file in found.items() if path.endswith(".md") and "/" in path}

    def _below(self, name: str) -> dict[str, Path]:
        return files_below(self.project / name) if self._lies_somewhere else {}

    @property
    def _lies_somewhere(self) -> bool:
        """A relative path would be one in whatever folder this process is in."""
        return self.project.is_absolute()


NOTHING: Final = OwnFolder(Path())
"""A policy that lies nowhere, and has nothing beside it."""


def own_folder(policy_file: Path) -> OwnFolder:
    project = project_of(policy_file.parent.resolve())
    overrides = project / OVERRIDES
    is_own = not _is_program(project) and overrides.is_dir() and not overrides.is_symlink()
    return OwnFolder(
        project,
        overrides if is_own else None,
        _directly(project / STYLES, ".css"),
        _directly(project / SCRIPTS, ".js"),
    )


def files_below(folder: Path) -> dict[str, Path]:
    """Path in the folder -> file, sorted; none of a link, none that is hidden."""
    found: dict[str, Path] = {}
    if folder.is_symlink():
        return found
    for below, folders, names in os.walk(folder):
        folders[:] = [each for each in folders if not each.startswith(".")]
        for name in names:
            file = Path(below, name)
            if not name.startswith(".") and file.is_file() and not file.is_symlink():
                found[file.relative_to(folder).as_posix()] = file
    return dict(sorted(found.items()))


def _directly(folder: Path, ending: str) -> tuple[Path, ...]:
    return tuple(
        file for path, file in files_below(folder).items() if "/" not in path and path.endswith(ending)
    )


def _is_program(project: Path) -> bool:
    """In the program's checkout `overrides/` are the templates that a company's take the place of."""
    return project == ROOT


def _name(inside: str) -> str:
    """`imprint` of `imprint.md` and of `imprint/index.md`."""
    plain = inside.removesuffix(".md")
    return plain.removesuffix("/index")
