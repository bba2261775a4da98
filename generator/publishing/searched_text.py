"""What of a finished page the search finds: its sections, each with the words that every reader sees.

A section begins at a heading with an anchor: a hit must lead to something that is there. What is hidden, drawn or filled
in, and what `data-unsearched` marks (`page` takes the whole page out), belongs to no section.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

from selectolax.lexbor import LexborHTMLParser, LexborNode

_HEADINGS: Final = {"h1", "h2", "h3", "h4"}
_INLINE: Final = {
    "a", "abbr", "b", "bdi", "cite", "code", "em", "i", "mark", "q", "small", "span", "strong", "sub", "sup", "time", "wbr",
}  # fmt: skip
# What reads as a stop where such an element begins or ends, unless its text has one: an excerpt shows the lines in one.
_STOPS: Final = {
    **dict.fromkeys(("caption", "dt", "h1", "h2", "h3", "h4", "h5", "h6", "summary", "th[scope=row]"), ":"),
    **dict.fromkeys(
        ("blockquote", "br", "dd", "div", "dl", "li", "ol", "p", "pre", "section", "table", "tbody", "td", "th", "thead", "tr", "ul"),
        ";",
    ),
}  # fmt: skip
_STOPPED: Final = ".,:;!?…"
_UNSEEN: Final = (
    "[data-unsearched], [hidden], [aria-hidden=true], dialog, form, input, noscript, output, script, select, style, svg, template,"
    " textarea, a.headerlink"
)


@dataclass(frozen=True)
class SearchSection:
    """A heading's part of a page.

    anchor  of its heading; "" only of what stands before the first one
    text    what stands below it, up to the next section
    ids     every other anchor in it
    dates   ISO 8601, of the days that it names
    """

    anchor: str
    heading: str
    text: str
    ids: tuple[str, ...] = ()
    dates: tuple[str, ...] = ()


class _Date(NamedTuple):
    """A day that an element of the text stands for."""

    iso: str


class _Gap(NamedTuple):
    """Where words part: how deep the element is that begins or ends, and its stop, if it has one."""

    depth: int
    stop: str


class _Anchor(NamedTuple):
    """An element of the text that an address can name."""

    id: str


def searched_sections(tree: LexborHTMLParser) -> Iterator[SearchSection]:
    """The sections of the article, in order; none of a page that does not want to be found."""
    article = tree.css_first("article")
    if article is None or article.css_first("[data-unsearched=page]"):
        return
    unseen = frozenset(each.mem_id for each in article.css(_UNSEEN))
    begun = _Section("", "")
    for piece in _pieces(article, unseen):
        if isinstance(piece, LexborNode):
            if not begun.is_empty:
                yield begun.finished()
            begun = _Section(piece.attributes.get("id") or "", _collapse(_words(piece, unseen)))
        elif isinstance(piece, _Anchor):
            begun.ids.append(piece.id)
        elif isinstance(piece, _Date):
            begun.dates.append(piece.iso)
        else:
            begun.texts.append(piece)
    if not begun.is_empty:
        yield begun.finished()


class _Section:
    """A section while it is read."""

    def __init__(self, anchor: str, heading: str) -> None:
        self.anchor, self.heading = anchor, heading
        self.texts: list[str | _Gap] = []
        self.ids: list[str] = []
        self.dates: list[str] = []

    @property
    def is_empty(self) -> bool:
        return not self.heading and not _collapse(self.texts)

    def finished(self) -> SearchSection:
        return SearchSection(
            self.anchor, self.heading, _collapse(self.texts), tuple(self.ids), tuple(self.dates)
        )


def _pieces(
    node: LexborNode, unseen: frozenset[int], depth: int = 0
) -> Iterator[str | _Gap | _Anchor | _Date | LexborNode]:
    """The texts below an element, in order, with a gap where words part; the headings that begin a section as they are."""
    for child in node.iter(include_text=True):
        tag = child.tag or ""
        if tag == "-text":
            yield child.text(deep=False) or ""
        elif child.mem_id in unseen:
            yield " "
        elif tag in _HEADINGS and (tag == "h1" or child.attributes.get("id")):
            yield child
        else:
            if identity := child.attributes.get("id"):
                yield _Anchor(identity)
            if tag == "time" and re.fullmatch(
                r"\d{4}-\d\d-\d\d", day := child.attributes.get("datetime") or ""
            ):
                yield _Date(day)
            # the words of two list items or cells are not one word
            name = "th[scope=row]" if child.attributes.get("scope") == "row" else tag
            gap = "" if tag in _INLINE else _Gap(depth, _STOPS.get(name, ""))
            yield gap
            yield from _pieces(child, unseen, depth + 1)
            yield gap


def _words(node: LexborNode, unseen: frozenset[int]) -> Iterator[str]:
    """The texts of a heading, on one line."""
    for piece in _pieces(node, unseen):
        if isinstance(piece, str | _Gap):
            yield " " if isinstance(piece, _Gap) else piece


def _collapse(texts: Iterable[str | _Gap]) -> str:
    """One line of all the texts."""
    line, gaps = "", list[_Gap]()
    for text in texts:
        if isinstance(text, _Gap):
            gaps.append(text)
        elif text.strip():
            line = _continued(line, gaps) + text
            gaps = []
        else:
            line += text
    return re.sub(r"\s+", " ", line).strip()


def _continued(line: str, gaps: Sequence[_Gap]) -> str:
    """A line as the next text follows it: of the gaps between them, the first of the outermost elements has its stop."""
    stops = [each for each in gaps if each.stop]
    begun = line.rstrip()
    if stops and begun and begun[-1] not in _STOPPED:
        line = begun + min(stops, key=lambda each: each.depth).stop
    return f"{line} " if gaps else line
