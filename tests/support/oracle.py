"""A slow answer that shares nothing with the engines: every minute, what `zoneinfo` says the wall clock shows.

A calendar's minutes are walked once: is the wall clock inside an interval of a date that is open? What an engine
finds by searching, the oracle finds by counting minutes one after the other, or by running sums of that count.
Instants are whole seconds since 1970; zone changes lie on whole minutes in the years asked for.
"""

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import cache, cached_property
from importlib import resources
from itertools import accumulate, pairwise
from typing import Any
from zoneinfo import ZoneInfo

HORIZON = "horizon"
EPOCH_DAY = date(1970, 1, 1)
A_DAY = 1440
QUARTER = 15


@cache
def zone(name: str) -> ZoneInfo:
    with resources.files("tzdata").joinpath("zoneinfo", *name.split("/")).open("rb") as file:
        return ZoneInfo.from_file(file)


def wall_minute(instant: datetime) -> int:
    """Minutes from 1970-01-01T00:00 on the wall to what it shows."""
    return (instant.toordinal() - EPOCH_DAY.toordinal()) * A_DAY + instant.hour * 60 + instant.minute


@cache
def walls(name: str, first: date, last: date) -> tuple[int, tuple[int, ...]]:
    """The first minute (since 1970) of these dates, and what the wall shows in each minute up to their end."""
    begin, end = ((day - EPOCH_DAY).days * A_DAY for day in (first, last + timedelta(days=1)))
    at = datetime(first.year, first.month, first.day, tzinfo=UTC) - timedelta(days=2)
    before = int(at.timestamp()) // 60
    shown: list[int] = []
    # No zone is more than a day from UTC.
    for quarter in range(0, (last - first).days * A_DAY + 5 * A_DAY, QUARTER):
        shown += quarter_of(zone(name), at + timedelta(minutes=quarter))
    start = next(index for index, wall in enumerate(shown) if wall >= begin)
    stop = next(index for index, wall in enumerate(shown) if index >= start and wall >= end)
    return before + start, tuple(shown[start:stop])


def quarter_of(place: ZoneInfo, at: datetime) -> Iterable[int]:
    """What the wall shows in each minute of a quarter of an hour, in which no clock changes more than once."""
    first, last = (wall_minute((at + timedelta(minutes=each)).astimezone(place)) for each in (0, QUARTER))
    if last - first == QUARTER:
        return range(first, last)
    return [wall_minute((at + timedelta(minutes=each)).astimezone(place)) for each in range(QUARTER)]


def minutes(text: str) -> int:
    return int(text[:2]) * 60 + int(text[3:])


def hours_of(data: Mapping[str, Any], day: date) -> Sequence[Sequence[str]]:
    """The hours that start on a date."""
    iso = day.isoformat()
    if iso in data["open"]:
        return list(data["open"][iso])
    return [] if iso in data["closed"] else data["week"].get(str(day.isoweekday()), [])


