"""A finished page as lines of text, as whoever reads or hears it meets them: what a newer program changes of it is seen there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from selectolax.lexbor import LexborHTMLParser, LexborNode

_UNREAD: Final = {"script", "style", "template", "svg", "-comment", "head"}
_IN_LINE: Final = {
    "-text", "a", "abbr", "b", "bdi", "br", "button", "cite", "code", "em", "i", "img", "input", "kbd", "label", "mark", "option",
    "q", "select", "small", "span", "strong", "sub", "sup", "textarea", "time", "wbr",
}  # fmt: skip
_CELLS: Final = {"td", "th"}
_HEADING: Final = re.compile(r"h([1-6])")
_SAID: Final = ("alt", "aria-label", "placeholder", "title")
"""What elements say in attributes: to who cannot see them, before something is typed, below the pointer."""
_SIGN: Final = "headerlink"
"""Of the link that each heading has to itself: its sign is no word."""


@dataclass(frozen=True)
class Rendered:
    """title, description and body in lines; `anchors` in the order of the page."""

    lines: tuple[str, ...]
    anchors: tuple[str, ...]


def rendered(html: bytes) -> Rendered:
    """Of any page, also one that other programs made."""
    tree = LexborHTMLParser(html)
    body = tree.css_first("body")
    lines = (*_of_head(tree), *(_lines(body) if body else ()))
    return Rendered(lines, tuple(dict.fromkeys(_anchors(tree))))


def _anchors(tree: LexborHTMLParser) -> Iterator[str]:
    """Of what stands in the page itself; around it nobody was given one."""
    own = tree.css_first("article") or tree.css_first("main") or tree.css_first("body")
    yield from (each.attributes["id"] or "" for each in (own.css("[id]") if own else ()))


def _of_head(tree: LexborHTMLParser) -> Iterator[str]:
    title, said = tree.css_first("title"), tree.css_first("meta[name=description]")
    for text in (title.text() if title else "", (said.attributes.get("content") or "") if said else ""):
        if line := _collapsed(text):
            yield line


def _lines(body: LexborNode) -> Iterator[str]:
    """A line for each block that has words of its own; a row of a table is one."""
    line = ""
    for piece in (*_pieces(body, in_cell=False), None):
        if piece is not None:
            line += piece
        elif (said := _collapsed(line).strip("| ")) != _MARKS["li"].strip():
            if said:
                yield said
            line = ""


def _pieces(node: LexborNode, *, in_cell: bool) -> Iterator[str | None]:
    """The words below an element, in order; None where a line ends."""
    for child in node.iter(include_text=True):
        tag = child.tag or ""
        if tag == "-text":
            yield child.text_content or ""
        elif tag not in _UNREAD and _SIGN not in (child.attributes.get("class") or ""):
            yield from _element(child, tag, in_cell=in_cell)


def _element(child: LexborNode, tag: str, *, in_cell: bool) -> Iterator[str | None]:
    begun, ended = _around(tag, in_cell=in_cell)
    if begun != "":
        yield begun
    yield _MARKS.get(tag, "")
    if heading := _HEADING.fullmatch(tag):
        yield "#" * int(heading[1]) + " "
    yield from (f" [{child.attributes[name]}] " for name in _SAID if child.attributes.get(name))
    yield from _pieces(child, in_cell=in_cell or tag in _CELLS)
    if ended != "":
        yield ended


_MARKS: Final = {"li": "- ", "option": " / "}


def _around(tag: str, *, in_cell: bool) -> tuple[str | None, str | None]:
    """What parts an element from what stands before and after it."""
    if tag in _CELLS:
        return "", " | "
    if tag in _IN_LINE:
        return (" ", " ") if tag == "br" else ("", "")
    return (" ", " ") if in_cell else (None, None)


def _collapsed(text: str) -> str:
    return re.sub(r"\s+", " ", text.replace("\u00ad", "").replace("\u200b", "")).strip()
