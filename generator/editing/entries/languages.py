"""Wordings of a language that texts of the file do not have yet: those of a document, or one for every text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import partial

from ...core.diagnostic import Path
from ...core.messages import Message
from ...policy.notation import LANGUAGE
from ...policy.walks.shape import TEXT, shape_at
from ...reading.yaml.nodes import Mapping as Entries
from ...reading.yaml.nodes import Scalar
from ..file import FileChange, Read, block_at, entry_at
from ..offsets import EditRefused
from ..rebasing import combined
from ..rows import added_rows
from ..splices import Splice
from ..write import set_value
from .adding import add
from .written import rows_of

NO_LANGUAGE = Message("“{code}” is no language code such as en, fr or pt-BR.")
HAS_LANGUAGE = Message("The policy has the language “{code}” already.")
NO_LANGUAGES = Message("The file names no languages: write `languages: [de, en]` under `document` first.")
_LANGUAGES: Path = ("document", "languages")
_BAR = re.compile(rb"[|>][-+0-9]*")


def add_language(read: Read, code: str, wordings: Mapping[Path, str] | None = None) -> FileChange:
    """Each text gets the wording given for it, by its path without language, else that of the first language.

    The file can be read then, and what still says the same as the first language is found (`translation-same`). Of a
    document in one language, texts that stand without it get its name; words of the program stay, and so do texts that
    are the same in all languages.
    """
    if not LANGUAGE.fullmatch(code):
        raise EditRefused(NO_LANGUAGE.filled(code=code))
    if code in _languages(read):
        raise EditRefused(HAS_LANGUAGE.filled(code=code))
    given = wordings or {}
    of_all = {path: given.get(path, source) for path, source in _sources(read, code)}
    return _added(read, code, {path: text for path, text in of_all.items() if text})


def added_texts(read: Read, texts: Mapping[Path, str]) -> FileChange:
    """Below the wordings that are there; `texts`: paths end in one and the same language.

    A text that stands without a language keeps that where it is to be the same in both. EditRefused where the file
    cannot take them.
    """
    if not texts:
        return FileChange((), {})
    code = str(next(iter(texts))[-1])
    new = {path[:-1]: text for path, text in texts.items() if path[:-1] in read.nodes}
    return _added(read, code, {path: text for path, text in new.items() if read.said.get(path) != text})


def said_apart(read: Read, path: Path, code: str, text: str) -> FileChange:
    """A text that is said once for all languages gets a wording in each, in one of them another than before."""
    first, *others = _languages(read)
    if code not in (first, *others):
        raise EditRefused(NO_LANGUAGE.filled(code=code))
    said = read.said[path]
    if not others:
        return set_value(read, path, text)
    apart = partial(_said_apart, path, first, {each: text if each == code else said for each in others})
    if code != first:
        return apart(read)
    return combined(read, apart, lambda now: set_value(now, (*path, first), text))


def _said_apart(path: Path, first: str, others: Mapping[str, str], read: Read) -> FileChange:
    rows = [row for code, text in others.items() for row in _rows(read, path, code, text)]
    expected = {(*path, code): text for code, text in {first: read.said[path], **others}.items()}
    return FileChange(tuple(_under_its_language(read, path, first, rows)), {path: None, **expected})


def _languages(read: Read) -> list[str]:
    return [read.said.get((*_LANGUAGES, each), "") for each in read.children(_LANGUAGES)]


def _sources(read: Read, code: str) -> Iterator[tuple[Path, str]]:
    """The texts that have no wording of this language, with that of the first one."""
    is_one = len(_languages(read)) == 1
    for path, here in read.nodes.items():
        shape = shape_at(path)
        if shape is None or shape.kind != TEXT or (*path, code) in read.nodes:
            continue
        if isinstance(here.node, Entries):
            yield path, read.said.get((*path, _beside(read, path)), "")
        elif is_one and isinstance(here.node, Scalar) and not here.is_flow and here.text not in shape.words:
            yield path, read.said[path]


def _added(read: Read, code: str, texts: Mapping[Path, str]) -> FileChange:
    """`texts`: by their paths without language."""
    languages = _languages(read)
    if not languages:
        raise EditRefused(NO_LANGUAGES)
    change = add(read, _LANGUAGES, None, code) if code not in languages else FileChange((), {})
    splices, expected = [*change.splices], dict(change.expected)
    for path, text in texts.items():
        expected[(*path, code)] = text
        if isinstance(read.nodes[path].node, Entries):
            splices.append(_below(read, path, code, text))
        else:
            expected |= {path: None, (*path, languages[0]): read.said[path]}
            splices += _under_its_language(read, path, languages[0], _rows(read, path, code, text))
    return FileChange(tuple(splices), expected)


def _beside(read: Read, path: Path) -> str:
    """The language of the wording that a new one is like: the first of the document, where there is one."""
    default = next(iter(_languages(read)), "")
    return default if (*path, default) in read.said else str(read.children(path)[0])


def _below(read: Read, path: Path, code: str, text: str) -> Splice:
    block = block_at(read, (*path, read.children(path)[-1]))
    assert block is not None
    return added_rows(read, block.last_line, _rows(read, path, code, text))


def _rows(read: Read, path: Path, code: str, text: str) -> list[str]:
    """Below a bar where the wording beside it stands so."""
    if isinstance(read.nodes[path].node, Entries):
        path = (*path, _beside(read, path))
        column = read.nodes[path].column
    else:
        column = read.nodes[path].column + 2
    rows, entry = rows_of(code, text, column, path), entry_at(read, path)
    if len(rows) == 1 and entry is not None and entry.style == "block":
        return [f"{' ' * column}{code}: |", f"{' ' * (column + 2)}{text}"]
    return rows


def _under_its_language(read: Read, path: Path, code: str, more: list[str]) -> Iterator[Splice]:
    """A text that stands without its language gets it, and further wordings: `name: Gold` -> `name:`, `  de: Gold`."""
    here, entry = read.nodes[path], entry_at(read, path)
    assert entry is not None and isinstance(here.node, Scalar)
    header = read.offsets.start(here.first)
    bar = _BAR.search(read.data, header + here.column) if entry.style == "block" else None
    start, end = bar.span() if bar else entry.span
    if here.is_item:
        yield Splice(start, start, f"{code}: ".encode())
    else:
        yield Splice(len(read.data[:start].rstrip(b" ")), end, b"")
        named = f"{' ' * (here.column + 2)}{code}: {read.data[start:end].decode()}"
        more = more if bar else [named, *more]
        yield from [added_rows(read, here.first, [named])] if bar else []
    for row, _ in here.node.starts if bar else ():
        if read.source.line(row).strip():
            yield Splice(read.offsets.start(row), read.offsets.start(row), b"  ")
    yield added_rows(read, here.node.span.end_line, more)
