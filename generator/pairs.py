"""Which of the old belongs to which of the new, where a list has no names: steps, telephones."""

from collections.abc import Iterator
from typing import Any

from .policy import EscalationStep, PhoneNumber


def aligned(
    old: tuple[EscalationStep, ...], new: tuple[EscalationStep, ...]
) -> list[tuple[int, EscalationStep | None, EscalationStep | None]]:
    """Pairs of steps with the least difference in all. The number is the new step's (or the old's)."""
    costs: dict[tuple[int, int], tuple[float, list[tuple[int, Any, Any]]]] = {(0, 0): (0, [])}
    for i in range(len(old) + 1):
        for k in range(len(new) + 1):
            ways = []
            if i and k:
                cost, rows = costs[i - 1, k - 1]
                unlike = (old[i - 1].after != new[k - 1].after) + (old[i - 1].to != new[k - 1].to)
                ways.append((cost + unlike * 0.95, [*rows, (k - 1, old[i - 1], new[k - 1])]))
            if i:
                cost, rows = costs[i - 1, k]
                ways.append((cost + 1, [*rows, (i - 1, old[i - 1], None)]))
            if k:
                cost, rows = costs[i, k - 1]
                ways.append((cost + 1, [*rows, (k - 1, None, new[k - 1])]))
            if ways:
                costs[i, k] = min(ways, key=lambda way: way[0])
    return costs[len(old), len(new)][1]


def paired_phones(
    old: tuple[PhoneNumber, ...], new: tuple[PhoneNumber, ...]
) -> Iterator[tuple[int, Any, Any]]:
    """Numbers that changed, paired by digits, then in the order of their region."""
    gone = [each for each in old if each not in new]
    for place, number in enumerate(new):
        if number in old:
            continue
        former = [each for each in gone if each.number == number.number]
        former += [each for each in gone if each.region == number.region]
        if former:
            gone.remove(former[0])
        yield place, former[0] if former else None, number
    yield from ((old.index(each), each, None) for each in gone)
