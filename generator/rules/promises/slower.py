"""When one promise falls due after another.

"Slower" is never guessed from units: both deadlines are computed for every half hour of a week, in every
region, by the engine that answers the customer.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ...core.diagnostic import Diagnostic, Rule
from ...core.messages import Message, Value
from ...diff.favour import WEEK, dues, world_of
from ...policy.notation import UNEVEN_UNITS
from ...policy.promises import Promise, hours_of_promise

if TYPE_CHECKING:
    from ...policy.notation import Duration
    from ...policy.policy import Policy
    from ...policy.tiers import Tier
    from ...reading.yaml.source import Source

AT_ALL_TIMES = Message("all times")

AT_SOME_TIMES = Message("some times")


@dataclass(frozen=True)
class NameOf:
    """A tier's name in the author's language, else in the policy's first."""

    tier: Tier

    def in_(self, language: str) -> str:
        names = self.tier.name.root
        return names.get(language, next(iter(names.values())))


def later(policy: Policy, slow: Promise, fast: Promise) -> Message | None:
    """At what times `slow` falls due after `fast`; None if never."""
    if _never_later(
        slow.time, fast.time, same_hours=hours_of_promise(policy, slow) == hours_of_promise(policy, fast)
    ):
        return None
    compared = [pair for region in policy.regions for pair in _paired(policy, region, slow, fast)]
    if not any(first > second for first, second in compared):
        return None
    return AT_ALL_TIMES if all(first > second for first, second in compared) else AT_SOME_TIMES


def _never_later(slow: Duration, fast: Duration, *, same_hours: bool) -> bool:
    """True where no week needs to be computed: one clock, or business time that elapsed time cannot overtake."""
    if slow.unit == fast.unit and same_hours:
        return slow.amount <= fast.amount
    is_even = not {slow.unit, fast.unit} & set(UNEVEN_UNITS)
    can_be_read_off = is_even and not slow.is_business and fast.unit != "business days"
    return can_be_read_off and slow.minutes <= fast.minutes


def _paired(policy: Policy, region: str, *promises: Promise) -> Iterator[tuple[int, int]]:
    first, second = (dues(world_of(policy, each, region), each.time, WEEK) for each in promises)
    if first is not None and second is not None:
        yield from zip(first, second, strict=True)


def between(
    rule: Rule, source: Source, place: Promise, other: Promise, values: dict[str, Value]
) -> Diagnostic:
    """A finding at a time, beside another."""
    return Diagnostic(rule, source.span(place.path), place.path, values, related=(source.span(other.path),))
