"""`/calendars/<region>.ics`: service hours as weekly events and public holidays as all-day events (RFC 5545).

Everything comes from the baked calendars of `/sla.json`, so that a calendar program and the calculator agree.
The file at the root speaks the default language; each language has its own below `/<language>/calendars/`.
Hours around the clock are no event: the description of the calendar says so.
"""

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import UTC, date, datetime, time, timedelta
from typing import Any, Final

from ..artifact import Artifact
from ..policy import Policy, Region, ServiceHours, Tier
from . import ical

ALWAYS: Final = {str(day): [["00:00", "24:00"]] for day in range(1, 8)}
HolidayName = Callable[[str, str], str]
"""(key of the holiday as in `/sla.json`, language) -> its name."""


def artifacts(policy: Policy, sla: Mapping[str, Any], holiday_name: HolidayName) -> list[Artifact]:
    """A calendar for each region, in the default language and in each language."""
    default = policy.languages[0]
    made: list[Artifact] = []
    for region in policy.regions.values():
        made.append(Artifact(f"calendars/{region.id}.ics", calendar(policy, sla, region, default, holiday_name)))
        for language in policy.languages:
            content = calendar(policy, sla, region, language, holiday_name)
            made.append(Artifact(f"{language}/calendars/{region.id}.ics", content))
    return made


def calendar(
    policy: Policy, sla: Mapping[str, Any], region: Region, language: str, holiday_name: HolidayName
) -> str:
    """The calendar of a region; line ends are CRLF. The stamp is the policy's first day: the same bytes again."""
    events: list[str] = []
    for hours in _hours_used(policy):
        baked = sla["calendars"][f"{region.id}.{hours.id}"]
        events += _hours_events(policy, sla, region, hours, baked, language)
    events += _holiday_events(policy, sla, region, language, holiday_name)
    title = f"{policy.company.name}: {region.name.in_(language)}"
    document = policy.document
    return ical.document([
        ical.line("VERSION", "2.0"),
        ical.line("PRODID", ical.text(f"-//{policy.company.name}//Support Policy {document.version}//{language.upper()}")),
        ical.line("CALSCALE", "GREGORIAN"),
        ical.line("METHOD", "PUBLISH"),
        ical.line("X-WR-CALNAME", ical.text(title)),
        ical.line("X-WR-TIMEZONE", region.time_zone),
        ical.line("X-WR-CALDESC", ical.text(_description(policy, language))),
        *ical.time_zone(region.time_zone, sla["zones"][region.time_zone], _first_day(sla)),
        *events,
    ])  # fmt: skip


def _hours_used(policy: Policy) -> list[ServiceHours]:
    used = {tier.service_hours for tier in policy.tiers.values()}
    return [hours for hours in policy.service_hours.values() if hours.id in used]


def _tiers_of(policy: Policy, hours: ServiceHours) -> list[Tier]:
    return [tier for tier in policy.tiers.values() if tier.service_hours == hours.id]


def _description(policy: Policy, language: str) -> str:
    document = policy.document
    lines = [f"{document.title.in_(language)} {document.version} ({document.effective.isoformat()})"]
    for hours in _hours_used(policy):
        if hours.open.is_always:
            names = ", ".join(tier.name.in_(language) for tier in _tiers_of(policy, hours))
            lines.append(f"{names}: {_one_line(hours.name.in_(language))}")
    return "\n".join(lines)


def _one_line(words: str) -> str:
    return ", ".join(words.strip().splitlines())


def _first_day(sla: Mapping[str, Any]) -> date:
    return date.fromisoformat(sla["from"])


