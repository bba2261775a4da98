"""The document itself: its versions, the company, its sections, definitions and periods, and how time is counted."""

from collections.abc import Mapping
from typing import Annotated, ClassVar, Final, Literal

from pydantic import Field, StringConstraints

from ..core.messages import Message
from .base import (
    ORIGIN,
    Duration,
    Entry,
    Frozen,
    IsoDate,
    Language,
    Name,
    OneOrEach,
    Origin,
    Text,
    TimeOfDay,
    Weekdays,
    says,
)

TranslationStatus = Literal["certified", "revised", "not revised", "post-edited", "machine-translated"]
"""What has been done to a translation, in the words of translators (ISO 17100: revision; ISO 18587: post-editing)."""


class Approval(Frozen):
    """Who approved the version, and when."""

    by: Text = Field(**says("Who approved this version: a person, a post, a body."))
    on: IsoDate = Field(**says("Day on which this version was approved."))


class Document(Frozen):
    """The cover sheet."""

    title: Text = Field(**says("Title of the document."))
    version: Annotated[str, StringConstraints(pattern=r"^[0-9]+(\.[0-9]+){0,2}$")] = Field(
        **says('Version number, in quotes: "1.0".')
    )
    effective: IsoDate = Field(**says("First day on which this version applies."))
    languages: tuple[str, ...] = Field(
        min_length=1,
        **says("Languages of the document, the default first."),
    )
    conventions: dict[str, str] = Field(
        default={},
        **says(
            "How a language is written, by region: en-GB (30 November 2026, 13:00), en-US (November 30, 2026, 1:00 PM), "
            "de-AT, fr-CH. Without it, English has American dates, and every language 24 hours."
        ),
    )
    binding_language: str = Field(**says("The language that prevails."))
    translation_status: dict[Language, TranslationStatus] = Field(
        default={},
        **says(
            "What has been done to the translation into each language that does not prevail: certified; revised (compared "
            "with the original by a second person) or not; a machine translation, edited by a person (post-edited) or not. "
            "Without it, nothing is said."
        ),
    )
    summary_of_changes: Text = Field(**says("What has changed since the previous version, in a sentence."))
    owner: Text | None = Field(
        default=None, **says("Who is responsible for this document: a post or a department. It is published.")
    )
    approved: Approval | None = Field(
        default=None,
        **says("Who approved this version, and when. It is published, and kept with the version."),
    )
    change_notice: Duration | None = Field(
        default=None,
        **says(
            "How long before it applies a new version is published at the latest: 30 days, 1 month. It is published. "
            "Without it, nothing is said."
        ),
    )


class Company(Frozen):
    """Who makes the promises."""

    name: str = Field(**says("Name of the company."))
    imprint: str = Field(**says("Web address of the imprint, or the name of a page from pages."))
    privacy_notice: str = Field(
        **says("Web address of the privacy notice, or the name of a page from pages.")
    )


class Section(Entry):
    """A part of the text, in reading order; it may show one table."""

    heading: Text | None = Field(default=None, **says("Heading."))
    page_title: Text | None = Field(
        default=None,
        **says(
            "What its page is called, in the menu too, where the heading does not tell what stands there."
        ),
    )
    number: Annotated[str, StringConstraints(pattern=r"^[1-9][0-9]{0,2}[a-z]?$")] | None = Field(
        default=None,
        **says(
            "Number of the clause, where it has to stay: 7, or 7a for a section between 7 and 8. "
            "Without it, one more than that of the section before."
        ),
    )
    text: Text | None = Field(default=None, **says("Text before the table."))
    table: (
        Literal[
            "tiers",
            "severities",
            "escalation",
            "required_information",
            "contact",
            "availability",
            "maintenance",
            "credits",
            "rates",
            "periods",
        ]
        | None
    ) = Field(default=None, **says("The table shown here."))
    text_after: Text | None = Field(default=None, **says("Text after the table."))
    page: Literal["home", "tiers", "severities", "hours", "escalation", "how-it-works", "contact"] | None = (
        Field(
            default=None,
            **says("The page on which the section stands, if not the one of its table."),
        )
    )
    sheets: tuple[Name, ...] = Field(
        default=(),
        **says("Names from tiers: on their contract sheets the two texts stand, too; without it, on none."),
    )
    origin: Origin = Field(default="stated", **ORIGIN)


