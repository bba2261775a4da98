"""How long a promise is in minutes, the only unit of help desks, and what was done where that is not the whole of it."""

from collections.abc import Mapping
from typing import Any, Final, NamedTuple

from ...core.messages import NOTHING, Message, plural_message
from ...deadlines.engine.due import DATES, MONTHS
from ...policy.notation import MINUTES_A_DAY

_MONTHS_DIFFER: Final = Message(
    "{promised} cannot be told in minutes, because months differ in length; left out"
)
_RECEPTION_COUNTS: Final = Message(
    "{promised} cannot be told in minutes, because of when a report counts as received, or of days that do not count; left out"
)
_DAYS_DIFFER: Final = Message(
    "{promised} cannot be told in minutes, because the days differ in length; left out"
)
_RECEPTION: Final = frozenset({"outside", "days", "until"})
"""What no help desk knows of business days."""


class Length(NamedTuple):
    """`minutes`: None if they cannot be told; `said`: how it was written instead, or why not."""

    minutes: int | None
    said: Message = NOTHING


def length_of(commitment: Mapping[str, Any], days: frozenset[int]) -> Length:
    """Of a commitment as in `/sla.json`. `days`: how many minutes the days of its hours have."""
    amount, unit = commitment["amount"], commitment["unit"]
    if unit in DATES:
        minutes = amount * DATES[unit] * MINUTES_A_DAY
        said = plural_message(
            "{promised} is written as {minutes}, day and night",
            "{promised} are written as {minutes}, day and night",
            amount,
        )
        return Length(minutes, said.filled(promised=_amount(amount, unit), minutes=minutes_said(minutes)))
    if unit in MONTHS:
        return Length(None, _MONTHS_DIFFER.filled(promised=_amount(amount, unit)))
    return _of_business_days(commitment, days) if unit == "business-days" else Length(amount)


def _of_business_days(commitment: Mapping[str, Any], days: frozenset[int]) -> Length:
    amount = commitment["amount"]
    promised = _amount(amount, "business-days")
    if commitment.keys() & _RECEPTION or len(days) != 1:
        why = _RECEPTION_COUNTS if commitment.keys() & _RECEPTION else _DAYS_DIFFER
        return Length(None, why.filled(promised=promised))
    if commitment.get("due") != "same-time":
        said = plural_message(
            "{promised} that ends at closing time cannot be told in minutes; left out",
            "{promised} that end at closing time cannot be told in minutes; left out",
            amount,
        )
        return Length(None, said.filled(promised=promised))
    minutes = amount * next(iter(days))
    said = plural_message(
        "{promised} is written as {minutes} of service hours",
        "{promised} are written as {minutes} of service hours",
        amount,
    )
    return Length(minutes, said.filled(promised=promised, minutes=minutes_said(minutes)))


def minutes_said(amount: float) -> Message:
    """`75 minutes`"""
    count = int(amount) if amount == int(amount) else amount
    said = plural_message("{count} minute", "{count} minutes", 1 if count == 1 else 2)
    return said.filled(count=str(count))


def _amount(amount: int, unit: str) -> Message:
    match unit:
        case "days":
            return plural_message("{count} day", "{count} days", amount)
        case "weeks":
            return plural_message("{count} week", "{count} weeks", amount)
        case "months":
            return plural_message("{count} month", "{count} months", amount)
        case "years":
            return plural_message("{count} year", "{count} years", amount)
        case _:
            return plural_message("{count} business day", "{count} business days", amount)
