"""What a company promises: the one set of frozen classes for the policy file and for the domain.

Every scalar of the file arrives as text. Ids are the keys of the file, in the file's order; each entry
also carries its own `id`. Texts of the file are `Text`: one wording for all languages, or one for each.
Descriptions are what an editor shows beside the key, in English and German (`de`).
"""

from collections.abc import Iterator, Mapping
from datetime import date
from functools import cached_property
from typing import Annotated, Any, Final, Literal

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    RootModel,
    StringConstraints,
    field_validator,
    model_validator,
)
from pydantic_core import PydanticCustomError

from . import notation, web_address

ALL_LANGUAGES: Final = "*"
PAGES: Final = ("home", "tiers", "severities", "hours", "escalation", "how-it-works", "contact")
TABLE_PAGES: Final = {
    "tiers": "tiers",
    "severities": "severities",
    "escalation": "escalation",
    "required_information": "how-it-works",
    "contact": "contact",
}

Name = Annotated[str, StringConstraints(pattern=f"^{notation.NAME.pattern}$", max_length=60)]
Origin = Literal["stated", "chosen", "added"]


def _iso_date(value: Any) -> Any:
    """Only `2026-12-01`, never a number of days or seconds."""
    try:
        if isinstance(value, date):
            return value
        if len(value) != 10:
            raise ValueError(value)
        day = date.fromisoformat(value)
        if day.year not in notation.YEARS:
            raise ValueError(value)
        return day
    except (TypeError, ValueError) as error:
        raise PydanticCustomError("date-format", "not a date", {"value": str(value)}) from error


def _checked_days(value: str) -> str:
    notation.weekdays(value)
    return value


IsoDate = Annotated[date, BeforeValidator(_iso_date)]
Duration = Annotated[notation.Duration, BeforeValidator(lambda value: _parsed(notation.duration, value))]
Opening = Annotated[
    tuple[notation.OpenInterval, ...], BeforeValidator(lambda value: _parsed(notation.opening, value))
]
Days = Annotated[str, AfterValidator(_checked_days)]


def _parsed(parse: Any, value: Any) -> Any:
    return parse(value) if isinstance(value, str) else value


def says(description: str) -> dict[str, Any]:
    """Arguments of `Field`: what the entry means, for the editor's hover text; a message for the authors' catalogues."""
    return {"description": description}


ORIGIN = says("stated: as in the source; chosen: a reading of it; added: not in the source.")


class Frozen(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)


class Text(RootModel[dict[str, str]]):
    """A wording for each language of the document, or one for all of them (written without languages)."""

    model_config = ConfigDict(frozen=True)

    @model_validator(mode="before")
    @classmethod
    def _one_for_all(cls, value: Any) -> Any:
        return {ALL_LANGUAGES: value} if isinstance(value, str) else value

    @property
    def is_shared(self) -> bool:
        return ALL_LANGUAGES in self.root

    def in_(self, language: str) -> str:
        """The wording in this language; KeyError if there is none."""
        return self.root[ALL_LANGUAGES] if self.is_shared else self.root[language]

    def items(self) -> Iterator[tuple[str, str]]:
        yield from self.root.items()


class Entry(Frozen):
    """A part of the policy with an id that becomes part of web addresses."""

    id: str = Field(default="", exclude=True)
    formerly: tuple[Name, ...] = Field(
        default=(),
        **says("Former names of this entry. Addresses under these names lead here."),
    )


def _with_ids(value: Any) -> Any:
    """Copies each key into its entry, so that an entry knows its own name."""
    if not isinstance(value, Mapping):
        return value
    return {
        key: {**entry, "id": key} if isinstance(entry, Mapping) else entry for key, entry in value.items()
    }


WithIds = BeforeValidator(_with_ids)


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
    binding_language: str = Field(**says("The language that prevails."))
    summary_of_changes: Text = Field(**says("What has changed since the previous version, in a sentence."))


class Company(Frozen):
    """Who makes the promises."""

    name: str = Field(**says("Name of the company."))
    imprint: str = Field(**says("Web address of the imprint."))
    privacy_notice: str = Field(**says("Web address of the privacy notice."))


class Publishing(Frozen):
    """Where the portal is published."""

    address: str | None = Field(
        default=None,
        **says("Web address of the portal; permanent links and PDF files name it."),
    )
    hosting: tuple[
        Literal["netlify", "cloudflare-pages", "nginx", "github-pages", "gitlab-pages", "container"], ...
    ] = Field(
        default=(),
        **says("Where the files are hosted; its configuration is written beside them."),
    )

    @field_validator("address")
    @classmethod
    def _with_its_last_slash(cls, address: str | None) -> str | None:
        is_short = address and web_address.home(address) and not address.endswith("/")
        return f"{address}/" if is_short else address

    @property
    def home(self) -> str:
        """The portal's address in ASCII, with a slash at the end; "" if it is not known, or none that can be meant."""
        return (self.address and web_address.home(self.address)) or ""


