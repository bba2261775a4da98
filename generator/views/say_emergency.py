"""Policy -> EmergencyView: whom to call, when somebody is there, and what follows, said in one language."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Final, Protocol

from ..deadlines.hours_in_force import special_days, usual_week, week_changes
from ..policy.contact import PhoneNumber, Reached
from ..policy.notation import N_, Duration
from ..policy.promises import (
    FIRST_RESPONSE,
    NO_HOURS,
    ON_CALL,
    PromiseKind,
    hours_for,
    kinds_made,
    way_hours,
)
from ..policy.service_hours import Region, ServiceHours
from ..policy.tiers import Commitment, Severity, Tier
from .calculator_words import SENTENCES, clock_words
from .emergency.emergency_view import CallView, EmergencyView, ExpectedView
from .places.hours_view import PhoneView
from .places.say_places import on_holidays
from .places.say_writing import spoken, writing
from .say_contact import on_call_for, tel, week_said, weeks_said, when
from .say_hours import say_phone
from .say_kinds import NOTHING, leading_kind
from .say_severities import title_of
from .voice import Voice, outside_hours

MOST: Final = 48
"""Pages of their own in a language. A policy with more tiers in more regions has the overview alone."""
_PHONE: Final = "phone"
_TITLE: Final = N_("In an emergency")
_NOW: Final = {
    "reachable": N_("Reachable by phone now."),
    "open": N_("Reachable by phone now, until {at}."),
    "shut": N_("Not reachable by phone now; again from {at}."),
}


class _Limited(Protocol):
    """A way that may serve some tiers and severities only."""

    @property
    def tiers(self) -> tuple[str, ...]: ...
    @property
    def severities(self) -> tuple[str, ...]: ...


def say_emergencies(voice: Voice) -> tuple[EmergencyView, ...]:
    """Tier by tier, region by region; none where nothing says how to reach anybody."""
    policy = voice.policy
    pairs = [(tier, region) for tier in policy.tiers.values() for region in policy.regions.values()]
    if len(pairs) > MOST or not (policy.contact.way_names or policy.contact.numbers):
        return ()
    said = clock_words(policy, voice.locale) | {name: voice.t(each) for name, each in _NOW.items()}
    said["beside"] = {name: voice.t(SENTENCES[name]) for name in _NOW}
    said["read"] = voice.t("Your message will be read from {at}.")
    said["names"] = {"tiers": {each.id: voice.say(each.name) for each in policy.tiers.values()}}
    words = json.dumps(said, ensure_ascii=False, separators=(",", ":"))
    return tuple(_emergency(voice, *pair, words) for pair in pairs)


def _emergency(voice: Voice, tier: Tier, region: Region, words: str) -> EmergencyView:
    policy = voice.policy
    severity = _worst(voice, tier)
    numbers = _numbers(voice, tier, region, severity)
    names = (
        *([voice.say(tier.name)] if len(policy.tiers) > 1 else ()),
        *([voice.say(region.name)] if len(policy.regions) > 1 else ()),
    )
    title, whom = voice.t(_TITLE), ", ".join(names)

    def note(way: Reached) -> str:
        return when(voice, way, region, names_tiers=False)

    return EmergencyView(
        tier=tier.id,
        tier_name=voice.say(tier.name),
        region=region.id,
        region_name=voice.say(region.name),
        title=f"{title}{voice.locale.colon}{whom}" if whom else title,
        whom=whom,
        severity=severity.id,
        severity_title=title_of(voice, severity) if len(policy.severities) > 1 else "",
        severity_anchor=severity.id.lower(),
        call=_call(voice, tier, region, severity, numbers[0]) if numbers else None,
        others=tuple(say_phone(voice, each) for each in numbers[1:]),
        of_others=tuple(
            say_phone(voice, each)
            for each in policy.contact.numbers
            if each.region == region.id and not _serves(each, tier, severity)
        ),
        elsewhere=tuple(_elsewhere(voice, tier, region, severity)),
        writing=tuple(
            each
            for each in writing(policy.contact, voice.t, voice.label, note)
            if _serves(each, tier, severity)
        ),
        spoken=tuple(
            each for each in spoken(policy.contact, voice.label, tel, note) if _serves(each, tier, severity)
        ),
        expected=tuple(_expected(voice, tier, severity, is_called=bool(numbers))),
        outside=_outside(voice, tier, severity, is_called=bool(numbers)),
        words=words,
    )


def _worst(voice: Voice, tier: Tier) -> Severity:
    """The most severe problem for which anything is offered, or else the most severe one."""
    kinds = (leading_kind(voice.policy), ON_CALL)
    severities = voice.policy.severities.values()
    said = ((each, kind.said(tier, each.id)) for each in severities for kind in kinds)
    offered = (each for each, commitment in said if commitment and commitment.time not in NOTHING)
    return next(offered, next(iter(severities)))


def _numbers(voice: Voice, tier: Tier, region: Region, severity: Severity) -> list[PhoneNumber]:
    """Those that serve it; what is answered longest comes first, of two the one that the file has first."""
    serving = [
        each
        for each in voice.policy.contact.numbers
        if each.region == region.id and _serves(each, tier, severity)
    ]
    return sorted(serving, key=lambda each: -_open_minutes(voice, tier, region, severity, each))


def _elsewhere(
    voice: Voice, tier: Tier, region: Region, severity: Severity
) -> Iterator[tuple[str, str, PhoneView]]:
    for other in voice.policy.regions.values():
        if other is not region:
            for each in _numbers(voice, tier, other, severity):
                yield other.id, voice.say(other.name), say_phone(voice, each)


def _serves(way: _Limited, tier: Tier, severity: Severity) -> bool:
    is_for_tier = not way.tiers or tier.id in way.tiers
    return is_for_tier and (not way.severities or severity.id in way.severities)


def _open_minutes(voice: Voice, tier: Tier, region: Region, severity: Severity, number: PhoneNumber) -> int:
    """In a usual week, of the longest hours that it has."""
    weeks = (usual_week(region, hours) for _, hours in _hours(voice, tier, severity, number))
    return max(
        (sum(each.minutes for day in week.open_days.values() for each in day) for week in weeks), default=0
    )


def _hours(
    voice: Voice, tier: Tier, severity: Severity, number: PhoneNumber
) -> tuple[tuple[str, ServiceHours], ...]:
    """When a number is answered, each with what it is for: "" where there is one answer. None laid down: ()."""
    policy = voice.policy
    if number.hours:
        return (("", way_hours(policy, number)[0]),)
    service = hours_for(policy, tier, severity.id)
    usual = () if service is NO_HOURS else (("", service),)
    if not tier.on_call or severity.id not in tier.on_call.first_response or service.open.is_always:
        return usual
    beside = policy.service_hours[tier.on_call.hours]
    said = voice.t("On-call service ({severities})", severities=on_call_for(voice, tier))
    named = tuple((voice.t("Service hours"), hours) for _, hours in usual)
    return (("", beside),) if beside.open.is_always else (*named, (said, beside))


def _call(voice: Voice, tier: Tier, region: Region, severity: Severity, number: PhoneNumber) -> CallView:
    phone, hours = say_phone(voice, number), _hours(voice, tier, severity, number)
    always = any(each.open.is_always for _, each in hours)
    is_local = not always and any(not each.time_zone for _, each in hours)
    said = ((name, _holidays(voice, each, region)) for name, each in hours)
    on_days = [
        f"{name}{voice.locale.colon}{holidays}" if name else holidays for name, holidays in said if holidays
    ]
    exceptions = (*on_days, _other_days(voice, region, hours))
    return CallView(
        phone=phone,
        note=phone.note,
        hours=tuple((name, _week(voice, each, region)) for name, each in hours),
        clock=voice.clock_of(region)[0] if is_local else "",
        exceptions=" ".join(filter(None, exceptions)),
        is_always=always,
    )


def _week(voice: Voice, hours: ServiceHours, region: Region) -> str:
    """The usual one, those of seasons, and what comes in its place from a day on."""
    said = weeks_said(voice, hours, region)
    later = (
        voice.t("from {date}: {hours}", date=voice.day(each.since).text, hours=week_said(voice, each.open))
        for each in sorted(week_changes(region, hours), key=lambda each: each.since)
    )
    return voice.locale.semicolon.join((f"{said[:1].upper()}{said[1:]}", *later))


def _other_days(voice: Voice, region: Region, hours: Iterable[tuple[str, ServiceHours]]) -> str:
    has_any = any(special_days(region, each) for _, each in hours)
    return voice.t("On single days, other hours apply.") if has_any else ""


def _holidays(voice: Voice, hours: ServiceHours, region: Region) -> str:
    """What happens on them, where anybody observes any."""
    whose = hours.holidays_in(region)
    if hours.holiday_hours is None and hours.open.is_always:
        return ""
    if hours.holiday_hours is not None and not whose.calendars and not whose.is_customers:
        return ""
    # The week has said by whose clock.
    return on_holidays(voice, hours.model_copy(update={"time_zone": None}))


def _made(voice: Voice, tier: Tier, severity: Severity) -> Iterator[tuple[PromiseKind, Commitment]]:
    """What the tier says of the severity, the kind by which tiers are known first."""
    leading = leading_kind(voice.policy)
    kinds: Iterable[PromiseKind] = dict.fromkeys((leading, *kinds_made(tier)))
    for kind in kinds:
        said = kind.said(tier, severity.id)
        if said and (kind is leading or said.time not in NOTHING):
            yield kind, said


def _expected(voice: Voice, tier: Tier, severity: Severity, *, is_called: bool) -> Iterator[ExpectedView]:
    """As it holds for who calls, where there is a number."""
    for kind, said in _made(voice, tier, severity):
        known = said.in_way(_PHONE) if is_called else said
        timed = isinstance(known.time, Duration) and bool(known.time.amount)
        clock = voice.clock(known.time, kind) if timed and isinstance(known.time, Duration) else ""
        yield ExpectedView(voice.kind(kind), voice.time(known.time), clock, voice.beside(known))


def _outside(voice: Voice, tier: Tier, severity: Severity, *, is_called: bool) -> str:
    kind = leading_kind(voice.policy)
    said = kind.said(tier, severity.id)
    time = (said.in_way(_PHONE) if is_called else said).time if said else None
    if kind is not FIRST_RESPONSE or not isinstance(time, Duration) or not time.is_business:
        return ""
    return outside_hours(voice, {time.unit})
