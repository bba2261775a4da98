"""What a contract that is tied to another version than the published one shows: the terms of that version."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ..artifacts.pages.contract_page import TiedTerms
from ..artifacts.paper import sheets
from ..artifacts.paper.sheet import Sheet
from ..i18n.locale import Locale
from ..policy.published import Contract
from .history import History, version_path
from .history_pages import editions, said_then


def tied_terms(history: History, contract: Contract, language: str) -> TiedTerms | None:
    """None for a contract on the published version, and where the version is not known or lacks its tier or region.

    In the version's first language if it had none in this one.
    """
    found = (each for each in history.periods if each.version == contract.version)
    period = next((each for each in found if each.version != history.policy.document.version), None)
    served = history.served_in(contract, period.policy) if period else None
    if period is None or served is None:
        return None
    view, locale = said_then(history, period, language)
    edition = next(
        each
        for each in editions(history, Locale.of(history.policy, language))
        if each.version == period.version
    )
    return TiedTerms(served, view, locale, edition.anchors)


def tied_sheets(history: History, language: str) -> Iterator[Sheet]:
    """The sheets of contracts on other versions: those of the tiers' own pages are of the published one."""
    for contract in history.policy.contracts.values():
        tied = tied_terms(history, contract, language)
        if tied:
            path = f"{language}/{tied.sheet_path(contract.id)}.pdf"
            version = tied.view.document.version
            page = version_path(version)
            sheet = sheets.contract_sheet(tied.view, tied.locale, tied.contract.tier, path, page)
            yield replace(sheet, digest=history.digest_of(version))
