"""Which sentences of a translation were left behind when those beside them were changed.

Sentences are lines: the first of one language says what the first of another says.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from ..core.diagnostic import Path, Span


@dataclass(frozen=True, slots=True)
class StaleSentence:
    """A sentence of the file, of a translation that did not follow.

    path   of its text, ends in its language
    line   of that text, from 0; of a list each point is a text
    ahead  the languages in which it was changed
    """

    path: Path
    line: int
    span: Span
    ahead: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Side:
    """One language: the number that each old sentence has in the new text, None for what is gone; and where others came in.

    added  for each sentence that came where none was: how many old ones stand before it
    """

    old: tuple[str, ...]
    now: tuple[int | None, ...]
    added: tuple[int, ...]

    @property
    def is_changed(self) -> bool:
        return None in self.now or bool(self.added) or not _is_in_order(self.now)


def _is_in_order(numbers: Sequence[int | None]) -> bool:
    there = [number for number in numbers if number is not None]
    return there == sorted(there)


def stale_sentences(wordings: Mapping[str, tuple[str, str]]) -> dict[str, dict[int, tuple[str, ...]]]:
    """Of languages with their old and new text: language -> line of its new text -> the languages that went ahead there.

    Lines are counted from 0, blank ones too. A text that was or is missing in a language is not behind there: it is missing.
    """
    said = {code: (before, after) for code, (before, after) in wordings.items() if before and after}
    sides = {code: _side(before, after) for code, (before, after) in said.items()}
    found: dict[str, dict[int, tuple[str, ...]]] = {}
    for code, side in sides.items():
        ahead: dict[int, list[str]] = defaultdict(list)
        for other, theirs in sides.items():
            for number in dict.fromkeys(_left_behind(side, theirs)):
                ahead[number].append(other)
        if ahead:
            places = _lines_that_say_something(said[code][1])
            found[code] = {places[number]: tuple(codes) for number, codes in sorted(ahead.items())}
    return found


def _left_behind(side: _Side, other: _Side) -> Iterator[int]:
    """Numbers of sentences of `side` that stayed as they were where the other's did not."""
    if len(side.old) != len(other.old):
        if other.is_changed and not side.is_changed:
            yield 0
        return
    for mine, theirs in zip(side.now, other.now, strict=True):
        if mine is not None and theirs is None:
            yield mine
    yield from _without_addition(side, other)
    yield from _not_moved(side, other)


def _without_addition(side: _Side, other: _Side) -> Iterator[int]:
    """Sentences before which (or after the last of which) the other says something more."""
    touched = {*side.added, *(at for at, now in enumerate(side.now) if now is None)}
    for at in other.added:
        beside = next((side.now[each] for each in (at - 1, at) if 0 <= each < len(side.now)), None)
        if beside is not None and not touched & {at - 1, at}:
            yield beside


def _not_moved(side: _Side, other: _Side) -> Iterator[int]:
    """The first sentence that stands where it stood while the other's was put elsewhere."""
    pairs = zip(side.now, other.now, strict=True)
    both = [(mine, theirs) for mine, theirs in pairs if mine is not None and theirs is not None]
    if _is_in_order([mine for mine, _ in both]):
        moved = sorted(both, key=lambda pair: pair[1])
        yield from [one[0] for one, other in zip(both, moved, strict=True) if one != other][:1]


def _side(before: str, after: str) -> _Side:
    old, new = _sentences(before), _sentences(after)
    now: list[int | None] = [None] * len(old)
    inserted: dict[int, int] = {}
    for kind, first, last, start, end in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind == "equal":
            now[first:last] = range(start, end)
        elif kind == "insert":
            inserted |= dict.fromkeys(range(start, end), first)
    _follow_moved(old, new, now)
    return _Side(tuple(old), tuple(now), tuple(at for number, at in inserted.items() if number not in now))


def _follow_moved(old: Sequence[str], new: Sequence[str], now: list[int | None]) -> None:
    """A sentence that was put elsewhere is still there."""
    free = [number for number in range(len(new)) if number not in now]
    for at, text in enumerate(old):
        if now[at] is None:
            moved = next((number for number in free if new[number] == text), None)
            if moved is not None:
                now[at] = moved
                free.remove(moved)


def _sentences(text: str) -> list[str]:
    return [line.strip() for line in text.split("\n") if line.strip()]


def _lines_that_say_something(text: str) -> list[int]:
    return [number for number, line in enumerate(text.split("\n")) if line.strip()]
