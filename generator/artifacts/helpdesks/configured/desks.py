"""The three help desks: how their answers are read, and which kinds of promise each of them knows."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Final

from ....core.verdicts import Item
from ....policy.policy import Policy
from ....policy.promises import RESOLUTION
from .. import zammad as zammad_export
from .. import zendesk as zendesk_export
from ..targets import Target, Targets, targets
from ..zammad import left_out
from . import jira, zammad, zendesk
from .answers import ApiAnswer, read_answers
from .comparing import compare
from .conditions import Tags
from .mapping import Mapped, mapped
from .schedules import PolicySide
from .settings import DeskSettings


@dataclass(frozen=True)
class Desk:
    """`most`: how many severities it can tell apart; None: all. `has_one_calendar`: for all times of a request."""

    name: str
    read: Callable[[Sequence[ApiAnswer], Tags, Mapped], DeskSettings]
    kinds: Collection[str]
    most: int | None = None
    are_severities_tagged: bool = True
    has_one_calendar: bool = False


@dataclass(frozen=True)
class Promises:
    """The policy, its `/sla.json`, and the regions that the desk serves."""

    policy: Policy
    sla: Mapping[str, Any]
    regions: Sequence[str]


DESKS: Final = {
    "zendesk": Desk(
        "Zendesk",
        zendesk.read,
        zendesk_export.METRICS,
        len(zendesk_export.PRIORITIES),
        are_severities_tagged=False,
    ),
    "zammad": Desk("Zammad", zammad.read, zammad_export.TIMES, has_one_calendar=True),
    "jira": Desk("Jira", jira.read, (RESOLUTION.key,)),
}


def verified_desk(
    desk: Desk, promises: Promises, files: Sequence[Path], given: Sequence[str], today: date
) -> Iterator[Item]:
    """What the answers say beside the policy. PortalError for answers or a `--map` that mean nothing."""
    policy, sla = promises.policy, promises.sla
    found = _promised(desk, promises)
    known = mapped(given, policy, list(sla["calendars"]), [file.name for file in files])
    tags = Tags(list(policy.tiers), list(policy.regions), sla["severities"], desk.are_severities_tagged)
    settings = desk.read(read_answers(files), tags, known)
    first = max(today, date.fromisoformat(sla["from"]))
    last = date.fromisoformat(sla["until"])
    return compare(settings, PolicySide(desk.name, sla, found, (min(first, last), last)), known)


def _promised(desk: Desk, promises: Promises) -> Targets:
    """As the desk's export has them: what it cannot express is left out and named by a note."""
    found = targets(promises.policy, promises.sla, promises.regions, desk.kinds, desk.name)
    if desk.most is not None:
        found = _of_most(found, desk.most, desk.name)
    return _of_one_calendar(found) if desk.has_one_calendar else found


def _of_most(found: Targets, most: int, name: str) -> Targets:
    dropped = sorted({each.severity for each in found.targets if each.rank >= most})
    notes = (f"{each}: {name} has {most} priorities; left out" for each in dropped)
    kept = tuple(each for each in found.targets if each.rank < most)
    return Targets(found.schedules, kept, (*found.notes, *notes))


def _of_one_calendar(found: Targets) -> Targets:
    groups: dict[tuple[str, ...], list[Target]] = {}
    for each in found.targets:
        groups.setdefault((each.tier, each.region, each.severity), []).append(each)
    of_tickets = list(groups.values())
    kept = (each for group in of_tickets for each in group if each.schedule == group[0].schedule)
    return Targets(found.schedules, tuple(kept), (*found.notes, *filter(None, map(left_out, of_tickets))))
