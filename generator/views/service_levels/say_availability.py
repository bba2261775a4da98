"""Availability in one language: the share, the downtime that it permits, how it is measured, what is left out."""

from collections.abc import Iterator
from dataclasses import replace

from ...deadlines.placeholders import week_rows
from ...policy.amounts import Percent
from ...policy.levels import DAYS, Availability, permitted_downtime
from ...policy.prose import Block, Prose
from ...policy.service_hours import Week
from .levels_view import PER_PERIOD, FactView, LevelView, Speaker


def say_availability(voice: Speaker, entry: Availability) -> LevelView:
    """One sentence where one share holds for all tiers, a table where each has its own."""
    tiers = voice.policy.tiers.values()
    shares = {tier.id: entry.promised.share_of(tier.id) for tier in tiers}
    said = {tier: _sentence(voice, entry, tier) for tier in shares}
    view = LevelView(
        kind="availability",
        id=entry.id,
        anchor=f"availability-{entry.id}",
        name=voice.say(entry.name),
        facts=tuple(_facts(voice, entry)) if any(shares.values()) else (),
        by_tier={tier: _share(voice, entry, share) for tier, share in shares.items()},
    )
    if len(set(said.values())) == 1:
        return replace(view, sentences=(next(iter(said.values())),))
    rows = ((voice.say(each.name), said[each.id]) for each in tiers)
    return replace(view, head=(voice.t("Support tier"), voice.t("Availability")), rows=tuple(rows))


def say_availability_of(voice: Speaker, entry: Availability, tier: str) -> LevelView:
    """What a tier has of it."""
    share = entry.promised.share_of(tier)
    view = replace(say_availability(voice, entry), head=(), rows=())
    return replace(view, sentences=(_sentence(voice, entry, tier),), facts=view.facts if share else ())


def _share(voice: Speaker, entry: Availability, share: Percent | None) -> str:
    if share is None:
        return voice.t("Not promised")
    return voice.t(PER_PERIOD[entry.measured_per], share=voice.locale.percent(share.amount))


def _sentence(voice: Speaker, entry: Availability, tier: str) -> str:
    """`99,9 % im Monat: in 30 Tagen höchstens 43 Minuten und 12 Sekunden Ausfallzeit`; how long in hours of a week, no calendar says."""
    share = entry.promised.share_of(tier)
    said = _share(voice, entry, share)
    if share is None:
        return said
    hours = voice.policy.service_hours.get(entry.hours.of(tier) or "") if entry.hours else None
    if hours and not hours.open.is_always:
        return voice.t(
            "{share}, measured only in these hours: {hours}", share=said, hours=_week(voice, hours.open)
        )
    seconds = permitted_downtime(share, entry.measured_per)
    days = voice.locale.number(DAYS[entry.measured_per])
    if not seconds:
        return voice.t("{share}: no downtime at all", share=said)
    return voice.t(
        "{share}: in {days} days, at most {time} of downtime",
        share=said,
        days=days,
        time=voice.locale.span(*divmod(seconds, 60)),
    )


def _week(voice: Speaker, week: Week) -> str:
    rows = week_rows(voice.locale, week)
    return voice.locale.list(voice.t("{days} {hours}", days=days, hours=hours) for days, hours in rows)


def _facts(voice: Speaker, entry: Availability) -> Iterator[FactView]:
    if entry.measured:
        yield FactView(voice.t("How it is measured"), voice.prose(entry.measured))
    if entry.exclusions:
        points = tuple(line for each in entry.exclusions for line in voice.prose(each).lines)
        yield FactView(voice.t("Not counted as downtime"), Prose((Block("bullets", points),)))
