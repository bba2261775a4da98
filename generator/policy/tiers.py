"""What is promised: tiers, features, severities, and to whom a report is passed on."""

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from .base import Duration, Entry, Frozen, Name, Text, says


class Tier(Entry):
    """A support tier. Tiers stand in the file from the cheapest to the dearest."""

    name: Text = Field(**says("Name of the tier."))
    price: Literal["included", "extra charge"] = Field(**says("Is the tier included or does it cost extra?"))
    service_hours: Name = Field(**says("Its hours: a name from service_hours."))
    features: dict[Name, Literal["included", "add-on"]] = Field(**says("What the tier offers, or none."))
    first_response: dict[Name, Duration] = Field(
        **says(
            "Time to the first response, for each severity: 30 minutes, 4 business hours, 2 business days."
        )
    )


class Feature(Entry):
    """Something a tier offers."""

    name: Text = Field(**says("Name of the feature."))
    footnote: Text | None = Field(
        default=None,
        **says("Text of the footnote; its mark is set for you."),
    )


class Severity(Entry):
    """How bad a problem is. Severities stand in the file from the most severe to the least."""

    name: Text = Field(**says("Name of the severity."))
    code: Annotated[str, StringConstraints(pattern=r"^.{1,12}$")] | None = Field(
        default=None,
        **says("What is printed before the name, or none; without it, a name of the entry such as P1."),
    )
    description: tuple[Text, ...] = Field(**says("What belongs here, point by point, or none."))
    description_by_tier: dict[Name, tuple[Text, ...]] = Field(
        default={}, **says("What belongs here in one tier only, point by point.")
    )


class EscalationStep(Frozen):
    """Who is told when a problem is still unresolved after a time."""

    after: Duration = Field(**says("Time since the report."))
    to: tuple[Name, ...] = Field(min_length=1, **says("Names from roles."))
