"""Requests about translations: `translations`, `document`, `take-in`."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from ...core.atomic import replace_file
from ...core.diagnostic import Path as Place
from ...core.messages import Message
from ...core.own_catalogs import FOLDER
from ...editing.file import Read
from ...editing.offsets import EditRefused
from ...exchange.documents import ENDINGS, document_of
from ...exchange.passages import ExchangeError, text_changes
from ...exchange.program_words import PROGRAM, catalog_with
from ...exchange.returned import TakenIn, taken_in
from ...i18n.language_names import LanguageName, all_languages
from ...versions.translations import report
from ...versions.translations.state import Translations, translations_of
from .answers import Data, DeskAnswers
from .sent import malformed, text_of
from .session import DeskRefused
from .written import UNPROCESSABLE, written

NOTHING = Message("The document changes nothing.")
WORDS_STAY = Message(
    "The words of the program stand in {file}. “Undo” takes back the texts of the policy alone, and leaves that file as it is."
)
_TYPES: Final = {
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "xliff": "application/xliff+xml",
}


def translations(answers: DeskAnswers, data: Data) -> Data:
    """{} -> {digest, original, introduction, languages: [{code, name, texts, done, facts, missing, stale}], further: [{code, name}]}.

    facts           [{name, said}], as a table shows them
    missing, stale  [{path, place, line, text, ahead}]: where there is work; `ahead`: which language was changed there
    further         languages that the document does not have yet
    """
    author = answers.author
    read = answers.file.read()
    found = translations_of(answers.file.policy_file, read.data)
    if found is None:
        raise DeskRefused(UNPROCESSABLE, report.UNREADABLE)
    return {
        "digest": read.digest,
        "original": {"code": found.original, "name": LanguageName(found.original).in_(author)},
        "introduction": report.introduction(found, author),
        "languages": [*_languages(found, author)],
        "further": [
            {"code": code, "name": name}
            for code, name in all_languages(author).items()
            if code not in found.languages
        ],
    }


def _languages(found: Translations, author: str) -> Iterator[Data]:
    for state, section in zip(found.states, report.sections(found, author), strict=True):
        paths = [*state.missing, *(each.path[:-1] for each in state.stale)]
        places = [
            {
                "path": list(path),
                "place": each.name,
                "line": each.line,
                "text": each.text,
                "ahead": each.ahead,
            }
            for path, each in zip(paths, (*section.missing, *section.stale), strict=True)
        ]
        yield {
            "code": state.language,
            "name": section.title,
            "texts": state.texts,
            "done": state.done,
            "facts": [{"name": name, "said": said} for name, said in section.facts],
            "missing": places[: len(state.missing)],
            "stale": places[len(state.missing) :],
        }


def document(answers: DeskAnswers, data: Data) -> Data:
    """{language, format: "docx" | "xliff"} -> {name, type, data: base64}; the language may be one that is not there yet."""
    language, format = text_of(data, "language"), text_of(data, "format")
    if format not in _TYPES:
        raise malformed("format")
    file, author = answers.file.policy_file, answers.author
    read = answers.file.read()
    found = translations_of(file, read.data)
    stale = [each for state in found.states for each in state.stale] if found else []
    try:
        made = document_of(file, read.source, language, format, stale, author)
    except ExchangeError as refused:
        raise DeskRefused(UNPROCESSABLE, refused.message) from refused
    name = f"{file.stem}-{language}{ENDINGS[format]}"
    return {"name": name, "type": _TYPES[format], "data": b64encode(made).decode()}


def take_in(answers: DeskAnswers, data: Data) -> Data:
    """A document -> {digest, language, rows: [{place, path, before, after}], notes: [sentence]}; if it is written, as `write`, too.

    Without `write` nothing is changed, and it may be asked again with it. One step of the file; the program's own words
    of a further language stand in a file beside it, which no undo takes back: `stays` says so, else "".
    """
    file, is_written = answers.file, data["write"] == "yes"
    with file.lock:
        read = answers.known(data["base"]) if is_written else file.journal.read()
        try:
            back = taken_in(file.policy_file, read.source, data["name"], data["content"])
            told = _told(back, answers.author)
            return told | (_taken(answers, read, back) if is_written else {"digest": read.digest})
        except EditRefused as refused:
            raise DeskRefused(UNPROCESSABLE, refused.message) from refused


def _told(back: TakenIn, author: str) -> Data:
    rows = [
        {"place": each.place, "path": list(each.path), "before": each.text, "after": back.texts[each.path]}
        for each in back.changed
    ]
    language = {"code": back.language, "name": LanguageName(back.language).in_(author)}
    return {"language": language, "rows": rows, "notes": [each.in_(author) for each in back.notes]}


def _taken(answers: DeskAnswers, read: Read, back: TakenIn) -> Data:
    file = answers.file
    changed = {each.path: back.texts[each.path] for each in back.changed}
    words = {path: text for path, text in changed.items() if path[0] == PROGRAM}
    change = text_changes(read, {path: text for path, text in changed.items() if path[0] != PROGRAM})
    with _words_beside(file.policy_file, back.language, words):
        done = written(lambda: file.journal.write(read, change), NOTHING)
    words_file = f"{FOLDER}/{back.language}.po"
    stays = WORDS_STAY.filled(file=words_file).in_(answers.author) if words else ""
    return {**done, **file.steps(), "stays": stays}


@contextmanager
def _words_beside(policy_file: Path, language: str, words: Mapping[Place, str]) -> Iterator[None]:
    """The program's words in the company's catalog; as it was before if what follows is refused."""
    if not words:
        yield
        return
    file, before, after = catalog_with(policy_file, language, words)
    file.parent.mkdir(exist_ok=True)
    replace_file(file, after)
    try:
        yield
    except BaseException:
        if before:
            replace_file(file, before)
        else:
            file.unlink()
        raise
