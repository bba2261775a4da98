"""`/calendars/maintenance-<name>.ics`: maintenance windows as weekly events (RFC 5545), by the clock of their region.

Only of windows whose days are known: those that are announced, or of which nobody says in which weeks they are, have
none. A window without a stated end is an event that only begins (3.6.1). Weeks begin on Monday, as RRULE has it (3.3.10).
"""

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from ...core.artifact import Artifact
from ...deadlines.world.zones import iana_name
from ...i18n.locale import Locale
from ...policy.levels import Maintenance, OpenEnd
from ...policy.notation import weekdays
from ...policy.policy import Policy
from ...views.service_levels.levels_view import LevelView
from ...views.service_levels.say_maintenance import has_calendar, region_of, say_maintenance
from ...views.voice import Voice
from . import ical


def artifacts(policy: Policy, sla: Mapping[str, Any], is_draft: bool = False) -> list[Artifact]:
    """A calendar for each entry, in the default language at the root and in each language; line ends are CRLF.

    sla  what is published as `/sla.json`: the zones, and until when anything is known
    """
    made: list[Artifact] = []
    for entry in filter(has_calendar, policy.maintenance.values()):
        files = {
            each: _Windows(Voice(policy, Locale.of(policy, each)), sla, entry, is_draft)
            for each in policy.languages
        }
        path = f"calendars/maintenance-{entry.id}.ics"
        made.append(Artifact(path, files[policy.languages[0]].content()))
        made += [Artifact(f"{language}/{path}", file.content()) for language, file in files.items()]
    return made


@dataclass(frozen=True)
class _Windows:
    voice: Voice
    sla: Mapping[str, Any]
    entry: Maintenance
    is_draft: bool

    def content(self) -> str:
        policy, said = self.voice.policy, say_maintenance(self.voice, self.entry)
        head = ical.Head(
            company=policy.company.name,
            version=policy.document.version,
            language=self.voice.locale.language,
            name=said.name,
            zone=self._zone,
            description=self._description(said),
        )
        return ical.document(
            [
                *head.lines,
                *ical.time_zone(self._zone, self._steps, date.fromisoformat(self.sla["from"])),
                *(line for event in self._events(said.name) for line in event),
            ]
        )

    def _description(self, said: LevelView) -> str:
        document = self.voice.policy.document
        version = self.voice.locale.version(document.version, self.is_draft)
        title = f"{self.voice.say(document.title)} {version} ({document.effective.isoformat()})"
        facts = (f"{fact.label}{self.voice.locale.colon}{fact.prose.on_one_line}" for fact in said.facts)
        return "\n".join((title, *said.sentences, *facts))

    @property
    def _zone(self) -> str:
        """As calendar programs know it; a colon would end the parameter that it is."""
        return iana_name(region_of(self.voice, self.entry).time_zone).replace(":", "")

    @property
    def _steps(self) -> ical.Steps:
        steps: ical.Steps = self.sla["zones"][region_of(self.voice, self.entry).time_zone]
        return steps

    def _events(self, name: str) -> Iterator[list[str]]:
        """One for each time of the week, on all days that have it."""
        summary = ical.line("SUMMARY", ical.text(name), LANGUAGE=self.voice.locale.tag)
        for words, times in self.entry.when.root.items():
            spans = (
                [(times.start, 0)]
                if isinstance(times, OpenEnd)
                else [(each.start, each.minutes) for each in times]
            )
            first = self._first(weekdays(words))
            if first is None:
                continue
            for begin, minutes in spans:
                yield self._event(f"{words}-{begin}", [*self._times(first, begin, minutes, words), summary])

    def _first(self, days: tuple[int, ...]) -> date | None:
        """The first day of a window from which the version applies; None if that is beyond what is known."""
        begin = self.voice.policy.document.effective
        anchor = self.entry.first_day or begin
        monday = anchor - timedelta(days=anchor.weekday())
        day = max(anchor, begin)
        last = date.fromisoformat(self.sla["until"])
        while day <= last:
            if day.isoweekday() in days and (day - monday).days // 7 % self.entry.weeks == 0:
                return day
            day += timedelta(days=1)
        return None

    def _times(self, first: date, begin: int, minutes: int, words: str) -> list[str]:
        start = datetime.combine(first, time()) + timedelta(minutes=begin)
        end = ical.line("DTEND", ical.wall(start + timedelta(minutes=minutes)), TZID=self._zone)
        offset = timedelta(minutes=self._steps[-1][1] or 0)
        last = datetime.combine(date.fromisoformat(self.sla["until"]), time(23, 59, 59), UTC) - offset
        return [
            ical.line("DTSTART", ical.wall(start), TZID=self._zone),
            *([end] if minutes else []),
            ical.line("RRULE", ical.weekly(weekdays(words), last, self.entry.weeks)),
        ]

    def _event(self, name: str, lines: list[str]) -> list[str]:
        """Its identity outlives the version: subscriptions update it."""
        policy = self.voice.policy
        owner = f"{policy.company.name}\0maintenance\0{self.entry.id}\0{name}"
        digest = hashlib.sha256(owner.encode()).hexdigest()[:24]
        stamp = datetime.combine(policy.document.effective, time(), UTC)
        return ical.component(
            "VEVENT",
            [
                ical.line("UID", f"{digest}@support-policy"),
                ical.line("DTSTAMP", ical.utc(stamp)),
                *lines,
                ical.line("TRANSP", "TRANSPARENT"),
            ],
        )
