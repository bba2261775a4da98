"""The words of a page's article, text node by text node, as a browser has them, and where each stands."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from selectolax.lexbor import LexborHTMLParser, LexborNode

from ..core import marks

# What a browser with scripts reads otherwise, or shows nobody.
UNSEEN: Final = ("script", "style", "noscript", "template")
_BLANK: Final = re.compile(r"[ \t\n\f\r]*")
# What names what stands beside and below it: a section, a table, a row, an entry of a list.
_HEADING: Final = re.compile(r"h[1-6]|caption|summary|legend|th|dt")
_TEXT: Final = "-text"


@dataclass(frozen=True, slots=True)
class TextNode:
    """Words of the article that stand together.

    number   its place among all that are no blanks and stand in nothing UNSEEN; -1 of marks without words
    words    without marks
    signs    where in the words a mark begins (its number) or ends, in their order
    above    keys of the elements around it, the nearest first; of a cell also that of the head of its column
    anchors  places that it belongs to, the nearest first: ids around it and those of headings above it
    """

    number: int
    words: str
    signs: tuple[tuple[int, int], ...]
    above: tuple[int, ...]
    anchors: tuple[str, ...]


@dataclass(slots=True)
class _Frame:
    """An element that is open, and what was seen in it: its last heading, cells of its row, heads of its columns."""

    node: LexborNode
    heading: str = ""
    cells: int = 0
    heads: list[int] = field(default_factory=list)
    column: int = -1


def text_nodes(page: str) -> list[TextNode]:
    """In the order of the page. ValueError if it has no article."""
    article = LexborHTMLParser(page).css_first("article")
    if article is None:
        raise ValueError("no article")
    walk = _TextWalk()
    walk.into(article)
    return walk.found


class _TextWalk:
    def __init__(self) -> None:
        self.found: list[TextNode] = []
        self.frames: list[_Frame] = []
        self.count = 0

    def into(self, node: LexborNode) -> None:
        self.frames.append(_Frame(node, column=self._column(node)))
        for child in node.iter(include_text=True):
            tag = child.tag or ""
            if tag == _TEXT:
                self._text(child.text_content or "")
            elif tag not in UNSEEN:
                is_heading = _HEADING.fullmatch(tag) is not None and bool(child.id)
                if is_heading:
                    self.frames[-1].heading = ""
                self.into(child)
                if is_heading:
                    self.frames[-1].heading = child.id or ""
        self.frames.pop()

    def _column(self, node: LexborNode) -> int:
        """Key of the head of a cell's column, -1 if it is none or has none."""
        if node.tag not in ("td", "th"):
            return -1
        row = self.frames[-1]
        at, row.cells = row.cells, row.cells + int(node.attributes.get("colspan") or "1")
        table = next((each for each in reversed(self.frames) if each.node.tag == "table"), row)
        if any(each.node.tag == "thead" for each in self.frames):
            table.heads += [node.mem_id] * (row.cells - at)
        return table.heads[at] if at < len(table.heads) else -1

    def _text(self, said: str) -> None:
        words, signs = "", []
        for piece, sign in marks.pieces(said):
            words += piece
            signs.append((len(words), sign))
        is_blank = _BLANK.fullmatch(words) is not None
        if not is_blank or len(signs) > 1:
            above, anchors = tuple(self._above()), tuple(self._anchors())
            number = -1 if is_blank else self.count
            self.found.append(TextNode(number, words, tuple(signs[:-1]), above, anchors))
        self.count += not is_blank

    def _above(self) -> Iterator[int]:
        for frame in reversed(self.frames[1:]):
            yield frame.node.mem_id
            if frame.column >= 0:
                yield frame.column

    def _anchors(self) -> Iterator[str]:
        for frame in reversed(self.frames):
            yield from filter(None, (frame.heading, frame.node.id))
