"""What the panel shows of one entry of the file, as plain data for JSON, in words of the author's language."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, Final

from ..core.diagnostic import Diagnostic, Path
from ..core.messages import Message
from ..editing.file import Read
from ..editing.places import place_of
from ..i18n.locale import Locale
from ..policy import prose
from ..policy.base import ALL_LANGUAGES, keys_of
from ..policy.policy import Policy
from ..policy.walks.shape import RECORD, SCALAR, TEXT, Shape, shape_at
from ..reading.json_schema import EXAMPLES, choices_at
from ..reading.yaml.nodes import Scalar
from .outline import Outline
from .related import last_change, stands_on, used_by
from .understood import understood, value_shape, word_said

Data = dict[str, Any]
_OF_LANGUAGES: Final = ("binding_language", "language")


def entry_view(
    read: Read,
    path: Path,
    author: str,
    findings: Sequence[Diagnostic] = (),
    released: Sequence[Policy] = (),
) -> Data | None:
    """None if the file has no such entry.

    findings  of the whole file; released: versions, the oldest first

    path, place, line   where it stands; place: `tiers › gold › price`
    title, description  what it calls itself, what it is for
    kind, holds         as `Shape` has them
    values              {path, language, name, tag, direction, text, style, filled, understood}: one for each language
                        of a text, one of a value; `filled` only where placeholders are
    choices             {value, said}: all that it may be; `words`: what may stand instead of one's own; `examples`
    entries, absent     of a block, as in `outline`, one level deep
    findings            {rule, level, message, help, line, path, accepted}
    used_by, stands_on  {path, place, title, line}
    last_change         see `related.last_change`
    """
    if path not in read.nodes:
        return None
    return _View(read, path, author).data(findings, released)


class _View:
    def __init__(self, read: Read, path: Path, author: str) -> None:
        above = shape_at(path[:-1])
        if above is not None and above.kind == TEXT:  # one language of a text is shown beside the others
            path = path[:-1]
        self.read, self.path, self.author = read, path, author
        self.outline = Outline(read, author)
        self.shape = value_shape(path) if isinstance(read.nodes[path].node, Scalar) else shape_at(path)
        self.policy = read.loaded.policy

    def data(self, findings: Sequence[Diagnostic], released: Sequence[Policy]) -> Data:
        read, path = self.read, self.path
        tree = self.outline.tree(path, depth=1)
        return {
            **{key: tree[key] for key in ("path", "line", "title", "absent", "entries")},
            "place": place_of(path),
            "description": description_of(path, self.author),
            "kind": self.shape.kind if self.shape else "",
            "holds": self.shape.holds if self.shape else "",
            "values": [*self._values()],
            **self._choices(),
            "findings": [self._finding(each) for each in findings if each.path[: len(path)] == path],
            "used_by": [self._link(each) for each in used_by(read, path)],
            "stands_on": [self._link(each) for each in stands_on(read, path)],
            "last_change": last_change(self.policy, path, released),
        }

    def _values(self) -> Iterator[Data]:
        """A value is of no language; a text that the file says once, of all."""
        for language, text in self.outline.texts(self.path).items() if self._has_values else ():
            path = self.path if language == ALL_LANGUAGES else (*self.path, language)
            yield {
                "path": list(path),
                **_spoken(language),
                "text": text.strip("\n"),
                "style": getattr(self.read.nodes[path].node, "style", ""),
                "filled": self.outline.filled(text, language) if prose.PLACE.search(text) else "",
                "understood": self._understood(text),
            }

    @property
    def _has_values(self) -> bool:
        is_value = isinstance(self.read.nodes[self.path].node, Scalar)
        return is_value or (self.shape is not None and self.shape.kind == TEXT)

    def _understood(self, text: str) -> Data | None:
        """None while the file says nothing that could be read."""
        names = self._names()
        return understood(self.policy, self.path, text, self.author, names) if self.policy else None

    def _names(self) -> tuple[str, ...]:
        shape = self.shape
        is_value = shape is not None and shape.kind in (SCALAR, TEXT)
        return choices_at(self.read.source, shape, self.path) if shape and is_value else ()

    def _choices(self) -> Data:
        shape, found = self.shape, self._names()
        if shape is None or shape.kind not in (SCALAR, TEXT):
            return {"choices": [], "words": [], "examples": []}
        return {
            "choices": [{"value": each, "said": self._called(shape, each)} for each in found],
            "words": [{"value": each, "said": self._called(shape, each)} for each in shape.words],
            "examples": list(EXAMPLES.get(shape.holds, ())),
        }

    def _called(self, shape: Shape, value: str) -> str:
        """A name of the file as its entry calls itself, a word of the program as authors know it."""
        tables = ("tiers", "severities", "regions", "service_hours", "roles", "promises", "features")
        named = next(((each, value) for each in tables if (each, value) in self.read.nodes), None)
        if named and value not in (*shape.choices, *shape.words):
            return self.outline.title(named)
        if self.path[-1] in _OF_LANGUAGES:
            return Locale(self.author).language_name(value)
        return word_said(shape, value, Locale(self.author))

    def _finding(self, found: Diagnostic) -> Data:
        return {
            "rule": found.rule.id,
            "level": found.level.value,
            "message": found.message(self.author),
            "help": found.help(self.author),
            "line": found.span.line,
            "path": list(found.path),
            "accepted": found.accepted,
        }

    def _link(self, path: Path) -> Data:
        line = self.read.nodes[path].first if path in self.read.nodes else 0
        title = self.outline.title(path) if path in self.read.nodes else ""
        return {"path": list(path), "place": place_of(path), "title": title, "line": line}


def description_of(path: Path, author: str) -> str:
    """What an entry is for; of one whose name people invent, what its table is for."""
    for length in range(len(path), 0, -1):
        above = shape_at(path[: length - 1])
        if above is not None and above.kind == RECORD and above.model is not None:
            known = keys_of(above.model).get(str(path[length - 1]))
            return Message(known.description).in_(author) if known and known.description else ""
    return ""


def _spoken(language: str) -> Data:
    if language == ALL_LANGUAGES:
        return {"language": None, "name": "", "tag": None, "direction": "ltr"}
    locale = Locale(language)
    return {
        "language": language,
        "name": locale.own_name,
        "tag": locale.tag,
        "direction": locale.direction,
    }
