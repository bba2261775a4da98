"""Promises as help desks count them: minutes on a schedule. None of them knows a business day."""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Any, Final

from ...core.messages import Message
from ...deadlines.calendars import calendar_id
from ...deadlines.placeholders import name_in
from ...deadlines.world.zones import iana_name
from ...i18n.locale import Locale
from ...policy.notation import MINUTES_A_DAY, OpenInterval
from ...policy.policy import Policy
from ...policy.promises import FIRST_RESPONSE, hours_of_tier, tiers_with
from .lengths import Length, length_of
from .notes import Note

ALWAYS_WEEK = {str(day): [["00:00", "24:00"]] for day in range(1, 8)}

_MOST_DAYS: Final = 8
"""That a note names one by one."""
_NO_KIND: Final = Message("{desk} has no such target; left out")
_LOCAL_TIME: Final = Message(
    "the hours hold in each customer's local time; written in {zone}, so requests from other time zones count by other hours"
)
_NO_ZONE: Final = Message("no time zone is called {zone} there; choose one with these clocks by hand")
_SPECIAL_DAYS: Final = Message(
    "the special hours of {count} days from {first} to {last} are left out; enter them by hand"
)
_SPECIAL_DAY: Final = Message("the special hours of {day} are left out; enter them by hand")
_ONE_SCHEDULE: Final = Message("{desk} counts each target in one schedule; left out")


@dataclass(frozen=True)
class Schedule:
    """`week` and `closed` as in `/sla.json`; names in the default language."""

    id: str
    name: str
    zone: str
    week: Mapping[str, Sequence[Sequence[str]]]
    closed: Mapping[str, str]

    @property
    def is_always(self) -> bool:
        return self.week == ALWAYS_WEEK and not self.closed


@dataclass(frozen=True)
class Target:
    """A kind of promise kept within so many minutes of a schedule."""

    kind: str
    tier: str
    tier_name: str
    region_name: str
    severity: str
    rank: int  # 0 is the most severe
    minutes: int
    schedule: Schedule

    @property
    def region(self) -> str:
        return self.schedule.id.partition(".")[0]

    @property
    def labels(self) -> tuple[str, str]:
        """By which requests are told apart, beside their severity."""
        return f"support-{self.tier}", f"region-{self.region}"


@dataclass(frozen=True)
class Targets:
    schedules: tuple[Schedule, ...]
    targets: tuple[Target, ...]
    notes: tuple[Note, ...]


def targets(
    policy: Policy, sla: Mapping[str, Any], regions: Sequence[str], kinds: Collection[str], desk: str
) -> Targets:
    """For these regions, tier by tier, the most severe first; `kinds` beside the first response are known to the desk."""
    promised = {FIRST_RESPONSE.key: sla["commitments"], **sla.get("promises", {})}
    known = {kind: table for kind, table in promised.items() if kind in (FIRST_RESPONSE.key, *kinds)}
    say = partial(name_in, Locale.of(policy, policy.languages[0]), policy)
    found: list[Target] = []
    notes = [Note(kind, _NO_KIND.filled(desk=desk)) for kind in promised if kind not in known]
    for region in regions:
        for tier in policy.tiers.values():
            for rank, severity in enumerate(sla["severities"]):
                for kind, table in known.items():
                    commitment = table.get(tier.id, {}).get(severity)
                    if commitment is None or isinstance(commitment, str):
                        continue
                    own = _schedule(policy, sla, region, calendar_id(sla, tier.id, region, commitment))
                    length = _length(commitment, own)
                    told = "" if kind == FIRST_RESPONSE.key else f", {kind}"
                    if length.said:
                        place = f"{region}, {tier.id}, {severity}{told}"
                        notes.append(Note(place, length.said, is_written=length.minutes is not None))
                    if length.minutes is not None:
                        name, place = (say(each.name) for each in (tier, policy.regions[region]))
                        schedule = _running(own, commitment, region)
                        found.append(
                            Target(kind, tier.id, name, place, severity, rank, length.minutes, schedule)
                        )
        notes += (*_special(sla, policy, region), *_on_call(sla, region, desk))
        if policy.counting.is_customers_time:
            notes.append(Note(region, _LOCAL_TIME.filled(zone=policy.regions[region].time_zone)))
        zone = iana_name(policy.regions[region].time_zone)
        if ":" in zone:
            notes.append(Note(region, _NO_ZONE.filled(zone=zone)))
    return Targets(*_told_apart(found, policy), tuple(dict.fromkeys(notes)))


