"""Which hours hold in a region on a day. What a region says touches neither hours around the clock nor those on call."""

from collections.abc import Iterable, Sequence
from datetime import date

from ..i18n.offsets import fixed_offset
from ..policy.notation import OpenInterval
from ..policy.policy import Policy
from ..policy.promises import hours_in_use
from ..policy.service_hours import NOT_STATED, Region, Season, ServiceHours, SpecialDay, Week, WeekChange


def week_changes(region: Region, hours: ServiceHours) -> tuple[WeekChange, ...]:
    """As written: of two on one day the later one of the list holds.

    A region with a week of its own does not follow the changes of the service hours.
    """
    if not hours.follows_region:
        return hours.changes
    return region.changes if region.open is not None else (*hours.changes, *region.changes)


def seasons(region: Region, hours: ServiceHours) -> tuple[Season, ...]:
    """The last one of a day holds. A region with a week of its own does not follow the seasons of the service hours."""
    if not hours.follows_region:
        return hours.seasons
    return region.seasons if region.open is not None else (*hours.seasons, *region.seasons)


def special_days(region: Region, hours: ServiceHours) -> tuple[SpecialDay, ...]:
    """The last one of a date holds: what a region says is closer than what holds for all.

    Of one list, what is said of fewer days is closer: a run, a day, both of every year; a run, a day of one year.
    """
    days = sorted(hours.special_days, key=_closeness)
    return tuple([*days, *sorted(region.special_days, key=_closeness)] if hours.follows_region else days)


def listed_on(listed: Iterable[SpecialDay], day: date) -> SpecialDay | None:
    """The entry of one list that holds on this day."""
    return _last_on(sorted(listed, key=_closeness), day)


def special_on(region: Region, hours: ServiceHours, day: date) -> SpecialDay | None:
    """The special day that holds in a region."""
    return _last_on(special_days(region, hours), day)


def _last_on(listed: Sequence[SpecialDay], day: date) -> SpecialDay | None:
    return next((each for each in reversed(listed) if each.days and each.days.holds_on(day)), None)


def _closeness(special: SpecialDay) -> tuple[bool, bool]:
    days = special.days
    return (not days.is_yearly, days.is_single) if days else (False, False)


def usual_week(region: Region, hours: ServiceHours) -> Week:
    """Before any change: the region's own week replaces that of the service hours."""
    return region.open if region.open is not None and hours.follows_region else hours.open


def week_on(region: Region, hours: ServiceHours, day: date) -> Week:
    """The week in force on this day: a season is stronger than a change."""
    season = next((each for each in reversed(seasons(region, hours)) if each.days.holds_on(day)), None)
    return season.open if season else _week_by_changes(region, hours, day)


def _week_by_changes(region: Region, hours: ServiceHours, day: date) -> Week:
    week, begun = usual_week(region, hours), date.min
    for change in week_changes(region, hours):
        if begun <= change.since <= day:
            week, begun = change.open, change.since
    return week


def hours_on(region: Region, hours: ServiceHours, day: date, is_holiday: bool) -> tuple[OpenInterval, ...]:
    """The open intervals that start on this day: a special day is stronger than a public holiday."""
    special = special_on(region, hours, day)
    return special.open if special else ordinary_hours_on(region, hours, day, is_holiday)


def ordinary_hours_on(
    region: Region, hours: ServiceHours, day: date, is_holiday: bool
) -> tuple[OpenInterval, ...]:
    """The same as if no special day had been entered."""
    usual = week_on(region, hours, day).on(day.isoweekday())
    return usual if not is_holiday or hours.holiday_hours is None else hours.holiday_hours


def with_customers_holidays(policy: Policy) -> tuple[Region, ...]:
    """The regions in which any hours are closed or others on the holidays where the customer is."""
    felt = [hours for hours in hours_in_use(policy) if hours.holiday_hours is not None]
    return tuple(
        region
        for region in policy.regions.values()
        if any(hours.holidays_in(region).is_customers for hours in felt)
    )


def is_silent_on_holidays(policy: Policy) -> bool:
    """Nothing follows from a holiday, and of some hours nothing is stated: then no page speaks of holidays."""
    used = hours_in_use(policy)
    says_nothing = any(each.public_holidays == NOT_STATED for each in used)
    return says_nothing and all(each.holiday_hours is None for each in used)


def zones_in_use(policy: Policy) -> dict[str, None]:
    """By whose clocks hours are read: those of the regions, then those of service hours that have one of their own."""
    own = (each.time_zone for each in hours_in_use(policy) if each.time_zone)
    return dict.fromkeys((*(region.time_zone for region in policy.regions.values()), *own))


def clocks_change(policy: Policy) -> bool:
    """May clocks change by which hours are read: a region's, or the customer's, wherever that is?"""
    is_fixed = all(fixed_offset(zone) is not None for zone in zones_in_use(policy))
    return policy.counting.is_customers_time or not is_fixed


def told_hours(policy: Policy) -> tuple[ServiceHours, ...]:
    """All but those in which only something costs more: nobody is there in them."""
    used = {hours.id for hours in hours_in_use(policy)}
    charged = {name for rate in policy.rates.values() for name in rate.surcharges}
    return tuple(each for name, each in policy.service_hours.items() if name in used or name not in charged)
