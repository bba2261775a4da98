"""Our Word documents through LibreOffice: marked up as people do it, saved by it, and read back.

    python -m benchmarks.office            the round trip, here and now (needs `soffice`)
    python -m benchmarks.office --write    the same, and saves what came back to tests/cases/office/

The tests read what was saved, so that they need no LibreOffice.
"""

import io
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import docx
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from generator.core.diagnostic import Path as Place
from generator.exchange.beside import beside_source
from generator.exchange.passages import Passage
from generator.exchange.word import commented, formatted, from_docx, heading_of, to_docx
from generator.reading.yaml import source

CASES = Path(__file__).parents[1] / "tests" / "cases" / "office"
READ = source.read((CASES / "policy.yaml").read_bytes(), "policy.yaml")
ON = datetime(2026, 1, 1, tzinfo=UTC)
TITLE = "document › title"
TEXT = "sections › one › text"
AFTER = "sections › one › text_after"
# What each document says when it comes back, by place; all else as it was.
MEANT = {
    "de": {
        TITLE: "Hilfe",
        TEXT: "Wir antworten in {gold.P1}.\nSie hören von uns.",
        AFTER: "Eins.\nZwei.\nDrei.",
    },
    "en": {
        TITLE: "Help",
        TEXT: "We answer within {gold.P1}.\nYou will hear from us.",
        AFTER: "One.\nTwo.\nThree.",
        "sections › one › heading": "Heading",
    },
}
WORDS = {"de": ("Hilfe", "Drei."), "en": ("Help", "Three.")}
FORMATTED = ["sections › two › heading", "sections › two › text"]
COMMENTED: dict[str, list[str]] = {"de": [], "en": ["sections › one › heading"]}
WAYS: dict[str, tuple[str, ...]] = {"docx": ("docx",), "odt": ("odt", "docx")}


def found(language: str) -> list[Passage]:
    return beside_source(READ, language)


def marked_up(language: str) -> bytes:
    """With tracked changes, a comment, bold words and a list, as Word writes them."""
    document = docx.Document(io.BytesIO(to_docx(found(language), f"Titel ({language})", "de", ON)))
    cells = {row.cells[0].text: row.cells[-1] for row in document.tables[0].rows}
    word, sentence = WORDS[language]
    title = cells[TITLE].paragraphs[0]
    _delete(title)
    _insert(title, word)
    gone = cells[TEXT].paragraphs[1]
    _delete(gone)
    _mark(gone, "w:del")
    _mark(cells[AFTER].paragraphs[-1], "w:ins")
    _insert(cells[AFTER].add_paragraph(), sentence)
    if not cells["sections › one › heading"].text:
        run = cells["sections › one › heading"].paragraphs[0].add_run("Heading")
        document.add_comment(run, text="Really?", author="A", initials="A")
    cells["sections › two › heading"].paragraphs[0].runs[0].bold = True
    cells["sections › two › text"].paragraphs[0].style = "List Bullet"
    written = io.BytesIO()
    document.save(written)
    return written.getvalue()


def _tracked(tag: str) -> Any:
    element = OxmlElement(tag)
    for name, value in (("w:id", "1"), ("w:author", "A"), ("w:date", "2026-01-02T12:00:00Z")):
        element.set(qn(name), value)
    return element


def _delete(paragraph: Any) -> None:
    for run in paragraph.runs:
        deleted = _tracked("w:del")
        run._element.addprevious(deleted)
        deleted.append(run._element)
        for node in run._element.iter(qn("w:t")):
            node.tag = qn("w:delText")


def _insert(paragraph: Any, words: str) -> None:
    inserted = _tracked("w:ins")
    inserted.append(paragraph.add_run(words)._element)
    paragraph._element.append(inserted)


def _mark(paragraph: Any, how: str) -> None:
    """The end of a paragraph, put in or taken out."""
    marks = OxmlElement("w:rPr")
    marks.append(_tracked(how))
    paragraph._element.get_or_add_pPr().append(marks)


def through_office(data: bytes, way: tuple[str, ...]) -> bytes:
    """Opened and saved by LibreOffice, once for each format."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "document.docx"
        file.write_bytes(data)
        for number, ending in enumerate(way):
            out = Path(folder) / str(number)
            profile = f"-env:UserInstallation=file://{folder}/profile"
            command = [
                "soffice",
                profile,
                "--headless",
                "--convert-to",
                ending,
                "--outdir",
                str(out),
                str(file),
            ]
            subprocess.run(command, check=True, capture_output=True, timeout=180)
            file = out / f"document.{ending}"
        return file.read_bytes()


def faults(language: str, data: bytes) -> Iterator[str]:
    """What came back otherwise than it was meant, or without being named."""
    passages = found(language)
    places: dict[Place, str] = {each.path: each.place for each in passages}
    said = {places[path]: text for path, text in from_docx(data, passages).items()}
    meant = {each.place: each.text for each in passages} | MEANT[language]
    for place, text in meant.items():
        if said.get(place) != text:
            yield f"{place}: {said.get(place)!r} instead of {text!r}"
    if commented(data, passages) != COMMENTED[language]:
        yield f"comments named at {commented(data, passages)}"
    if formatted(data, passages) != FORMATTED:
        yield f"formatting named at {formatted(data, passages)}"
    if not heading_of(data)[0].endswith(f"({language})") or not heading_of(data)[1]:
        yield f"the document's title and marks: {heading_of(data)}"


def main(write: bool, say: Callable[[str], object] = print) -> int:
    if shutil.which("soffice") is None:
        say("needs LibreOffice: apt-get install libreoffice-writer-nogui")
        return 1
    count = 0
    for language in MEANT:
        for name, way in WAYS.items():
            data = through_office(marked_up(language), way)
            wrong = list(faults(language, data))
            count += len(wrong)
            say(f"{language} through {name}: {len(wrong)} faults, {len(data)} bytes")
            for each in wrong:
                say(f"  {each}")
            if write:
                (CASES / f"{language}-{name}.docx").write_bytes(data)
    return 1 if count else 0


if __name__ == "__main__":
    sys.exit(main("--write" in sys.argv[1:]))
