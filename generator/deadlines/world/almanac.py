"""What the world says about zones and holidays, for comparisons: pinned `tzdata` and `holidays`."""

from datetime import UTC, date, datetime, time
from functools import lru_cache
from zoneinfo import ZoneInfoNotFoundError

from ...policy.service_hours import HolidayCalendar
from .public_holidays import observed_holidays, public_holidays
from .zones import zone_info

_ANY_YEAR = 2001


class WorldAlmanac:
    """An `Almanac` (favour.py). What does not exist has no offset and no holidays; rules say so elsewhere."""

    def offset_minutes(self, time_zone: str, day: date) -> int:
        try:
            offset = datetime.combine(day, time(12), UTC).astimezone(zone_info(time_zone)).utcoffset()
        except ZoneInfoNotFoundError:
            return 0
        return int(offset.total_seconds()) // 60 if offset else 0

    def knows_zone(self, time_zone: str) -> bool:
        try:
            zone_info(time_zone)
        except (ZoneInfoNotFoundError, ValueError):
            return False
        return True

    def knows_calendar(self, calendar: str) -> bool:
        try:
            public_holidays(calendar, _ANY_YEAR, _ANY_YEAR)
        except NotImplementedError:
            return False
        return True

    def holidays(self, named: HolidayCalendar, first: date, last: date) -> frozenset[date]:
        return frozenset(day for day in _holidays(named, first.year, last.year) if first <= day <= last)


@lru_cache(maxsize=256)
def _holidays(named: HolidayCalendar, first_year: int, last_year: int) -> frozenset[date]:
    try:
        return frozenset(observed_holidays(named, first_year, last_year))
    except NotImplementedError:
        return frozenset()
