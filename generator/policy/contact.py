"""How a customer reaches someone: form, phone, email, further ways, what a report must say, and where known faults are told."""

from typing import ClassVar, Final, Literal

from pydantic import Field

from ..core import web_address
from .base import Country, Entry, Frozen, Name, Short, Text, says

LANGUAGE_HOURS: Final = ("in service hours", "best effort")
"""What may stand instead of service hours of a support language."""
FIXED_WAYS: Final = ("form", "phone", "email")


class Reached(Frozen):
    """When somebody is there, and for whom; what is not said holds for all, in the hours of their tiers."""

    hours: Name | None = Field(
        default=None, **says("When somebody is there: a name from service_hours; else as the tiers have it.")
    )
    tiers: tuple[Name, ...] = Field(default=(), **says("Only for these tiers."))
    severities: tuple[Name, ...] = Field(default=(), **says("Only for these severities."))


class FormFiles(Frozen):
    """Files that may be sent with a report."""

    most: Literal["1", "2", "3", "4", "5", "6", "7", "8", "9", "10"] = Field(
        **says("How many files a report may have.")
    )
    size: Literal[
        "1 MB", "2 MB", "3 MB", "4 MB", "5 MB", "8 MB", "10 MB", "15 MB", "20 MB", "25 MB", "50 MB", "100 MB"
    ] = Field(**says("How large each of them may be."))

    @property
    def count(self) -> int:
        return int(self.most)

    @property
    def megabytes(self) -> int:
        """Millions of bytes, of one file."""
        return int(self.size.removesuffix(" MB"))


class ContactForm(Reached):
    """The contact form: where it is sent, and what stands beside it."""

    label: Text = Field(**says("How the list of contacts names the form."))
    provider: str = Field(**says("Who receives the form: formspree, netlify, … or generic."))
    endpoint: str = Field(**says("Address that receives the form."))
    subject: str = Field(**says("Subject line; {severity}, {service} … are filled in."))
    severity: Literal["asked", "not asked"] = Field(
        default="asked", **says("Does the form ask how severe the problem is?")
    )
    consent: Text | None = Field(
        default=None,
        **says("Sentence at the send button; a declaration (“I have read …”) has a box to tick."),
    )
    recipient: Text | None = Field(
        default=None,
        **says("Who processes the data, if the endpoint belongs to someone else (Art. 13 GDPR)."),
    )
    transfer: Text | None = Field(
        default=None,
        **says("Where the data go and on what basis (Art. 13 GDPR)."),
    )
    controller: Text | None = Field(
        default=None,
        **says("Who is responsible for the data, and how to reach them (Art. 13(1)(a) GDPR)."),
    )
    retention: Text | None = Field(
        default=None,
        **says("How long the data are kept, or by which rule (Art. 13(2)(a) GDPR)."),
    )
    key: str | None = Field(default=None, **says("Public key some providers ask for."))
    redirect_origins: tuple[str, ...] = Field(
        default=(),
        **says("Other web addresses the provider leads through."),
    )
    hidden: dict[str, str] = Field(default={}, **says("Extra fields sent along."))
    files: FormFiles | None = Field(
        default=None, **says("Files that may be sent with a report; without it none can be.")
    )
    copy_to_sender: Literal["yes", "no"] = Field(
        default="no", **says("May customers have a copy of their report sent to them?")
    )
    success: str | None = Field(
        default=None,
        **says("For provider generic: entry of the JSON answer that says it worked, e.g. ok."),
    )


class PhoneNumber(Reached):
    """A number of a region, or an extension inside the house."""

    region: Name = Field(**says("A name from regions."))
    number: str | None = Field(default=None, **says("International number: +49 30 …"))
    extension: str | None = Field(
        default=None, **says("Instead of a number: an internal one, as it is dialled in the house.")
    )
    country: Country | None = Field(
        default=None, **says("Country whose number it is, if not the region's: CA.")
    )
    cost: Literal["standard rate", "toll-free"] = Field(
        default="standard rate", **says("Does the call cost money?")
    )

    @property
    def dialled(self) -> str:
        return self.number or self.extension or ""

    @property
    def stated_cost(self) -> tuple[str, ...]:
        """What is promised of it: of the standard rate, which a file need not write, nothing."""
        return () if self.cost == "standard rate" else (self.cost,)


