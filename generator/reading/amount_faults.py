"""Family Structure: sums of money, percentages and secrets in another spelling than the file's."""

from __future__ import annotations

from ..core.diagnostic import error
from ..core.messages import Message

AMOUNT_FORMAT = error(
    "amount-format",
    Message("“{value}” is neither a percentage nor a sum of money."),
    Message("Write for example “10 %”, or “50 EUR” with the code of the currency."),
    why=Message("A sign may be that of several currencies, and a number alone is an amount of nothing."),
    bad="credit: 50 $",
    good="credit: 50 USD",
    is_plain=True,
)

RATE_FORMAT = error(
    "rate-format",
    Message("“{value}” is not a price for something."),
    Message("Write for example “120 EUR an hour”, “900 EUR a day”, “90 EUR once”."),
    why=Message("A price for an hour and a price for a case are different prices."),
    bad="price: 120 €",
    good="price: 120 EUR an hour",
    is_plain=True,
)

LIMIT_FORMAT = error(
    "limit-format",
    Message("“{value}” is not the most that is paid in a period."),
    Message("Write for example “50 % a month”, “5000 EUR a year”, “8 % a year in total”."),
    why=Message("The same percentage of a month and of a year are different sums."),
    bad="at_most: 50 %",
    good="at_most: 50 % a month",
    is_plain=True,
)

CONTRACT_SECRET_WEAK = error(
    "contract-secret-weak",
    Message("Whoever looks for the address of this contract may guess this secret."),
    Message(
        "Write 16 small letters and digits or more, chosen by chance: the command “links --secret” prints some."
    ),
    why=Message("Whoever knows the address reads what was agreed with one customer."),
    bad="secret: acme2027",
    good="secret: 7f3k9q2m8x4w6d1z",
)

RULES = (AMOUNT_FORMAT, RATE_FORMAT, LIMIT_FORMAT, CONTRACT_SECRET_WEAK)
