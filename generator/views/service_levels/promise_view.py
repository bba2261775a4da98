"""A kind of promise and what it promises, said in one language."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class KindView:
    """A kind of promise; `key` is that of its commitments, `part` stands in the addresses of its times."""

    key: str
    part: str
    anchor: str
    name: str  # of a column: "Lösungszeit"
    times: str  # of a list: "Lösungszeiten"


@dataclass(frozen=True)
class PromiseView:
    """What a tier promises for a severity; `kind` is the key of its commitment."""

    kind: str
    tier: str
    tier_name: str
    severity: str
    label: str  # of the severity: "P1"
    text: str  # "4 Arbeitsstunden"
    clock: str  # which hours count, in words
    is_business: bool
    heading: str  # of what, with which tier: "Lösungszeit mit Gold"
    length: int  # 4 to 100, for pictures: a logarithmic scale; 0 where a word stands instead of a time
    note: str  # its condition, "" if there is none
    is_nothing: bool = False  # of what is not offered or not promised only that is said
    is_at_once: bool = False  # no time, and no wait

    @property
    def is_time(self) -> bool:
        return self.length > 0

    @property
    def is_firm(self) -> bool:
        """Can anybody be held to it?"""
        return self.is_time or self.is_at_once

    @property
    def with_note(self) -> str:
        """`4 Arbeitsstunden (nur bei telefonischer Meldung)`, where there is no other place for its condition."""
        return f"{self.text} ({self.note})" if self.note else self.text
