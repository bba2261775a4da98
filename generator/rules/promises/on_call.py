"""Those on call: can they be reached, are they there when nobody else is, and do they promise anything more?"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ...core.diagnostic import Diagnostic, Path, error, warning
from ...core.messages import Message, Value
from ...policy.promises import FIRST_RESPONSE, NO_HOURS, ON_CALL, hours_for
from ..corpus.context import Context
from .slower import NameOf, between, later

if TYPE_CHECKING:
    from ...policy.policy import Policy
    from ...policy.service_hours import ServiceHours
    from ...policy.tiers import OnCall, Tier
    from ...reading.yaml.source import Source

_HOURS = (("tiers", "*", "service_hours"), ("tiers", "*", "on_call", "hours"))

ON_CALL_WITHOUT_PHONE = error(
    "on-call-without-phone",
    Message("In {tier}, those on call answer only what is reported by phone, but there is no number."),
    Message("Add a number under contact, phone, or write “reported: in any way” if that is meant."),
    why=Message("Nobody could report anything that they answer."),
    bad="reported: by phone\ncontact:\n  phone: none",
    good="reported: by phone\ncontact:\n  phone:\n    numbers:\n      - region: germany\n        number: +49 30 520056130",
    rests_on=(("contact", "phone"),),
)

ON_CALL_WITHOUT_HOURS = error(
    "on-call-without-hours",
    Message("{tier} has no service hours for {severity}, beside which somebody could be on call."),
    Message("Name the service hours, or write the times under first_response."),
    why=Message("Those on call are there while the service hours are closed."),
    bad="service_hours: none\non_call:\n  hours: evenings",
    good="service_hours: business-hours\non_call:\n  hours: evenings",
    rests_on=_HOURS,
)

ON_CALL_WITHIN_HOURS = warning(
    "on-call-within-hours",
    Message(
        "In {tier}, those on call are there only while {severity} is served anyway: “{hours}” lies within “{service}”."
    ),
    Message("Did you mean other hours?"),
    why=Message("What they promise would never apply."),
    bad="service_hours: around-the-clock\non_call:\n  hours: evenings",
    good="service_hours: business-hours\non_call:\n  hours: evenings",
    rests_on=_HOURS,
)

ON_CALL_NOT_EARLIER = warning(
    "on-call-not-earlier",
    Message("In {tier}, “{time}” on call for {severity} is never earlier than “{usual}” without them."),
    Message("Did you mean a shorter time on call?"),
    why=Message("Of two times that are promised, customers go by the earlier one."),
    bad="first_response:\n  P1: 2 hours\non_call:\n  first_response:\n    P1: 4 hours",
    good="first_response:\n  P1: 4 business hours\non_call:\n  first_response:\n    P1: 2 hours",
    rests_on=_HOURS,
)

RULES = (ON_CALL_WITHOUT_PHONE, ON_CALL_WITHOUT_HOURS, ON_CALL_WITHIN_HOURS, ON_CALL_NOT_EARLIER)


def _on_call(policy: Policy) -> Iterator[tuple[Tier, OnCall, Path]]:
    for tier in policy.tiers.values():
        if tier.on_call:
            yield tier, tier.on_call, ("tiers", tier.id, "on_call")


def on_call_without_phone(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    for tier, on_call, path in _on_call(policy):
        if on_call.reported == "by phone" and not policy.contact.numbers:
            place = (*path, "reported")
            yield Diagnostic(ON_CALL_WITHOUT_PHONE, source.span(place), place, {"tier": NameOf(tier)})


def on_call_hours(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    for tier, on_call, path in _on_call(policy):
        place, beside = (*path, "hours"), policy.service_hours[on_call.hours]
        for severity in on_call.first_response:
            service = hours_for(policy, tier, severity)
            values: dict[str, Value] = {"tier": NameOf(tier), "severity": severity}
            values |= {"hours": on_call.hours, "service": service.id}
            if service is NO_HOURS:
                yield Diagnostic(ON_CALL_WITHOUT_HOURS, source.span(place), place, values)
                break
            if _adds_nothing(service, beside):
                yield Diagnostic(ON_CALL_WITHIN_HOURS, source.span(place), place, values)
                break


def _adds_nothing(service: ServiceHours, beside: ServiceHours) -> bool:
    """Neither in a week nor on its holidays."""
    is_same_week = service.open.with_also(beside.open) == service.open.with_also(service.open)
    return is_same_week and service.holiday_hours in (None, beside.holiday_hours)


def on_call_not_earlier(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    for tier, _, _ in _on_call(policy):
        usual = FIRST_RESPONSE.promises(tier)
        for severity, promise in ON_CALL.promises(tier).items():
            if severity in usual and not later(policy, usual[severity], promise):
                values: dict[str, Value] = {"tier": NameOf(tier), "severity": severity}
                values |= {"time": promise.time.words, "usual": usual[severity].time.words}
                yield between(ON_CALL_NOT_EARLIER, source, promise, usual[severity], values)


CHECKS = (on_call_without_phone, on_call_hours, on_call_not_earlier)
