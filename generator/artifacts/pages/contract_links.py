"""Addresses of single contracts, with the sentence for each: only the verb `links` lists them, no page does."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from ...i18n.locale import Locale
from ...policy.document import Contract
from ...policy.policy import Policy
from ...views.policy_view import PolicyView
from .contract_page import TiedTerms
from .link_sentences import Link, Said, Sentences


def contract_links(
    policy: Policy,
    view: PolicyView,
    locale: Locale,
    tied_terms: Callable[[Contract], TiedTerms | None] = lambda contract: None,
) -> Iterator[Link]:
    """Of one language. `tied_terms`: what another version says of a contract, if it is tied to one."""
    sentences = Sentences(policy, view, locale, ())
    for contract in policy.contracts.values():
        tied = tied_terms(contract)
        shown, spoken = (tied.contract, tied.view) if tied else (contract, view)
        named = {
            "tier": spoken.tier(shown.tier).name,
            "region": next(each.name for each in spoken.regions if each.id == shown.region),
        }
        said = Said(_sentence(contract, spoken, locale, named), "")
        link = sentences.link("contract", contract.id, ", ".join(named.values()), f"/c/{contract.id}/", said)
        yield replace(link, version=contract.version or view.document.version)


def _sentence(contract: Contract, spoken: PolicyView, locale: Locale, named: dict[str, str]) -> str:
    """{url} is still open."""
    t, document = locale.text, spoken.document
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
