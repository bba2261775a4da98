"""The whole policy file as a tree: everything can be reached here, also what stands on no page."""

from __future__ import annotations

from collections import defaultdict
from functools import cached_property
from typing import Any, Final

from ..core.diagnostic import Path
from ..deadlines.placeholders import placeholders
from ..editing.file import Read
from ..i18n.language_names import is_known
from ..i18n.locale import Locale
from ..policy.base import ALL_LANGUAGES
from ..policy.portal.groups import TITLE_KEYS
from ..policy.prose import PLACE, fill
from ..policy.walks.shape import LIST, RECORD, TABLE, TEXT, WEEK, shape_at
from ..reading.json_schema import names_at
from ..reading.yaml.nodes import Scalar

Tree = dict[str, Any]
# Of a text, in a tree.
_LONGEST: Final = 80


def outline(read: Read, language: str) -> list[Tree]:
    """The entries of the file in its order, each with those below it, as plain data for JSON.

    path     steps from the top of the file; `line`: of its name
    name     its last step; title: what the entry calls itself, in this language if it speaks it, else ""
    kind     as `Shape` has it: record, table, list, text, week, scalar; "" of what the file should not have
    texts    of a value its words, of a text those of each language (`*`: of all), shortened
    absent   names that may stand there and do not
    entries  those below
    """
    return Outline(read, language).below(())


def languages_of(read: Read) -> list[str]:
    """Those that the file names, the first one of the document first."""
    table = ("document", "languages")
    return [read.said[(*table, each)] for each in read.children(table) if (*table, each) in read.said]


def may_stand(read: Read, path: Path) -> bool:
    """May the file have this entry, which it has not? Its tables know some names, and people invent the others."""
    if not path or shape_at(path) is None or not (path[:-1] in read.nodes or may_stand(read, path[:-1])):
        return path == ()
    above, step = shape_at(path[:-1]), path[-1]
    assert above is not None
    if above.kind == TEXT:
        return step in languages_of(read)
    if above.kind == LIST:
        return step == len(read.children(path[:-1]))
    names, is_free = names_at(read.source, path[:-1])
    return above.kind not in (TABLE, WEEK) or step in names or is_free


class Outline:
    """What stands where in a file, as it was written: the reader corrects its own tree."""

    def __init__(self, read: Read, language: str) -> None:
        self.read, self.language = read, language

    @cached_property
    def _children(self) -> dict[Path, list[Path]]:
        found: dict[Path, list[Path]] = defaultdict(list)
        for path in filter(None, self.read.nodes):
            found[path[:-1]].append(path)
        return found

    def below(self, path: Path) -> list[Tree]:
        return [self.tree(each) for each in self._children.get(path, ())]

    def tree(self, path: Path, depth: int = -1) -> Tree:
        """`depth`: how many levels below it are told of too; -1: all."""
        shape, is_text = shape_at(path), self.is_text(path)
        below = [] if is_text or not depth else self._children.get(path, ())
        return {
            "path": list(path),
            "line": self.read.nodes[path].first if path in self.read.nodes else 0,
            "name": path[-1],
            "title": self.title(path),
            "kind": shape.kind if shape else "",
            "texts": {name: _short(text) for name, text in self.texts(path).items()} if is_text else {},
            "absent": self.absent(path),
            "entries": [self.tree(each, depth - 1) for each in below],
        }

    def title(self, path: Path) -> str:
        """What an entry calls itself, in this language or else in its first one; "" if it has no name."""
        named = ((*path, key) for key in TITLE_KEYS)
        own = path if path[:-1] in (("roles",), ("not_promised",)) else None
        key = own or next((each for each in named if each in self.read.nodes), None)
        said = self.texts(key) if key else {}
        language = self.language if self.language in said else next(iter(said), "")
        return _short(self.filled(said.get(language, ""), language))

    def filled(self, text: str, language: str) -> str:
        """With what its placeholders stand for in this language, or in the first one for a text of all languages."""
        policy = self.read.loaded.policy
        if policy is None or not PLACE.search(text):
            return text
        languages = [each for each in policy.languages if is_known(each)]
        if not languages:
            return text
        spoken = language if language in languages else languages[0]
        return fill(text, placeholders(Locale.of(policy, spoken), policy))

    def texts(self, path: Path) -> dict[str, str]:
        """Of a value its words, of a text those of each language."""
        if self._is_scalar(path):
            return {ALL_LANGUAGES: self.read.nodes[path].text}
        below = (each for each in self._children.get(path, ()) if each in self.read.said)
        return {str(each[-1]): self.read.nodes[each].text for each in below}

    def is_text(self, path: Path) -> bool:
        shape = shape_at(path)
        return self._is_scalar(path) or (shape is not None and shape.kind == TEXT)

    def _is_scalar(self, path: Path) -> bool:
        here = self.read.nodes.get(path)
        return here is not None and isinstance(here.node, Scalar)

    def absent(self, path: Path) -> list[str]:
        """Names that may stand in an entry and do not."""
        shape = shape_at(path)
        if shape is None or shape.kind != RECORD or self._is_scalar(path):
            return []
        return [name for name in shape.fields if (*path, name) not in self.read.nodes]


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST else f"{line[: _LONGEST - 1].rstrip()}…"
