"""Whom a change of money favours: what the company pays, and what it charges. Only where it is certain."""

from collections.abc import Iterable
from decimal import Decimal
from typing import Any, Final

from ..policy.amounts import Limit, Money, Percent, Rate
from ..policy.notation import Duration
from ..policy.payments import ChargedRate, Credit, CreditStep, Surcharge
from .favour import Favour
from .worth import presence

Amount = Percent | Money
# Units that one clock counts, each in minutes; of others only equal units compare.
_ONE_CLOCK: Final = (("minutes", "hours", "days", "weeks"), ("business minutes", "business hours"))


def credit_favour(field: str, old: Credit, new: Credit) -> Favour | None:
    """Of one entry of a credit that differs."""
    is_same_whole = old.of == new.of and old.promise == new.promise
    match field:
        case "steps":
            return _steps_favour(old.steps, new.steps) if is_same_whole else None
        case "at_most":
            return _limit_favour(old.at_most, new.at_most) if is_same_whole else None
        case "claimed_within":
            return _opposite(_limit_of(old.claimed_within, new.claimed_within))
        case "tiers":
            return _served(old.tiers, new.tiers)
    return None


def rate_favour(field: str, old: ChargedRate, new: ChargedRate) -> Favour | None:
    """Of one entry of a rate that differs; for fewer tiers it may be free, or not to be had."""
    match field:
        case "price":
            return _price_favour(old.price, new.price)
        case "at_least":
            return _limit_of(old.at_least, new.at_least, is_charged=True)
        case "surcharges":
            return _surcharges_favour(old.surcharges, new.surcharges)
    return None


def notice_favour(old: Duration | None, new: Duration | None) -> Favour | None:
    """Of a time that customers are told something in advance: the longer, the better."""
    if old is None or new is None:
        return presence(old)
    lengths = compared_lengths(old, new)
    return _ordered(*lengths) if lengths else None


def _ordered(old: Any, new: Any) -> Favour:
    """Of what is paid to the customer."""
    return Favour.EQUAL if old == new else Favour.BETTER if new > old else Favour.WORSE


def _opposite(favour: Favour | None) -> Favour | None:
    turned = {Favour.BETTER: Favour.WORSE, Favour.WORSE: Favour.BETTER}
    return turned.get(favour, favour) if favour else None


def _amounts_favour(old: Amount, new: Amount) -> Favour | None:
    """The more, the better; None for parts against sums, or other currencies."""
    if isinstance(old, Percent) and isinstance(new, Percent):
        return _ordered(old.amount, new.amount)
    if isinstance(old, Money) and isinstance(new, Money) and old.currency == new.currency:
        return _ordered(old.amount, new.amount)
    return None


def _limit_favour(old: Limit | None, new: Limit | None) -> Favour | None:
    """A limit of what is paid is worse than none."""
    if old is None or new is None:
        return _opposite(presence(old))
    if (old.period, old.is_in_total) != (new.period, new.is_in_total):
        return None
    return _amounts_favour(old.amount, new.amount)


def _limit_of(old: Duration | None, new: Duration | None, *, is_charged: bool = False) -> Favour | None:
    """A time that is charged in any case, or within which something must be done: the longer, the worse or the better."""
    if old is None or new is None:
        return _opposite(presence(old)) if is_charged else presence(old)
    compared = compared_lengths(old, new)
    return _opposite(_ordered(*compared)) if compared else None


def compared_lengths(old: Duration, new: Duration) -> tuple[Decimal, Decimal] | None:
    """Of two times that one clock counts; None of others."""
    if old.unit == new.unit:
        return Decimal(str(old.amount)), Decimal(str(new.amount))
    if any(old.unit in clock and new.unit in clock for clock in _ONE_CLOCK):
        return Decimal(old.minutes), Decimal(new.minutes)
    return None


def _price_favour(old: Rate, new: Rate) -> Favour | None:
    return _opposite(_amounts_favour(old.money, new.money)) if old.unit == new.unit else None


def _surcharges_favour(old: dict[str, Surcharge], new: dict[str, Surcharge]) -> Favour | None:
    found = []
    for name in {**old, **new}:
        before, after = old.get(name), new.get(name)
        if before is None or after is None:
            found.append(_opposite(presence(before)))
        elif before.name != after.name:
            found.append(None)
        else:
            found.append(_opposite(_amounts_favour(before.surcharge, after.surcharge)))
    return _together(found)


def _together(favours: Iterable[Favour | None]) -> Favour | None:
    """None as soon as one of them is not known."""
    found = set(favours)
    if None in found:
        return None
    found -= {Favour.EQUAL}
    return Favour.MIXED if len(found) > 1 else next(iter(found), Favour.EQUAL)


def _served(old: tuple[str, ...], new: tuple[str, ...]) -> Favour | None:
    """Fewer tiers are worse; an empty list is all of them."""
    if not new or (old and set(old) < set(new)):
        return Favour.BETTER
    return Favour.WORSE if not old or set(new) < set(old) else None


def _steps_favour(old: tuple[CreditStep, ...], new: tuple[CreditStep, ...]) -> Favour | None:
    """What is paid for a miss just beyond each threshold of either, before and after."""
    sizes = {key for step in (*old, *new) for key, _ in step.missed_by}
    if len(sizes) != 1 or any(len(step.missed_by) != 1 for step in (*old, *new)):
        return None
    (key,) = sizes
    if key in ("every", "every_started", "when"):
        return _each_favour(old, new)
    thresholds = [_size(step) for step in (*old, *new)]
    if None in thresholds or len({unit for each in thresholds if each for unit in (each[0],)}) > 1:
        return None
    paid = ((_paid(old, each, key), _paid(new, each, key)) for each in thresholds if each)
    return _together(_paid_favour(*each) for each in paid)


def _each_favour(old: tuple[CreditStep, ...], new: tuple[CreditStep, ...]) -> Favour | None:
    """Of one step each: for the same time more is paid, or the same for a shorter time."""
    if len(old) != 1 or len(new) != 1:
        return None
    (before,), (after,) = (step.missed_by for step in (old[0], new[0]))
    amounts = _amounts_favour(old[0].credit, new[0].credit)
    if before == after or amounts is None:
        return amounts
    if not isinstance(before[1], Duration) or not isinstance(after[1], Duration):
        return None
    compared = compared_lengths(before[1], after[1])
    return _together([amounts, _opposite(_ordered(*compared))]) if compared else None


def _size(step: CreditStep) -> tuple[str, Decimal] | None:
    """By which unit it is measured, and how much it is: availability, minutes of a clock, or business days."""
    if step.below:
        return "%", step.below.amount
    if not step.late_by:
        return None
    clock = next((each for each in _ONE_CLOCK if step.late_by.unit in each), None)
    return (
        (clock[0], Decimal(step.late_by.minutes))
        if clock
        else (step.late_by.unit, Decimal(str(step.late_by.amount)))
    )


def _paid(steps: tuple[CreditStep, ...], miss: tuple[str, Decimal], key: str) -> Amount | None:
    """For a miss just beyond this threshold: of the steps that it has passed, the farthest."""
    sized = [(size[1], step.credit) for step in steps if (size := _size(step))]
    if key == "below":
        passed = [each for each in sized if each[0] >= miss[1]]
        return min(passed, key=lambda each: each[0])[1] if passed else None
    passed = [each for each in sized if each[0] <= miss[1]]
    return max(passed, key=lambda each: each[0])[1] if passed else None


def _paid_favour(old: Amount | None, new: Amount | None) -> Favour | None:
    if old is None or new is None:
        return Favour.EQUAL if old is new else presence(old)
    return _amounts_favour(old, new)
