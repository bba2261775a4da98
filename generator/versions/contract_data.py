"""Data of the calculator on the page of a contract with times of its own: in its folder, as those of everybody lie at the root.

Only the contract's tier and region are in them, so that nobody is asked for what is settled.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from ..artifacts.data import embed_json, sla_json
from ..core.artifact import Artifact
from ..deadlines.baking import bake_policy, with_promises
from ..i18n.locale import Locale
from ..policy.portal.agreed import as_agreed
from ..policy.published import Contract
from ..views.brand.look import DEFAULT_LOOK, Look
from ..views.policy_view import PolicyView
from .contract_terms import own_terms, policy_of, said_for
from .history import History, Period, by_tier, known_days, sla_versions, version_path
from .pinned_embeds import renamed

Served = tuple[Period, Contract]


def contract_data(
    history: History, languages: Sequence[str], look: Look = DEFAULT_LOOK
) -> Iterator[Artifact]:
    """At each address of each contract with times of its own: `sla.json` and words, also of other versions that may answer."""
    for contract in history.policy.contracts.values():
        served = served_by_versions(history, contract) if contract.agreed else ()
        for address in contract.addresses if served else ():
            for each in served:
                yield _sla(history, f"c/{address}/", each, served)
                yield from _words(history, f"c/{address}/", each, languages, look)


def served_by_versions(history: History, contract: Contract) -> tuple[Served, ...]:
    """The versions that may answer for a contract, the oldest first, and what it is called in each."""
    tied = contract.version
    found = [
        (period, history.served_in(contract, policy_of(history, period)))
        for period in history.periods
        if tied in (None, period.version)
    ]
    return tuple((period, served) for period, served in found if served)


def agreed_sla(history: History, served: Served) -> dict[str, Any]:
    """What a version promises to a contract, in the shape of `/sla.json`."""
    period, contract = served
    policy = policy_of(history, period)
    agreed = as_agreed(policy, contract)
    if period.version == history.policy.document.version:
        return with_promises(bake_policy(policy), agreed)
    return history.sla_of(period, agreed)


def _place(history: History, folder: str, served: Served) -> str:
    """In the contract's folder what answers there first: of versions to which it is not tied, the published one."""
    period, contract = served
    is_first = contract.version is not None or period.version == history.policy.document.version
    return folder if is_first else f"{folder}{version_path(period.version)}"


def _sla(history: History, folder: str, served: Served, every: Sequence[Served]) -> Artifact:
    place = _place(history, folder, served)
    sla = _only(history, served, agreed_sla(history, served))
    known = _versions(history, every) if place == folder else []
    clocks = known_days(history) if place == folder else None
    return sla_json.of_contract(place, sla, known, clocks, is_draft=served[0].released is None)


def _versions(history: History, every: Sequence[Served]) -> list[dict[str, Any]]:
    """As `/sla.json` lists them; addresses are those beside the contract's own file."""
    served = {period.version for period, _ in every}
    return [each for each in sla_versions(history) if each["version"] in served]


def _words(
    history: History, folder: str, served: Served, languages: Sequence[str], look: Look
) -> Iterator[Artifact]:
    contract, place = served[1], _place(history, folder, served)
    for language in languages:
        view, locale = _said(history, served, language)
        yield embed_json.artifact(
            _narrow(view, contract), locale, place, renamed(history, served[0]), language, look
        )


def _said(history: History, served: Served, language: str) -> tuple[PolicyView, Locale]:
    period, contract = served
    if period.version != history.policy.document.version:
        return said_for(history, period, contract, language)
    own = own_terms(history, contract, language)
    assert own is not None
    return own.view, own.locale


def _narrow(view: PolicyView, contract: Contract) -> PolicyView:
    regions = tuple(each for each in view.regions if each.id == contract.region)
    return replace(view, tiers=(view.tier(contract.tier),), regions=regions)


def _only(history: History, served: Served, sla: Mapping[str, Any]) -> dict[str, Any]:
    """Of its tier and region, under all their names."""
    period, contract = served
    tiers = {each for each in sla["tiers"] if history.then_called(period, "tiers", each) == contract.tier}
    regions = {
        each for each in sla["regions"] if history.then_called(period, "regions", each) == contract.region
    }
    return {
        **by_tier(sla, lambda said: {name: each for name, each in said.items() if name in tiers}),
        "regions": {name: each for name, each in sla["regions"].items() if name in regions},
        "calendars": {
            name: each for name, each in sla["calendars"].items() if name.partition(".")[0] in regions
        },
    }
