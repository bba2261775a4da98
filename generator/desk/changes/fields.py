"""The fields of an entry that is added or copied, read out of the models: what may stand in it, and what has to."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from ...core.diagnostic import Path
from ...core.messages import Message
from ...editing.file import Read
from ...i18n.locale import Locale
from ...policy.base import FOR_ALL, keys_of
from ...policy.walks.shape import LIST, RECORD, SCALAR, TABLE, TEXT, WEEK, Shape, may_be_none
from ...reading.json_schema import EXAMPLES, choices_at, names_at
from ...reading.yaml.nodes import Mapping as Entries
from ...reading.yaml.nodes import Scalar, Sequence
from ..entry_view import called
from ..outline import Outline, languages_of
from .titles import title_of

Data = dict[str, Any]
# Days of a week as most say them; others can be added under any days.
DAYS: Final = ("monday to friday", "saturday", "sunday")
# What is kept by the program, when an entry is renamed.
_NOT_ASKED: Final = ("formerly",)


class Fields:
    """Of one file, in the author's language.

    key, path     the entry's name and its steps below what is added; a single value has neither
    kind          text (a wording for each language), choice, value, several, block
    required      must it be there?
    holds         as `Shape` has it; choices: {value, said}; words: what may stand instead; examples
    fields        of a block; of several: what one of them is
    named         of a block whose entries get names of their own: {taken, names: [{value, said}], fields of such an entry}
    values        where an entry is copied: {language: text}, a text, or what stands there as data
    """

    def __init__(self, read: Read, author: str) -> None:
        self.read, self.author = read, author
        self.outline = Outline(read, author)

    def of(self, shape: Shape, at: Path, source: Path | None = None) -> list[Data]:
        """Those of an entry at a path; `source`: the entry that it is a copy of."""
        if shape.kind == RECORD:
            return [*self._of_record(shape, at, (), source)]
        return [self._field(shape, at, (), source, is_required=True)]

    def _of_record(self, shape: Shape, at: Path, above: Path, source: Path | None) -> Iterator[Data]:
        for key, below in shape.fields.items():
            if key not in _NOT_ASKED:
                there = (*source, key) if source is not None else None
                here = self._field(below, (*at, key), (*above, key), there, is_required=key in shape.required)
                known = keys_of(shape.model).get(key) if shape.model else None
                here["description"] = (
                    Message(known.description).in_(self.author) if known and known.description else ""
                )
                yield here

    def _field(self, shape: Shape, at: Path, above: Path, source: Path | None, *, is_required: bool) -> Data:
        """A block that may be one word is asked for that word, unless the one that is copied says more."""
        is_long = source is not None and isinstance(
            getattr(self.read.nodes.get(source), "node", None), Entries
        )
        if (shape.short is not None and not is_long and shape.kind == RECORD) or (
            shape.short is not None and shape.short_name == FOR_ALL and not is_long
        ):
            shape = shape.short
        key = str(above[-1]) if above else ""
        return {
            "key": key,
            "path": list(above),
            "title": title_of(key, self.author) if key else "",
            "description": "",
            "required": is_required and not may_be_none(at),
            **self._kind(shape, at, above, source),
            **(self._values(shape, source) if source is not None else {}),
        }

    def _kind(self, shape: Shape, at: Path, above: Path, source: Path | None) -> Data:
        choices = choices_at(self.read.source, shape, at) if shape.kind in (SCALAR, TEXT) else ()
        found: Data = {
            "kind": "block",
            "holds": shape.holds,
            "choices": self._said(shape, at, choices),
            "words": self._said(shape, at, shape.words or (shape.choices if shape.kind == WEEK else ())),
            "examples": list(EXAMPLES.get(shape.holds, ())),
            "fields": [],
            "named": None,
        }
        if shape.kind == TEXT:
            return found | {"kind": "text"}
        if shape.kind == SCALAR:
            return found | {"kind": "choice" if choices else "value"}
        if shape.kind == RECORD:
            return found | {"fields": [*self._of_record(shape, at, above, source)]}
        if shape.kind == LIST:
            return found | self._several(shape, at)
        return found | self._table(shape, at, above, source)

    def _several(self, shape: Shape, at: Path) -> Data:
        assert shape.item is not None
        [*one] = self.of(shape.item, (*at, 0))
        alone = one[0] if len(one) == 1 and not one[0]["key"] else None
        told = {key: alone[key] for key in ("holds", "choices", "words", "examples")} if alone else {}
        return {"kind": "several", "fields": one, **told}

    def _table(self, shape: Shape, at: Path, above: Path, source: Path | None) -> Data:
        """Names that the file or the program knows are fields of their own; others are invented."""
        names, is_free = names_at(self.read.source, at)
        item = shape.item
        assert item is not None
        asked = DAYS if shape.kind == WEEK else () if is_free and shape.kind == TABLE else names
        there = self.read.children(source) if source is not None else []
        asked = (*asked, *(str(each) for each in there if each not in asked))
        fields = []
        for name in asked:
            below = (*source, name) if source is not None else None
            here = self._field(item, (*at, name), (*above, name), below, is_required=False)
            fields.append(here | {"title": self._name(shape, at, name)})
        if not is_free:
            return {"fields": fields}
        known = [{"value": each, "said": self._name(shape, at, each)} for each in names if each not in asked]
        of_one = self.of(item, (*at, "")) if shape.kind == TABLE else []
        return {"fields": fields, "named": {"taken": list(asked), "names": known, "fields": of_one}}

    def _name(self, shape: Shape, at: Path, name: str) -> str:
        if shape.kind == WEEK:
            return Locale(self.author).days(name)
        return called(self.outline, shape, (*at, name), name) or name

    def _said(self, shape: Shape, at: Path, values: tuple[str, ...]) -> list[Data]:
        return [{"value": each, "said": called(self.outline, shape, at, each)} for each in values]

    # What stands in the entry that is copied

    def _values(self, shape: Shape, source: Path) -> Data:
        here = self.read.nodes.get(source)
        if here is None:
            return {"values": None}
        if shape.kind == TEXT and isinstance(here.node, Scalar):
            word = self.read.said[source]
            return {"values": word if word in shape.words else dict.fromkeys(languages_of(self.read), word)}
        return {"values": data_at(self.read, source)}


def data_at(read: Read, path: Path) -> Any:
    """What the file says there, as `add` takes it."""
    node = read.nodes[path].node
    if isinstance(node, Entries):
        return {str(step): data_at(read, (*path, step)) for step in read.children(path)}
    if isinstance(node, Sequence):
        return [data_at(read, (*path, step)) for step in read.children(path)]
    return read.said.get(path)
