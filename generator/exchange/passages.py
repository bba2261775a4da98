"""One language of the policy as a document to read and mark up, and its changes back into the file.

For people who will not touch YAML. A document holds every text of one language under the name of its place;
`apply_texts` writes changed texts back at their places and leaves every other byte of the file as it is.
"""

from __future__ import annotations

import difflib
import hashlib
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from ..core.diagnostic import Path
from ..core.messages import Message
from ..editing.entries.languages import added_texts
from ..editing.file import FileChange, Read, spliced
from ..editing.offsets import EditRefused
from ..editing.places import BETWEEN
from ..editing.write import set_texts
from ..policy.walks.shape import BY_LANGUAGE, TEXT, shape_at
from ..reading.yaml.nodes import Node, Scalar, Sequence
from ..reading.yaml.source import Source, texts

# Word sets special spaces and hyphens by itself; the file has none.
_ORDINARY = {0x00A0: " ", 0x202F: " ", 0x2007: " ", 0x2009: " ", 0x2011: "-", 0x00AD: None, 0x200B: None,
             0xFEFF: None}  # fmt: skip
_MARKS = re.compile(r"^<!-- (\d+:[0-9a-f]*(?:;[0-9a-f]*)?) -->$", re.MULTILINE)
_SOURCE = re.compile(r"\s*<!--\n(?:(?!-->).*\n)*-->")
_MARK_LENGTH = 6
_TITLE = re.compile(r"\(([A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)\)$")

GUIDE = Message(
    "Change the texts and leave the lines that name their places as they are. One sentence per line."
)


class ExchangeError(EditRefused):
    """The document does not fit the file; says where, in the author's languages."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A text of the file and the name of its place: `sections › introduction › text`.

    Its path ends in its language, unless it stands there without.

    source  the same text in the language it is translated from; "" in a document of that language
    stale   sentences that were left behind when those of the source were changed, from 0
    """

    path: Path
    text: str
    source: str = ""
    stale: tuple[int, ...] = ()

    @property
    def place(self) -> str:
        steps = self.path if _is_text(self.path) else self.path[:-1]
        return BETWEEN.join(str(step + 1 if isinstance(step, int) else step) for step in steps)


def passages(source: Source, language: str) -> list[Passage]:
    """Every text that stands in this language, in the order of the file.

    In a document of one language a text may stand without it; in one of several it is none of theirs.
    """
    languages = source.find(("document", "languages"))
    is_only = isinstance(languages, Sequence) and [_said(each) for each in languages.items] == [language]
    return [
        Passage(path, scalar.text.strip("\n"))
        for path, scalar in texts(source)
        if (path[-1] == language and path[:-1] not in BY_LANGUAGE)
        or (is_only and _is_text(path) and not _is_word(path, scalar.text))
    ]


def _said(node: Node) -> str:
    return node.text if isinstance(node, Scalar) else ""


def _is_word(path: Path, text: str) -> bool:
    """Of the program, `not stated`: nothing to translate."""
    shape = shape_at(path)
    return shape is not None and text in shape.words


def _is_text(path: Path) -> bool:
    shape = shape_at(path)
    return shape is not None and shape.kind == TEXT


def to_markdown(found: list[Passage], title: str, author_language: str) -> str:
    """A heading for each place, its text below; between them, as a comment, what it is translated from."""
    blocks = [f"# {title}", f"<!-- {marks(found)} -->", GUIDE.in_(author_language)]
    for passage in found:
        beside = [f"<!--\n{passage.source.replace('-->', '→')}\n-->"] if passage.source else []
        blocks += [f"## {passage.place}", *beside, passage.text]
    return "\n\n".join(blocks) + "\n"


def from_markdown(text: str, found: list[Passage]) -> dict[Path, str]:
    """The texts of a marked-up document; ExchangeError for a place that the file does not have, or has twice."""
    blocks = re.split(r"^## (.+)$", text.replace("\r\n", "\n"), flags=re.MULTILINE)[1:]
    pairs = zip(blocks[::2], blocks[1::2], strict=True)
    return by_place(
        ((place.strip(), _SOURCE.sub("", content, count=1).strip("\n")) for place, content in pairs), found
    )


def marks(found: list[Passage]) -> str:
    """What a document says without words of the texts it was made of: their number, and a mark of each.

    Behind a semicolon, a mark of each source that stands beside them.
    """
    sources = "".join(_mark(Passage(each.path, each.source)) for each in found if each.source)
    return f"{len(found)}:{''.join(map(_mark, found))}" + (f";{sources}" if sources else "")