class Section(Entry):
    """A part of the text, in reading order; it may show one table."""

    heading: Text | None = Field(default=None, **says("Heading."))
    text: Text | None = Field(default=None, **says("Text before the table."))
    table: Literal["tiers", "severities", "escalation", "required_information", "contact"] | None = Field(
        default=None, **says("The table shown here.")
    )
    text_after: Text | None = Field(default=None, **says("Text after the table."))
    page: Literal["home", "tiers", "severities", "hours", "escalation", "how-it-works", "contact"] | None = (
        Field(
            default=None,
            **says("The page on which the section stands, if not the one of its table."),
        )
    )
    origin: Origin = Field(default="stated", **ORIGIN)


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
    description: tuple[Text, ...] = Field(min_length=1, **says("What belongs here, point by point."))


class EscalationStep(Frozen):
    """Who is told when a problem is still unresolved after a time."""

    after: Duration = Field(**says("Time since the report."))
    to: tuple[Name, ...] = Field(min_length=1, **says("Names from roles."))


def _week_words(value: Any) -> Any:
    return {"monday to sunday": "0:00–24:00"} if value == "always" else value


class Week(RootModel[dict[Days, Opening]]):
    """Opening hours of a week, as written: words for days -> intervals of each of these days."""

    model_config = ConfigDict(frozen=True)

    @model_validator(mode="before")
    @classmethod
    def _always(cls, value: Any) -> Any:
        return _week_words(value)

    def on(self, weekday: int) -> tuple[notation.OpenInterval, ...]:
        """Intervals of an ISO weekday (Monday is 1), earliest first."""
        return self._by_day[weekday]

    @cached_property
    def _by_day(self) -> tuple[tuple[notation.OpenInterval, ...], ...]:
        """Index 0 is unused: weekdays count from 1."""
        found: list[list[notation.OpenInterval]] = [[] for _ in range(8)]
        for days, intervals in self.root.items():
            for day in notation.weekdays(days):
                found[day] += intervals
        return tuple(tuple(sorted(day)) for day in found)

    @property
    def open_days(self) -> dict[int, tuple[notation.OpenInterval, ...]]:
        """ISO weekday -> its intervals, where there are any."""
        return {day: intervals for day, intervals in enumerate(self._by_day) if intervals}

    @cached_property
    def longest_day(self) -> int:
        """Minutes of its longest day."""
        return max(sum(each.minutes for each in self.on(day)) for day in range(1, 8))

    @property
    def is_always(self) -> bool:
        return all(self.on(day) == (notation.OpenInterval(0, notation.MINUTES_A_DAY),) for day in range(1, 8))


class SpecialDay(Frozen):
    """A date with hours of its own: closed all day, or open for a part of it."""

    date: IsoDate = Field(**says("The day: 2026-12-24."))
    name: Text = Field(**says("What the day is called."))
    open: Opening = Field(**says("closed, or the hours of that day: 9:00–12:00."))


class WeekChange(Frozen):
    """Other weekly hours from a day on."""

    since: IsoDate = Field(**says("First day of the new hours."))
    open: Week = Field(**says("The new hours."))


class ServiceHours(Entry):
    """When someone is there."""

    name: Text = Field(**says("How the hours are called; {hours} is filled in."))
    open: Week = Field(**says("always, or days and hours: monday to friday: 9:00–18:00."))
    public_holidays: Literal["open", "closed"] = Field(**says("Open or closed on public holidays?"))
    changes: tuple[WeekChange, ...] = Field(default=(), **says("Other hours from a day on."))
    special_days: tuple[SpecialDay, ...] = Field(
        default=(),
        **says("Days with other hours, in every region."),
    )


class Region(Entry):
    """Where a customer is served from: zone, holidays, and its own week if it differs."""

    name: Text = Field(**says("Name of the region."))
    country: Annotated[str, StringConstraints(min_length=2, max_length=2)] = Field(
        **says("Country code of two letters: DE, GB.")
    )
    time_zone: str = Field(**says("Time zone: Europe/Berlin."))
    holidays: str = Field(**says("Holiday calendar: DE-BE, GB-ENG, IL; or none."))
    open: Week | None = Field(
        default=None,
        **says("The week of this region, where it differs from the service hours."),
    )
    changes: tuple[WeekChange, ...] = Field(default=(), **says("Another week from a day on."))
    special_days: tuple[SpecialDay, ...] = Field(
        default=(),
        **says("Days with other hours in this region."),
    )
    origin: Origin = Field(default="stated", **ORIGIN)


