"""How long one waits for the first response, by weekday and hour of the report, as a page and a sheet show it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class WaitCell:
    """`text`: the number; `weight`: 0 to 4, how long it is among those beside it."""

    text: str
    weight: int


@dataclass(frozen=True)
class TierWaits:
    """What a tier promises for a severity, and what follows of it.

    promise  "4 Arbeitsstunden"; `note` its condition, "" if there is none
    said     in a sentence: at most so long, typically so long; or that it is the same at every hour
    caption  of the map: "Standard, in Stunden, aufgerundet"; "" without one
    rows     (hour "0–1", a cell for each weekday, as a calendar has them); none where every hour is the same, or no time is promised
    """

    tier: str
    name: str
    promise: str
    note: str
    said: str
    caption: str = ""
    rows: tuple[tuple[str, tuple[WaitCell, ...]], ...] = ()


@dataclass(frozen=True)
class WaitsView:
    """Of one severity, in regions whose week is the same.

    title   "P1 Kritisch", "" where there is one severity
    places  names of the regions; "" where there is one
    of      what holds in a tier: computed when a page asks for it
    """

    severity: str
    title: str
    anchor: str
    regions: tuple[str, ...]
    places: str
    tier_ids: tuple[str, ...]
    of: Callable[[str], TierWaits]

    @property
    def tiers(self) -> tuple[TierWaits, ...]:
        return tuple(map(self.of, self.tier_ids))

    def heading(self, colon: str) -> str:
        """`P1 Kritisch: Deutschland`; "" where there is one severity in one region."""
        return colon.join(filter(None, (self.title, self.places)))


@dataclass(frozen=True)
class AllWaits:
    """`lead`: what a number means; `days`: short names of the weekdays, as a calendar has them; `maps`: none if none says more than a promise."""

    lead: str
    days: tuple[str, ...]
    maps: tuple[WaitsView, ...]

    def of(self, severity: str, region: str) -> WaitsView | None:
        return next(
            (each for each in self.maps if each.severity == severity and region in each.regions), None
        )

    def of_tier(self, tier: str) -> tuple[tuple[WaitsView, TierWaits], ...]:
        """The maps of one tier, each with the severity and the regions for which it holds."""
        found = ((each, each.of(tier)) for each in self.maps if tier in each.tier_ids)
        return tuple((each, its) for each, its in found if its.rows)