class Definition(Entry):
    """What a word of the policy means."""

    term: Text = Field(**says("The word."))
    meaning: Text = Field(**says("What it means."))
    origin: Origin = Field(default="stated", **ORIGIN)


class NamedPeriod(Entry):
    """A period of the policy."""

    name: Text = Field(**says("What it is the period of: notice of termination."))
    time: Duration = Field(**says("How long it is: 30 days, 5 business days."))
    text: Text | None = Field(default=None, **says("From when to when, or what happens in it."))


class FurtherTerm(Text):
    """What a policy states on a subject that readers look for in every policy, or that it states nothing."""

    WORDS: ClassVar[tuple[str, ...]] = ("not stated",)


FurtherSubject = Literal[
    "severity_changes", "disputes", "remedies", "case_closing", "exclusions", "unsupported"
]
FURTHER_SUBJECTS: Final[Mapping[str, Message]] = {
    "severity_changes": Message("Who sets and changes the severity of a case, or: not stated."),
    "disputes": Message("What happens when customer and company disagree, or: not stated."),
    "remedies": Message("What a customer gets when a promise is not kept, or: not stated."),
    "case_closing": Message("When a case is closed, and how it is opened again, or: not stated."),
    "exclusions": Message("When the promises do not apply, or: not stated."),
    "unsupported": Message("What support does not cover, or: not stated."),
}
"""What each is, as an editor shows it."""


Start = Literal[
    "on receipt",
    "when the case number is assigned",
    "when the report is complete",
    "when the severity is set",
    "when the problem is identified",
    "when we learn of it",
]


class Starts(OneOrEach):
    """When the clock starts: one word for all ways to report, or one for each."""

    root: dict[str, Start]


class Counting(Frozen):
    """How time is counted."""

    starts: Starts = Field(
        **says(
            "When the clock starts: one word, or one for each way: form, phone, email, names from contact › ways."
        )
    )
    business_day_ends: Literal["at the hour of the report", "at closing time"] = Field(
        **says("When a business day is over.")
    )
    day_of_receipt: Literal["not counted", "counted"] = Field(
        default="not counted",
        **says("Does the day of receipt count? Only for “at closing time”."),
    )
    outside_hours: Literal["at the next opening", "received on that day"] | None = Field(
        default=None,
        **says(
            "When does a report outside the service hours count as received? Only for promises in business days."
        ),
    )
    business_days: Weekdays | None = Field(
        default=None,
        **says(
            "Days of the week that count as business days, if they have service hours: monday to friday. "
            "Without it, every day with service hours."
        ),
    )
    same_day_until: TimeOfDay | None = Field(
        default=None,
        **says(
            "A report in business days that comes later counts from the next business day: 12:00. "
            "Without it, there is no such time."
        ),
    )
    waiting_for_customer: Literal["stops the clock", "does not stop the clock"] | None = Field(
        default=None,
        **says(
            "Does time run while you wait for information from the customer? Without it, nothing is said."
        ),
    )
    local_time: Literal["of the region", "of the customer"] = Field(
        default="of the region", **says("Whose local time applies.")
    )
    holidays_until: IsoDate | None = Field(
        default=None,
        **says(
            "Last day up to which deadlines are computed; without it, the end of the third year after the effective date."
        ),
    )
    origin: Origin = Field(default="stated", **ORIGIN)

    @property
    def is_stopped_by_waiting(self) -> bool:
        """Does no time run while the customer owes an answer?"""
        return self.waiting_for_customer == "stops the clock"

    @property
    def is_customers_time(self) -> bool:
        """Do the hours hold where the customer is?"""
        return self.local_time == "of the customer"
