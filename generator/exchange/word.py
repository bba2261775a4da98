"""One language of the policy as a Word document: a table of places and texts, and of a translation what it is made from.

Tracked changes are read as accepted.
"""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterator
from datetime import datetime
from typing import Any

import docx
from docx.enum.text import WD_COLOR_INDEX
from docx.opc.exceptions import PackageNotFoundError
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor
from docx.table import _Cell

from ..core.diagnostic import Path
from ..core.messages import LANGUAGES, Message
from .passages import GUIDE, ExchangeError, Passage, by_place, language_of, marks

PLACE = Message("Place (do not change)")
SOURCE = Message("Source")
TEXT = Message("Text")
STALE = Message(
    "Sentences marked ► were changed since they were translated. Where the text is empty, none is there yet."
)
NOT_OURS = Message("This is not a Word document made by “export-text”.")
MOST_BYTES = 50_000_000  # unpacked; the texts of a long policy take one
_EPOCH = (1980, 1, 1, 0, 0, 0)
# What zip, XML and Word's own parts can fail with, all of it in a file of which somebody else is the author.
_BROKEN = (
    PackageNotFoundError, zipfile.BadZipFile, zlib.error, SyntaxError, AttributeError, LookupError, TypeError,
    ValueError, OSError, EOFError, RuntimeError,
)  # fmt: skip
_COMMENT = qn("w:commentReference")
_DELETED = (qn("w:del"), qn("w:moveFrom"))
_DELETED_WORDS = (qn("w:delText"), qn("w:moveFrom"))
# Formatting that means something, and what is no text at all.
_SHOWN = [qn(each) for each in ("w:b", "w:i", "w:u", "w:strike", "w:dstrike", "w:vertAlign")]
_THINGS = [
    qn(each)
    for each in ("w:numPr", "w:tbl", "w:drawing", "w:pict", "w:footnoteReference", "w:endnoteReference")
]
_SIGNS = {
    qn("w:br"): "\n", qn("w:cr"): "\n", qn("w:tab"): " ", qn("w:ptab"): " ", qn("w:noBreakHyphen"): "-",
}  # fmt: skip


def to_docx(found: list[Passage], title: str, author_language: str, on: datetime) -> bytes:
    """The same passages give the same bytes; `on` is the date in the document's properties."""
    document = docx.Document()
    document.core_properties.title = title
    document.core_properties.author = ""
    # python-docx refuses properties of more than 255 letters, which is no rule of the format.
    document.core_properties._element.get_or_add_description().text = marks(found)
    document.core_properties.created = document.core_properties.modified = on
    document.add_heading(title, 0)
    document.add_paragraph(GUIDE.in_(author_language))
    _add_table(document, found, author_language)
    written = io.BytesIO()
    document.save(written)
    return _same_bytes(written.getvalue())


def _add_table(document: Any, found: list[Passage], author_language: str) -> None:
    has_sources = any(each.source for each in found)
    if has_sources:
        document.add_paragraph(STALE.in_(author_language))
    heads = (PLACE, SOURCE, TEXT) if has_sources else (PLACE, TEXT)
    table = document.add_table(rows=len(found) + 1, cols=len(heads), style="Table Grid")
    table.autofit = False
    head, *rows = (_cells(row, table) for row in table.rows)
    _fill(head, PLACE.in_(author_language), *(each.in_(author_language) for each in heads[1:]))
    for cells, passage in zip(rows, found, strict=True):
        _fill(cells, passage.place, *((passage.source, passage.text) if has_sources else (passage.text,)))
        if passage.stale:
            _mark(cells[1].paragraphs, passage.stale)


def _fill(cells: list[_Cell], place: str, *texts: str) -> None:
    cells[0].width = Cm(4.5 if len(texts) == 1 else 3.5)
    named = cells[0].paragraphs[0].add_run(place)
    named.font.size, named.font.color.rgb = Pt(8), RGBColor(0x60, 0x60, 0x60)
    for cell, text in zip(cells[1:], texts, strict=True):
        cell.width = Cm(12 if len(texts) == 1 else 6.5)
        first, *others = text.split("\n")
        cell.paragraphs[0].add_run(first)
        for line in others:
            cell.add_paragraph(line)


def _mark(paragraphs: Any, stale: tuple[int, ...]) -> None:
    """The sentences of the source whose translation was left behind: with a sign, not by colour alone."""
    said = [each for each in paragraphs if each.text.strip()]
    for number in stale:
        if number < len(said):
            run = said[number].runs[0]
            run.text, run.font.highlight_color = f"► {run.text}", WD_COLOR_INDEX.YELLOW


def _same_bytes(data: bytes) -> bytes:
    """The archive with a fixed date on every member."""
    written = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(written, "w") as new:
        for name in sorted(old.namelist()):
            new.writestr(zipfile.ZipInfo(name, _EPOCH), old.read(name), zipfile.ZIP_DEFLATED)
    return written.getvalue()


def _open(data: bytes) -> Any:
    """ExchangeError for what is no Word document, or holds more than a policy can."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as members:
            if sum(each.file_size for each in members.infolist()) > MOST_BYTES:
                raise ValueError("too large")
        document = docx.Document(io.BytesIO(data))
        if document.element.body is None:  # a foreign part in the place of ours does not know the word
            raise ValueError("empty")
        return document
    except _BROKEN as error:
        raise ExchangeError(NOT_OURS) from error


def _properties(document: Any) -> Any:
    """LibreOffice calls the way to them by another name than Word, so that python-docx would begin new ones."""
    ways = document.part.package.rels.values()
    parts = (way.target_part for way in ways if way.reltype.endswith("/metadata/core-properties"))
    part = next((each for each in parts if hasattr(each, "core_properties")), document.part.package)
    return part.core_properties


def heading_of(data: bytes) -> tuple[str, str]:
    """Title and marks as the document's properties keep them; the title else as it stands over the table."""
    document = _open(data)
    try:
        properties = _properties(document)
        title, marks = properties.title, properties.comments
    except _BROKEN:
        title = marks = ""
    if language_of(title) is None:
        lines = (paragraph.text for paragraph in document.paragraphs)
        title = next((line for line in lines if language_of(line)), title)
    return title, marks


