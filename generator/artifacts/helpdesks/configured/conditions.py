"""Does a rule of a help desk choose a request? Yes, no, or nobody can tell from tier, region and severity alone."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from .settings import Ticket


@dataclass(frozen=True)
class Tags:
    """By which the exports tell requests apart: `support-<tier>`, `region-<region>`, and the severity in small letters."""

    tiers: Sequence[str]
    regions: Sequence[str]
    severities: Sequence[str]
    are_severities_tagged: bool = True

    def of(self, ticket: Ticket) -> frozenset[str]:
        severity = [ticket.severity.lower()] if self.are_severities_tagged else []
        return frozenset([f"support-{ticket.tier}", f"region-{ticket.region}", *severity])

    @property
    def known(self) -> frozenset[str]:
        """Of which a request has one of each group and no other."""
        severities = [each.lower() for each in self.severities] if self.are_severities_tagged else []
        return frozenset(
            [
                *(f"support-{each}" for each in self.tiers),
                *(f"region-{each}" for each in self.regions),
                *severities,
            ]
        )

    def has(self, ticket: Ticket, tag: str) -> bool | None:
        if tag in self.known:
            return tag in self.of(ticket)
        return None


def every(answers: Iterable[bool | None]) -> bool | None:
    """Are all true? No as soon as one is not, whatever the others are."""
    known = list(answers)
    return False if False in known else None if None in known else True


def some(answers: Iterable[bool | None]) -> bool | None:
    """Is one true?"""
    return negated(every(map(negated, answers)))


def negated(answer: bool | None) -> bool | None:
    return None if answer is None else not answer
