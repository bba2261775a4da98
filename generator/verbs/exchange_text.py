"""The verbs `export-text` and `import-text`: files in and out, a diff to confirm before anything is written."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, time
from pathlib import Path

from ..core.atomic import replace_file
from ..core.diagnostic import Path as Place
from ..core.exit_status import CLEAN, FINDINGS
from ..core.messages import LANGUAGES, Message
from ..editing.entries.languages import NO_LANGUAGES
from ..editing.file import read_file
from ..exchange import passages
from ..exchange.beside import beside_source, is_language, languages_of, original_of
from ..exchange.passages import ExchangeError, Passage
from ..exchange.program_words import PROGRAM, catalog_with, word_passages
from ..reading import schema
from ..reading.yaml import source
from ..versions.translations.state import translations_of

NO_TEXTS = Message("The policy has no texts in “{code}”; it has {known}.")
NOT_TEXT = Message("{name} is not a text saved as UTF-8.")
NO_PLACES = Message(
    "{name} holds no text of the policy: each stands below a line that names its place, “## …”."
)
OTHER_FORMAT = Message("{name} cannot be read. Save it as a Word document (.docx) and take in that one.")
OTHER_PROGRAMS = (".doc", ".odt", ".rtf", ".pdf", ".html", ".htm", ".pages", ".docm", ".dotx", ".xlsx")
TOO_LARGE = Message("{name} is larger than any document made by “export-text”.")
MOST_BYTES = 20_000_000
NOTHING = Message("The document changes nothing.")
OTHER_LANGUAGE = Message("The document is in “{written}”, but was to be taken in as “{asked}”.")
MISSING = Message("Not in the document, so left as they are: {count} ({places})")
KEPT = Message(
    "Changed in the file since the document was made, and not in the document, so left as they are: "
    "{count} ({places})"
)
BOTH = Message(
    "Changed in the file since the document was made, and in the document too; its texts replace those of the "
    "file: {count} ({places})"
)
PARTIAL = Message("Translated in part, so left as they are: {count} ({places})")
NO_TRANSLATION = Message("“{code}” is the original, and XLIFF holds a translation: take docx or markdown.")
EMPTY = Message("Not translated yet, so left out: {count} ({places})")
OTHER_SOURCE = Message(
    "Translated from a text that has been changed since the document was made; please compare: {count} ({places})"
)
UNKNOWN_LANGUAGE = Message("“{code}” is no language; write fr, or pt-BR.")
FORMATTED = Message(
    "What is made with buttons (bold, italics, words struck out, links, lists, tables, pictures, notes) is not taken over: "
    "{count} ({places}). Write it as signs: **bold**, *italics*, [words](address), “- ” before a point, “| … |” for a row."
)
COMMENTED = Message("Comments are for people and not taken over; please read them: {count} ({places})")
CONFIRM = Message("Nothing is written yet. If this is what you mean, call it again with --write.")
WRITTEN = Message("Written to {name}, texts changed: {count}. Now run: python -m generator check")


def run_export(policy: Path, language: str, format: str, output: str | None, author: str) -> int:
    """Writes the document to a file or stdout; 1 if there is nothing to write."""
    data = policy.read_bytes()
    translations = translations_of(policy, data)
    read = source.read(data, policy.as_posix())
    stale = [each for state in translations.states for each in state.stale] if translations else []
    found = [*beside_source(read, language, stale), *_words(policy, read, language)]
    if not is_language(language):
        return _refused(UNKNOWN_LANGUAGE.filled(code=language), author)
    if not found:
        return _refused(_no_texts(read, language), author)
    if format == "xliff" and language == original_of(read):
        return _refused(NO_TRANSLATION.filled(code=language), author)
    title = f"{_title(found)} ({language})"
    author = language if language in LANGUAGES else author  # who reads the document reads its language
    written = _document(found, title, format, author, read)
    if output:
        replace_file(Path(output), written)
    else:
        sys.stdout.buffer.write(written)
    return CLEAN


def _title(found: list[Passage]) -> str:
    return found[0].text or found[0].source


def _document(found: list[Passage], title: str, format: str, author: str, read: source.Source) -> bytes:
    if format == "markdown":
        return passages.to_markdown(found, title, author).encode()
    if format == "xliff":
        from ..exchange.xliff import to_xliff

        return to_xliff(
            found, original_of(read), passages.language_of(title) or "", Path(read.name).name, author
        )
    from ..exchange.word import to_docx

    loaded = schema.load(read)[0]
    on = datetime.combine(loaded.document.effective, time()) if loaded else datetime(2000, 1, 1)
    return to_docx(found, title, author, on.replace(tzinfo=UTC))


def run_import(policy: Path, document: Path, language: str, write: bool, author: str) -> int:
    """Shows what the document changes; with `write`, writes it. 1 if the document does not fit the file."""
    try:
        found, returned, settled = _settled(policy, document, language)
        files = _files(policy, found, settled.changed, language)
    except ExchangeError as error:
        return _refused(error.message, author)
    _tell_all(found, returned, settled, author)
    differences = "".join(passages.unified(name.as_posix(), old, new) for name, old, new in files)
    if not differences:
        print(NOTHING.in_(author))
        return CLEAN
    sys.stdout.write(differences)
    if not write:
        print(CONFIRM.in_(author), file=sys.stderr)
        return CLEAN
    names = [name for name, old, new in files if old != new]
    for name, _, new in files:
        if name in names:
            name.parent.mkdir(exist_ok=True)
            replace_file(name, new)
    count = sum(passage.text != settled.changed.get(passage.path, passage.text) for passage in found)
    said = ", ".join(each.as_posix() for each in names)
    print(WRITTEN.filled(count=count, name=said).in_(author), file=sys.stderr)
    return CLEAN


def _settled(
    policy: Path, document: Path, language: str
) -> tuple[list[Passage], _Returned, passages.Settled]:
    """The texts of the file, those of the document, and which of both count."""
    read = source.read(policy.read_bytes(), policy.as_posix())
    found = [*beside_source(read, language), *_words(policy, read, language)]
    if not found:
        raise ExchangeError(_no_texts(read, language))
    returned = _returned(document, found, language)
    _guess(read, found, returned, language)
    return found, returned, passages.settle(_said(returned.texts, found), found, returned.marks)


def _files(
    policy: Path, found: list[Passage], texts: dict[Place, str], language: str
) -> list[tuple[Path, bytes, bytes]]:
    """Each file that takes in something, with what stands in it now and then."""
    file = read_file(policy.read_bytes(), policy.as_posix())
    known = {each.path: each.text for each in found}
    words = {path: text for path, text in texts.items() if path[0] == PROGRAM and text != known[path]}
    result = passages.apply_texts(file, {path: text for path, text in texts.items() if path[0] != PROGRAM})
    files = [(policy, file.data, result.data)]
    return [*files, catalog_with(policy, language, words)] if words else files


def _words(policy: Path, read: source.Source, language: str) -> list[Passage]:
    """The program's, of a language that does not come with it; they stand behind the texts of the policy."""
    if not languages_of(read):
        return []
    named = getattr(read.find(("wording",)), "members", {})
    return word_passages(policy, language, original_of(read), named)


