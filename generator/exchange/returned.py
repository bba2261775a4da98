"""A document that came back from lawyers or translators: which texts of the file it changes, and what of it is not understood."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePath
from typing import Final, NamedTuple

from ..core.diagnostic import Path as Place
from ..core.messages import Message
from ..reading.yaml.source import Source
from . import passages
from .beside import languages_of
from .documents import texts_of
from .passages import ExchangeError, Passage, Settled

NOT_TEXT = Message("{name} is not a text saved as UTF-8.")
NO_PLACES = Message(
    "{name} holds no text of the policy: each stands below a line that names its place, “## …”."
)
OTHER_FORMAT = Message("{name} cannot be read. Save it as a Word document (.docx) and take in that one.")
OTHER_PROGRAMS = (".doc", ".odt", ".rtf", ".pdf", ".html", ".htm", ".pages", ".docm", ".dotx", ".xlsx")
TOO_LARGE = Message("{name} is larger than any document made by “export-text”.")
MOST_BYTES = 20_000_000
OTHER_LANGUAGE = Message("The document is in “{written}”, but was to be taken in as “{asked}”.")
NO_LANGUAGE = Message("{name} does not say in which language it is, and its texts are those of none.")
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
EMPTY = Message("Not translated yet, so left out: {count} ({places})")
OTHER_SOURCE = Message(
    "Translated from a text that has been changed since the document was made; please compare: {count} ({places})"
)
FORMATTED = Message(
    "What is made with buttons (bold, italics, words struck out, links, lists, tables, pictures, notes) is not taken over: "
    "{count} ({places}). Write it as signs: **bold**, *italics*, [words](address), “- ” before a point, “| … |” for a row."
)
COMMENTED = Message("Comments are for people and not taken over; please read them: {count} ({places})")
_SHOWN: Final = 5


@dataclass(frozen=True, slots=True)
class TakenIn:
    """What a document says.

    found    every text of its language as the file has it; texts: those of the document that count, by path
    notes    what of it is not taken over, and why
    """

    language: str
    found: Sequence[Passage]
    texts: Mapping[Place, str]
    notes: tuple[Message, ...]

    @property
    def changed(self) -> list[Passage]:
        """The texts of the file that it makes others."""
        return [each for each in self.found if self.texts.get(each.path, each.text) != each.text]


@dataclass(frozen=True, slots=True)
class _DocumentTexts:
    """The texts of a document, the marks it was made with, places whose formatting is lost, those half translated, and those commented on."""

    texts: dict[Place, str]
    marks: str
    formatted: Sequence[str] = ()
    partial: Sequence[str] = ()
    commented: Sequence[str] = ()


def refuse_unread(name: str, size: int) -> None:
    """ExchangeError for what is not opened at all. `size`: in bytes."""
    if PurePath(name).suffix.lower() in OTHER_PROGRAMS:
        raise ExchangeError(OTHER_FORMAT.filled(name=name))
    if size > MOST_BYTES:
        raise ExchangeError(TOO_LARGE.filled(name=name))


def taken_in(policy_file: Path, read: Source, name: str, data: bytes, language: str | None = None) -> TakenIn:
    """ExchangeError if the document does not fit the file.

    name      of the document, whose ending tells what it is
    language  that it has to be in; without it, the one that it says, or that its texts are in
    """
    refuse_unread(name, len(data))
    reader = _READERS.get(PurePath(name).suffix.lower(), _MARKDOWN)
    written = reader.language(name, data)
    if language and written:
        _same_language(written, language)
    code = written or language or _guessed(policy_file, read, name, data, reader)
    found = texts_of(policy_file, read, code)
    said = reader.read(name, data, found)
    if written is None:
        _refuse_other(read, found, said, code)
    settled = passages.settle(_without_empty(said.texts, found), found, said.marks)
    return TakenIn(code, found, settled.changed, tuple(_notes(found, said, settled)))


def _refuse_other(read: Source, found: list[Passage], said: _DocumentTexts, language: str) -> None:
    """A document that lost its title, as after a detour through another program, is known by its texts."""
    for code in languages_of(read):
        if passages.is_other_language(said.texts, passages.passages(read, code), found):
            _same_language(code, language)


def _guessed(policy_file: Path, read: Source, name: str, data: bytes, reader: _Reader) -> str:
    """The language in which most of its texts stand in the file."""
    same = {}
    for code in languages_of(read):
        found = texts_of(policy_file, read, code)
        texts = reader.read(name, data, found).texts
        same[code] = sum(texts.get(each.path) == each.text for each in found if each.text)
    best = max(same, key=lambda code: same[code], default="")
    if not same.get(best):
        raise ExchangeError(NO_LANGUAGE.filled(name=name))
    return best


def _same_language(written: str, language: str) -> None:
    if written != language:
        raise ExchangeError(OTHER_LANGUAGE.filled(written=written, asked=language))


def _without_empty(taken: dict[Place, str], found: list[Passage]) -> dict[Place, str]:
    """Without what is still empty: that is no order to delete a text, but one that is not translated yet."""
    empty = {each.path for each in found if not each.text}
    return {path: text for path, text in taken.items() if text or path not in empty}


def _notes(found: list[Passage], said: _DocumentTexts, settled: Settled) -> Iterator[Message]:
    """A row that was deleted is no order to delete a text; whoever meant it must hear so. So with the others."""
    there = {*said.partial, *(each.place for each in found if each.path in said.texts)}
    empty = [each.place for each in found if not (said.texts.get(each.path, "-") or each.text)]
    for message, places in (
        (MISSING, [each.place for each in found if each.place not in there]),
        (PARTIAL, said.partial),
        (EMPTY, empty),
        (KEPT, settled.kept),
        (BOTH, settled.both),
        (OTHER_SOURCE, passages.changed_sources(settled.changed, found, said.marks)),
        (FORMATTED, said.formatted),
        (COMMENTED, said.commented),
    ):
        if places:
            shown = ", ".join(places[:_SHOWN]) + (", …" if len(places) > _SHOWN else "")
            yield message.filled(count=len(places), places=shown)


# The formats


class _Reader(NamedTuple):
    """language: that a document says it is in; read: what it says of these texts."""

    language: Callable[[str, bytes], str | None]
    read: Callable[[str, bytes, list[Passage]], _DocumentTexts]


def _language_of_word(_: str, data: bytes) -> str | None:
    from .word import heading_of

    return passages.language_of(heading_of(data)[0])


def _from_word(_: str, data: bytes, found: list[Passage]) -> _DocumentTexts:
    from .word import commented, formatted, from_docx, heading_of

    said, shown = from_docx(data, found), formatted(data, found)
    return _DocumentTexts(said, heading_of(data)[1], shown, commented=commented(data, found))


def _language_of_xliff(_: str, data: bytes) -> str | None:
    from .from_xliff import target_language

    return target_language(data) or None


def _from_xliff(_: str, data: bytes, found: list[Passage]) -> _DocumentTexts:
    from .from_xliff import from_xliff

    back = from_xliff(data, found)
    return _DocumentTexts(back.texts, back.marks, back.formatted, back.partial)


def _text(name: str, data: bytes) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise ExchangeError(NOT_TEXT.filled(name=name)) from error


def _language_of_markdown(name: str, data: bytes) -> str | None:
    return passages.language_of(_text(name, data).lstrip().split("\n")[0])


def _from_markdown(name: str, data: bytes, found: list[Passage]) -> _DocumentTexts:
    text = _text(name, data)
    taken = passages.from_markdown(text, found)
    if not taken:
        raise ExchangeError(NO_PLACES.filled(name=name))
    return _DocumentTexts(taken, passages.marks_in(text))


_MARKDOWN: Final = _Reader(_language_of_markdown, _from_markdown)
_XLIFF: Final = _Reader(_language_of_xliff, _from_xliff)
_READERS: Final = {".docx": _Reader(_language_of_word, _from_word), ".xlf": _XLIFF, ".xliff": _XLIFF}
