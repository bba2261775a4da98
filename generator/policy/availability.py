"""What is promised about the service itself: for which share of a period it is available."""

import re
from decimal import Decimal
from typing import Annotated, Any, Final, Literal, NamedTuple

from pydantic import BeforeValidator, Field
from pydantic_core import PydanticCustomError

from .base import Entry, OneOrEach, Text, says

_PERCENT: Final = re.compile(r"((?:0|[1-9][0-9]{0,2})(?:\.[0-9]{1,4})?) %")
NOT_PROMISED: Final = "not promised"


class Percent(NamedTuple):
    """A share of a whole, 0 to 100, with the digits that the file has: `99.90 %`."""

    amount: Decimal

    @property
    def words(self) -> str:
        """The spelling of the policy file."""
        return f"{self.amount} %"


def percent(words: str) -> Percent:
    """`99.9 %` -> Percent(99.9); PydanticCustomError `percent-format` otherwise."""
    match = _PERCENT.fullmatch(words)
    if match is None or Decimal(match[1]) > 100:
        raise PydanticCustomError("percent-format", "not a percentage", {"value": words})
    return Percent(Decimal(match[1]))


def _share(value: Any) -> Any:
    return percent(value) if isinstance(value, str) and value != NOT_PROMISED else value


Share = Annotated[Literal["not promised"] | Percent, BeforeValidator(_share)]


class PromisedShare(OneOrEach):
    """One share for all tiers, or one for each; or a word."""

    root: dict[str, Share]

    def share_of(self, tier: str) -> Percent | None:
        """None where none is promised."""
        share = self.root.get(tier, self.root.get("*"))
        return share if isinstance(share, Percent) else None


class Availability(Entry):
    """How much of the time a service can be used."""

    name: Text = Field(**says("What is available: the heading of the clause."))
    promised: PromisedShare = Field(
        **says("99.9 %, or one tier a line, every tier: 99.95 %, or: not promised.")
    )
    measured_per: Literal["month", "quarter", "year"] = Field(
        **says("The calendar period over which it is measured: month, quarter, year.")
    )
    measured: Text | None = Field(default=None, **says("How it is measured, in a sentence."))
    exclusions: tuple[Text, ...] = Field(
        default=(), **says("What does not count as downtime, point by point.")
    )


DAYS: Final = {"month": 30, "quarter": 90, "year": 365}
"""Of the period by which downtime is told; the real one may be a day or two longer."""


def permitted_downtime(share: Percent, per: str) -> int:
    """Seconds in so many days in which the service may be down, rounded down."""
    return int((100 - share.amount) * DAYS[per] * 24 * 60 * 60 / 100)
