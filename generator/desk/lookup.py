"""Finding one's way in the file: what stands in an entry, level by level, and where some words stand."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from typing import Any, Final

from ..core.diagnostic import Path
from ..editing.file import Read
from ..editing.places import place_of
from ..policy.walks.shape import LIST, TABLE, TEXT, shape_at
from .entry_view import purpose_of
from .outline import Outline

Data = dict[str, Any]
# Of entries that are found: more are counted.
MOST: Final = 100
MOST_ABSENT: Final = 20


def levels(read: Read, paths: Sequence[Path], author: str) -> list[Data]:
    """{path, entries} for each path that the file has, () being its top: as `outline`, without what is below them.

    place        of the entry: `tiers › gold › price`
    inside       how many entries it has: none of a text or value
    of           kind of what it stands in; "" at the top
    description  what it is for; "" of one whose name somebody has made up
    """
    lookup = _Lookup(read, author)
    return [
        {"path": list(path), "entries": [lookup.entry((*path, step)) for step in read.children(path)]}
        for path in paths
        if not path or path in read.nodes
    ]


def entries_with(read: Read, words: str, author: str) -> tuple[list[Data], int]:
    """As in `levels`: entries with all of these words in their place, title or texts of any language; and how many more.

    Those come last that have them only together with what they are for: who looks for holidays need not know their key.
    """
    lookup = _Lookup(read, author)
    found = [path for _, path in sorted(lookup.with_words(words), key=lambda each: each[0])]
    return [lookup.entry(path) for path in found[:MOST]], max(0, len(found) - MOST)


def absent_with(read: Read, words: str, author: str) -> tuple[list[Data], int]:
    """{path, place, name, description}: what the file lacks and may have, by its name and what it is for; and how many more.

    Those come last that have the words only together with what may stand in them.
    """
    found = [path for _, path in sorted(_Lookup(read, author).lacking(words), key=lambda each: each[0])]
    shown = [
        {
            "path": list(path),
            "place": place_of(path),
            "name": path[-1],
            "description": purpose_of(path, author),
        }
        for path in found[:MOST_ABSENT]
    ]
    return shown, len(found) - len(shown)


class _Lookup:
    def __init__(self, read: Read, author: str) -> None:
        self.read, self.author, self.outline = read, author, Outline(read, author)

    def entry(self, path: Path) -> Data:
        above = shape_at(path[:-1]) if len(path) > 1 else None
        return {
            **self.outline.tree(path, depth=0),
            "place": place_of(path),
            "inside": 0 if self.outline.is_text(path) else len(self.read.children(path)),
            "of": above.kind if above else "",
            "description": purpose_of(path, self.author),
        }

    def with_words(self, words: str) -> Iterator[tuple[bool, Path]]:
        """With: is it found only by what it is for?"""
        asked = _plain(words).split()
        for path in self.read.nodes:
            if path and not self._is_wording(path):
                texts = self.outline.texts(path).values() if self.outline.is_text(path) else ()
                said = _plain(" ".join((place_of(path), self.outline.title(path), *texts)))
                missing = [each for each in asked if each not in said]
                if not missing or all(each in _plain(purpose_of(path, self.author)) for each in missing):
                    yield bool(missing), path

    def lacking(self, words: str) -> Iterator[tuple[bool, Path]]:
        """With: is it found only by what may stand in it?"""
        asked = _plain(words).split()
        for above in self.read.nodes:
            for path in ((*above, name) for name in self.outline.absent(above)):
                said = _plain(f"{place_of(path)} {_spaced(path[-1])} {purpose_of(path, self.author)}")
                missing = [each for each in asked if each not in said]
                if not missing or all(each in self._inside(path) for each in missing):
                    yield bool(missing), path

    def _inside(self, path: Path) -> str:
        """What may stand in an entry that is not there, and what that is for."""
        shape = shape_at(path)
        if shape is not None and shape.kind in (LIST, TABLE):
            path = (*path, 0)
            shape = shape_at(path)
        fields = shape.fields if shape is not None else ()
        return _plain(
            " ".join(f"{_spaced(each)} {purpose_of((*path, each), self.author)}" for each in fields)
        )

    def _is_wording(self, path: Path) -> bool:
        above = shape_at(path[:-1])
        return above is not None and above.kind == TEXT


def _spaced(name: str | int) -> str:
    return str(name).replace("_", " ")


def _plain(text: str) -> str:
    """Without capitals and accents: who looks for something types neither."""
    split = unicodedata.normalize("NFKD", text.casefold())
    return "".join(each for each in split if not unicodedata.combining(each))
