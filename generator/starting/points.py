"""The starting points: what is proposed, in five rows. Every figure is a proposal, and the policy asks about it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from ..core.messages import Message
from .severities import CAMPUS_LEVELS, FOUR_LEVELS, THREE_LEVELS, UNITS, StartingSeverity
from .texts import word

Times = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class StartingTier:
    """A tier: `promises` has for each kind a time by severity, `on_call` one by phone while the service hours are closed."""

    id: str
    name: str
    hours: str | Mapping[str, str]
    promises: Mapping[str, Times]
    on_call: Times = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class StartingPoint:
    """What a policy begins with.

    hours       id -> days and times of the week; None is always
    break_week  another week in the middle of the year, where there is one
    escalation  severity -> steps: after how long, to which role
    available   tier -> share of the month in which the service is there
    agreed      a shorter first response to P3 than that of the dearest tier, for the example of a contract; "" without one
    """

    id: str
    about: Message
    tiers: tuple[StartingTier, ...]
    severities: tuple[StartingSeverity, ...]
    hours: Mapping[str, tuple[str, str] | None]
    break_week: tuple[str, str] | None = None
    escalation: Mapping[str, tuple[tuple[str, str], ...]] = field(default_factory=dict)
    available: Times = field(default_factory=dict)
    agreed: str = ""
    has_own_words: bool = False
    which_tier: str = ""

    @property
    def kinds(self) -> frozenset[str]:
        """Of the promises that any tier makes."""
        return frozenset(kind for tier in self.tiers for kind in tier.promises)

    @property
    def units(self) -> tuple[str, ...]:
        """Of the times that stand in it."""
        times = [
            time
            for tier in self.tiers
            for each in (*tier.promises.values(), tier.on_call)
            for time in each.values()
        ]
        times += [after for steps in self.escalation.values() for after, _ in steps]
        named = {time.partition(" ")[2] if time[0].isdigit() else time.split(" ", 2)[2] for time in times}
        plural = {each if each.endswith("s") else f"{each}s" for each in named}
        return tuple(unit for unit in UNITS if unit in plural)


STARTING_POINTS: Final = (
    StartingPoint(
        "one-office",
        Message("One service and one office, from nine to five."),
        (
            StartingTier(
                "support",
                word("Support"),
                "office-hours",
                {
                    "first_response": {
                        "P1": "2 business hours",
                        "P2": "1 business day",
                        "P3": "3 business days",
                    }
                },
            ),
        ),
        THREE_LEVELS,
        {"office-hours": ("monday to friday", "9:00–17:00")},
    ),
    StartingPoint(
        "two-tiers",
        Message("Two tiers, the dearer one around the clock for what is critical."),
        (
            StartingTier(
                "standard",
                word("Standard"),
                "office-hours",
                {
                    "first_response": {
                        "P1": "3 business hours",
                        "P2": "1 business day",
                        "P3": "2 business days",
                        "P4": "5 business days",
                    }
                },
            ),
            StartingTier(
                "premium",
                word("Premium"),
                {"P1": "around-the-clock", "P2": "office-hours", "P3": "office-hours", "P4": "office-hours"},
                {
                    "first_response": {
                        "P1": "1 hour",
                        "P2": "2 business hours",
                        "P3": "1 business day",
                        "P4": "2 business days",
                    },
                    "next_update": {"P1": "every 2 hours", "P2": "every 1 business day"},
                },
            ),
        ),
        FOUR_LEVELS,
        {"office-hours": ("monday to friday", "9:00–18:00"), "around-the-clock": None},
        escalation={"P1": (("6 business hours", "head-of-support"), ("2 business days", "management"))},
        agreed="4 business hours",
        which_tier=word("Your contract states which tier applies to you."),
    ),
    StartingPoint(
        "around-the-clock",
        Message("Around the clock, at night and at weekends by somebody on call."),
        (
            StartingTier(
                "support",
                word("Support"),
                "service-hours",
                {
                    "first_response": {
                        "P1": "30 business minutes",
                        "P2": "2 business hours",
                        "P3": "1 business day",
                        "P4": "3 business days",
                    },
                },
                {"P1": "1 hour", "P2": "4 hours"},
            ),
        ),
        FOUR_LEVELS,
        {"service-hours": ("monday to friday", "8:00–18:00"), "on-call": None},
        escalation={"P1": (("4 business hours", "head-of-support"), ("8 business hours", "management"))},
    ),
    StartingPoint(
        "university",
        Message("The service desk of a university or school, for students and staff."),
        (
            StartingTier(
                "students",
                word("Students"),
                "service-desk",
                {
                    "first_response": {
                        "P1": "4 business hours",
                        "P2": "2 business days",
                        "P3": "3 business days",
                    }
                },
            ),
            StartingTier(
                "staff",
                word("Staff"),
                "service-desk",
                {
                    "first_response": {
                        "P1": "2 business hours",
                        "P2": "1 business day",
                        "P3": "2 business days",
                    }
                },
            ),
        ),
        CAMPUS_LEVELS,
        {"service-desk": ("monday to friday", "8:00–16:00")},
        break_week=("monday to friday", "9:00–14:00"),
        has_own_words=True,
        which_tier=word("Anyone who both studies and works here counts as staff."),
    ),
    StartingPoint(
        "managed-services",
        Message("Managed services in three tiers, with availability, maintenance and credits."),
        (
            StartingTier(
                "bronze",
                word("Bronze"),
                "service-hours",
                {
                    "first_response": {
                        "P1": "2 business hours",
                        "P2": "4 business hours",
                        "P3": "1 business day",
                        "P4": "3 business days",
                    },
                },
            ),
            StartingTier(
                "silver",
                word("Silver"),
                "service-hours",
                {
                    "first_response": {
                        "P1": "1 business hour",
                        "P2": "2 business hours",
                        "P3": "1 business day",
                        "P4": "2 business days",
                    },
                    "start_of_work": {"P1": "2 business hours", "P2": "4 business hours"},
                    "resolution": {"P1": "1 business day", "P2": "3 business days"},
                },
            ),
            StartingTier(
                "gold",
                word("Gold"),
                {
                    "P1": "around-the-clock",
                    "P2": "service-hours",
                    "P3": "service-hours",
                    "P4": "service-hours",
                },
                {
                    "first_response": {
                        "P1": "30 minutes",
                        "P2": "1 business hour",
                        "P3": "4 business hours",
                        "P4": "1 business day",
                    },
                    "start_of_work": {"P1": "1 hour", "P2": "2 business hours"},
                    "resolution": {"P1": "8 hours", "P2": "1 business day"},
                },
            ),
        ),
        FOUR_LEVELS,
        {"service-hours": ("monday to friday", "8:00–18:00"), "around-the-clock": None},
        escalation={"P1": (("4 business hours", "head-of-support"), ("8 business hours", "management"))},
        agreed="2 business hours",
        available={"bronze": "99.5 %", "silver": "99.8 %", "gold": "99.9 %"},
        which_tier=word("Your contract states which tier applies to you."),
    ),
)
BY_ID: Final = {point.id: point for point in STARTING_POINTS}
