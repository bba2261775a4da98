"""Which line of a text has no like in the other language, where one has a line more."""

from __future__ import annotations

import re
from typing import Final

from ...corpus.figures import numbers
from ..negations import LANGUAGES
from ..pairs.beside import Sentence
from .aligned import Meaningful, are_alike, said_in

_WORD: Final = re.compile(r"[^\W\d_]+")
_LONGEST: Final = 60  # lines: beyond, nobody asks which


def line_without_like(longer: list[str], shorter: list[str], languages: tuple[str, str]) -> int | None:
    """The number of the line, from 0; nothing if several are missing, or no word tells which."""
    are_known = all(each[:2] in LANGUAGES for each in languages)
    if not are_known or len(longer) != len(shorter) + 1 or not shorter or len(longer) > _LONGEST:
        return None
    one, two = (
        [_said(line, code[:2]) for line in lines]
        for lines, code in ((longer, languages[0]), (shorter, languages[1]))
    )
    straight = [_alike(a, b) for a, b in zip(one, two, strict=False)]
    moved = [_alike(a, b) for a, b in zip(one[1:], two, strict=True)]
    scores = [sum(straight[:at]) + sum(moved[at:]) for at in range(len(longer))]
    return scores.index(max(scores)) if max(scores) > 0 else None


def _said(line: str, language: str) -> tuple[list[Meaningful], set[str]]:
    words = tuple(_WORD.findall(line.lower()))
    return said_in(Sentence(language, 0, line, words)), set(numbers(line, language))


def _alike(one: tuple[list[Meaningful], set[str]], two: tuple[list[Meaningful], set[str]]) -> float:
    """The part of their words and numbers that the other says, of either."""
    mine, theirs = one[0], two[0]
    count = len(mine) + len(theirs) + len(one[1] | two[1])
    said = sum(are_alike(word, theirs) for word in mine) + sum(are_alike(word, mine) for word in theirs)
    return (said + len(one[1] & two[1])) / max(1, count)
