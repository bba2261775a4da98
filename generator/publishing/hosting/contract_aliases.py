"""`/c/<name>/`: a short address for one contract, which leads to its page in its language.

A static page, so that it works on any host.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from html import escape

from ...artifacts.pages import contract_page
from ...core.artifact import Artifact
from ...i18n.locale import Locale
from ...policy.document import Contract
from ...policy.policy import Policy
from ...views.policy_view import PolicyView
from .headers import redirect_page


def artifacts(
    policy: Policy,
    card_of: Callable[[str], str],
    said_in: Callable[[Locale], PolicyView],
    languages: Sequence[str] = (),
) -> list[Artifact]:
    """For each contract and each of its former names the short address, and its page in each language.

    card_of    a page: the path of its picture
    languages  those that are built; without it, all of the policy
    """
    codes = tuple(languages or policy.languages)
    spoken = [(said_in(locale), locale) for locale in (Locale.of(policy, code) for code in codes)]
    names = {locale.language: locale.own_name for _, locale in spoken}
    made: list[Artifact] = []
    for contract in policy.contracts.values():
        first = language(contract, policy)
        preview = _link_preview(contract, said_in(Locale.of(policy, first)), card_of)
        for name in _names(contract):
            made.append(
                redirect_page(
                    f"c/{name}/", f"{first if first in codes else codes[0]}/c/{name}/", first, *preview
                )
            )
            made += [contract_page.artifact(name, contract, *each, names) for each in spoken]
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
        for name in _names(contract)
    ]


def _link_preview(contract: Contract, view: PolicyView, card_of: Callable[[str], str]) -> tuple[str, str]:
    """Title, and lines of the head, for chats and mails: the tier with its promise and its card."""
    tier = view.tier(contract.tier)
    region = next(each for each in view.regions if each.id == contract.region)
    title = f"{tier.name}, {region.name} – {view.document.title}"
    said = {"og:type": "website", "og:site_name": view.document.title, "og:title": title}
    if contract.version in (
        None,
        view.document.version,
    ):  # of another version we say nothing it may not promise
        said["og:description"] = f"{tier.promise} · {view.document.version_line}"
        if view.document.address:
            home = f"{view.document.address.rstrip('/')}/{view.language}/"
            said |= {"og:image": home + card_of(f"tiers/{tier.id}"), "og:image:alt": title}
    lines = (f'<meta property="{name}" content="{escape(value)}">\n' for name, value in said.items())
    return title, "".join(lines)


def _names(contract: Contract) -> Iterator[str]:
    yield contract.id
    yield from contract.formerly