class Phone(Frozen):
    label: Text = Field(**says("How the list of contacts names it."))
    numbers: tuple[PhoneNumber, ...] = Field(**says("The numbers."))


class Email(Reached):
    label: Text = Field(**says("How the list of contacts names it; {email} is filled in."))
    address: str = Field(**says("E-mail address."))


class OtherWay(Reached):
    """A further way to reach the company: a portal, a chat, a counter. It has at most one address."""

    label: Text = Field(**says("How the list of contacts names it."))
    link: str | None = Field(default=None, **says("Web address: https://…"))
    email: str | None = Field(default=None, **says("E-mail address."))
    number: str | None = Field(default=None, **says("International number: +49 30 …"))


class Contact(Frozen):
    """How the company is reached."""

    form: ContactForm | None = Field(**says("The contact form, or none."))
    phone: Phone | None = Field(**says("Telephone, or none."))
    email: Email | None = Field(**says("E-mail, or none."))
    ways: dict[Name, OtherWay] = Field(
        default={},
        **says("Further ways, each under a name of its own: a portal, a chat, a counter."),
    )

    @property
    def numbers(self) -> tuple[PhoneNumber, ...]:
        """Of the telephone; () where there is none."""
        return self.phone.numbers if self.phone else ()

    @property
    def reached(self) -> tuple[Reached, ...]:
        """Each number, and each other way that exists."""
        ways = (self.form, *self.numbers, self.email, *self.ways.values())
        return tuple(each for each in ways if each)

    @property
    def way_names(self) -> tuple[str, ...]:
        """form, phone, email as far as they exist, and the names of the further ways."""
        return (*(each for each in FIXED_WAYS if getattr(self, each)), *self.ways)

    @property
    def address(self) -> str:
        """Of e-mail; "" where there is none."""
        return self.email.address if self.email else ""


class SupportLanguage(Short):
    """When support answers in a language, and by which ways."""

    SHORT: ClassVar[str] = "hours"
    hours: str = Field(**says("A name from service_hours, or: in service hours, best effort."))
    ways: tuple[Name, ...] = Field(
        default=(), **says("Only by these ways: form, phone, email, or names from contact › ways.")
    )

    @property
    def named_hours(self) -> str | None:
        """The id of its service hours; None where it says a word."""
        return None if self.hours in LANGUAGE_HOURS else self.hours


class RequiredInformation(Entry):
    """Something a report must say; also a field of the contact form."""

    label: Text = Field(**says("What is asked for."))
    answer: Literal["one line", "text", "date and time"] = Field(**says("What the answer looks like."))
    needed: Literal["always", "if known"] = Field(default="always", **says("Must it be filled in?"))
    hint: Text | None = Field(default=None, **says("Help beside the field."))


class Status(Frozen):
    """Where customers see which faults are known at the moment."""

    page: str = Field(**says("Web address of the status page; every page links to it."))
    name: Text | None = Field(
        default=None, **says("What the link to it is called; without it: Current status.")
    )
    feed: str | None = Field(
        default=None,
        **says(
            "The known faults as JSON: a web address, or a file of the portal's own (status.json). "
            "Without it, nothing is asked and the link is all."
        ),
    )

    @property
    def is_own_file(self) -> bool:
        """Does the feed lie beside the portal's own files?"""
        return web_address.is_own_file(self.feed or "")

    @property
    def read_from(self) -> tuple[str, ...]:
        """Addresses elsewhere that pages ask for known faults."""
        return (self.feed,) if self.feed and not self.is_own_file else ()
