"""`/c/<name>/`: a short address for one contract, which leads to its page in its language.

A static page, so that it works on any host.
"""

from collections.abc import Callable, Iterable, Sequence
from html import escape

from ...artifacts.pages import contract_page
from ...artifacts.pages.contract_page import Known, OwnTerms
from ...artifacts.pages.frame import Announcement
from ...core.artifact import Artifact
from ...i18n.locale import Locale
from ...policy.policy import Policy
from ...policy.published import Contract
from ...views.policy_view import PolicyView
from .headers import redirect_page


def artifacts(
    policy: Policy,
    card_of: Callable[[str], str],
    said_in: Callable[[Locale], PolicyView],
    languages: Sequence[str] = (),
    own_terms: Callable[[Contract, str], OwnTerms | None] = lambda contract, language: None,
    announced_in: Callable[[Locale], tuple[Announcement, ...]] = lambda locale: (),
) -> list[Artifact]:
    """For each contract and each of its former names the short address, and its page in each language.

    card_of    a page: the path of its picture
    languages  those that are built; without it, all of the policy
    own_terms  of a contract on another version or with times of its own, in a language
    announced_in  of the version to come
    """
    codes = tuple(languages or policy.languages)
    locales = {code: Locale.of(policy, code) for code in codes}
    names = {code: locale.own_name for code, locale in locales.items()}
    spoken = {
        code: Known(said_in(locale), locale, names, announced_in(locale)) for code, locale in locales.items()
    }
    made: list[Artifact] = []
    for contract in policy.contracts.values():
        first = language(contract, policy)
        own = {code: own_terms(contract, code) for code in dict.fromkeys((first, *codes))}
        preview = _link_preview(contract, said_in(Locale.of(policy, first)), card_of, own[first])
        for name in contract.addresses:
            made.append(
                redirect_page(
                    f"c/{name}/", f"{first if first in codes else codes[0]}/c/{name}/", first, *preview
                )
            )
            made += [
                contract_page.artifact(name, contract, known, own[code]) for code, known in spoken.items()
            ]
    return made


def language(contract: Contract, policy: Policy) -> str:
    wanted = contract.language
    return wanted if wanted in policy.languages else policy.languages[0]


def waiting(contracts: Iterable[Contract], policy: Policy, version: str) -> list[Artifact]:
    """Pages of contracts on what only a version to come has: until its day they lead to its terms."""
    return [
        redirect_page(f"c/{name}/", f"{language}/versions/{version}/", language)
        for contract in contracts
        for language in (language(contract, policy),)
        for name in contract.addresses
    ]


def _link_preview(
    contract: Contract, published: PolicyView, card_of: Callable[[str], str], own: OwnTerms | None
) -> tuple[str, str]:
    """Title, and lines of the head, for chats and mails: the tier with its promise, and its card.

    Of a version that is not known nothing is said that it may not promise, and the card is that of the published one.
    Of a contract with times of its own no promise is said: chats keep what they once found.
    """
    shown, view = (own.contract, own.view) if own else (contract, published)
    tier = view.tier(shown.tier)
    region = next(each for each in view.regions if each.id == shown.region)
    title = f"{tier.name}, {region.name} – {view.document.title}"
    said = {"og:type": "website", "og:site_name": view.document.title, "og:title": title}
    is_published = not own and contract.version in (None, view.document.version)
    if is_published or (own and shown.agreed is None):
        said["og:description"] = f"{tier.promise.removesuffix('.')}. {view.document.version_line}"
    if is_published and view.document.address:
        home = f"{view.document.address.rstrip('/')}/{view.language}/"
        said |= {"og:image": home + card_of(f"tiers/{tier.id}"), "og:image:alt": title}
    lines = (f'<meta property="{name}" content="{escape(value)}">\n' for name, value in said.items())
    return title, "".join(lines)
