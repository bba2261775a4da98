"""The policy file, read once for everybody, and a change of it that is proved by reading what came of it."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from ..core.diagnostic import Level, Path
from ..core.messages import Message
from ..reading.schema import Loaded, load_all, load_sound
from ..reading.yaml.nodes import Scalar
from ..reading.yaml.source import Source, read, reread
from .offsets import EditRefused, Offsets
from .places import FileBlock, FileEntry, Stored, block_of, entry_of, place_of, stored, stored_again
from .splices import Splice, joined

NOT_WRITTEN = Message("The text of {place} cannot be written into the file; please change it there.")
LINE_NOT_WRITTEN = Message(
    "This line cannot be written into the file, write it otherwise: “{line}” – {fault}"
)
COMMENT_LOST = Message("A comment of the file would be lost or become another: “{comment}”")

Sibling = str | int


@dataclass(frozen=True)
class Read:
    """The bytes of a policy file and everything that is read out of them.

    nodes   what stands at each path, before the reader's corrections
    digest  sha256 of the bytes, in hexadecimal
    """

    data: bytes
    source: Source
    nodes: Mapping[Path, Stored]
    loaded: Loaded
    digest: str

    @cached_property
    def offsets(self) -> Offsets:
        return Offsets(self.data, self.source)

    @cached_property
    def said(self) -> dict[Path, str]:
        """The text of every value, without the lines' ends around it."""
        return {
            path: each.text.strip("\n")
            for path, each in self.nodes.items()
            if path and isinstance(each.node, Scalar)
        }

    @cached_property
    def _children(self) -> dict[Path, list[Sibling]]:
        found: dict[Path, list[Sibling]] = {}
        for path in self.nodes:
            if path:
                found.setdefault(path[:-1], []).append(path[-1])
        return found

    def children(self, path: Path) -> list[Sibling]:
        """The steps to what stands in an entry, in the file's order."""
        return [*self._children.get(path, ())]


def read_file(data: bytes, name: str, before: Read | None = None) -> Read:
    """Never raises on bad input. `name` is what findings call the file; `before`: nearly the same, which takes less to read."""
    digest = hashlib.sha256(data).hexdigest()
    if before and not before.loaded.findings and not before.loaded.doubtful:
        source = reread(data, name, before.source)
        loaded = load_sound(source) if source else None
        if source and loaded:
            return Read(data, source, stored_again(source, before.source, before.nodes), loaded, digest)
    source = read(data, name)
    nodes = stored(source)
    return Read(data, source, nodes, load_all(source), digest)


def entry_at(source: Read, path: Path) -> FileEntry | None:
    """The value at the end of a path; None if there is none, or a whole block."""
    return entry_of(path, source.nodes, source.offsets)


def block_at(source: Read, path: Path) -> FileBlock | None:
    """The lines of an entry; None if it is not in the file, or stands in brackets with others."""
    return block_of(path, source.nodes, source.source)


@dataclass(frozen=True, slots=True)
class FileChange:
    """What takes the place of some bytes of the file, and what it then says otherwise than before.

    splices   do not overlap
    expected  the text at each path that changes; None: no value stands there any more
    comments  how many more (or fewer) comments of these words there are
    uncovers  a fault that is found then is no reason to refuse it: it was hidden by another, or there before
    """

    splices: tuple[Splice, ...]
    expected: Mapping[Path, str | None]
    comments: Mapping[str, int] = field(default_factory=dict)
    uncovers: bool = False


def spliced(read: Read, change: FileChange) -> Read:
    """The file with the change, read. EditRefused if it would not say exactly what was asked."""
    again = read_file(joined(read.data, change.splices), read.source.name, read)
    _prove_texts(read, change, again)
    if not change.uncovers:
        _refuse_faults(read, again)
    _prove_comments(read, change, again)
    return again


def _prove_texts(read: Read, change: FileChange, again: Read) -> None:
    """The changed texts say what was asked, and all others what they said before."""
    expected = {path: text for path, text in {**read.said, **change.expected}.items() if text is not None}
    found = again.said
    if found == expected:
        return
    odd = next(
        path for path in (*change.expected, *expected, *found) if found.get(path) != expected.get(path)
    )
    raise EditRefused(NOT_WRITTEN.filled(place=place_of(odd)))


def _refuse_faults(read: Read, again: Read) -> None:
    """What the new file would be found fault with that the old one was not: said with the line that would stand there."""
    before, after = (Counter(_errors(each)) for each in (read, again))
    gone = Counter(rule for rule, _ in (before - after).elements())
    for each in again.source.findings:
        line = again.source.line(each.span.line)
        if (each.rule.id, line) in after - before:
            if gone[each.rule.id]:  # it was found in this line before, when the line said something else
                gone[each.rule.id] -= 1
                continue
            fault = each.rule.message.filled(**each.values)
            raise EditRefused(LINE_NOT_WRITTEN.filled(line=line.strip(), fault=fault))


def _errors(read: Read) -> Iterator[tuple[str, str]]:
    for each in read.source.findings:
        if each.level is Level.ERROR:
            yield each.rule.id, read.source.line(each.span.line)


def _prove_comments(read: Read, change: FileChange, again: Read) -> None:
    before, after = (Counter(each.text for each in side.source.comments) for side in (read, again))
    for words in {*before, *after}:
        if after[words] != before[words] + change.comments.get(words, 0):
            raise EditRefused(COMMENT_LOST.filled(comment=words))
