"""All kinds of service levels of a policy, in the order in which pages and sheets have them."""

from collections.abc import Iterable, Iterator, Mapping

from ...policy.notation import N_
from ...policy.payments import Credit
from ...policy.policy import Policy
from ...policy.portal.anchors import clause_of
from ...policy.promises import kinds_in
from .levels_view import LevelsView, LevelView, Speaker
from .say_availability import say_availability, say_availability_of
from .say_maintenance import say_maintenance
from .say_payments import say_credit, say_rate
from .say_periods import say_period

HEADINGS = {
    "availability": N_("Availability"),
    "maintenance": N_("Planned maintenance"),
    "credits": N_("Credits"),
    "rates": N_("Rates"),
    "periods": N_("Periods"),
}
"""Kind, a key of the file -> what its clause is called; a table of this name shows it in a section."""


def say_levels(voice: Speaker) -> tuple[LevelsView, ...]:
    """The kinds that the policy has."""
    policy = voice.policy
    availability = [say_availability(voice, each) for each in policy.availability.values()]
    return tuple(_levels(voice, {"availability": availability, **_further(voice)}))


def say_levels_of(voice: Speaker, tier: str) -> tuple[LevelsView, ...]:
    """What of them holds for a tier."""
    availability = [say_availability_of(voice, each, tier) for each in voice.policy.availability.values()]
    return tuple(_levels(voice, {"availability": availability, **_further(voice, tier)}))


def _further(voice: Speaker, tier: str | None = None) -> dict[str, list[LevelView]]:
    """Maintenance, what is paid, what is charged, and periods: all, or what holds for a tier."""
    policy = voice.policy
    paid = (each for each in policy.credits.values() if tier is None or is_owed_in(policy, each, tier))
    charged = (each for each in policy.rates.values() if tier is None or tier in (each.tiers or policy.tiers))
    return {
        "maintenance": [say_maintenance(voice, each) for each in policy.maintenance.values()],
        "credits": [say_credit(voice, each, names_tiers=tier is None) for each in paid],
        "rates": [say_rate(voice, each, names_tiers=tier is None) for each in charged],
        "periods": [say_period(voice, each) for each in policy.periods.values()],
    }


def is_owed_in(policy: Policy, credit: Credit, tier: str) -> bool:
    """Is a credit for something that this tier promises, and is the tier not left out?"""
    if tier not in (credit.tiers or policy.tiers):
        return False
    if credit.availability:
        entry = policy.availability.get(credit.availability)
        return entry is not None and entry.promised.share_of(tier) is not None
    kinds = kinds_in(policy.tiers[tier])
    return any(kind.key == credit.promise and kind.of(policy.tiers[tier]) for kind in kinds)


def _levels(voice: Speaker, said: Mapping[str, Iterable[LevelView]]) -> Iterator[LevelsView]:
    for kind, entries in said.items():
        if kept := tuple(entries):
            yield LevelsView(kind, clause_of(kind), voice.t(HEADINGS[kind]), kept)