def _told_apart(found: Sequence[Target], policy: Policy) -> tuple[tuple[Schedule, ...], tuple[Target, ...]]:
    """Each schedule under a name of its own: by it help desks refer to them."""
    schedules: dict[str, Schedule] = {}
    for target in found:
        schedules.setdefault(target.schedule.id, target.schedule)
    often = Counter(each.name for each in schedules.values())
    named = {
        key: replace(each, name=f"{each.name} ({_hours_name(each, policy)})")
        if often[each.name] > 1
        else each
        for key, each in schedules.items()
    }
    return tuple(named.values()), tuple(replace(each, schedule=named[each.schedule.id]) for each in found)


def _hours_name(schedule: Schedule, policy: Policy) -> str:
    hours = schedule.id.partition(".")[2]
    known = policy.service_hours.get(hours)
    return name_in(Locale.of(policy, policy.languages[0]), policy, known.name) if known else hours


def _running(own: Schedule, commitment: Mapping[str, Any], region: str) -> Schedule:
    """The schedule in which a commitment runs: its hours, or day and night."""
    if commitment["unit"].startswith("business") or own.is_always:
        return own
    return Schedule(f"{region}.always", f"{own.name} (24/7)", own.zone, ALWAYS_WEEK, {})


def _schedule(policy: Policy, sla: Mapping[str, Any], region: str, name: str) -> Schedule:
    baked = sla["calendars"][name]
    language = policy.languages[0]
    names = sla["names"][language]
    hours = name.removeprefix(f"{region}.")
    say = partial(name_in, Locale.of(policy, language), policy)
    tiers = [say(tier.name) for tier in tiers_with(policy, hours)]
    return Schedule(
        id=name,
        name=f"{', '.join(tiers)} – {say(policy.regions[region].name)}",
        zone=iana_name(baked["zone"]),
        week=baked["week"],
        closed={day: names.get(key, key) for day, key in baked["closed"].items()},
    )


def _length(commitment: Mapping[str, Any], schedule: Schedule) -> Length:
    days = (
        sum(OpenInterval.of_row(each).minutes for each in spans) for spans in schedule.week.values() if spans
    )
    return length_of(commitment, frozenset(days))


def _on_call(sla: Mapping[str, Any], region: str, desk: str) -> Iterator[Note]:
    for tier, promises in sla.get("on_call", {}).items():
        for severity in promises:
            yield Note(f"{region}, {tier}, {severity}, on_call", _ONE_SCHEDULE.filled(desk=desk))


def _special(sla: Mapping[str, Any], policy: Policy, region: str) -> Iterator[Note]:
    for hours in (each for tier in policy.tiers.values() for each in hours_of_tier(policy, tier)):
        days = sorted(sla["calendars"][f"{region}.{hours.id}"].get("open", {}))
        if len(days) > _MOST_DAYS:
            span = _SPECIAL_DAYS.filled(count=len(days), first=days[0], last=days[-1])
            yield Note(region, span)
            continue
        yield from (Note(region, _SPECIAL_DAY.filled(day=day)) for day in days)


def by_day(week: Mapping[str, Sequence[Sequence[str]]]) -> dict[int, list[tuple[int, int]]]:
    """ISO weekday -> minutes open on that day; what runs past midnight goes on the next day."""
    days: dict[int, list[tuple[int, int]]] = {day: [] for day in range(1, 8)}
    for day in range(1, 8):
        for span in map(OpenInterval.of_row, week.get(str(day), ())):
            end = span.start + span.minutes
            days[day].append((span.start, min(end, MINUTES_A_DAY)))
            if end > MINUTES_A_DAY:
                days[day % 7 + 1].append((0, end - MINUTES_A_DAY))
    return {day: sorted(spans) for day, spans in days.items()}
