"""Two wordings -> what was struck out and what was put in, word by word."""

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import Enum

_WORD = re.compile(r"\s+|\w+|[^\w\s]")


class Part(Enum):
    """What happened to a piece of text."""

    SAME = "same"
    REMOVED = "removed"
    ADDED = "added"


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of words. All but the added pieces are the old text; all but the removed ones, the new."""

    part: Part
    text: str


def word_diff(old: str, new: str) -> tuple[Piece, ...]:
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
        is_between = same and 0 < at < len(runs) - 1 and old.strip() == "" and "\n" not in old
        if found and not found[-1][0] and (not same or is_between):
            found[-1] = (False, found[-1][1] + old, found[-1][2] + new)
        else:
            found.append((same, old, new))
    return found


def _pieces(same: bool, old: str, new: str) -> list[Piece]:
    if same:
        return [Piece(Part.SAME, old)]
    pieces = (Piece(Part.REMOVED, old), Piece(Part.ADDED, new))
    return [piece for piece in pieces if piece.text]
