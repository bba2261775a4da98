"""What holds for a contract that is tied to another version than the published one, or that has times of its own.

Its times take the place of those of its tier in whatever version answers; beside each stands what the tier promises.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ..artifacts.pages.contract_page import OwnTerms
from ..artifacts.paper import sheets
from ..artifacts.paper.sheet import Sheet
from ..i18n.locale import Locale
from ..policy.base import ALL_LANGUAGES, Text
from ..policy.policy import Policy
from ..policy.portal.agreed import Place, as_agreed, with_times
from ..policy.promises import NOT_OFFERED, NOT_PROMISED, PROMISE_KINDS, own_kind
from ..policy.published import AgreedTime, Contract
from ..views.policy_view import PolicyView
from ..views.voice import Voice
from .history import History, Period, version_path
from .history_pages import editions, said_in, said_then

_KINDS = {each.key: each for each in PROMISE_KINDS}


def own_terms(history: History, contract: Contract, language: str) -> OwnTerms | None:
    """None for a contract on what everybody has, and where its version is not known or lacks what it names.

    In the version's first language if it had none in this one.
    """
    found = _tied_to(history, contract)
    if found is None:
        return None
    period, served = found
    if period.version == history.policy.document.version:
        return OwnTerms(served, *_published(history, served, language))
    anchors = next(
        each
        for each in editions(history, Locale.of(history.policy, language))
        if each.version == period.version
    ).anchors
    return OwnTerms(served, *said_for(history, period, served, language), anchors)


def _tied_to(history: History, contract: Contract) -> tuple[Period, Contract] | None:
    """Its version, and the contract in the names of that."""
    published = history.policy.document.version
    version = contract.version or published
    period = next((each for each in history.periods if each.version == version), None)
    is_own = version != published or contract.agreed is not None
    served = history.served_in(contract, policy_of(history, period)) if period and is_own else None
    return (period, served) if period and served else None


def policy_of(history: History, period: Period) -> Policy:
    """Of a version; of the published one as it is shown."""
    is_published = period.version == history.policy.document.version
    return history.policy if is_published else period.policy


def _published(history: History, served: Contract, language: str) -> tuple[PolicyView, Locale]:
    locale = Locale.of(history.policy, language)
    return said_in(replace(history, policy=for_contract(history.policy, served, locale)), locale), locale


def said_for(history: History, period: Period, served: Contract, language: str) -> tuple[PolicyView, Locale]:
    """What another version than the published one says for a contract, which is in its names."""
    policy = period.policy
    locale = Locale.of(policy, language if language in policy.languages else policy.languages[0])
    agreed = replace(period, policy=for_contract(policy, served, locale))
    return said_then(history, agreed, language)


def for_contract(policy: Policy, contract: Contract, locale: Locale) -> Policy:
    """As it holds for a contract, in a language: beside each time that was agreed stands what its tier promises."""
    if contract.agreed is None:
        return policy
    voice = Voice(policy, locale)

    def beside(place: Place, agreed: AgreedTime) -> AgreedTime:
        own = agreed.note.root if agreed.note else {}
        said = own.get(locale.language, own.get(ALL_LANGUAGES, ""))
        note = "; ".join(filter(None, (said, _otherwise(voice, contract, place))))
        return agreed.model_copy(update={"note": Text({ALL_LANGUAGES: note})})

    noted = with_times(contract.agreed, beside)
    return as_agreed(policy, contract.model_copy(update={"agreed": noted}))


def _otherwise(voice: Voice, contract: Contract, place: Place) -> str:
    *_, key, severity = place
    tier = voice.policy.tiers[contract.tier]
    kind = _KINDS[key] if len(place) == 2 else own_kind(key)
    usual = kind.said(tier, severity)
    if usual is None or usual.time in (NOT_PROMISED.time, NOT_OFFERED.time):
        return voice.t("agreed in this contract")
    said = ", ".join(filter(None, (voice.time(usual.time), voice.beside(usual))))
    return voice.t(
        "agreed in this contract; in {tier} otherwise: {promise}", tier=voice.say(tier.name), promise=said
    )


def sheet_paths(history: History, language: str) -> Iterator[str]:
    """Of `own_sheets`, without making them."""
    for contract in history.policy.contracts.values():
        if found := _tied_to(history, contract):
            yield f"{language}/{_sheet_path(contract, found[1])}"


def own_sheets(history: History, language: str) -> Iterator[Sheet]:
    """The sheets of contracts with terms of their own: those of the tiers' own pages are for everybody."""
    for contract in history.policy.contracts.values():
        own = own_terms(history, contract, language)
        if own:
            path = f"{language}/{_sheet_path(contract, own.contract)}"
            version = own.view.document.version
            page = version_path(version) if own.contract.agreed is None else f"c/{contract.address}/"
            sheet = sheets.contract_sheet(own.view, own.locale, own.contract.tier, path, page)
            yield replace(sheet, digest=history.digest_of(version))


def _sheet_path(contract: Contract, served: Contract) -> str:
    return f"c/{contract.address}/{served.tier}.pdf"
