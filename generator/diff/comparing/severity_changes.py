"""What changed in the severities: what belongs to one, what moved to another, and how a problem gets its own."""

from collections.abc import Iterator
from typing import Any

from ...core.diagnostic import Path
from ...policy.base import Text
from ...policy.promises import kinds_in
from ...policy.tiers import WhichSeverity
from ..change import Change, Kind
from ..favour import Favour
from ..fields import wording
from ..moved_points import MovedPoint
from ..worth import both
from .sides import Sides, keys


def severity_changes(sides: Sides, _: str, name: str, old: Any, new: Any) -> Iterator[Change]:
    before, after = old.description_by_tier, new.description_by_tier
    for tier in keys(before, after):
        if sides.is_old_and_new("tiers", tier):
            path = ("severities", name, "description_by_tier", tier)
            yield from wording(path, before.get(tier), after.get(tier), Kind.WORDING, sides.languages)


def moved_point_changes(sides: Sides) -> Iterator[Change]:
    yield from (_moved_point(sides, each) for each in sides.moved_points)


def _moved_point(sides: Sides, point: MovedPoint) -> Change:
    path = ("severities", point.new, point.key, point.number)
    return Change(Kind.MOVED_POINT, path, point.old, point.new, _answered_as(sides, point.old, point.new))


def _answered_as(sides: Sides, old: str, new: str) -> Favour | None:
    """Whoever reports it is answered as the other severity is: told by all tiers that stay."""
    favour: Favour | None = Favour.EQUAL
    for tier in (each for each in sides.new.tiers if each in sides.old.tiers):
        for kind in kinds_in(sides.old.tiers[tier], sides.new.tiers[tier]):
            before = kind.promises(sides.old.tiers[tier]).get(old)
            after = kind.promises(sides.new.tiers[tier]).get(new)
            favour = both(favour, sides.judged(before, after).favour)
    return favour


def which_severity_changes(sides: Sides) -> Iterator[Change]:
    """What is new or gone as a whole is one change."""
    old, new, path = sides.old.which_severity, sides.new.which_severity, ("which_severity",)
    if old is None or new is None or bool(old.questions) != bool(new.questions):
        if old != new:
            yield Change(Kind.WHICH_SEVERITY, path, old, new)
    elif new.questions:
        yield from _questions(sides, old, new)
    else:
        yield from _pairs(sides, old, new)


def _questions(sides: Sides, old: WhichSeverity, new: WhichSeverity) -> Iterator[Change]:
    path: Path = ("which_severity", "questions")
    if len(old.questions) != len(new.questions):
        yield Change(Kind.WHICH_SEVERITY, path, old, new)
    else:
        for number, (before, after) in enumerate(zip(old.questions, new.questions, strict=True)):
            yield from wording((*path, number, "ask"), before.ask, after.ask, Kind.WORDING, sides.languages)
            is_same = _asked(old)[: number + 1] == _asked(new)[: number + 1]
            yield from _led(sides, (*path, number, "yes"), before.yes, after.yes, is_same=is_same)
    last = str(old.otherwise), str(new.otherwise)
    yield from _led(sides, ("which_severity", "otherwise"), *last, is_same=_asked(old) == _asked(new))


def _asked(finder: WhichSeverity) -> list[Text]:
    return [each.ask for each in finder.questions]


def _pairs(sides: Sides, old: WhichSeverity, new: WhichSeverity) -> Iterator[Change]:
    for key in ("impact", "urgency"):
        before: dict[str, Text] = getattr(old, key)
        after: dict[str, Text] = getattr(new, key)
        for name in keys(before, after):
            path = ("which_severity", key, name)
            if name in before and name in after:
                yield from wording(path, before[name], after[name], Kind.WORDING, sides.languages)
            else:
                yield Change(Kind.WHICH_SEVERITY, path, before.get(name), after.get(name))
    for impact, row in new.table.items():
        for urgency in (each for each in row if each in old.table.get(impact, {})):
            yield from _led(
                sides, ("which_severity", "table", impact, urgency), old.table[impact][urgency], row[urgency]
            )


def _led(sides: Sides, path: Path, old: str, new: str, *, is_same: bool = True) -> Iterator[Change]:
    """Where the same answer leads to another severity; of other questions nothing can be said."""
    if old != new:
        yield Change(Kind.WHICH_SEVERITY, path, old, new, _answered_as(sides, old, new) if is_same else None)
