"""What is promised about the service itself: for which share of a period it is available, and in which windows its planned maintenance takes place."""

import re
from datetime import date
from typing import Annotated, Any, Final, Literal, NamedTuple

from pydantic import BeforeValidator, ConfigDict, Field, RootModel, model_validator
from pydantic_core import PydanticCustomError

from . import notation
from .amounts import Percent, percent
from .base import DateOrNot, Days, Duration, Entry, Name, OneOrEach, Text, says
from .service_hours import NOT_STATED

NOT_PROMISED: Final = "not promised"


def _share(value: Any) -> Any:
    return percent(value) if isinstance(value, str) and value != NOT_PROMISED else value


Share = Annotated[Literal["not promised"] | Percent, BeforeValidator(_share)]


class PromisedShare(OneOrEach):
    """One share for all tiers, or one for each; or a word."""

    root: dict[str, Share]

    def share_of(self, tier: str) -> Percent | None:
        """None where none is promised."""
        share = self.root.get(tier, self.root.get("*"))
        return share if isinstance(share, Percent) else None


class MeasuredIn(OneOrEach):
    """Service hours for all tiers, or for each, by their name."""

    root: dict[str, str]


class Availability(Entry):
    """How much of the time a service can be used."""

    name: Text = Field(**says("What is available: the heading of the clause."))
    promised: PromisedShare = Field(
        **says("99.9 %, or one tier a line, every tier: 99.95 %, or: not promised.")
    )
    measured_per: Literal["month", "quarter", "year"] = Field(
        **says("The calendar period over which it is measured: month, quarter, year.")
    )
    hours: MeasuredIn | None = Field(
        default=None,
        **says(
            "The hours in which it is measured, if not day and night: a name from service_hours, or one tier a line."
        ),
    )
    measured: Text | None = Field(default=None, **says("How it is measured, in a sentence."))
    exclusions: tuple[Text, ...] = Field(
        default=(), **says("What does not count as downtime, point by point.")
    )

    @property
    def measured_in(self) -> frozenset[str]:
        """Names of the service hours in which alone it is measured."""
        return frozenset(self.hours.root.values()) if self.hours else frozenset()


DAYS: Final = {"month": 30, "quarter": 90, "year": 365}
"""Of the period by which downtime is told; the real one may be a day or two longer."""


def permitted_downtime(share: Percent, per: str) -> int:
    """Seconds in so many days in which the service may be down, rounded down."""
    return int((100 - share.amount) * DAYS[per] * 24 * 60 * 60 / 100)


AS_ANNOUNCED: Final = "as announced"
PERIODS: Final = ("week", "month", "quarter", "year")
_FROM: Final = "from "
_QUOTA: Final = re.compile(rf"(.+) a ({'|'.join(PERIODS)})")


class OpenEnd(NamedTuple):
    """Minutes after midnight from which on something takes place, without a stated end: `from 21:00`."""

    start: int

    @property
    def words(self) -> str:
        """The spelling of the policy file."""
        return f"{_FROM}{notation.clock(self.start)}"


class Quota(NamedTuple):
    """How long at most in a period: `10 hours a quarter`."""

    time: notation.Duration
    per: str

    @property
    def days(self) -> int:
        """Of the period."""
        return {"week": 7, **DAYS}[self.per]

    @property
    def words(self) -> str:
        """The spelling of the policy file."""
        return f"{self.time.words} a {self.per}"


WindowTimes = tuple[notation.OpenInterval, ...] | OpenEnd


def window_times(words: str) -> WindowTimes:
    """`21:00–24:00`, or `from 21:00`; PydanticCustomError `window-format` otherwise."""
    try:
        if words.startswith(_FROM):
            return OpenEnd(notation.time_of_day(words.removeprefix(_FROM)).minute)
        intervals = notation.opening(words)
    except PydanticCustomError:
        intervals = ()
    if not intervals:
        raise PydanticCustomError("window-format", "not the hours of a window", {"value": words})
    return intervals


def quota(words: str) -> Quota:
    """`10 hours a quarter` -> Quota(10 hours, "quarter"); PydanticCustomError `quota-format` otherwise."""
    match = _QUOTA.fullmatch(words)
    try:
        if match is not None:
            return Quota(notation.duration(match[1]), match[2])
    except PydanticCustomError:
        pass
    raise PydanticCustomError("quota-format", "not a time in a period", {"value": words})


def _times(value: Any) -> Any:
    return window_times(value) if isinstance(value, str) else value


AtMost = Annotated[Quota, BeforeValidator(lambda value: quota(value) if isinstance(value, str) else value)]


def _stated(value: Any) -> Any:
    """A duration, or `not stated`."""
    return notation.duration(value) if isinstance(value, str) and value != NOT_STATED else value


class Windows(RootModel[dict[Days, Annotated[WindowTimes, BeforeValidator(_times)]]]):
    """Windows of a week, as written: words for days -> times of each of these days; none if they are announced."""

    model_config = ConfigDict(frozen=True)

    @model_validator(mode="before")
    @classmethod
    def _announced(cls, value: Any) -> Any:
        return {} if value == AS_ANNOUNCED else value

    @property
    def is_announced(self) -> bool:
        return not self.root

    @property
    def weekdays(self) -> tuple[int, ...]:
        """ISO weekdays on which a window begins, Monday (1) first."""
        return tuple(sorted({day for words in self.root for day in notation.weekdays(words)}))

    @property
    def stretches(self) -> tuple[tuple[int, int], ...]:
        """Those with a stated end: minutes from Monday 0:00 to begin and end; Sunday's may end on Monday."""
        found = [
            ((day - 1) * notation.MINUTES_A_DAY + each.start, each.minutes)
            for words, times in self.root.items()
            if not isinstance(times, OpenEnd)
            for day in notation.weekdays(words)
            for each in times
        ]
        return tuple(sorted((start, start + minutes) for start, minutes in found))

    @property
    def has_open_end(self) -> bool:
        return any(isinstance(times, OpenEnd) for times in self.root.values())


class Maintenance(Entry):
    """Work that is planned and announced, during which a service may not be there."""

    name: Text = Field(**says("What the window is called: the heading of the clause."))
    when: Windows = Field(
        **says("Days and hours: thursday: 21:00–24:00, or thursday: from 21:00; or: as announced.")
    )
    every: Duration | None = Field(default=None, **says("How often: 2 weeks. Without it, every week."))
    starting: DateOrNot | None = Field(
        default=None,
        **says(
            "With every: the day of one of the windows, from which the weeks are counted; or: not stated."
        ),
    )
    region: Name | None = Field(
        default=None, **says("Whose clock applies: a name from regions, where there are several.")
    )
    announced: Annotated[Literal["not stated"] | notation.Duration, BeforeValidator(_stated)] | None = Field(
        default=None, **says("How long in advance at least it is announced: 48 hours; or: not stated.")
    )
    announced_by: Text | None = Field(default=None, **says("How it is announced: by email."))
    at_most: AtMost | None = Field(default=None, **says("How long it takes at most: 10 hours a quarter."))

    @property
    def weeks(self) -> int:
        """From one window to the next; 1 where nothing else is said."""
        return int(self.every.amount) if self.every and self.every.unit == "weeks" else 1

    @property
    def first_day(self) -> date | None:
        """The day from which the weeks are counted, if it is stated."""
        return self.starting if isinstance(self.starting, date) else None
