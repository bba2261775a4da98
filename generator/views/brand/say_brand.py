"""The words of a brand in one language: what the portal is called, and the links that every page has."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from ...deadlines.placeholders import name_in
from ...i18n.locale import Locale
from ...policy.policy import Policy
from ...policy.portal.link_targets import link_targets, resolve
from ...policy.published import BrandLink


@dataclass(frozen=True)
class BrandView:
    """`name` is "" if the portal is called as its document is. Links: (words, web address or path from the language's home)."""

    name: str = ""
    header: tuple[tuple[str, str], ...] = ()
    footer: tuple[tuple[str, str], ...] = ()


def say_brand(policy: Policy, locale: Locale) -> BrandView:
    brand = policy.brand
    if brand is None:
        return BrandView()
    return BrandView(
        name_in(locale, policy, brand.name) if brand.name else "",
        tuple(_links(policy, locale, brand.header)),
        tuple(_links(policy, locale, brand.footer)),
    )


def _links(policy: Policy, locale: Locale, links: Mapping[str, BrandLink]) -> Iterator[tuple[str, str]]:
    """Those that lead somewhere; of the others a rule tells."""
    for link in links.values():
        if href := resolve(link.to, link_targets(policy)):
            yield name_in(locale, policy, link.text), href
