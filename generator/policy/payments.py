"""Money beside the price: what the company pays when it misses a promise, and what it charges, with surcharges by hours."""

from typing import ClassVar, Final, Literal

from pydantic import Field

from .amounts import Amount, LimitOf, Money, Percent, PercentOf, RateOf
from .base import Duration, Entry, Frozen, Name, Short, Text, says
from .notation import Untimed

OF_AVAILABILITY: Final = "availability "


class CreditStep(Frozen):
    """How much is paid from a miss of this size on; exactly one of the first five says of which."""

    below: PercentOf | None = Field(default=None, **says("Of availability: less than this: 99.9 %."))
    late_by: Duration | None = Field(default=None, **says("Of a time: late by more than this: 1 hour."))
    every: Duration | None = Field(default=None, **says("Of a time: for every such time of delay: 1 hour."))
    every_started: Duration | None = Field(
        default=None, **says("Of a time: for every such time of delay that has begun: 1 hour.")
    )
    when: Literal["missed"] | None = Field(
        default=None, **says("Every time the promise is missed, by however much: missed.")
    )
    credit: Amount = Field(**says("What is paid: 10 %, 50 EUR."))

    @property
    def missed_by(self) -> tuple[tuple[str, Percent | Duration | Untimed], ...]:
        """What is said of the size of the miss: the entry and its value; one, if the step is as it should be."""
        said: dict[str, Percent | Duration | Untimed | None] = {"below": self.below, "late_by": self.late_by}
        said |= {"every": self.every, "every_started": self.every_started}
        said["when"] = Untimed(self.when) if self.when else None
        return tuple((key, value) for key, value in said.items() if value is not None)


class Credit(Entry):
    """A credit or penalty for one promise."""

    name: Text = Field(**says("What it is called: credit for availability."))
    promise: str = Field(
        **says(
            "The promise that is missed: availability and a name from there, or a kind of promise: "
            "first_response, resolution, a name from promises."
        )
    )
    of: Text | None = Field(default=None, **says("Of what percentages are: of the monthly fee."))
    steps: tuple[CreditStep, ...] = Field(
        min_length=1, **says("How much is paid for which miss, from the smallest to the greatest.")
    )
    at_most: LimitOf | None = Field(
        default=None,
        **says("The most that is paid: 50 % a month, 5000 EUR a year; of all credits: 8 % a year in total."),
    )
    claimed_within: Duration | None = Field(
        default=None, **says("How long the customer has to claim it: 30 days. Without it, nothing is said.")
    )
    text: Text | None = Field(default=None, **says("What else holds for it: on request only."))
    tiers: tuple[Name, ...] = Field(
        default=(), **says("Only for these tiers: names from tiers. Without it, for all with the promise.")
    )

    @property
    def availability(self) -> str:
        """The name of the availability that it is for; "" if it is for a time."""
        is_for = self.promise.startswith(OF_AVAILABILITY)
        return self.promise.removeprefix(OF_AVAILABILITY) if is_for else ""

    @property
    def has_percent(self) -> bool:
        """Is anything of it a part of something?"""
        paid = [step.credit for step in self.steps] + ([self.at_most.amount] if self.at_most else [])
        return any(isinstance(each, Percent) for each in paid)

    @property
    def moneys(self) -> tuple[Money, ...]:
        """Sums of money in it."""
        paid = [step.credit for step in self.steps] + ([self.at_most.amount] if self.at_most else [])
        return tuple(each for each in paid if isinstance(each, Money))


class Surcharge(Short):
    """What is charged on top in some hours."""

    SHORT: ClassVar[str] = "surcharge"
    surcharge: Amount = Field(**says("What is charged on top: 50 %, 30 EUR."))
    name: Text | None = Field(
        default=None,
        **says("When it is charged; not needed where it stands under a name from service_hours."),
    )


class ChargedRate(Entry):
    """Something that is charged beside the price."""

    name: Text = Field(**says("What is charged: work on site."))
    price: RateOf = Field(
        **says(
            "The price in a currency of ISO 4217: 120 EUR an hour, a day, a case, a month, a year, or once."
        )
    )
    at_least: Duration | None = Field(default=None, **says("What is charged in any case: 1 hour."))
    surcharges: dict[Name, Surcharge] = Field(
        default={},
        **says(
            "Surcharges by names from service_hours: at-night: 50 %; or by a name with a text of its own."
        ),
    )
    text: Text | None = Field(default=None, **says("What else holds for it: travel time is charged, too."))
    tiers: tuple[Name, ...] = Field(
        default=(), **says("Only in these tiers: names from tiers. Without it, in all.")
    )
