"""The two policies that are compared, and what every group of their changes asks them."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from ...policy.policy import Policy
from ...policy.promises import Promise
from ..favour import Almanac, Favour, Judgement, World, judge_duration, world_of
from ..moved_points import MovedPoint, moved_points
from ..renames import Rename
from ..worth import presence


@dataclass(frozen=True)
class Sides:
    """`old` already speaks with the new names."""

    old: Policy
    new: Policy
    renames: tuple[Rename, ...]
    almanac: Almanac | None

    @property
    def languages(self) -> tuple[str, ...]:
        return tuple(each for each in self.old.languages if each in self.new.languages)

    @cached_property
    def moved_points(self) -> list[MovedPoint]:
        return moved_points(self.old, self.new, self.languages)

    def is_old_and_new(self, group: str, name: str) -> bool:
        """Parts of an entry that is new or gone are told with that entry."""
        old, new = getattr(self.old, group), getattr(self.new, group)
        return (name in old) == (name in new)

    def judged(self, before: Promise | None, after: Promise | None) -> Judgement:
        if before is None or after is None:
            return Judgement(Favour.EQUAL if before is after else presence(before))
        return judge_duration(self.worlds(after), before.time, after.time)

    def worlds(self, *promises: Promise) -> list[World]:
        """In which the new policy counts them, in all regions."""
        return [world_of(self.new, promise, region) for promise in promises for region in self.new.regions]


def keys(old: Iterable[str], new: Iterable[str]) -> list[str]:
    return list(dict.fromkeys([*new, *old]))
