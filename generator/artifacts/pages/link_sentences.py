"""An address worth giving away, with its sentences for contracts: on what is amended, and on what one version says."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final, NamedTuple

from ...i18n.locale import Locale
from ...policy.policy import Policy
from ...views.policy_view import PolicyView

_ID: Final = re.compile(r'\bid="([^"]+)"')


@dataclass(frozen=True)
class Link:
    """`path` begins at the portal's root and names the language: `de/tiers/gold/#response-p1`.

    url       absolute if the policy states the portal's address, else `/` and the path
    sentence  ready for a contract or a mail: what stands there as it is amended, but for what never changes
    pinned_url, pinned_sentence  the same in this version, whose page never changes; "" where it has no such place
    """

    language: str
    version: str
    kind: str
    id: str
    name: str
    path: str
    url: str
    sentence: str
    pinned_url: str = ""
    pinned_sentence: str = ""


@dataclass(frozen=True)
class Edition:
    """A version that has a page of its own, which never changes.

    clauses  (id, number, name) of its sections
    terms    what its page says, as HTML; only when asked for
    """

    version: str
    title: str
    effective: str  # "1. Januar 2026"
    is_draft: bool
    clauses: tuple[tuple[str, str, str], ...]
    terms: Callable[[], str] = str

    @property
    def anchors(self) -> frozenset[str]:
        return frozenset(_ID.findall(self.terms()))


class Said(NamedTuple):
    """A sentence on what is amended, and on what one version says; {title}, {version} and {url} are still open."""

    amended: str
    pinned: str


class Sentences:
    """Of one language. `anchors`: of the page that its version has for ever."""

    def __init__(self, policy: Policy, view: PolicyView, locale: Locale, editions: Sequence[Edition]) -> None:
        self.policy, self.view, self.locale, self.t = policy, view, locale, locale.text
        self.tables = {section.table: section.id for section in view.sections}
        same = (each for each in editions if each.version == view.document.version)
        self.anchors = next((each.anchors for each in same), frozenset())

    def kept(self, anchor: str) -> str:
        """The place on the page of this version; "" if that has none."""
        return f"versions/{self.view.document.version}/#{anchor}" if anchor in self.anchors else ""

    def see(self, name: str, amended: str = "") -> Said:
        """`amended`: what it is called whatever it says, if its name says more."""
        return Said(
            self.t("See “{name}” in {title} as amended: {url}", name=amended or name),
            self.t("See “{name}” in {title}, version {version}: {url}", name=name),
        )

    def kept_title(self, name: str) -> str:
        """Of the section that stands in a version, where its page is called otherwise."""
        return next((each.heading for each in self.view.sections_on(name)[:1] if each.page_title), "")

    def see_clause(self, number: str, name: str, amended: str = "", **known: str) -> Said:
        """Contracts cite the number. `known`: title and version, if not those of the view."""
        return Said(
            self.t(
                "See clause {number}, “{name}”, in {title} as amended: {url}",
                number=number,
                name=amended or name,
                **known,
            ),
            self.t(
                "See clause {number}, “{name}”, in {title}, version {version}: {url}",
                number=number,
                name=name,
                **known,
            ),
        )

    def link(
        self, kind: str, identity: str, name: str, path: str, said: Said | None = None, *, pinned: str = ""
    ) -> Link:
        """`path` and `pinned` begin at the language's home, or, with a slash, at the portal's."""
        document = self.view.document
        sentences = said or self.see(name)
        version = self.locale.version(document.version, document.is_draft)
        known = {"title": document.title, "version": version}
        whole = path[1:] if path.startswith("/") else f"{self.view.language}/{path}"
        url = self._url(whole)
        pinned_url = self._url(f"{self.view.language}/{pinned}") if pinned else ""
        return Link(
            self.view.language, document.version, kind, identity, name, whole, url,
            _filled(sentences.amended, {**known, "url": url}),
            pinned_url,
            _filled(sentences.pinned, {**known, "url": pinned_url}) if pinned else "",
        )  # fmt: skip

    def _url(self, whole: str) -> str:
        return f"{self.view.document.address.rstrip('/')}/{whole}"


def tied(link: Link, edition: Edition) -> Link:
    """What names a version is the same in both forms."""
    return replace(link, version=edition.version, pinned_url=link.url, pinned_sentence=link.sentence)


def _filled(sentence: str, known: Mapping[str, str]) -> str:
    for place, value in known.items():
        sentence = sentence.replace(f"{{{place}}}", value)
    return sentence
