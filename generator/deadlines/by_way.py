"""Times that hold for one way to report only: the object of `/sla.json` as it is for what is reported so.

Its key `by` has, for each way with a time of its own, what is otherwise there: objects in the shape of the whole, which
take the place of entries of the same name. null takes the place of a time where a word stands instead. The
browser's twin is docs/javascripts/calculator/by-way.js.
"""

from collections.abc import Callable, Mapping
from typing import Any, Final

from ..core.keeping import cached
from ..policy.notation import Duration, Untimed
from ..policy.policy import Policy
from ..policy.promises import FIRST_RESPONSE, ON_CALL, Promise, PromiseKind, kinds_in
from ..policy.tiers import Tier
from .on_call import on_call_promise

PHONE: Final = "phone"
BY: Final = "by"
Baked = Callable[[Policy, Tier, Promise], dict[str, Any]]


def by_way(policy: Policy, baked: Baked) -> dict[str, Any]:
    """`{"by": {way: …}}`; empty where every time holds for all ways. `baked` gives a promise as a commitment."""
    found: dict[str, Any] = {}
    for tier in policy.tiers.values():
        for kind in kinds_in(tier):
            for severity, said in kind.commitments(tier).items():
                for way, time in said.by.items():
                    other = _other(policy, kind, tier, severity, time, baked)
                    found[way] = _merged(found.get(way, {}), other)
    if not found:
        return {}
    if called := _called(policy):
        found[PHONE] = _merged(found.get(PHONE, {}), called)
    return {BY: found}


def _called(policy: Policy) -> dict[str, Any]:
    """Who calls is answered by those who are reached by phone only."""
    callable_ = {
        tier.id: {severity: {"reported": "in-any-way"} for severity in tier.on_call.first_response}
        for tier in policy.tiers.values()
        if tier.on_call and tier.on_call.reported == "by phone"
    }
    return {ON_CALL.key: callable_} if callable_ else {}


def _other(  # what a time is, and how it is written
    policy: Policy, kind: PromiseKind, tier: Tier, severity: str, time: Duration | Untimed, baked: Baked
) -> dict[str, Any]:
    said: Any = None
    if kind is ON_CALL and tier.on_call:
        promised = on_call_promise(policy, tier, tier.on_call, severity, time)
        return {ON_CALL.key: {tier.id: {severity: promised}}}
    if isinstance(time, Duration):
        said = baked(policy, tier, Promise(kind.key, tier.id, severity, time, kind.path(tier.id, severity)))
    if kind is not FIRST_RESPONSE:
        return {"promises": {kind.key: {tier.id: {severity: said or time.words}}}}
    words = {"untimed": {tier.id: {severity: time.words}}} if said is None else {}
    return {"commitments": {tier.id: {severity: said}}, **words}


@cached(16)
def in_way(sla: Mapping[str, Any], way: str) -> dict[str, Any]:
    """What is promised of a report that comes by this way; of a way without times of its own, as of any."""
    merged: dict[str, Any] = _merged(sla, sla.get(BY, {}).get(way, {}))
    return merged


def _merged(usual: Any, other: Any) -> Any:
    """Entries of both, the other's first; a commitment is never mixed of two."""
    is_table = isinstance(usual, Mapping) and isinstance(other, Mapping) and "unit" not in other
    if not is_table:
        return other
    return {**usual, **{key: _merged(usual.get(key), each) for key, each in other.items()}}
