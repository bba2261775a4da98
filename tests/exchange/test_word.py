"""A Word document out and back, as people return it: changed, with tracked changes, or not ours at all."""

import io
import zipfile
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm

from benchmarks import office
from generator.exchange import word
from generator.exchange.beside import beside_source
from generator.exchange.passages import ExchangeError, marks, passages
from generator.exchange.word import NOT_OURS, formatted, from_docx, heading_of, to_docx
from generator.reading.yaml import source

POLICY = Path(__file__).parents[2] / "policy" / "support.yaml"
READ = source.read(POLICY.read_bytes(), "policy/support.yaml")
FOUND = passages(READ, "de")
ON = datetime(2026, 1, 1)
TITLE = ("document", "title", "de")


def returned(document: object) -> bytes:
    written = io.BytesIO()
    document.save(written)  # type: ignore[attr-defined]
    return written.getvalue()


def test_unchanged_document_says_the_same() -> None:
    data = to_docx(FOUND, "Cyren-Support-Services", "de", ON)
    assert from_docx(data, FOUND) == {passage.path: passage.text for passage in FOUND}


def test_same_passages_same_bytes() -> None:
    assert to_docx(FOUND, "Titel", "de", ON) == to_docx(FOUND, "Titel", "de", ON)


def test_tracked_changes_are_read_as_accepted() -> None:
    document = docx.Document(io.BytesIO(to_docx(FOUND, "Titel", "de", ON)))
    row = next(row for row in document.tables[0].rows if row.cells[0].text == "document › title")
    paragraph = row.cells[1].paragraphs[0]
    old = paragraph.runs[0]._element
    deleted, inserted = OxmlElement("w:del"), OxmlElement("w:ins")
    old.addprevious(deleted)
    deleted.append(old)
    for node in old.iter(qn("w:t")):
        node.tag = qn("w:delText")
    inserted.append(paragraph.add_run("Cyren-Hilfe")._element)
    paragraph._element.append(inserted)
    assert from_docx(returned(document), FOUND)[TITLE] == "Cyren-Hilfe"


def opened() -> Any:
    return docx.Document(io.BytesIO(to_docx(FOUND, "Titel (de)", "de", ON)))


def cell_of(document: Any, place: str) -> Any:
    return next(row for row in document.tables[0].rows if row.cells[0].text == place).cells[1]


def strike(paragraph: Any) -> None:
    """Deletes the words of a paragraph, tracked."""
    for run in paragraph.runs:
        deleted = OxmlElement("w:del")
        run._element.addprevious(deleted)
        deleted.append(run._element)
        for node in run._element.iter(qn("w:t")):
            node.tag = qn("w:delText")


def strike_mark(paragraph: Any, how: str = "w:del") -> None:
    """Deletes the end of a paragraph, tracked."""
    marks = OxmlElement("w:rPr")
    marks.append(OxmlElement(how))
    paragraph._element.get_or_add_pPr().append(marks)


@pytest.mark.parametrize(
    ("words", "marks", "expected"),
    [
        ((), (), "A.\nB.\nC."),
        ((1,), (), "A.\nC."),
        ((1,), (1,), "A.\nC."),
        ((1,), (0,), "A.\nC."),
        ((0,), (0,), "B.\nC."),
        ((2,), (1,), "A.\nB."),
        ((2,), (), "A.\nB."),
        ((), (0,), "A. B.\nC."),
        ((), (0, 1), "A. B. C."),
        ((0, 1), (0, 1), "C."),
        ((1,), (0, 1), "A. C."),
    ],
)
def test_tracked_deletions_of_paragraphs(
    words: tuple[int, ...], marks: tuple[int, ...], expected: str
) -> None:
    document = opened()
    cell = cell_of(document, "document › title")
    cell.paragraphs[0].runs[0].text = "A."
    for line in ("B.", "C."):
        cell.add_paragraph(line)
    for number in words:
        strike(cell.paragraphs[number])
    for number in marks:
        strike_mark(cell.paragraphs[number])
    assert from_docx(returned(document), FOUND)[TITLE] == expected


