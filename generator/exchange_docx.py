"""One language of the policy as a Word document: a table of places and texts. Tracked changes are read as accepted."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from datetime import datetime
from typing import Any

import docx
from docx.opc.exceptions import PackageNotFoundError
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor

from .diagnostic import Path, Said
from .exchange import GUIDE, ExchangeError, Passage, by_place

PLACE = Said("Place (do not change)", "Stelle (nicht ändern)")
TEXT = Said("Text", "Text")
_EPOCH = (1980, 1, 1, 0, 0, 0)


def to_docx(found: list[Passage], title: str, author_language: str, on: datetime) -> bytes:
    """The same passages give the same bytes; `on` is the date in the document's properties."""
    document = docx.Document()
    document.core_properties.title = title
    document.core_properties.author = ""
    document.core_properties.created = document.core_properties.modified = on
    document.add_heading(title, 0)
    document.add_paragraph(GUIDE.in_(author_language))
    table = document.add_table(rows=1, cols=2, style="Table Grid")
    _fill(table.rows[0].cells, PLACE.in_(author_language), TEXT.in_(author_language))
    for passage in found:
        _fill(table.add_row().cells, passage.place, passage.text)
    written = io.BytesIO()
    document.save(written)
    return _same_bytes(written.getvalue())


def _fill(cells: Any, place: str, text: str) -> None:
    cells[0].width, cells[1].width = Cm(4.5), Cm(12)
    named = cells[0].paragraphs[0].add_run(place)
    named.font.size, named.font.color.rgb = Pt(8), RGBColor(0x60, 0x60, 0x60)
    first, *others = text.split("\n")
    cells[1].paragraphs[0].add_run(first)
    for line in others:
        cells[1].add_paragraph(line)


def _same_bytes(data: bytes) -> bytes:
    """The archive with a fixed date on every member."""
    written = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(written, "w") as new:
        for name in sorted(old.namelist()):
            new.writestr(zipfile.ZipInfo(name, _EPOCH), old.read(name), zipfile.ZIP_DEFLATED)
    return written.getvalue()


def title_of(data: bytes) -> str:
    """The title in the document's properties; empty if it is none of ours."""
    try:
        return str(docx.Document(io.BytesIO(data)).core_properties.title)
    except (PackageNotFoundError, KeyError, ValueError, zipfile.BadZipFile):
        return ""


def from_docx(data: bytes, found: list[Passage]) -> dict[Path, str]:
    """The texts of a document that came back; ExchangeError if it is none of ours."""
    try:
        document = docx.Document(io.BytesIO(data))
        rows = document.tables[0].rows
    except (PackageNotFoundError, IndexError, KeyError, ValueError, zipfile.BadZipFile) as error:
        raise ExchangeError(
            Said(
                "This is not a Word document made by “export-text”.",
                "Das ist kein Word-Dokument aus „export-text“.",
            )
        ) from error
    return by_place(_pairs(rows), found)


def _pairs(rows: Any) -> Iterator[tuple[str, str]]:
    for row in list(rows)[1:]:
        place, text = _shown(row.cells[0]).replace("\n", " ").strip(), _shown(row.cells[1])
        if place or text.strip():  # a row whose deletion is tracked says nothing any more
            yield place, text


def _shown(cell: Any) -> str:
    """What the cell says when every tracked change is accepted."""
    return "\n".join("".join(_words(paragraph)) for paragraph in cell._element.iter(qn("w:p")))


def _words(paragraph: Any) -> Iterator[str]:
    for node in paragraph.iter(qn("w:t"), qn("w:br"), qn("w:tab")):
        if any(parent.tag in (qn("w:del"), qn("w:moveFrom")) for parent in node.iterancestors()):
            continue
        yield (node.text or "") if node.tag == qn("w:t") else "\n" if node.tag == qn("w:br") else " "
