"""Which words of a sentence its translation does not say: each is looked up, and looked for on the other side.

A translation says word for word what the original says, or freely what it means. Only of the first kind can be told
that one word is another: where all words but one find their like.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Final, NamedTuple

from ....policy.prose import UNREAD
from ..meanings import OFTEN_SAME, SAME
from ..pairs.beside import Pair, Sentence
from .dictionary import DICTIONARY, LIGHT, SOFT

_WORD: Final = re.compile(r"[^\W_]+")
_PREFIXES: Final = (
    "ab|an|auf|aus|bei|durch|ein|fort|heraus|her|hin|mit|nach|vor|weg|weiter|zurück|zu|über|um|unter|offen|frei|fest"
    "|statt|bereit|entgegen|wieder|preis|bekannt"
)
_PARTICIPLE: Final = re.compile(rf"^({_PREFIXES})(?:ge|zu)(?=\w{{3}})")
_PARTED: Final = re.compile(rf"(?<= )({_PREFIXES})(?=[.,;:]| und | oder |$)")
_NOT: Final = {
    "de": re.compile(r"^(?:un|nicht)(?=\w{4})"),
    "en": re.compile(r"^(?:un|non|dis|in|im|ir)(?=\w{4})"),
}
# In the tables of verbs: `b[ei]g`, and what must not follow.
_LETTERS: Final = re.compile(r"\[(\w+)\]")
_NOT_FOLLOWED: Final = re.compile(r"\(\?!\w+\)")
_LONGEST_END: Final = {"de": 8, "en": 10}
_SHORTEST: Final = 5  # letters by which words are the same in both languages


class Meaningful(NamedTuple):
    """A word, or one of the two of a compound.

    is_denied  it begins with “un-”
    is_soft    it may stay unsaid in the other language
    """

    word: str
    meanings: frozenset[int]
    is_denied: bool = False
    is_soft: bool = False
    is_part: bool = False

    @property
    def kinds(self) -> frozenset[str]:
        """The kinds of things that it may name."""
        kinds = _kinds()
        return frozenset(kinds[each] for each in self.meanings) - {""}


class Unlike(NamedTuple):
    """What of a sentence finds nothing on the other side: known and unknown words, and parts of compounds."""

    known: list[Meaningful]
    unknown: int
    parts: list[Meaningful]
    denied: list[str]


class Alike(NamedTuple):
    """Two sentences word beside word. `shared`: how many words of each the other says, the lower number."""

    first: Unlike
    second: Unlike
    shared: int


def aligned(pair: Pair) -> Alike:
    one, two = said_in(pair.first), said_in(pair.second)
    first, second = _unlike(one, two), _unlike(two, one)
    return Alike(
        _sorted(first, one), _sorted(second, two), min(len(one) - len(first), len(two) - len(second))
    )


def _unlike(words: list[Meaningful], others: list[Meaningful]) -> list[Meaningful]:
    meanings = frozenset().union(*(each.meanings for each in others))
    begins = {_folded(each.word) for each in others}
    return [each for each in words if not _is_said(each, meanings, begins)]


def are_alike(word: Meaningful, others: list[Meaningful]) -> bool:
    """Does one of the others mean the same, or begin alike?"""
    meanings = frozenset().union(*(each.meanings for each in others))
    return _is_said(word, meanings, {_folded(each.word) for each in others})


def _is_said(word: Meaningful, meanings: frozenset[int], begins: set[str]) -> bool:
    return not word.meanings.isdisjoint(meanings) or (
        len(word.word) >= _SHORTEST and _folded(word.word) in begins
    )


def _sorted(left: list[Meaningful], words: list[Meaningful]) -> Unlike:
    hard = [each for each in left if not each.is_soft]
    return Unlike(
        [each for each in hard if each.meanings],
        sum(not each.meanings for each in hard),
        [each for each in left if each.is_part],
        [each.word for each in words if each.is_denied],
    )


def _folded(word: str) -> str:
    return word.replace("ph", "f").replace("c", "k").replace("z", "k").replace("y", "i")[:_SHORTEST]


def said_in(sentence: Sentence) -> list[Meaningful]:
    """Every word that says something by itself, once."""
    return [*_said_in(sentence.text, sentence.code)]


@lru_cache(4096)
def _said_in(said: str, code: str) -> tuple[Meaningful, ...]:
    text = UNREAD.sub(" ", said)
    parted = _PARTED.findall(text) if code == "de" else []
    words = dict.fromkeys(_WORD.findall(text))
    return tuple(each for word in words for each in _with_prefix(word, parted, _parts(word.lower(), code)))


def _with_prefix(word: str, parted: list[str], said: tuple[Meaningful, ...]) -> tuple[Meaningful, ...]:
    """„Wir kündigen sie an“: the verb is „ankündigen“."""
    if not parted or word[0].isupper():
        return said
    meant = frozenset().union(*(_meant(prefix + word, "de") for prefix in parted))
    return tuple(each._replace(meanings=each.meanings | meant) for each in said)


@cache
def _parts(word: str, language: str) -> tuple[Meaningful, ...]:
    if word in _listed(LIGHT[language]) or any(letter.isdigit() for letter in word) or len(word) < 2:
        return ()
    parts = _compound(word) if language == "de" else ()
    return parts or (_whole(word, language),)


def _compound(word: str) -> tuple[Meaningful, ...]:
    """Two words in one, of which either may be what the other language says."""
    index = _index("de")
    begins = (word[:size] in index for size in range(max(_SHORTEST, len(word) - 3), len(word) + 1))
    if f"{word}." in index or any(begins):
        return ()
    for at in range(3, len(word) - 3):
        head = _meant(word[at:], "de")
        first = head and (_meant(word[:at], "de") or _meant(word[: at - 1], "de"))
        if first:
            return tuple(Meaningful(word, meant, is_soft=True, is_part=True) for meant in (first, head))
    return ()


def _whole(word: str, language: str) -> Meaningful:
    found = _meant(word, language)
    bare = "" if found else _NOT[language].sub("", word)
    meant = _meant(bare, language) if bare not in ("", word) else found
    return Meaningful(word, meant, bool(meant) and not found, word in _listed(SOFT[language]))


def _meant(word: str, language: str) -> frozenset[int]:
    index = _index(language)
    is_german = language == "de"
    forms = {word, _PARTICIPLE.sub(r"\1", word), word.removeprefix("ge")} if is_german else {word}
    found: set[int] = set()
    for form in forms:
        found.update(index.get(f"{form}.", ()))
        for size in range(max(2, len(form) - _LONGEST_END[language]), len(form) + 1):
            if size > 2 or len(form) - size < 3:
                found.update(index.get(form[:size], ()))
    return frozenset(found)


@cache
def _listed(words: str) -> frozenset[str]:
    return frozenset(words.split())


@cache
def _kinds() -> list[str]:
    """Meaning -> kind; verbs that only `meanings.py` knows have none."""
    found: list[str] = []
    for paragraph in DICTIONARY.strip().split("\n\n"):
        kind, *lines = paragraph.split("\n")
        found += [kind.removeprefix("#").strip()] * len(", ".join(lines).split(", "))
    return found + [""] * (len(SAME.strip().splitlines()) + len(OFTEN_SAME.strip().splitlines()))


@cache
def _index(language: str) -> dict[str, set[int]]:
    """Beginning of a word -> numbers of its meanings."""
    lines = (line for line in DICTIONARY.strip().splitlines() if line and line[0] != "#")
    rows = [row for line in lines for row in line.split(", ")]
    rows += [*SAME.strip().splitlines(), *OFTEN_SAME.strip().splitlines()]
    found: dict[str, set[int]] = {}
    for number, row in enumerate(rows):
        for word in row.split(" = ")[language == "en"].split():
            for each in _spelled(word):
                found.setdefault(each, set()).add(number)
    return found


def _spelled(word: str) -> list[str]:
    """`b[ei]g` as `beg` and `big`."""
    word = _NOT_FOLLOWED.sub("", word)
    match = _LETTERS.search(word)
    if not match:
        return [word]
    before, after = word[: match.start()], word[match.end() :]
    return [each for letter in match[1] for each in _spelled(before + letter + after)]
