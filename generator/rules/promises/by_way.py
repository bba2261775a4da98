"""Times that hold for one way to report only: of ways that exist, and that those who are promised them may use."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ...core.diagnostic import Diagnostic, Edit, Fix, did_you_mean, error, warning
from ...core.messages import Message, Value
from ...policy.promises import ON_CALL, PromiseKind, kinds_in
from ...reading.guesses.spelling import is_slip, nearest
from ..corpus.context import Context
from .slower import NameOf

if TYPE_CHECKING:
    from ...core.diagnostic import Path
    from ...policy.contact import Contact, Reached
    from ...policy.policy import Policy
    from ...policy.tiers import Tier
    from ...reading.yaml.source import Source

_WAYS = (("contact", "*"), ("contact", "ways", "name"))

TIME_OF_NO_WAY = error(
    "time-of-no-way",
    Message("There is no way “{name}” to report, so nobody has this time."),
    Message("The ways are: {known}."),
    why=Message("A promise counts from a report, and none can come that way."),
    bad="P1:\n  time: 4 hours\n  by:\n    phnoe: 30 minutes",
    good="P1:\n  time: 4 hours\n  by:\n    phone: 30 minutes",
    rests_on=_WAYS,
)

TIME_OF_OTHERS_WAY = warning(
    "time-of-others-way",
    Message("{severity} of {tier} cannot be reported by “{way}”, so nobody has this time."),
    Message("Leave the time out, or let the way serve them: its tiers and severities stand under contact."),
    why=Message("A promise that nobody can make use of reads like one that everybody has."),
    bad="contact: phone … tiers: [gold]\nsilver P1:\n  time: 4 hours\n  by:\n    phone: 30 minutes",
    good="contact: phone … tiers: [gold]\ngold P1:\n  time: 4 hours\n  by:\n    phone: 30 minutes",
    rests_on=_WAYS,
)

RULES = (TIME_OF_NO_WAY, TIME_OF_OTHERS_WAY)


def ways(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    known = policy.contact.way_names
    for tier in policy.tiers.values():
        for kind in kinds_in(tier):
            for severity, said in kind.commitments(tier).items():
                for way in said.by:
                    path = (*kind.path(tier.id, severity), "by", way)
                    if way not in known:
                        yield _unknown(source, path, way, known)
                    elif not _is_theirs(policy.contact, way, kind, tier, severity):
                        values: dict[str, Value] = {"tier": NameOf(tier), "severity": severity, "way": way}
                        yield Diagnostic(TIME_OF_OTHERS_WAY, source.name_span(path), path, values)


def _unknown(source: Source, path: Path, way: str, known: tuple[str, ...]) -> Diagnostic:
    near, span = nearest(way, list(known)), source.name_span(path)
    fix = Fix((Edit(span, near),)) if near and is_slip(way, near, known) else None
    values: dict[str, Value] = {"name": way, "known": ", ".join(known)}
    return Diagnostic(TIME_OF_NO_WAY, span, path, values, did_you_mean(near) if near else None, fix=fix)


def _is_theirs(contact: Contact, way: str, kind: PromiseKind, tier: Tier, severity: str) -> bool:
    """May a problem of a tier and a severity be reported so? To those on call perhaps by phone only."""
    by_phone = kind is ON_CALL and tier.on_call and tier.on_call.reported == "by phone"
    if by_phone and way != "phone":
        return False
    named: dict[str, tuple[Reached | None, ...]] = {
        "form": (contact.form,),
        "phone": contact.numbers,
        "email": (contact.email,),
    }
    found = named.get(way) or (contact.ways.get(way),)
    return any(
        each and tier.id in (each.tiers or (tier.id,)) and severity in (each.severities or (severity,))
        for each in found
    )


CHECKS = (ways,)