@dataclass
class Oracle:
    """A calendar's minutes. `data` is {zone, week, closed, open, from, until} as in cases/deadlines.json."""

    data: Mapping[str, Any]

    def __post_init__(self) -> None:
        first, last = (date.fromisoformat(self.data[end]) for end in ("from", "until"))
        self.start, self.walls = walls(self.data["zone"], first, last)
        self.end = self.start + len(self.walls)
        shown: set[int] = set()
        self.own: dict[int, set[int]] = {}
        for number in range((last - first).days + 2):
            day = first + timedelta(days=number - 1)
            self.own[(day - EPOCH_DAY).days] = mine = set(self.wall_minutes(day))
            shown |= mine
        self.open = [wall in shown for wall in self.walls]
        self.before = [0, *accumulate(map(int, self.open))]
        # Service dates: those of whose own minutes at least one happens, and the first and the last that does.
        self.first: dict[int, int] = {}
        self.last: dict[int, int] = {}
        for index, wall in enumerate(self.walls):
            if self.open[index]:
                today = wall // A_DAY
                for day in (today - 1, today):
                    if wall in self.own.get(day, ()):
                        self.first.setdefault(day, index)
                        self.last[day] = index

    def hours(self, day: date) -> Sequence[Sequence[str]]:
        return hours_of(self.data, day)

    def wall_minutes(self, day: date) -> list[int]:
        midnight = (day - EPOCH_DAY).days * A_DAY
        found: list[int] = []
        for start, end in ((minutes(start), minutes(end)) for start, end in self.hours(day)):
            found += range(midnight + start, midnight + (end if end > start else end + A_DAY))
        return found

    @cached_property
    def intervals(self) -> list[list[int]]:
        """Runs of open minutes, in seconds."""
        around = [False, *self.open, False]
        edges = [index for index, (before, now) in enumerate(pairwise(around)) if before != now]
        return [
            [(self.start + opening) * 60, (self.start + closing) * 60]
            for opening, closing in zip(edges[::2], edges[1::2], strict=True)
        ]

    def instants(self, wall: int) -> list[int]:
        """When the wall shows this minute, in seconds."""
        found, index = [], -1
        for _ in range(self.walls.count(wall)):
            index = self.walls.index(wall, index + 1)
            found.append((self.start + index) * 60)
        return found

    def next_open(self, reported_s: int) -> int | None:
        """The first open second that is not before this one."""
        index = reported_s // 60 - self.start
        found = self._opening(index, reported_s % 60) if index >= 0 else None
        return (self.start + found[0]) * 60 + found[1] if found else None

    def deadline(self, reported_s: int, commitment: Mapping[str, Any]) -> int | str:
        index, second = reported_s // 60 - self.start, reported_s % 60
        if not 0 <= index < len(self.walls):
            return HORIZON
        amount, unit = commitment["amount"], commitment["unit"]
        if amount == 0 or unit == "minutes":
            due = reported_s + amount * 60
        elif unit in ("days", "weeks", "months", "years"):
            is_even = unit in ("days", "weeks")
            days = (
                amount * {"days": 1, "weeks": 7}[unit]
                if is_even
                else self._days_later(index, amount * {"months": 1, "years": 12}[unit])
            )
            answer = None if days is None else self._date(index, second, days)
            if answer is None:
                return HORIZON
            due = answer
        else:
            answer = self._service(index, second, commitment)
            if answer is None:
                return HORIZON
            due = answer
        return due if due <= self.end * 60 else HORIZON

    def _service(self, index: int, second: int, commitment: Mapping[str, Any]) -> int | None:
        is_days = commitment["unit"] == "business-days"
        moved = self._received(index, second, commitment) if is_days else self._opening(index, second)
        if moved is None:
            return None
        index, second = moved
        if not is_days:
            return self._open_minutes(index, second, commitment["amount"])
        weekdays = [int(digit) for digit in commitment.get("days") or "1234567"]
        if commitment["due"] == "closing-time":
            counted = commitment["receipt"] == "counted"
            return self._close(index, second, commitment["amount"], counted, weekdays)
        kept = commitment.get("outside") == "that-day"
        return self._same_time(index, second, commitment["amount"], kept, weekdays)

    def _days_later(self, index: int, months: int) -> int | None:
        """Dates to the one that many months later, which shows the same day of its month, or is the last of it."""
        first = day = date(1970, 1, 1) + timedelta(days=self.walls[index] // A_DAY)
        known = date(1970, 1, 1) + timedelta(days=self.walls[-1] // A_DAY + 1)
        passed = 0
        while day <= known:
            tomorrow = day + timedelta(days=1)
            if passed == months and (day.day == first.day or tomorrow.month != day.month):
                return (day - first).days
            passed += tomorrow.month != day.month
            day = tomorrow
        return None

    def _date(self, index: int, second: int, days: int) -> int | None:
        """The first second that shows the same time on that date, or a later one."""
        target = self.walls[index] + days * A_DAY
        early = max(0, index + (days - 2) * A_DAY)  # no change of a clock is longer
        found = next((at for at in range(early, len(self.walls)) if self.walls[at] >= target), None)
        if found is None:
            return self.end * 60 if target == self.walls[-1] + 1 and second == 0 else None
        return (self.start + found) * 60 + (second if self.walls[found] == target else 0)

    def _received(self, index: int, second: int, commitment: Mapping[str, Any]) -> tuple[int, int] | None:
        """Where the report counts as received: the cut-off first, then what holds outside the hours."""
        day, minute = divmod(self.walls[index], A_DAY)
        if commitment.get("until"):
            limit = minutes(commitment["until"])
            weekdays = [int(digit) for digit in commitment.get("days") or "1234567"]
            in_time = (minute, second) <= (limit, 0)
            if not (self._counts(day, weekdays) and in_time):
                following = [
                    each for each in sorted(self.last) if each > day and self._counts(each, weekdays)
                ]
                return (self.first[following[0]], 0) if following else None
        return (index, second) if commitment.get("outside") == "that-day" else self._opening(index, second)

    def _counts(self, day: int, weekdays: Sequence[int]) -> bool:
        return day in self.last and (EPOCH_DAY + timedelta(days=day)).isoweekday() in weekdays

    def _opening(self, index: int, second: int) -> tuple[int, int] | None:
        """This very second if it is open, else the first second of the next open minute."""
        while index < len(self.open) and not self.open[index]:
            index, second = index + 1, 0
        return (index, second) if index < len(self.open) else None

    def _open_minutes(self, index: int, second: int, amount: int) -> int | None:
        """Seconds of open minutes are used up one minute after the other; the last one may be used in part."""
        needed = amount * 60 + second  # as if the report's own minute counted from its first second
        whole = self.before[index] + -(-needed // 60)
        last = bisect_left(self.before, whole) - 1
        if whole > self.before[-1]:
            return None
        return (self.start + last) * 60 + needed - 60 * (self.before[last] - self.before[index])

    def _dates_on(self, day: int, amount: int, weekdays: Sequence[int]) -> int | None:
        latest = max(self.own)
        while amount and day < latest:
            day += 1
            amount -= self._counts(day, weekdays)
        return None if amount else day

    def _same_time(
        self, index: int, second: int, amount: int, kept: bool, weekdays: Sequence[int]
    ) -> int | None:
        day, minute = divmod(self.walls[index], A_DAY)
        target = self._dates_on(day, amount, weekdays)
        if target is None:
            return None
        closing = (self.start + self.last[target] + 1) * 60
        while self.walls[index] < target * A_DAY + minute:
            index += 1
            if index == len(self.walls):
                return None
        if self.walls[index] != target * A_DAY + minute:
            second = 0  # the wall clock skipped it
        if kept and index < self.first[target]:
            index, second = self.first[target], 0
        if kept and (self.start + index) * 60 + second >= closing:
            return closing
        opening = self._opening(index, second)
        return None if opening is None else (self.start + opening[0]) * 60 + opening[1]

    def _close(
        self, index: int, second: int, amount: int, counted: bool, weekdays: Sequence[int]
    ) -> int | None:
        """The end of the last open minute of the n-th service date, wherever a night shift ends."""
        day = self.walls[index] // A_DAY - counted
        while amount:
            day += 1
            if day > max(self.own):
                return None
            amount -= self._counts(day, weekdays) and self._is_ahead(day, index, second)
        known = max(self.own[day]) < (max(self.own) + 1) * A_DAY
        return (self.start + self.last[day] + 1) * 60 if known else None

    def _is_ahead(self, day: int, index: int, second: int) -> bool:
        """Does the service of a date end after this second?"""
        return (self.last[day] + 1) * 60 > index * 60 + second


@dataclass
class Joined(Oracle):
    """Open whenever one of two calendars of a zone is."""

    other: Mapping[str, Any]

    def hours(self, day: date) -> Sequence[Sequence[str]]:
        return [*hours_of(self.data, day), *hours_of(self.other, day)]
