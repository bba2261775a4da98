"""Catalogs of the company's own, `translations/<language>.po` beside its policy file.

A wheel holds the program, a company's folder what is its own: there its translators put the program's words in a language
that does not come with the program. They also take the place of words that do.
"""

from __future__ import annotations

from pathlib import Path
from typing import Final

from .installation import PACKAGE
from .messages import Catalog, catalog

TRANSLATIONS: Final = PACKAGE / "translations"
FOLDER: Final = "translations"
_beside: list[Path] = []


def folder_beside(policy_file: Path) -> Path:
    return policy_file.parent / FOLDER


def speak_as(policy_file: Path | None) -> bool:
    """From now on the words beside this file count, also if there are none yet; whether that makes a difference.

    None: a policy that lies nowhere, which has the program's words alone.
    """
    folders = [folder_beside(policy_file)] if policy_file else []
    is_other = _beside != folders and any(each.is_dir() for each in (*_beside, *folders))
    _beside[:] = folders
    return is_other


def own_words(folder: Path, language: str) -> Catalog:
    """Nothing for words of others than the program's readers: its tests and authors."""
    return catalog(_beside[0], language) if _beside and folder == TRANSLATIONS else {}


def known_words(folder: Path, language: str) -> Catalog:
    own = own_words(folder, language)
    return {**catalog(folder, language), **own} if own else catalog(folder, language)


def folder_with(folder: Path, language: str, words: str) -> Path:
    """Where the catalog lies that has these words."""
    return _beside[0] if ("", words) in own_words(folder, language) else folder
