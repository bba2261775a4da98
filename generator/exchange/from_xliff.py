"""What a translation program made of our XLIFF: texts by place. It is written by others, and read with suspicion."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

from lxml import etree

from ..core.diagnostic import Path
from ..core.messages import Message
from .passages import ExchangeError, Passage, by_place
from .xliff import MARKS, NAMESPACE, unit_ids

NOT_OURS: Final = Message("This is not an XLIFF document (2.0 or 2.1) made by “export-text”.")
MOST_DEPTH: Final = 50
_BROKEN = (etree.LxmlError, SyntaxError, LookupError, TypeError, ValueError, RecursionError)


@dataclass(frozen=True, slots=True)
class FromXliff:
    """A document that came back.

    partial   places of which some sentences have no translation yet
    formatted places with formatting of the program's own, which no sign of ours stands for
    """

    texts: dict[Path, str]
    marks: str
    partial: tuple[str, ...]
    formatted: tuple[str, ...]


def target_language(data: bytes) -> str:
    """The language that it is translated into; "" if it does not say. ExchangeError for what is none of ours."""
    try:
        return _root(data).get("trgLang") or ""
    except _BROKEN as error:
        raise ExchangeError(NOT_OURS) from error


def from_xliff(data: bytes, found: list[Passage]) -> FromXliff:
    """ExchangeError for what is none of ours, or names a place that the file does not have."""
    try:
        root = _root(data)
        units = [_Unit(each) for each in root.iter(f"{{{NAMESPACE}}}unit")]
        places = dict(zip(unit_ids(found), (each.place for each in found), strict=True))
        read = [(places.get(each.id, each.name), each) for each in units]
        texts = by_place(((place, unit.text) for place, unit in read if not unit.is_partial), found)
        return FromXliff(
            texts,
            _marks(root),
            tuple(place for place, unit in read if unit.is_partial),
            tuple(place for place, unit in read if unit.has_foreign_codes),
        )
    except _BROKEN as error:
        raise ExchangeError(NOT_OURS) from error


def _root(data: bytes) -> Any:
    """No entity, no other file, no network; ValueError for what is no XLIFF 2."""
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    root = etree.fromstring(data, parser)
    if root.getroottree().docinfo.internalDTD is not None or root.tag != f"{{{NAMESPACE}}}xliff":
        raise ValueError("no XLIFF")
    return root


def _marks(root: Any) -> str:
    notes = (each for each in root.iter(f"{{{NAMESPACE}}}note") if each.get("category") == MARKS)
    return next((each.text or "" for each in notes), "")


class _Unit:
    """A text with its sentences."""

    def __init__(self, unit: Any) -> None:
        self.id, self.name = unit.get("id", ""), unit.get("name", "")
        self._data = {each.get("id"): each.text or "" for each in unit.iter(f"{{{NAMESPACE}}}data")}
        self.has_foreign_codes = False
        parts = [each for each in unit if _tag(each) in ("segment", "ignorable")]
        said = [(self._child(each, "source"), self._child(each, "target")) for each in parts]
        lacking = [not target.strip() for source, target in said if source.strip()]
        self.is_partial = any(lacking) and not all(lacking)
        self.text = "" if all(lacking) else "".join(target or source for source, target in said)

    def _child(self, part: Any, name: str) -> str:
        element = part.find(f"{{{NAMESPACE}}}{name}")
        return "" if element is None else "".join(self._words(element, 0))

    def _words(self, element: Any, depth: int) -> Iterator[str]:
        if depth > MOST_DEPTH:
            raise ValueError("too deep")
        yield element.text or ""
        for child in element:
            yield from self._code(child, depth)
            yield child.tail or ""

    def _code(self, child: Any, depth: int) -> Iterator[str]:
        match _tag(child):
            case "pc":
                yield self._signs(child, "dataRefStart")
                yield from self._words(child, depth + 1)
                yield self._signs(child, "dataRefEnd")
            case "ph" | "sc" | "ec":
                yield self._signs(child, "dataRef")
            case "mrk":
                yield from self._words(child, depth + 1)
            case "cp":
                yield chr(int(child.get("hex", ""), 16))
            case "sm" | "em":
                return
            case _:
                raise ValueError("no code of XLIFF")

    def _signs(self, code: Any, name: str) -> str:
        """Those that stand in the file; a code that a program has put in stands for none."""
        if code.get(name) not in self._data:
            self.has_foreign_codes = True
            return ""
        return self._data[code.get(name)]


def _tag(element: Any) -> str:
    return str(element.tag).removeprefix(f"{{{NAMESPACE}}}")
