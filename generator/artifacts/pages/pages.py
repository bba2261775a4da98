"""Which pages exist, in every language the same: path, template, title; and their Markdown."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache
from pathlib import Path
from typing import Any, Final

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Undefined
from markupsafe import Markup

from ...core import web_address
from ...core.artifact import Artifact
from ...core.marks import unmarked
from ...i18n.locale import Locale
from ...policy.prose import Prose
from ...views.form.form_view import pieces
from ...views.policy_view import PolicyView, SectionView
from ...views.service_levels.say_levels import HEADINGS as LEVELS
from . import markup, pictures
from .template_cache import Compiled

TEMPLATES: Final = Path(__file__).parent / "templates"

_WIDE: Final = ("", "tiers", "calculator", "contact", "contact/thanks", "wait-map")


@dataclass(frozen=True)
class Page:
    """A page to be.

    name     its address inside a language, without the last slash: `tiers/gold`; `` is the home page
    first    the section whose heading is the title of the page
    rest     the other sections that stand on it
    context  what its template gets besides
    file     of the Markdown inside the language's folder, where it is not `<name>/index.md`
    """

    name: str
    template: str
    title: str
    description: str
    in_navigation: bool = True
    first: SectionView | None = None
    rest: tuple[SectionView, ...] = ()
    context: Mapping[str, Any] = field(default_factory=dict)
    file: str = ""

    @property
    def path(self) -> str:
        """Of the Markdown file, inside the language's folder."""
        return self.file or f"{self.name}/index.md".removeprefix("/")

    @property
    def is_wide(self) -> bool:
        """Does the page do without a table of contents at its side?"""
        return self.name in _WIDE or not self.is_known_by_itself

    @property
    def is_known_by_itself(self) -> bool:
        """Does it have a picture of its own and a line in lists of pages? Screens of an emergency are one of many."""
        return not self.name.startswith("emergency/")

    @property
    def has_sentences(self) -> bool:
        """Do its places lead to their sentences for contracts? What a version keeps, and a contract, name no list of today."""
        return self.template != "contract" and not self.name.startswith("versions/")

    @property
    def root(self) -> str:
        """From the page's address up to its language's: `../../`"""
        return "../" * (self.name.count("/") + 1) if self.name else ""


@dataclass(frozen=True)
class MenuEntry:
    """A line of the navigation; `path` is the Markdown file inside the language's folder."""

    title: str
    path: str
    children: tuple["MenuEntry", ...] = ()


def pages(view: PolicyView, locale: Locale) -> tuple[Page, ...]:
    """The pages that every policy has."""
    return (
        *_main_pages(view, locale),
        *_tier_pages(view, locale),
        *_emergency_pages(view, locale),
        *([_thanks(locale)] if view.form else []),
    )


def navigation(all_pages: tuple[Page, ...], locale: Locale) -> tuple[MenuEntry, ...]:
    """What stands in the menu; a page below another one (`tiers/gold`) is its child, if there are several tiers.

    The home page, whose title stands above the menu, goes by what it is.
    """
    tiers = [page for page in all_pages if page.name.startswith("tiers/")]
    shown = [page for page in all_pages if page.in_navigation and [page] != tiers]
    return tuple(
        MenuEntry(
            page.title if page.name else locale.text("Home"), page.path, tuple(_entries_below(page, shown))
        )
        for page in shown
        if "/" not in page.name
    )


def _entries_below(page: Page, shown: list[Page]) -> Iterator[MenuEntry]:
    return (MenuEntry(each.title, each.path) for each in shown if each.name.startswith(f"{page.name}/"))


def render(page: Page, view: PolicyView, locale: Locale) -> Artifact:
    """The page as Markdown for MkDocs."""
    return Artifact(f"{view.language}/{page.path}", filled(f"{page.template}.md.j2", page, view, locale))


def filled(template: str, page: Page, view: PolicyView, locale: Locale) -> str:
    """A template with what every page may say."""

    def href(target: str) -> str:
        return markup.address(target, page.root)

    return (
        _environment()
        .get_template(template)
        .render(
            view=view,
            page=page,
            t=locale.text,
            plural=locale.plural,
            language_name=locale.language_name,
            href=href,
            blocks=lambda prose, heading="": markup.blocks(prose, href, heading),
            lines=lambda prose: markup.lines(prose, href),
            told=lambda prose, heading="": markup.told(prose, href, heading),
            **page.context,
        )
    )


