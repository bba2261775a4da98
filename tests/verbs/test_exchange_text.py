"""`export-text` and `import-text` as a person calls them."""

import codecs
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.oxml import OxmlElement

from generator.cli import main

POLICY = Path(__file__).parents[2] / "policy" / "support.yaml"


@pytest.fixture
def policy(tmp_path: Path) -> Path:
    copy = tmp_path / "support.yaml"
    copy.write_bytes(POLICY.read_bytes())
    return copy


@pytest.mark.parametrize(
    ("format", "name", "language"),
    [
        ("markdown", "de.md", "de"),
        ("docx", "de.docx", "de"),
        ("markdown", "en.md", "en"),
        ("docx", "en.docx", "en"),
        ("xliff", "en.xlf", "en"),
    ],
)
def test_out_and_back_changes_nothing(
    format: str, name: str, language: str, policy: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    document = str(policy.with_name(name))
    out = [
        "export-text",
        "--policy",
        str(policy),
        "--language",
        language,
        "--format",
        format,
        "--output",
        document,
    ]
    assert main([*out, "--lang", "de"]) == 0
    assert (
        main(["import-text", document, "--policy", str(policy), "--language", language, "--lang", "de"]) == 0
    )
    assert capsys.readouterr().out == "Das Dokument ändert nichts.\n"
    assert policy.read_bytes() == POLICY.read_bytes()


def test_a_change_is_shown_first_and_written_when_asked(
    policy: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    document = policy.with_name("en.md")
    export = [
        "export-text",
        "--policy",
        str(policy),
        "--language",
        "en",
        "--output",
        str(document),
        "--lang",
        "en",
    ]
    assert main(export) == 0
    document.write_text(
        document.read_text(encoding="utf-8").replace("\nCritical\n", "\nUrgent\n"), encoding="utf-8"
    )
    call = ["import-text", str(document), "--policy", str(policy), "--language", "en", "--lang", "en"]
    assert main(call) == 0
    assert policy.read_bytes() == POLICY.read_bytes()
    shown = capsys.readouterr().out.splitlines()
    assert [line for line in shown if line[:1] in "+-" and line[1:2] == " "] == [
        "-      en: Critical", "+      en: Urgent"]  # fmt: skip
    assert main([*call, "--write"]) == 0
    expected = POLICY.read_text(encoding="utf-8").replace("      en: Critical\n", "      en: Urgent\n")
    assert policy.read_text(encoding="utf-8") == expected


def filled_in(document: Path, words: dict[str, str]) -> None:
    """Writes into the third column of a Word document."""
    opened = docx.Document(str(document))
    for row in opened.tables[0].rows:
        if row.cells[0].text in words:
            row.cells[2].text = words[row.cells[0].text]
    opened.save(str(document))


def test_a_language_that_is_not_there_yet(policy: Path, capsys: pytest.CaptureFixture[str]) -> None:
    document = exported(policy, "fr.docx", "fr")
    (table,) = docx.Document(str(document)).tables
    heads, *rows = [[cell.text for cell in row.cells] for row in table.rows]
    assert heads == ["Place (do not change)", "Source", "Text"]
    assert ["severities › P1 › name", "Kritisch", ""] in rows
    call = ["import-text", "--policy", str(policy), str(document), "--language", "fr", "--lang", "en"]
    assert main(call) == 0
    said = capsys.readouterr()
    assert said.out == "The document changes nothing.\n"
    assert re.match(r"Not translated yet, so left out: \d+ \(document › title, ", said.err)
    filled_in(document, {"severities › P1 › name": "Critique", "sections › disclaimer › text": "Un.\nDeux."})
    assert main([*call, "--write"]) == 0
    expected = (
        POLICY.read_text("utf-8")
        .replace("  languages: [de, en]", "  languages: [de, en, fr]")
        .replace("      en: Critical\n", "      en: Critical\n      fr: Critique\n")
    )
    at = expected.index("\n\n  contact-support:")
    expected = expected[:at] + "\n      fr: |\n        Un.\n        Deux." + expected[at:]
    assert policy.read_text("utf-8") == expected
    # The next document holds what is there, beside the same source.
    again = exported(policy, "fr.docx", "fr")
    assert ["severities › P1 › name", "Kritisch", "Critique"] in [
        [cell.text for cell in row.cells] for row in docx.Document(str(again)).tables[0].rows
    ]


def test_a_source_that_was_changed_after_the_export_is_named(
    policy: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    document = exported(policy, "en.docx", "en")
    filled_in(document, {"severities › P1 › name": "Urgent", "severities › P2 › name": "Serious"})
    policy.write_text(policy.read_text("utf-8").replace("de: Kritisch\n", "de: Dringend\n"), "utf-8")
    assert (
        main(["import-text", str(document), "--policy", str(policy), "--language", "en", "--lang", "en"]) == 0
    )
    assert capsys.readouterr().err.startswith(
        "Translated from a text that has been changed since the document was made; please compare: "
        "1 (severities › P1 › name)\n"
    )


def test_the_original_is_no_translation(policy: Path, capsys: pytest.CaptureFixture[str]) -> None:
    call = ["export-text", "--policy", str(policy), "--language", "de", "--format", "xliff", "--lang", "en"]
    assert main(call) == 1
    assert capsys.readouterr().out.startswith("“de” is the original, and XLIFF holds a translation")


def test_a_translation_that_is_half_done_stays_out(policy: Path, capsys: pytest.CaptureFixture[str]) -> None:
    document = policy.with_name("en.xliff")
    out = ["export-text", "--policy", str(policy), "--language", "en", "--format", "xliff", "--lang", "en"]
    assert main([*out, "--output", str(document)]) == 0
    text = document.read_text("utf-8")
    target = "     <target>Gold Support is available for an additional fee.</target>\n"
    assert text.count(target) == 1
    text = text.replace(target, "").replace("<target>Critical</target>", "<target>Urgent</target>")
    document.write_text(text, "utf-8")
    call = [
        "import-text",
        str(document),
        "--policy",
        str(policy),
        "--language",
        "en",
        "--lang",
        "en",
        "--write",
    ]
    assert main(call) == 0
    said = "Translated in part, so left as they are: 1 (sections › introduction › text)\n"
    assert capsys.readouterr().err.startswith(said)
    expected = POLICY.read_text("utf-8").replace("      en: Critical\n", "      en: Urgent\n")
    assert policy.read_text("utf-8") == expected


def test_what_is_no_language(policy: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["export-text", "--policy", str(policy), "--language", "französisch", "--lang", "en"]) == 1
    assert capsys.readouterr().out == "“französisch” is no language; write fr, or pt-BR.\n"
    policy.write_text("a:\n  b: c\n", "utf-8")
    assert main(["export-text", "--policy", str(policy), "--language", "fr", "--lang", "en"]) == 1
    assert capsys.readouterr().out == (
        "The file names no languages: write `languages: [de, en]` under `document` first.\n"
    )


def test_a_document_in_another_encoding(policy: Path, capsys: pytest.CaptureFixture[str]) -> None:
    document = policy.with_name("de.md")
    document.write_bytes("## Ä".encode("cp1252"))
    call = ["import-text", str(document), "--policy", str(policy), "--language", "de", "--lang", "en"]
    assert main(call) == 1
    assert capsys.readouterr().out == "de.md is not a text saved as UTF-8.\n"


def exported(policy: Path, name: str, language: str = "de") -> Path:
    document = policy.with_name(name)
    format = "docx" if name.endswith("docx") else "markdown"
    out = ["export-text", "--policy", str(policy), "--language", language, "--format", format]
    assert main([*out, "--output", str(document), "--lang", "en"]) == 0
    return document


def taken_in(policy: Path, document: Path, *options: str) -> int:
    return main(
        ["import-text", str(document), "--policy", str(policy), "--language", "de", "--lang", "en", *options]
    )


@pytest.mark.parametrize("times", [-1, 40])
def test_lines_end_as_they_did(times: int, policy: Path) -> None:
    """In the whole file, and where another program has changed only the first of them."""
    policy.write_bytes(POLICY.read_bytes().replace(b"\n", b"\r\n", times))
    document = exported(policy, "de.md")
    text = document.read_text("utf-8").replace("\nKritisch\n", "\nSehr kritisch   \n\n\n")
    document.write_bytes(text.replace("\n", "\r\n").encode())
    assert taken_in(policy, document, "--write") == 0
    changed = POLICY.read_bytes().replace(b"de: Kritisch\n", b"de: Sehr kritisch\n")
    assert policy.read_bytes() == changed.replace(b"\n", b"\r\n", times)


def test_the_mark_at_the_start_and_a_link_stay(policy: Path, tmp_path: Path) -> None:
    behind = tmp_path / "behind.yaml"
    behind.write_bytes(codecs.BOM_UTF8 + POLICY.read_bytes())
    policy.unlink(missing_ok=True)
    policy.symlink_to(behind)
    document = exported(policy, "de.md")
    document.write_text(document.read_text("utf-8").replace("\nKritisch\n", "\nSehr kritisch\n"), "utf-8")
    assert taken_in(policy, document, "--write") == 0
    expected = POLICY.read_bytes().replace(b"de: Kritisch\n", b"de: Sehr kritisch\n")
    assert (policy.is_symlink(), behind.read_bytes()) == (True, codecs.BOM_UTF8 + expected)


def test_a_deleted_place_is_told_and_left_alone(policy: Path, capsys: pytest.CaptureFixture[str]) -> None:
    document = exported(policy, "de.md")
    text = document.read_text("utf-8")
    assert "## severities › P1 › name\n\nKritisch\n\n" in text
    document.write_text(text.replace("## severities › P1 › name\n\nKritisch\n\n", ""), "utf-8")
    assert taken_in(policy, document, "--write") == 0
    said = capsys.readouterr()
    assert said.out == "The document changes nothing.\n"
    assert said.err == "Not in the document, so left as they are: 1 (severities › P1 › name)\n"
    assert policy.read_bytes() == POLICY.read_bytes()


def test_one_place_with_two_texts(policy: Path, capsys: pytest.CaptureFixture[str]) -> None:
    document = exported(policy, "de.md")
    document.write_text(document.read_text("utf-8") + "\n## severities › P1 › name\n\nDringend\n", "utf-8")
    assert taken_in(policy, document, "--write") == 1
    assert capsys.readouterr().out == (
        "The document has two different texts for one place: severities › P1 › name\n"
    )
    assert policy.read_bytes() == POLICY.read_bytes()


@pytest.mark.parametrize("name", ["en.md", "en.docx"])
def test_a_document_in_another_language(name: str, policy: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert taken_in(policy, exported(policy, name, "en"), "--write") == 1
    assert capsys.readouterr().out == "The document is in “en”, but was to be taken in as “de”.\n"
    assert policy.read_bytes() == POLICY.read_bytes()


def returned(policy: Path, change: Callable[[Any, Any], None]) -> Path:
    """The Word document as somebody sends it back; `change` gets its table and the row of P1's name."""
    path = exported(policy, "de.docx")
    document = docx.Document(str(path))
    table = document.tables[0]
    change(table, next(row for row in table.rows if row.cells[0].text == "severities › P1 › name"))
    document.save(str(path))
    return path


def test_a_row_that_was_moved_changes_nothing(policy: Path, capsys: pytest.CaptureFixture[str]) -> None:
    document = returned(policy, lambda table, row: table._tbl.append(row._tr))
    assert taken_in(policy, document) == 0
    assert capsys.readouterr().out == "The document changes nothing.\n"


def test_special_spaces_of_word_become_ordinary(policy: Path) -> None:
    def change(table: Any, row: Any) -> None:
        row.cells[1].paragraphs[0].runs[0].text = "Sehr\u00a0kri\u00adtisch"

    assert taken_in(policy, returned(policy, change), "--write") == 0
    assert policy.read_bytes() == POLICY.read_bytes().replace(b"de: Kritisch\n", b"de: Sehr kritisch\n")


def test_a_row_whose_deletion_is_tracked_is_left_alone(policy: Path) -> None:
    def change(table: Any, row: Any) -> None:
        for cell in row.cells:
            for run in cell.paragraphs[0].runs:
                deleted = OxmlElement("w:del")
                run._element.addprevious(deleted)
                deleted.append(run._element)

    assert taken_in(policy, returned(policy, change), "--write") == 0
    assert policy.read_bytes() == POLICY.read_bytes()


@pytest.mark.parametrize("name", ["de.md", "de.docx"])
def test_what_others_changed_meanwhile_stays(
    name: str, policy: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    document = exported(policy, name)
    changed = POLICY.read_bytes().replace(b"      de: Kritisch\n", b"      de: Dringend\n")
    assert changed != POLICY.read_bytes()
    policy.write_bytes(changed)
    assert taken_in(policy, document, "--write") == 0
    assert policy.read_bytes() == changed
    said = capsys.readouterr()
    assert said.out == "The document changes nothing.\n"
    assert said.err == (
        "Changed in the file since the document was made, and not in the document, so left as they are: "
        "1 (severities › P1 › name)\n"
    )


def test_what_both_changed_is_the_documents_and_told(
    policy: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    document = exported(policy, "de.md")
    document.write_text(document.read_text("utf-8").replace("\nKritisch\n", "\nSehr kritisch\n"), "utf-8")
    policy.write_bytes(POLICY.read_bytes().replace(b"      de: Kritisch\n", b"      de: Dringend\n"))
    assert taken_in(policy, document, "--write") == 0
    assert "replace those of the file: 1 (severities › P1 › name)" in capsys.readouterr().err
    assert b"      de: Sehr kritisch\n" in policy.read_bytes()


@pytest.mark.parametrize("name", ["en.md", "en.docx"])
def test_a_document_without_its_title_is_known_by_its_texts(
    name: str, policy: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    document = exported(policy, name, "en")
    if name == "en.md":
        document.write_text(document.read_text("utf-8").replace("(en)\n", "\n", 1), "utf-8")
    else:
        word = docx.Document(str(document))
        word.core_properties.title = ""
        word.paragraphs[0].text = "Policy"
        word.save(str(document))
    assert taken_in(policy, document, "--write") == 1
    assert capsys.readouterr().out == "The document is in “en”, but was to be taken in as “de”.\n"
    assert policy.read_bytes() == POLICY.read_bytes()


@pytest.mark.parametrize(
    ("name", "content", "expected"),
    [
        ("de.odt", b"PK", "de.odt cannot be read. Save it as a Word document (.docx) and take in that one.\n"),
        ("de.doc", b"\xd0\xcf", "de.doc cannot be read. Save it as a Word document (.docx) and take in that one.\n"),
        ("de.RTF", b"{\\rtf1}", "de.RTF cannot be read. Save it as a Word document (.docx) and take in that one.\n"),
        ("de.md", b"Hello\n", "de.md holds no text of the policy: each stands below a line that names its place, “## …”.\n"),
        ("de.docx", b"PK", "This is not a Word document made by “export-text”.\n"),
    ],
)  # fmt: skip
def test_other_files(
    name: str, content: bytes, expected: str, policy: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    document = policy.with_name(name)
    document.write_bytes(content)
    assert taken_in(policy, document) == 1
    assert capsys.readouterr().out == expected


def test_a_document_larger_than_any_of_ours(
    policy: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("generator.exchange.returned.MOST_BYTES", 1000)
    assert taken_in(policy, exported(policy, "de.md")) == 1
    assert capsys.readouterr().out == "de.md is larger than any document made by “export-text”.\n"


def test_formatting_of_word_is_told(policy: Path, capsys: pytest.CaptureFixture[str]) -> None:
    def change(table: Any, row: Any) -> None:
        row.cells[1].paragraphs[0].runs[0].bold = True

    assert taken_in(policy, returned(policy, change)) == 0
    assert capsys.readouterr().err == (
        "What is made with buttons (bold, italics, words struck out, links, lists, tables, pictures, notes) is not taken "
        "over: 1 (severities › P1 › name). Write it as signs: **bold**, *italics*, [words](address), “- ” before a point, "
        "“| … |” for a row.\n"
    )


def test_a_comment_is_named(policy: Path, capsys: pytest.CaptureFixture[str]) -> None:
    document = exported(policy, "de.docx")
    opened = docx.Document(str(document))
    row = next(row for row in opened.tables[0].rows if row.cells[0].text == "severities › P1 › name")
    opened.add_comment(row.cells[1].paragraphs[0].runs[0], text="Really?", author="A", initials="A")
    opened.save(str(document))
    assert taken_in(policy, document) == 0
    said = "Comments are for people and not taken over; please read them: 1 (severities › P1 › name)\n"
    assert capsys.readouterr() == ("The document changes nothing.\n", said)


def test_the_document_speaks_the_language_of_its_texts(policy: Path) -> None:
    assert "Ändern Sie die Texte" in exported(policy, "de.md").read_text("utf-8")
    assert "Change the texts" in exported(policy, "en.md", "en").read_text("utf-8")
