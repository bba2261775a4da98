"""Which of the old belongs to which of the new, where a list has no names: steps, telephones."""

from collections.abc import Iterator
from typing import Any

from ..policy.contact import PhoneNumber
from ..policy.tiers import EscalationStep

Row = tuple[int, EscalationStep | None, EscalationStep | None]


def aligned(old: tuple[EscalationStep, ...], new: tuple[EscalationStep, ...]) -> list[Row]:
    """Pairs of steps with the least difference in all. The number is the new step's (or the old's)."""
    best: dict[tuple[int, int], list[Row]] = {(0, 0): []}
    for i in range(len(old) + 1):
        for k in range(len(new) + 1):
            ways: list[list[Row]] = []
            if i and k:
                ways.append([*best[i - 1, k - 1], (k - 1, old[i - 1], new[k - 1])])
            if i:
                ways.append([*best[i - 1, k], (i - 1, old[i - 1], None)])
            if k:
                ways.append([*best[i, k - 1], (k - 1, None, new[k - 1])])
            if ways:
                best[i, k] = min(ways, key=_difference)
    return best[len(old), len(new)]


def _difference(rows: list[Row]) -> float:
    """A step that is gone or new counts a little more than half of a pair in which all is other."""
    return sum(
        0.95 * ((old.after != new.after) + (old.to != new.to)) if old and new else 1 for _, old, new in rows
    )


def paired_phones(
    old: tuple[PhoneNumber, ...], new: tuple[PhoneNumber, ...]
) -> Iterator[tuple[int, Any, Any]]:
    """Numbers that changed, paired by digits, then in the order of their region."""
    gone = [each for each in old if each not in new]
    for place, number in enumerate(new):
        if number in old:
            continue
        former = [each for each in gone if each.dialled == number.dialled]
        former += [each for each in gone if each.region == number.region]
        if former:
            gone.remove(former[0])
        yield place, former[0] if former else None, number
    yield from ((old.index(each), each, None) for each in gone)
