"""The safe part of Markdown that texts of a policy may use: paragraphs, lists, emphasis, links, places.

Anything else stays the text it is. The result is data; whoever shows it escapes it for where it lands.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Final, Literal, NamedTuple

Style = Literal["", "strong", "em"]
Kind = Literal["paragraph", "lines", "bullets", "numbers"]

_A_LINK: Final = r"\[(?P<label>[^\[\]]+)\]\((?P<target>[^()\s]+)\)"
_A_PLACE: Final = r"\{(?P<place>[\w.-]*)\}"
_INLINE: Final = re.compile(
    r"\*\*(?P<strong>[^*\s](?:[^*]*[^*\s])?)\*\*"
    r"|\*(?P<star>[^*\s](?:[^*]*[^*\s])?)\*"
    r"|(?<!\w)_(?P<line>[^_\s](?:[^_]*[^_\s])?)_(?!\w)"
    rf"|{_A_LINK}|{_A_PLACE}"
)
LINK: Final = re.compile(_A_LINK)
PLACE: Final = re.compile(_A_PLACE)
# What stands in a text and is not read: where a link leads, a place (its words are another's).
UNREAD: Final = re.compile(r"\]\([^()\s]*\)|\{[^{}]*\}")
_ITEM: Final = re.compile(r"(?:(?P<bullet>[-*])|(?P<number>[0-9]{1,3})[.)]) +(?P<text>\S.*)")


class Run(NamedTuple):
    """Some words that look alike. `target` is where a link leads, as the file writes it."""

    text: str
    style: Style = ""
    target: str = ""


Line = tuple[Run, ...]


@dataclass(frozen=True)
class Block:
    """A paragraph (one item), a label of several lines, or a list (an item for each point)."""

    kind: Kind
    items: tuple[Line, ...]


@dataclass(frozen=True)
class Prose:
    blocks: tuple[Block, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.blocks)

    @property
    def plain(self) -> str:
        """Only the words: a line for each paragraph, point or line of a label."""
        return "\n".join("".join(run.text for run in item) for block in self.blocks for item in block.items)

    @property
    def on_one_line(self) -> str:
        """Its lines one after the other; each may begin with a capital, so a comma would be wrong."""
        return " · ".join(self.plain.split("\n"))

    @property
    def targets(self) -> tuple[str, ...]:
        return tuple(run.target for run in self._runs() if run.target)

    def changed(self, change: Callable[[Run], Run]) -> "Prose":
        """The same with each run changed."""
        return Prose(
            tuple(
                replace(block, items=tuple(tuple(map(change, item)) for item in block.items))
                for block in self.blocks
            )
        )

    def _runs(self) -> Iterator[Run]:
        return (run for block in self.blocks for item in block.items for run in item)


Places = Mapping[str, Run]


def parse(text: str, places: Places | None = None) -> Prose:
    """A long text: a blank line ends a paragraph, a line break is only a space.

    places  what `{name}` stands for; an unknown place stays as written
    """
    return Prose(tuple(_blocks(text, places or {})))


def label(text: str, places: Places | None = None) -> Prose:
    """A short text, in which a line break is a line break."""
    lines = [line.strip() for line in text.strip().splitlines() if line.strip()]
    items = tuple(inline(line, places) for line in lines)
    return Prose((Block("lines", items),) if items else ())


def inline(text: str, places: Places | None = None) -> Line:
    """One line -> its runs."""
    known = places or {}
    runs: list[Run] = []
    end = 0
    for match in _INLINE.finditer(text):
        if match["place"] is not None and match["place"] not in known:
            continue
        runs += [Run(text[end : match.start()]), _run(match, known)]
        end = match.end()
    runs.append(Run(text[end:]))
    return tuple(run for run in runs if run.text)


def fill(text: str, places: Places) -> str:
    """`{hours} local time` -> `9:00–18:00 local time`; an unknown place stays as written."""
    return PLACE.sub(lambda match: places[match[1]].text if match[1] in places else match[0], text)


def targets(text: str) -> list[str]:
    """Where the links of a text lead, as the file writes it; sorted, so that languages can be compared."""
    return sorted(match["target"] for match in LINK.finditer(text))


def without_links(text: str, leads: Callable[[str], bool]) -> str:
    """`see [the tiers](tiers)` -> `see the tiers`; a link that leads nowhere stays as written."""
    return LINK.sub(lambda match: match["label"] if leads(match["target"]) else match[0], text)


def _run(match: re.Match[str], places: Places) -> Run:
    if match["place"] is not None:
        return places[match["place"]]
    if match["label"] is not None:
        return Run(fill(match["label"], places), "", match["target"])
    if match["strong"] is not None:
        return Run(fill(match["strong"], places), "strong")
    return Run(fill(match["star"] or match["line"], places), "em")


def _blocks(text: str, places: Places) -> Iterator[Block]:
    for chunk in re.split(r"\n[ \t]*\n", text.strip()):
        lines: list[str] = []
        points: list[tuple[Kind, str]] = []
        for line in filter(None, map(str.strip, chunk.splitlines())):
            match = _ITEM.fullmatch(line)
            if match is not None:
                points.append(("bullets" if match["bullet"] else "numbers", match["text"]))
            elif points:
                points[-1] = (points[-1][0], f"{points[-1][1]} {line}")
            else:
                lines.append(line)
        if lines:
            yield Block("paragraph", (inline(" ".join(lines), places),))
        if points:
            yield Block(points[0][0], tuple(inline(point, places) for _, point in points))
