"""`/calendars/<region>.ics`: service hours as weekly events and public holidays as all-day events (RFC 5545).

Everything comes from the baked calendars of `/sla.json`, so that a calendar program and the calculator agree.
The file at the root speaks the default language; each language has its own below `/<language>/calendars/`.
Hours around the clock are no event: the description of the calendar says so. Hours in the customer's local time
are floating times (3.3.5, form 1): a calendar program shows them in the zone of whoever reads them.
"""

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Any, Final

from ...core.artifact import Artifact
from ...deadlines.hours_in_force import is_silent_on_holidays
from ...deadlines.world.holiday_words import calendar_name, calendar_suffix
from ...deadlines.world.zones import iana_name
from ...i18n.locale import Locale
from ...policy.notation import OpenInterval
from ...policy.policy import Policy
from ...policy.promises import hours_of_tiers, hours_of_ways
from ...policy.service_hours import Region, ServiceHours
from ...views.places.say_places import observed_calendar
from ...views.say_contact import whose
from ...views.voice import Voice
from . import ical

ALWAYS: Final = {str(day): [["00:00", "24:00"]] for day in range(1, 8)}


def artifacts(policy: Policy, sla: Mapping[str, Any], is_draft: bool = False) -> list[Artifact]:
    """A calendar for each region, in the default language and in each language.

    sla       what is published as `/sla.json`
    is_draft  the version is not released yet, and the description says so

    The stamp is the policy's first day, so that the same policy gives the same bytes. Line ends are CRLF.
    """
    made: list[Artifact] = []
    voices = {each: Voice(policy, Locale.of(policy, each)) for each in policy.languages}
    for region in policy.regions.values():
        files = {language: _File(each, sla, region, is_draft) for language, each in voices.items()}
        made.append(Artifact(f"calendars/{region.id}.ics", files[policy.languages[0]].content()))
        made += [
            Artifact(f"{language}/calendars/{region.id}.ics", file.content())
            for language, file in files.items()
        ]
    return made


