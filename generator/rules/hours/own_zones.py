"""Family Hours: service hours that stand in a time zone of their own, and calendars of holidays that are joined."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ...core.diagnostic import Diagnostic, Path, error
from ...core.messages import Message
from ...policy.promises import hours_in_use, hours_of_tier
from ...policy.service_hours import UNCOUNTED
from ..corpus.context import Context
from .effect import WITHOUT_EFFECT
from .places import observed_by

if TYPE_CHECKING:
    from ...policy.policy import Policy
    from ...policy.service_hours import Region, ServiceHours
    from ...policy.tiers import Tier
    from ...reading.yaml.source import Source

HOLIDAYS_WITHOUT_ZONE = error(
    "holidays-without-zone",
    Message("“{name}” has public holidays of its own, but no time zone."),
    Message("Add the time zone in which these hours stand, or leave the holidays to the regions."),
    why=Message("Only hours that stand in one place for everyone have the holidays of that place."),
    bad="tokyo-hours:\n  holidays: JP",
    good="tokyo-hours:\n  time_zone: Asia/Tokyo\n  holidays: JP",
)

HOLIDAYS_JOINED_TO_NONE = error(
    "holidays-joined-to-none",
    Message("Calendars of holidays are joined to “{calendar}”."),
    Message("Write the first of the calendars instead, or leave the others out."),
    why=Message(
        "Whoever reads “none” expects no holiday at all; those where the customer is are not counted."
    ),
    bad="holidays:\n  calendar: none\n  and: [US-CA]",
    good="holidays: US-CA",
)

ON_CALL_OTHER_ZONE = error(
    "on-call-other-zone",
    Message("In {tier}, those on call have their hours in another time zone than the service hours."),
    Message("Let both stand in one time zone, or write “open: always” for those on call."),
    why=Message("When somebody is there is read off one clock."),
    bad="service_hours: business-hours\non_call:\n  hours: tokyo-nights",
    good="service_hours: business-hours\non_call:\n  hours: at-night",
    rests_on=(("tiers", "*", "service_hours"), ("tiers", "*", "on_call", "hours")),
)

RULES = (HOLIDAYS_WITHOUT_ZONE, HOLIDAYS_JOINED_TO_NONE, ON_CALL_OTHER_ZONE)

_SAME_CLOCK = Message("the clock of every region shows the same")
_ANY_CLOCK = Message("hours around the clock are the same by every clock")
_ALL_OWN = Message("all service hours have a time zone of their own")
_JOINED_BEFORE = Message("“{calendar}” has no holiday that the calendars before it do not have")


def own_zones(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    for name, hours in policy.service_hours.items():
        path: Path = ("service_hours", name)
        if hours.holidays and not hours.time_zone:
            place = (*path, "holidays")
            yield Diagnostic(HOLIDAYS_WITHOUT_ZONE, source.name_span(place), place, {"name": name})
        reason = _in_vain(policy, hours) if hours.time_zone else None
        if reason:
            place = (*path, "time_zone")
            yield Diagnostic(WITHOUT_EFFECT, source.span(place), place, {"reason": reason})


def _in_vain(policy: Policy, hours: ServiceHours) -> Message | None:
    """Why a time zone changes nothing: what regions have of their own would hold without it."""
    if _is_every_minute(hours):
        return _ANY_CLOCK
    regions = policy.regions.values()
    has_own = any(each.open or each.changes or each.seasons or each.special_days for each in regions)
    is_same = all(each.time_zone == hours.time_zone for each in regions)
    is_read_there = policy.counting.is_customers_time or hours.holidays or has_own
    return _SAME_CLOCK if is_same and not is_read_there else None


def _is_every_minute(hours: ServiceHours) -> bool:
    is_always = hours.open.is_always and hours.holiday_hours is None
    return is_always and not (hours.special_days or hours.changes or hours.seasons)


def customers_time_in_vain(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    """`local_time: of the customer`, where no hours are read off the customer's clock."""
    used = [hours for hours in hours_in_use(policy) if not _is_every_minute(hours)]
    if policy.counting.is_customers_time and used and all(each.time_zone for each in used):
        path: Path = ("counting", "local_time")
        yield Diagnostic(WITHOUT_EFFECT, source.span(path), path, {"reason": _ALL_OWN})


def on_call_zones(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    for tier in policy.tiers.values():
        on_call = policy.service_hours.get(tier.on_call.hours) if tier.on_call else None
        if on_call and _differ(policy, tier, on_call):
            path: Path = ("tiers", tier.id, "on_call", "hours")
            yield Diagnostic(ON_CALL_OTHER_ZONE, source.span(path), path, {"tier": tier.id})


def _differ(policy: Policy, tier: Tier, on_call: ServiceHours) -> bool:
    if _is_every_minute(on_call):
        return False
    beside = [each for each in hours_of_tier(policy, tier) if not _is_every_minute(each)]
    return any(_zones(policy, on_call) != _zones(policy, each) for each in beside)


def _zones(policy: Policy, hours: ServiceHours) -> list[str]:
    regions: list[Region] = list(policy.regions.values())
    return [
        hours.time_zone or ("" if policy.counting.is_customers_time else each.time_zone) for each in regions
    ]


def joined_calendars(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    first, last = policy.document.effective, policy.horizon[1]
    for path, _, named in observed_by(policy):
        if named.further and named.calendar in UNCOUNTED:
            place = (*path, "calendar")
            yield Diagnostic(HOLIDAYS_JOINED_TO_NONE, source.span(place), place, {"calendar": named.calendar})
            continue
        for row, calendar in enumerate(named.further if context.almanac else ()):
            assert context.almanac
            before = named.model_copy(
                update={"further": named.further[:row], "exceptions": (), "additions": ()}
            )
            alone = named.model_copy(
                update={"calendar": calendar, "further": (), "exceptions": (), "additions": ()}
            )
            known = context.almanac.holidays(before, first, last)
            own = context.almanac.holidays(alone, first, last)
            if own and own <= known:
                place = (*path, "and", row) if source.find((*path, "and", row)) else (*path, "and")
                reason = _JOINED_BEFORE.filled(calendar=calendar)
                yield Diagnostic(WITHOUT_EFFECT, source.span(place), place, {"reason": reason})


CHECKS = (own_zones, customers_time_in_vain, on_call_zones, joined_calendars)
