"""What is promised about the service itself: for which share of a period it is available."""

from typing import Annotated, Any, Final, Literal

from pydantic import BeforeValidator, Field

from .amounts import Percent, percent
from .base import Entry, OneOrEach, Text, says

NOT_PROMISED: Final = "not promised"


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


class MeasuredIn(OneOrEach):
    """Service hours for all tiers, or for each, by their name."""

    root: dict[str, str]


class Availability(Entry):
    """How much of the time a service can be used."""

    name: Text = Field(**says("What is available: the heading of the clause."))
    promised: PromisedShare = Field(
        **says("99.9 %, or one tier a line, every tier: 99.95 %, or: not promised.")
    )
    measured_per: Literal["month", "quarter", "year"] = Field(
        **says("The calendar period over which it is measured: month, quarter, year.")
    )
    hours: MeasuredIn | None = Field(
        default=None,
        **says(
            "The hours in which it is measured, if not day and night: a name from service_hours, or one tier a line."
        ),
    )
    measured: Text | None = Field(default=None, **says("How it is measured, in a sentence."))
    exclusions: tuple[Text, ...] = Field(
        default=(), **says("What does not count as downtime, point by point.")
    )

    @property
    def measured_in(self) -> frozenset[str]:
        """Names of the service hours in which alone it is measured."""
        return frozenset(self.hours.root.values()) if self.hours else frozenset()


DAYS: Final = {"month": 30, "quarter": 90, "year": 365}
"""Of the period by which downtime is told; the real one may be a day or two longer."""


def permitted_downtime(share: Percent, per: str) -> int:
    """Seconds in so many days in which the service may be down, rounded down."""
    return int((100 - share.amount) * DAYS[per] * 24 * 60 * 60 / 100)
