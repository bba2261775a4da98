"""Sections that show availability, maintenance, credits, rates or periods: is there something to show, and once only?"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ...core.diagnostic import Diagnostic, Path, error
from ...core.messages import Message
from ...policy.portal.anchors import LEVEL_TABLES
from ..corpus.context import Context

if TYPE_CHECKING:
    from ...policy.policy import Policy
    from ...reading.yaml.source import Source

TABLE_EMPTY = error(
    "table-empty",
    Message("This section shows “{table}”, and the file has none."),
    Message("Add a block “{table}:” at the left margin, or delete the line."),
    why=Message("Below the heading nothing would stand."),
    bad="sections:\n  credits:\n    table: credits",
    good="credits:\n  late-answer:\n    promise: first_response",
)

TABLE_TWICE = error(
    "table-twice",
    Message("“{table}” is shown by two sections: here and in “{other}”."),
    Message("Delete one of the two lines."),
    why=Message("Each of its entries has one address in the terms, which would be there twice."),
    bad="sections:\n  money-back:\n    table: credits\n  penalties:\n    table: credits",
    good="sections:\n  money-back:\n    table: credits",
)

RULES = (TABLE_EMPTY, TABLE_TWICE)


def level_tables(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    shown: dict[str, str] = {}
    for name, section in policy.sections.items():
        table = section.table or ""
        path: Path = ("sections", name, "table")
        if table not in LEVEL_TABLES:
            continue
        if not getattr(policy, table):
            yield Diagnostic(TABLE_EMPTY, source.span(path), path, {"table": table})
        elif table in shown:
            values = {"table": table, "other": shown[table]}
            yield Diagnostic(TABLE_TWICE, source.span(path), path, values)
        shown.setdefault(table, name)


CHECKS = (level_tables,)
