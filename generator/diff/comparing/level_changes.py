"""What changed in what is promised about the service itself."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final

from ...policy.amounts import Percent
from ...policy.levels import NOT_PROMISED, Availability, Quota, Windows
from ...policy.notation import Duration
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


def maintenance_changes(sides: Sides, group: str, name: str, old: Any, new: Any) -> Iterator[Change]:
    """Less of it, and known earlier, is better; another day is neither."""
    for field, judge in MAINTENANCE_FIELDS.items():
        before, after = getattr(old, field), getattr(new, field)
        if before != after:
            yield Change(Kind.MAINTENANCE, (group, name, field), before, after, judge(before, after))


def _less(old: float | None, new: float | None) -> Favour | None:
    """None where a side is not known, or both are as much."""
    if old is None or new is None or old == new:
        return None
    return Favour.BETTER if new < old else Favour.WORSE


def _windows_favour(old: Windows, new: Windows) -> Favour | None:
    return _less(*(None if each.is_announced or each.has_open_end else _minutes(each) for each in (old, new)))


def _minutes(windows: Windows) -> int:
    """In a week in which there are windows."""
    return sum(end - start for start, end in windows.stretches)


def _rhythm_favour(old: Duration | None, new: Duration | None) -> Favour | None:
    """Absent is every week."""
    more_seldom = _less(*((each or Duration(1, "weeks")).amount for each in (new, old)))
    units = {each.unit for each in (old, new) if each} | {"weeks"}
    return more_seldom if units == {"weeks"} else None


def _notice_favour(old: Duration | str | None, new: Duration | str | None) -> Favour | None:
    """Any notice that is stated is better than none."""
    ahead = [each if isinstance(each, Duration) else None for each in (old, new)]
    if None in ahead:
        return None if ahead == [None, None] else Favour.BETTER if ahead[0] is None else Favour.WORSE
    units = {each.unit for each in ahead if each}
    if len(units) == 1:
        return _less(*(each.amount for each in reversed(ahead) if each))
    if any(each and each.is_business for each in ahead):
        return None
    return _less(*(each.minutes for each in reversed(ahead) if each))


def _quota_favour(old: Quota | None, new: Quota | None) -> Favour | None:
    """A limit is better than none; of two of other periods the lower rate is, if it is that in both."""
    if old is None or new is None:
        return Favour.BETTER if old is None else Favour.WORSE
    if old.time.is_business or new.time.is_business:
        return None
    if old.per == new.per:
        return _less(old.time.minutes, new.time.minutes)
    rates = [each.time.minutes / each.days for each in (old, new)]
    lengths = [each.time.minutes for each in (old, new)]
    favours = {_less(*rates), _less(*lengths)} - {None}
    return favours.pop() if len(favours) == 1 else None


MAINTENANCE_FIELDS: Final[Mapping[str, Callable[[Any, Any], Favour | None]]] = {
    "when": _windows_favour,
    "every": _rhythm_favour,
    "announced": _notice_favour,
    "at_most": _quota_favour,
}