@dataclass(frozen=True)
class _File:
    voice: Voice
    sla: Mapping[str, Any]
    region: Region
    is_draft: bool

    @property
    def policy(self) -> Policy:
        return self.voice.policy

    @property
    def language(self) -> str:
        return self.voice.locale.language

    def _zone(self, hours: ServiceHours | None = None) -> str:
        """As calendar programs know it; a colon would end the parameter that it is."""
        return iana_name(self._own(hours)).replace(":", "")

    def _own(self, hours: ServiceHours | None) -> str:
        """Of these hours, or of the region."""
        return (hours and hours.time_zone) or self.region.time_zone

    def _steps(self, zone: str) -> ical.Steps:
        steps: ical.Steps = self.sla["zones"][zone]
        return steps

    def _is_floating(self, hours: ServiceHours | None = None) -> bool:
        """Read off the clock of whoever reads them."""
        return self.policy.counting.is_customers_time and not (hours and hours.time_zone)

    def content(self) -> str:
        begin = date.fromisoformat(self.sla["from"])
        head = ical.Head(
            company=self.policy.company.name,
            version=self.policy.document.version,
            language=self.language,
            name=self._name(),
            zone="" if self._is_floating() else self._zone(),
            description=self._description(),
        )
        return ical.document(
            [
                *head.lines,
                *(line for zone in self._zones() for line in self._clock(zone, begin)),
                *(line for hours in self._counted() for line in self._hours(hours)),
                *self._holidays(),
            ]
        )

    def _zones(self) -> dict[str, None]:
        """By whose clocks events are said: the region's, then those of hours that have one of their own."""
        region = [] if self._is_floating() else [self.region.time_zone]
        own = (hours.time_zone for hours in self._counted() if hours.time_zone and self._is_event(hours))
        return dict.fromkeys((*region, *own))

    def _clock(self, zone: str, begin: date) -> list[str]:
        return ical.time_zone(iana_name(zone).replace(":", ""), self._steps(zone), begin)

    def _is_event(self, hours: ServiceHours) -> bool:
        baked = self._baked(hours)
        return bool(baked["week"] != ALWAYS or baked["closed"] or baked.get("open"))

    def _name(self) -> str:
        """`Israel`, `Deutschland (Feiertage: Berlin)`: also whose holidays, if that is not plain."""
        region, locale = self.voice.say(self.region.name), self.voice.locale
        is_silent = is_silent_on_holidays(self.policy)
        is_told = is_silent or self.region.holidays.further  # by the description
        place = "" if is_told else calendar_suffix(region, self.region.holidays.calendar, locale)
        return f"{region} ({locale.text('Public holidays: {region}', region=place)})" if place else region

    def _counted(self) -> tuple[ServiceHours, ...]:
        """Of tiers, then those in which no tier counts, but somebody is reached."""
        return (*hours_of_tiers(self.policy), *hours_of_ways(self.policy))

    def _baked(self, hours: ServiceHours) -> Mapping[str, Any]:
        baked: Mapping[str, Any] = self.sla["calendars"][f"{self.region.id}.{hours.id}"]
        return baked

    def _tiers(self, hours: ServiceHours) -> str:
        return ", ".join(whose(self.voice, hours.id))

    def _description(self) -> str:
        document = self.policy.document
        version = self.voice.locale.version(document.version, self.is_draft)
        lines = [f"{self.voice.say(document.title)} {version} ({document.effective.isoformat()})"]
        if self._is_floating():
            lines.append(self.voice.t("The hours are in your local time."))
        for hours in self._counted():
            if hours.open.is_always:
                name = self.voice.label(hours.name).on_one_line
                lines.append(f"{self._tiers(hours)}{self.voice.locale.colon}{name}")
        observed_here = self.region.holidays
        if not observed_here.is_short and not is_silent_on_holidays(self.policy):
            observed = observed_calendar(self.voice, self.region)
            lines.append(self.voice.t("Public holidays: {region}", region=observed))
        if observed_here.is_customers and not is_silent_on_holidays(self.policy):
            lines.append(self.voice.t("The public holidays where you are apply; they are not listed here."))
        return "\n".join(lines)

    def _hours(self, hours: ServiceHours) -> Iterator[str]:
        baked = self._baked(hours)
        special = baked.get("open", {})
        if not self._is_event(hours):
            return
        words = ical.text(f"{self.policy.company.name} Support: {self._tiers(hours)}")
        said = ical.line("SUMMARY", words, LANGUAGE=self.voice.locale.tag)
        replaced = [date.fromisoformat(day) for day in sorted({*baked["closed"], *special})]
        for interval, days in ical.by_hours(baked["week"]).items():
            name = f"{hours.id}-{'-'.join(interval)}"
            yield from self._event(name, [*self._weekly(hours, interval, days, replaced), said])
        for day, (opens, closes), count in _chains(special):
            times = self._timed(hours, *_span(day, opens, closes))
            repeated = [ical.line("RRULE", f"FREQ=WEEKLY;COUNT={count}")] if count > 1 else []
            yield from self._event(f"{hours.id}-{day}-{opens}", [*times, *repeated, said])

    def _weekly(
        self,
        hours: ServiceHours,
        interval: tuple[str, str],
        days: Sequence[int],
        replaced: Sequence[date],
    ) -> list[str]:
        """A repeated event, without the dates that have a rule of their own."""
        first, last = (date.fromisoformat(self.sla[key]) for key in ("from", "until"))
        week = (first + timedelta(days=step) for step in range(7))
        start, end = _span(next(day for day in week if day.isoweekday() in days), *interval)
        # Nothing is known after the horizon, which ends at midnight by the clock of the hours.
        is_floating = self._is_floating(hours)
        end_of_day = datetime.combine(last, time(23, 59, 59), None if is_floating else UTC)
        offset = timedelta(minutes=0 if is_floating else self._steps(self._own(hours))[-1][1] or 0)
        gone = [datetime.combine(day, start.time()) for day in replaced if day.isoweekday() in days]
        return [
            *self._timed(hours, start, end),
            ical.line("RRULE", ical.weekly(days, end_of_day - offset)),
            *(ical.line("EXDATE", ical.wall(each), **self._in_zone(hours)) for each in gone),
        ]

    def _timed(self, hours: ServiceHours, start: datetime, end: datetime) -> list[str]:
        return [
            ical.line("DTSTART", ical.wall(start), **self._in_zone(hours)),
            ical.line("DTEND", ical.wall(end), **self._in_zone(hours)),
        ]

    def _in_zone(self, hours: ServiceHours) -> dict[str, str]:
        return {} if self._is_floating(hours) else {"TZID": self._zone(hours)}

    def _holidays(self) -> Iterator[str]:
        names, closed = self.sla["names"][self.language], dict[str, str]()
        # Those of the region last: of one day theirs is the name.
        for hours in sorted(hours_of_tiers(self.policy), key=lambda each: each.holidays is None):
            named = hours.holidays.calendars if hours.holidays else ()
            place = self.voice.locale.list(calendar_name(each, self.voice.locale) for each in named)
            there = f" ({place})" if place else ""
            closed |= {day: names.get(key, key) + there for day, key in self._baked(hours)["closed"].items()}
        for day, said in sorted(closed.items()):
            begin = date.fromisoformat(day)
            name = ical.text(said)
            lines = [
                ical.line("DTSTART", ical.on(begin), VALUE="DATE"),
                ical.line("DTEND", ical.on(begin + timedelta(days=1)), VALUE="DATE"),
                ical.line("SUMMARY", name, LANGUAGE=self.voice.locale.tag),
                ical.line("CATEGORIES", "HOLIDAY"),
            ]
            yield from self._event(f"holiday-{day}", lines)

    def _event(self, name: str, lines: Iterable[str]) -> list[str]:
        """An event that blocks nobody's time; its identity outlives the version: subscriptions update it."""
        owner = f"{self.policy.company.name}\0{self.region.id}\0{name}"
        digest = hashlib.sha256(owner.encode()).hexdigest()[:24]
        stamp = datetime.combine(self.policy.document.effective, time(), UTC)
        return ical.component(
            "VEVENT",
            [
                ical.line("UID", f"{digest}@support-policy"),
                ical.line("DTSTAMP", ical.utc(stamp)),
                *lines,
                ical.line("TRANSP", "TRANSPARENT"),
            ],
        )


def _chains(special: Mapping[str, Sequence[Sequence[str]]]) -> list[tuple[date, tuple[str, str], int]]:
    """Hours of single dates as (first date, interval, how many weeks in a row): those of a season are few."""
    chains: list[tuple[date, tuple[str, str], int]] = []
    latest: dict[tuple[date, tuple[str, str]], int] = {}  # when it would go on -> its place
    for day, intervals in sorted(special.items()):
        at = date.fromisoformat(day)
        for opens, closes in intervals:
            place = latest.pop((at, (opens, closes)), len(chains))
            first, interval, count = chains[place] if place < len(chains) else (at, (opens, closes), 0)
            chains[place : place + 1] = [(first, interval, count + 1)]
            latest[at + timedelta(days=7), interval] = place
    return chains


def _span(day: date, opens: str, closes: str) -> tuple[datetime, datetime]:
    """Wall times; an end that is not after its start lies on the next day."""
    span = OpenInterval.of_row((opens, closes))
    start = datetime.combine(day, time()) + timedelta(minutes=span.start)
    return start, start + timedelta(minutes=span.minutes)
