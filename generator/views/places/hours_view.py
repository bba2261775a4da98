"""When someone is there, as a page shows it: weeks, special days, holidays, regions; and the marks beside a fact."""

from __future__ import annotations

from dataclasses import dataclass

from ...policy.notation import OpenInterval
from ...policy.prose import Prose
from .holidays_view import DayView, HolidaysView
from .other_days_view import NoticeView, OtherDaysView


@dataclass(frozen=True)
class Weight:
    """How heavy a severity is: the part of its mark that is filled, 0 to 1; the last of many is a broken ring."""

    filled: float
    is_broken: bool = False


@dataclass(frozen=True)
class OriginView:
    """Where a rule comes from, if not from the source document: `chosen` or `added`."""

    kind: str
    label: str
    explanation: str


@dataclass(frozen=True)
class HoursView:
    """Service hours as such; what they are in a region is its WeekView."""

    id: str
    name: Prose
    is_always: bool
    is_closed_on_holidays: bool
    has_holiday_hours: bool
    on_holidays: str  # also whose clock it is, if it is their own; "" if nothing is stated
    at_midday: str  # "" unless somebody is there from the morning on until the afternoon, wherever it is a working day
    week: tuple[tuple[str, str], ...]  # ("Montag bis Freitag", "9:00–18:00")
    special_days: tuple[SpecialDayView, ...]
    tiers: tuple[str, ...]  # names
    clock: str = ""  # "Ortszeit in Tokio (Japan)", where it is not that of the regions
    calendar_name: str = ""  # "Japan", of holidays of their own
    holidays: HolidaysView | None = None  # the same

    @property
    def is_named_as_owner(self) -> bool:
        """Would it be “service hours: service hours”?"""
        return self.name.on_one_line in self.tiers


@dataclass(frozen=True)
class WeekView:
    """The week of service hours in a region."""

    hours: str  # id of the service hours
    since: DayView | None  # other hours from a day on
    rows: tuple[tuple[str, str], ...]
    intervals: tuple[tuple[str, tuple[OpenInterval, ...]], ...]  # Monday first: weekday, open minutes
    season: str = ""  # "1. Juli bis 15. September, jedes Jahr"
    clock: str = ""  # "Ortszeit in Tokio (Japan)", where it is not that of the region
    caption: str = ""  # "Deutschland: nach Ortszeit in Tokio (Japan)", the same
    first_day: int = 1  # ISO weekday with which a calendar begins a week

    @property
    def in_calendar(self) -> tuple[tuple[str, tuple[OpenInterval, ...]], ...]:
        """The intervals as a calendar of the language has the days beside each other."""
        first = self.first_day - 1
        return (*self.intervals[first:], *self.intervals[:first])


@dataclass(frozen=True)
class SpecialDayView:
    day: DayView  # of several days, and of a day of every year, `iso` is empty
    repeats: str  # "jedes Jahr", "" if it is dated
    name: str
    hours: str
    order: str  # days of every year stand first, in the order of the year

    @property
    def when(self) -> str:
        return f"{self.day.text}, {self.repeats}" if self.repeats else self.day.text


@dataclass(frozen=True)
class PhoneView:
    number: str
    tel: str  # "tel:+4930520056130", "" for an extension
    note: str  # "gebührenfrei, nur für Gold" or ""
    note_in_tier: str  # the same where it is said of one of these tiers
    hours: str  # id of service hours of its own
    tiers: tuple[str, ...]  # ids, () for all
    severities: tuple[str, ...]

    @property
    def is_limited(self) -> bool:
        """Does it have hours, tiers or severities of its own?"""
        return bool(self.hours or self.tiers or self.severities)


@dataclass(frozen=True)
class RegionView:
    id: str
    former: tuple[str, ...]
    name: str
    country: str  # "Deutschland", "USA und Kanada", "" if it lies in none
    served: str  # "Betreut Kunden in Österreich und der Schweiz.", "" if the policy does not say so
    zones: str  # from which a reader is served here, with spaces between; "*" for all others; "" if none is chosen so
    zone: str  # "Europe/Berlin"
    place: str  # "Berlin"
    clock: str  # "Ortszeit in Berlin"; "UTC+1, das ganze Jahr"
    week_caption: str  # "Deutschland: Ortszeit in Berlin"
    is_fixed: bool  # `clock` says all: ahead of UTC by the same time all year, or the customer's own
    calendar: str  # "DE-BE", "" if there are no holidays
    calendar_name: str  # "Berlin (Deutschland)", "USA, ausgenommen Kolumbus-Tag", "" if there are no holidays
    calendar_short: str  # "Berlin" beside the region's name "Deutschland"; "" if the region's name says it
    weeks: tuple[WeekView, ...]
    holidays: HolidaysView
    special_days: tuple[SpecialDayView, ...]
    phones: tuple[PhoneView, ...]
    origin: OriginView | None
    has_exceptions: bool = False  # of its holidays, some are none here
    other_days: OtherDaysView | None = None
    notices: tuple[NoticeView, ...] = ()

    @property
    def is_calendar_told(self) -> bool:
        """Does its name not say whose public holidays it has, and all of them?"""
        return bool(self.calendar_short) or self.has_exceptions


@dataclass(frozen=True)
class WayView:
    """A further way: its label, and its address where the label does not link to one."""

    id: str
    said: Prose
    tiers: tuple[str, ...] = ()  # ids, () for all
    severities: tuple[str, ...] = ()
    hours: str = ""  # of its own
    is_spoken: bool = False  # has a number, or no address


@dataclass(frozen=True)
class WritingView:
    """A way to write, as a button says it.

    kind  `form`, `email`, `way`
    href  a path from the language's home (`contact/#contact-form`), `mailto:…` or a web address
    """

    kind: str
    text: str
    href: str
    tiers: tuple[str, ...]  # ids, () for all
    severities: tuple[str, ...]
    hours: str = ""  # a name of service hours, if it has any of its own; else whoever writes need not wait
    note: str = ""  # "Montag bis Freitag 8:00–18:00 Uhr, nur bei P1", "" where nothing is said of it


@dataclass(frozen=True)
class SpokenView:
    """A further way that has a number, or no address at all.

    href  `tel:…`, "" without a number
    """

    text: str
    number: str
    href: str
    tiers: tuple[str, ...]  # ids, () for all
    severities: tuple[str, ...]
    hours: str = ""
    note: str = ""


@dataclass(frozen=True)
class ContactView:
    """How the company is reached; a way that does not exist has no words."""

    form: Prose
    phone: Prose
    email: Prose
    address: str
    regions: tuple[RegionView, ...]  # those with a telephone number
    ways: tuple[WayView, ...]
    languages: tuple[str, ...]  # "Englisch: rund um die Uhr", () where the policy says nothing of them
    form_note: str  # when it is read, and for whom; "" where nothing is said of it
    email_note: str
    writing: tuple[WritingView, ...] = ()  # the first that serves a choice is offered
    spoken: tuple[SpokenView, ...] = ()

    @property
    def is_empty(self) -> bool:
        return not (self.form or self.email or self.regions or self.ways)

    @property
    def email_hours(self) -> str:
        """The name of service hours in which mail is read; "" where it has none of its own."""
        mail = f"mailto:{self.address}"
        return next((each.hours for each in self.writing if each.href == mail), "")

    @property
    def has_numbers(self) -> bool:
        """Of regions, or of further ways."""
        return bool(self.regions) or any(each.number for each in self.spoken)

    @property
    def is_limited(self) -> bool:
        """Has a telephone hours, tiers or severities of its own?"""
        return any(phone.is_limited for region in self.regions for phone in region.phones)
