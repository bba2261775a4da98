"""Percentages and sums of money as programs read them: numbers, and the currency beside them."""

from decimal import Decimal
from typing import Any, Final

from ...policy.amounts import A_PERIOD, A_UNIT, ONCE, Limit, Money, Percent, Rate

_NUMBER: Final = {"type": "number", "exclusiveMinimum": 0}
_MONEY: Final = {"amount": _NUMBER, "currency": {"type": "string", "pattern": "^[A-Z]{3}$"}}
_LIMITED: Final = {"per": {"enum": list(A_PERIOD)}, "in_total": {"type": "boolean"}}


def _object(properties: dict[str, Any]) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


SHAPES: Final[dict[str, Any]] = {
    "amount": {
        "description": "A percentage (a number), or a sum of money.",
        "anyOf": [_NUMBER, _object(_MONEY)],
    },
    "rate": {
        "description": "A price for each unit, or once.",
        **_object({**_MONEY, "per": {"enum": [*A_UNIT, ONCE]}}),
    },
    "limit": {
        "description": "The most in a period, of one credit or of all.",
        "anyOf": [_object({"percent": _NUMBER, **_LIMITED}), _object({**_MONEY, **_LIMITED})],
    },
}
"""By what a scalar holds."""


def as_data(value: Money | Rate | Limit) -> dict[str, Any]:
    """`{"amount": 120, "currency": "EUR", "per": "hour"}`, `{"percent": 50, "per": "month", "in_total": false}`"""
    match value:
        case Money():
            return {"amount": _number(value.amount), "currency": value.currency}
        case Rate():
            return {**as_data(value.money), "per": value.unit}
    limited = {"per": value.period, "in_total": value.is_in_total}
    if isinstance(value.amount, Percent):
        return {"percent": _number(value.amount.amount), **limited}
    return {**as_data(value.amount), **limited}


def _number(number: Decimal) -> int | float:
    return int(number) if number == int(number) else float(number)
