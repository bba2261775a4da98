"""An emergency in a tier and a region, as one screen and a sheet on the wall show it."""

from __future__ import annotations

from dataclasses import dataclass

from ..places.hours_view import PhoneView, SpokenView, WritingView


@dataclass(frozen=True)
class CallView:
    """The number to call.

    hours   (what they are for, "Montag bis Freitag 9:00–18:00 Uhr"): in a line or two; none if none are laid down
    clock   "Ortszeit in Berlin", "" of hours around the clock, and of those that name theirs
    exceptions  "An gesetzlichen Feiertagen geschlossen.", ""
    """

    phone: PhoneView
    note: str  # "gebührenfrei", ""
    hours: tuple[tuple[str, str], ...]
    clock: str
    exceptions: str
    is_always: bool


@dataclass(frozen=True)
class ExpectedView:
    """What is promised: "Erste Reaktion", "4 Arbeitsstunden", "zählt nur während der Support-Zeiten"."""

    name: str
    text: str
    clock: str
    note: str


@dataclass(frozen=True)
class EmergencyView:
    """Of the most severe problem for which the tier offers anything.

    whom     "Gold, Deutschland": what tells it from the others; "" where it is the only one
    call     None where no number serves it
    others   further numbers, for the same
    of_others  numbers of the region that serve other tiers only
    elsewhere  (id and name of another region, its number): each that serves it, too
    writing  where to write, the first way before the others
    spoken   further ways that have a number, or no address
    outside  from when time counts that is reported while nobody is there; "" where it counts day and night
    """

    tier: str
    tier_name: str
    region: str
    region_name: str
    title: str
    whom: str
    severity: str
    severity_title: str
    severity_anchor: str
    call: CallView | None
    others: tuple[PhoneView, ...]
    of_others: tuple[PhoneView, ...]
    elsewhere: tuple[tuple[str, str, PhoneView], ...]
    writing: tuple[WritingView, ...]
    spoken: tuple[SpokenView, ...]
    expected: tuple[ExpectedView, ...]
    outside: str
    words: str  # of the script that says who is there now, as JSON

    @property
    def is_called(self) -> bool:
        """Is there a number, of the region or of a further way?"""
        return bool(self.call) or any(each.number for each in self.spoken)

    @property
    def page(self) -> str:
        """Its address inside a language, without the last slash."""
        return f"emergency/{self.tier}/{self.region}"

    @property
    def paper(self) -> str:
        """The address of its sheet, without its ending; "" where there is no number to hang up."""
        return f"emergency/{self.tier}-{self.region}" if self.call else ""