def _tell_all(found: list[Passage], returned: _Returned, settled: passages.Settled, author: str) -> None:
    there = {*returned.partial, *(each.place for each in found if each.path in returned.texts)}
    _tell(MISSING, [each.place for each in found if each.place not in there], author)
    _tell(PARTIAL, returned.partial, author)
    _tell(
        EMPTY, [each.place for each in found if not (returned.texts.get(each.path, "-") or each.text)], author
    )
    _tell(KEPT, settled.kept, author)
    _tell(BOTH, settled.both, author)
    _tell(OTHER_SOURCE, passages.changed_sources(settled.changed, found, returned.marks), author)
    _tell(FORMATTED, returned.formatted, author)
    _tell(COMMENTED, returned.commented, author)


def _said(taken: dict[Place, str], found: list[Passage]) -> dict[Place, str]:
    """Without what is still empty: that is no order to delete a text, but one that is not translated yet."""
    empty = {each.path for each in found if not each.text}
    return {path: text for path, text in taken.items() if text or path not in empty}


def _no_texts(read: source.Source, language: str) -> Message:
    known = ", ".join(languages_of(read))
    return NO_TEXTS.filled(code=language, known=known) if known else NO_LANGUAGES


def _guess(read: source.Source, found: list[Passage], document: _Returned, language: str) -> None:
    """A document that lost its title, as after a detour through another program, is known by its texts."""
    if document.language is not None:
        return
    for code in languages_of(read):
        if passages.is_other_language(document.texts, passages.passages(read, code), found):
            _same_language(code, language)


def _tell(said: Message, places: Sequence[str], author: str) -> None:
    """A row that was deleted is no order to delete a text; whoever meant it must hear so. So with the others."""
    if places:
        shown = ", ".join(places[:5]) + (", …" if len(places) > 5 else "")
        print(said.filled(count=len(places), places=shown).in_(author), file=sys.stderr)


@dataclass(frozen=True)
class _Returned:
    """The texts of the document, its language, the marks it was made with, places whose formatting is lost, those half translated, and those commented on."""

    texts: dict[Place, str]
    language: str | None
    marks: str
    formatted: Sequence[str] = ()
    partial: Sequence[str] = ()
    commented: Sequence[str] = ()


def _returned(document: Path, found: list[Passage], language: str) -> _Returned:
    ending = document.suffix.lower()
    if ending in OTHER_PROGRAMS:
        raise ExchangeError(OTHER_FORMAT.filled(name=document.name))
    if document.stat().st_size > MOST_BYTES:
        raise ExchangeError(TOO_LARGE.filled(name=document.name))
    data = document.read_bytes()
    reader = _READERS.get(ending, _from_markdown)
    return reader(document, data, found, language)


def _from_word(_: Path, data: bytes, found: list[Passage], language: str) -> _Returned:
    from ..exchange.word import commented, formatted, from_docx, heading_of

    title, marks = heading_of(data)
    written = passages.language_of(title)
    _same_language(written, language)
    said, shown = from_docx(data, found), formatted(data, found)
    return _Returned(said, written, marks, shown, commented=commented(data, found))


def _from_xliff(_: Path, data: bytes, found: list[Passage], language: str) -> _Returned:
    from ..exchange.from_xliff import from_xliff

    back = from_xliff(data, found)
    _same_language(back.language, language)
    return _Returned(back.texts, back.language, back.marks, back.formatted, back.partial)


def _from_markdown(document: Path, data: bytes, found: list[Passage], language: str) -> _Returned:
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise ExchangeError(NOT_TEXT.filled(name=document.name)) from error
    written = passages.language_of(text.lstrip().split("\n")[0])
    _same_language(written, language)
    taken = passages.from_markdown(text, found)
    if not taken:
        raise ExchangeError(NO_PLACES.filled(name=document.name))
    return _Returned(taken, written, passages.marks_in(text))


_READERS = {".docx": _from_word, ".xlf": _from_xliff, ".xliff": _from_xliff}


def _same_language(written: str | None, language: str) -> None:
    if written is not None and written != language:
        raise ExchangeError(OTHER_LANGUAGE.filled(written=written, asked=language))


def _refused(said: Message, author: str) -> int:
    print(said.in_(author))
    return FINDINGS
