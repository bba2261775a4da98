"""LevelView: an entry of availability, maintenance and their like, said in one language.

One shape for all of them, so that pages, sheets and links place them by one piece each.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Final, Protocol

from ...i18n.locale import Locale
from ...policy.base import Text
from ...policy.notation import N_
from ...policy.policy import Policy
from ...policy.promises import PromiseKind
from ...policy.prose import Block, Prose, Run

PER_PERIOD: Final = {
    "week": N_("{share} a week"),
    "month": N_("{share} a month"),
    "quarter": N_("{share} a quarter"),
    "year": N_("{share} a year"),
}


@dataclass(frozen=True)
class FactView:
    """`Nicht als Ausfallzeit zählt`, and what."""

    label: str
    prose: Prose

    @classmethod
    def plain(cls, label: str, said: str) -> FactView:
        """Of words that are said already."""
        return cls(label, Prose((Block("lines", ((Run(said),),)),)))


@dataclass(frozen=True)
class LevelView:
    """An entry; its sentences first, then a table, then facts. Whatever it does not say is empty.

    prose    what the file says of it beside, below the sentences
    anchor   its address on the terms page, and on every page on which it stands once
    head     of the table; `rows` have as many cells each, the first names the row
    calendar the name of its calendar file, without its ending
    by_tier  tier -> what the comparison of tiers shows; empty where tiers are not compared by it
    """

    kind: str  # the key of the file: "availability"
    id: str
    anchor: str
    name: str
    sentences: tuple[str, ...] = ()
    prose: Prose = field(default_factory=Prose)
    head: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()
    facts: tuple[FactView, ...] = ()
    by_tier: Mapping[str, str] = field(default_factory=dict)
    calendar: str = ""
    is_told_by_name: bool = False  # in short, and not by its first sentence

    def name_in(self, heading: str, colon: str) -> str:
        """Among rows of other kinds: `Verfügbarkeit: Cloud`; the heading alone where it is its name."""
        return heading if self.name == heading else f"{heading}{colon}{self.name}"

    def in_short(self, colon: str) -> str:
        """For a list of links: `Cloud: 99,9 % im Monat`."""
        said = self.sentences[0] if self.sentences and not self.is_told_by_name else ""
        return f"{self.name}{colon}{said}" if said else self.name


@dataclass(frozen=True)
class LevelsView:
    """All entries of a kind, under one heading; `clause`: the id of the clause that the program makes of them."""

    kind: str
    clause: str
    heading: str
    entries: tuple[LevelView, ...]


class Speaker(Protocol):
    """What a Voice can do, as far as it is needed here; the voice needs these modules' views in its turn."""

    policy: Policy
    locale: Locale
    t: Callable[..., str]  # that of the locale

    def say(self, text: Text | None) -> str:
        """A name or label, as plain words."""

    def prose(self, text: Text | None) -> Prose:
        """A text with its links."""

    def label(self, text: Text, places: Mapping[str, Run] | None = None) -> Prose:
        """A short text in which a line break is a line break."""

    def kind(self, kind: PromiseKind) -> str:
        """What a kind of promise is called."""
