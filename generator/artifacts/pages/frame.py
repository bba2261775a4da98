"""What surrounds the pages of one language: names, navigation, and the words of header, footer and search."""

from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass, field, replace
from typing import Any

from ...i18n.locale import Locale
from ...views.brand.say_brand import BrandView
from ...views.document.document_view import DocumentView
from ...views.places.hours_view import ContactView
from ...views.policy_view import PolicyView
from ...views.search.say_search import SearchView
from .pages import MenuEntry

MOST_NUMBERS = 8  # at the foot of each page; beyond these the contact page has them


@dataclass(frozen=True)
class Announcement:
    """Of a version to come.

    day   ISO day from which this is said in the place of what stands before it; "" as built
    path  inside the language, of the link that `link` names; both "" if there is none
    """

    sentence: str = ""
    link: str = ""
    path: str = ""
    day: str = ""


@dataclass(frozen=True)
class FooterLink:
    """A link of the footer or header: a web address, or a path from the language's home (`changes/`)."""

    text: str
    href: str


@dataclass(frozen=True)
class ReachLink:
    """A way to reach somebody that every page has.

    name  what it is: `Deutschland`, `E-Mail`; "" where the text says it
    text  `+49 30 52 00 56 130`
    href  `tel:…`, `mailto:…` or as in FooterLink; "" for an internal number, which is no link
    note  `gebührenfrei`, ""
    """

    name: str
    text: str
    href: str
    note: str = ""


@dataclass(frozen=True)
class Words:
    """The frame's own words. `search_many` holds a # where the number stands."""

    menu: str
    search: str
    close: str
    dark: str
    languages: str
    permalink: str  # with its colon
    search_one: str
    search_many: str
    search_none: str
    search_failed: str
    not_found_title: str
    not_found_text: str
    home: str
    colon: str = ": "  # between a name and what is said of it
    feed: str = ""  # without it there is none
    contact: str = ""  # the same
    reach: str = ""  # above the ways to reach somebody


@dataclass(frozen=True)
class Language:
    """One language of the site.

    code       BCP 47, also its folder: `de`
    name       what it calls itself: `Deutsch`
    title      name of the site
    direction  of its script
    search     what its search knows beside the pages
    status     where known faults are told; None if there is no such page
    extra      anything else the overrides print, as plain data
    company    whose logo it is
    tag        as its pages are marked: `en-GB` under /en/ where the policy states a convention
    """

    code: str
    name: str
    title: str
    nav: tuple[MenuEntry, ...]
    words: Words
    tag: str
    direction: str = "ltr"
    footer_text: str = ""
    footer_links: tuple[FooterLink, ...] = ()
    header_links: tuple[FooterLink, ...] = ()
    company: str = ""
    reach: tuple[ReachLink, ...] = ()
    search: SearchView | None = None
    status: FooterLink | None = None
    extra: Mapping[str, Any] = field(default_factory=dict)

    @property
    def words_by_name(self) -> dict[str, str]:
        return asdict(self.words)


def frame(view: PolicyView, locale: Locale, nav: tuple[MenuEntry, ...]) -> Language:
    """What surrounds the pages of a policy in one language."""
    document, t = view.document, locale.text
    return Language(
        code=view.language,
        tag=locale.tag,
        name=locale.own_name,
        title=document.title,
        nav=nav,
        words=_words(locale),
        direction=view.direction,
        company=document.company,
        footer_text=". ".join(filter(None, (document.version_line, document.binding))),
        footer_links=(
            FooterLink(t("Everything on one page"), "terms/"),
            FooterLink(t("Versions"), "versions/"),
            FooterLink(t("Changes"), "changes/"),
            FooterLink(t("Links for contracts"), "links/"),
            *_own_links(document),
            FooterLink(t("Legal notice"), document.imprint),
            FooterLink(t("Privacy notice"), document.privacy_notice),
        ),
        status=FooterLink(document.status.name, document.status.page) if document.status else None,
        reach=(*_numbers(view.contact, locale), *_writing(view.contact, locale)),
    )


def with_brand(around: Language, brand: BrandView) -> Language:
    """The same with a name and links of the company's own."""
    return replace(
        around,
        title=brand.name or around.title,
        header_links=tuple(FooterLink(*link) for link in brand.header),
        footer_links=(*around.footer_links, *(FooterLink(*link) for link in brand.footer)),
    )


def _own_links(document: DocumentView) -> Iterator[FooterLink]:
    """Pages of the company's own; not those that are linked as imprint and privacy notice anyway."""
    for each in document.pages:
        href = f"{each.name}/"
        if each.menu == "footer" and href not in (document.imprint, document.privacy_notice):
            yield FooterLink(each.title, href)


def _numbers(contact: ContactView, locale: Locale) -> Iterator[ReachLink]:
    phones = [(region, phone) for region in contact.regions for phone in region.phones]
    if len(phones) > MOST_NUMBERS:
        yield ReachLink("", locale.text("All telephone numbers"), "contact/")
        return
    for region, phone in phones:
        name = region.name if len(contact.regions) > 1 else locale.text("Phone")
        yield ReachLink(name, phone.number, phone.tel, phone.note)


def _writing(contact: ContactView, locale: Locale) -> Iterator[ReachLink]:
    if contact.address:
        yield ReachLink(
            locale.text("E-mail"), contact.address, f"mailto:{contact.address}", contact.email_note
        )
    if contact.form:
        yield ReachLink("", locale.text("Contact form"), "contact/#contact-form", contact.form_note)
    elif not contact.is_empty:
        yield ReachLink("", locale.text("Contact"), "contact/")


def _words(locale: Locale) -> Words:
    t = locale.text
    return Words(
        menu=t("Navigation"),
        search=t("Search"),
        close=t("Close"),
        dark=t("Dark appearance"),
        languages=t("Language"),
        permalink=t("Link to this section") + locale.colon.rstrip(" "),
        search_one=t("1 result"),
        search_many=t("# results"),
        search_none=t("No results"),
        search_failed=t("Search is not possible at the moment."),
        not_found_title=t("Page not found"),
        not_found_text=t("There is no page at this address."),
        home=t("To the home page"),
        colon=locale.colon,
        feed=t("Changes"),
        contact=t("Contact"),
        reach=t("How to reach us"),
    )
