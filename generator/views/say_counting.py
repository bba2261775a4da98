"""How time is counted: the rules of a policy in words."""

from collections.abc import Iterator
from typing import Final

from ..deadlines.hours_in_force import clocks_change, is_silent_on_holidays
from ..i18n.offsets import fixed_offset
from ..policy.notation import Duration
from ..policy.promises import hours_in_use
from ..policy.tiers import Tier
from .calculator_words import N_, ranges, reception, units_in_use
from .places.say_places import (
    clock_of_its_own,
    holidays_until,
)
from .policy_view import RuleView
from .say_contact import say_on_call, whose
from .voice import (
    Voice,
    end_of_business_days,
    has_own_holidays,
    holidays_left_out,
    outside_hours,
    start_of_time,
    while_waiting,
)

_CALENDAR_DAYS: Final = N_(
    "Days and weeks are those of the calendar: they include weekends and public holidays "
    "and end at the same time of day."
)
_CALENDAR_MONTHS: Final = N_(
    "Months and years are those of the calendar: they end at the same time on the same day of the month, "
    "or on the last day of a shorter month."
)
_RANGES: Final = N_("Of a range such as “{range}”, the upper end counts: that is the latest time.")
_AT_CLOSING: Final = N_("A period that runs out exactly at closing time ends then; it is not carried over.")
_CLOCK_CHANGE: Final = N_(
    "When clocks change, minutes that are skipped do not count and minutes that are repeated count twice."
)
_ELAPSED: Final = N_("Minutes and hours run day and night, including weekends and public holidays.")
_BESIDE_BUSINESS_HOURS: Final = N_(
    "Minutes and hours that are not business hours run day and night, including weekends and public holidays."
)
_THEIRS: Final = N_("Local time is that of the place where you are.")
_THEIRS_WITH_HOLIDAYS: Final = N_(
    "Local time is that of the place where you are; public holidays are those of the region which serves you."
)
_HORIZON: Final = N_(
    "Public holidays are fixed up to and including {date}; times that end later are not computed."
)


def say_counting(voice: Voice, tier: Tier | None = None) -> tuple[RuleView, ...]:
    """The choices under `counting`, and what the engine does with them, in sentences; of one tier, what can apply to it."""
    return tuple(RuleView(name, text) for name, text in _rules(voice, tier))


def _rules(voice: Voice, tier: Tier | None) -> Iterator[tuple[str, str]]:
    policy, t = voice.policy, voice.t
    units = units_in_use(policy, tier)
    if not units:
        yield "none", t("No times are specified, so none are counted.")
        return
    yield "starts", start_of_time(policy, voice.locale)
    yield from _running(voice, units, tier)
    if waiting := while_waiting(policy, voice.locale):
        yield "waiting", waiting
    yield "local-time", _local_time(voice)
    if left_out := holidays_left_out(policy, voice.locale):
        yield "customers-holidays", left_out
    if clocks_change(policy):
        yield "clock-change", t(_CLOCK_CHANGE)
    counted = units & {"business hours", "business minutes", "business days"}
    yield "horizon", _horizon(voice, names_holidays=tier is None or bool(counted))


def _running(voice: Voice, units: set[str], tier: Tier | None) -> Iterator[tuple[str, str]]:
    t, counted = voice.t, {"business hours", "business minutes"}
    usual = units_in_use(voice.policy, tier, with_on_call=False)
    is_in_hours = bool(units & counted)
    if units & {"minutes", "hours"}:
        yield "elapsed", t(_BESIDE_BUSINESS_HOURS if is_in_hours else _ELAPSED)
    if units & {"days", "weeks"}:
        yield "calendar-days", t(_CALENDAR_DAYS)
    if units & {"months", "years"}:
        yield "calendar-months", t(_CALENDAR_MONTHS)
    if some := next(ranges(voice.policy, tier), None):
        yield "ranges", t(_RANGES, range=voice.locale.duration(some))
    # Those on call count in their own hours, too, from when somebody is there: their rule says so.
    if usual & counted and not _share_a_name(voice):
        yield "business-hours", _business_hours(voice)
    if usual & {*counted, "business days"}:
        yield "outside-hours", outside_hours(voice, units)
    if is_in_hours:
        yield "at-closing", t(_AT_CLOSING)
    if (not tier or tier.on_call) and (on_call := say_on_call(voice)):
        yield "on-call", on_call
    if "business days" in units:
        yield "business-days", end_of_business_days(voice)
        yield from reception(voice.policy.counting, voice.locale).items()


def _share_a_name(voice: Voice) -> bool:
    """Does the company call the hours that count and those in which it is there the same?"""
    counted = voice.locale.duration(Duration(2, "business hours")).lower()
    return counted.endswith(f" {voice.t('Service hours').lower()}")


def _business_hours(voice: Voice) -> str:
    if len(voice.policy.tiers) > 1:
        return voice.t("Business hours run only during the service hours of your tier.")
    return voice.t("Business hours run only during the service hours.")


def _local_time(voice: Voice) -> str:
    return " ".join((_their_time(voice), *_own_times(voice)))


def _own_times(voice: Voice) -> Iterator[str]:
    """Of service hours that stand in one zone for all regions."""
    for hours in hours_in_use(voice.policy):
        if hours.time_zone:
            whom = voice.locale.list(whose(voice, hours.id))
            yield f"{clock_of_its_own(voice.locale, whom, hours)}."


def _their_time(voice: Voice) -> str:
    if voice.policy.counting.is_customers_time:
        return voice.t(_THEIRS_WITH_HOLIDAYS if has_own_holidays(voice.policy) else _THEIRS)
    if len(voice.policy.regions) > 1:
        return voice.t("Local time is that of the region that serves you.")
    zone = next(iter(voice.policy.regions.values())).time_zone
    place = voice.locale.time_zone(zone)
    if fixed_offset(zone) is not None:
        return voice.t("All times are stated in {offset}.", offset=place)
    return voice.t("Local time is the time in {place}.", place=place)


def _horizon(voice: Voice, *, names_holidays: bool) -> str:
    until = voice.locale.date(holidays_until(voice.policy))
    none = not names_holidays or not any(
        hours.holidays_in(region).calendars
        for hours in hours_in_use(voice.policy)
        for region in voice.policy.regions.values()
    )
    none |= is_silent_on_holidays(voice.policy)
    if none and not voice.locale.is_reworded(_HORIZON):
        return voice.t("Times that end after {date} are not computed.", date=until)
    return voice.t(_HORIZON, date=until)
