"""Severity levels that a policy may begin with, and the units of its times."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from .texts import word


@dataclass(frozen=True, slots=True)
class StartingSeverity:
    """A severity with what belongs to it, point by point."""

    id: str
    name: str
    points: tuple[str, ...]


UNITS: Final[Mapping[str, str]] = {
    "minutes": word("minute | minutes"),
    "hours": word("hour | hours"),
    "business minutes": word("business minute | business minutes"),
    "business hours": word("business hour | business hours"),
    "business days": word("business day | business days"),
}

FOUR_LEVELS: Final = (
    StartingSeverity(
        "P1",
        word("Critical"),
        (
            word("The service cannot be used at all"),
            word("Data have been lost, or can be seen by people who must not see them"),
        ),
    ),
    StartingSeverity(
        "P2",
        word("High"),
        (
            word("An important part of the service fails, and there is no other way to do the work"),
            word("The service is so slow that work is seriously hindered"),
        ),
    ),
    StartingSeverity(
        "P3",
        word("Normal"),
        (word("Something does not work as it should, but there is another way to do the work"),),
    ),
    StartingSeverity(
        "P4",
        word("Low"),
        (word("Questions about how to use the service"), word("Wishes and suggestions")),
    ),
)
THREE_LEVELS: Final = (
    StartingSeverity("P1", word("Critical"), (word("Nobody can work with the service"),)),
    StartingSeverity(
        "P2", word("Normal"), (word("Something does not work as it should, but work can go on"),)
    ),
    StartingSeverity("P3", word("Low"), (word("Questions, wishes and suggestions"),)),
)
CAMPUS_LEVELS: Final = (
    StartingSeverity(
        "P1",
        word("Outage"),
        (
            word("A central service such as network, sign-in or email is down for everybody"),
            word("An examination or a lecture cannot take place"),
        ),
    ),
    StartingSeverity(
        "P2",
        word("Fault"),
        (word("A service works only in part, or not for everybody"),),
    ),
    StartingSeverity(
        "P3",
        word("Request"),
        (word("Accounts, access rights, software, advice"),),
    ),
)
