"""Tiers in one language: what they promise, cost and offer, and in which hours."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final

from ..deadlines.hours_in_force import usual_week
from ..policy import prose
from ..policy.notation import Untimed
from ..policy.promises import (
    FIRST_RESPONSE,
    ON_CALL,
    Promise,
    PromiseKind,
    hours_of_tier,
)
from ..policy.prose import Block, Prose, Run
from ..policy.service_hours import ServiceHours
from ..policy.tiers import Commitment, Feature, Price, Severity, Tier
from .calculator_words import N_
from .places.hours_view import RegionView
from .places.weekday_words import names_days
from .policy_view import FeatureCell, FeatureRow, TierView
from .say_contact import on_call_for, say_contact, week_said
from .say_counting import say_counting
from .say_hours import say_hours
from .say_kinds import NOTHING, kinds_led, leading_kind
from .say_severities import code_in, label_of, served
from .service_levels.promise_view import KindView, PromiseView
from .service_levels.say_levels import say_levels_of
from .voice import Voice, counted_minutes

PRICES: Final = {
    "included": N_("Included"),
    "extra charge": N_("For an additional fee"),
    "not stated": "",
    "no longer sold": N_("No longer sold"),
}
_AT_ONCE: Final = Untimed("at once")


def say_tier(
    voice: Voice, tier: Tier, features: Iterable[FeatureRow], regions: Iterable[RegionView]
) -> TierView:
    cells = [(row, cell) for row in features for cell in row.cells if cell.tier == tier.id]
    return TierView(
        id=tier.id,
        former=tier.formerly,
        name=voice.say(tier.name),
        price=_price(voice, tier.price),
        promise=_in_a_sentence(voice, tier),
        hours_name=_hours_name(voice, tier),
        hours=tuple(
            replace(say_hours(voice, each), tiers=(owner or voice.say(tier.name),))
            for owner, each in _whose_hours(voice, tier)
        ),
        contact=say_contact(voice, regions, tier.id),
        features=tuple((row, cell) for row, cell in cells if cell.kind != "absent"),
        promises=tuple(
            say_promise(voice, kind, tier, each, said)
            for kind in kinds_led(voice.policy, *voice.policy.tiers.values())
            for each in voice.policy.severities.values()
            if (said := kind.said(tier, each.id))
        ),
        promise_kinds=say_kinds(voice, kinds_led(voice.policy, tier)),
        leading=leading_kind(voice.policy).key,
        levels=say_levels_of(voice, tier.id),
        counting=say_counting(voice, tier),
    )


def _price(voice: Voice, price: Price) -> str:
    word = PRICES[price.word] if price.word else ""
    return voice.t(word) if word else "" if price.word else prose.unbroken(voice.say(price))


def _whose_hours(voice: Voice, tier: Tier) -> Iterator[tuple[str, ServiceHours]]:
    """Service hours of a tier and of those on call, each with what it is for; "" where it is for everything."""
    hours = hours_of_tier(voice.policy, tier)
    alone = voice.t("Service hours") if tier.on_call else ""
    for each in hours:
        yield served(voice, tier, each.id) if len(hours) > 1 else alone, each
    if tier.on_call:
        said = voice.t("On-call service ({severities})", severities=on_call_for(voice, tier))
        yield said, voice.policy.service_hours[tier.on_call.hours]


def _hours_name(voice: Voice, tier: Tier) -> Prose:
    """`P1, P2: rund um die Uhr` in a line each, where the severities have other hours, or somebody is on call."""
    names = [(owner, _name_with_week(voice, owner, each)) for owner, each in _whose_hours(voice, tier)]
    if len(names) < 2:
        return next((name for _, name in names), prose.label(voice.t("No service hours are specified")))
    said = (
        ("" if name.on_one_line == owner else f"{owner}{voice.locale.colon}", name.blocks[0].items)
        for owner, name in names
    )
    lines = [line for owner, (first, *others) in said for line in ((Run(owner), *first), *others)]
    return Prose((Block("lines", tuple(lines)),))


def _name_with_week(voice: Voice, owner: str, hours: ServiceHours) -> Prose:
    """A name that says no hours has them in a line below it, one that says no days names them at its end.

    One that only repeats what they are is left out.
    """
    name = say_hours(voice, hours).name
    is_own = any(usual_week(region, hours) != hours.open for region in voice.policy.regions.values())
    words = {voice.t("Service hours"), voice.t("On-call service"), owner}
    if name.on_one_line in words and not is_own:
        return prose.label(week_said(voice, hours.open))
    if any(sign.isdigit() for sign in name.plain):
        return _with_days(voice, name, hours)
    if hours.open.is_always or is_own:
        return name
    return Prose((Block("lines", (*name.blocks[0].items, (Run(week_said(voice, hours.open)),))),))


def _with_days(voice: Voice, name: Prose, hours: ServiceHours) -> Prose:
    """`9:00–17:00 Uhr, Montag bis Freitag`, where `{hours}` stands for them; of days that are the same in every region."""
    weeks = [hours.open, *(usual_week(region, hours) for region in voice.policy.regions.values())]
    is_same = len({frozenset(each.open_days) for each in weeks}) == 1
    is_filled_in = "{hours}" in hours.name.in_(voice.locale.language)
    if not is_filled_in or not is_same or names_days(voice.locale, name.plain):
        return name
    *lines, last = name.blocks[0].items
    days = voice.locale.days(", ".join(hours.open.root))
    return Prose((Block("lines", (*lines, (*last, Run(f", {days}")))),))


def _in_a_sentence(voice: Voice, tier: Tier) -> str:
    """What the tier promises in one sentence: its response to the most severe problem that has one.

    Where no tier promises a response, what they promise instead; and what is on call, if that is all.
    """
    leading = leading_kind(voice.policy)
    kinds = (FIRST_RESPONSE, ON_CALL, *([leading] if leading is not FIRST_RESPONSE else []))
    found = next(filter(None, (_worst(voice, tier, kind) for kind in kinds)), None)
    if found is None:
        return voice.t("No response times are laid down.")
    kind, name, said = found
    duration = voice.time(said.time)
    note = f" ({beside})" if (beside := voice.beside(said)) else ""
    severity = voice.policy.severities[name]
    if kind is FIRST_RESPONSE:
        return _response(voice, severity, duration + note)
    of = f" ({label_of(voice, severity)})" if len(voice.policy.severities) > 1 else ""
    return f"{voice.kind(kind)}{of}{voice.locale.colon}{duration}{note}"


def _worst(voice: Voice, tier: Tier, kind: PromiseKind) -> tuple[PromiseKind, str, Commitment] | None:
    """What is said of the most severe problem that anybody can be held to, or else of the first that is offered."""
    made = kind.commitments(tier)
    said = [(kind, name, made[name]) for name in voice.policy.severities if name in made]
    offered = [each for each in said if each[2].time not in NOTHING]
    firm = (each for each in offered if each[2].time == _AT_ONCE or not isinstance(each[2].time, Untimed))
    return next(firm, next(iter(offered), None))


def _response(voice: Voice, severity: Severity, duration: str) -> str:
    name = voice.say(severity.name)
    code = code_in(voice, severity)
    if len(voice.policy.severities) == 1:
        return f"{voice.t('First response')}{voice.locale.colon}{duration}"
    if not code:
        return f"{voice.t('First response')} ({name}){voice.locale.colon}{duration}"
    return voice.t(
        "First response to {severity}: {duration}",
        severity=f"{label_of(voice, severity)} {name}",
        duration=duration,
    )


def say_kinds(voice: Voice, kinds: Iterable[PromiseKind]) -> tuple[KindView, ...]:
    return tuple(
        KindView(
            kind.key,
            kind.part,
            kind.anchor,
            voice.kind(kind),
            voice.t(kind.times) if kind.times else voice.kind(kind),
        )
        for kind in kinds
    )


def say_promise(
    voice: Voice, kind: PromiseKind, tier: Tier, severity: Severity, said: Commitment
) -> PromiseView:
    promise = kind.promises(tier).get(severity.id)
    return PromiseView(
        kind=kind.key,
        tier=tier.id,
        tier_name=voice.say(tier.name),
        severity=severity.id,
        label=label_of(voice, severity),
        heading=voice.kind_with(kind, tier),
        text=voice.time(said.time),
        clock=voice.clock(promise.time, kind) if promise else "",
        is_business=promise is not None and promise.time.is_business,
        length=_bar_length(voice, promise) if promise else 0,
        note=voice.beside(said),
        is_nothing=said.time in NOTHING,
        is_at_once=said.time == _AT_ONCE,
    )


def _bar_length(voice: Voice, promise: Promise) -> int:
    """Logarithmic between a quarter of an hour (4) and the longest promise of the policy (100)."""
    minutes = counted_minutes(voice.policy, promise)
    share = math.log(max(minutes / 15, 1)) / math.log(max(voice.longest_minutes / 15, 2))
    return round(4 + 96 * share)


def say_feature(voice: Voice, feature: Feature) -> FeatureRow:
    said = (voice.say(each.footnote) for each in voice.policy.features.values() if each.footnote)
    notes = list(dict.fromkeys(said))
    # One star alone marks the required fields of forms, so footnotes begin with two.
    mark = "*" * (notes.index(voice.say(feature.footnote)) + 2) if feature.footnote else ""
    cells = tuple(_cell(voice, tier, feature, mark) for tier in voice.policy.tiers.values())
    return FeatureRow(
        id=feature.id,
        name=voice.say(feature.name),
        mark="" if any(cell.mark for cell in cells) else mark,
        footnote_mark=mark,
        footnote=voice.prose(feature.footnote),
        cells=cells,
    )


def _cell(voice: Voice, tier: Tier, feature: Feature, mark: str) -> FeatureCell:
    offer = tier.features.get(feature.id)
    kind = offer.word or "value" if offer else "absent"
    if offer and kind == "value":
        said = prose.unbroken(voice.say(offer))
        return FeatureCell(tier.id, kind, said, said, mark)
    if kind == "add-on":
        said = voice.t("Add-on")
        return FeatureCell(tier.id, kind, said, said, mark)
    if kind == "included":
        return FeatureCell(tier.id, kind, "✓", voice.t("included"), "")
    return FeatureCell(tier.id, kind, "–", voice.t("not included"), "")
