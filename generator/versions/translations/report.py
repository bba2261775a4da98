"""How far translations are, in words: the same on the preview's page and in a terminal."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import reduce
from typing import Any

from ...core.diagnostic import Path
from ...core.messages import Message, Value, plural_message
from ...exchange.overview import TranslationState
from ...exchange.passages import Passage
from ...exchange.staleness import StaleSentence
from ...i18n.language_names import LanguageName
from .state import Translations

TITLE = Message("Translations")
ORIGINAL = Message("{language} prevails; the other languages are compared with it.")
SINCE_VERSION = Message(
    "A sentence is stale if another language was changed there since version {version} and it was not."
)
SINCE_HISTORY = Message(
    "No version has been released yet. By the history of the file, a sentence is stale if it was written before "
    "the one beside it was changed."
)
UNKNOWN = Message(
    "No version has been released yet, and the file has no history: which sentences are stale cannot be known."
)
ONE_LANGUAGE = Message("The document has one language: there is nothing to translate.")
UNREADABLE = Message("The file cannot be read; “check” says why.")
TEXTS = Message("Texts")
DONE = Message("{done} of {texts} done")
STALE = Message("Stale sentences")
WORDS = Message("Words of the program")
STATUS = Message("Status of the translation")
NOT_STATED = Message("not stated")
ALL_THERE = Message("complete")
STATUSES = {
    "certified": Message("certified"),
    "revised": Message("revised by a second person"),
    "not revised": Message("not revised by a second person"),
    "post-edited": Message("machine translation, edited by a person"),
    "machine-translated": Message("machine translation"),
}
CHANGED = Message("{languages} was changed")
MISSING_PLACES = Message("Missing texts")


@dataclass(frozen=True, slots=True)
class Place:
    """A text or sentence that somebody has to look at; `line` of the file, 0 where it is not there yet."""

    line: int
    name: str
    text: str
    ahead: str


@dataclass(frozen=True, slots=True)
class LanguageReport:
    """What is told of one language: facts with their names, and where there is work."""

    language: str
    title: str
    texts: int
    facts: tuple[tuple[str, str], ...]
    missing: tuple[Place, ...]
    stale: tuple[Place, ...]


def introduction(found: Translations, author: str) -> str:
    original = ORIGINAL.filled(language=LanguageName(found.original)).in_(author)
    if not found.states:
        return original if len(found.languages) > 1 else ONE_LANGUAGE.in_(author)
    since = (
        UNKNOWN
        if found.since is None
        else SINCE_VERSION.filled(version=found.since)
        if found.since
        else SINCE_HISTORY
    )
    return f"{original} {since.in_(author)}"


def sections(found: Translations, author: str) -> Iterator[LanguageReport]:
    for state in found.states:
        yield LanguageReport(
            state.language,
            LanguageName(state.language).in_(author),
            state.texts,
            tuple((name.in_(author), said) for name, said in _facts(state, author)),
            tuple(_missing(path, found) for path in state.missing),
            tuple(_stale(each, found, author) for each in state.stale),
        )


def _facts(state: TranslationState, author: str) -> Iterator[tuple[Message, str]]:
    done = DONE.filled(done=state.done, texts=state.texts).in_(author)
    missing = _absent(len(state.missing)).in_(author)
    yield TEXTS, f"{done}, {missing}" if state.missing else done
    yield STALE, str(len(state.stale))
    lacking = _absent(len(state.words))
    yield WORDS, (lacking if state.words else ALL_THERE).in_(author)
    yield STATUS, STATUSES.get(state.status or "", NOT_STATED).in_(author)


def _absent(count: int) -> Message:
    return plural_message("{count} is missing", "{count} are missing", count)


def _missing(path: Path, found: Translations) -> Place:
    return Place(found.source.span(path).line, Passage((*path, ""), "").place, "", "")


def _stale(sentence: StaleSentence, found: Translations, author: str) -> Place:
    span = sentence.span
    text = found.source.line(span.line)[span.column - 1 :].strip()
    names: list[Value] = [LanguageName(each) for each in sentence.ahead]
    said = reduce(lambda one, other: Message("{one} and {other}", {"one": one, "other": other}), names)
    place = Passage(sentence.path, "").place
    return Place(span.line, place, text, CHANGED.filled(languages=said).in_(author))


def as_data(found: Translations) -> dict[str, Any]:
    """For programs: places as paths, lines of the file."""
    return {
        "original": found.original,
        "compared_with": {"version": found.since}
        if found.since
        else "history"
        if found.since == ""
        else None,
        "languages": [_state_data(each) for each in found.states],
    }


def _state_data(state: TranslationState) -> dict[str, Any]:
    return {
        "language": state.language,
        "texts": state.texts,
        "done": state.done,
        "missing": [list(path) for path in state.missing],
        "stale": [
            {"path": list(each.path), "line": each.span.line, "ahead": list(each.ahead)}
            for each in state.stale
        ],
        "program_words_missing": len(state.words),
        "status": state.status,
    }