def changed_sources(taken: Mapping[Path, str], found: list[Passage], marked: str) -> tuple[str, ...]:
    """Places that a document translates anew from a source that is another one by now."""
    _, _, joined = marked.partition(";")
    known = _marks_in(joined)
    return tuple(
        each.place
        for each in found
        if known and each.source and taken.get(each.path, each.text) != each.text
        if _mark(Passage(each.path, each.source)) not in known
    )


def _marks_in(joined: str) -> set[str]:
    return {joined[at : at + _MARK_LENGTH] for at in range(0, len(joined), _MARK_LENGTH)}


def _mark(passage: Passage) -> str:
    return hashlib.sha256(f"{passage.place}\0{passage.text}".encode()).hexdigest()[:_MARK_LENGTH]


def marks_in(markdown: str) -> str:
    match = _MARKS.search(markdown.partition("\n## ")[0].replace("\r\n", "\n"))
    return match[1] if match else ""


@dataclass(frozen=True, slots=True)
class Settled:
    """What a document changes in a file that may have changed too since the document was made.

    changed  the texts to take in
    kept     places that only the file has changed
    both     places that both have changed, each in its way; `changed` holds those of the document
    """

    changed: dict[Path, str]
    kept: tuple[str, ...] = ()
    both: tuple[str, ...] = ()


def settle(taken: Mapping[Path, str], found: list[Passage], marked: str) -> Settled:
    """`marked`: the marks that came back with the document; without them nothing is known of its beginning."""
    count, _, joined = marked.partition(";")[0].partition(":")
    known = _marks_in(joined)
    if not count.isdigit() or len(joined) != int(count) * _MARK_LENGTH:
        return Settled(dict(taken))
    moved = [
        each for each in found if taken.get(each.path, each.text) != each.text and _mark(each) not in known
    ]
    kept = {each.path: each.place for each in moved if _mark(Passage(each.path, taken[each.path])) in known}
    return Settled(
        {path: text for path, text in taken.items() if path not in kept},
        tuple(kept.values()),
        tuple(each.place for each in moved if each.path not in kept),
    )


def is_other_language(taken: Mapping[Path, str], other: list[Passage], asked: list[Passage]) -> bool:
    """Whether most texts of a document are those of another language and not of the one asked for."""
    said = {(path[:-1], text) for path, text in taken.items()}
    others, ours = (sum((each.path[:-1], each.text) in said for each in found) for found in (other, asked))
    return others * 2 > len(taken) and others > ours


def by_place(pairs: Iterator[tuple[str, str]], found: list[Passage]) -> dict[Path, str]:
    paths = {passage.place: passage.path for passage in found}
    taken: dict[Path, str] = {}
    for place, text in pairs:
        if place not in paths:
            raise ExchangeError(
                Message("The document names a place that the policy does not have: {place}", {"place": place})
            )
        said = "\n".join(line.rstrip() for line in text.translate(_ORDINARY).strip().split("\n"))
        if taken.setdefault(paths[place], said) != said:
            raise ExchangeError(
                Message("The document has two different texts for one place: {place}", {"place": place})
            )
    return taken


def language_of(title: str) -> str | None:
    """The language that `document_title` has put into a document's title."""
    match = _TITLE.search(title.strip())
    return match[1] if match else None


def document_title(found: list[Passage], language: str) -> str:
    return f"{found[0].text} ({language})"


def text_changes(read: Read, changed: Mapping[Path, str]) -> FileChange:
    """These texts in their places; every other byte stays as it is. EditRefused if one cannot stand there.

    Of a language that a text does not have yet, or the whole file, the wording is added below the others.
    """
    there = {path: text for path, text in changed.items() if path in read.said}
    old = set_texts(read, there)
    new = added_texts(read, {path: text for path, text in changed.items() if path not in there})
    return FileChange((*old.splices, *new.splices), {**old.expected, **new.expected})


def apply_texts(read: Read, changed: Mapping[Path, str]) -> Read:
    """The file with `text_changes`. ExchangeError if it would say anything else."""
    try:
        return spliced(read, text_changes(read, changed))
    except EditRefused as refused:
        raise ExchangeError(refused.message) from refused


def unified(name: str, old: bytes, new: bytes) -> str:
    """A diff of a file, for the author to confirm; empty if nothing changes."""
    before, after = _as_lines(old), _as_lines(new)
    return "".join(difflib.unified_diff(before, after, name, name, n=1))


def _as_lines(data: bytes) -> list[str]:
    text = data.decode("utf-8", "replace").replace("\r\n", "\n")
    return [f"{line}\n" for line in text.removesuffix("\n").split("\n")] if text else []
