"""What is paid and charged: is the promise there, are the steps in order, is the currency one, are the hours known?"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING

from ...core.diagnostic import Diagnostic, Path, did_you_mean, error, warning
from ...core.messages import Message, Value
from ...i18n.money import currencies
from ...policy.amounts import Money, Percent
from ...policy.payments import OF_AVAILABILITY
from ...policy.promises import kinds_made
from ...reading.guesses import spelling
from ..corpus.context import Context

if TYPE_CHECKING:
    from ...policy.payments import Credit, CreditStep
    from ...policy.policy import Policy
    from ...reading.yaml.source import Source

CREDIT_WITHOUT_PROMISE = error(
    "credit-without-promise",
    Message("There is no promise “{promise}” that could be missed."),
    Message("Promises of this file: {known}."),
    why=Message("Customers would be promised money for something that is not promised."),
    bad="promise: availability clod",
    good="promise: availability cloud",
    rests_on=(("availability",), ("promises",)),
)

CREDIT_STEP = error(
    "credit-step",
    Message("This step has to say with one entry how large the miss is: {known}."),
    Message("Write one of them, with what is paid from there on."),
    why=Message("Nobody could tell when it is paid."),
    bad="promise: resolution\nsteps:\n  - below: 99.9 %\n    credit: 10 %",
    good="promise: resolution\nsteps:\n  - late_by: 1 hour\n    credit: 10 %",
)

CREDIT_ORDER = warning(
    "credit-order",
    Message("“{step}” does not come after “{before}”, which is the greater miss or the same."),
    Message("Write the steps from the smallest miss to the greatest."),
    why=Message("Readers take the first step that fits."),
    bad="- below: 99.0 %\n- below: 99.9 %",
    good="- below: 99.9 %\n- below: 99.0 %",
)

CREDIT_LOWER = warning(
    "credit-lower",
    Message("For “{step}” {credit} is paid, less than the {more} for the smaller miss before."),
    Message("Are the two amounts swapped?"),
    why=Message("A greater miss would cost the company less."),
    bad="- below: 99.9 %\n  credit: 20 %\n- below: 99.0 %\n  credit: 10 %",
    good="- below: 99.9 %\n  credit: 10 %\n- below: 99.0 %\n  credit: 20 %",
)

CREDIT_WITHOUT_MISS = warning(
    "credit-without-miss",
    Message("Below {below} is paid for, and no more than {promised} is promised."),
    Message("Did you mean {promised}?"),
    why=Message("It would be paid while the promise is kept."),
    bad="promised: 99.5 %\nsteps:\n  - below: 99.9 %",
    good="promised: 99.9 %\nsteps:\n  - below: 99.9 %",
    rests_on=(("availability", "*", "promised"),),
)

CREDIT_OF_NOTHING = error(
    "credit-of-nothing",
    Message("“{name}” pays a percentage, and nothing says of what."),
    Message("Add a line “of:”, for example of the monthly fee."),
    why=Message("Ten percent of a month and of a year are different sums."),
    bad="credit: 10 %",
    good="of: of the monthly fee\nsteps:\n  - below: 99.9 %\n    credit: 10 %",
)

CREDIT_ABOVE_LIMIT = warning(
    "credit-above-limit",
    Message("{credit} can never be paid: no more than {limit} is."),
    Message("Raise the limit, or lower the step."),
    why=Message("Customers would count on what they cannot get."),
    bad="credit: 60 %\nat_most: 50 % a month",
    good="credit: 50 %\nat_most: 50 % a month",
)

CURRENCY_UNKNOWN = error(
    "currency-unknown",
    Message("“{code}” is no currency of ISO 4217."),
    Message("Write its three letters, like EUR, CHF or USD."),
    why=Message("Nobody could say what has to be paid."),
    bad="price: 120 ERU an hour",
    good="price: 120 EUR an hour",
)

SURCHARGE_WITHOUT_HOURS = error(
    "surcharge-without-hours",
    Message("“{name}” is no name from service_hours, and has no text that says when it is charged."),
    Message("Names under service_hours: {known}. Or write “surcharge:” and “name:” below it."),
    why=Message("Nobody could tell when it is charged."),
    bad="surcharges:\n  nights: 50 %",
    good="surcharges:\n  nights:\n    surcharge: 50 %\n    name: between 22:00 and 6:00",
    rests_on=(("service_hours",),),
)

RULES = (
    CREDIT_WITHOUT_PROMISE,
    CREDIT_STEP,
    CREDIT_ORDER,
    CREDIT_LOWER,
    CREDIT_WITHOUT_MISS,
    CREDIT_OF_NOTHING,
    CREDIT_ABOVE_LIMIT,
    CURRENCY_UNKNOWN,
    SURCHARGE_WITHOUT_HOURS,
)
_OF_SHARES = ("below",)
_OF_TIMES = ("late_by", "every", "every_started")


def known_promises(policy: Policy) -> tuple[str, ...]:
    """What a credit can be for, as the file writes it."""
    kinds = (
        kind.key for kind in kinds_made(*policy.tiers.values()) if any(map(kind.of, policy.tiers.values()))
    )
    return (*(f"{OF_AVAILABILITY}{name}" for name in policy.availability), *kinds)


def credit_without_promise(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    known = known_promises(policy)
    for name, credit in policy.credits.items():
        if credit.promise not in known:
            path: Path = ("credits", name, "promise")
            near = spelling.nearest(credit.promise, known)
            values: dict[str, Value] = {"promise": credit.promise, "known": ", ".join(known)}
            advice = did_you_mean(near) if near else None
            yield Diagnostic(CREDIT_WITHOUT_PROMISE, source.span(path), path, values, advice)


def credit_steps(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    for name, credit in policy.credits.items():
        known = (*(_OF_SHARES if credit.availability else _OF_TIMES), "when")
        for row, step in enumerate(credit.steps):
            said = [key for key, _ in step.missed_by]
            if len(said) != 1 or said[0] not in known:
                path: Path = ("credits", name, "steps", row)
                yield Diagnostic(CREDIT_STEP, source.span(path), path, {"known": " / ".join(known)})


def credit_order(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    for name, credit in policy.credits.items():
        for row, (before, step) in enumerate(pairwise(credit.steps), start=1):
            path: Path = ("credits", name, "steps", row)
            values: dict[str, Value] = {"step": _size(step), "before": _size(before)}
            if _is_greater(before, step) is False:
                yield Diagnostic(CREDIT_ORDER, source.span(path), path, values)
            elif _is_less(step, before):
                values |= {"credit": step.credit.words, "more": before.credit.words}
                place = (*path, "credit")
                yield Diagnostic(CREDIT_LOWER, source.span(place), place, values)


def _size(step: CreditStep) -> str:
    """`below 99.9 %`"""
    return ", ".join(f"{key}: {value.words}" for key, value in step.missed_by)


def _is_greater(before: CreditStep, step: CreditStep) -> bool | None:
    """Is a miss greater than the one before? None where the two do not compare."""
    if before.below and step.below:
        return step.below.amount < before.below.amount
    if before.late_by and step.late_by and before.late_by.unit == step.late_by.unit:
        return step.late_by.amount > before.late_by.amount
    return None


def _is_less(step: CreditStep, before: CreditStep) -> bool:
    one, other = step.credit, before.credit
    is_alike = type(one) is type(other) and getattr(one, "currency", "") == getattr(other, "currency", "")
    return (
        is_alike
        and [key for key, _ in step.missed_by] == [key for key, _ in before.missed_by]
        and (one.amount < other.amount)
    )


def credit_without_miss(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    for name, credit in policy.credits.items():
        entry = policy.availability.get(credit.availability)
        shares = [entry.promised.share_of(tier) for tier in credit.tiers or policy.tiers] if entry else []
        promised = max(filter(None, shares), default=None)
        for row, step in enumerate(credit.steps):
            if promised and step.below and step.below.amount > promised.amount:
                path: Path = ("credits", name, "steps", row, "below")
                values: dict[str, Value] = {"below": step.below.words, "promised": promised.words}
                yield Diagnostic(CREDIT_WITHOUT_MISS, source.span(path), path, values)


def credit_of_nothing(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    for name, credit in policy.credits.items():
        if credit.has_percent and not credit.of:
            path: Path = ("credits", name)
            yield Diagnostic(CREDIT_OF_NOTHING, source.name_span(path), path, {"name": name})


def credit_above_limit(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    for name, credit in policy.credits.items():
        limit = credit.at_most
        for row, step in enumerate(credit.steps):
            if limit and not limit.is_in_total and _exceeds(step.credit, limit.amount):
                path: Path = ("credits", name, "steps", row, "credit")
                values: dict[str, Value] = {"credit": step.credit.words, "limit": limit.words}
                yield Diagnostic(CREDIT_ABOVE_LIMIT, source.span(path), path, values)


def _exceeds(paid: Percent | Money, most: Percent | Money) -> bool:
    if isinstance(paid, Money) and isinstance(most, Money):
        return paid.currency == most.currency and paid.amount > most.amount
    return isinstance(paid, Percent) and isinstance(most, Percent) and paid.amount > most.amount


def currency_unknown(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    for path, money in _moneys(policy):
        if money.currency not in currencies():
            near = spelling.nearest(money.currency, sorted(currencies() & _USUAL)) or ""
            advice = did_you_mean(near) if near else None
            yield Diagnostic(CURRENCY_UNKNOWN, source.span(path), path, {"code": money.currency}, advice)


_USUAL = frozenset({"EUR", "CHF", "USD", "GBP", "SEK", "DKK", "NOK", "PLN", "CZK", "JPY", "CAD", "AUD"})


def _moneys(policy: Policy) -> Iterator[tuple[Path, Money]]:
    for name, credit in policy.credits.items():
        yield from _moneys_of(("credits", name), credit)
    for name, rate in policy.rates.items():
        yield ("rates", name, "price"), rate.price.money
        for hours, each in rate.surcharges.items():
            if isinstance(each.surcharge, Money):
                yield ("rates", name, "surcharges", hours), each.surcharge


def _moneys_of(path: Path, credit: Credit) -> Iterator[tuple[Path, Money]]:
    for row, step in enumerate(credit.steps):
        if isinstance(step.credit, Money):
            yield (*path, "steps", row, "credit"), step.credit
    if credit.at_most and isinstance(credit.at_most.amount, Money):
        yield (*path, "at_most"), credit.at_most.amount


def surcharge_without_hours(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    for name, rate in policy.rates.items():
        for hours, each in rate.surcharges.items():
            if each.name is None and hours not in policy.service_hours:
                path: Path = ("rates", name, "surcharges", hours)
                near = spelling.nearest(hours, list(policy.service_hours))
                values: dict[str, Value] = {"name": hours, "known": ", ".join(policy.service_hours)}
                advice = did_you_mean(near) if near else None
                yield Diagnostic(SURCHARGE_WITHOUT_HOURS, source.name_span(path), path, values, advice)


CHECKS = (
    credit_without_promise,
    credit_steps,
    credit_order,
    credit_without_miss,
    credit_of_nothing,
    credit_above_limit,
    currency_unknown,
    surcharge_without_hours,
)
