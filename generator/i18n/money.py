"""Percentages and sums of money as a language writes them: `99,9 %`, `120 €`, `€1,200.50`."""

import re
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Final

import babel
from babel.core import get_global
from babel.numbers import format_currency, get_territory_currencies

from ..policy.amounts import Money, Percent
from .locale import Locale

# No clock decides whether a file is sound: money that is legal tender on this day.
_DAY: Final = date(2026, 1, 1)
_NONE: Final = "XXX"
# CLDR: a sign of letters stands apart from digits (CHF 90), as `¤` in a pattern does not say.
_JOINED: Final = re.compile(r"(?<=[^\W\d_])(?=\d)")


@cache
def currencies() -> frozenset[str]:
    """Codes of ISO 4217 of every currency that is legal tender somewhere."""
    lands = get_global("territory_currencies")
    used = {code for land in lands for code in get_territory_currencies(land, _DAY)}
    return frozenset(used - {_NONE})


def said_money(money: Money, locale: babel.Locale) -> str:
    """Whole sums without cents: `120 €`."""
    pattern = locale.currency_formats["standard"].pattern
    whole = pattern if _digits(money.amount) else pattern.replace("0.00", "0")
    said = format_currency(money.amount, money.currency, whole, locale, currency_digits=False)
    return _JOINED.sub("\u00a0", str(said))


def said_amount(amount: Percent | Money, locale: Locale) -> str:
    return locale.percent(amount.amount) if isinstance(amount, Percent) else said_money(amount, locale.babel)


def _digits(number: Decimal) -> int:
    """After the point."""
    return max(0, -int(number.as_tuple().exponent))
