"""What can be edited where it stands on a page: stretches of its words, each with the entry of the file behind it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Final, Literal, NamedTuple

from ..core.diagnostic import Path
from ..core.marks import ENDS, unmarked
from ..editing.file import Read
from ..i18n.locale import Locale
from ..policy.policy import Policy
from ..reading.yaml.source import Source
from .blocks import block_of, block_of_page, told_with
from .entries import in_file
from .page_text import TextNode, text_nodes
from .said import words_said

Kind = Literal["mark", "said", "block"]
# In headings of a page, MkDocs has signs that are no letters as references.
_REFERENCE: Final = re.compile(r"&#(8289|829[0-2]);")
_SPACES: Final = re.compile("[\u00a0\u202f]")


class PagePart(NamedTuple):
    """Some words of one text node, counted as scripts count: in UTF-16."""

    node: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class PageTarget:
    """number  its place among those of the page
    path    of the entry in the file; others: entries that are said in the same words
    kind    mark: the text itself; said: a value in words; block: what the program says of these entries
    """

    number: int
    path: Path
    parts: tuple[PagePart, ...]
    kind: Kind
    others: tuple[Path, ...] = ()


@dataclass(frozen=True, slots=True)
class PlacedPage:
    """What can be edited on a page.

    read          the file that the page tells of
    is_last_good  the file says something else by now, which cannot be shown
    """

    read: Read
    targets: tuple[PageTarget, ...] = ()
    is_last_good: bool = False


@dataclass(frozen=True)
class Places:
    """Where words of one language come from.

    marked  entry behind each number of `marking.marked`, as the file has it
    said    words -> entries that are said so
    """

    source: Source
    policy: Policy
    marked: tuple[Path, ...]
    said: Mapping[str, tuple[Path, ...]]

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """Of what is said, the longest first."""
        words = sorted(self.said, key=len, reverse=True)
        said = "|".join(re.escape(each).replace(r"\ ", "[ \u00a0\u202f]") for each in words)
        return re.compile(rf"(?<!\w)(?:{said or '(?!)'})(?!\w)")


def places_of(source: Source, policy: Policy, locale: Locale, marked: tuple[Path, ...]) -> Places:
    """`marked`: as `marking.marked_view` gives them."""
    paths = tuple(in_file(source, each) for each in marked)
    said = words_said(source, policy, locale)
    return Places(source, policy, paths, {_spaced(words): found for words, found in said.items()})


def without_marks(page: str) -> str:
    """A page of a marked policy as it would be without marks, byte by byte."""
    return unmarked(_REFERENCE.sub(lambda sign: chr(int(sign[1])), page))


def targets_of(page: str, places: Places, name: str) -> tuple[str, tuple[PageTarget, ...]]:
    """The page without its marks, and what can be edited on it, in its order.

    page  finished HTML of a marked policy; name: its address in its language, `tiers/gold`
    """
    found = _Page(text_nodes(page), places, name).targets()
    return without_marks(page), tuple(found)


def placed_page(clean: str, said: str, places: Places, name: str) -> tuple[str, tuple[PageTarget, ...]]:
    """What is served: the page of the policy without marks, with its targets; none where marks made it another page.

    said  the same page of the marked policy; name: as in `targets_of`
    """
    page, found = targets_of(said, places, name)
    return clean, found if page == clean else ()


class _Found(NamedTuple):
    """Before it has its number; parts in characters."""

    parts: tuple[PagePart, ...]
    path: Path
    kind: Kind
    others: tuple[Path, ...] = ()


class _Page:
    def __init__(self, nodes: list[TextNode], places: Places, name: str) -> None:
        self.nodes, self.places, self.name = nodes, places, name
        self.taken: dict[int, list[tuple[int, int]]] = defaultdict(list)
        self.entries: dict[int, set[Path]] = defaultdict(set)  # of marks below an element
        self.known: dict[str, Path] = {}

    def targets(self) -> Iterator[PageTarget]:
        """First marks: what stands between them is looked through for words, and the rest belongs to its block."""
        found = [*self._marked()]
        found += [*self._said()]
        found += [*self._blocks()]
        words = {node.number: node.words for node in self.nodes}
        for number, each in enumerate(sorted(found, key=lambda one: (one.parts[0], -one.parts[-1].end))):
            parts = tuple(_in_units(part, words[part.node]) for part in each.parts)
            yield PageTarget(number, each.path, parts, each.kind, each.others)

    def _marked(self) -> Iterator[_Found]:
        opened: list[tuple[int, int, int]] = []
        for at, node in enumerate(self.nodes):
            for place, sign in node.signs:
                if sign != ENDS:
                    opened.append((sign, at, place))
                elif opened:
                    number, first, start = opened.pop()
                    yield from self._mark(number, (first, start), (at, place))

    def _mark(self, number: int, begin: tuple[int, int], end: tuple[int, int]) -> Iterator[_Found]:
        """From a place in a node to one in the same or a later node."""
        path, parts = self.places.marked[number], []
        for at in range(begin[0], end[0] + 1):
            node = self.nodes[at]
            start = begin[1] if at == begin[0] else 0
            stop = end[1] if at == end[0] else len(node.words)
            if node.words[start:stop].strip():
                parts.append(PagePart(node.number, start, stop))
                self.taken[node.number].append((start, stop))
            self._note(node, path)
        if parts and path:
            yield _Found(tuple(parts), path, "mark")

    def _said(self) -> Iterator[_Found]:
        """First what only one entry says: the words beside it are likely to be of the same one."""
        found = [*self._matches()]
        for node, _, paths in found:
            if len(paths) == 1:
                self._note(node, paths[0])
        for node, part, paths in found:
            first, *others = self._nearest(node, paths)
            yield _Found((part,), first, "said", tuple(others))

    def _matches(self) -> Iterator[tuple[TextNode, PagePart, tuple[Path, ...]]]:
        for node in self.nodes:
            for start, end in [*self._free(node, r"\S")]:
                for match in self.places.pattern.finditer(node.words, start, end):
                    self.taken[node.number].append(match.span())
                    yield node, PagePart(node.number, *match.span()), self.places.said[_spaced(match[0])]

    def _note(self, node: TextNode, path: Path) -> None:
        for element in node.above:
            self.entries[element].add(path)

    def _nearest(self, node: TextNode, paths: tuple[Path, ...]) -> list[Path]:
        """Those that a place of the page names first, then those of which a neighbour speaks."""
        here = [block for block in map(self._block, node.anchors) if block]
        around = [self.entries[each] for each in node.above]

        def farness(path: Path) -> tuple[int, ...]:
            elsewhere = (int(path[: len(block)] != block) for block in here)
            return *elsewhere, *(_farness(path, each) for each in around)

        return sorted(paths, key=farness)

    def _blocks(self) -> Iterator[_Found]:
        """Words that nothing else has, of neighbouring nodes of the same place together."""
        parts: list[PagePart] = []
        last: Path = ()
        page = block_of_page(self.name)
        for node in self.nodes:
            path = next(filter(None, map(self._block, node.anchors)), page)
            free = [PagePart(node.number, *span) for span in self._free(node, r"\w")]
            if parts and path != last:
                yield self._block_of(parts, last)
                parts = []
            last = path
            parts += free if path else []
        if parts:
            yield self._block_of(parts, last)

    def _block_of(self, parts: list[PagePart], path: Path) -> _Found:
        others = (each for each in told_with(path) if self.places.source.find(each) is not None)
        return _Found(tuple(parts), path, "block", tuple(others))

    def _block(self, anchor: str) -> Path:
        if anchor not in self.known:
            path = block_of(anchor, self.places.policy, self.name) or ()
            self.known[anchor] = in_file(self.places.source, path)
        return self.known[anchor]

    def _free(self, node: TextNode, sign: str) -> Iterator[tuple[int, int]]:
        """Stretches with such a sign that belong to nothing yet."""
        at = 0
        for start, end in (*sorted(self.taken[node.number]), (len(node.words),) * 2):
            if re.search(sign, node.words[at:start]):
                yield at, start
            at = max(at, end)


def _farness(path: Path, around: set[Path]) -> int:
    """Less than nothing if an entry of the path is spoken of, more if another one of its table is instead."""
    named = {each[1] for each in around if len(each) > 1}.intersection(path[1:])
    if named:
        return -len(named)
    return int(any(each[0] == path[0] for each in around))


def _spaced(words: str) -> str:
    return _SPACES.sub(" ", words)


def _in_units(part: PagePart, words: str) -> PagePart:
    if words.isascii() or max(words) < "\U00010000":
        return part
    start, end = (len(words[:at].encode("utf-16-le")) // 2 for at in part[1:])
    return PagePart(part.node, start, end)
