"""Is a change better or worse for the customer? Both deadlines are computed, for every half hour of a week.

Nothing is guessed from units: "8 hours" and "1 business day" are compared by asking the engine when each of
them is over. The comparison week knows no holiday and no clock change; a change that belongs to a date (a
special day, hours from a day on, a holiday) is compared in the weeks around that date.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from enum import Enum
from functools import lru_cache
from typing import Any, Final, Protocol

from ..deadlines.counting import engine_commitment, engine_hours
from ..deadlines.engine.calendar import SlaError, load
from ..deadlines.engine.due import deadline
from ..deadlines.hours_in_force import hours_on, usual_week
from ..policy.document import Counting
from ..policy.notation import Duration, OpenInterval
from ..policy.policy import Policy
from ..policy.promises import Promise, all_hours_of, hours_of_promise, promises_of, steps
from ..policy.service_hours import HolidayCalendar, Region, ServiceHours, Week

HALF_HOUR: Final = 30
_MONDAY: Final = date(2001, 1, 1)
_WEDNESDAY: Final = 3
_HORIZONS: Final = (60, 600, 4000)
_FIXED: Final = "fixed"
_DAY: Final = timedelta(days=1)
_MINUTE: Final = timedelta(minutes=1)

Dues = tuple[int, ...]


class Favour(Enum):
    """Whom a change favours, seen from the customer."""

    BETTER = "better"
    WORSE = "worse"
    MIXED = "mixed"
    EQUAL = "equal"


class Almanac(Protocol):
    """What the world says about zones and holidays; the policy only names them."""

    def offset_minutes(self, time_zone: str, day: date) -> int:
        """Minutes ahead of UTC at noon of that day."""

    def knows_zone(self, time_zone: str) -> bool:
        """Is there a zone of this name?"""

    def knows_calendar(self, calendar: str) -> bool:
        """Is there a calendar of this name? `none` is one."""

    def holidays(self, named: HolidayCalendar, first: date, last: date) -> frozenset[date]:
        """The public holidays of `DE-BE` between two days, both included, but for exceptions; of `none`, none."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """longest_wait: minutes from the report to the deadline, before and after, in the worst half hour."""

    favour: Favour | None
    longest_wait: tuple[int, int] | None = None


UNKNOWN: Final = Judgement(None)


@dataclass(frozen=True, slots=True)
class Stretch:
    """The days on which the compared reports arrive.

    dated     special days and hours that begin on a day count; in the comparison week they do not
    holidays  days that count as public holidays in every region, whatever its calendar says
    """

    first: date = _MONDAY
    days: int = 7
    dated: bool = False
    holidays: frozenset[date] = frozenset()

    def reports(self) -> Iterator[datetime]:
        """Every half hour, as wall time."""
        start = datetime.combine(self.first, datetime.min.time())
        yield from (start + timedelta(minutes=HALF_HOUR * at) for at in range(self.days * 48))


WEEK: Final = Stretch()


def weeks_around(day: date, last: date | None = None, is_first: bool = False) -> Stretch:
    """The two weeks before this date, the date (or all to the last one), and the day after it.

    is_first  it is the first of many: two weeks after it
    """
    days = ((last or day) - day).days
    return Stretch(day - timedelta(days=14), (29 if is_first else 16) + days, dated=True)


def holiday_week(open_: Week) -> Stretch:
    """The comparison week with a public holiday in its middle, on a day on which these hours are open."""
    days = [*range(_WEDNESDAY, 8), 1, 2]
    weekday = next((day for day in days if open_.on(day)), _WEDNESDAY)
    return Stretch(holidays=frozenset({_MONDAY + timedelta(days=weekday - 1)}))


@dataclass(frozen=True, slots=True)
class World:
    """Everything that decides a deadline but the promise itself; `closed`: the public holidays of each of these hours."""

    hours: tuple[ServiceHours, ...]
    region: Region
    counting: Counting
    offset_minutes: int = 0
    closed: tuple[frozenset[date], ...] = ()

    def hours_on(self, day: date, stretch: Stretch) -> tuple[OpenInterval, ...]:
        """The open intervals that start on this day."""
        closed = self.closed or (frozenset[date](),) * len(self.hours)
        pairs = zip(self.hours, closed, strict=True)
        return tuple(
            each
            for hours, days in pairs
            for each in self._hours_on(hours, day, stretch, day in stretch.holidays or day in days)
        )

    def _hours_on(
        self, hours: ServiceHours, day: date, stretch: Stretch, is_holiday: bool
    ) -> tuple[OpenInterval, ...]:
        if stretch.dated:
            return hours_on(self.region, hours, day, is_holiday)
        if is_holiday and hours.holiday_hours is not None:
            return hours.holiday_hours
        return usual_week(self.region, hours).on(day.isoweekday())


def world_of(
    policy: Policy, promise: Promise, region: str, almanac: Almanac | None = None, stretch: Stretch = WEEK
) -> World:
    """Where a promise is counted."""
    hours = all_hours_of(policy, promise)
    place = policy.regions[region]
    if almanac is None:
        return World(hours, place, policy.counting)
    offset = almanac.offset_minutes(hours[0].zone_in(place), policy.document.effective)
    last = stretch.first + timedelta(days=stretch.days + _HORIZONS[1])
    named = [each.holidays_in(place) for each in hours] if stretch.dated else []
    closed = tuple(almanac.holidays(each, stretch.first, last) for each in named)
    return World(hours, place, policy.counting, offset, closed)


def dues(world: World, duration: Duration, stretch: Stretch) -> Dues | None:
    """Minutes from the stretch's first midnight (UTC) to each deadline; None if these hours never open."""
    commitment = tuple(engine_commitment(duration, world.counting).items())
    for horizon in _HORIZONS:
        first, last = stretch.first - _DAY, stretch.first + (stretch.days + horizon) * _DAY
        rows = _rows(world, stretch, first, (last - first) // _DAY + 1)
        try:
            return _dues(rows, first, world.offset_minutes, commitment, stretch)
        except SlaError as error:
            if error.code != "horizon":
                return None
    return None


def _rows(world: World, stretch: Stretch, first: date, count: int) -> tuple[tuple[OpenInterval, ...], ...]:
    """The open intervals of as many days; where no date has hours of its own, every week is as the first."""
    is_dated = stretch.dated or stretch.holidays or any(world.closed)
    rows = [world.hours_on(first + at * _DAY, stretch) for at in range(count if is_dated else 7)]
    return tuple(rows[at % len(rows)] for at in range(count))


@lru_cache(maxsize=512)
def _dues(
    rows: tuple[tuple[OpenInterval, ...], ...],
    first: date,
    offset: int,
    commitment: tuple[tuple[str, Any], ...],
    stretch: Stretch,
) -> Dues:
    sla = {
        "from": str(first),
        "until": str(first + (len(rows) - 1) * _DAY),
        "zones": {_FIXED: [[None, offset]]},
        "calendars": {
            _FIXED: {
                "zone": _FIXED,
                "week": {},
                "open": {str(first + at * _DAY): engine_hours(row) for at, row in enumerate(rows) if row},
            }
        },
    }
    calendar = load(sla, _FIXED)
    promise = dict(commitment)
    start = datetime.combine(stretch.first, datetime.min.time(), UTC)
    answers = (deadline(calendar, report.replace(tzinfo=UTC), promise) for report in stretch.reports())
    return tuple((answer - start) // _MINUTE for answer in answers)


def _judgement(pairs: Iterable[tuple[Dues | None, Dues | None]]) -> Judgement:
    """Of deadlines before and after: whom the later ones favour. None is never."""
    better = worse = False
    waits: list[tuple[int, int]] = []
    for old, new in set(pairs):
        if old is None or new is None:
            better |= new is not None
            worse |= old is not None
        else:
            better |= any(after < before for before, after in zip(old, new, strict=True))
            worse |= any(after > before for before, after in zip(old, new, strict=True))
            waits.append((_longest(old), _longest(new)))
    favour = Favour.BETTER if better else Favour.WORSE if worse else Favour.EQUAL
    longest = (max(before for before, _ in waits), max(after for _, after in waits)) if waits else None
    return Judgement(Favour.MIXED if better and worse else favour, longest)


def _longest(due: Dues) -> int:
    return max(at - HALF_HOUR * index for index, at in enumerate(due))


def judge_duration(worlds: Iterable[World], old: Duration, new: Duration) -> Judgement:
    """The same world, another promise."""
    return _judgement((dues(world, old, WEEK), dues(world, new, WEEK)) for world in worlds)


def judge_policies(
    old: Policy, new: Policy, almanac: Almanac | None = None, stretches: Iterable[Stretch] = (WEEK,)
) -> Judgement:
    """The same promises, another world: what both policies promise alike, in the hours of each."""
    judged = _judgement(
        (dues(before, duration, stretch), dues(after, duration, stretch))
        for stretch in stretches
        for before, after, duration in _pairs(old, new, almanac, stretch)
    )
    return Judgement(judged.favour)


def _pairs(
    old: Policy, new: Policy, almanac: Almanac | None, stretch: Stretch
) -> Iterator[tuple[World, World, Duration]]:
    for promise, times in _promised(old, new):
        for region in (name for name in old.regions if name in new.regions):
            before = world_of(old, promise, region, almanac, stretch)
            after = world_of(new, promise, region, almanac, stretch)
            if before != after:
                yield from ((before, after, each) for each in times)


def _promised(old: Policy, new: Policy) -> Iterator[tuple[Promise, list[Duration]]]:
    """One promise for each pair of service hours, and all times that are counted within them."""
    found: dict[tuple[str, str], tuple[Promise, set[Duration]]] = {}
    for tier in (name for name in old.tiers if name in new.tiers):
        for promise in (*promises_of(old.tiers[tier]), *steps(old, tier)):
            hours = hours_of_promise(old, promise).id, hours_of_promise(new, promise).id
            found.setdefault(hours, (promise, set()))[1].add(promise.time.at_most)
    yield from ((promise, sorted(times)) for promise, times in found.values())
