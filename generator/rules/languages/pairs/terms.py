"""Words and turns of phrase of two languages in tables, and which of them a sentence says.

A table has a line for each meaning, `name: German = English`. Words stand in small letters; `erhöh*` is a beginning,
`*portal` an end, `in_der_regel` several words, `?` any one word. `~` before a word: it may say so and explains the
other language, but is never a reason to speak. `-` before a word: this turn of phrase says nothing of the kind.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final, NamedTuple

from .beside import Sentence

_MAY: Final = "~"
_NEUTRAL: Final = "-"
_MARKS: Final = _MAY + _NEUTRAL


class Meant(NamedTuple):
    """How a sentence says a meaning. `is_sure`: by a word that can mean nothing else."""

    word: str
    is_sure: bool


class _Entry(NamedTuple):
    group: int
    member: str
    kind: str
    words: tuple[str, ...]


class Meanings:
    """Groups of meanings that exclude each other; a blank line of the table parts two groups."""

    def __init__(self, table: str) -> None:
        self._table = table
        self._indexes: dict[str, _Entries] = {}

    def said_in(self, sentence: Sentence) -> dict[int, dict[str, Meant]]:
        """Group -> meaning -> how it is said."""
        return self._said_in(sentence.words, sentence.code)

    @lru_cache(4096)  # noqa: B019 - some tables, as long as the program
    def _said_in(self, words: tuple[str, ...], code: str) -> dict[int, dict[str, Meant]]:
        index = self._indexes.get(code)
        if index is None:
            index = self._indexes[code] = _Entries(self._table, code)
        found: dict[int, dict[str, Meant]] = {}
        taken: dict[int, int] = {}
        for at, word in enumerate(words):
            for entry in index.of(word):
                if len(entry.words) > 1 and not _is_at(entry.words, words[at:]):
                    continue
                if at >= taken.get(entry.group, 0):
                    taken[entry.group] = at + len(entry.words)
                    if entry.kind != _NEUTRAL:
                        _add(
                            found.setdefault(entry.group, {}),
                            entry,
                            words[at : at + len(entry.words)],
                        )
        return found


def _add(members: dict[str, Meant], entry: _Entry, words: tuple[str, ...]) -> None:
    if not (entry.member in members and members[entry.member].is_sure):
        members[entry.member] = Meant(" ".join(words), entry.kind != _MAY)


class _Entries:
    """Entries by their first word; each is taken apart when that word is said, most never are."""

    def __init__(self, table: str, language: str) -> None:
        self._by_word: dict[str, list[tuple[int, str, str]]] = {}
        for group, rows in enumerate(table.strip().split("\n\n")):
            for row in rows.split("\n"):
                member, _, said = row.partition(": ")
                for written in said.split(" = ")[language == "en"].split():
                    first = written.partition("_")[0].lstrip(_MARKS)
                    self._by_word.setdefault(first, []).append((group, member, written))
        self._begins = sorted({len(word) - 1 for word in self._by_word if word[-1] == "*"})
        self._ends = sorted({len(word) - 1 for word in self._by_word if word[0] == "*"})
        self._known: dict[str, list[_Entry]] = {}

    def of(self, word: str) -> list[_Entry]:
        """Those that begin with the word; what else they ask for is still to be looked for."""
        known = self._known.get(word)
        if known is None:
            begins = [f"{word[:size]}*" for size in self._begins if size <= len(word)]
            ends = [f"*{word[-size:]}" for size in self._ends if size <= len(word)]
            keys = [key for key in (word, *begins, *ends) if key in self._by_word]
            known = [_entry(*each) for key in keys for each in self._by_word[key]]
            known.sort(key=_order)
            self._known[word] = known
        return known


def _entry(group: int, member: str, written: str) -> _Entry:
    kind = written[0] if written[0] in _MARKS else ""
    return _Entry(group, member, kind, tuple(written.removeprefix(kind).split("_")))


def _order(entry: _Entry) -> tuple[int, bool]:
    """Turns of phrase before words, what says it for sure before what may."""
    return -len(entry.words), entry.kind == _MAY


def _is_at(asked: tuple[str, ...], words: tuple[str, ...]) -> bool:
    return len(words) >= len(asked) and all(
        one == "?"
        or one == word
        or (one[-1] == "*" and word.startswith(one[:-1]))
        or (one[0] == "*" and word.endswith(one[1:]))
        for one, word in zip(asked, words, strict=False)
    )
