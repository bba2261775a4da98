"""Days on which service hours are not those of their weekday: closed, or open at other times."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import NamedTuple

from ..core.keeping import cached
from ..policy.base import Text
from ..policy.notation import OpenInterval
from ..policy.policy import Policy
from ..policy.promises import hours_in_use, tiers_on_call, tiers_with
from ..policy.service_hours import Region, ServiceHours
from .hours_in_force import hours_on, special_days, special_on, week_on
from .world.public_holidays import observed_holidays


class OtherDay(NamedTuple):
    """`open`: its hours, () all day closed; `name`: that of the special day, or of the holiday in English."""

    open: tuple[OpenInterval, ...]
    name: Text | str


@cached(4)
def hours_of_people(policy: Policy) -> tuple[ServiceHours, ...]:
    """Those in which somebody of a tier is there, or on call for it."""
    used = hours_in_use(policy)
    return tuple(each for each in used if tiers_with(policy, each.id) or tiers_on_call(policy, each.id))


def holidays_in_horizon(policy: Policy, region: Region, hours: ServiceHours) -> Mapping[date, str]:
    """Whose names count in a region for these hours; NotImplementedError if there is no such calendar."""
    first, last = policy.horizon
    return observed_holidays(hours.holidays_in(region), first.year, last.year)


def other_days(policy: Policy, region: Region, hours: ServiceHours) -> Mapping[date, OtherDay]:
    """Every such day for which deadlines are computed, the earliest first.

    A holiday at the weekend is none: nobody would be there anyway.
    """
    return _days_within(policy.horizon, region, hours)


@cached(64)
def _days_within(horizon: tuple[date, date], region: Region, hours: ServiceHours) -> Mapping[date, OtherDay]:
    first, last = horizon
    holidays = observed_holidays(hours.holidays_in(region), first.year, last.year)
    named = (each.days.dates(first, last) for each in special_days(region, hours) if each.days)
    days = sorted({*holidays, *(day for each in named for day in each)})
    found = ((day, _other_day(region, hours, day, holidays)) for day in days if first <= day <= last)
    return {day: other for day, other in found if other}


def _other_day(
    region: Region, hours: ServiceHours, day: date, holidays: Mapping[date, str]
) -> OtherDay | None:
    usual = week_on(region, hours, day).on(day.isoweekday())
    found = hours_on(region, hours, day, day in holidays)
    if found == usual:
        return None
    special = special_on(region, hours, day)
    return OtherDay(found, special.name if special else holidays[day])


def rests(region: Region, hours: ServiceHours, days: Iterable[date]) -> bool:
    """Is nobody there on any of these days, as weeks go?"""
    return not any(week_on(region, hours, day).on(day.isoweekday()) for day in days)
