"""What is promised: tiers, features, severities, and to whom a report is passed on."""

from typing import Annotated, ClassVar, Literal, Self

from pydantic import Field, StringConstraints

from .base import Delay, Entry, Frozen, Name, OneOrEach, Promised, Repeated, Short, Text, says


class Commitment(Short):
    """What is promised for a severity: a time or a word, perhaps with a condition."""

    SHORT: ClassVar[str] = "time"
    time: Promised = Field(
        **says(
            "A time (4 hours, 2 to 4 hours, 3 months), or: not offered, best effort, at once, as agreed, not promised."
        )
    )
    note: Text | None = Field(default=None, **says("A condition, shown beside the time."))
    by: dict[Name, Promised] = Field(
        default={},
        **says(
            "Another time by the way in which it is reported: form, phone, email, or names from contact › ways."
        ),
    )

    def in_way(self, way: str) -> Self:
        """What holds for what is reported so."""
        return self.model_copy(update={"time": self.by.get(way, self.time), "by": {}})


class Repetition(Commitment):
    """How often something is promised for a severity, or a word, perhaps with a condition."""

    time: Repeated = Field(
        **says("every 1 hour; or: not offered, best effort, at once, as agreed, not promised.")
    )
    by: dict[Name, Repeated] = Field(  # type: ignore[assignment]
        default={},
        **says(
            "Another time by the way in which it is reported: form, phone, email, or names from contact › ways."
        ),
    )


class Price(Text):
    """A word for what a tier costs, or a text."""

    WORDS: ClassVar[tuple[str, ...]] = ("included", "extra charge", "not stated", "no longer sold")


class Offer(Text):
    """Whether a tier has a feature, or how much of it: 5, 6 a year."""

    WORDS: ClassVar[tuple[str, ...]] = ("included", "add-on")


class HoursOfTier(OneOrEach):
    """Names from service_hours: one for all severities, one for each, or none."""

    root: dict[str, Name]


class OnCall(Frozen):
    """Somebody is there beside the service hours, for some severities. Time runs as soon as somebody is there, on call or in the service hours."""

    hours: Name = Field(**says("When somebody is on call: a name from service_hours."))
    reported: Literal["by phone", "in any way"] = Field(
        **says("How a problem has to be reported to be answered on call: by phone, or in any way.")
    )
    first_response: dict[Name, Commitment] = Field(
        min_length=1,
        **says("Time to the first response on call, for each severity that has it: as for first_response."),
    )


class Tier(Entry):
    """A support tier. Tiers stand in the file from the cheapest to the dearest."""

    name: Text = Field(**says("Name of the tier."))
    price: Price = Field(
        **says(
            "What the tier costs: included, extra charge, not stated, no longer sold; or a text: 99 euros a month."
        )
    )
    service_hours: HoursOfTier = Field(
        **says("Its hours: a name from service_hours, one for each severity, or none.")
    )
    features: dict[Name, Offer] = Field(
        **says("What the tier offers: included, add-on, or how much of it (5, 6 a year); or none.")
    )
    first_response: dict[Name, Commitment] = Field(
        **says(
            "Time to the first response, for each severity: 30 minutes, 4 business hours, 2 business days; "
            "or a word: not offered, best effort, at once, as agreed, not promised; or none."
        )
    )
    on_call: OnCall | None = Field(
        default=None, **says("Who is there beside the service hours, when, and for which severities.")
    )
    start_of_work: dict[Name, Commitment] = Field(
        default={},
        **says(
            "Time until work on the problem begins, for each severity that has one: as for first_response."
        ),
    )
    next_update: dict[Name, Repetition] = Field(
        default={},
        **says(
            "How often the customer hears how things stand, for each severity that has it: "
            "every 1 hour, every 2 business days; or a word as for first_response."
        ),
    )
    promises: dict[Name, dict[Name, Commitment]] = Field(
        default={},
        **says(
            "Times of promises that the company calls by its own names, from promises: as for first_response."
        ),
    )
    workaround: dict[Name, Commitment] = Field(
        default={},
        **says("Time to a workaround, for each severity that has one: as for first_response."),
    )
    resolution: dict[Name, Commitment] = Field(
        default={},
        **says("Time to the resolution, for each severity that has one: as for first_response."),
    )


class OwnPromise(Entry):
    """A kind of promise that the company has beside those of the program."""

    name: Text = Field(**says("What it is called: the heading of its times."))


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
    examples: tuple[Text, ...] = Field(
        default=(), **says("Examples of problems that belong here, point by point.")
    )


class SeverityQuestion(Frozen):
    """A question whose answer may say which severity a problem has."""

    ask: Text = Field(**says("The question, to be answered with yes or no."))
    yes: Name = Field(**says("The severity of the problem if the answer is yes."))


class WhichSeverity(Frozen):
    """How a problem gets its severity: by questions one after the other, or by impact and urgency."""

    questions: tuple[SeverityQuestion, ...] = Field(
        default=(), **says("Questions in the order in which they are asked; the first yes decides.")
    )
    otherwise: Name | None = Field(default=None, **says("The severity if every answer is no."))
    impact: dict[Name, Text] = Field(
        default={}, **says("How much a problem affects, from the most to the least.")
    )
    urgency: dict[Name, Text] = Field(
        default={}, **says("How soon it has to be solved, from the most urgent to the least.")
    )
    table: dict[Name, dict[Name, Name]] = Field(
        default={}, **says("For each impact and each urgency, the severity.")
    )


class EscalationStep(Frozen):
    """Who is told when a problem is still unresolved after a time."""

    after: Delay = Field(**says("Time since the report: 30 minutes, 4 business hours; or at once."))
    to: tuple[Name, ...] = Field(min_length=1, **says("Names from roles."))
