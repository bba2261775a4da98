"""A language more: in the list of them, and a wording of it in every text that has wordings."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

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
from .adding import add
from .written import rows_of

NO_LANGUAGE = Message("“{code}” is no language code such as en, fr or pt-BR.")
HAS_LANGUAGE = Message("The policy has the language “{code}” already.")
NO_LANGUAGES = Message("The policy does not list its languages under “document”.")
_LANGUAGES: Path = ("document", "languages")


def add_language(read: Read, code: str, wordings: Mapping[Path, str] | None = None) -> FileChange:
    """Each text gets the wording given for it, by its path without language, else that of the first language.

    The file can be read then, and what still says the same as the first language is found (`translation-same`). Of a
    document in one language, texts that stand without it get its name; words of the program stay, and so do texts that
    are the same in all languages.
    """
    known = [read.said.get((*_LANGUAGES, each), "") for each in read.children(_LANGUAGES)]
    if not LANGUAGE.fullmatch(code):
        raise EditRefused(NO_LANGUAGE.filled(code=code))
    if code in known:
        raise EditRefused(HAS_LANGUAGE.filled(code=code))
    if not known:
        raise EditRefused(NO_LANGUAGES)
    given = wordings or {}
    steps: list[Callable[[Read], FileChange]] = [lambda now: add(now, _LANGUAGES, None, code)]
    if len(known) == 1:
        steps.insert(0, lambda now: _named(now, known[0]))
    steps.append(lambda now: _worded(now, known[0], code, given))
    return combined(read, *steps)


def _texts(read: Read) -> Iterator[Path]:
    for path in read.nodes:
        shape = shape_at(path)
        if shape is not None and shape.kind == TEXT:
            yield path


def _worded(read: Read, default: str, code: str, given: Mapping[Path, str]) -> FileChange:
    splices: list[Splice] = []
    expected: dict[Path, str | None] = {}
    for path in _texts(read):
        if not isinstance(read.nodes[path].node, Entries) or (*path, code) in read.nodes:
            continue
        source = default if (*path, default) in read.said else str(read.children(path)[0])
        text = given.get(path, read.said.get((*path, source), ""))
        block = block_at(read, (*path, read.children(path)[-1]))
        if not text or block is None:
            continue
        expected[(*path, code)] = text
        splices.append(added_rows(read, block.last_line, _rows(read, path, source, code, text)))
    return FileChange(tuple(splices), expected)


def _rows(read: Read, path: Path, source: str, code: str, text: str) -> list[str]:
    """Below a bar where the wording beside it stands so."""
    beside = read.nodes[(*path, source)]
    rows = rows_of(code, text, beside.column, (*path, code))
    entry = entry_at(read, (*path, source))
    if len(rows) == 1 and entry is not None and entry.style == "block":
        return [f"{' ' * beside.column}{code}: |", f"{' ' * (beside.column + 2)}{text}"]
    return rows


def _named(read: Read, code: str) -> FileChange:
    """Texts that stand without their language, in a document that has only one."""
    splices: list[Splice] = []
    expected: dict[Path, str | None] = {}
    for path in _texts(read):
        here, shape = read.nodes[path], shape_at(path)
        entry = entry_at(read, path)
        if (
            entry is None
            or here.is_item
            or not isinstance(here.node, Scalar)
            or (shape and entry.text in shape.words)
        ):
            continue
        splices += _under_its_language(read, path, code)
        expected |= {path: None, (*path, code): read.said[path]}
    return FileChange(tuple(splices), expected)


def _under_its_language(read: Read, path: Path, code: str) -> Iterator[Splice]:
    here, entry = read.nodes[path], entry_at(read, path)
    assert entry is not None and isinstance(here.node, Scalar)
    pad = " " * (here.column + 2)
    if entry.style != "block":
        value = read.data[slice(*entry.span)].decode()
        start = len(read.data[: entry.span.start].rstrip(b" "))
        yield Splice(start, entry.span.end, b"")
        yield added_rows(read, here.first, [f"{pad}{code}: {value}"])
        return
    header = read.offsets.bytes_of(here.first)
    bar = header.index(b"|", here.name.end_column - 1 if here.name else 0)
    at = read.offsets.start(here.first) + bar
    yield Splice(len(read.data[:at].rstrip(b" ")), at + 1, b"")
    yield added_rows(read, here.first, [f"{pad}{code}: |"])
    for row, _ in here.node.starts:
        if read.source.line(row).strip():
            start = read.offsets.start(row)
            yield Splice(start, start, b"  ")