def test_an_empty_paragraph_that_was_always_there_stays() -> None:
    document = opened()
    cell = cell_of(document, "document › title")
    cell.add_paragraph("")
    cell.add_paragraph("B.")
    assert from_docx(returned(document), FOUND)[TITLE] == "Cyren-Support-Services\n\nB."


def test_hyphens_that_do_not_break_are_hyphens() -> None:
    document = opened()
    run = cell_of(document, "document › title").paragraphs[0].runs[0]
    run.text = "E"
    run._element.append(OxmlElement("w:noBreakHyphen"))
    rest = OxmlElement("w:t")
    rest.text = "Mail\u2011Hilfe"
    run._element.append(rest)
    assert from_docx(returned(document), FOUND)[TITLE] == "E-Mail-Hilfe"


def linked(document: Any, cell: Any, words: str, address: str) -> None:
    link = OxmlElement("w:hyperlink")
    link.set(qn("r:id"), document.part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))
    paragraph = cell.paragraphs[0]
    link.append(paragraph.add_run(words)._element)
    paragraph._element.append(link)


def test_formatting_of_word_is_named() -> None:
    document = opened()
    assert formatted(returned(document), FOUND) == []
    cell_of(document, "document › title").paragraphs[0].runs[0].bold = True
    cell_of(document, "severities › P1 › name").paragraphs[0].runs[0].italic = True
    cell_of(document, "severities › P2 › name").paragraphs[0].style = "List Bullet"
    linked(document, cell_of(document, "severities › P3 › name"), "hier", "https://a.example/")
    # None of these says anything: not bold, struck out, an address that Word has made a link.
    cell_of(document, "severities › P4 › name").paragraphs[0].runs[0].bold = False
    struck = cell_of(document, "features › email › name").paragraphs[0]
    struck.runs[0].bold = True
    strike(struck)
    linked(document, cell_of(document, "features › web › name"), "a@b.example", "mailto:a@b.example")
    assert formatted(returned(document), FOUND) == [
        "document › title", "severities › P1 › name", "severities › P2 › name", "severities › P3 › name",
    ]  # fmt: skip


BESIDE = [
    replace(each, stale=(1,) if each.place == "sections › introduction › text" else ())
    for each in beside_source(READ, "en")
]


def test_a_translation_stands_beside_its_source_and_stale_sentences_are_marked() -> None:
    document = docx.Document(io.BytesIO(to_docx(BESIDE, "Title (en)", "en", ON)))
    rows = {row.cells[0].text: row.cells for row in document.tables[0].rows}
    _, source_cell, text = rows["sections › introduction › text"]
    signs = [paragraph.text[:2] == "► " for paragraph in source_cell.paragraphs]
    assert signs == [False, True, False, False]
    assert "►" not in text.text
    assert sum("►" in cells[1].text for cells in rows.values()) == 1
    assert from_docx(returned(document), BESIDE) == {each.path: each.text for each in BESIDE}
    assert formatted(returned(document), BESIDE) == []


def test_the_text_is_found_beside_its_source_without_the_head_too() -> None:
    document = docx.Document(io.BytesIO(to_docx(BESIDE, "Title (en)", "en", ON)))
    table = document.tables[0]
    table._tbl.remove(table.rows[0]._tr)
    assert from_docx(returned(document), BESIDE) == {each.path: each.text for each in BESIDE}


def test_a_column_for_remarks_is_none_of_ours() -> None:
    document = opened()
    for cell in document.tables[0].add_column(Cm(3)).cells:
        cell.text = "Fine."
    assert from_docx(returned(document), FOUND) == {each.path: each.text for each in FOUND}


@pytest.mark.parametrize("way", office.WAYS)
@pytest.mark.parametrize("language", office.MEANT)
def test_what_libreoffice_saved_is_read_as_it_was_meant(language: str, way: str) -> None:
    """Tracked changes, a comment, bold words and a list, in the original and in a translation."""
    saved = (office.CASES / f"{language}-{way}.docx").read_bytes()
    assert (
        list(office.faults(language, saved))
        == list(office.faults(language, office.marked_up(language)))
        == []
    )


