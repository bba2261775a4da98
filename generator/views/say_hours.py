"""When someone is there, in words: hours, regions, telephones, special days."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

from ..core.keeping import cached
from ..deadlines.hours_in_force import (
    is_silent_on_holidays,
    seasons,
    told_hours,
    usual_week,
    week_changes,
)
from ..deadlines.other_days import hours_of_people
from ..deadlines.placeholders import open_hours, week_rows
from ..deadlines.world.holiday_words import calendar_suffix
from ..deadlines.world.public_holidays import NONE
from ..deadlines.world.served_zones import served_zones
from ..i18n.calendar_names import calendar_week
from ..i18n.day_runs import dated_run, days_of_run, repeats_of_run
from ..policy.contact import PhoneNumber
from ..policy.days import DayRun
from ..policy.notation import OpenInterval
from ..policy.prose import Run
from ..policy.service_hours import Region, ServiceHours, SpecialDay, Week
from .places.holidays_view import DayView, HolidaysView
from .places.hours_view import (
    HoursView,
    PhoneView,
    RegionView,
    SpecialDayView,
    WeekView,
)
from .places.say_other_days import OtherDays
from .places.say_places import (
    clock_of_its_own,
    observed_calendar,
    on_holidays,
    own_calendar,
    own_clock,
    region_holidays_count,
    say_holidays,
)
from .say_contact import customers, tel, when, whose
from .voice import (
    Voice,
)

NOON = 12 * 60  # minutes after midnight


@cached(16)  # each tier that has them asks
def say_hours(voice: Voice, hours: ServiceHours) -> HoursView:
    return HoursView(
        id=hours.id,
        name=voice.label(hours.name, {"hours": Run(open_hours(voice.locale, voice.policy, hours))}),
        is_always=hours.open.is_always,
        is_closed_on_holidays=hours.holiday_hours == (),
        has_holiday_hours=bool(hours.holiday_hours),
        on_holidays=on_holidays(voice, hours),
        at_midday=_at_midday(voice, hours),
        week=week_rows(voice.locale, hours.open),
        special_days=_special_days(voice, hours.special_days),
        tiers=whose(voice, hours.id),
        clock=own_clock(voice.locale, hours),
        calendar_name=own_calendar(voice, hours),
        holidays=say_holidays(voice, hours.holidays) if hours.holidays else None,
    )


def _at_midday(voice: Voice, hours: ServiceHours) -> str:
    """Whether time runs through lunch: a question that hours from 9 to 18 leave open, and any other week answers."""
    regions = voice.policy.regions.values()
    weeks = [each for region in regions for each in _every_week(region, hours)]
    days = [week.on(day) for week in weeks for day in range(1, 8) if week.on(day)]
    if hours.open.is_always or not days or not all(map(_is_open_at_midday, days)):
        return ""
    return voice.t("Open continuously, with no lunch break.")


def _every_week(region: Region, hours: ServiceHours) -> list[Week]:
    changed = [each.open for each in week_changes(region, hours)]
    return [usual_week(region, hours), *changed, *(each.open for each in seasons(region, hours))]


def _is_open_at_midday(intervals: tuple[OpenInterval, ...]) -> bool:
    """Before noon and after 2 pm in one."""
    (first, *others) = intervals
    return not others and first.start < NOON and (first.end > NOON + 120 or first.end <= first.start)


def hours_title(voice: Voice) -> str:
    """Of the page of hours, and of whatever leads there."""
    if is_silent_on_holidays(voice.policy):
        return voice.t("Service hours")
    return voice.t("Service hours and holidays")


def say_region(voice: Voice, region: Region) -> RegionView:
    limited = [each for each in told_hours(voice.policy) if not each.open.is_always]
    name = voice.say(region.name)
    place = voice.locale.time_zone(region.time_zone)
    clock, is_fixed = voice.clock_of(region)
    local = voice.t("{region}: local time in {place}", region=name, place=place)
    if voice.policy.counting.is_customers_time:
        local = voice.t("{region}: your local time", region=name)
    elif is_fixed:
        local = f"{name}{voice.locale.colon}{clock}"
    is_counted = region_holidays_count(voice.policy) and not region.holidays.is_customers
    is_silent = is_silent_on_holidays(voice.policy) or not is_counted
    calendar = NONE if is_silent else region.holidays.calendar
    other_days, notices = days_of_region(voice, region).said()
    return RegionView(
        id=region.id,
        former=region.formerly,
        name=name,
        country=voice.locale.list(map(voice.locale.territory, region.lies_in)),
        served=customers(voice, region),
        zones=served_zones(voice.policy).get(region.id, ""),
        zone=region.time_zone,
        place=place,
        clock=clock,
        week_caption=local,
        is_fixed=is_fixed,
        calendar="" if calendar == NONE else calendar,
        calendar_name=observed_calendar(voice, region) if calendar != NONE else "",
        calendar_short=calendar_suffix(name, calendar, voice.locale),
        weeks=tuple(week for hours in limited for week in _weeks(voice, region, hours)),
        holidays=HolidaysView((), (), is_silent=True) if is_silent else say_holidays(voice, region.holidays),
        special_days=_days_of(voice, region, limited),
        phones=_phones(voice, region),
        origin=voice.origin(region.origin),
        has_exceptions=not region.holidays.is_short and calendar != NONE,
        other_days=other_days,
        notices=notices,
    )


def days_of_region(voice: Voice, region: Region) -> OtherDays:
    """What can be said of its days without the usual hours."""
    owners = {each.id: voice.locale.list(whose(voice, each.id)) for each in hours_of_people(voice.policy)}
    clock, is_fixed = voice.clock_of(region)
    if voice.policy.counting.is_customers_time:
        clock = voice.t("your local time")
    elif not is_fixed:
        clock = voice.t("local time in {place}", place=voice.locale.time_zone(region.time_zone))
    return OtherDays(voice, region, owners, clock)


def _phones(voice: Voice, region: Region) -> tuple[PhoneView, ...]:
    return tuple(
        say_phone(voice, each, when(voice, each, region), when(voice, each, region, names_tiers=False))
        for each in voice.policy.contact.numbers
        if each.region == region.id
    )


def say_phone(voice: Voice, phone: PhoneNumber, limits: str = "", limits_in_tier: str = "") -> PhoneView:
    """A number with its country and cost, and whatever limits it: for all to read, and where the tier is known."""
    fixed = (
        voice.locale.territory(phone.country) if phone.country else "",
        voice.t("toll-free") if phone.cost == "toll-free" else "",
    )
    return PhoneView(
        number=phone.number or voice.t("internal {extension}", extension=phone.dialled),
        tel=tel(phone.number) if phone.number else "",
        note=", ".join(filter(None, (*fixed, limits))),
        note_in_tier=", ".join(filter(None, (*fixed, limits_in_tier))),
        hours=phone.hours or "",
        tiers=phone.tiers,
        severities=phone.severities,
    )


def _weeks(voice: Voice, region: Region, hours: ServiceHours) -> Iterator[WeekView]:
    clock = own_clock(voice.locale, hours)
    caption = clock_of_its_own(voice.locale, voice.say(region.name), hours) if clock else ""
    for week in _weeks_by_region(voice, region, hours):
        yield replace(week, clock=clock, caption=caption)


def _weeks_by_region(voice: Voice, region: Region, hours: ServiceHours) -> Iterator[WeekView]:
    yield _week(voice, hours.id, usual_week(region, hours), None)
    for change in sorted(week_changes(region, hours), key=lambda each: each.since):
        yield _week(voice, hours.id, change.open, voice.day(change.since))
    for season in seasons(region, hours):
        said = dated_run(voice.locale, season.days)
        yield replace(_week(voice, hours.id, season.open, None), season=said)


def _week(voice: Voice, hours: str, week: Week, since: DayView | None) -> WeekView:
    days = tuple((voice.locale.short_weekday(day), week.on(day)) for day in range(1, 8))
    first = calendar_week(voice.locale.babel)[0]
    return WeekView(hours, since, week_rows(voice.locale, week), days, first_day=first)


def _special_days(voice: Voice, days: Iterable[SpecialDay]) -> tuple[SpecialDayView, ...]:
    said = (_special_day(voice, each, each.days) for each in days if each.days)
    return tuple(sorted(said, key=lambda each: each.order))


def _special_day(voice: Voice, special: SpecialDay, days: DayRun) -> SpecialDayView:
    day = DayView("", days_of_run(voice.locale, days))
    if isinstance(days.first, date) and days.is_single:
        day = voice.full_day(days.first)
    name, hours = voice.say(special.name), voice.locale.hours(special.open)
    order = f"{not days.is_yearly:d} {days.words}"
    return SpecialDayView(day, repeats_of_run(voice.locale, days), name, hours, order)


def _days_of(voice: Voice, region: Region, limited: list[ServiceHours]) -> tuple[SpecialDayView, ...]:
    """Of the region and of service hours, each once; a day of some tiers only names them."""
    said = dict.fromkeys(_special_days(voice, region.special_days))
    for hours in limited:
        for day in hours.special_days:
            whose = [each for each in limited if day in each.special_days]
            (view,) = _special_days(voice, (day,))
            if len(whose) < len(limited):
                names = (tier for each in whose for tier in say_hours(voice, each).tiers)
                view = replace(view, name=f"{view.name} ({voice.locale.list(names)})")
            said[view] = None
    return tuple(sorted(said, key=lambda each: each.order))
