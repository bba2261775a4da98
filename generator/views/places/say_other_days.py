"""The days without the usual hours in words: a list by date for a region, and what is said seven days before."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Final, NamedTuple

from ...core.keeping import cached
from ...deadlines.other_days import OtherDay, holidays_in_horizon, hours_of_people, other_days, rests
from ...deadlines.placeholders import name_in
from ...deadlines.world.holiday_words import holiday_name
from ...deadlines.world.zones import zone_info
from ...i18n.locale import Locale
from ...policy.service_hours import Region, ServiceHours
from .holidays_view import DayView
from .other_days_view import NoticeView, OtherDaysRow, OtherDaysView
from .say_places import Telling, with_own_clock

AHEAD: Final = timedelta(days=7)
# Days of rest between two days of one notice.
_FAR: Final = 4
# Days that people take for holidays, and that of the holiday beside which they do.
_EVES: Final = (((12, 24), (12, 25)), ((12, 31), (1, 1)))


Said = tuple[OtherDaysView | None, tuple[NoticeView, ...]]


class _Day(NamedTuple):
    day: date
    states: Mapping[str, OtherDay]  # by the id of service hours: those that are not as usual


@dataclass(frozen=True)
class OtherDays:
    """Of one region.

    owners  id of service hours -> whose they are: `Standard`, `Gold (P1)`
    clock   `Ortszeit in Berlin`, inside a sentence, by which hours without a zone of their own are read
    """

    voice: Telling
    region: Region
    owners: Mapping[str, str]
    clock: str

    def said(self) -> Said:
        """`view` and all `notices`: they stay as long as nothing that they say is another, whatever else is edited."""
        kept = _kept(self.voice.locale, self.region, self._hours, self._told)
        if not kept:
            kept.append((self.view(), self.notices()))
        return kept[0]

    def view(self) -> OtherDaysView | None:
        """None where every day is as usual."""
        first = self.voice.policy.document.effective
        days = [each for each in self._days if each.day >= first]
        runs = self._runs(days, lambda each: [(name, *other) for name, other in each.states.items()])
        if not runs:
            return None
        t, is_closed = self.voice.t, not any(other.open for each in days for other in each.states.values())
        named = {tuple(each.states) for each in days} if is_closed else set()
        whose = self._whose(next(iter(named))) if len(named) == 1 else ""
        rows = [self._row(run, len(named) == 1) for run in runs]
        until = self.voice.locale.date(self.voice.policy.horizon[1])
        return OtherDaysView(
            next=_titled(
                t("Next closed days") if is_closed else t("Next days with other hours"),
                whose,
                self.voice.locale.colon,
            ),
            all=t("Closed days by date until {date}", date=until)
            if is_closed
            else t("Days with other hours by date until {date}", date=until),
            years=tuple(_by_year(rows)),
            ordinary=self._ordinary(),
        )

    def notices(self, first: date = date.min, last: date = date.max) -> tuple[NoticeView, ...]:
        """One for each day, or for days one after the other on which the same is true; what is over is named no longer."""
        days = [each for each in self._days if first <= each.day <= last]
        runs = self._runs(days, lambda each: [(name, other.open) for name, other in each.states.items()])
        name = name_in(self.voice.locale, self.voice.policy, self.region.name)
        return tuple(each for run in runs for each in self._notices_of(run, name))

    @property
    def _told(self) -> tuple[object, ...]:
        """All that is told of the policy beside its regions and hours."""
        policy, locale = self.voice.policy, self.voice.locale
        days = (day for hours in self._hours for day in other_days(policy, self.region, hours).values())
        special = {id(each.name): each.name for each in days if not isinstance(each.name, str)}
        names = (name_in(locale, policy, each) for each in (self.region.name, *special.values()))
        owners, several = tuple(self.owners.items()), len(policy.regions) > 1
        return (policy.document.effective, policy.horizon, owners, self.clock, several, *names)

    @property
    def _days(self) -> list[_Day]:
        found: dict[date, dict[str, OtherDay]] = {}
        for hours in self._hours:
            for day, other in other_days(self.voice.policy, self.region, hours).items():
                found.setdefault(day, {})[hours.id] = other
        return [_Day(day, states) for day, states in sorted(found.items())]

    @property
    def _hours(self) -> tuple[ServiceHours, ...]:
        return hours_of_people(self.voice.policy)

    def _runs(self, days: Sequence[_Day], key: Callable[[_Day], object]) -> list[list[_Day]]:
        runs: list[list[_Day]] = []
        for each in days:
            if runs and key(runs[-1][-1]) == key(each) and self._follows(each, runs[-1][-1].day):
                runs[-1].append(each)
            else:
                runs.append([each])
        return runs

    def _follows(self, each: _Day, before: date) -> bool:
        """Is nobody there between them who is not there on them?"""
        between = [before + timedelta(days=step) for step in range(1, (each.day - before).days)]
        closing = [hours for hours in self._hours if hours.id in each.states]
        return len(between) <= _FAR and all(rests(self.region, hours, between) for hours in closing)

    def _row(self, run: Sequence[_Day], is_said: bool) -> OtherDaysRow:
        first, last = run[0].day, run[-1].day
        said = self.voice.locale.dated_day
        return OtherDaysRow(
            first=DayView(first.isoformat(), said(first)),
            last=DayView(last.isoformat(), said(last)),
            name=self.voice.locale.list(self._names(run)),
            state="" if is_said else self._state(run[0]),
            over=self._minute(last + timedelta(days=1)),
        )

    def _notices_of(self, run: Sequence[_Day], region: str) -> Iterator[NoticeView]:
        """Of two days the second stands alone when the first is over; more are said from the first to the last."""
        whole = self._notice(run, region)
        if len(run) != 2:
            yield whole
            return
        first_over = self._minute(run[0].day + timedelta(days=1))
        yield replace(whole, over=first_over)
        yield replace(self._notice(run[1:], region), shown_from=first_over)

    def _notice(self, run: Sequence[_Day], region: str) -> NoticeView:
        days, locale = [each.day for each in run], self.voice.locale
        said = locale.list(map(locale.short_day, days))
        if len(days) > 2:
            first, last = (locale.short_day(day) for day in (days[0], days[-1]))
            said = locale.text("{first} to {last}", first=first, last=last)
        names = locale.list(self._names(run))
        return NoticeView(
            shown_from=self._minute(days[0] - AHEAD),
            over=self._minute(days[-1] + timedelta(days=1)),
            region=region if len(self.voice.policy.regions) > 1 else "",
            text=f"{said}, {names}{locale.colon}{self._state(run[0], self.clock)}.",
        )

    def _names(self, run: Sequence[_Day]) -> dict[str, None]:
        return dict.fromkeys(self._name(other) for each in run for other in each.states.values())

    def _name(self, other: OtherDay) -> str:
        if isinstance(other.name, str):
            return holiday_name(other.name, self.voice.locale)
        return name_in(self.voice.locale, self.voice.policy, other.name)

    def _state(self, each: _Day, clock: str = "") -> str:
        """`geschlossen`, `Standard geschlossen; Gold wie gewohnt erreichbar`

        clock  stands beside hours; "" where the page says it
        """
        said: dict[str, list[str]] = {}
        for hours in self._hours:
            if hours.id in each.states:
                said.setdefault(self._times(hours, each.states[hours.id], clock), []).append(hours.id)
        there = [hours.id for hours in self._hours if self._is_there(hours, each)]
        if len(said) == 1 and len(next(iter(said.values()))) == len(self.owners):
            return next(iter(said))
        t = self.voice.t
        parts = [t("{tiers} {hours}", tiers=self._whose(ids), hours=times) for times, ids in said.items()]
        as_usual = [t("{tiers} available as usual", tiers=self._whose(there))] if there else []
        return self.voice.locale.semicolon.join((*parts, *as_usual))

    def _is_there(self, hours: ServiceHours, each: _Day) -> bool:
        return hours.id not in each.states and not rests(self.region, hours, [each.day])

    def _times(self, hours: ServiceHours, other: OtherDay, clock: str) -> str:
        said = self.voice.locale.hours(other.open)
        if not other.open or hours.time_zone:
            return with_own_clock(self.voice.locale, said, hours) if other.open else said
        return f"{said}, {clock}" if clock else said

    def _whose(self, ids: Sequence[str]) -> str:
        """ "" where all are meant."""
        named = [self.owners[each] for each in ids]
        return self.voice.locale.list(named) if len(named) < len(self.owners) else ""

    def _minute(self, day: date) -> int:
        """At which the day begins."""
        began = datetime.combine(day, time(), zone_info(self.region.time_zone)).astimezone(UTC)
        return int(began.timestamp()) // 60

    def _ordinary(self) -> str:
        """Of 24 and 31 December, where nobody would guess it."""
        days = {each.day for each in self._days}
        holidays = {
            day for hours in self._hours for day in holidays_in_horizon(self.voice.policy, self.region, hours)
        }
        eves = [eve for eve, feast in _EVES if _falls(holidays, feast) and not _falls(days | holidays, eve)]
        if not eves:
            return ""
        said = self.voice.locale.list(self.voice.locale.day_of_every_year(date(2000, *eve)) for eve in eves)
        return self.voice.t("{days}: not a public holiday; the hours of the weekday apply.", days=said)


@cached(256)  # each region, in each language that pages were edited in
def _kept(
    locale: Locale, region: Region, hours: tuple[ServiceHours, ...], told: tuple[object, ...]
) -> list[Said]:
    """Where it is kept what is said of this; nothing at first."""
    return []


def _falls(days: set[date], on: tuple[int, int]) -> bool:
    return any((day.month, day.day) == on for day in days)


def _titled(title: str, whose: str, colon: str) -> str:
    return f"{title}{colon}{whose}" if whose else title


def _by_year(rows: Sequence[OtherDaysRow]) -> Iterator[tuple[str, tuple[OtherDaysRow, ...]]]:
    for year in dict.fromkeys(row.first.iso[:4] for row in rows):
        yield year, tuple(row for row in rows if row.first.iso[:4] == year)
