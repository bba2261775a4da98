"""What changed in how time is counted."""

from collections.abc import Iterator
from typing import Final

from ...policy.policy import Policy
from ..change import Change, Kind
from ..favour import UNKNOWN, Favour, Judgement, judge_policies
from .sides import Sides

_BUSINESS_DAYS: Final = (
    "business_day_ends", "day_of_receipt", "outside_hours", "business_days", "same_day_until",
)  # fmt: skip


def counting_changes(sides: Sides) -> Iterator[Change]:
    for field in type(sides.new.counting).model_fields:
        old, new = getattr(sides.old.counting, field), getattr(sides.new.counting, field)
        if old == new:
            continue
        judged = UNKNOWN
        if field in _BUSINESS_DAYS:
            judged = _business_days(sides)
        elif field == "starts":
            judged = _judge_starts(sides.old, sides.new)
        elif field == "waiting_for_customer" and old and new:
            judged = Judgement(Favour.WORSE if sides.new.counting.is_stopped_by_waiting else Favour.BETTER)
        yield Change(Kind.COUNTING, ("counting", field), old, new, judged.favour)


def _business_days(sides: Sides) -> Judgement:
    """One word for all that counts business days: none of it does anything without the rest."""
    counted = {name: getattr(sides.new.counting, name) for name in _BUSINESS_DAYS}
    counting = sides.old.counting.model_copy(update=counted)
    return judge_policies(sides.old, sides.old.model_copy(update={"counting": counting}))


def _judge_starts(old: Policy, new: Policy) -> Judgement:
    """Of all ways by which customers report before and after."""
    ways = (each for each in new.contact.way_names if each in old.contact.way_names)
    pairs = {(old.counting.starts.of(each), new.counting.starts.of(each)) for each in ways}
    favours = {_judge_start(*each).favour for each in pairs if each[0] != each[1]} or {Favour.EQUAL}
    if None in favours:
        return UNKNOWN
    return Judgement(Favour.MIXED if len(favours) > 1 else favours.pop())


def _judge_start(old: str | None, new: str | None) -> Judgement:
    """Nothing but learning of a problem can come before its report."""
    if "when we learn of it" in (old, new) or "on receipt" not in (old, new):
        return UNKNOWN
    return Judgement(Favour.BETTER if new == "on receipt" else Favour.WORSE)
