"""Sentences that changed, said in one language: where, what kind of change, and the words of each language beside each other."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from ...i18n.locale import Locale
from ...policy.base import ALL_LANGUAGES
from ...policy.notation import N_
from ..change import Change, Kind
from ..confirming.kinds import SentenceKind
from ..confirming.sentences import ChangedSentence
from ..word_diff import DiffPiece
from .change_words import ChangeWords

_WORDS: Final = {
    SentenceKind.NUMBER: N_("a number or amount"), SentenceKind.DATE: N_("a day or date"), SentenceKind.NEGATION: N_("a negation"),
    SentenceKind.DUTY: N_("may/must/will"), SentenceKind.LIMIT: N_("a limit (only/until/at least)"),
    SentenceKind.JOINING: N_("and/or/if"), SentenceKind.PARTY: N_("who or whom"),
    SentenceKind.DIRECTION: N_("an opposite (longer/above/free of charge)"), SentenceKind.NAME: N_("a name"),
    SentenceKind.LINK: N_("a link, address or placeholder"),
}  # fmt: skip
_KINDS: Final = {
    SentenceKind.VALUE: N_("a value of the file"), SentenceKind.NEW: N_("a new sentence"), SentenceKind.GONE: N_("a sentence left out"),
    SentenceKind.NO_FIGURE: N_("beside no figure, so only a person can judge it"),
    SentenceKind.MOVED: N_("moved, word for word"), SentenceKind.SPELLING: N_("only punctuation or spelling"),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class SentenceRow:
    """wordings: (language, what was struck out and put in, whether anything was)."""

    place: str
    line: str
    kinds: str
    wordings: tuple[tuple[str, tuple[DiffPiece, ...], bool], ...]


class SentenceWords:
    def __init__(self, words: ChangeWords, locale: Locale) -> None:
        self._words, self._locale = words, locale

    def row(self, sentence: ChangedSentence) -> SentenceRow:
        return SentenceRow(
            self.place(sentence),
            self._locale.text("line {line}", line=sentence.line),
            _capitalized("; ".join(self._kinds(sentence))),
            tuple((each.language, each.pieces, each.is_changed) for each in sentence.wordings),
        )

    def place(self, sentence: ChangedSentence) -> str:
        counted = tuple(step + 1 if isinstance(step, int) else step for step in sentence.path)
        return self._words.place(Change(Kind.WORDING, counted))

    def _kinds(self, sentence: ChangedSentence) -> Iterator[str]:
        t = self._locale.text
        if SentenceKind.ONE_LANGUAGE in sentence.kinds:
            yield self._one_language(sentence)
        words = [t(_WORDS[kind]) for kind in sentence.kinds if kind in _WORDS]
        if words:
            yield t("different: {what}", what=", ".join(words))
        yield from (t(_KINDS[kind]) for kind in sentence.kinds if kind in _KINDS)
        if SentenceKind.WORDING in sentence.kinds:
            yield t("changed in every language") if len(sentence.wordings) > 1 else t("changed")

    def _one_language(self, sentence: ChangedSentence) -> str:
        same = [each for each in sentence.wordings if not each.is_changed]
        languages = self._languages([each.language for each in same])
        if any(each.new for each in same):
            return languages + self._locale.colon + self._locale.text("not changed – please check")
        return self._locale.text("missing: {languages}", languages=languages)

    def _languages(self, codes: list[str]) -> str:
        return self._locale.list(
            [self._locale.language_name(each) for each in codes if each != ALL_LANGUAGES]
        )


def _capitalized(text: str) -> str:
    return text[:1].upper() + text[1:]
