"""`--map`: what a name in a help desk stands for in the policy, where the tags do not tell it. Nothing is guessed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from ....core.errors import PortalError
from ....policy.policy import Policy

NONE: Final = "none"
"""What the policy knows nothing of: a rule for requests of others."""


@dataclass(frozen=True)
class Mapped:
    """Names, ids or files of the desk -> what they are.

    rules      (tier, region), or None for a rule of others
    schedules  the calendar of `/sla.json`: `germany.business-hours`
    files      a file of holidays -> name or id of its schedule in the desk
    """

    rules: Mapping[str, tuple[str, str] | None] = field(default_factory=dict)
    schedules: Mapping[str, str] = field(default_factory=dict)
    files: Mapping[str, str] = field(default_factory=dict)


def mapped(given: Sequence[str], policy: Policy, calendars: Sequence[str], files: Sequence[str]) -> Mapped:
    """PortalError for what names nothing that the policy has."""
    found = Mapped({}, {}, {})
    rules, schedules, of_files = dict(found.rules), dict(found.schedules), dict(found.files)
    for each in given:
        name, is_given, meant = each.rpartition("=")
        tier, slash, region = meant.partition("/")
        if not (is_given and name and meant):
            raise PortalError(
                f"--map {each}: a name of the help desk, =, and what it is: “Gold Germany=gold/germany”"
            )
        if name in files:
            of_files[name] = meant
        elif meant == NONE:
            rules[name] = None
        elif slash and tier in policy.tiers and region in policy.regions:
            rules[name] = (tier, region)
        elif meant in calendars:
            schedules[name] = meant
        else:
            raise PortalError(f"--map {each}: the policy has no {meant}; {_known(policy, calendars)}")
    return Mapped(rules, schedules, of_files)


def _known(policy: Policy, calendars: Sequence[str]) -> str:
    return (
        f"tiers are {', '.join(policy.tiers)}, regions {', '.join(policy.regions)}, "
        f"schedules {', '.join(calendars)}; {NONE} is a rule of others"
    )
