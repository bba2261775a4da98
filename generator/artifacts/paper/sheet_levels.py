"""Availability and its like on a sheet: each entry with its sentences, its table and what else is laid down."""

from collections.abc import Iterator

from ...views.service_levels.levels_view import LevelsView, LevelView
from .sheet import Block, Heading, Paragraph, Table, line
from .sheet_words import SheetWords, cell, with_row_header


class SheetLevels(SheetWords):
    """Service levels of one policy in one language."""

    def levels(self, all_of_kind: LevelsView, level: int = 2, clause: str = "") -> Iterator[Block]:
        """`level`: of the heading of an entry; that of the kind stands above. `clause`: in which they have numbers."""
        for place, each in enumerate(all_of_kind.entries, 1):
            number = self.view.part(clause, place) if clause else ""
            yield Heading(line(f"{number} {each.name}".strip()), each.anchor, level)
            yield from self._level(each)

    def _level(self, entry: LevelView) -> Iterator[Block]:
        yield from (Paragraph(line(said)) for said in entry.sentences)
        yield from self._prose(entry.prose, entry.name)
        if entry.rows:
            rows = tuple(with_row_header(tuple(map(cell, row))) for row in entry.rows)
            widths = ("auto", *("1" for _ in entry.head[1:]))
            yield Table(entry.name, widths, tuple(map(cell, entry.head)), rows)
        for fact in entry.facts:
            yield Paragraph(line(f"{fact.label}{self.t(':')}"), leads_on=True)
            yield from self._prose(fact.prose, fact.label)
