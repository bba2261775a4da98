"""By whose clock hours are read; whose public holidays count, what happens on them, and when they are."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Protocol

from ...deadlines.hours_in_force import is_silent_on_holidays
from ...deadlines.placeholders import name_in
from ...deadlines.world.holiday_words import holiday_names, observed_name
from ...deadlines.world.public_holidays import observed_holidays
from ...deadlines.world.zone_names import zone_place
from ...i18n.locale import Locale
from ...i18n.offsets import fixed_offset
from ...policy.notation import OpenInterval
from ...policy.policy import Policy
from ...policy.promises import hours_in_use
from ...policy.service_hours import NOT_STATED, HolidayCalendar, Region, ServiceHours
from .holidays_view import DayView, HolidayRow, HolidaysView


class Telling(Protocol):
    """What a Voice can do, as far as it is needed here; the voice needs this room in its turn."""

    policy: Policy
    locale: Locale
    t: Callable[..., str]  # that of the locale


def own_clock(locale: Locale, hours: ServiceHours) -> str:
    """Of service hours that stand in one zone for all regions: `Ortszeit in Tokio (Japan)`; "" of others."""
    if not hours.time_zone:
        return ""
    place = zone_place(locale, hours.time_zone)
    ahead = fixed_offset(hours.time_zone)
    if ahead is not None:
        return locale.text("{offset}, all year", offset=place) if ahead else place
    return locale.text("Local time in {place}", place=place)


def clock_of_its_own(locale: Locale, whose: str, hours: ServiceHours) -> str:
    """`Japanisch: Ortszeit in Tokio (Japan)`, of service hours that have a zone."""
    if fixed_offset(hours.time_zone or "") is not None:
        return f"{whose}{locale.colon}{own_clock(locale, hours)}"
    place = zone_place(locale, hours.time_zone or "")
    return locale.text("{region}: local time in {place}", region=whose, place=place)


def with_own_clock(locale: Locale, said: str, hours: ServiceHours) -> str:
    """`Montag bis Freitag 9:00–18:00 Uhr, Ortszeit in Tokio (Japan)`; as it is where the hours have no zone of their own."""
    if not hours.time_zone:
        return said
    if fixed_offset(hours.time_zone) is not None:
        return f"{said}, {own_clock(locale, hours)}"
    return locale.text(
        "{hours}, local time in {place}", hours=said, place=zone_place(locale, hours.time_zone)
    )


def holidays_until(policy: Policy) -> date:
    """Last day for which deadlines are computed: as stated, or the end of the third year in force."""
    return policy.counting.holidays_until or date(policy.document.effective.year + 3, 12, 31)


def observed_calendar(voice: Telling, region: Region) -> str:
    """`USA, ausgenommen Kolumbus-Tag`: the calendar of a region with what is excepted."""
    return calendar_in_words(voice, region.holidays)


def calendar_in_words(voice: Telling, named: HolidayCalendar) -> str:
    """Each of its calendars, and what is excepted from them."""
    years = voice.policy.document.effective.year, holidays_until(voice.policy).year
    return observed_name(named, voice.locale, *years)


def region_holidays_count(policy: Policy) -> bool:
    """Do any service hours follow the public holidays of the regions?"""
    used = hours_in_use(policy)
    is_followed = any(each.holidays is None and each.holiday_hours is not None for each in used)
    return is_followed or not any(each.holidays for each in used)


def own_calendar(voice: Telling, hours: ServiceHours) -> str:
    """Whose public holidays these hours have, where they are not the region's."""
    named = hours.holidays
    if not named or not named.calendars or is_silent_on_holidays(voice.policy):
        return ""
    return calendar_in_words(voice, named)


def on_holidays(voice: Telling, hours: ServiceHours) -> str:
    """Also whose clock the hours are read off, where it is their own."""
    clock, owner = own_clock(voice.locale, hours), own_calendar(voice, hours)
    said = _on_own_holidays(voice, hours, owner) if owner else _on_their_holidays(voice, hours)
    return " ".join(filter(None, (f"{clock}." if clock else "", said)))


def _on_own_holidays(voice: Telling, hours: ServiceHours, owner: str) -> str:
    if hours.holiday_hours is None:
        return voice.t("Open on public holidays.") if hours.public_holidays == "open" else ""
    if not hours.holiday_hours:
        return voice.t("Closed on the public holidays there ({calendar}).", calendar=owner)
    said = voice.locale.hours(hours.holiday_hours)
    return voice.t("On the public holidays there ({calendar}): {hours}.", calendar=owner, hours=said)


def _on_their_holidays(voice: Telling, hours: ServiceHours) -> str:
    if hours.public_holidays == NOT_STATED:
        return ""
    regions = voice.policy.regions.values()
    theirs = [each for each in regions if hours.holidays_in(each).is_customers]
    if hours.holiday_hours is not None and theirs:
        return _where_the_customer_is(voice, hours.holiday_hours, theirs)
    if hours.holiday_hours:
        return voice.t("On public holidays: {hours}.", hours=voice.locale.hours(hours.holiday_hours))
    if hours.holiday_hours is None:
        return voice.t("Open on public holidays.")
    # Where no region observes any, there is none on which it could be closed.
    is_observed = any(hours.holidays_in(region).calendars for region in regions)
    return voice.t("Closed on public holidays.") if is_observed else ""


def _where_the_customer_is(voice: Telling, open_: tuple[OpenInterval, ...], theirs: Sequence[Region]) -> str:
    """`theirs`: the regions whose holidays are those where the customer is."""
    said = voice.locale.hours(open_)
    if len(theirs) == len(voice.policy.regions):
        if open_:
            return voice.t("On public holidays where you are: {hours}.", hours=said)
        return voice.t("Closed on public holidays where you are.")
    names = voice.locale.list(name_in(voice.locale, voice.policy, each.name) for each in theirs)
    if open_:
        return voice.t(
            "On public holidays ({regions}: on those where you are): {hours}.", regions=names, hours=said
        )
    return voice.t("Closed on public holidays ({regions}: on those where you are).", regions=names)


def say_holidays(voice: Telling, named: HolidayCalendar) -> HolidaysView:
    if is_silent_on_holidays(voice.policy):
        return HolidaysView((), (), is_silent=True)
    years = range(voice.policy.document.effective.year, holidays_until(voice.policy).year + 1)
    names: dict[str, dict[int, list[DayView]]] = {}
    for day, english in observed_holidays(named, years[0], years[-1]).items():
        said = DayView(day.isoformat(), voice.locale.short_day(day))
        for name in holiday_names(english, voice.locale):
            names.setdefault(name, {}).setdefault(day.year, []).append(said)
    rows = (
        HolidayRow(name, tuple(tuple(cells.get(year, ())) for year in years))
        # In the order of the year; the names come in the order of their first date.
        for name, cells in sorted(
            names.items(), key=lambda row: min(d.iso[5:] for day in row[1].values() for d in day)
        )
    )
    return HolidaysView(tuple(map(str, years)), tuple(rows))
