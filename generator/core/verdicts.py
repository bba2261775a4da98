"""Verdicts: what a comparison answers. An item is the same, other with its first difference, or cannot be compared, and why."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import Final

from .messages import NOTHING, Speaks, in_context


class Verdict(Enum):
    """How something of a site stands to what the file would make."""

    SAME = "same"
    OTHER = "other"
    OPEN = "not comparable"


WORDS: Final = {
    Verdict.SAME: in_context("verdict", "same"),
    Verdict.OTHER: in_context("verdict", "other"),
    Verdict.OPEN: in_context("verdict", "not comparable"),
}


@dataclass(frozen=True)
class Item:
    """One thing that was compared.

    kind  a key of the kinds that are told together
    name  what it is called: `/de/tiers/gold/`; "" where what is said needs none
    said  the first difference, or why there is no answer; nothing where it is the same
    place  where it stands in the policy file: ("tiers", "gold", "first_response", "P2")
    """

    kind: str
    name: str | Speaks
    verdict: Verdict
    said: Speaks = NOTHING
    place: tuple[str, ...] = ()
