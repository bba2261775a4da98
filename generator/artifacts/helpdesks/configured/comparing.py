"""What a help desk is set to beside what the policy promises, by meaning: each difference in a sentence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from ....core.messages import NOTHING, Message, Speaks, plural_message
from ....core.verdicts import Item, Verdict
from ....policy.promises import FIRST_RESPONSE
from ..targets import Target
from .mapping import Mapped
from .schedules import PolicySide, Schedules
from .settings import DeskRule, DeskSettings, Ticket, Time, noted

_NAME: Final = Message("{tier} {severity}, {region}, {kind}")
_FIRST_RESPONSE: Final = Message("first response")
_ANSWERS: Final = Message("{desk} answers {tier} {severity} after {there}, the policy promises {here}")
_HAS: Final = Message("{desk} has {there} for it, the policy promises {here}")
_HAS_NONE: Final = Message("{desk} has no target for it, the policy promises {here}")
_PROMISES_NONE: Final = Message("{desk} has {there} for it, the policy promises no such time")
_DAY_AND_NIGHT: Final = Message("{desk} counts it day and night, the policy in its service hours")
_IN_HOURS: Final = Message("{desk} counts it in business hours, the policy day and night")
_OTHER_SCHEDULE: Final = Message("{desk} counts it in “{there}”, the policy in the hours of “{here}”")
_NO_RULE: Final = Message("{desk} has nothing that applies to it, the policy promises {here}")
_DOUBT: Final = Message(
    "“{title}” comes first and asks for more than tier, region and severity; say what it is: --map “{title}=tier/region” or “{title}=none”"
)
_NO_KIND: Final = Message("“{title}” has {others}, which the policy does not know; not compared")
_SCHEDULES_UNREAD: Final = Message("the answers hold no schedules; neither hours nor holidays were compared")


def compare(settings: DeskSettings, side: PolicySide, known: Mapped) -> Iterator[Item]:
    """Targets, then the schedules that they run in, then what was not compared."""
    schedules = Schedules(settings.schedules, side, known)
    yield from _samples(settings, side) if settings.is_sample else _targets(settings, side, schedules)
    if settings.schedules:
        yield from schedules.items()
    elif not settings.is_sample:
        yield noted(_SCHEDULES_UNREAD)
    yield from map(noted, settings.notes)
    yield from (Item("targets", note, Verdict.OPEN) for note in side.targets.notes)


def _targets(settings: DeskSettings, side: PolicySide, schedules: Schedules) -> Iterator[Item]:
    promised = {(_ticket(each), each.kind): each for each in side.targets.targets}
    for ticket in dict.fromkeys(ticket for ticket, _ in promised):
        for kind in _kinds(side, settings):
            rule, doubt = _first(settings.rules, ticket, kind)
            time = rule.times(ticket).get(kind) if rule else None
            target = promised.get((ticket, kind))
            if target is not None and doubt is not None:
                yield _item(target, Verdict.OPEN, _DOUBT.filled(title=doubt.title))
            elif target is not None:
                yield _held(target, rule, time, side, schedules)
            elif time is not None and doubt is None:
                yield _unpromised(ticket, kind, time, side)
    for rule in settings.rules:
        if rule.others:
            yield noted(_NO_KIND.filled(title=rule.title, others=", ".join(rule.others)))


def _first(rules: Iterable[DeskRule], ticket: Ticket, kind: str) -> tuple[DeskRule | None, DeskRule | None]:
    """(The rule that applies, one before it of which nobody can tell.)"""
    doubt = None
    for rule in rules:
        if rule.only in ("", kind):
            applies = rule.applies(ticket)
            if applies:
                return rule, doubt
            doubt = doubt or (rule if applies is None else None)
    return None, doubt


def _kinds(side: PolicySide, settings: DeskSettings) -> list[str]:
    kinds = [each.kind for each in side.targets.targets]
    return list(dict.fromkeys([*kinds, FIRST_RESPONSE.key, "next_update", "resolution"]))


def _samples(settings: DeskSettings, side: PolicySide) -> Iterator[Item]:
    promised = {(_ticket(each), each.kind): each for each in side.targets.targets}
    for (ticket, kind), time in settings.samples.items():
        target = promised.get((ticket, kind))
        if target is None:
            yield _unpromised(ticket, kind, time, side)
        else:
            yield _timed(target, time, side) or _item(target, Verdict.SAME)


def _held(
    target: Target, rule: DeskRule | None, time: Time | None, side: PolicySide, schedules: Schedules
) -> Item:
    if time is None:
        said = _HAS_NONE if rule else _NO_RULE
        return _item(target, Verdict.OTHER, said.filled(desk=side.desk, here=_minutes(target.minutes)))
    clock = _clock(target, time, side, schedules)
    found = _timed(target, time, side) or (clock and _item(target, Verdict.OTHER, clock))
    return found or _item(target, Verdict.SAME)


def _timed(target: Target, time: Time, side: PolicySide) -> Item | None:
    if time.minutes == target.minutes:
        return None
    said = _ANSWERS if target.kind == FIRST_RESPONSE.key else _HAS
    values = {"tier": target.tier_name, "severity": target.severity}
    both = {"there": _minutes(time.minutes), "here": _minutes(target.minutes)}
    return _item(target, Verdict.OTHER, said.filled(desk=side.desk, **values, **both))


def _clock(target: Target, time: Time, side: PolicySide, schedules: Schedules) -> Message | None:
    """In which hours it is counted; where the desk says the schedule, which one that is."""
    own = target.schedule
    is_always = schedules.is_always(time.schedule) if time.is_always is None else time.is_always
    if is_always is not None and is_always != own.is_always:
        return (_DAY_AND_NIGHT if is_always else _IN_HOURS).filled(desk=side.desk)
    if own.is_always or not time.schedule or not schedules.are_told:
        return None
    if schedules.meant(time.schedule) != own.id:
        return _OTHER_SCHEDULE.filled(desk=side.desk, there=time.schedule, here=own.name)
    return None


def _unpromised(ticket: Ticket, kind: str, time: Time, side: PolicySide) -> Item:
    words = {"tier": ticket.tier, "severity": ticket.severity, "region": ticket.region, "kind": _kind(kind)}
    said = _PROMISES_NONE.filled(desk=side.desk, there=_minutes(time.minutes))
    return Item("targets", _NAME.filled(**words), Verdict.OTHER, said)


def _item(target: Target, verdict: Verdict, said: Message = NOTHING) -> Item:
    words: dict[str, str | Speaks] = {
        "tier": target.tier_name,
        "severity": target.severity,
        "region": target.region_name,
        "kind": _kind(target.kind),
    }
    return Item("targets", _NAME.filled(**words), verdict, said)


def _kind(kind: str) -> str | Message:
    return _FIRST_RESPONSE if kind == FIRST_RESPONSE.key else kind


def _ticket(target: Target) -> Ticket:
    return Ticket(target.tier, target.region, target.severity)


def _minutes(amount: float) -> Message:
    count = int(amount) if amount == int(amount) else amount
    return plural_message("{count} minute", "{count} minutes", 1 if count == 1 else 2).filled(
        count=str(count)
    )
