"""Wordings of a language that texts of the file do not have yet: each below the wordings that are there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ..core.diagnostic import Path
from ..core.messages import Message
from ..editing.file import FileChange, Read
from ..editing.offsets import EditRefused
from ..editing.places import Stored
from ..editing.splices import Splice
from ..editing.write import plain_or_quoted
from ..reading.yaml.nodes import Mapping as Entries
from ..reading.yaml.nodes import Scalar, Sequence

NO_LANGUAGES = Message("The file names no languages: write `languages: [de, en]` under `document` first.")


def added_texts(read: Read, texts: Mapping[Path, str]) -> FileChange:
    """`texts`: paths end in one language. EditRefused where the file cannot take them."""
    splices: list[Splice] = []
    expected: dict[Path, str | None] = {}
    for language in dict.fromkeys(str(path[-1]) for path in texts):
        splices += _named(read, language, expected)
    for path, text in texts.items():
        here = read.nodes.get(path[:-1])
        if here is not None and isinstance(here.node, Scalar):
            splices += _parted(read, path, here, text, expected)
        elif here is not None and isinstance(here.node, Entries):
            splices.append(_below(read, here.node, str(path[-1]), text))
            expected[path] = text
    return FileChange(tuple(splices), expected)


def _named(read: Read, language: str, expected: dict[Path, str | None]) -> Iterator[Splice]:
    """The language in `document › languages`."""
    path: Path = ("document", "languages")
    here = read.nodes.get(path)
    if here is None or not isinstance(here.node, Sequence) or not here.node.items:
        raise EditRefused(NO_LANGUAGES)
    count = len(here.node.items)
    if language in (read.said.get((*path, number)) for number in range(count)):
        return
    last = read.nodes[(*path, count - 1)]
    expected[(*path, count)] = language
    if last.is_flow:
        at = read.offsets.at(last.node.span.end_line, last.node.span.end_column - 1)
        yield Splice(at, at, f", {language}".encode())
    else:
        yield _inserted(read, last.node.span.end_line, [f"{' ' * last.column}- {language}"])


def _below(read: Read, wordings: Entries, language: str, text: str) -> Splice:
    last = list(wordings.members.values())[-1]
    return _inserted(read, last.value.span.end_line, _written(language, text, last.span.column - 1))


def _written(language: str, text: str, indent: int) -> list[str]:
    margin = " " * indent
    if "\n" not in text:
        return [f"{margin}{language}: {plain_or_quoted(text)}"]
    return [f"{margin}{language}: |", *(f"{margin}  {line}" if line else "" for line in text.split("\n"))]


def _inserted(read: Read, row: int, lines: list[str]) -> Splice:
    """Lines below a row of the file."""
    ending, at = read.offsets.ending(row), read.offsets.after(row)
    new = b"".join(line.encode() + ending for line in lines)
    if read.offsets.end(row) == at:  # the file ends here without a line end
        return Splice(at, at, ending + new.removesuffix(ending))
    return Splice(at, at, new)


def _parted(
    read: Read, path: Path, here: Stored, text: str, expected: dict[Path, str | None]
) -> Iterator[Splice]:
    """A text that stood without its language gets it: `name: Gold` -> `name:`, `  de: Gold`, `  fr: Or`."""
    said = read.said[path[:-1]]
    if text == said:
        return
    original = read.said[("document", "languages", 0)]
    expected |= {path[:-1]: None, (*path[:-1], original): said, path: text}
    indent = here.column + 2
    lines = [*_written(original, said, indent), *_written(str(path[-1]), text, indent)]
    span = here.node.span
    assert isinstance(here.node, Scalar)
    if here.node.style == "block":
        header = here.node.starts[0][0] - 1
        start, end = read.offsets.start(header), read.offsets.after(span.end_line)
        yield _headed(read, header, start, end, lines)
        return
    start, end = (read.offsets.at(span.line, column - 1) for column in (span.column, span.end_column))
    if here.is_item:
        yield Splice(start, start, f"{original}: ".encode())
        yield _inserted(read, span.line, lines[-_count(text) :])
    else:
        yield Splice(start - 1, end, b"")  # with the space behind the colon
        yield _inserted(read, span.line, lines)


def _count(text: str) -> int:
    """How many lines `_written` makes of it."""
    return 1 if "\n" not in text else len(text.split("\n")) + 1


def _headed(read: Read, header: int, start: int, end: int, lines: list[str]) -> Splice:
    """`text: |  # a comment` and the lines below it -> `text:  # a comment` and both wordings."""
    ending = read.offsets.ending(header)
    head = read.data[start : read.offsets.end(header)]
    at = head.index(b"|") if b"|" in head else head.index(b">")
    rest = head[at:].lstrip(b"|>+-0123456789")
    new = head[:at].rstrip(b" ") + rest.rstrip() + ending + b"".join(line.encode() + ending for line in lines)
    return Splice(start, end, new if read.data[start:end].endswith(b"\n") else new.removesuffix(ending))