def _main_pages(view: PolicyView, locale: Locale) -> Iterator[Page]:
    t, title = locale.text, view.document.title
    yield Page("", "home", title, t("{title}: response times, service hours and contact.", title=title))
    said = t("What each support tier includes and how fast it responds.")
    only = view.tiers[0].name if len(view.tiers) == 1 else ""
    yield _page(
        view,
        "tiers",
        only or t("Support tiers"),
        t("What is included, and when you hear from us.") if only else said,
    )
    said = t("Which problem has which severity, with response times.")
    is_told = len(view.severities) > 1 or view.has_points or bool(view.sections_on("severities"))
    yield replace(_page(view, "severities", t("Severity levels"), said), in_navigation=is_told)
    yield _page(view, "hours", view.hours_title, _when(view, locale))
    said = t("Who is informed when a problem remains unresolved, and when.")
    is_told = bool(view.escalating or view.sections_on("escalation"))
    yield replace(_page(view, "escalation", t("Escalation"), said), in_navigation=is_told)
    said = t("How a report is handled and what it should contain.")
    is_told = bool(view.not_promised or view.sections_on("how-it-works"))
    yield replace(_page(view, "how-it-works", t("How it works"), said), in_navigation=is_told)
    said = t("Calculate by when you will get the first response to a report.")
    is_told = any(tier.has_times for tier in view.tiers)
    yield Page("calculator", "calculator", t("Response time calculator"), said, in_navigation=is_told)
    yield _page(view, "contact", t("Contact"), _reach(view, locale))
    if not view.contact.is_empty:
        yield Page("emergency", "emergencies", t("In an emergency"), _in_need(view, locale))
    said = t("{title}: the complete terms on one page, with numbered clauses.", title=title)
    yield Page("terms", "terms", t("Everything on one page"), said)


def _when(view: PolicyView, locale: Locale) -> str:
    t, several = locale.text, len(view.regions) > 1
    if any(region.holidays.is_silent for region in view.regions):
        return t("When support is available, by region.") if several else t("When support is available.")
    if several:
        return t("When support is available, by region, with public holidays.")
    return t("When support is available, with public holidays.")


def _reach(view: PolicyView, locale: Locale) -> str:
    contact = view.contact
    if contact.form and contact.regions and contact.email and not contact.ways:
        return locale.text("How to reach support: form, telephone and email.")
    return locale.text("How to reach support.")


def _in_need(view: PolicyView, locale: Locale) -> str:
    if view.contact.regions:
        return locale.text("Whom to call in an emergency, when the phone is answered, and what happens next.")
    return locale.text("How to reach us in an emergency, and what happens next.")


def _tier_pages(view: PolicyView, locale: Locale) -> Iterator[Page]:
    for tier in view.tiers:
        about = locale.text("{title}: response times, service hours and contact.", title=tier.name)
        if _makes_a_word(tier.name):
            about = locale.text("{tier} support: response times, service hours and contact.", tier=tier.name)
        yield Page(f"tiers/{tier.id}", "tier", tier.name, about, context={"tier": tier})


def _emergency_pages(view: PolicyView, locale: Locale) -> Iterator[Page]:
    """A screen for each tier and region; the overview leads to them, and no menu. How long one waits stands beside."""
    if view.waits.maps:
        said = locale.text("When you hear from us at the latest, by weekday and hour.")
        title = locale.text("Waiting times by weekday and hour")
        yield Page("wait-map", "wait-map", title, said, in_navigation=False)
    for case in view.emergencies:
        about = locale.text(
            "{title}: the number, when it is answered, and what happens next.", title=case.title
        )
        if not view.contact.regions:
            about = locale.text("{title}: how to reach us, and what happens next.", title=case.title)
        context = {"case": case, "tier": view.tier(case.tier)}
        yield Page(case.page, "emergency", case.title, about, in_navigation=False, context=context)


def _makes_a_word(name: str) -> bool:
    """May a language join the name to "support", as in „Gold-Support“?"""
    said = unmarked(name)
    return said.isalnum() and not said.lower().endswith("support")


def _thanks(locale: Locale) -> Page:
    return Page(
        "contact/thanks",
        "thanks",
        locale.text("Thank you for your report"),
        locale.text("Your report has been sent."),
        in_navigation=False,
    )


def _page(view: PolicyView, name: str, title: str, description: str) -> Page:
    """A page of sections. Its first section has its title, otherwise the program has.

    What is promised about the service itself stands on pages about something else, and names none.
    """
    sections = view.sections_on(name)
    own = [each for each in sections if each.table not in LEVELS]
    first = own[0] if own and own[0].heading else None
    rest = tuple(each for each in sections if each is not first)
    if first:
        title = first.page_title or first.heading
    return Page(name, name, title, description, first=first, rest=rest)


@lru_cache(maxsize=1)
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(TEMPLATES),
        undefined=StrictUndefined,
        autoescape=True,
        finalize=_escape,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        bytecode_cache=Compiled(),
    )
    environment.globals |= {"mark": pictures.mark, "bar": pictures.bar, "week": pictures.week}
    environment.globals["pieces"] = pieces
    environment.filters |= {
        "heading": markup.heading,
        "quote_yaml": markup.quote_yaml,
        "words_attribute": markup.words_attribute,
        "readable": web_address.readable,
    }
    return environment


def _escape(value: object) -> object:
    """Every text that a template places is escaped our way, which is stricter than Jinja's."""
    if isinstance(value, Undefined) or hasattr(value, "__html__"):
        return value
    if isinstance(value, Prose):
        raise TypeError("a Prose is placed with blocks() or lines()")
    return markup.escape_html(str(value)) if value is not None else Markup("")
