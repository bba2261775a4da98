"""Two wordings -> what was struck out and what was put in, word by word."""

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import Enum

_LIKE = 0.5  # of the words of two entries
_WORD = re.compile(r"\s+|\w+|[^\w\s]")


class Part(Enum):
    """What happened to a piece of text."""

    SAME = "same"
    REMOVED = "removed"
    ADDED = "added"


@dataclass(frozen=True, slots=True)
class DiffPiece:
    """A run of words. All but the added pieces are the old text; all but the removed ones, the new."""

    part: Part
    text: str


def word_diff(old: str, new: str) -> tuple[DiffPiece, ...]:
    """What is removed stands before what is put in its place; a lone space between two changes joins them."""
    before, after = _WORD.findall(old), _WORD.findall(new)
    runs = [
        (tag == "equal", "".join(before[i:j]), "".join(after[k:m]))
        for tag, i, j, k, m in SequenceMatcher(None, before, after, autojunk=False).get_opcodes()
    ]
    return tuple(piece for run in _joined(runs) for piece in _pieces(*run))


def _joined(runs: list[tuple[bool, str, str]]) -> list[tuple[bool, str, str]]:
    """`~~das~~ **der** ~~Problem~~ **Fall**` reads worse than `~~das Problem~~ **der Fall**`."""
    found: list[tuple[bool, str, str]] = []
    for at, (same, old, new) in enumerate(runs):
        is_between = same and at < len(runs) - 1 and old.strip() == "" and "\n" not in old
        if found and not found[-1][0] and (not same or is_between):
            found[-1] = (False, found[-1][1] + old, found[-1][2] + new)
        else:
            found.append((same, old, new))
    return found


def _pieces(same: bool, old: str, new: str) -> list[DiffPiece]:
    if same:
        return [DiffPiece(Part.SAME, old)]
    pieces = (DiffPiece(Part.REMOVED, old), DiffPiece(Part.ADDED, new))
    return [piece for piece in pieces if piece.text]


def entry_diff(old: str, new: str) -> tuple[DiffPiece, ...]:
    """The same for lists, a line an entry: an entry is compared with the one it became, or is gone or new."""
    before, after = old.splitlines(), new.splitlines()
    entries: list[tuple[DiffPiece, ...]] = []
    for tag, i, j, k, m in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if tag == "equal":
            entries += [(DiffPiece(Part.SAME, line),) for line in before[i:j]]
        else:
            entries += _entries(before[i:j], after[k:m])
    parted = [piece for entry in entries for piece in (*entry, DiffPiece(Part.SAME, "\n"))]
    return tuple(parted[:-1])


def _entries(old: list[str], new: list[str]) -> list[tuple[DiffPiece, ...]]:
    """Each old entry beside the first of the new ones that is much like it; in the order of both."""
    found: list[tuple[DiffPiece, ...]] = []
    left = list(new)
    for line in old:
        at = next((at for at, each in enumerate(left) if _is_like(line, each)), None)
        if at is None:
            found.append((DiffPiece(Part.REMOVED, line),))
            continue
        found += [(DiffPiece(Part.ADDED, each),) for each in left[:at]]
        found.append(word_diff(line, left[at]))
        left = left[at + 1 :]
    return [*found, *((DiffPiece(Part.ADDED, each),) for each in left)]


def _is_like(old: str, new: str) -> bool:
    return SequenceMatcher(None, old.split(), new.split(), autojunk=False).ratio() > _LIKE
