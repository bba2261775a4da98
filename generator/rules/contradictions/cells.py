"""Family Contradictions, tables: times in tables of texts, held against those of the tier and severity they stand for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

from ...core.diagnostic import Diagnostic, Path
from ...core.messages import Value
from ...policy.promises import promises
from ...policy.prose import BAR, table_rows
from ...reading.yaml.nodes import Scalar
from ...reading.yaml.source import texts
from ..corpus.context import Context
from ..corpus.figures import durations
from ..corpus.texts import has_tables
from .promised import PROMISE_CONTRADICTED, SaidTime, is_same

if TYPE_CHECKING:
    from ...policy.policy import Policy
    from ...reading.yaml.source import Source

RULES = ()


class TableCell(NamedTuple):
    """What stands between two bars, from this place of the text on."""

    start: int
    text: str

    @property
    def said(self) -> str:
        return self.text.strip().casefold()


def cells_contradicted(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    """Of a table that has tiers on one side and severities on the other, by their names."""
    for path, scalar in texts(source):
        if "|" in scalar.text and path[-1] in policy.languages and has_tables(path):
            rows = scalar.text.split("\n")
            for table in table_rows(rows):
                yield from _in_table(policy, path, scalar, _cells(rows, table))


def _cells(lines: list[str], rows: range) -> list[list[TableCell]]:
    """Of the head and the rows below the rule."""
    starts = [0, *accumulate(len(line) + 1 for line in lines)]
    return [_row(starts[at], lines[at]) for at in rows if at != rows.start + 1]


def _row(start: int, line: str) -> list[TableCell]:
    edges = [bar.start() for bar in BAR.finditer(line)]
    return [TableCell(start + one + 1, line[one + 1 : other]) for one, other in pairwise(edges)]


def _in_table(
    policy: Policy, path: Path, scalar: Scalar, table: list[list[TableCell]]
) -> Iterator[Diagnostic]:
    language = str(path[-1])
    tiers = {each.name.in_(language).casefold(): name for name, each in policy.tiers.items()}
    grades = {each.name.in_(language).casefold(): name for name, each in policy.severities.items()}
    grades |= {name.casefold(): name for name in policy.severities}
    for row in table[1:]:
        for head, cell in list(zip(table[0], row, strict=False))[1:]:
            sides = ((row[0].said, head.said), (head.said, row[0].said))
            meant = [(tiers[one], grades[other]) for one, other in sides if one in tiers and other in grades]
            promised = [each.time for each in promises(policy) if (each.tier, each.severity) in meant]
            time = _time(cell, language[:2])
            if time and promised and not any(is_same(time, each) for each in promised):
                known = ", ".join(each.words for each in promised)
                values: dict[str, Value] = {"words": cell.text.strip(), "known": known}
                begin = cell.start + len(cell.text) - len(cell.text.lstrip())
                place = scalar.place(begin, begin + len(cell.text.strip()))
                yield Diagnostic(PROMISE_CONTRADICTED, place, path, values)


def _time(cell: TableCell, language: str) -> SaidTime | None:
    """The one time of a cell; „eine Stunde“ is one there, too."""
    said = _ARTICLE.sub(r"1\1", cell.said)
    found = [SaidTime(*match.span(), amount, unit) for match, amount, unit in durations(said, language)]
    return found[0] if len(found) == 1 else None


_ARTICLE: Final = re.compile(r"^(?:einen?|eine[rs]?|an?)( \w+)")

CHECKS = (cells_contradicted,)
