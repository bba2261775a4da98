"""When somebody is there for a tier, in any region and at any time of the year: as far as a sentence may be held against it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from ....core.keeping import cached
from ....policy.notation import clock
from ....policy.promises import NO_HOURS, hours_for, hours_of_tier
from .claims import WEEK, Claim
from .lengths import LengthSaid

if TYPE_CHECKING:
    from ....policy.policy import Policy
    from ....policy.service_hours import Region, ServiceHours, Week
    from ....policy.tiers import Tier

_WEEKEND: Final = frozenset({5, 6})


@dataclass(frozen=True, slots=True)
class OpenTimes:
    """somewhere  days (0 is Monday) on which somebody is there in some region or season, or for some severity
    everywhere    days on which somebody is there in all of them
    may_be_always, is_always   day and night in some of them; in all
    has_weekends  somebody is there in some of them on days that are no working days there
    holidays      what is said of public holidays, of each of the hours
    has_days_of_its_own  some days of the year have hours of their own
    bounds        minutes after midnight at which somebody may begin or stop to be there
    lengths       minutes on each open day, open days a week, minutes a week
    words         its hours, as the file has them
    """

    somewhere: frozenset[int]
    everywhere: frozenset[int]
    may_be_always: bool
    is_always: bool
    has_weekends: bool
    holidays: frozenset[str]
    has_days_of_its_own: bool
    bounds: tuple[frozenset[int], frozenset[int]]
    lengths: tuple[frozenset[int], frozenset[int], frozenset[int]]
    words: str

    def may_be(self, claim: Claim) -> bool:
        """Is it so anywhere, at any time of the year?"""
        if claim.is_always:
            return self.may_be_always
        if claim.on_holidays:
            return self.holidays != {"closed"} or (claim.is_one_day and self.has_days_of_its_own)
        if claim.days == _WEEKEND:
            return self.has_weekends
        return not self.somewhere or claim.days <= self.somewhere

    def may_last(self, length: LengthSaid) -> bool:
        """Is it as long as that anywhere, at any time of the year?"""
        stated = zip((length.day, length.days, length.week), self.lengths, strict=True)
        return all(said is None or not known or said in known for said, known in stated)

    def is_all(self, claim: Claim) -> bool:
        """Is it so everywhere? Then it is wrong to deny it."""
        if claim.is_always:
            return self.is_always
        if claim.on_holidays:
            return self.holidays == {"open"} and not (claim.is_one_day and self.has_days_of_its_own)
        return bool(claim.days) and claim.days <= self.everywhere

    def is_more(self, claim: Claim) -> bool:
        """Is somebody there on further days, everywhere? Then it is wrong to name these days only."""
        return bool(self.everywhere - claim.days) if claim.days else self.is_always


@cached(32)
def open_times(
    policy: Policy, tier: Tier, severities: tuple[str, ...] = (), regions: tuple[str, ...] = ()
) -> OpenTimes:
    """Those of these severities and regions, or of all, and of whoever is reached at hours of their own."""
    hours, others = _hours(policy, tier, severities)
    where = tuple(policy.regions[each] for each in regions or policy.regions)
    weeks = [week for each in hours for week in _weeks(each, where)]
    further = [*weeks, *(week for each in others for week in _weeks(each, where))]
    every = [frozenset(day - 1 for day in each.open_days) for each in weeks]
    return OpenTimes(
        somewhere=frozenset(day - 1 for each in further for day in each.open_days),
        everywhere=WEEK.intersection(*every) if every else frozenset(),
        may_be_always=not weeks or any(each.is_always for each in further),
        is_always=bool(weeks) and all(each.is_always for each in weeks),
        has_weekends=not weeks or any(map(_has_weekend, further)),
        holidays=frozenset(_on_holidays(each) for each in (*hours, *others)),
        has_days_of_its_own=any(
            [*(each.special_days for each in (*hours, *others)), *(each.special_days for each in where)]
        ),
        bounds=_bounds(policy, (*hours, *others), where, further),
        lengths=_lengths(further),
        words="; ".join(dict.fromkeys(_words(each, where) for each in hours)),
    )


def _lengths(weeks: list[Week]) -> tuple[frozenset[int], frozenset[int], frozenset[int]]:
    days = [[sum(each.end - each.start for each in day) for day in week.open_days.values()] for week in weeks]
    return (
        frozenset(minutes for week in days for minutes in week),
        frozenset(map(len, days)),
        frozenset(map(sum, days)),
    )


def _hours(
    policy: Policy, tier: Tier, severities: tuple[str, ...]
) -> tuple[tuple[ServiceHours, ...], tuple[ServiceHours, ...]]:
    """Those in which a tier serves these severities, and those of other ways to reach somebody for them."""
    asked = set(severities) or set(policy.severities)
    beside = {
        way.hours
        for way in policy.contact.reached
        if way.hours and asked & set(way.severities or policy.severities)
    }
    if tier.on_call and asked & set(tier.on_call.first_response):
        beside.add(tier.on_call.hours)
    hours = {each.id: each for each in hours_of_tier(policy, tier)}
    if severities:
        hours = {
            each.id: each for name in severities if (each := hours_for(policy, tier, name)) is not NO_HOURS
        }
    return tuple(hours.values()), tuple(policy.service_hours[each] for each in sorted(beside))


def _bounds(
    policy: Policy, hours: tuple[ServiceHours, ...], regions: tuple[Region, ...], weeks: list[Week]
) -> tuple[frozenset[int], frozenset[int]]:
    """From when and until when somebody may be there on any day, in minutes after midnight."""
    intervals = [each for week in weeks for day in week.open_days.values() for each in day]
    entries: tuple[ServiceHours | Region, ...] = (*hours, *regions)
    intervals += [each for entry in entries for day in entry.special_days for each in day.open]
    intervals += [each for entry in hours for each in entry.holiday_hours or ()]
    return frozenset(each.start for each in intervals), frozenset(each.end for each in intervals)


def _weeks(hours: ServiceHours, regions: tuple[Region, ...]) -> Iterator[Week]:
    """Every week that these hours may be, of a region, a season, or from a day on."""
    own = [region for region in regions if hours.follows_region and region.open]
    if len(own) < len(regions):
        yield hours.open
    yield from (region.open for region in own if region.open)
    entries: list[ServiceHours | Region] = [hours, *own]
    for entry in entries:
        yield from (each.open for each in entry.changes)
        yield from (each.open for each in entry.seasons)


def _has_weekend(week: Week) -> bool:
    """A Sunday is none where Friday is: in Israel."""
    return bool(week.on(6) or (week.on(7) and week.on(5)))


def _on_holidays(hours: ServiceHours) -> str:
    return hours.public_holidays if isinstance(hours.public_holidays, str) else "some"


def _words(hours: ServiceHours, regions: tuple[Region, ...]) -> str:
    """The days of these hours, or of the one region that has days of its own."""
    own = regions[0] if len(regions) == 1 and hours.follows_region and regions[0].open else None
    week = own.open if own and own.open else hours.open
    return f"{own.id if own else hours.id} ({_days(week)})"


def _days(week: Week) -> str:
    if week.is_always:
        return "always"
    return ", ".join(
        f"{days} {', '.join(f'{clock(each.start)}–{clock(each.end)}' for each in intervals)}"
        for days, intervals in week.root.items()
    )