def from_docx(data: bytes, found: list[Passage]) -> dict[Path, str]:
    """The texts of a document that came back; ExchangeError if it is none of ours."""
    return by_place(((place, _accepted_text(cell)) for place, cell in _rows(data, found)), found)


def formatted(data: bytes, found: list[Passage]) -> list[str]:
    """Places with bold, italics, links, lists, pictures or notes of Word, none of which the file can hold."""
    return list(dict.fromkeys(place for place, cell in _rows(data, found) if _is_formatted(cell)))


def commented(data: bytes, found: list[Passage]) -> list[str]:
    """Places beside which somebody has written a comment, which is for people."""
    rows = _rows(data, found)
    return list(
        dict.fromkeys(place for place, cell in rows if cell._element.find(f".//{_COMMENT}") is not None)
    )


def _rows(data: bytes, found: list[Passage]) -> list[tuple[str, Any]]:
    """Place and cell of the text; of every table that names a place of ours."""
    known = {passage.place for passage in found}
    document = _open(data)
    try:
        tables = [list(_named(table, _text_column(table))) for table in document.tables]
    except _BROKEN as error:
        raise ExchangeError(NOT_OURS) from error
    ours = [rows for rows in tables if any(place in known for place, _ in rows)]
    if not ours:
        raise ExchangeError(NOT_OURS)
    return [row for rows in ours for row in rows]


def _cells(row: Any, table: Any) -> list[_Cell]:
    """As they are written: `row.cells` repeats one for each column that it spans, be it a hundred million."""
    return [_Cell(each, table) for each in row._tr.tc_lst]


def _text_column(table: Any) -> int:
    """Behind the source, if there is one: as the head says, or where it is lost, most rows."""
    heads = {word: {word.in_(each) for each in LANGUAGES} for word in (PLACE, SOURCE, TEXT)}
    rows = [_cells(row, table) for row in table.rows]
    for cells in rows:
        said = [_accepted_text(cell).strip() for cell in cells]
        if said and said[0] in heads[PLACE]:
            return next((at for at, each in enumerate(said) if at and each in heads[TEXT]), 1)
    return 2 if sum(len(cells) == 3 for cells in rows) * 2 > len(rows) else 1


def _named(table: Any, column: int) -> Iterator[tuple[str, Any]]:
    for row in table.rows:
        cells = _cells(row, table)
        if len(cells) <= column:
            continue
        place = _accepted_text(cells[0]).replace("\n", " ").strip()
        # A row whose deletion is tracked says nothing any more.
        is_said = place or _accepted_text(cells[column]).strip()
        if is_said and place not in {PLACE.in_(each) for each in LANGUAGES}:
            yield place, cells[column]


def _accepted_text(cell: Any) -> str:
    """What the cell says when every tracked change is accepted."""
    lines: list[str] = []
    is_joined = False
    for paragraph in cell._element.iter(qn("w:p")):
        words = "".join(_words(paragraph))
        is_gone = not words and any(True for _ in paragraph.iter(*_DELETED_WORDS))
        if is_joined:
            lines[-1] = " ".join(each for each in (lines[-1].rstrip(), words.lstrip()) if each)
        elif not is_gone:
            lines.append(words)
        # A mark that is deleted joins what follows; a paragraph of which nothing is left leaves no line.
        is_joined = bool(lines) and _is_mark_deleted(paragraph) and (is_joined or not is_gone)
    return "\n".join(lines)


def _is_mark_deleted(paragraph: Any) -> bool:
    mark = f"{qn('w:pPr')}/{qn('w:rPr')}"
    return any(paragraph.find(f"{mark}/{each}") is not None for each in _DELETED)


def _words(paragraph: Any) -> Iterator[str]:
    for node in paragraph.iter(qn("w:t"), *_SIGNS):
        if not _is_deleted(node):
            yield _SIGNS.get(node.tag) or node.text or ""


def _is_deleted(node: Any) -> bool:
    return any(parent.tag in _DELETED for parent in node.iterancestors())


def _is_own_link(cell: Any, link: Any) -> bool:
    """Word makes a link of each address by itself; nothing is lost with those."""
    target = cell.part.rels.get(link.get(qn("r:id")))
    words = "".join(node.text or "" for node in link.iter(qn("w:t"))).strip().rstrip("/")
    return target is not None and not _is_deleted(link) and not target.target_ref.rstrip("/").endswith(words)


def _is_formatted(cell: Any) -> bool:
    element = cell._element
    lists = element.iter(*_THINGS)
    links = (each for each in element.iter(qn("w:hyperlink")) if _is_own_link(cell, each))
    signs = (
        each
        for run in element.iter(qn("w:r"))
        if not _is_deleted(run) and run.find(qn("w:t")) is not None
        for each in run.iterfind(f"{qn('w:rPr')}/*")
        if each.tag in _SHOWN and each.get(qn("w:val")) not in ("0", "false", "off", "none", "baseline")
    )
    styles = (each.get(qn("w:val"), "") for each in element.iter(qn("w:pStyle")))
    return any(True for each in (*lists, *links, *signs)) or any("List" in each for each in styles)
