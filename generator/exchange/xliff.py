"""A translation as XLIFF 2.1, the format that translation programs exchange, and back.

A unit for each text, named by its place, with a segment for each sentence; what stands between two sentences is left
alone. Placeholders, links, bold and italics are codes, whose signs are the unit's original data.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import groupby
from typing import Any, Final

from lxml import etree

from ..core.messages import Message
from .inline_codes import InlineCode, parted
from .passages import Passage, marks

NAMESPACE: Final = "urn:oasis:names:tc:xliff:document:2.0"
MARKS: Final = "portal-marks"
STALE: Final = Message("The source was changed since this was translated: {sentences}")
_XML: Final = "{http://www.w3.org/XML/1998/namespace}"
_NOT_XML = re.compile(r"[^\t\n\r\x20-\uD7FF\uE000-\uFFFD\U00010000-\U0010FFFF]")
_BETWEEN = re.compile(r"(\n+)")


def to_xliff(found: list[Passage], source: str, target: str, original: str, author_language: str) -> bytes:
    """`original`: name of the file that the texts are from. The same passages give the same bytes."""
    root = _element(None, "xliff", version="2.1", srcLang=source, trgLang=target)
    file = _element(root, "file", id="policy", original=original)
    file.set(f"{_XML}space", "preserve")
    _element(_element(file, "notes"), "note", id="marks", category=MARKS).text = marks(found)
    numbered = list(zip(unit_ids(found), found, strict=True))
    for name, units in groupby(numbered, key=lambda each: str(each[1].path[0])):
        group = _element(file, "group", id=f"group-{name}", name=name)
        for id_, passage in units:
            _add_unit(group, id_, passage, author_language)
    _indent(root)
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8")) + b"\n"


def unit_ids(found: list[Passage]) -> list[str]:
    """Made of the places, in the letters that an id may have."""
    seen: Counter[str] = Counter()
    ids = []
    for each in found:
        id_ = re.sub(r"[^A-Za-z0-9_.-]", "_", ".".join(map(str, each.path[:-1])))
        seen[id_] += 1
        ids.append(f"{id_}-{seen[id_]}" if seen[id_] > 1 else id_)
    return ids


def _element(parent: Any, tag: str, **attributes: str) -> Any:
    name = f"{{{NAMESPACE}}}{tag}"
    if parent is None:
        return etree.Element(name, attributes, nsmap={None: NAMESPACE})
    return etree.SubElement(parent, name, attributes)


def _indent(root: Any) -> None:
    """Lines between elements that hold no text; all others would get more of it."""
    for depth, tag in enumerate(("xliff", "file", "group", "unit", "segment"), 1):
        for parent in root.iter(f"{{{NAMESPACE}}}{tag}"):
            if len(parent):
                parent.text = "\n" + " " * depth
                for child in parent:
                    child.tail = "\n" + " " * depth
                parent[-1].tail = "\n" + " " * (depth - 1)


def _add_unit(group: Any, id_: str, passage: Passage, author_language: str) -> None:
    unit = _element(group, "unit", id=id_, name=passage.place, canResegment="no")
    pairs = list(_sentences(passage.source, passage.text))
    if passage.stale:
        sentences = ", ".join(str(each + 1) for each in passage.stale)
        said = STALE.filled(sentences=sentences).in_(author_language)
        _element(_element(unit, "notes"), "note", category="portal-stale").text = said
    codes = _Codes()
    written = [_segment(each, codes, number, passage) for number, each in enumerate(pairs)]
    if codes.data:
        stored = _element(unit, "originalData")
        for signs, name in codes.data.items():
            _element(stored, "data", id=name).text = _xml(signs)
    unit.extend(written)


def _sentences(source: str, target: str) -> Iterator[tuple[str, str]]:
    """Sentences with what is between them, side by side; the whole text where one side has more of them."""
    first, second = _BETWEEN.split(source), _BETWEEN.split(target)
    if not target:
        yield from ((each, "") for each in first)
    elif len(first) == len(second):
        yield from zip(first, second, strict=True)
    else:
        yield source, target


class _Codes:
    """The signs of a unit: each has one name as data, and each code in a sentence an id that its translation shares."""

    def __init__(self) -> None:
        self.data: dict[str, str] = {}
        self._count = 0
        self._known: list[tuple[InlineCode, str]] = []

    def named(self, signs: str) -> str:
        return self.data.setdefault(signs, f"d{len(self.data) + 1}")

    def begin(self) -> None:
        self._known = []

    def id_in_source(self, code: InlineCode) -> str:
        self._count += 1
        self._known.append((code, str(self._count)))
        return str(self._count)

    def id_in_target(self, code: InlineCode) -> str:
        """That of the code with the same signs in the source; one that was added has its own."""
        for at, (known, id_) in enumerate(self._known):
            if (known.start, known.end) == (code.start, code.end):
                del self._known[at]
                return id_
        self._count += 1
        return str(self._count)


def _segment(pair: tuple[str, str], codes: _Codes, number: int, passage: Passage) -> Any:
    said, translated = pair
    codes.begin()
    if number % 2 and not said.strip():
        ignorable = _element(None, "ignorable")
        _fill(_element(ignorable, "source"), parted(said), codes, of_target=False)
        if translated:
            _fill(_element(ignorable, "target"), parted(translated), codes, of_target=True)
        return ignorable
    is_stale = number // 2 in passage.stale or (bool(passage.stale) and "\n" in said)
    state = {"state": "translated" if translated and not is_stale else "initial"}
    stale = {"subState": "portal:stale"} if is_stale else {}
    segment = _element(None, "segment", id=f"s{number // 2 + 1}", **state, **stale)
    _fill(_element(segment, "source"), parted(said), codes, of_target=False)
    if translated:
        _fill(_element(segment, "target"), parted(translated), codes, of_target=True)
    return segment


def _fill(element: Any, parts: tuple[str | InlineCode, ...], codes: _Codes, *, of_target: bool) -> None:
    last = None
    for part in parts:
        if isinstance(part, str):
            if last is None:
                element.text = (element.text or "") + _xml(part)
            else:
                last.tail = (last.tail or "") + _xml(part)
            continue
        id_ = (codes.id_in_target if of_target else codes.id_in_source)(part)
        if part.end:
            ends = {"dataRefStart": codes.named(part.start), "dataRefEnd": codes.named(part.end)}
            last = _element(element, "pc", id=id_, **ends)
            _fill(last, part.inner, codes, of_target=of_target)
        else:
            last = _element(element, "ph", id=id_, dataRef=codes.named(part.start), disp=_xml(part.start))


def _xml(text: str) -> str:
    """Without signs that no XML can hold; `check` names them in the file."""
    return _NOT_XML.sub("\N{REPLACEMENT CHARACTER}", text)
