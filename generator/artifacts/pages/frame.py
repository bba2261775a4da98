"""What surrounds the pages of one language: names, navigation, and the words of header, footer and search."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any

from ...i18n.locale import Locale
from ...views.policy_view import PolicyView
from .pages import MenuEntry


@dataclass(frozen=True)
class FooterLink:
    """A link of the footer: a web address, or a path from the language's home (`changes/`)."""

    text: str
    href: str


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
    feed: str = ""  # without it there is none
    contact: str = ""  # the same


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
    nav: tuple[MenuEntry, ...]
    words: Words
    direction: str = "ltr"
    footer_text: str = ""
    footer_links: tuple[FooterLink, ...] = ()
    extra: Mapping[str, Any] = field(default_factory=dict)

    @property
    def words_by_name(self) -> dict[str, str]:
        return asdict(self.words)


def frame(view: PolicyView, locale: Locale, nav: tuple[MenuEntry, ...]) -> Language:
    """What surrounds the pages of a policy in one language."""
    document, t = view.document, locale.text
    return Language(
        code=view.language,
        name=locale.own_name,
        title=document.title,
        nav=nav,
        words=_words(locale),
        direction=view.direction,
        footer_text=document.version_line,
        footer_links=(
            FooterLink(t("Everything on one page"), "terms/"),
            FooterLink(t("Versions"), "versions/"),
            FooterLink(t("Changes"), "changes/"),
            FooterLink(t("Links for contracts"), "links/"),
            FooterLink(t("Imprint"), document.imprint),
            FooterLink(t("Privacy notice"), document.privacy_notice),
        ),
    )


def _words(locale: Locale) -> Words:
    t = locale.text
    return Words(
        menu=t("Navigation"),
        search=t("Search"),
        close=t("Close"),
        dark=t("Dark appearance"),
        languages=t("Language"),
        permalink=t("Link to this section"),
        search_one=t("1 result"),
        search_many=t("# results"),
        search_none=t("No results"),
        search_failed=t("Search is not possible at the moment."),
        not_found_title=t("Page not found"),
        not_found_text=t("There is no page at this address."),
        home=t("To the home page"),
        feed=t("Changes"),
        contact=t("Contact"),
    )
