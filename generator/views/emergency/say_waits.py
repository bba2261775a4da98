"""Policy -> AllWaits: the longest and the typical wait for a first response, in words and in a table of the week."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from functools import cache, partial
from math import ceil
from typing import Any, Final, Protocol

from ...deadlines.baking import bake_policy
from ...deadlines.calendars import calendar_id
from ...deadlines.hours_in_force import is_silent_on_holidays
from ...deadlines.waits import COUNTED, Waits, waits
from ...i18n.calendar_names import calendar_week
from ...i18n.locale import Locale
from ...policy.base import Text
from ...policy.notation import MINUTES_A_DAY, N_, Duration, Untimed
from ...policy.policy import Policy
from ...policy.promises import FIRST_RESPONSE, hours_for
from ...policy.tiers import Commitment, Severity, Tier
from ..places.say_places import own_clock
from .waits_view import AllWaits, TierWaits, WaitCell, WaitsView

MOST: Final = 24
"""Maps that a policy has. With more, only the most severe problem has any; with more even so, there are none."""
_WEIGHTS: Final = 5
# Below so many minutes, hours would say nothing.
_IN_MINUTES: Final = 120
_ORDINARY: Final = N_(
    "Find the hour in which you contact us: the time shown there is the longest you will wait to hear from us. "
    "It holds for an ordinary week, without public holidays, days with other hours or a change of clocks."
)
_WITHOUT_HOLIDAYS: Final = N_(
    "Find the hour in which you contact us: the time shown there is the longest you will wait to hear from us. "
    "It holds for an ordinary week, without days with other hours or a change of clocks."
)


class Teller(Protocol):
    """What a Voice can do, as far as it is needed here; the voice needs this room in its turn."""

    policy: Policy
    locale: Locale
    t: Callable[..., str]  # that of the locale

    def say(self, text: Text | None) -> str: ...
    def time(self, promised: Duration | Untimed) -> str: ...
    def beside(self, said: Commitment) -> str: ...


def say_waits(voice: Teller, titles: Mapping[str, str], caveat: str, *, is_first_response: bool) -> AllWaits:
    """By severity and region; tiers side by side.

    titles  severity -> "P1 Kritisch"; caveat: what stands beside every computed time
    is_first_response  are tiers known by it?
    """
    days = tuple(voice.locale.short_weekday(day) for day in calendar_week(voice.locale.babel))
    if not is_first_response:
        return AllWaits("", days)
    sla = bake_policy(voice.policy)
    severities = _with_maps(sla, list(voice.policy.severities.values()))
    maps = cache(partial(_maps, voice, sla, severities, titles))
    return AllWaits(_lead(voice, caveat), days, bool(severities), maps)


def _maps(
    voice: Teller, sla: Mapping[str, Any], severities: Iterable[Severity], titles: Mapping[str, str]
) -> tuple[WaitsView, ...]:
    return tuple(
        each for severity in severities for each in _of_severity(voice, sla, severity, titles[severity.id])
    )


def _lead(voice: Teller, caveat: str) -> str:
    said = _WITHOUT_HOLIDAYS if is_silent_on_holidays(voice.policy) else _ORDINARY
    is_theirs = voice.policy.counting.is_customers_time
    clock = (
        N_("All times of day are in your time zone.")
        if is_theirs
        else N_("All times of day are local times.")
    )
    told = (voice.t(said), voice.t(clock), caveat)
    return " ".join(filter(None, told))


def _asked(sla: Mapping[str, Any], tier: str, region: str, severity: str) -> tuple[Any, Any] | None:
    """Week and commitment; None where no time is promised."""
    commitment = sla["commitments"].get(tier, {}).get(severity)
    if not commitment:
        return None
    return sla["calendars"][calendar_id(sla, tier, region, commitment)]["week"], commitment


def _key(sla: Mapping[str, Any], region: str, severity: str) -> str:
    """The same for regions in which every tier answers alike."""
    return json.dumps([_asked(sla, tier, region, severity) for tier in sla["tiers"]], sort_keys=True)


def _with_maps(sla: Mapping[str, Any], severities: list[Severity]) -> list[Severity]:
    """Those of which some tier counts a time in its hours, as far as there is room."""
    counted = [each for each in severities if _maps_of(sla, [each])]
    for chosen in (counted, counted[:1]):
        if len(_maps_of(sla, chosen)) <= MOST:
            return chosen
    return []


def _maps_of(sla: Mapping[str, Any], severities: Iterable[Severity]) -> set[str]:
    """One for each that would be drawn, side by side or on their own."""
    asked = (
        (severity.id, tier, _asked(sla, tier, region, severity.id))
        for severity in severities
        for tier in sla["tiers"]
        for region in sla["regions"]
    )
    return {
        json.dumps(each, sort_keys=True) for each in asked if each[2] and each[2][1].get("unit") in COUNTED
    }


def _of_severity(
    voice: Teller, sla: Mapping[str, Any], severity: Severity, title: str
) -> Iterator[WaitsView]:
    groups: dict[str, list[str]] = {}
    for region in sla["regions"]:
        groups.setdefault(_key(sla, region, severity.id), []).append(region)
    regions = voice.policy.regions
    for alike in groups.values():
        tiers = tuple(_of_tier(voice, sla, tier, severity, alike[0]) for tier in voice.policy.tiers.values())
        yield WaitsView(
            severity=severity.id,
            title=title if len(voice.policy.severities) > 1 else "",
            anchor="-".join(("waits", severity.id.lower(), alike[0])),
            regions=tuple(alike),
            places=voice.locale.list(voice.say(regions[each].name) for each in alike)
            if len(regions) > 1
            else "",
            tiers=tiers,
        )


def _of_tier(voice: Teller, sla: Mapping[str, Any], tier: Tier, severity: Severity, region: str) -> TierWaits:
    said, asked = FIRST_RESPONSE.said(tier, severity.id), _asked(sla, tier.id, region, severity.id)
    promise = voice.time(said.time) if said else voice.t("No response time is laid down.")
    found = waits(*asked) if asked else None
    view = TierWaits(tier.id, voice.say(tier.name), promise, voice.beside(said) if said else "", "")
    if found is None:
        is_same = bool(said and isinstance(said.time, Duration) and not said.time.is_business)
        return replace(view, said=voice.t("The same at every hour.") if is_same else "")
    is_short = found.longest <= _IN_MINUTES
    caption = (
        N_("{tier}: waiting time in minutes") if is_short else N_("{tier}: waiting time in hours, rounded up")
    )
    hours = own_clock(voice.locale, hours_for(voice.policy, tier, severity.id))
    is_on_call = tier.on_call and severity.id in tier.on_call.first_response
    beside = (
        _in_words(voice, found),
        f"{hours}." if hours else "",
        voice.t("The on-call service is not taken into account.") if is_on_call else "",
    )
    return replace(
        view,
        said=" ".join(filter(None, beside)),
        caption=voice.t(caption, tier=view.name),
        rows=tuple(_rows(voice.locale, found, minutes=1 if is_short else 60)),
    )


def _in_words(voice: Teller, found: Waits) -> str:
    day, hour = found.longest_at
    return voice.t(
        "At most {longest} (for example {day}, {from}–{to}); in half of the hours of the week at most {typical}.",
        **{
            "longest": voice.locale.span(found.longest),
            "typical": voice.locale.span(found.typical),
            "day": voice.locale.weekday(day),
            "from": voice.locale.clock(hour * 60),
            "to": voice.locale.clock((hour + 1) * 60),
        },
    )


def _rows(locale: Locale, found: Waits, minutes: int) -> Iterator[tuple[str, tuple[WaitCell, ...]]]:
    """A row for each hour of the day; `minutes`: of the unit of its numbers."""
    for hour in range(MINUTES_A_DAY // 60):
        every = (found.hours[(day - 1) * 24 + hour] for day in calendar_week(locale.babel))
        yield locale.hour(hour), tuple(_cell(each, found.longest, minutes) for each in every)


def _cell(wait: int, longest: int, minutes: int) -> WaitCell:
    return WaitCell(str(ceil(wait / minutes)), min(_WEIGHTS - 1, wait * _WEIGHTS // max(longest, 1)))
