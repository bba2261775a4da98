"""What a contract promises in place of its tier: a policy as it holds for that contract alone, in the names of a version."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final

from ..base import Name
from ..policy import Policy
from ..promises import FIRST_RESPONSE, NEXT_UPDATE, NOT_PROMISED, PROMISE_KINDS
from ..published import Agreed, AgreedTime, Contract
from ..tiers import Commitment, Repetition, Tier

OWN: Final = "promises"
Times = Mapping[Name, AgreedTime]
Place = tuple[str, ...]


def as_agreed(policy: Policy, contract: Contract) -> Policy:
    """The policy itself, where nothing was agreed. `contract`: in the names that the policy has."""
    if contract.agreed is None:
        return policy
    tier = policy.tiers[contract.tier]
    changed: Tier = tier.model_copy(update=_promised(policy, tier, contract.agreed))
    return policy.model_copy(update={"tiers": {**policy.tiers, tier.id: changed}})


def _promised(policy: Policy, tier: Tier, agreed: Agreed) -> dict[str, Any]:
    """Key of the tier -> what it says with what was agreed; what was agreed holds for every way to report."""
    said = {each.key: {**each.commitments(tier), **_commitments(each.key, agreed)} for each in PROMISE_KINDS}
    if agreed.first_response and not tier.first_response:  # expected of each severity, if of any
        said[FIRST_RESPONSE.key] = dict.fromkeys(policy.severities, NOT_PROMISED) | said[FIRST_RESPONSE.key]
    own = {
        name: {**tier.promises.get(name, {}), **_written(Commitment, times)}
        for name, times in agreed.promises.items()
    }
    return {**said, OWN: {**tier.promises, **own}}


def _commitments(key: str, agreed: Agreed) -> dict[str, Commitment]:
    return _written(Repetition if key == NEXT_UPDATE.key else Commitment, getattr(agreed, key))


def _written(kind: type[Commitment], times: Times) -> dict[str, Commitment]:
    return {severity: kind(time=each.time, note=each.note) for severity, each in times.items()}


def agreed_times(agreed: Agreed) -> Iterator[tuple[Place, AgreedTime]]:
    """Each time with where it stands below `agreed`: (kind, severity), or (`promises`, kind, severity)."""
    for kind in PROMISE_KINDS:
        yield from (((kind.key, severity), each) for severity, each in getattr(agreed, kind.key).items())
    for name, times in agreed.promises.items():
        yield from (((OWN, name, severity), each) for severity, each in times.items())


def names_in(agreed: Agreed) -> Iterator[tuple[str, str, Place]]:
    """Each name of another entry: its group, itself, and where it stands below `agreed`."""
    for name in agreed.promises:
        yield "promises", name, (OWN, name)
    for place, _ in agreed_times(agreed):
        yield "severities", place[-1], place


def with_times(agreed: Agreed, said: Callable[[Place, AgreedTime], AgreedTime]) -> Agreed:
    """With each time as `said` gives it."""
    return _changed(agreed, lambda group, name: name, said)


def with_names(agreed: Agreed, called: Callable[[str, str], str]) -> Agreed:
    """With the names that `called` gives for a group and a name."""
    return _changed(agreed, called, lambda place, time: time)


def _changed(
    agreed: Agreed,
    called: Callable[[str, str], str],
    said: Callable[[Place, AgreedTime], AgreedTime],
) -> Agreed:
    def of(place: Place, times: Times) -> dict[str, AgreedTime]:
        return {
            called("severities", severity): said((*place, severity), each) for severity, each in times.items()
        }

    kinds: dict[str, Any] = {kind.key: of((kind.key,), getattr(agreed, kind.key)) for kind in PROMISE_KINDS}
    own = {called("promises", name): of((OWN, name), times) for name, times in agreed.promises.items()}
    return agreed.model_copy(update={**kinds, OWN: own})
