"""One question to the policy: which version answers, and what is asked in the names that it has; for a tier, or for a contract."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date, datetime

from ..deadlines.answers import UnknownChoice
from ..deadlines.world.countries import listed_zones
from ..deadlines.world.zones import zone_info
from ..policy.policy import Policy
from ..policy.published import Contract
from .history import History, Period

# No fractions of a second: nobody says them, and no sentence would show what they add.
_WALL = re.compile(r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:\d\d)?", re.ASCII)


class Misasked(Exception):
    """What is asked for is not named, or there is no such contract; with the sentence for who asks."""


@dataclass(frozen=True)
class Question:
    """What is asked, as it was written."""

    tier: str
    severity: str
    region: str
    reported: str
    zone: str = ""  # of the customer
    way: str = ""  # of reporting
    contract: str = ""  # instead of tier and region


@dataclass(frozen=True)
class Answering:
    """What answers a question: a version, with tier, severity and region as it calls them.

    contract  that it is asked for, in the names of that version
    """

    period: Period
    choice: tuple[str, str, str]
    contract: Contract | None = None


def asked(history: History, question: Question) -> Answering:
    """Misasked where something is not named, or not there."""
    found = _for_contract(history, question) if question.contract else _for_everybody(history, question)
    ways = found.period.policy.contact.way_names
    if question.way and question.way not in ways:
        raise Misasked(f"the policy has no way to report called {question.way}; it has {', '.join(ways)}")
    return found


def _for_everybody(history: History, question: Question) -> Answering:
    if not (question.tier and question.region):
        raise Misasked("name a tier and a region (--tier, --region), or a contract (--contract)")
    return Answering(*resolve_question(history, question))


def _for_contract(history: History, question: Question) -> Answering:
    """As for everybody; but a contract that is tied to a version is answered by that one, whatever the day."""
    if question.tier or question.region:
        raise Misasked("a contract has its tier and its region: leave out --tier and --region")
    contract = _named(history.policy, question.contract)
    named = replace(question, tier=contract.tier, region=contract.region)
    period, _ = resolve_question(history, named)
    if contract.version:
        period = next(each for each in history.periods if each.version == contract.version)
    served = history.served_in(contract, period.policy)
    if served is None:
        raise Misasked(f"version {period.version} has not all that the contract {contract.id} names")
    severity = history.called_now("severities", question.severity)
    then = history.then_called(period, "severities", severity)
    return Answering(period, (served.tier, then, served.region), served)


def _named(policy: Policy, name: str) -> Contract:
    """By its name, or by an address that it has or had."""
    for contract in policy.contracts.values():
        if name in (contract.id, *contract.addresses):
            return contract
    known = ", ".join(policy.contracts) or "none"
    raise Misasked(f"the policy has no contract called {name}; it has {known}")


def resolve_question(history: History, question: Question) -> tuple[Period, tuple[str, str, str]]:
    """The version that answers, and tier, severity and region as it calls them."""
    now = {"tiers": question.tier, "severities": question.severity, "regions": question.region}
    now = {group: history.called_now(group, name) for group, name in now.items()}
    policy = history.policy
    period = history.in_force(_day(question, policy, now["regions"]) or policy.document.effective)
    tier, severity, region = (history.then_called(period, group, name) for group, name in now.items())
    return period, (tier, severity, region)


def _day(question: Question, policy: Policy, region: str) -> date | None:
    """The date that the clock which counts shows at the report: it decides which version applies."""
    try:
        reported = time_of(question.reported)
    except UnknownChoice:
        return None
    told = zone_info(question.zone) if question.zone in listed_zones() else None
    if reported.tzinfo is None and told:
        reported = reported.replace(tzinfo=told)
    if reported.tzinfo is None or region not in policy.regions:
        return reported.date()
    own = zone_info(policy.regions[region].time_zone)
    try:
        return reported.astimezone((told or own) if policy.counting.is_customers_time else own).date()
    except OverflowError:  # the first or last day of Python's calendar: far beyond any version
        return reported.date()


def time_of(text: str) -> datetime:
    """A wall time of the region, or an instant if it has an offset: as in the calculator's address."""
    try:
        if not _WALL.fullmatch(text):
            raise ValueError(text)
        return datetime.fromisoformat(text)
    except ValueError:
        raise UnknownChoice("reported", text, ()) from None
