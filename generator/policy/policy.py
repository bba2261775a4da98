"""What a company promises: the one set of frozen classes for the policy file and for the domain.

Every scalar of the file arrives as text. Ids are the keys of the file, in the file's order; each entry
also carries its own `id`. Texts of the file are `Text`: one wording for all languages, or one for each.
Descriptions are what an editor shows beside the key, in English and German (`de`).
"""

from collections.abc import Mapping
from datetime import date
from typing import Annotated, Any, Final, Literal, get_args

from pydantic import (
    Field,
    field_validator,
    model_validator,
)

from ..core.messages import Message
from .base import PAGES, TABLE_PAGES, Frozen, Language, Name, Text, WithIds, says
from .contact import Contact, RequiredInformation, Status, SupportLanguage
from .document import (
    Company,
    Counting,
    Definition,
    Document,
    FurtherSubject,
    FurtherTerm,
    NamedPeriod,
    Section,
)
from .levels import Availability, Maintenance
from .payments import ChargedRate, Credit
from .published import Brand, Contract, OwnPage, Publishing
from .service_hours import Region, ServiceHours
from .tiers import EscalationStep, Feature, OwnPromise, Severity, Tier, WhichSeverity

Concept = Literal[
    "tier",
    "severity",
    "first_response",
    "response_time",
    "next_update",
    "start_of_work",
    "workaround",
    "resolution",
    "service_hours",
    "on_call",
    "promise",
    "report",
    "case_number",
    "region",
    "escalation",
    "version",
    "credit",
]
"""What a company may have a word of its own for; units have theirs under `units`."""
CONCEPTS: Final[Mapping[str, Message]] = {
    "tier": Message("What the program calls a support tier."),
    "severity": Message("What the program calls a severity."),
    "first_response": Message("What the program calls the first response."),
    "response_time": Message("What the program calls a response time."),
    "next_update": Message("What the program calls an update on the state of things."),
    "start_of_work": Message("What the program calls the start of work."),
    "workaround": Message("What the program calls a workaround."),
    "resolution": Message("What the program calls a resolution time."),
    "service_hours": Message("What the program calls service hours."),
    "on_call": Message("What the program calls the on-call service."),
    "promise": Message("What the program calls a promise; then no sentence says “promised”."),
    "report": Message("What the program calls a report of a problem."),
    "case_number": Message("What the program calls a case number."),
    "region": Message("What the program calls a region."),
    "escalation": Message("What the program calls an escalation."),
    "version": Message("What the program calls a version of the document."),
    "credit": Message(
        "What the program calls what is paid for a missed promise, such as a contractual penalty."
    ),
}
"""What each is, as an editor shows it."""


class GlossaryTerm(Frozen):
    """The one word of the texts for a thing. It promises nothing, and stands on no page."""

    term: Text = Field(**says("The word that the texts use."))
    instead_of: dict[Language, tuple[str, ...]] = Field(
        default={},
        **says("Words that the texts do not use for it, by language; their inflected forms are found, too."),
    )
    definition: Name | None = Field(
        default=None, **says("A name from definitions that explains this word: it must be called so there.")
    )
    concept: Concept | None = Field(
        default=None,
        **says("What the program means by it: its own sentences must use the word, too (see terms)."),
    )


def _with_on_call(value: Any) -> Any:
    """Marks the service hours that are there only beside others, whatever order the parts of the file are read in."""
    try:
        tiers = value["tiers"].values()
        beside = {tier["on_call"]["hours"] for tier in tiers if "on_call" in tier}
        named = [tier["service_hours"] for tier in tiers]
        usual = {name for each in named for name in (each.values() if isinstance(each, Mapping) else [each])}
        marked = {
            name: {**value["service_hours"][name], "is_on_call": True} for name in sorted(beside - usual)
        }
    except (AttributeError, KeyError, TypeError):  # of another shape, which is found elsewhere
        return value
    return {**value, "service_hours": {**value["service_hours"], **marked}} if marked else value