def test_words_struck_out_underlined_or_raised_by_hand_are_named() -> None:
    document = opened()
    for place, sign in (
        ("document › title", "strike"),
        ("severities › P1 › name", "underline"),
        ("severities › P2 › name", "superscript"),
    ):
        setattr(cell_of(document, place).paragraphs[0].runs[0].font, sign, True)
    cell_of(document, "severities › P3 › name").paragraphs[0].runs[0].font.underline = False
    assert formatted(returned(document), FOUND) == [
        "document › title", "severities › P1 › name", "severities › P2 › name",
    ]  # fmt: skip


def test_other_tables_and_a_lost_heading_row_do_no_harm() -> None:
    document = opened()
    table = document.tables[0]
    table._tbl.remove(table.rows[0]._tr)
    cover = document.add_table(rows=1, cols=2)
    cover.rows[0].cells[0].text = "Version"
    table._tbl.addprevious(cover._tbl)
    assert from_docx(returned(document), FOUND) == {passage.path: passage.text for passage in FOUND}


def test_a_cell_over_a_hundred_million_columns_is_one_cell() -> None:
    document = opened()
    wide = document.tables[0].add_row()
    wide.cells[0].text = "wide"
    wide.cells[1]._element.getparent().remove(wide.cells[1]._element)
    wide._tr.tc_lst[0].get_or_add_tcPr().get_or_add_gridSpan().val = 99_999_999
    assert from_docx(returned(document), FOUND) == {passage.path: passage.text for passage in FOUND}


def test_the_language_stands_over_the_table_too() -> None:
    document = opened()
    assert heading_of(returned(document)) == ("Titel (de)", marks(FOUND))
    document.core_properties.title = ""
    assert heading_of(returned(document))[0] == "Titel (de)"


def with_member(name: str, content: bytes) -> bytes:
    written = io.BytesIO()
    ours = io.BytesIO(to_docx(FOUND, "Titel (de)", "de", ON))
    with zipfile.ZipFile(ours) as old, zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as new:
        for each in old.namelist():
            new.writestr(each, content if each == name else old.read(each))
    return written.getvalue()


ENTITIES = b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "bbbbbbbb">%b]><a>&c9;</a>' % b"".join(
    b'<!ENTITY c%d "%b">' % (number, b"&c%d;" % (number - 1) * 10 if number else b"&b;" * 10)
    for number in range(10)
)


@pytest.mark.parametrize(
    "content",
    [b"", b"<a", b"<a/>", ENTITIES, b"<a>" * 10_000 + b"</a>" * 10_000, b"\x00"],
    ids=["empty", "broken", "foreign", "entities", "deep", "zero"],
)
@pytest.mark.parametrize("name", ["word/document.xml", "[Content_Types].xml"])
def test_damaged_parts_are_refused(name: str, content: bytes) -> None:
    with pytest.raises(ExchangeError, match="not a Word document made by “export-text”"):
        from_docx(with_member(name, content), FOUND)


@pytest.mark.parametrize("content", [b"", b"<a", b"<a/>", ENTITIES])
def test_damaged_properties_are_refused_or_left_aside(content: bytes) -> None:
    data = with_member("docProps/core.xml", content)
    try:
        assert heading_of(data) == ("Titel (de)", "")
    except ExchangeError as error:
        assert error.message == NOT_OURS


def test_what_unpacks_to_more_than_a_policy_is_not_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(word, "MOST_BYTES", 10_000)
    with pytest.raises(ExchangeError, match="not a Word document made by “export-text”"):
        from_docx(to_docx(FOUND, "Titel (de)", "de", ON), FOUND)


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", b"%PDF-1.7", returned(docx.Document())])
def test_a_document_that_is_none_of_ours(data: bytes) -> None:
    with pytest.raises(ExchangeError, match="not a Word document made by “export-text”"):
        from_docx(data, FOUND)
