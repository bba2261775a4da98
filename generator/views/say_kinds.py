"""What is said of kinds of promise in a line: their names, words instead of times, conditions."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any, Final

from ..core.keeping import cached
from ..i18n.calendar_names import EVERY_TIME
from ..i18n.locale import Locale
from ..policy.notation import N_, UNITS, Duration, Every, Untimed
from ..policy.policy import Policy
from ..policy.promises import (
    FIRST_RESPONSE,
    NOT_OFFERED,
    NOT_PROMISED,
    ON_CALL,
    PromiseKind,
    hours_of_tier,
    kinds_in,
    kinds_made,
)
from ..policy.tiers import Commitment, Tier
from .voice import UNTIMED, Voice, way_name

_UNTIMED_SENTENCES: Final = {
    "best effort": N_("We respond as soon as we can (best effort); no time is laid down."),
    "at once": N_("We respond at once; no time is stated."),
    "as agreed": N_("The time that has been agreed with you applies."),
    "not promised": N_("No response time is laid down."),
}


# At night nobody who has service hours responds at once.
_AT_ONCE_WHILE_OPEN: Final = N_("We respond at once during the service hours; no time is stated.")


# Are there several tiers, several severities? One of something is not told apart from others.
_NOT_OFFERED: Final = {
    (True, True): N_("This severity is not offered in this tier."),
    (True, False): N_("This is not offered in this tier."),
    (False, True): N_("This severity is not offered."),
    (False, False): N_("This is not offered."),
}


_KIND_SENTENCES: Final = {
    "line": N_("{kind}: {promise}, by {due}"),
    "first": N_("{kind}: {promise}, the first by {due}"),
    "plain": N_("{kind}: {promise}"),
}


_ON_CALL: Final = N_("on-call service")


_WAY: Final = N_("Channel: {way}")


_BY_PHONE: Final = N_("On-call service, if you call us")


NOTHING: Final = (NOT_OFFERED.time, NOT_PROMISED.time)


@cached(4)
def leading_kind(policy: Policy) -> PromiseKind:
    """By which tiers are known: first responses, or where no tier promises one the first kind that any does."""
    tiers = policy.tiers.values()
    said = (
        kind
        for kind in kinds_made(*tiers)
        if any(each.time not in NOTHING for tier in tiers for each in kind.commitments(tier).values())
    )
    return next(said, FIRST_RESPONSE)


def kinds_led(policy: Policy, *tiers: Tier) -> tuple[PromiseKind, ...]:
    """The kinds of promise that any of these tiers makes, the leading one before the others."""
    leading = leading_kind(policy)
    return tuple(sorted(kinds_made(*tiers), key=lambda kind: kind != leading))


def untimed_sentences(policy: Policy, locale: Locale) -> dict[str, str]:
    """Word instead of a time -> what the calculator answers."""
    not_offered = _NOT_OFFERED[len(policy.tiers) > 1, len(policy.severities) > 1]
    said = {"not offered": not_offered, **_UNTIMED_SENTENCES}
    hours = [hours_of_tier(policy, tier) for tier in policy.tiers.values()]
    if all(hours) and not any(each.open.is_always for of_tier in hours for each in of_tier):
        said["at once"] = _AT_ONCE_WHILE_OPEN
    return {word: locale.text(sentence) for word, sentence in said.items()}


def kind_words(policy: Policy, locale: Locale, units: Collection[str]) -> dict[str, Any]:
    """What the calculator says of further kinds of promise; not there if no tier makes one. `every`: `1 Stunde` -> `jede Stunde`, for the units in use."""
    if len(kinds_made(*policy.tiers.values())) == 1:
        return {}
    voice, kinds = Voice(policy, locale), kinds_in(*policy.tiers.values())[1:]
    once = {
        locale.duration(Duration(1, unit)): locale.duration(Every(1, unit)) for unit in UNITS if unit in units
    }
    said = {
        **{key: locale.text(sentence) for key, sentence in _KIND_SENTENCES.items()},
        "names": {kind.key: voice.kind(kind) for kind in kinds},
        "untimed": {word: locale.text(said) for word, said in UNTIMED.items()},
        "every": {**once, **_by_unit(policy, locale), "other": _every(locale)},
        "notes": {kind.key: notes_of(voice, kind) for kind in kinds},
    }
    leading = leading_kind(policy)
    said |= {"leads": leading.key} if leading is not FIRST_RESPONSE else {}
    if ON_CALL in kinds_made(*policy.tiers.values()):
        said |= {ON_CALL.key: locale.text(_ON_CALL), "by-phone": locale.text(_BY_PHONE)}
    return {"kinds": said}


def _every(locale: Locale) -> str:
    return locale.text(EVERY_TIME, duration="{promise}")


def _by_unit(policy: Policy, locale: Locale) -> dict[str, str]:
    """`2 jours` -> `tous les 2 jours`: those that the sentence for all units would say wrongly."""
    other = {each for each in UNITS if locale.repeated(EVERY_TIME, each, "{promise}") != _every(locale)}
    times = (
        each.time
        for tier in policy.tiers.values()
        for kind in kinds_in(tier)
        for each in kind.commitments(tier).values()
        if isinstance(each.time, Every) and each.time.amount != 1 and each.time.unit in other
    )
    return {locale.duration(Duration(*each)): locale.duration(each) for each in times}


def in_a_line(voice: Voice, kind: PromiseKind, said: Commitment) -> str:
    """`Zwischenstand: jede Stunde, der erste bis {due}`; of a word without an end."""
    note = f" ({beside})" if (beside := voice.beside(said)) else ""
    line = "plain" if isinstance(said.time, Untimed) else "first" if isinstance(said.time, Every) else "line"
    return voice.t(
        _KIND_SENTENCES[line], kind=voice.kind(kind), promise=voice.time(said.time) + note, due="{due}"
    )


def notes_of(voice: Voice, kind: PromiseKind) -> dict[str, dict[str, str]]:
    """Tier -> severity -> the condition on a promise."""
    said = {
        tier.id: {
            severity: voice.say(each.note) for severity, each in kind.commitments(tier).items() if each.note
        }
        for tier in voice.policy.tiers.values()
    }
    return {tier: notes for tier, notes in said.items() if notes}


def way_words(policy: Policy, locale: Locale) -> dict[str, dict[str, str]]:
    """Way to report -> what a question says of it; not there if no time depends on it."""
    if not any(
        each.by
        for tier in policy.tiers.values()
        for kind in kinds_in(tier)
        for each in kind.commitments(tier).values()
    ):
        return {}
    names = {way: way_name(policy, locale, way) for way in policy.contact.way_names}
    return {"ways": {way: locale.text(_WAY, way=name) for way, name in names.items()}}


def notes_words(policy: Policy, locale: Locale) -> dict[str, dict[str, dict[str, str]]]:
    """Tier -> severity -> the condition on its first response; not there if no promise has one."""
    notes = notes_of(Voice(policy, locale), FIRST_RESPONSE)
    return {"notes": notes} if notes else {}
