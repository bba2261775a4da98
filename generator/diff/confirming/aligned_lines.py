"""The lines of a text before and after: which became which, in one language, and beside each other in all."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

_LIKE = 0.4  # of the words of two lines


@dataclass(frozen=True, slots=True)
class LineEdit:
    """A line that is other, new (`old` is empty) or gone (`new` is empty), or stands elsewhere.

    at    its number in the old text, among lines that say something; of a new one: how many old ones stand before it
    nth   of the new ones there, from 1; 0 for a line that was there
    row   of the text as it is now: its line, blank ones counted; of what is gone, the line that stands there now
    """

    at: int
    nth: int
    old: str
    new: str
    row: int
    is_moved: bool = False


@dataclass(frozen=True, slots=True)
class SideBySide:
    """What became of one sentence in each language; None: nothing of it changed there, and it says this still."""

    edits: Mapping[str, LineEdit]
    same: Mapping[str, str]


def edits(old: str, new: str) -> list[LineEdit]:
    """In the order of the old text. Lines that are broken elsewhere are the same."""
    before, after = _said(old), _said(new)
    rows = [row for row, line in enumerate(new.split("\n")) if line.strip()]
    found: list[LineEdit] = []
    for tag, i, j, k, m in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if tag != "equal" and " ".join(before[i:j]) != " ".join(after[k:m]):
            found += _paired(before[i:j], after[k:m], i, [*rows, len(rows) and rows[-1]][k : m + 1])
    return _with_moves(found)


def _said(text: str) -> list[str]:
    return [" ".join(line.split()) for line in text.split("\n") if line.strip()]


def _paired(old: Sequence[str], new: Sequence[str], first: int, rows: Sequence[int]) -> Iterator[LineEdit]:
    """`rows`: of the new lines, and the one after them."""
    used, added = 0, 0
    for at, line in enumerate(old):
        match = at if len(old) == len(new) else _first_like(line, new, used)
        if match is None:
            yield LineEdit(first + at, 0, line, "", rows[min(used, len(rows) - 1)])
            continue
        for extra in range(used, match):
            added += 1
            yield LineEdit(first + at, added, "", new[extra], rows[extra])
        used, added = match + 1, 0
        if line != new[match]:
            yield LineEdit(first + at, 0, line, new[match], rows[match])
    for extra in range(used, len(new)):
        added += 1
        yield LineEdit(first + len(old), added, "", new[extra], rows[extra])


def _first_like(line: str, new: Sequence[str], start: int) -> int | None:
    return next((at for at in range(start, len(new)) if _is_like(line, new[at])), None)


def _is_like(old: str, new: str) -> bool:
    return SequenceMatcher(None, old.split(), new.split(), autojunk=False).ratio() > _LIKE


def _with_moves(found: list[LineEdit]) -> list[LineEdit]:
    """What is gone here and new there is one line that moved."""
    added = {each.new: each for each in found if not each.old}
    moved = {each.old: added[each.old] for each in found if not each.new and each.old in added}
    kept = []
    for each in found:
        if not each.new and each.old in moved:
            kept.append(LineEdit(each.at, 0, each.old, each.old, moved[each.old].row, is_moved=True))
        elif each.old or each.new not in moved:
            kept.append(each)
    return kept


def beside(old: Mapping[str, str], new: Mapping[str, str]) -> Iterator[SideBySide]:
    """Sentence by sentence. `old` and `new` have the same languages.

    Where languages do not have as many sentences, the first that changed in one is taken for the first in the other.
    """
    found = {language: edits(old[language], new[language]) for language in old}
    before = {language: _said(old[language]) for language in old}
    counts = {len(each) for each in before.values()}
    if len(counts) > 1:
        yield from _in_order(found, before)
        return
    places = sorted({(each.at, each.nth) for own in found.values() for each in own}, key=_in_text)
    for at, nth in places:
        own = {
            code: each
            for code, several in found.items()
            for each in several
            if (each.at, each.nth) == (at, nth)
        }
        same = {code: before[code][at] for code in old if code not in own and not nth}
        yield SideBySide(own, same | {code: "" for code in old if code not in own and nth})


def _in_text(place: tuple[int, int]) -> tuple[int, int]:
    """New lines stand before the old one at whose number they came in."""
    at, nth = place
    return (at, nth or 1_000_000)


def _in_order(found: Mapping[str, list[LineEdit]], before: Mapping[str, list[str]]) -> Iterator[SideBySide]:
    for number in range(max(map(len, found.values()))):
        own = {code: several[number] for code, several in found.items() if number < len(several)}
        same = {code: "\n".join(before[code]) for code, several in found.items() if not several}
        yield SideBySide(own, same)
