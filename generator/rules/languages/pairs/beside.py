"""Sentences of two languages beside each other, and tables of words of which one says the opposite of the other.

A rule speaks only where each language says one of two opposites, and neither says the other as well: `Side.words` and
`phrases` say a thing for sure, `also` may say it and only keeps the rule silent.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from ....core.diagnostic import Diagnostic, Path, Rule
from ....core.keeping import cached
from ....core.messages import Value
from ....i18n.language_names import LanguageName
from ....reading.yaml.nodes import Scalar
from ...corpus.read_as import READABLE, ReadText, read_in, reading
from ...corpus.texts import any_of, side_by_side
from ..negations import denial

if TYPE_CHECKING:
    from ....policy.policy import Policy
    from ....reading.yaml.source import Source

_SENTENCE_ENDS: Final = re.compile(r"(?<=[^\W\d]{3}[.!?]) +(?=[A-ZÄÖÜ„“])")
_WORD: Final = re.compile(r"[^\W\d_]+")
# The beginning of another text, by which that is named: each language has as many words of it as there is room for.
_EXCERPT: Final = re.compile(r"[„“«][^„“”«»\n]*…[“”»]")


class Sentence(NamedTuple):
    """A sentence, as rules read it. `at`: where it starts in its text; `words`: in small letters, in their order."""

    language: str
    at: int
    text: str
    words: tuple[str, ...]
    read: ReadText | None = None

    @property
    def code(self) -> str:
        """The language whose tables are asked."""
        return read_in(self.language)

    def written(self, found: Value) -> Value:
        """The words of the file for what was found in the text."""
        return self.read.written(found) if self.read and isinstance(found, str) else found

    @property
    def end(self) -> int:
        return self.at + len(self.read.original if self.read else self.text)


class Pair(NamedTuple):
    """The same sentence in two languages."""

    path: Path
    first: Sentence
    second: Sentence
    scalar: Scalar

    @property
    def is_german_english(self) -> bool:
        """Is it one of German with one that is read as English?"""
        return {self.first.code, self.second.code} == {"de", "en"}

    @property
    def is_written_so(self) -> bool:
        """Are both as they are written?"""
        return self.first.code == self.first.language[:2] and self.second.code == self.second.language[:2]

    def differ(
        self, rule: Rule, found: Value, other: Value, *, is_of_second: bool = False, **values: Value
    ) -> Diagnostic:
        """A finding at the second sentence. `is_of_second`: it is the second that says what the first does not."""
        first, second = (self.second, self.first) if is_of_second else (self.first, self.second)
        said: dict[str, Value] = {"first": LanguageName(first.language), "found": first.written(found),
                  "second": LanguageName(second.language), "other": second.written(other)}  # fmt: skip
        place = self.scalar.place(self.second.at, self.second.end)
        return Diagnostic(rule, place, (*self.path, self.second.language), said | values)


def pairs(policy: Policy, source: Source) -> list[Pair]:
    """Each sentence of a language that rules can read with the same one in another; lines that have more sentences in one of
    them are compared as they are."""
    return _pairs(policy, source)


@cached(2)
def _pairs(policy: Policy, source: Source) -> list[Pair]:
    found = []
    for path, row, wordings in side_by_side(policy, source):
        known = [language for language in row if language[:2] in READABLE]
        if len(known) > 1:
            sentences = {language: list(_sentences(language, *row[language])) for language in known}
            first, *others = known
            for other in others:
                one, two = sentences[first], sentences[other]
                if len(one) != len(two):
                    one, two = [said(first, *row[first])], [said(other, *row[other])]
                found += [Pair(path, *each, wordings[other]) for each in zip(one, two, strict=True)]
    return found


def _sentences(language: str, start: int, line: str) -> Iterator[Sentence]:
    at = 0
    for match in _SENTENCE_ENDS.finditer(line):
        yield said(language, start + at, line[at : match.start()])
        at = match.end()
    yield said(language, start + at, line[at:])


def said(language: str, at: int, text: str) -> Sentence:
    text = _EXCERPT.sub(lambda found: " " * len(found[0]), text)
    read = reading(text, language)
    return Sentence(language, at, read.text, tuple(_WORD.findall(read.text.lower())), read)


@dataclass(frozen=True)
class Side:
    """How one language says one of two opposites.

    words    whole words and beginnings of words (`erhöh*`), which say it for sure
    phrases  a pattern that says it for sure
    also     a pattern of what may say it
    """

    words: str
    phrases: str = ""
    also: str = ""


@dataclass(frozen=True)
class Opposites:
    """A rule about two opposites.

    neutral  turns of phrase that say neither, by language
    unless   where one of the two says this, nothing is concluded
    uneven   where only one of the two says this, nothing is concluded
    denied   whether what is compared denies something: neither sentence, both or neither, both
    asked_at words of the phrases, at which these are looked for; at those of one sentence if the other has words
             of a side, and where `is_of_phrases` in any case
    """

    rule: Rule
    de: tuple[Side, Side]
    en: tuple[Side, Side]
    neutral: dict[str, str] = field(default_factory=dict)
    unless: dict[str, str] = field(default_factory=dict)
    uneven: dict[str, str] = field(default_factory=dict)
    denied: Literal["never", "alike", "always"] = "alike"
    asked_at: dict[str, str] = field(default_factory=dict)
    is_of_phrases: bool = False

    def sides(self, language: str) -> tuple[Side, Side]:
        return self.de if language == "de" else self.en

    def may_be_denied(self, pair: Pair) -> bool:
        """Do both deny something, or neither, as this rule asks?"""
        one, two = (denial(said.text, said.code) is not None for said in (pair.first, pair.second))
        return one == two and self.denied != ("never" if one else "always")

    def is_certain(self, pair: Pair) -> bool:
        """Does nothing beside the two opposites explain them?"""
        is_open = any(_says(self.unless, said) for said in (pair.first, pair.second))
        return not is_open and _says(self.uneven, pair.first) == _says(self.uneven, pair.second)


class OppositeWords:
    """Several opposites, looked for in one pass."""

    def __init__(self, *rows: Opposites) -> None:
        self.rows = rows
        self._index: dict[str, _Index] = {}

    def differences(self, pair: Pair) -> Iterator[tuple[Opposites, str, str]]:
        """Each pair of opposites that the two sentences say, with the words that say it."""
        one, two = self._named(pair.first), self._named(pair.second)
        for at in sorted(one.keys() & two.keys()):
            row = self.rows[at]
            is_asked = row.is_of_phrases and _ASKED in one[at] | two[at]
            if (is_asked or one[at] - {_ASKED} != two[at] - {_ASKED}) and row.may_be_denied(pair):
                found = _opposite(row, pair)
                if found and row.is_certain(pair):
                    yield row, *found

    def _named(self, said: Sentence) -> dict[int, frozenset[int]]:
        """Row -> which of its two sides a sentence has words of."""
        index = self._index.get(said.code)
        if index is None:
            index = self._index[said.code] = _Index(self.rows, said.code)
        found: dict[int, frozenset[int]] = {}
        for word in said.words:
            for row, side in index.of(word):
                found[row] = found.get(row, _NONE) | {side}
        return found


_NONE: Final[frozenset[int]] = frozenset()
_ASKED: Final = 2


class _Index:
    """Which rows and sides a word of a language belongs to."""

    def __init__(self, rows: tuple[Opposites, ...], language: str) -> None:
        self._whole: dict[str, list[tuple[int, int]]] = {}
        self._known: dict[str, tuple[tuple[int, int], ...]] = {}
        for at, row in enumerate(rows):
            said = [*(side.words for side in row.sides(language)), row.asked_at.get(language, "")]
            for side, words in enumerate(said):
                for word in words.split():
                    self._whole.setdefault(word, []).append((at, side))
        self._lengths = sorted({len(word) - 1 for word in self._whole if word.endswith("*")})

    def of(self, word: str) -> tuple[tuple[int, int], ...]:
        if word not in self._known:
            found = list(self._whole.get(word, ()))
            for length in self._lengths:
                if length <= len(word):
                    found += self._whole.get(f"{word[:length]}*", ())
            self._known[word] = tuple(found)
        return self._known[word]


def _opposite(row: Opposites, pair: Pair) -> tuple[str, str] | None:
    """What each of the two says, if it is one of the opposites each and not the same."""
    one = _sides_said(row, pair.first)
    if bool(one[0]) == bool(one[1]):
        return None  # before the patterns of the other language are compiled
    two = _sides_said(row, pair.second)
    side, other = (0, 1) if one[0] else (1, 0)
    if not two[other] or two[side] or _may_say(row, pair.first, other) or _may_say(row, pair.second, side):
        return None
    return one[side], two[other]


def _sides_said(row: Opposites, said: Sentence) -> tuple[str, str]:
    text = _read(row, said)
    sides = row.sides(said.code)
    return _first(sides[0], text), _first(sides[1], text)


def _first(side: Side, text: str) -> str:
    return match[0] if (match := _pattern(side.words, side.phrases).search(text)) else ""


def _may_say(row: Opposites, said: Sentence, side: int) -> bool:
    also = row.sides(said.code)[side].also
    return bool(also and _compiled(also).search(_read(row, said)))


def _read(row: Opposites, said: Sentence) -> str:
    neutral = row.neutral.get(said.code)
    return _compiled(neutral).sub(lambda match: " " * len(match[0]), said.text) if neutral else said.text


def _says(words: dict[str, str], said: Sentence) -> bool:
    return said.code in words and bool(_compiled(words[said.code]).search(said.text))


@cache
def _compiled(words: str) -> re.Pattern[str]:
    return any_of(words)


@cache
def _pattern(words: str, phrases: str) -> re.Pattern[str]:
    stems = words.replace("*", r"\w*").split()
    return any_of("|".join(filter(None, (*stems, phrases))))
