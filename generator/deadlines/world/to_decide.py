"""Holidays that are a decision: local ones, those on which sources disagree, elective and customary ones.

The table of disputed days is made by `tools/holiday_sources.py`, which names its sources.
"""

import json
from collections.abc import Iterable, Mapping
from datetime import date
from functools import cache
from pathlib import Path
from typing import Final, NamedTuple

from ...i18n.holiday_names import is_instead
from ...policy.service_hours import HolidayCalendar
from .public_holidays import all_kinds, holiday_key, parts, public_holidays

DISPUTED: Final = Path(__file__).with_name("disputed.json")
SUNDAY: Final = 7


class ToDecide(NamedTuple):
    """Keys of holidays, each in one list.

    disputed    that another source has, and ours has not, or the other way round
    only_here   of a part: not of the whole country
    not_here    of the whole country: not of this part
    elective    not counted: some employers give them
    """

    disputed: tuple[str, ...]
    only_here: tuple[str, ...]
    not_here: tuple[str, ...]
    elective: tuple[str, ...]


def to_decide(
    named: HolidayCalendar, first_year: int, last_year: int, own_days: Iterable[date] = ()
) -> ToDecide:
    """What neither `except` nor `also` nor a day of its own (`own_days`) decides; NotImplementedError if there is no such calendar."""
    calendar, years = named.calendar, (first_year, last_year)
    country = calendar.partition("-")[0]
    here, whole = public_holidays(calendar, *years), public_holidays(country, *years)
    rows = _table().get(calendar, {})
    lists = (
        [*rows.get("counted", ()), *rows.get("not_counted", ())],
        _keys(here, whole),
        _keys(whole, here),
        _keys(all_kinds(calendar, *years), here),
    )
    decided = {*named.exceptions, *named.additions}
    decided |= {key for day in own_days for key in _keys({day: all_kinds(calendar, *years).get(day, "")}, {})}
    told: set[str] = set()
    kept = []
    for keys in lists:
        kept.append(tuple(dict.fromkeys(each for each in keys if each not in decided | told)))
        told.update(keys)
    return ToDecide(*kept)


def _keys(days: Mapping[date, str], others: Mapping[date, str]) -> list[str]:
    """Of holidays on days that the others have not; not of those that are always Sundays, and not of days observed instead."""
    alone = [
        (holiday_key(part), day)
        for day, english in days.items()
        if day not in others
        for part in english.split("; ")
        if part and not is_instead(part)
    ]
    return not_only_sundays(alone)


def not_only_sundays(days: Iterable[tuple[str, date]]) -> list[str]:
    """Of keys with their days, those with a day that is no Sunday."""
    weekdays: dict[str, set[int]] = {}
    for key, day in days:
        weekdays.setdefault(key, set()).add(day.isoweekday())
    return [key for key, found in weekdays.items() if found != {SUNDAY}]


@cache
def _table() -> Mapping[str, Mapping[str, list[str]]]:
    found: dict[str, dict[str, list[str]]] = json.loads(DISPUTED.read_text("utf-8"))
    return found


def known_beside(named: HolidayCalendar, first_year: int, last_year: int) -> list[str]:
    """Keys of what `also` can name: elective, half and customary holidays there, those of the country and of all its parts."""
    years = first_year, last_year
    countries = dict.fromkeys(each.partition("-")[0] for each in named.calendars)
    places = (*named.calendars, *countries, *(f"{one}-{part}" for one in countries for part in parts(one)))
    counted = {day for calendar in named.calendars for day in public_holidays(calendar, *years)}
    beside = dict.fromkeys(counted, "")
    return list(dict.fromkeys(key for place in places for key in _keys(all_kinds(place, *years), beside)))
