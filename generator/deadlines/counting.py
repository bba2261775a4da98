"""Durations and hours of the policy as the engine takes them: `{amount, unit, due, receipt}` of `/sla.json`, and times."""

from collections.abc import Iterable
from typing import Any

from ..policy.notation import Duration, OpenInterval
from ..policy.service_hours import Counting


def engine_counting(counting: Counting) -> dict[str, str]:
    """The choices under `counting` in the engine's words."""
    at_closing = counting.business_day_ends == "at closing time"
    return {
        "starts": counting.starts.replace(" ", "-"),
        "due": "closing-time" if at_closing else "same-time",
        "receipt": counting.day_of_receipt.replace(" ", "-"),
        "local_time": counting.local_time.replace(" ", "-"),
    }


def engine_commitment(duration: Duration, counting: Counting) -> dict[str, Any]:
    """`4 business hours` -> {"amount": 240, "unit": "business-minutes"}, as `deadline` takes it."""
    if duration.unit == "business days":
        rules = engine_counting(counting)
        return {
            "amount": duration.amount,
            "unit": "business-days",
            "due": rules["due"],
            "receipt": rules["receipt"],
        }
    return {
        "amount": duration.minutes,
        "unit": "business-minutes" if duration.is_business else "minutes",
    }


def engine_hours(intervals: Iterable[OpenInterval]) -> list[list[str]]:
    """`9:00–18:00` -> [["09:00", "18:00"]]."""
    return [each.row for each in intervals]
