"""Policy -> AllWaits: the longest and the typical wait for a first response, in words and in a table of the week."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from functools import cache, lru_cache, partial
from math import ceil
from typing import Any, Final, Protocol

from ...core.keeping import cached
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
from ...policy.tiers import Commitment, Severity
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
        return AllWaits("", days, ())
    sla = bake_policy(voice.policy)
    severities = _with_maps(sla, list(voice.policy.severities.values()))
    maps = (
        each for severity in severities for each in _of_severity(voice, sla, severity, titles[severity.id])
    )
    return AllWaits(_lead(voice, caveat), days, tuple(maps))


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


def _key(sla: Mapping[str, Any], tier: str, region: str, severity: str) -> tuple[object, ...] | None:
    """The same where a tier answers alike; None where it promises no time."""
    commitment = sla["commitments"].get(tier, {}).get(severity)
    if not commitment:
        return None
    return _weeks(sla)[calendar_id(sla, tier, region, commitment)], *sorted(commitment.items())


@cached(4)
def _weeks(sla: Mapping[str, Any]) -> Mapping[str, str]:
    """Calendar -> its week, as something to be compared."""
    return {name: json.dumps(each["week"], sort_keys=True) for name, each in sla["calendars"].items()}


def _with_maps(sla: Mapping[str, Any], severities: list[Severity]) -> list[Severity]:
    """Those of which some tier counts a time in its hours, as far as there is room."""
    counted = [each for each in severities if _maps_of(sla, [each])]
    for chosen in (counted, counted[:1]):
        if len(_maps_of(sla, chosen)) <= MOST:
            return chosen
    return []


def _maps_of(sla: Mapping[str, Any], severities: Iterable[Severity]) -> set[tuple[object, ...]]:
    """One for each that would be drawn, side by side or on their own."""
    return {
        (severity.id, tier, _key(sla, tier, region, severity.id))
        for severity in severities
        for tier, promised in sla["commitments"].items()
        if promised.get(severity.id, {}).get("unit") in COUNTED
        for region in sla["regions"]
    }


def _of_severity(
    voice: Teller, sla: Mapping[str, Any], severity: Severity, title: str
) -> Iterator[WaitsView]:
    groups: dict[tuple[object, ...], list[str]] = {}
    for region in sla["regions"]:
        said = tuple(_key(sla, tier, region, severity.id) for tier in sla["tiers"])
        groups.setdefault(said, []).append(region)
    regions = voice.policy.regions
    for alike in groups.values():
        yield WaitsView(
            severity=severity.id,
            title=title if len(voice.policy.severities) > 1 else "",
            anchor="-".join(("waits", severity.id.lower(), alike[0])),
            regions=tuple(alike),
            places=voice.locale.list(voice.say(regions[each].name) for each in alike)
            if len(regions) > 1
            else "",
            tier_ids=tuple(voice.policy.tiers),
            of=cache(partial(_of_tier, voice, sla, severity, alike[0])),
        )


def _of_tier(
    voice: Teller, sla: Mapping[str, Any], severity: Severity, region: str, tier_id: str
) -> TierWaits:
    tier = voice.policy.tiers[tier_id]
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
        rows=_rows(voice.locale, found, 1 if is_short else 60),
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


@lru_cache(maxsize=128)  # of 168 cells each
def _rows(locale: Locale, found: Waits, minutes: int) -> tuple[tuple[str, tuple[WaitCell, ...]], ...]:
    """A row for each hour of the day; `minutes`: of the unit of its numbers."""
    days, longest = calendar_week(locale.babel), found.longest
    return tuple(
        (
            locale.hour(hour),
            tuple(_cell(found.hours[(day - 1) * 24 + hour], longest, minutes) for day in days),
        )
        for hour in range(MINUTES_A_DAY // 60)
    )


def _cell(wait: int, longest: int, minutes: int) -> WaitCell:
    return WaitCell(str(ceil(wait / minutes)), min(_WEIGHTS - 1, wait * _WEIGHTS // max(longest, 1)))
