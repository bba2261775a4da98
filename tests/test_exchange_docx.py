"""A Word document out and back, as people return it: changed, with tracked changes, or not ours at all."""

import io
from datetime import datetime
from pathlib import Path

import docx
import pytest
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from generator import source
from generator.exchange import ExchangeError, passages
from generator.exchange_docx import from_docx, to_docx

POLICY = Path(__file__).parents[1] / "policy" / "support.yaml"
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


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", b"%PDF-1.7", returned(docx.Document())])
def test_a_document_that_is_none_of_ours(data: bytes) -> None:
    with pytest.raises(ExchangeError, match="not a Word document made by “export-text”"):
        from_docx(data, FOUND)
