"""Planned maintenance in one language: when, by whose clock, how it is announced, how long it takes at most."""

from collections.abc import Iterator

from ...i18n.locale import Locale
from ...i18n.offsets import fixed_offset
from ...policy.levels import Maintenance, OpenEnd, Quota, Windows
from ...policy.notation import Duration, Every
from ...policy.service_hours import NOT_STATED, Region
from .levels_view import PER_PERIOD, FactView, LevelView, Speaker


def say_maintenance(voice: Speaker, entry: Maintenance) -> LevelView:
    """One sentence on when it is, then what is laid down besides."""
    unknown = (voice.t("The weeks are not specified."),) if entry.starting == NOT_STATED else ()
    return LevelView(
        kind="maintenance",
        id=entry.id,
        anchor=f"maintenance-{entry.id}",
        name=voice.say(entry.name),
        sentences=(_when(voice, entry), *unknown),
        facts=tuple(_facts(voice, entry)),
        calendar=f"maintenance-{entry.id}" if has_calendar(entry) else "",
    )


def has_calendar(entry: Maintenance) -> bool:
    """Are the days known on which it takes place?"""
    is_known = entry.every is None or entry.first_day is not None
    return is_known and not entry.when.is_announced


def region_of(voice: Speaker, entry: Maintenance) -> Region:
    """Whose clock applies; where none is named, that of the first."""
    regions = voice.policy.regions
    return regions.get(entry.region or "", next(iter(regions.values())))


def windows_in_words(locale: Locale, windows: Windows) -> str:
    """`Donnerstag ab 21:00 Uhr; Sonntag 2:00–6:00 Uhr`"""
    return locale.semicolon.join(
        locale.text("{days} from {time}", days=locale.days(days), time=locale.clock(times.start))
        if isinstance(times, OpenEnd)
        else locale.text("{days}, {hours}", days=locale.days(days), hours=locale.hours(times))
        for days, times in windows.root.items()
    ) or locale.text("as announced")


def quota_in_words(locale: Locale, quota: Quota) -> str:
    """`10 Stunden im Quartal`"""
    return locale.text(PER_PERIOD[quota.per], share=locale.duration(quota.time))


def _when(voice: Speaker, entry: Maintenance) -> str:
    """`Alle 2 Wochen: Donnerstag ab 21:00 Uhr (Ortszeit Berlin)`"""
    said = windows_in_words(voice.locale, entry.when)
    if entry.when.is_announced:
        return _capital(said)
    often = voice.locale.duration(Every(*(entry.every or Duration(1, "weeks"))))
    zone = _zone(voice, region_of(voice, entry))
    return _capital(voice.t("{often}: {windows} ({zone})", often=often, windows=said, zone=zone))


def _zone(voice: Speaker, region: Region) -> str:
    place = voice.locale.time_zone(region.time_zone)
    if fixed_offset(region.time_zone) is not None:
        return place
    return voice.t("{place} time", place=place)


def _facts(voice: Speaker, entry: Maintenance) -> Iterator[FactView]:
    if entry.first_day:
        yield FactView.plain(voice.t("First on"), voice.locale.day(entry.first_day))
    announced = _announced(voice, entry)
    if announced:
        yield FactView.plain(voice.t("Announcement"), announced)
    if entry.at_most:
        longest = voice.t("at most {time}", time=quota_in_words(voice.locale, entry.at_most))
        yield FactView.plain(voice.t("Duration"), longest)


def _announced(voice: Speaker, entry: Maintenance) -> str:
    """`mindestens 48 Stunden vorher, per E-Mail`; "" if nothing is said of it."""
    way = voice.say(entry.announced_by)
    if isinstance(entry.announced, Duration):
        ahead = voice.t("at least {time} in advance", time=voice.locale.duration(entry.announced))
        return f"{ahead} {way}" if way else ahead
    return voice.t("in advance {way}", way=way) if way else ""


def _capital(said: str) -> str:
    return said[:1].upper() + said[1:]
