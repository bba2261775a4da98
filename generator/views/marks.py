"""What is shown beside a fact: its day, where it comes from, how heavy it is."""

from __future__ import annotations

from dataclasses import dataclass


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
class DayView:
    """A date. `iso` is for <time datetime>, `text` for people."""

    iso: str
    text: str
