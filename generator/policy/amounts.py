"""Percentages and sums of money as the policy file writes them: `99.9 %`, `120 EUR an hour`, `50 % a month`."""

import re
from decimal import Decimal
from typing import Annotated, Any, Final, NamedTuple

from pydantic import BeforeValidator
from pydantic_core import PydanticCustomError

A_PERIOD: Final = ("month", "quarter", "year")
A_UNIT: Final = ("hour", "day", "case", "month", "year")
ONCE: Final = "once"
IN_TOTAL: Final = "in total"
_PERCENT: Final = r"(?:0\.[0-9]{0,3}[1-9][0-9]{0,3}|[1-9][0-9]{0,2}(?:\.[0-9]{1,4})?) %"
_MONEY: Final = r"(?:0\.[0-9][1-9]|0\.[1-9]0|[1-9][0-9]{0,8}(?:\.[0-9]{2})?) [A-Z]{3}"
SUM: Final = f"(?:{_PERCENT}|{_MONEY})"
RATE: Final = rf"{_MONEY} (?:{ONCE}|(?:a|an) (?:{'|'.join(A_UNIT)}))"
LIMIT: Final = rf"{SUM} a (?:{'|'.join(A_PERIOD)})(?: {IN_TOTAL})?"
SHARE: Final = r"(?:100(?:\.0{1,4})?|[1-9]?[0-9](?:\.[0-9]{1,4})?) %"


class Percent(NamedTuple):
    """A share of a whole, or of what is added to it, with the digits that the file has: `99.90 %`."""

    amount: Decimal

    @property
    def words(self) -> str:
        """The spelling of the policy file."""
        return f"{self.amount} %"


class Money(NamedTuple):
    """`120 EUR`; the currency by its code of ISO 4217."""

    amount: Decimal
    currency: str

    @property
    def words(self) -> str:
        """The spelling of the policy file."""
        return f"{self.amount} {self.currency}"


class Rate(NamedTuple):
    """`120 EUR an hour`, `90 EUR once`."""

    money: Money
    unit: str  # one of A_UNIT, or ONCE

    @property
    def words(self) -> str:
        """The spelling of the policy file."""
        return f"{self.money.words} {per(self.unit)}"


class Limit(NamedTuple):
    """`50 % a month`; `8 % a year in total`, of all credits together."""

    amount: Percent | Money
    period: str
    is_in_total: bool = False

    @property
    def words(self) -> str:
        """The spelling of the policy file."""
        return f"{self.amount.words} a {self.period}" + (f" {IN_TOTAL}" if self.is_in_total else "")


def per(unit: str) -> str:
    """`an hour`, `a day`, `once`."""
    return unit if unit == ONCE else f"an {unit}" if unit == "hour" else f"a {unit}"


def percent(words: str) -> Percent:
    """A share, 0 to 100: `99.9 %`; PydanticCustomError `percent-format` otherwise."""
    if not re.fullmatch(SHARE, words):
        raise PydanticCustomError("percent-format", "not a percentage", {"value": words})
    return Percent(Decimal(words.removesuffix(" %")))


def amount(words: str) -> Percent | Money:
    """`10 %` or `50 EUR`; PydanticCustomError `amount-format` otherwise."""
    if not re.fullmatch(SUM, words):
        raise PydanticCustomError("amount-format", "not an amount", {"value": words})
    return _amount(words)


def rate(words: str) -> Rate:
    """`120 EUR an hour`; PydanticCustomError `rate-format` otherwise."""
    sum_, _, unit = words.partition(" ")[2].partition(" ")
    unit = unit.split(" ")[-1]
    if not re.fullmatch(RATE, words) or not words.endswith(per(unit)):
        raise PydanticCustomError("rate-format", "not a rate", {"value": words})
    return Rate(Money(Decimal(words.partition(" ")[0]), sum_), unit)


def limit(words: str) -> Limit:
    """`50 % a month`; PydanticCustomError `limit-format` otherwise."""
    if not re.fullmatch(LIMIT, words):
        raise PydanticCustomError("limit-format", "not a limit", {"value": words})
    said = words.removesuffix(f" {IN_TOTAL}")
    first, _, period = said.rpartition(" a ")
    return Limit(_amount(first), period, said != words)


def _amount(words: str) -> Percent | Money:
    number, _, sign = words.partition(" ")
    return Percent(Decimal(number)) if sign == "%" else Money(Decimal(number), sign)


def _parsed(parse: Any) -> BeforeValidator:
    return BeforeValidator(lambda value: parse(value) if isinstance(value, str) else value)


PercentOf = Annotated[Percent, _parsed(percent)]
Amount = Annotated[Percent | Money, _parsed(amount)]
RateOf = Annotated[Rate, _parsed(rate)]
LimitOf = Annotated[Limit, _parsed(limit)]
