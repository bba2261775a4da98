"""Texts of a policy as blocks of a sheet: paragraphs, lists, tables. Links are web addresses by now, or empty."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from ...policy import prose
from ...policy.prose import Line, Prose, Run
from .sheet import Block, Cell, Paragraph, Points, Table

# Letters: a column gets its share of the page by its longest cell, none less than the first nor more than the last.
_NARROW: Final = 8
_WIDE: Final = 40


def prose_blocks(said: Prose, heading: str) -> Iterator[Block]:
    """`heading` is what stands above; it names tables."""
    for block in said.blocks:
        if block.kind == "table":
            yield _table(block, heading)
        elif block.kind == "paragraph":
            yield from map(Paragraph, block.items)
        elif block.kind == "lines":
            yield Paragraph(join_lines(block.items))
        else:
            yield Points(block.items, is_numbered=block.kind == "numbers")


def join_lines(lines: Iterable[Line]) -> Line:
    """Lines one after the other, a space between them."""
    joined: list[Run] = []
    for each in lines:
        joined += [Run(" "), *each] if joined else each
    return tuple(joined)


def _table(block: prose.Block, heading: str) -> Table:
    head, *rows = block.rows
    widths = tuple(_share(column) for column in zip(*block.rows, strict=True))
    named = tuple(
        tuple(_cell(cell, is_name=not at and len(row) > 1) for at, cell in enumerate(row)) for row in rows
    )
    return Table(block.name_below(heading), widths, tuple(Cell((cell,)) for cell in head), named)


def _cell(words: Line, is_name: bool) -> Cell:
    return Cell((words,), "strong" if is_name else "plain")


def _share(column: Sequence[Line]) -> str:
    longest = max(sum(len(run.text) for run in cell) for cell in column)
    return str(min(max(longest, _NARROW), _WIDE))
