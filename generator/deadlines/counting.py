"""Durations and hours of the policy as the engine takes them: `{amount, unit, due, receipt}` of `/sla.json`, and times."""

from collections.abc import Iterable
from typing import Any, Final

from ..policy.document import Counting, Starts
from ..policy.notation import CALENDAR_UNITS, Duration, Every, OpenInterval, iso_clock
from ..policy.service_hours import Week

_OF_DAYS: Final = ("due", "receipt", "outside", "days", "until")


def engine_counting(counting: Counting) -> dict[str, Any]:
    """The choices under `counting` in the engine's words."""
    at_closing = counting.business_day_ends == "at closing time"
    return {
        **_starts(counting.starts),
        "due": "closing-time" if at_closing else "same-time",
        "receipt": counting.day_of_receipt.replace(" ", "-"),
        **_reception(counting),
        **(
            {"waiting": counting.waiting_for_customer.replace(" ", "-")}
            if counting.waiting_for_customer
            else {}
        ),
        "local_time": counting.local_time.replace(" ", "-"),
    }


def _starts(starts: Starts) -> dict[str, Any]:
    """One word, `on-receipt`; `by-channel` where each way to report has its own, under `starts_by_channel`."""
    said = starts.written
    if isinstance(said, str):
        return {"starts": said.replace(" ", "-")}
    ways = {way: start.replace(" ", "-") for way, start in said.items()}
    return {"starts": "by-channel", "starts_by_channel": ways}


def _reception(counting: Counting) -> dict[str, str]:
    """When a report counts as received in business days; absent what is as usual, for those who never heard of it."""
    days, until = counting.business_days, counting.same_day_until
    return {
        **({"outside": "that-day"} if counting.outside_hours == "received on that day" else {}),
        **({"days": "".join(map(str, sorted(days.numbers)))} if days else {}),
        **({"until": iso_clock(until.minute)} if until else {}),
    }


def engine_commitment(duration: Duration, counting: Counting) -> dict[str, Any]:
    """`4 business hours` -> {"amount": 240, "unit": "business-minutes"}, as `deadline` takes it; a range has its `least`."""
    if not duration.amount:
        return {"amount": 0, "unit": "minutes"}
    if duration.unit == "business days":
        rules = engine_counting(counting)
        kept: dict[str, Any] = {name: rules[name] for name in _OF_DAYS if name in rules}
        return {"amount": duration.amount, "unit": "business-days", **_least(duration), **kept}
    if duration.unit in CALENDAR_UNITS:
        return {"amount": duration.amount, "unit": duration.unit, **_least(duration)}
    in_minutes = duration.times(duration.minutes / duration.amount, duration.unit)
    return {
        "amount": duration.minutes,
        "unit": "business-minutes" if duration.is_business else "minutes",
        **_least(in_minutes),
        **({"said_in": "hours"} if duration.amount % 1 or (duration.least or 0) % 1 else {}),
    }


def _least(duration: Duration) -> dict[str, int]:
    """The lower end of a range, which is said and not computed."""
    return {} if duration.least is None else {"least": int(duration.least)}


def engine_repetition(duration: Duration) -> dict[str, bool]:
    """What marks a commitment as repeated: due for the first time as it says, and again after as long."""
    return {"every": True} if isinstance(duration, Every) else {}


def engine_week(week: Week) -> dict[str, list[list[str]]]:
    """ISO weekday -> its hours, where there are any."""
    return {str(day): engine_hours(each) for day, each in week.open_days.items()}


def engine_hours(intervals: Iterable[OpenInterval]) -> list[list[str]]:
    """`9:00–18:00` -> [["09:00", "18:00"]]."""
    return [each.row for each in intervals]
