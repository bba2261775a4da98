"""What changed in what is promised about the service itself."""

from collections.abc import Iterator
from typing import Any, Final

from ...policy.availability import NOT_PROMISED, Availability, Percent
from ..change import Change, Kind
from ..favour import Favour
from .sides import Sides

_PERIODS: Final = ("month", "quarter", "year")


def availability_changes(sides: Sides, group: str, name: str, old: Any, new: Any) -> Iterator[Change]:
    """One change for all tiers that have the same one."""
    path = (group, name)
    tiers = [each for each in sides.new.tiers if each in sides.old.tiers]
    pairs = {tier: (_share(old, tier), _share(new, tier)) for tier in tiers}
    changed = {tier: pair for tier, pair in pairs.items() if pair[0] != pair[1]}
    if len(set(pairs.values())) == 1 and changed:
        before, after = next(iter(changed.values()))
        yield Change(Kind.AVAILABILITY, (*path, "promised"), before, after, _favour(before, after))
    else:
        for tier, (before, after) in changed.items():
            of_tier = (*path, "promised", tier)
            yield Change(Kind.AVAILABILITY, of_tier, before, after, _favour(before, after))
    if old.measured_per != new.measured_per:
        favour = _period_favour(old.measured_per, new.measured_per)
        place = (*path, "measured_per")
        yield Change(Kind.AVAILABILITY, place, old.measured_per, new.measured_per, favour)


def _share(entry: Availability, tier: str) -> Percent | str:
    return entry.promised.share_of(tier) or NOT_PROMISED


def _favour(old: Percent | str, new: Percent | str) -> Favour:
    """Any share is better than none promised."""
    before, after = (each.amount if isinstance(each, Percent) else -1 for each in (old, new))
    return Favour.BETTER if after > before else Favour.WORSE


def _period_favour(old: str, new: str) -> Favour:
    """What is kept in each month is kept in the year, but not the other way round."""
    longer = _PERIODS.index(new) > _PERIODS.index(old)
    return Favour.WORSE if longer else Favour.BETTER
