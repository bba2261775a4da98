"""What a page has to ask before entries are added, copied, moved, renamed or taken out, or a language is added."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final

from ...core.diagnostic import Path
from ...editing.entries.removal import remove
from ...editing.entries.renaming import refuse_fixed_name
from ...editing.entries.uses import NameUse, uses_of
from ...editing.file import Read
from ...editing.offsets import EditRefused
from ...editing.places import place_of
from ...i18n.language_names import all_languages
from ...policy.policy import Policy
from ...policy.walks.shape import LIST, RECORD, TABLE, TEXT, WEEK, Shape, shape_at
from ...reading.json_schema import names_at
from ..entry_view import called, description_of
from ..outline import Outline, languages_of, may_stand
from .fields import Fields
from .titles import title_of

Data = dict[str, Any]
Released = tuple[Policy, ...]


def form(read: Read, do: str, path: Path, author: str, released: Released = ()) -> Data | None:
    """None where there is nothing of the kind to be done.

    title, description, place  of the table or entry
    obstacle                   why it cannot be done, or ""
    add       {named, names: [{value, said}], free, taken, listed, fields, like, after}: see `Fields`
              named: does an entry get a name? names: those that it may have; free: or one of its own
              like: {path, title} to copy from; after: {step, title}
    copy      as add, of the table; the fields with `values`
    move      {siblings: [{step, title}], after: the step before it now, or null}
    rename    {name, released, uses: [{path, place, line, text}]}
    remove    {refers: [{path, place, title, line}], texts: [{path, place, line, text}]}
              refers: what has to go with it, each with the path for `also`; texts: what has to be written otherwise
    language  {known: [{code, name}]}
    """
    make = _FORMS.get(do)
    is_there = path in read.nodes or (do == "add" and may_stand(read, path))
    if make is None or (not is_there and do != "language"):
        return None
    found = make(_Asked(read, path, author, released))
    if found is None:
        return None
    asked = _Asked(read, path, author, released)
    common = {
        "title": asked.title(path),
        "description": description_of(path, author),
        "place": place_of(path),
    }
    return {**common, "obstacle": "", **found}


class _Asked:
    def __init__(self, read: Read, path: Path, author: str, released: Released) -> None:
        self.read, self.path, self.author, self.released = read, path, author, released
        self.outline = Outline(read, author)
        self.fields = Fields(read, author)

    def title(self, path: Path) -> str:
        """What an entry calls itself; else what its key is called, or its number in a list."""
        own = self.outline.title(path) if path in self.read.nodes else ""
        if own or not path:
            return own
        above, step = shape_at(path[:-1]), path[-1]
        if isinstance(step, int):
            return self._first_words(path) or str(step + 1)
        is_key = above is not None and above.kind == RECORD
        return title_of(step, self.author) if is_key else called(self.outline, above, path, step) or step

    def _first_words(self, path: Path) -> str:
        texts = (text for each, text in self.read.said.items() if each[: len(path)] == path)
        return next(texts, "")

    def steps(self, table: Path) -> list[Data]:
        return [{"step": each, "title": self.title((*table, each))} for each in self.read.children(table)]

    def uses(self) -> list[NameUse]:
        return [*uses_of(self.read, self.path)]

    def use(self, path: Path) -> Data:
        here = self.read.nodes.get(path)
        line = here.first if here else 0
        text = self.read.source.line(line).strip() if line else ""
        return {
            "path": list(path),
            "place": place_of(path),
            "title": self.title(path),
            "line": line,
            "text": text,
        }


def _add(asked: _Asked) -> Data | None:
    return _entry(asked, asked.path, None)


def _copy(asked: _Asked) -> Data | None:
    above = shape_at(asked.path[:-1])
    if above is None or above.kind not in (TABLE, LIST, WEEK):
        return None
    return _entry(asked, asked.path[:-1], asked.path)


def _entry(asked: _Asked, table: Path, source: Path | None) -> Data | None:
    read, shape = asked.read, shape_at(table)
    taken = [str(each) for each in read.children(table)]
    if shape is None or shape.kind not in (TABLE, LIST, WEEK, RECORD, TEXT):
        return None
    listed, named = shape.kind == LIST, shape.kind in (TABLE, WEEK, TEXT)
    names, is_free = _names(asked, shape, table)
    common = {
        "named": named,
        "names": [{"value": each, "said": called(asked.outline, shape, (*table, ""), each)} for each in names if each not in taken],
        "free": is_free,
        "taken": taken if named else [],
        "listed": listed,
        "like": [{"path": [*table, each["step"]], "title": each["title"]} for each in asked.steps(table)] if named or listed else [],
        "after": asked.steps(table) if named or listed else [],
    }  # fmt: skip
    if shape.kind == RECORD:
        fields = [each for each in asked.fields.of(shape, table) if each["key"] not in taken]
        return {**common, "taken": taken, "fields": fields} if fields else None
    assert shape.item is not None
    at = (*table, 0 if listed else "")
    return {**common, "fields": asked.fields.of(shape.item, at, source)}


def _names(asked: _Asked, shape: Shape, table: Path) -> tuple[tuple[str, ...], bool]:
    if shape.kind == TEXT:
        return tuple(languages_of(asked.read)), False
    return names_at(asked.read.source, table)


def _move(asked: _Asked) -> Data | None:
    table = asked.path[:-1]
    siblings = asked.steps(table)
    if len(siblings) < 2:
        return None
    at = asked.read.children(table).index(asked.path[-1])
    return {"siblings": siblings, "after": siblings[at - 1]["step"] if at else None}


def _rename(asked: _Asked) -> Data | None:
    obstacle = _obstacle(asked, lambda: refuse_fixed_name(asked.path))
    uses = [asked.use(each.path) for each in asked.uses()]
    return {"name": asked.path[-1], "released": _is_released(asked), "uses": uses, "obstacle": obstacle}


def _is_released(asked: _Asked) -> bool:
    """Was the name ever an address, or one that a contract may know?"""
    if len(asked.path) < 2:
        return False
    tables = (getattr(each, str(asked.path[0]), None) for each in asked.released)
    return any(isinstance(each, Mapping) and asked.path[1] in each for each in tables)


def _remove(asked: _Asked) -> Data | None:
    uses = asked.uses()
    goes = dict.fromkeys(each.goes for each in uses if each.kind != "text")
    texts = [asked.use(each.path) for each in uses if each.kind == "text"]
    obstacle = _obstacle(asked, lambda: remove(asked.read, asked.path, [*goes]))
    return {"refers": [asked.use(each) for each in goes], "texts": texts, "obstacle": obstacle}


def _obstacle(asked: _Asked, make: Callable[[], object]) -> str:
    try:
        make()
    except EditRefused as refused:
        return refused.message.in_(asked.author)
    return ""


def _language(asked: _Asked) -> Data | None:
    there = languages_of(asked.read)
    known = all_languages(asked.author)
    return {"known": [{"code": code, "name": name} for code, name in known.items() if code not in there]}


_FORMS: Final[Mapping[str, Callable[[_Asked], Data | None]]] = {
    "add": _add, "copy": _copy, "move": _move, "rename": _rename, "remove": _remove, "language": _language,
}  # fmt: skip
