"""Days on which somebody is there at other times than on their weekday, or nobody: a list by date, and notices."""

from __future__ import annotations

from dataclasses import dataclass

from .holidays_view import DayView


@dataclass(frozen=True)
class OtherDaysRow:
    """A day, or several in a row with the same name and hours.

    first, last  ISO dates; the same of one day
    over         minute since 1970 at which the last of them is over where the hours are
    """

    first: DayView
    last: DayView
    name: str  # "Karfreitag"
    state: str  # "Standard geschlossen; Gold 9:00–13:00"; "" where the title of the list says it
    over: int


@dataclass(frozen=True)
class OtherDaysView:
    """Of a region, by date, those of each year together."""

    next: str  # "Nächste geschlossene Tage: Standard"
    all: str  # "Geschlossene Tage nach Datum, bis 31. Dezember 2029"
    years: tuple[tuple[str, tuple[OtherDaysRow, ...]], ...] = ()
    ordinary: str = ""  # "24. Dezember und 31. Dezember: kein Feiertag, …"


@dataclass(frozen=True)
class NoticeView:
    """What is shown from seven days before until it is over; minutes since 1970."""

    shown_from: int
    over: int
    region: str  # "" where there is only one
    text: (
        str  # "Fr., 25. Dez., Erster Weihnachtsfeiertag: Standard geschlossen; Gold wie gewohnt erreichbar."
    )
