"""`/<language>/c/<name>/`: what holds for one contract, on a page of its own: its tier, region and version, promises, numbers and papers.

No theme, so that no menu, search or site map knows of it; only whoever has the address finds it: of all pages and verbs,
`links` alone lists the addresses, with the sentence for each.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from html import escape

from ...core.artifact import Artifact
from ...i18n.locale import Locale
from ...policy.policy import Policy
from ...policy.published import Contract
from ...views.policy_view import PolicyView
from .frame import Announcement
from .frozen_terms import leading_to_version
from .link_sentences import Link, Said, Sentences
from .pages import Page, filled


@dataclass(frozen=True)
class OwnTerms:
    """What holds for a contract that is on another version than the published one, or that has times of its own.

    contract  in the names of its version
    view, locale  in the language of the page, or in the version's first one
    anchors   of the page of that version; None if it is the published one
    """

    contract: Contract
    view: PolicyView
    locale: Locale
    anchors: frozenset[str] | None = None

    def sheet_path(self, address: str) -> str:
        """Of its contract sheet, without its ending, from the language's home."""
        return f"c/{address}/{self.contract.tier}"


@dataclass(frozen=True)
class Known:
    """What all pages of contracts of a language say alike.

    own_names  each language that is built -> what it calls itself
    announced  of the version to come, as built and from later days on; empty if none is
    """

    view: PolicyView
    locale: Locale
    own_names: Mapping[str, str]
    announced: tuple[Announcement, ...] = ()


def artifact(name: str, contract: Contract, known: Known, own: OwnTerms | None = None) -> Artifact:
    """At the address of this name; of the version that is published, or of the one that the contract is tied to.

    Where nothing is known of that one, the page says where its promises stand.
    """
    code, version = known.view.language, contract.version
    shown, view, locale = (
        (own.contract, own.view, own.locale) if own else (contract, known.view, known.locale)
    )
    page = _page(name, contract, shown, view, own)
    page = replace(page, context={**page.context, "language": code})
    body = filled("contract.html.j2", page, view, locale)
    if own and own.anchors is not None:
        body = leading_to_version(body, view.document.version, own.anchors)
    title = f"{escape(page.title)} – {escape(view.document.title)}"
    speaks = f' lang="{escape(locale.tag)}"' if view.language != code else ""
    return Artifact(
        f"{code}/c/{name}/index.html",
        f'<!doctype html>\n<html lang="{escape(known.locale.tag)}" dir="{known.view.direction}">\n<head>\n'
        '<meta charset="utf-8">\n<meta name="viewport" content="width=device-width,initial-scale=1">\n'
        f'<meta name="robots" content="noindex">\n<title>{title}</title>\n'
        f'<link rel="stylesheet" href="../../../stylesheets/version.css">\n</head>\n<body>\n{_head(name, known, is_tied=version is not None)}'
        f"<main{speaks}>\n{body}</main>\n</body>\n</html>\n",
    )


def _page(name: str, contract: Contract, shown: Contract, view: PolicyView, own: OwnTerms | None) -> Page:
    """`shown`: the contract in the names of the view."""
    tier = view.tier(shown.tier)
    region = next(each for each in view.regions if each.id == shown.region)
    version = contract.version
    # Numbers of the region that serves it, or all, where it has none of its own.
    numbers = tuple(each for each in tier.contact.regions if each.id == region.id)
    is_other = own.anchors is not None if own else version not in (None, view.document.version)
    is_published = not is_other
    context = {
        "tier": replace(tier, contact=replace(tier.contact, regions=numbers or tier.contact.regions)),
        "region": region,
        "other": version if is_other and not own else "",
        "is_tied": version is not None,
        "is_published": is_published,
        "sheet": own.sheet_path(contract.address) if own else f"tiers/{tier.id}",
        # Nobody but this page, and the calculator on it, knows the times of a contract.
        "calculator": name if own and shown.agreed else "",
        "query": f"?tier={contract.tier}&region={contract.region}"
        + (f"&version={version}" if version else ""),
    }
    return Page(f"c/{name}", "contract", f"{tier.name}, {region.name}", "", context=context)


def _head(name: str, known: Known, *, is_tied: bool) -> str:
    """A contract on the terms as amended is told what comes, as every living page is."""
    t = known.locale.text
    others = "".join(
        f'<li><a href="../../../{escape(each)}/c/{escape(name)}/" hreflang="{escape(each)}" lang="{escape(each)}">'
        f"{escape(words)}</a></li>\n"
        for each, words in known.own_names.items()
        if each != known.view.language
    )
    home = f'<li><a href="../../">{escape(t("To the home page"))}</a></li>\n'
    said = "" if is_tied else _announced(known.announced)
    return f'<header>\n<nav aria-label="{escape(t("Language"))}">\n<ul>\n{home}{others}</ul>\n</nav>\n{said}</header>\n'


def _announced(said: tuple[Announcement, ...]) -> str:
    """The script, which the page loads for it alone, changes it when a later day has come."""
    if not said:
        return ""
    later = "".join(
        f'<template data-day="{each.day}">{_announcement(each)}</template>\n' for each in said[1:]
    )
    return (
        f'<p class="note" role="note">{_announcement(said[0])}</p>\n{later}<dated-words></dated-words>\n'
        '<script src="../../../javascripts/dated-words.js"></script>\n'
    )


def _announcement(said: Announcement) -> str:
    link = f' <a href="../../{escape(said.path)}">{escape(said.link)}</a>' if said.path else ""
    return f"{escape(said.sentence)}{link}"


def contract_links(
    policy: Policy,
    view: PolicyView,
    locale: Locale,
    own_terms: Callable[[Contract], OwnTerms | None] = lambda contract: None,
) -> Iterator[Link]:
    """Of one language. `own_terms`: what holds for a contract, if that is not what everybody has."""
    sentences = Sentences(policy, view, locale, ())
    for contract in policy.contracts.values():
        own = own_terms(contract)
        shown, spoken = (own.contract, own.view) if own else (contract, view)
        named = {
            "tier": spoken.tier(shown.tier).name,
            "region": next(each.name for each in spoken.regions if each.id == shown.region),
        }
        said = Said(_sentence(contract, spoken, locale, named), "")
        link = sentences.link(
            "contract", contract.id, ", ".join(named.values()), f"/c/{contract.address}/", said
        )
        yield replace(link, version=contract.version or view.document.version)


def _sentence(contract: Contract, spoken: PolicyView, locale: Locale, named: dict[str, str]) -> str:
    """{url} is still open."""
    t, document = locale.text, spoken.document
    if contract.agreed:
        return _sentence_with_times(contract, spoken, locale, named)
    if not contract.version:
        return t(
            "The support tier {tier} of {title} for {region} applies as amended: {url}",
            **named,
            title=document.title,
        )
    return t(
        "The support tier {tier} of {title} for {region}, version {version}, applies: {url}",
        **named,
        title=document.title,
        version=locale.version(contract.version, document.is_draft and contract.version == document.version),
    )


def _sentence_with_times(
    contract: Contract, spoken: PolicyView, locale: Locale, named: dict[str, str]
) -> str:
    """{url} is still open."""
    t, document = locale.text, spoken.document
    if not contract.version:
        return t(
            "The support tier {tier} of {title} for {region} applies as amended, with the times agreed in this contract: {url}",
            **named,
            title=document.title,
        )
    return t(
        "The support tier {tier} of {title} for {region}, version {version}, applies with the times agreed in this contract: {url}",
        **named,
        title=document.title,
        version=locale.version(contract.version, document.is_draft and contract.version == document.version),
    )
