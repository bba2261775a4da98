"""Where two sentences say the same words, and one of them denies what the other says."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final, NamedTuple

from ...corpus.texts import Patterns
from ..negations import DENIES, NEUTRAL, is_said_otherwise
from ..pairs.beside import Pair, Sentence
from .aligned import Alike

_UNLESS: Final = Patterns({"de": r"es sei denn|außer wenn", "en": r"unless"})
_NON: Final = re.compile(r"(?<!\w)non-", re.IGNORECASE)
_WITHOUT: Final = re.compile(r"(?<!\w)(?:ohne|without)(?!\w)", re.IGNORECASE)
# What may deny without a word for it, or says what is denied of another.
_OPEN: Final = Patterns(
    {
        "de": r"vor|bleib\w*|verl[aä]ss\w*|\w*frei\w*|\w+los\w*|mehr|weniger|höchstens|maximal|bis|nur|ausschließlich|erst|sondern|ohne|solange|allein|statt|außerhalb",
        "en": r"before|leave|free|more|less|fewer|at most|up to|only|exclusively|but|rather|without|until|as long as|alone|other|out of|instead|set off|outside",
    }
)


class Odd(NamedTuple):
    """A denial that only one sentence has. `is_certain`: nothing in the other says it otherwise."""

    word: str
    is_of_second: bool
    is_certain: bool


def odd_denial(pair: Pair, alike: Alike) -> Odd | None:
    """Twice denied is not denied, so they are counted: an odd one has no like."""
    found = [_denying(said) for said in (pair.first, pair.second)]
    all_of_them = [
        words + each.denied for words, each in zip(found, (alike.first, alike.second), strict=True)
    ]
    counts = [len(words) for words in all_of_them]
    if counts[0] % 2 == counts[1] % 2:
        return None
    is_of_second = counts[1] > counts[0]
    one, two = (pair.second, pair.first) if is_of_second else (pair.first, pair.second)
    mine, theirs = all_of_them[is_of_second], all_of_them[not is_of_second]
    word = next((each for each in reversed(mine) if each not in theirs), mine[-1])
    return Odd(word, is_of_second, _is_certain(one, two, is_of_words=len(found[0]) != len(found[1])))


@lru_cache(4096)
def _denying(said: Sentence) -> list[str]:
    text = NEUTRAL[said.code].sub(" ", said.text)
    patterns = (DENIES[said.code], _UNLESS[said.code], _NON)
    return [match[0] for pattern in patterns for match in pattern.finditer(text)]


def _is_certain(one: Sentence, two: Sentence, *, is_of_words: bool) -> bool:
    """Is what `one` denies said by `two`? `is_of_words`: by a word of its own, not by “un-”."""
    is_open = any(_OPEN[said.code].search(said.text) for said in (one, two))
    if is_open and not _WITHOUT.search(one.text):
        return False
    counts = [len(DENIES[said.code].findall(said.text)) for said in (one, two)]
    if counts[0] == counts[1]:
        return not is_open
    return is_of_words and not is_said_otherwise(one.text, one.code, two.text, two.code)
