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
from ..targets import Targets, targets
from . import jira, zammad, zendesk
from .answers import ApiAnswer, read_answers
from .comparing import compare
from .conditions import Tags
from .exported import as_answered, told_of_exports
from .mapping import Mapped, mapped
from .schedules import PolicySide
from .settings import DeskSettings


@dataclass(frozen=True)
class Desk:
    """`kept`: of all targets those that it can express, as its export has them."""

    name: str
    read: Callable[[Sequence[ApiAnswer], Tags, Mapped], DeskSettings]
    kinds: Collection[str]
    kept: Callable[[Targets], Targets] = lambda found: found
    are_severities_tagged: bool = True


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
        zendesk_export.of_four_priorities,
        are_severities_tagged=False,
    ),
    "zammad": Desk("Zammad", zammad.read, zammad_export.TIMES, zammad_export.of_one_calendar),
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
    answers = as_answered(read_answers(files), desk.name)
    settings = desk.read(answers, tags, known)
    first = max(today, date.fromisoformat(sla["from"]))
    last = date.fromisoformat(sla["until"])
    side = PolicySide(desk.name, policy, sla, found, (min(first, last), last))
    yield from compare(settings, side, known)
    yield from told_of_exports(answers, desk.name, sla["version"])


def _promised(desk: Desk, promises: Promises) -> Targets:
    """As the desk's export has them: what it cannot express is left out and named by a note."""
    return desk.kept(targets(promises.policy, promises.sla, promises.regions, desk.kinds, desk.name))
