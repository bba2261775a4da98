"""The safe part of Markdown that texts of a policy may use: paragraphs, lists, tables, emphasis, links, places.

Anything else stays the text it is. The result is data; whoever shows it escapes it for where it lands.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final, Literal, NamedTuple

from ..core.marks import END

Style = Literal["", "strong", "em"]
Kind = Literal["paragraph", "lines", "bullets", "numbers", "table"]

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
# `| a | b |`; of its head also the row below, `| --- | :-: |`.
_HEAD: Final = re.compile(r"\s*\|.*\|\s*")
RULE: Final = re.compile(r"\s*\|(?: *:?-+:? *\|)+\s*")
# What parts cells; `\|` is a sign among words.
BAR: Final = re.compile(r"(?<!\\)\|")
_UNENDED_LINE: Final = re.compile(rf"(?<![.!?:;,])(?<![.!?:;,]{END})\n")
_BEFORE_A_SIGN: Final = re.compile(r"(?<=\d) (?=[%‰€£$¥])")
_ITEM: Final = re.compile(r"(?:(?P<bullet>[-*])|(?P<number>[0-9]{1,3})[.)]) +(?P<text>\S.*)")


class Run(NamedTuple):
    """Some words that look alike. `target` is where a link leads, as the file writes it."""

    text: str
    style: Style = ""
    target: str = ""


Line = tuple[Run, ...]
_BETWEEN_CELLS: Final = Run(" | ")


@dataclass(frozen=True)
class Block:
    """A paragraph (one item), a label of several lines, a list (an item for each point) or a table.

    items    of a table its cells, row by row; the first row is its head
    columns  of a table
    """

    kind: Kind
    items: tuple[Line, ...]
    columns: int = 0

    @property
    def rows(self) -> tuple[tuple[Line, ...], ...]:
        """Of a table; each has as many cells as it has columns."""
        starts = range(0, len(self.items), self.columns or 1)
        return tuple(self.items[start : start + self.columns] for start in starts)

    def name_below(self, heading: str) -> str:
        """Of a table, told from others below the same heading: `Credits: Availability, Credit`."""
        head = ", ".join(filter(None, ("".join(run.text for run in cell) for cell in self.rows[0])))
        return ": ".join(filter(None, (heading, head)))

    @property
    def lines(self) -> tuple[Line, ...]:
        """Where there is no room for a table, a row is a line."""
        return tuple(map(_joined, self.rows)) if self.kind == "table" else self.items


@dataclass(frozen=True)
class Prose:
    blocks: tuple[Block, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.blocks)

    @property
    def plain(self) -> str:
        """Only the words: a line for each paragraph, point, row of a table or line of a label."""
        return "\n".join("".join(run.text for run in line) for line in self.lines)

    @property
    def lines(self) -> tuple[Line, ...]:
        return tuple(line for block in self.blocks for line in block.lines)

    @property
    def parted(self) -> tuple["Prose", "Prose"]:
        """What it says in sentences, and the lists and tables that follow, with whatever stands behind them."""
        kinds = [block.kind in ("paragraph", "lines") for block in self.blocks]
        at = kinds.index(False) if False in kinds else len(kinds)
        return Prose(self.blocks[:at]), Prose(self.blocks[at:])

    @property
    def on_one_line(self) -> str:
        """Its lines one after the other, as sentences: each may begin with a capital."""
        return _UNENDED_LINE.sub(". ", self.plain).replace("\n", " ")

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


def unbroken(text: str) -> str:
    """`99,0 %` with a space at which no line ends."""
    return _BEFORE_A_SIGN.sub("\u00a0", text)


def fill(text: str, places: Places) -> str:
    """`{hours} local time` -> `9:00–18:00 local time`; an unknown place stays as written."""
    return PLACE.sub(lambda match: places[match[1]].text if match[1] in places else match[0], text)


def targets(text: str) -> list[str]:
    """Where the links of a text lead, as the file writes it; sorted, so that languages can be compared."""
    return sorted(match["target"] for match in LINK.finditer(text))


def without_links(text: str, leads: Callable[[str], bool]) -> str:
    """`see [the tiers](tiers)` -> `see the tiers`; a link that leads nowhere stays as written."""
    return LINK.sub(lambda match: match["label"] if leads(match["target"]) else match[0], text)


def table_rows(lines: Sequence[str]) -> Iterator[range]:
    """Which lines are a table: a head, the row that rules it off, and the rows below."""
    at = 0
    while at < len(lines):
        end = at
        if _HEAD.fullmatch(lines[at]) and at + 1 < len(lines) and RULE.fullmatch(lines[at + 1]):
            end = at + 2
            while end < len(lines) and lines[end].lstrip().startswith("|"):
                end += 1
            yield range(at, end)
        at = max(end, at + 1)


def cells(row: str) -> list[str]:
    """`| a | b |` -> a, b."""
    said = row.strip().removeprefix("|")
    parts = BAR.split(said)
    return [each.strip().replace("\\|", "|") for each in (parts if parts[-1].strip() else parts[:-1])]


def _joined(row: Sequence[Line]) -> Line:
    joined: list[Run] = []
    for at, cell in enumerate(row):
        joined += [_BETWEEN_CELLS, *cell] if at else cell
    return tuple(joined)


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
        lines = [line for line in map(str.strip, chunk.splitlines()) if line]
        start = 0
        for rows in table_rows(lines):
            yield from _sentences(lines[start : rows.start], places)
            yield _table([lines[at] for at in rows], places)
            start = rows.stop
        yield from _sentences(lines[start:], places)


def _table(rows: Sequence[str], places: Places) -> Block:
    """What a row has too few is empty, and no cell is lost; `check` asks about both."""
    said = [cells(row) for at, row in enumerate(rows) if at != 1]
    columns = max(map(len, said))
    filled = (cell for row in said for cell in (*row, *[""] * (columns - len(row))))
    return Block("table", tuple(inline(cell, places) for cell in filled), columns)


def _sentences(said: Sequence[str], places: Places) -> Iterator[Block]:
    """A paragraph, a list, or both."""
    lines: list[str] = []
    points: list[tuple[Kind, str]] = []
    for line in said:
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
