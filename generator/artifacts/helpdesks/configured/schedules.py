"""A desk's schedules beside those in which the policy's promises run: which is which, its clock, hours and closed days."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Final

from ....core.messages import Message, plural_message
from ....core.verdicts import Item, Verdict
from ....deadlines.world.zones import zone_steps
from ....i18n.language_names import DayName
from ....policy.policy import Policy
from ..targets import Schedule, Targets, by_day
from .mapping import Mapped
from .names import HolidayOf
from .settings import DAY, DeskSchedule, Week, merged
from .zones import iana_zone

_ZONE: Final = Message("its clock is that of {there}, the policy's {here}")
_ZONE_UNKNOWN: Final = Message("which clock “{there}” is, is not known here; the policy has {here}")
_WEEK: Final = Message("{day}: {desk} has {there}, the policy {here}")
_CLOSED: Final = Message("no hours")
_DAY_MISSING: Final = Message("{desk} is open on {day} ({name}), the policy closed")
_DAY_MORE: Final = Message("{desk} is closed on {day}, the policy open")
_NO_DAYS: Final = Message("the answers do not tell its holidays; they were not compared")
_NO_SCHEDULE: Final = Message("{desk} has no schedule of this name or with these hours")
_TAKEN: Final = Message("“{there}” has the same hours and was taken for it")


@dataclass(frozen=True)
class PolicySide:
    """The policy's side: what a desk's export would say; `days`: the first and last that are compared."""

    desk: str
    policy: Policy
    sla: Mapping[str, Any]
    targets: Targets
    days: tuple[date, date]


class Schedules:
    """The desk's schedules beside those that the targets run in."""

    def __init__(self, found: Sequence[DeskSchedule], side: PolicySide, known: Mapped) -> None:
        self._side, self._found = side, found
        wanted = {each.schedule.id: each.schedule for each in side.targets.targets}
        self._wanted = [each for each in wanted.values() if not each.is_always]
        self._pairs = {each.id: _counterpart(each, found, known) for each in self._wanted}

    @property
    def are_told(self) -> bool:
        return bool(self._found)

    def is_always(self, name: str) -> bool | None:
        """None where the answers do not tell."""
        return next((each.is_always for each in self._found if name in {each.name, *each.keys}), None)

    def meant(self, name: str) -> str:
        """The policy's calendar that the desk's schedule of this name stands for; "" if it stands for none."""
        pairs = (
            key for key, (there, _) in self._pairs.items() if there and name in {there.name, *there.keys}
        )
        return next(pairs, "")

    def items(self) -> Iterator[Item]:
        for own in self._wanted:
            there, is_alike = self._pairs[own.id]
            if there is None:
                hours = own.id.partition(".")[2]
                said = _NO_SCHEDULE.filled(desk=self._side.desk)
                yield Item("schedules", own.name, Verdict.OTHER, said, ("service_hours", hours))
                continue
            wrong = list(_differences(own, there, self._side))
            yield from (Item("schedules", own.name, verdict, said, place) for verdict, said, place in wrong)
            if not any(verdict is Verdict.OTHER for verdict, _, _ in wrong):
                yield Item("schedules", own.name, Verdict.SAME)
            if is_alike:
                yield Item("schedules", own.name, Verdict.OPEN, _TAKEN.filled(there=there.name))


def _counterpart(
    own: Schedule, found: Sequence[DeskSchedule], known: Mapped
) -> tuple[DeskSchedule | None, bool]:
    """(The desk's schedule, was it chosen by its hours?): as `--map` has it, of the same name, or the one with the same hours."""
    for each in found:
        if any(known.schedules.get(key) == own.id for key in each.keys):
            return each, False
    free = [each for each in found if not any(key in known.schedules for key in each.keys)]
    named = [each for each in free if each.name == own.name]
    alike = [each for each in free if each.week == _week(own) and iana_zone(each.zone) == own.zone]
    chosen = named or alike
    return (chosen[0], not named) if len(chosen) == 1 else (None, False)


def _differences(
    own: Schedule, there: DeskSchedule, side: PolicySide
) -> Iterator[tuple[Verdict, Message, tuple[str, ...]]]:
    """Each with its place in the policy file: a schedule is the hours of a tier on the clock of a region."""
    region, _, hours = own.id.partition(".")
    zone = iana_zone(there.zone)
    if zone is None:
        yield (
            Verdict.OPEN,
            _ZONE_UNKNOWN.filled(there=there.zone, here=own.zone),
            ("regions", region, "time_zone"),
        )
    elif not _same_clock(zone, own.zone, side):
        yield Verdict.OTHER, _ZONE.filled(there=there.zone, here=own.zone), ("regions", region, "time_zone")
    for day in range(7):
        spans = [_on(day, week) for week in (there.week, _week(own))]
        if spans[0] != spans[1]:
            words = {"there": _hours(spans[0]), "here": _hours(spans[1])}
            said = _WEEK.filled(day=DayName(day), desk=side.desk, **words)
            yield Verdict.OTHER, said, ("service_hours", hours, "open")
    if there.closed is None:
        yield Verdict.OPEN, _NO_DAYS, ()
    else:
        yield from ((Verdict.OTHER, each, ("regions", region)) for each in _days(own, there.closed, side))


def _same_clock(one: str, other: str, side: PolicySide) -> bool:
    if one == other:
        return True
    first, last = (each.isoformat() for each in side.days)
    return zone_steps(one, first, last) == zone_steps(other, first, last)


def _days(own: Schedule, closed: frozenset[date], side: PolicySide) -> Iterator[Message]:
    """Of the days on which it makes a difference: those to come, on which the week has hours."""
    first, last = side.days
    week = _week(own)
    keys = side.sla["calendars"][own.id]["closed"]
    names = {date.fromisoformat(day): HolidayOf(side.sla, key) for day, key in keys.items()}
    every = (first + timedelta(days=number) for number in range((last - first).days + 1))
    open_days = [each for each in every if _on(each.weekday(), week)]
    missing = [each for each in open_days if each in names and each not in closed]
    more = [each for each in open_days if each in closed and each not in names]
    yield from _first_of(
        [_DAY_MISSING.filled(desk=side.desk, day=str(each), name=names[each]) for each in missing]
    )
    yield from _first_of([_DAY_MORE.filled(desk=side.desk, day=str(each)) for each in more])


def _first_of(said: Sequence[Message]) -> Iterator[Message]:
    more = len(said) - 1
    if more > 0:
        words = plural_message(
            "{first}; likewise on {count} more day", "{first}; likewise on {count} more days", more
        )
        yield words.filled(first=said[0], count=more)
    else:
        yield from said


def _week(schedule: Schedule) -> Week:
    days = by_day(schedule.week)
    return merged(
        [
            ((day - 1) * DAY + start, (day - 1) * DAY + end)
            for day, spans in days.items()
            for start, end in spans
        ]
    )


def _on(day: int, week: Week) -> tuple[tuple[int, int], ...]:
    """Minutes after midnight of one day, 0 to 1440."""
    cut = [(max(start - day * DAY, 0), min(end - day * DAY, DAY)) for start, end in week]
    return tuple(each for each in cut if each[0] < each[1])


def _hours(spans: tuple[tuple[int, int], ...]) -> str | Message:
    said = (f"{start // 60}:{start % 60:02}–{end // 60}:{end % 60:02}" for start, end in spans)
    return ", ".join(said) or _CLOSED