class Policy(Frozen):
    """All promises in force from one date."""

    format: Literal["1"] = Field(**says("Format of this file."))
    document: Document = Field(**says("The cover sheet: title, version, languages."))
    company: Company = Field(**says("Who makes the promises."))
    publishing: Publishing = Field(default=Publishing(), **says("Where the portal is published."))
    brand: Brand | None = Field(
        default=None, **says("What the company looks like: logo, colour, font, links.")
    )
    pages: Annotated[dict[Name, OwnPage], WithIds] = Field(
        default={},
        **says("The company's own pages, in this order; their texts lie in pages/<language>/<name>.md."),
    )
    status: Status | None = Field(
        default=None,
        **says("Where customers see which faults are known at the moment, if there is such a page."),
    )
    sections: Annotated[dict[Name, Section], WithIds] = Field(
        **says("What the customer reads, in this order.")
    )
    tiers: Annotated[dict[Name, Tier], WithIds] = Field(
        min_length=1,
        **says("Support tiers, from the cheapest to the dearest."),
    )
    promises: Annotated[dict[Name, OwnPromise], WithIds] = Field(
        default={}, **says("Kinds of promise under the company's own names.")
    )
    availability: Annotated[dict[Name, Availability], WithIds] = Field(
        default={},
        **says("What is promised about the service itself: for which share of the time it is available."),
    )
    maintenance: Annotated[dict[Name, Maintenance], WithIds] = Field(
        default={}, **says("Planned maintenance: in which windows it takes place.")
    )
    credits: Annotated[dict[Name, Credit], WithIds] = Field(
        default={}, **says("What the company pays when it misses a promise: credits, contractual penalties.")
    )
    rates: Annotated[dict[Name, ChargedRate], WithIds] = Field(
        default={}, **says("What is charged beside the price, with surcharges by hours.")
    )
    periods: Annotated[dict[Name, NamedPeriod], WithIds] = Field(
        default={},
        **says(
            "Periods that are no promises of an answer: notice, trial, claims, closing of a case, life cycle."
        ),
    )
    features: Annotated[dict[Name, Feature], WithIds] = Field(**says("What tiers can offer, or none."))
    severities: Annotated[dict[Name, Severity], WithIds] = Field(
        min_length=1,
        **says("Severities, from the most severe to the least."),
    )
    which_severity: WhichSeverity | None = Field(
        default=None,
        **says("How a problem gets its severity: questions, or a table of impact and urgency."),
    )
    escalation: dict[Name, tuple[EscalationStep, ...]] = Field(
        **says("Who is told when a problem stays unresolved, for each severity; or none.")
    )
    roles: dict[Name, Text] = Field(**says("People that cases are escalated to, or none."))
    service_hours: Annotated[dict[Name, ServiceHours], WithIds] = Field(
        min_length=1, **says("When someone is there.")
    )
    regions: Annotated[dict[Name, Region], WithIds] = Field(
        min_length=1, **says("Where customers are served from.")
    )
    counting: Counting = Field(**says("How time is counted."))
    definitions: Annotated[dict[Name, Definition], WithIds] = Field(
        **says("What the words of the policy mean, or none.")
    )
    not_promised: dict[Name, Text] = Field(
        default={},
        **says("What is expressly not promised, in a sentence each."),
    )
    further_terms: dict[FurtherSubject, FurtherTerm] = Field(
        default={},
        **says("What readers look for in every policy: a text each, or: not stated (then no page says it)."),
    )
    contact: Contact = Field(**says("How the company is reached."))
    support_languages: dict[Language, SupportLanguage] = Field(
        default={}, **says("Languages in which support answers, each with its hours.")
    )
    required_information: Annotated[dict[Name, RequiredInformation], WithIds] = Field(
        **says("What a report must say, or none; also the fields of the contact form.")
    )
    contracts: Annotated[dict[Name, Contract], WithIds] = Field(
        default={}, **says("Short addresses for single contracts.")
    )
    search: dict[str, Text] = Field(
        default={},
        **says("Other words that lead to a place in the search; the place as a link of a text names it."),
    )
    wording: dict[str, Text] = Field(default={}, **says("Other words for those of the program."))
    terms: dict[Concept, Text] = Field(
        default={},
        **says(
            "The company's own words for those of the program, with their grammar: die Priorität | die Prioritäten."
        ),
    )
    glossary: dict[Name, GlossaryTerm] = Field(
        default={},
        **says("Which word the texts use for a thing, and which they do not; it stands on no page."),
    )
    units: dict[
        Literal[
            "minutes",
            "hours",
            "days",
            "weeks",
            "months",
            "years",
            "business minutes",
            "business hours",
            "business days",
        ],
        Text,
    ] = Field(**says("Singular | plural of each unit."))

    @model_validator(mode="before")
    @classmethod
    def _mark_on_call(cls, value: Any) -> Any:
        return _with_on_call(value)

    @field_validator("format", mode="before")
    @classmethod
    def _as_text(cls, value: Any) -> Any:
        return str(value)

    @property
    def languages(self) -> tuple[str, ...]:
        return self.document.languages

    @property
    def horizon(self) -> tuple[date, date]:
        """First and last day for which deadlines are computed, both included.

        A policy is published some time before it applies, and asked from that day on: half a year before.
        """
        effective = self.document.effective
        year, month = divmod(effective.year * 12 + effective.month - 1 - 6, 12)
        return date(year, month + 1, 1), self.counting.holidays_until or date(effective.year + 3, 12, 31)

    @property
    def stated_terms(self) -> dict[str, Text]:
        """The further terms that say something, in one order for every policy."""
        stated = ((subject, self.further_terms.get(subject)) for subject in get_args(FurtherSubject))
        return {subject: text for subject, text in stated if text and not text.word}

    @property
    def has_source(self) -> bool:
        """Does the file mark anywhere that it departs from a source document?"""
        origins = {self.counting.origin}
        for entries in (self.sections, self.regions, self.definitions):
            origins |= {each.origin for each in entries.values()}
        return origins != {"stated"}

    def page_of(self, section: Section) -> str:
        """The page on which a section stands: as stated, by its table, by its name, or after the one before."""
        page = "home"
        for each in self.sections.values():
            page = each.page or TABLE_PAGES.get(each.table or "") or (each.id if each.id in PAGES else page)
            if each.id == section.id:
                return page
        raise KeyError(section.id)

    def sections_on(self, page: str) -> tuple[Section, ...]:
        return tuple(section for section in self.sections.values() if self.page_of(section) == page)
