"""A version's whole terms as an HTML fragment: rendered once, at its release, and stored."""

import re
from dataclasses import dataclass
from typing import Final

import markdown

from ...core.keeping import cached
from ...i18n.locale import Locale
from ...policy.portal.link_targets import PORTAL_PAGES, path_of
from ...views.policy_view import PolicyView
from . import pages
from .finished_html import FinishedHtml
from .living_anchors import with_living_anchors
from .pages import Page

_FRONT_MATTER: Final = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)
_LINK: Final = re.compile(
    r'<a (?P<before>[^>]*?)href="(?P<href>[^"]*)"(?P<rest>[^>]*)>(?P<text>.*?)</a>', re.DOTALL
)
_ID: Final = re.compile(r'\bid="([^"]+)"')
_ROOT: Final = "../../"
_OF_A_VERSION: Final = tuple(f"{_ROOT}{each}" for each in ("versions/", "calculator/?", "c/"))
_PERMANENT: Final = frozenset(path_of(page) for page in (*PORTAL_PAGES, "changes", "versions"))


@dataclass(frozen=True)
class FrozenTerms:
    """The terms in one language."""

    title: str
    html: str


@cached(4)
def frozen_terms(view: PolicyView, locale: Locale) -> FrozenTerms:
    """Links inside the portal lead to a clause of the same text or to a page that every version has."""
    title = f"{view.document.title}, {view.document.version_line}"
    page = Page(f"versions/{view.document.version}", "terms", title, "")
    text = pages.render(page, view, locale).content
    assert isinstance(text, str)
    body = markdown.markdown(_FRONT_MATTER.sub("", text), extensions=["attr_list", FinishedHtml()])
    ids = frozenset(_ID.findall(body))  # of clauses alone: the form is used on its own page
    text = _LINK.sub(lambda link: _permanent_link(link, ids), body)
    return FrozenTerms(title, with_living_anchors(text, view))


def leading_to_version(html: str, version: str, anchors: frozenset[str]) -> str:
    """Links of a page beside the language's others, as they lead from what a version says: to its page, if that has the place.

    anchors  of the page of that version
    """
    page = f"{_ROOT}versions/{version}/"
    return _LINK.sub(lambda link: _permanent_link(link, anchors, page), html)


def _permanent_link(link: re.Match[str], ids: frozenset[str], terms: str = "") -> str:
    """`terms`: the page that has these ids; "" for that on which the link stands."""
    href = link["href"]
    if not href.startswith(_ROOT) or href.startswith(_OF_A_VERSION):
        return link[0]
    page, _, anchor = href.removeprefix(_ROOT).partition("#")
    if anchor in ids:
        return f'<a {link["before"]}href="{terms}#{anchor}"{link["rest"]}>{link["text"]}</a>'
    if page in _PERMANENT:
        return f'<a {link["before"]}href="{_ROOT}{page}"{link["rest"]}>{link["text"]}</a>'
    return link["text"]
