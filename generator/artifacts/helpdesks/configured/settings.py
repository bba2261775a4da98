"""What a help desk is set to, in one shape for all of them: rules that choose requests, their times, schedules."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date

from ....core.messages import Message
from ....core.verdicts import Item, Verdict

DAY = 24 * 60
WEEK = 7 * DAY

Week = tuple[tuple[int, int], ...]
"""Minutes since Monday, midnight, from when until when somebody is there; what touches is one."""


@dataclass(frozen=True)
class Ticket:
    """A request as the policy knows it."""

    tier: str
    region: str
    severity: str


@dataclass(frozen=True)
class Time:
    """A target. `is_always`: counted day and night; None: the schedule tells. `schedule`: its name, where the desk says it."""

    minutes: float
    is_always: bool | None
    schedule: str = ""


@dataclass(frozen=True)
class DeskRule:
    """What applies to some requests.

    applies  None: nobody can tell without knowing more of the request than the policy does
    times    of a request: kind of promise -> target
    others   targets of kinds that no policy has, as the desk calls them
    only     the one kind of promise that it is about, where a desk has rules for each
    """

    title: str
    applies: Callable[[Ticket], bool | None]
    times: Callable[[Ticket], Mapping[str, Time]]
    others: tuple[str, ...] = ()
    only: str = ""


@dataclass(frozen=True)
class DeskSchedule:
    """`closed`: None where the answers do not tell the days; `zone`: as the desk calls it."""

    name: str
    zone: str
    week: Week
    closed: frozenset[date] | None
    keys: frozenset[str] = frozenset()

    @property
    def is_always(self) -> bool:
        return self.week == ((0, WEEK),) and not self.closed


@dataclass(frozen=True)
class DeskSettings:
    """All of a desk that the answers tell. `rules`: the first that applies counts; `is_sample`: only of some requests."""

    rules: tuple[DeskRule, ...]
    schedules: tuple[DeskSchedule, ...]
    notes: tuple[Message, ...] = ()
    is_sample: bool = False
    samples: Mapping[tuple[Ticket, str], Time] = field(default_factory=dict)


def merged(spans: list[tuple[int, int]]) -> Week:
    """In order, what touches or overlaps as one; what runs past Sunday goes on on Monday."""
    cut = [part for start, end in spans for part in _within_week(start, end)]
    found: list[tuple[int, int]] = []
    for start, end in sorted(cut):
        if found and start <= found[-1][1]:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((start, end))
    return tuple(found)


def _within_week(start: int, end: int) -> list[tuple[int, int]]:
    length = min(end - start, WEEK)
    start %= WEEK
    end = start + length
    parts = [(start, min(end, WEEK)), (0, end - WEEK)]
    return [part for part in parts if part[0] < part[1]]


def noted(said: Message) -> Item:
    """Something that was not compared."""
    return Item("targets", "", Verdict.OPEN, said)
