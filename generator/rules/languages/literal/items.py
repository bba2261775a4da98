"""Lists of as many things in both languages, of which one names what the other does not."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final, NamedTuple

from ..pairs.beside import Pair, Sentence
from .aligned import Meaningful, are_alike, said_in

_NO_ITEM: Final = r"(?!(?:sofern|soweit|wenn|falls|dass|ob|weil|da|bis|wo|wie|so|who|which|that|whose|where|when|if|unless|but|so|as|while)\b)"
_ITEM: Final = rf"{_NO_ITEM}[^\W\d_][^\s,;:.()–]*(?: [^\s,;:.()–]+){{0,3}}"
_SERIES: Final = {
    language: re.compile(rf"({_ITEM}(?:, {_ITEM})+),? (?:{words}) ({_ITEM})")
    for language, words in (("de", "und|oder|sowie"), ("en", "and|or|as well as"))
}


class _Item(NamedTuple):
    text: str
    words: list[Meaningful]


# Where the sentence ends before a list, or goes on behind it.
_VERB: Final = re.compile(
    r" (?:is|are|was|were|will|shall|may|can|must|should|has|have|sind|ist|waren|wird|werden|kann|können|muss|müssen|hat|haben)(?: |$)"
)


def unlike_items(pair: Pair) -> tuple[str, str] | None:
    """The two things, of which each stands in one list only; all others stand in both."""
    if "," not in pair.first.text or "," not in pair.second.text:
        return None
    one, two = _items(pair.first), _items(pair.second)
    if len(one) != len(two) or not one:
        return None
    left = _without_like(one, two)
    if (
        left is None
        or not _is_thing(pair, one[left[0]], two[left[1]])
        or not _are_plain(one[left[0]].words, two[left[1]].words)
    ):
        return None
    return one[left[0]].text, two[left[1]].text


@lru_cache(4096)
def _items(said: Sentence) -> list[_Item]:
    """Each thing with the words that it is; nothing if the sentence has no list, or several."""
    found = _SERIES[said.code].findall(said.text)
    if len(found) != 1:
        return []
    first, *others = found[0][0].split(", ")
    items = [_VERB.split(first)[-1], *others, _VERB.split(found[0][1])[0]]
    return [_Item(item, said_in(said._replace(text=item))) for item in items]


def _without_like(one: list[_Item], two: list[_Item]) -> tuple[int, int] | None:
    """The numbers of the only two that are left when those most alike have found each other."""
    scores = [(_alike(a, b), at, other) for at, a in enumerate(one) for other, b in enumerate(two)]
    mine, theirs = set(range(len(one))), set(range(len(two)))
    for score, at, other in sorted(scores, key=lambda each: -each[0]):
        if score and at in mine and other in theirs:
            mine.remove(at)
            theirs.remove(other)
    return (mine.pop(), theirs.pop()) if len(mine) == 1 else None


def _alike(one: _Item, two: _Item) -> float:
    """The part of the words of either that the other says."""
    said = sum(are_alike(word, two.words) for word in one.words)
    said += sum(are_alike(word, one.words) for word in two.words)
    return said / max(1, len(one.words) + len(two.words))


def _is_thing(pair: Pair, one: _Item, two: _Item) -> bool:
    """Is it a noun, alone or with what describes it? „auch nachts“ is none."""
    german, english = (one, two) if pair.first.code == "de" else (two, one)
    words = german.text.split()
    return (
        len(words) < 3
        and words[-1][0].isupper()
        and len(english.text.split()) < 3
        and not _LEADS.match(german.text)
    )


_LEADS: Final = re.compile(
    r"(?:[aA]n|[aA]m|[iI]n|[iI]m|[aA]uch|[mM]it|[zZ]u[rm]?|[bB]ei|[aA]uf|[vV]o[nm]|[üÜ]ber|[pP]er) "
)


def _are_plain(one: list[Meaningful], two: list[Meaningful]) -> bool:
    """Is every word of both known, so that a like would have been found?"""
    return bool(one) and bool(two) and all(each.meanings for each in (*one, *two))
