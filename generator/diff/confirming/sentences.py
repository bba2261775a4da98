"""Sentences and values that differ between two versions, each with what kind of change it is: what is to be read first, first.

No finding and no judgement: whoever publishes confirms that each is meant so.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from ...core.diagnostic import Path
from ...policy.base import ALL_LANGUAGES, Text
from ...policy.policy import Policy
from ...policy.walks.plain_values import plain_value
from ...reading.yaml.nodes import Scalar
from ...reading.yaml.source import Source
from ..renames import find_renames, under_new_names
from ..word_diff import DiffPiece, word_diff
from .aligned_lines import LineEdit, SideBySide, beside
from .kinds import Rank, SentenceKind, rank_of
from .meaning_words import changed_kinds, has_figure, is_spelling, names_in
from .walked import TextPair, ValuePair, differences

BETWEEN = " › "


@dataclass(frozen=True, slots=True)
class Wording:
    """Of one language (`*`: of all, and of a value). "" where there is none."""

    language: str
    old: str
    new: str

    @property
    def is_changed(self) -> bool:
        return self.old != self.new

    @property
    def pieces(self) -> tuple[DiffPiece, ...]:
        return word_diff(self.old, self.new)


@dataclass(frozen=True, slots=True)
class ChangedSentence:
    """A sentence, or a value, in all languages beside each other.

    path   of the text, without its language, or of the value; of what is gone, in the old file under today's names
    line   of the new file; of what is gone, of what stands there now
    kinds  what is to be read first, first; never empty
    """

    path: Path
    line: int
    wordings: tuple[Wording, ...]
    kinds: tuple[SentenceKind, ...]

    @property
    def rank(self) -> Rank:
        return rank_of(self.kinds[0])

    @property
    def place(self) -> str:
        return BETWEEN.join(str(step + 1 if isinstance(step, int) else step) for step in self.path)

    @property
    def key(self) -> str:
        """The same as long as place and words are the same, on both sides."""
        said = json.dumps([self.place, [[each.language, each.old, each.new] for each in self.wordings]])
        return hashlib.sha256(said.encode()).hexdigest()[:16]


def changed_sentences(old: Policy, new: Policy, source: Source) -> tuple[ChangedSentence, ...]:
    """By rank, then in the order of the new file. `source`: of the new policy."""
    found = [*_Comparing(old, new, source).found()]
    return tuple(sorted(found, key=lambda each: each.rank))


class _Comparing:
    def __init__(self, old: Policy, new: Policy, source: Source) -> None:
        self.old, self.new, self.source = under_new_names(old, find_renames(old, new)), new, source
        self.languages = tuple(each for each in old.languages if each in new.languages)
        self.names = {code: names_in(_names((self.old, new), code)) for code in self.languages}
        every = (name for code in self.languages for name in _names((self.old, new), code))
        self.names[ALL_LANGUAGES] = names_in(every)

    def found(self) -> Iterator[ChangedSentence]:
        for each in differences(plain_value(self.old), plain_value(self.new), self.languages):
            if isinstance(each, ValuePair):
                wording = Wording(ALL_LANGUAGES, each.old, each.new)
                line = self.source.span(each.path).line
                yield ChangedSentence(each.path, line, (wording,), (SentenceKind.VALUE,))
            else:
                yield from self._sentences(each)

    def _sentences(self, pair: TextPair) -> Iterator[ChangedSentence]:
        for sentence in beside(pair.old, pair.new):
            wordings = tuple(_wordings(sentence, pair.old))
            kinds = tuple(sorted(self._kinds(sentence), key=rank_of))
            yield ChangedSentence(pair.path, self._line(pair, sentence), wordings, kinds)

    def _line(self, pair: TextPair, sentence: SideBySide) -> int:
        language, edit = next(iter(sentence.edits.items()))
        place = (*pair.path, edit.row) if pair.is_list else pair.path
        node = self.source.find((*place, language)) or self.source.find(place)
        if not isinstance(node, Scalar):
            return self.source.span(place).line
        rows = node.starts
        return rows[min(edit.row, len(rows) - 1)][0] if rows and not pair.is_list else node.span.line

    def _kinds(self, sentence: SideBySide) -> Iterator[SentenceKind]:
        """Forms alone are told alone: a comma in one language is no one-sided change."""
        edits = [*sentence.edits.items()]
        if all(each.is_moved for _, each in edits):
            yield SentenceKind.MOVED
            return
        if all(self._is_spelling(code, each) for code, each in edits):
            yield SentenceKind.SPELLING
            return
        if sentence.same:
            yield SentenceKind.ONE_LANGUAGE
        yield from dict.fromkeys(kind for code, each in edits for kind in self._of_edit(code, each))
        if not any(self._has_figure(code, each) for code, each in edits):
            yield SentenceKind.NO_FIGURE
        if not sentence.same and all(each.old and each.new for _, each in edits):
            yield SentenceKind.WORDING

    def _of_edit(self, code: str, edit: LineEdit) -> Iterator[SentenceKind]:
        if not edit.old or not edit.new:
            yield SentenceKind.GONE if edit.old else SentenceKind.NEW
        elif not self._is_spelling(code, edit):
            yield from changed_kinds(edit.old, edit.new, code, self.names[code])

    def _is_spelling(self, code: str, edit: LineEdit) -> bool:
        return bool(edit.old and edit.new) and is_spelling(edit.old, edit.new, code, self.names[code])

    def _has_figure(self, code: str, edit: LineEdit) -> bool:
        return any(has_figure(each, code, self.names[code]) for each in (edit.old, edit.new))


def _wordings(sentence: SideBySide, languages: Mapping[str, str]) -> Iterator[Wording]:
    for code in languages:
        edit = sentence.edits.get(code)
        said = sentence.same.get(code, "")
        yield Wording(code, edit.old, edit.new) if edit else Wording(code, said, said)


_NAMED = ("tiers", "severities", "features", "regions", "service_hours")


def _names(policies: tuple[Policy, ...], language: str) -> Iterator[str]:
    for policy in policies:
        yield policy.company.name
        yield from (_in(each, language) for each in policy.roles.values())
        for group in _NAMED:
            for entry in getattr(policy, group).values():
                yield _in(getattr(entry, "name", None), language)


def _in(text: Any, language: str) -> str:
    return text.in_(language) if isinstance(text, Text) else str(text or "")
