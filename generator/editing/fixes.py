"""Corrections of findings, in the bytes of a policy file."""

from __future__ import annotations

from collections.abc import Iterable

from ..core.diagnostic import Diagnostic, Edit
from ..reading.yaml import faults
from ..reading.yaml.source import Source
from .offsets import EditRefused, Offsets
from .splices import Splice, joined

# Found before anything is repaired: their columns are those of the stored line, all others those of the line as read.
ODD_SIGNS = (faults.TAB, faults.INVISIBLE_SPACE, faults.CONTROL_CHARACTER, faults.DAMAGED_CHARACTER)


def fixed(data: bytes, source: Source, found: Iterable[Diagnostic]) -> tuple[bytes, list[Edit]]:
    """The file with every plain correction made, and these; overlapping ones wait for the next run."""
    offsets = Offsets(data, source)
    taken: list[tuple[Edit, Splice]] = []
    for each in found:
        if each.fix is None or not each.rule.is_plain:
            continue
        edits = [(edit, splice_of(offsets, each, edit)) for edit in each.fix.edits]
        if all(splice and not any(_overlap(splice, other) for _, other in taken) for _, splice in edits):
            taken += [(edit, splice) for edit, splice in edits if splice]
    return joined(data, [splice for _, splice in taken]), [edit for edit, _ in taken]


def splice_of(offsets: Offsets, found: Diagnostic, edit: Edit) -> Splice | None:
    """The bytes of one correction; None where it is not plain which bytes are meant, as on a line with odd characters."""
    span, at = edit.span, offsets.as_stored if found.rule in ODD_SIGNS else offsets.at
    try:
        start, end = at(span.line, span.column - 1), at(span.end_line, span.end_column - 1)
    except EditRefused:
        return None
    ending = offsets.ending(span.line)
    return Splice(start, end, edit.text.encode().replace(b"\n", ending)) if start <= end else None


def _overlap(one: Splice, other: Splice) -> bool:
    return one.start <= other.end and other.start <= one.end