class Counting(Frozen):
    """How time is counted."""

    starts: Literal["on receipt", "when the case number is assigned"] = Field(
        **says("When the clock starts.")
    )
    business_day_ends: Literal["at the hour of the report", "at closing time"] = Field(
        **says("When a business day is over.")
    )
    day_of_receipt: Literal["not counted", "counted"] = Field(
        default="not counted",
        **says("Does the day of receipt count? Only for “at closing time”."),
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


class Definition(Entry):
    """What a word of the policy means."""

    term: Text = Field(**says("The word."))
    meaning: Text = Field(**says("What it means."))
    origin: Origin = Field(default="stated", **ORIGIN)


class ContactForm(Frozen):
    """The contact form: where it is sent, and what stands beside it."""

    label: Text = Field(**says("How the list of contacts names the form."))
    provider: str = Field(**says("Who receives the form: formspree, netlify, … or generic."))
    endpoint: str = Field(**says("Address that receives the form."))
    subject: str = Field(**says("Subject line; {severity}, {service} … are filled in."))
    consent: Text | None = Field(default=None, **says("Sentence at the send button."))
    recipient: Text | None = Field(
        default=None,
        **says("Who processes the data, if the endpoint belongs to someone else (Art. 13 GDPR)."),
    )
    transfer: Text | None = Field(
        default=None,
        **says("Where the data go and on what basis (Art. 13 GDPR)."),
    )
    key: str | None = Field(default=None, **says("Public key some providers ask for."))
    redirect_origins: tuple[str, ...] = Field(
        default=(),
        **says("Other web addresses the provider leads through."),
    )
    hidden: dict[str, str] = Field(default={}, **says("Extra fields sent along."))
    success: str | None = Field(
        default=None,
        **says("For provider generic: entry of the JSON answer that says it worked, e.g. ok."),
    )


class PhoneNumber(Frozen):
    """A number of a region."""

    region: Name = Field(**says("A name from regions."))
    number: str = Field(**says("International number: +49 30 …"))
    cost: Literal["standard rate", "toll-free"] = Field(
        default="standard rate", **says("Does the call cost money?")
    )


class Phone(Frozen):
    label: Text = Field(**says("How the list of contacts names it."))
    numbers: tuple[PhoneNumber, ...] = Field(**says("The numbers."))


class Email(Frozen):
    label: Text = Field(**says("How the list of contacts names it; {email} is filled in."))
    address: str = Field(**says("E-mail address."))


class Contact(Frozen):
    """How the company is reached."""

    form: ContactForm = Field(**says("The contact form."))
    phone: Phone = Field(**says("Telephone."))
    email: Email = Field(**says("E-mail."))


class RequiredInformation(Entry):
    """Something a report must say; also a field of the contact form."""

    label: Text = Field(**says("What is asked for."))
    answer: Literal["one line", "text", "date and time"] = Field(**says("What the answer looks like."))
    needed: Literal["always", "if known"] = Field(default="always", **says("Must it be filled in?"))
    hint: Text | None = Field(default=None, **says("Help beside the field."))


class Contract(Entry):
    """A short address for one contract: /c/<name>/."""

    tier: Name = Field(**says("A name from tiers."))
    region: Name = Field(**says("A name from regions."))
    language: str | None = Field(default=None, **says("The language it opens in."))
    version: str | None = Field(
        default=None,
        **says("The version it is tied to; without it, the one in force."),
    )


class Policy(Frozen):
    """All promises in force from one date."""

    format: Literal["1"] = Field(**says("Format of this file."))
    document: Document = Field(**says("The cover sheet: title, version, languages."))
    company: Company = Field(**says("Who makes the promises."))
    publishing: Publishing = Field(default=Publishing(), **says("Where the portal is published."))
    sections: Annotated[dict[Name, Section], WithIds] = Field(
        **says("What the customer reads, in this order.")
    )
    tiers: Annotated[dict[Name, Tier], WithIds] = Field(
        min_length=1,
        **says("Support tiers, from the cheapest to the dearest."),
    )
    features: Annotated[dict[Name, Feature], WithIds] = Field(**says("What tiers can offer, or none."))
    severities: Annotated[dict[Name, Severity], WithIds] = Field(
        min_length=1,
        **says("Severities, from the most severe to the least."),
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
    contact: Contact = Field(**says("How the company is reached."))
    required_information: Annotated[dict[Name, RequiredInformation], WithIds] = Field(
        **says("What a report must say; also the fields of the contact form.")
    )
    contracts: Annotated[dict[Name, Contract], WithIds] = Field(
        default={}, **says("Short addresses for single contracts.")
    )
    wording: dict[str, Text] = Field(default={}, **says("Other words for those of the program."))
    units: dict[Literal["minutes", "hours", "business hours", "business days"], Text] = Field(
        **says("Singular | plural of each unit.")
    )

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
