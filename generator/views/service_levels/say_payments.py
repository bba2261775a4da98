"""What the company pays when it misses a promise, and what it charges beside the price, in one language."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from ...deadlines.hours_in_force import told_hours
from ...deadlines.placeholders import open_hours, week_hours
from ...i18n.locale import Locale
from ...i18n.money import said_amount, said_money
from ...policy.amounts import Limit, Percent, Rate
from ...policy.notation import N_, Duration
from ...policy.payments import ChargedRate, Credit, CreditStep, Surcharge
from ...policy.promises import kinds_in
from ...policy.prose import Run
from ...policy.service_hours import ServiceHours
from .levels_view import FactView, LevelView, Speaker

_PER: Final = {
    "hour": N_("{price} an hour"),
    "day": N_("{price} a day"),
    "case": N_("{price} a case"),
    "month": N_("{price} a month"),
    "year": N_("{price} a year"),
    "once": N_("{price}, once"),
}
_IN_A: Final = {
    "month": N_("{amount} in any month"),
    "quarter": N_("{amount} in any quarter"),
    "year": N_("{amount} in any year"),
}
_EVERY: Final = {
    "minutes": N_("for every minute"),
    "hours": N_("for every hour"),
    "days": N_("for every day"),
    "weeks": N_("for every week"),
    "months": N_("for every month"),
    "years": N_("for every year"),
    "business hours": N_("for every business hour"),
    "business days": N_("for every business day"),
}
_EVERY_TIME: Final = N_("for every {duration}")
_EVERY_BEGUN: Final = N_("for every {duration} begun")
_BEGUN: Final = {
    "minutes": N_("for every minute begun"),
    "hours": N_("for every hour begun"),
    "days": N_("for every day begun"),
    "weeks": N_("for every week begun"),
    "months": N_("for every month begun"),
    "years": N_("for every year begun"),
    "business hours": N_("for every business hour begun"),
    "business days": N_("for every business day begun"),
}


def say_credit(voice: Speaker, credit: Credit, *, names_tiers: bool = True) -> LevelView:
    """`names_tiers`: false where it is said of a tier that has it."""
    head = voice.t("Availability") if credit.availability else voice.t("Delay")
    return LevelView(
        kind="credits",
        id=credit.id,
        anchor=f"credits-{credit.id}",
        name=voice.say(credit.name),
        sentences=(voice.t("For the promise: {promise}", promise=promise_named(voice, credit)),),
        head=(head, voice.t("Credit")),
        rows=tuple((said_miss(step, voice.locale), _paid(voice, credit, step)) for step in credit.steps),
        prose=voice.prose(credit.text),
        is_told_by_name=True,
        facts=tuple(_facts_of_credit(voice, credit, credit.tiers if names_tiers else ())),
    )


def promise_named(voice: Speaker, credit: Credit) -> str:
    """`Erste Reaktion`, `Verfügbarkeit (Cloud)`; as the file has it where there is no such promise."""
    if credit.availability:
        entry = voice.policy.availability.get(credit.availability)
        heading = voice.t("Availability")
        name = voice.say(entry.name) if entry else credit.availability
        return name if name == heading else f"{heading} ({name})"
    kinds = {kind.key: kind for kind in kinds_in(*voice.policy.tiers.values())}
    return voice.kind(kinds[credit.promise]) if credit.promise in kinds else credit.promise


def said_miss(step: CreditStep, locale: Locale) -> str:
    """`unter 99,9 %`, `mehr als 1 Stunde`, `je angefangene Stunde`, `bei jeder Nichteinhaltung`"""
    if step.when:
        return locale.text("each time it is missed")
    if step.below:
        return locale.text("below {percent}", percent=locale.percent(step.below.amount))
    if step.late_by:
        return locale.text("more than {duration}", duration=locale.duration(step.late_by))
    if step.every_started:
        return _each(locale, step.every_started, _BEGUN, _EVERY_BEGUN)
    return _each(locale, step.every, _EVERY, _EVERY_TIME) if step.every else ""


def _each(locale: Locale, time: Duration, of_one: Mapping[str, str], of_several: str) -> str:
    if time.amount == 1 and time.unit in of_one:
        return locale.text(of_one[time.unit])
    return locale.text(of_several, duration=locale.duration(time))


def _paid(voice: Speaker, credit: Credit, step: CreditStep) -> str:
    return _part(voice, credit, said_amount(step.credit, voice.locale), isinstance(step.credit, Percent))


def _part(voice: Speaker, credit: Credit, amount: str, is_percent: bool) -> str:
    """`10 % der monatlichen Vergütung`"""
    return " ".join(filter(None, (amount, voice.say(credit.of) if is_percent else "")))


def _facts_of_credit(voice: Speaker, credit: Credit, tiers: Iterable[str]) -> Iterator[FactView]:
    if credit.at_most:
        is_percent = isinstance(credit.at_most.amount, Percent)
        amount = _part(voice, credit, said_amount(credit.at_most.amount, voice.locale), is_percent)
        name = voice.t("All credits together at most") if credit.at_most.is_in_total else voice.t("At most")
        yield FactView.plain(name, voice.t(_IN_A[credit.at_most.period], amount=amount))
    if credit.claimed_within:
        yield FactView.plain(voice.t("Time to claim it"), voice.locale.duration(credit.claimed_within))
    yield from _only_for(voice, tiers)


def said_limit(limit: Limit, locale: Locale) -> str:
    """`50 % im Monat`"""
    return locale.text(_IN_A[limit.period], amount=said_amount(limit.amount, locale))


def say_rate(voice: Speaker, rate: ChargedRate, *, names_tiers: bool = True) -> LevelView:
    rows = tuple(_surcharge(voice, name, each) for name, each in rate.surcharges.items())
    return LevelView(
        kind="rates",
        id=rate.id,
        anchor=f"rates-{rate.id}",
        name=voice.say(rate.name),
        sentences=(said_rate(rate.price, voice.locale),),
        head=(voice.t("When"), voice.t("Surcharge")) if rows else (),
        rows=rows,
        prose=voice.prose(rate.text),
        facts=tuple(_facts_of_rate(voice, rate, rate.tiers if names_tiers else ())),
    )


def said_rate(rate: Rate, locale: Locale) -> str:
    """`120 € je Stunde`"""
    return locale.text(_PER[rate.unit], price=said_money(rate.money, locale.babel))


def _surcharge(voice: Speaker, name: str, surcharge: Surcharge) -> tuple[str, str]:
    return when_charged(voice, name, surcharge), said_amount(surcharge.surcharge, voice.locale)


def when_charged(voice: Speaker, name: str, surcharge: Surcharge) -> str:
    """Its own text, or what the service hours of that name are called."""
    hours = voice.policy.service_hours.get(name)
    if surcharge.name or hours is None:
        return voice.say(surcharge.name) or name
    return voice.label(hours.name, {"hours": Run(_week_of(voice, hours))}).on_one_line


def _week_of(voice: Speaker, hours: ServiceHours) -> str:
    """With its days: no table of hours stands beside. What a region says of its week is of hours in which people are there."""
    is_of_service = hours in told_hours(voice.policy)
    if hours.open.is_always or (is_of_service and any(each.open for each in voice.policy.regions.values())):
        return open_hours(voice.locale, voice.policy, hours)
    return week_hours(voice.locale, hours.open, names_days=True)


def _facts_of_rate(voice: Speaker, rate: ChargedRate, tiers: Iterable[str]) -> Iterator[FactView]:
    if rate.at_least:
        yield FactView.plain(voice.t("Charged for at least"), voice.locale.duration(rate.at_least))
    yield from _only_for(voice, tiers)


def _only_for(voice: Speaker, tiers: Iterable[str]) -> Iterator[FactView]:
    names = [voice.say(voice.policy.tiers[each].name) for each in tiers]
    if names:
        yield FactView.plain(voice.t("Only for"), voice.locale.list(names))
