"""Which hours hold in a region on a day. What a region says never touches hours that are around the clock."""

from datetime import date

from ..policy.notation import OpenInterval
from ..policy.service_hours import Region, ServiceHours, SpecialDay, Week, WeekChange


def week_changes(region: Region, hours: ServiceHours) -> tuple[WeekChange, ...]:
    """As written: of two on one day the later one of the list holds.

    A region with a week of its own does not follow the changes of the service hours.
    """
    if hours.open.is_always:
        return hours.changes
    return region.changes if region.open is not None else (*hours.changes, *region.changes)


def special_days(region: Region, hours: ServiceHours) -> tuple[SpecialDay, ...]:
    """The last one of a date holds: what a region says is closer than what holds for all."""
    return hours.special_days if hours.open.is_always else (*hours.special_days, *region.special_days)


def usual_week(region: Region, hours: ServiceHours) -> Week:
    """Before any change: the region's own week replaces that of the service hours."""
    return hours.open if region.open is None or hours.open.is_always else region.open


def week_on(region: Region, hours: ServiceHours, day: date) -> Week:
    """The week in force on this day."""
    week, begun = usual_week(region, hours), date.min
    for change in week_changes(region, hours):
        if begun <= change.since <= day:
            week, begun = change.open, change.since
    return week


def hours_on(region: Region, hours: ServiceHours, day: date, is_holiday: bool) -> tuple[OpenInterval, ...]:
    """The open intervals that start on this day: a special day is stronger than a public holiday."""
    special = next((each for each in reversed(special_days(region, hours)) if each.date == day), None)
    return special.open if special else ordinary_hours_on(region, hours, day, is_holiday)


def ordinary_hours_on(
    region: Region, hours: ServiceHours, day: date, is_holiday: bool
) -> tuple[OpenInterval, ...]:
    """The same as if no special day had been entered."""
    is_closed = is_holiday and hours.public_holidays == "closed"
    return () if is_closed else week_on(region, hours, day).on(day.isoweekday())
