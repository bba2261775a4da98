"""What a help desk is set to beside what the policy promises, by meaning: each difference in a sentence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from ....core.messages import NOTHING, Joined, Message, Speaks
from ....core.verdicts import Item, Verdict
from ....policy.promises import FIRST_RESPONSE
from ..lengths import minutes_said
from ..targets import Target
from .mapping import Mapped
from .names import AskedPromise
from .schedules import PolicySide, Schedules
from .settings import DeskRule, DeskSettings, Ticket, Time, noted

_ANSWERS: Final = Message("{desk} answers {tier} {severity} after {there}, the policy promises {here}")
_HAS: Final = Message("{desk} has {there} for it, the policy promises {here}")
_HAS_NONE: Final = Message("{desk} has no target for it, the policy promises {here}")
_PROMISES_NONE: Final = Message("{desk} has {there} for it, the policy promises no such time")
_DAY_AND_NIGHT: Final = Message(
    "{desk} counts its {there} day and night, the policy counts {here} in its service hours"
)
_IN_HOURS: Final = Message(
    "{desk} counts its {there} in business hours, the policy counts {here} day and night"
)
_OTHER_SCHEDULE: Final = Message(
    "{desk} counts its {there} in “{schedule}”, the policy counts {here} in the hours of “{own}”"
)
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
    left_out = (each for each in side.targets.notes if not each.is_written)
    yield from (Item("targets", each.place, Verdict.OPEN, each.said) for each in left_out)


def _targets(settings: DeskSettings, side: PolicySide, schedules: Schedules) -> Iterator[Item]:
    promised = {(_ticket(each), each.kind): each for each in side.targets.targets}
    for ticket in dict.fromkeys(ticket for ticket, _ in promised):
        for kind in _kinds(side, settings):
            rule, doubt = _first(settings.rules, ticket, kind)
            time = rule.times(ticket).get(kind) if rule else None
            target = promised.get((ticket, kind))
            if target is not None and doubt is not None:
                yield _item(_named(target, side), Verdict.OPEN, _DOUBT.filled(title=doubt.title))
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
            yield _told(target, side, _amount(target, time, side))


def _held(
    target: Target, rule: DeskRule | None, time: Time | None, side: PolicySide, schedules: Schedules
) -> Item:
    if time is None:
        said = _HAS_NONE if rule else _NO_RULE
        named = _named(target, side)
        return _item(named, Verdict.OTHER, said.filled(desk=side.desk, here=named.promised(target)))
    return _told(target, side, _amount(target, time, side), _clock(target, time, side, schedules))


def _told(target: Target, side: PolicySide, *found: Message | None) -> Item:
    """The same, or what differs: the time, the hours in which it is counted, or both."""
    said = [each for each in found if each]
    return _item(_named(target, side), Verdict.OTHER if said else Verdict.SAME, Joined(tuple(said), "; "))


def _amount(target: Target, time: Time, side: PolicySide) -> Message | None:
    if time.minutes == target.minutes:
        return None
    named = _named(target, side)
    said = _ANSWERS if target.kind == FIRST_RESPONSE.key else _HAS
    words: dict[str, str | Speaks] = {"tier": named.tier, "severity": target.severity}
    return said.filled(desk=side.desk, **words, there=minutes_said(time.minutes), here=named.promised(target))


def _clock(target: Target, time: Time, side: PolicySide, schedules: Schedules) -> Message | None:
    """In which hours it is counted; where the desk says the schedule, which one that is."""
    own = target.schedule
    both: dict[str, Speaks] = {
        "there": minutes_said(time.minutes),
        "here": _named(target, side).promised(target),
    }
    is_always = schedules.is_always(time.schedule) if time.is_always is None else time.is_always
    if is_always is not None and is_always != own.is_always:
        return (_DAY_AND_NIGHT if is_always else _IN_HOURS).filled(desk=side.desk, **both)
    if own.is_always or not time.schedule or not schedules.are_told:
        return None
    if schedules.meant(time.schedule) != own.id:
        return _OTHER_SCHEDULE.filled(desk=side.desk, **both, schedule=time.schedule, own=own.name)
    return None


def _unpromised(ticket: Ticket, kind: str, time: Time, side: PolicySide) -> Item:
    said = _PROMISES_NONE.filled(desk=side.desk, there=minutes_said(time.minutes))
    return _item(AskedPromise(side.policy, ticket, kind), Verdict.OTHER, said)


def _item(named: AskedPromise, verdict: Verdict, said: Speaks = NOTHING) -> Item:
    return Item("targets", named.name, verdict, said, () if verdict is Verdict.SAME else named.place)


def _named(target: Target, side: PolicySide) -> AskedPromise:
    return AskedPromise(side.policy, _ticket(target), target.kind)


def _ticket(target: Target) -> Ticket:
    return Ticket(target.tier, target.region, target.severity)
