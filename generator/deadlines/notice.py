"""The first day on which a new version may apply that is published today."""

from calendar import monthrange
from datetime import date, timedelta
from math import ceil
from typing import Final

from ..policy.notation import Duration

_DAYS: Final = {"minutes": 1 / 1440, "hours": 1 / 24, "days": 1, "weeks": 7}
_MONTHS: Final = {"months": 1, "years": 12}
_FRIDAY: Final = 5


def first_day_after(today: date, notice: Duration) -> date:
    """The day that is so long after today. Of business time whole days from Monday to Friday count, in no region's calendar."""
    if notice.unit in _MONTHS:
        return _months_after(today, int(notice.amount) * _MONTHS[notice.unit])
    if notice.unit in _DAYS:
        return today + timedelta(days=ceil(notice.amount * _DAYS[notice.unit]))
    return _business_days_after(today, int(notice.amount) if notice.unit == "business days" else 1)


def _months_after(day: date, months: int) -> date:
    """31 January and a month later: the last of February."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def _business_days_after(day: date, count: int) -> date:
    while count:
        day += timedelta(days=1)
        count -= day.isoweekday() <= _FRIDAY
    return day
