"""Which pages there are altogether: the program's, the company's own, and the one that lists all links."""

from collections.abc import Iterable, Iterator
from functools import partial
from typing import Final

from markupsafe import Markup

from ...core.artifact import Artifact
from ...core.errors import PortalError
from ...core.own_folder import ASSETS, NOTHING, PAGES, SCRIPTS, STYLES, OwnFolder
from ...i18n.locale import Locale
from ...policy.policy import Policy
from ...views.policy_view import PolicyView
from .link_sentences import Edition, Link
from .links import by_kind, links
from .pages import Page, pages

_OWN: Final = "own"
_PAGES: Final = (".html", ".htm", ".markdown")
_OF_PROGRAM: Final = (ASSETS, SCRIPTS, STYLES)


def own_pages(view: PolicyView, locale: Locale, own: OwnFolder = NOTHING) -> Iterator[Page]:
    """Those of the policy file, in its order. Where `own` is given, their texts are read when they are rendered.

    Links in them count from the file in `pages/<language>/`, as MkDocs has it, so the file keeps its path.
    """
    for each in view.document.pages:
        file = own.page(view.language, each.name)
        is_folder = file is not None and file.name == "index.md"
        yield Page(
            each.name,
            _OWN,
            each.title,
            f"{view.document.title}{locale.colon}{each.title}",
            in_navigation=each.menu == "main",
            context={"text": partial(_text, own, view.language, each.name)},
            file=f"{each.name}/index.md" if is_folder else f"{each.name}.md",
        )


def is_own(page: Page) -> bool:
    return page.template == _OWN


def _text(own: OwnFolder, language: str, name: str) -> Markup:
    """PortalError if there is none, or it is no text."""
    file = own.page(language, name)
    where = f"{PAGES}/{language}/{name}.md"
    if file is None:
        raise PortalError(f"{where}: there is no such file, and the policy lists the page")
    try:
        return Markup(file.read_text("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise PortalError(f"{where}: is no text in UTF-8") from error


def beside_own_pages(own: OwnFolder, language: str) -> Iterator[Artifact]:
    """Pictures and whatever else lies in `pages/<language>/`, where its texts name it. PortalError for what is none."""
    for path, file in own.beside_pages(language).items():
        where = f"{PAGES}/{language}/{path}"
        if file.suffix.lower() in _PAGES:
            raise PortalError(f"{where}: a page is written in Markdown, and its name ends in .md")
        if path.partition("/")[0] in _OF_PROGRAM:
            raise PortalError(f"{where}: lies where files of the program do; give the folder another name")
        yield Artifact(f"{language}/{path}", file.read_bytes())


def listed_pages(view: PolicyView, locale: Locale) -> list[tuple[str, str]]:
    """(name, title) of each page worth a link of its own."""
    named = [(page.name, page.title) for page in pages(view, locale) if page.in_navigation]
    return [*named, *((each.name, each.title) for each in view.document.pages)]


def links_page(policy: Policy, view: PolicyView, locale: Locale, editions: Iterable[Edition] = ()) -> Page:
    """Every address worth giving away; for account managers, so not in the menu but in the footer.

    Those of contracts are given away to one customer each: only the verb `links` lists them.
    """
    names = listed_pages(view, locale)

    def groups() -> tuple[tuple[str, tuple[Link, ...]], ...]:
        return by_kind(links(policy, view, locale, names, editions), locale)

    return Page(
        "links",
        "links",
        locale.text("Links for contracts"),
        locale.text("Every permanent address of these pages, with wording for contracts and emails."),
        in_navigation=False,
        context={"groups": groups},  # takes long, and most who ask for the page want its title
    )
