"""What surrounds the pages of one language: names, navigation, and the words of header, footer and search."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any, Literal


@dataclass(frozen=True)
class Link:
    """A link of the footer: a web address, or a path from the language's home (`changes/`)."""

    text: str
    href: str


@dataclass(frozen=True)
class NavItem:
    """An entry of the navigation; `path`: its Markdown page from the language's home: `tiers/index.md`."""

    title: str
    path: str
    children: tuple["NavItem", ...] = ()


@dataclass(frozen=True)
class Words:
    """The frame's own words. `search_many` holds a # where the number stands."""

    menu: str
    search: str
    close: str
    dark: str
    languages: str
    permalink: str
    search_one: str
    search_many: str
    search_none: str
    search_failed: str
    not_found_title: str
    not_found_text: str
    home: str


@dataclass(frozen=True)
class Language:
    """One language of the site.

    code       BCP 47, also its folder: `de`
    name       what it calls itself: `Deutsch`
    title      name of the site
    direction  of its script
    extra      anything else the overrides print, as plain data
    """

    code: str
    name: str
    title: str
    nav: tuple[NavItem, ...]
    words: Words
    direction: Literal["ltr", "rtl"] = "ltr"
    description: str = ""
    footer_text: str = ""
    footer_links: tuple[Link, ...] = ()
    extra: Mapping[str, Any] = field(default_factory=dict)

    @property
    def words_by_name(self) -> dict[str, str]:
        return asdict(self.words)
