"""Family Languages, things: things and doings of which one sentence names one, and the other another: however freely the rest is translated."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from ....core.diagnostic import Diagnostic, Rule
from ...corpus.context import Context
from ...corpus.texts import Later
from ..literal.aligned import Meaningful, aligned
from ..pairs.beside import Pair, Sentence, pairs
from ..pairs.senses import SENSE_DIFFERS, is_certain, unlike_senses
from .lexicon import NOUNS, VERBS

if TYPE_CHECKING:
    from ....policy.policy import Policy
    from ....reading.yaml.source import Source

RULES: tuple[Rule, ...] = ()  # its one is in `pairs/senses.py`

# Words of the program, of which other rules speak.
_OWN_RULES: Final = ("units", "wording")
_MAY: Final = "~"
_ENDINGS: Final = {
    "de": Later(r"(?:innen|in|nen|ns|en|es|er|ern|em|e|n|s)?"),
    "en": Later(r"(?:es|s)?"),
}
_VERB_ENDS: Final = {"de": Later(r"\w{0,5}"), "en": Later(r"\w{0,6}")}
# Of several words, as tables have them in one.
_JOINED: Final = re.compile(
    r"\b(?P<m>(?:technical )?account manager)|(?P<c>data cent(?:re|er))|(?P<s>source code)|(?P<z>zu spät)\b",
    re.IGNORECASE,
)
_AS_ONE: Final = {"m": "accountmanager", "c": "datacentre", "s": "sourcecode", "z": "zu-spät"}
_WORD: Final = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_NOUN_KINDS: Final = frozenset(["people", "things", "money", "places", "contracts"])
_NO_THINGS: Final = frozenset(["times", "languages", "cities"])
_HEAD: Final = 2  # letters by which most words are passed over
_SHORTEST: Final = 4  # letters of what a compound begins with or ends in


class ThingsNamed(NamedTuple):
    """What a sentence names for sure, by the word that does; and what it may name."""

    sure: dict[int, str]
    maybe: frozenset[int]


def things_differ(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    for pair in pairs(policy, source):
        found = None if pair.path[0] in _OWN_RULES else unlike_things(pair)
        if found and is_certain(pair, is_of_time=False, is_of_denial=False) and not any(unlike_senses(pair)):
            yield pair.differ(SENSE_DIFFERS, *found)


def unlike_things(pair: Pair) -> tuple[str, str] | None:
    """How each sentence names the one thing, or the one doing, that the other does not name at all."""
    for table in (_NOUNS, _VERBS):
        one, two = table.named(pair.first), table.named(pair.second)
        mine, theirs = one.sure.keys() - two.maybe, two.sure.keys() - one.maybe
        if len(mine) == 1 and len(theirs) == 1:
            return one.sure[mine.pop()], two.sure[theirs.pop()]
        if table is _NOUNS and len(mine) + len(theirs) == 1:
            found = _beside_noun(
                pair, one.sure[mine.pop()] if mine else "", two.sure[theirs.pop()] if theirs else ""
            )
            if found:
                return found
    return None


def _beside_noun(pair: Pair, mine: str, theirs: str) -> tuple[str, str] | None:
    """Of a thing that only one names: the only noun of the other that has no like."""
    alike = aligned(pair)
    left, said = (alike.second, pair.second) if mine else (alike.first, pair.first)
    own, own_said = (alike.first, pair.first) if mine else (alike.second, pair.second)
    nouns = [each for each in left.known if _is_noun(each, said)]
    others = [
        each for each in own.known if _is_noun(each, own_said) and each.word != (mine or theirs).lower()
    ]
    if len(nouns) == 1 and not others and left.unknown + own.unknown < 2 and alike.shared > 0:
        return (mine, nouns[0].word) if mine else (nouns[0].word, theirs)
    return None


def _is_noun(word: Meaningful, said: Sentence) -> bool:
    if said.code == "de":
        return re.search(
            rf"(?<!\w){re.escape(word.word)}(?!\w)", said.text
        ) is None and word.kinds.isdisjoint(_NO_THINGS)
    return bool(word.kinds & _NOUN_KINDS)


class _Lexicon:
    """A table: which numbers of its lines a word is, and which it may be."""

    def __init__(self, table: str, *, is_of_verbs: bool) -> None:
        self._table = table
        self._is_of_verbs = is_of_verbs
        self._words: dict[str, dict[str, list[tuple[int, bool]]]] = {}
        self._heads: dict[str, frozenset[str]] = {}

    def named(self, said: Sentence) -> ThingsNamed:
        return self._named(said.text, said.code)

    @lru_cache(4096)  # noqa: B019 - two tables, as long as the program
    def _named(self, text: str, code: str) -> ThingsNamed:
        sure: dict[int, str] = {}
        maybe: set[int] = set()
        text = _JOINED.sub(lambda match: _AS_ONE[str(match.lastgroup)], text)
        for word in _WORD.findall(text):
            if self._is_of_verbs or code != "de" or word[0].isupper():
                numbers, others = self._of(word.lower(), code)
                sure |= dict.fromkeys(numbers, word)
            else:
                numbers, others = frozenset(), frozenset().union(*self._of(word.lower(), code))
            maybe |= numbers | others
        return ThingsNamed(sure, frozenset(maybe))

    @cache  # noqa: B019 - two tables, as long as the program
    def _of(self, word: str, language: str) -> tuple[frozenset[int], frozenset[int]]:
        index = self._index(language)
        sure: set[int] = set()
        maybe: set[int] = set()
        first = len(word)  # „Aufrechnung“ is no „Rechnung“: the longest end of a word counts
        for start in _starts(word, language, is_of_verbs=self._is_of_verbs):
            if word[start : start + _HEAD] not in self._heads[language]:
                continue
            for end in range(start + 2, len(word) + 1):
                for number, is_sure in index.get(word[start:end], ()):
                    is_whole = self._ends(language).fullmatch(word, end)
                    (sure if is_whole and is_sure and start <= first else maybe).add(number)
                    first = min(first, start) if is_whole else first
        return frozenset(sure), frozenset(maybe)

    def _ends(self, language: str) -> Later:
        return _VERB_ENDS[language] if self._is_of_verbs else _ENDINGS[language]

    def _index(self, language: str) -> dict[str, list[tuple[int, bool]]]:
        if language not in self._words:
            index = self._words[language] = {}
            for number, line in enumerate(self._table.strip().splitlines()):
                for written in line.split(" = ")[language == "en"].split():
                    index.setdefault(written.lstrip(_MAY), []).append((number, written[0] != _MAY))
            self._heads[language] = frozenset(each[:_HEAD] for each in index)
        return self._words[language]


def _starts(word: str, language: str, *, is_of_verbs: bool) -> list[int]:
    """Where in a word what the table has may begin: in German also behind “ge-” and what a compound begins with."""
    if language != "de":
        return [0]
    if is_of_verbs:
        return [0, *(match.end() for match in _BEFORE_VERB.finditer(word))]
    is_led = word.startswith(("ge", "be"))
    return [0, *([2] if is_led else []), *range(_SHORTEST - 1, len(word) - _SHORTEST + 1)]


_BEFORE_VERB: Final = re.compile(
    r"^(?:ge)|^(?:ab|an|auf|aus|bei|ein|her|hin|mit|nach|vor|weg|weiter|zurück|zu|über|um|unter|frei|fest|wieder|be)(?:ge|zu)?",
    re.IGNORECASE,
)
_NOUNS: Final = _Lexicon(NOUNS, is_of_verbs=False)
_VERBS: Final = _Lexicon(VERBS, is_of_verbs=True)

CHECKS = (things_differ,)
