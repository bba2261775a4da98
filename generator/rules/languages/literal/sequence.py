"""What comes first and what after it: two halves of a sentence that have changed places."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from ..pairs.beside import Pair, Sentence
from .aligned import said_in

_FIRST: Final = {
    "de": re.compile(r"\b(?:zuerst|zunächst|erst)\b", re.IGNORECASE),
    "en": re.compile(r"\b(?:first|initially|to begin with)\b", re.IGNORECASE),
}
_THEN: Final = {
    "de": re.compile(
        r"\b(?:(?:erst )?(?:danach|dann|anschließend|daraufhin|hierauf|sodann)|zuletzt|zum Schluss)\b",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"\b(?:then|afterwards?|subsequently|thereafter|after that|next|finally)\b", re.IGNORECASE
    ),
}
_AT_FIRST: Final = frozenset(["zuerst", "zunächst", "erst", "first", "initially", "begin"])
_HALVES: Final = re.compile(r"[,;:–] (?:(?:und|and) )?|\.? (?:und|and) (?=\w+ )")


class _Order(NamedTuple):
    """What is done at first and what then: the words that say so, and the halves of the sentence."""

    word: str
    first: Sentence
    then: Sentence


def unlike_sequence(pair: Pair) -> tuple[str, str] | None:
    """The word for “first” of each, where one does at first what the other does then."""
    one, two = _order(pair.first), _order(pair.second)
    if not one or not two:
        return None
    straight = _alike(one.first, two.first), _alike(one.then, two.then)
    turned = _alike(one.first, two.then), _alike(one.then, two.first)
    if min(turned) > 0 and sum(turned) > sum(straight) + 1:
        return one.word, two.word
    return None


def _order(said: Sentence) -> _Order | None:
    if _AT_FIRST.isdisjoint(said.words):
        return None
    first, then = (each[said.code].search(said.text) for each in (_FIRST, _THEN))
    if not first or not then:
        return None
    splits = [match.span() for match in _HALVES.finditer(said.text)]
    low, high = sorted((first.end(), then.end()))
    between = [span for span in splits if low - 1 <= span[0] < high]
    if len(between) != 1:
        return None
    (end, start) = between[0]
    halves = [said._replace(text=said.text[:end]), said._replace(text=said.text[start:])]
    if then.start() < first.start():
        halves.reverse()
    return _Order(first[0], *halves)


def _alike(one: Sentence, two: Sentence) -> int:
    """How many words of one half the other says."""
    meanings = frozenset().union(*(each.meanings for each in said_in(two)))
    return sum(1 for each in said_in(one) if not each.meanings.isdisjoint(meanings))