def _hours_events(
    policy: Policy,
    sla: Mapping[str, Any],
    region: Region,
    hours: ServiceHours,
    baked: Mapping[str, Any],
    language: str,
) -> Iterator[str]:
    if baked["week"] == ALWAYS and not baked["closed"] and not baked.get("open"):
        return
    names = ", ".join(tier.name.in_(language) for tier in _tiers_of(policy, hours))
    said = [ical.line("SUMMARY", ical.text(f"{policy.company.name} Support: {names}"), LANGUAGE=language)]
    replaced = sorted({*baked["closed"], *baked.get("open", {})})
    for (opens, closes), days in ical.by_hours(baked["week"]).items():
        yield from _weekly(sla, region, f"{hours.id}-{opens}-{closes}", (opens, closes), days, replaced, policy, said)
    for day, intervals in sorted(baked.get("open", {}).items()):
        for opens, closes in intervals:
            start, end = _span(date.fromisoformat(day), opens, closes)
            yield from _event(policy, region, f"{hours.id}-{day}-{opens}", [*_timed(region, start, end), *said])


def _weekly(
    sla: Mapping[str, Any],
    region: Region,
    name: str,
    interval: tuple[str, str],
    days: Sequence[int],
    replaced: Sequence[str],
    policy: Policy,
    said: Sequence[str],
) -> list[str]:
    """One repeated event; the dates with a rule of their own are taken out."""
    first, last = _first_day(sla), date.fromisoformat(sla["until"])
    begin = next(day for day in _days_from(first) if day.isoweekday() in days)
    start, end = _span(begin, *interval)
    out = [date.fromisoformat(day) for day in replaced]
    left_out = [wall for day in out if begin <= day <= last and day.isoweekday() in days
                for wall in [ical.wall(datetime.combine(day, start.time()))]]  # fmt: skip
    # Nothing is known after the horizon, which ends at midnight of the region.
    offset = timedelta(minutes=sla["zones"][region.time_zone][-1][1])
    until = datetime.combine(last, time(23, 59, 59), UTC) - offset
    lines = [
        *_timed(region, start, end),
        ical.line("RRULE", ical.weekly(days, until)),
        *(ical.line("EXDATE", each, TZID=region.time_zone) for each in left_out),
        *said,
    ]
    return _event(policy, region, name, lines)


def _days_from(first: date) -> Iterator[date]:
    return (first + timedelta(days=step) for step in range(7))


def _span(day: date, opens: str, closes: str) -> tuple[datetime, datetime]:
    """Wall times; an end that is not after its start lies on the next day."""
    start, end = (datetime.combine(day, time()) + timedelta(minutes=_minute(at)) for at in (opens, closes))
    return start, end if end > start else end + timedelta(days=1)


def _minute(clock: str) -> int:
    hours, minutes = clock.split(":")
    return int(hours) * 60 + int(minutes)


def _timed(region: Region, start: datetime, end: datetime) -> list[str]:
    zone = region.time_zone
    return [ical.line("DTSTART", ical.wall(start), TZID=zone), ical.line("DTEND", ical.wall(end), TZID=zone)]


def _holiday_events(
    policy: Policy, sla: Mapping[str, Any], region: Region, language: str, holiday_name: HolidayName
) -> Iterator[str]:
    closed: dict[str, str] = {}
    for hours in _hours_used(policy):
        closed |= sla["calendars"][f"{region.id}.{hours.id}"]["closed"]
    for day, key in sorted(closed.items()):
        begin = date.fromisoformat(day)
        lines = [
            ical.line("DTSTART", ical.on(begin), VALUE="DATE"),
            ical.line("DTEND", ical.on(begin + timedelta(days=1)), VALUE="DATE"),
            ical.line("SUMMARY", ical.text(holiday_name(key, language)), LANGUAGE=language),
            ical.line("CATEGORIES", "HOLIDAY"),
        ]
        yield from _event(policy, region, f"holiday-{day}", lines)


def _event(policy: Policy, region: Region, name: str, lines: Iterable[str]) -> list[str]:
    """An event that blocks nobody's time. Its identity outlives the version, so that a subscription updates it."""
    digest = hashlib.sha256(f"{policy.company.name}\0{region.id}\0{name}".encode()).hexdigest()[:24]
    stamp = datetime.combine(policy.document.effective, time(), UTC)
    return ical.component("VEVENT", [
        ical.line("UID", f"{digest}@support-policy"),
        ical.line("DTSTAMP", ical.utc(stamp)),
        *lines,
        ical.line("TRANSP", "TRANSPARENT"),
    ])  # fmt: skip
