"""Documents go out to translators and come back, through the preview's WSGI callable."""

import base64
import io
import shutil
import zipfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any
from urllib.parse import quote

import docx
import pytest

from generator.core.own_catalogs import FOLDER
from tests.support.desk import Answer, AskedDesk
from tests.support.policies import REAL

DATA = REAL.read_bytes()
NAME = "severities › P1 › name"


@pytest.fixture
def desk(tmp_path: Path) -> AskedDesk:
    shutil.copy(REAL, tmp_path)
    desk = AskedDesk(tmp_path / REAL.name)
    desk.opened()
    return desk


def fetched(desk: AskedDesk, language: str, format: str = "docx") -> bytes:
    return base64.b64decode(desk.ask("document", {"language": language, "format": format}).data["data"])


def sent(
    desk: AskedDesk, name: str, data: bytes, headers: Mapping[str, str] | None = None, *, write: bool = False
) -> Answer:
    usual = {
        "CONTENT_TYPE": "application/octet-stream",
        "HTTP_X_DESK_TOKEN": desk.token,
        "HTTP_X_DESK_NAME": quote(name),
        "HTTP_X_DESK_WRITE": "yes" if write else "no",
        "HTTP_X_DESK_BASE": desk.ask("translations").data.get("digest", ""),
    }
    answer = desk.raw("take-in", data, {**usual, **(headers or {})})
    desk.token = answer.data.get("token", desk.token)
    return answer


def filled(data: bytes, words: Mapping[str, str]) -> bytes:
    document = docx.Document(io.BytesIO(data))
    for row in document.tables[0].rows:
        if row.cells[0].text in words:
            row.cells[-1].text = words[row.cells[0].text]
    made = io.BytesIO()
    document.save(made)
    return made.getvalue()


def test_how_far_each_language_is_is_told_with_the_places(desk: AskedDesk) -> None:
    desk.file.write_bytes(DATA.replace(b"      en: Critical\n", b""))
    found = desk.ask("translations").data
    assert found["original"] == {"code": "de", "name": "German"}
    (english,) = found["languages"]
    texts = english["texts"]
    assert (english["code"], english["done"], english["stale"]) == ("en", texts - 1, [])
    (missing,) = english["missing"]
    assert (missing["path"], missing["place"]) == (["severities", "P1", "name"], NAME)
    assert english["facts"][0] == {"name": "Texts", "said": f"{texts - 1} of {texts} done, 1 is missing"}
    codes = {each["code"]: each["name"] for each in found["further"]}
    assert (codes["fr"], "de" in codes, len(codes) > 50) == ("French", False, True)
    desk.file.write_text("nothing: here\n", "utf-8")
    assert desk.ask("translations").data["message"] == "The file cannot be read; “check” says why."


def test_a_word_document_is_looked_at_and_then_taken_in_in_one_step(desk: AskedDesk) -> None:
    made = desk.ask("document", {"language": "en", "format": "docx"}).data
    assert made["name"] == "support-en.docx"
    document = filled(fetched(desk, "en"), {NAME: "Urgent", "severities › P2 › name": "Serious"})
    token = desk.token
    looked = sent(desk, "Übersetzung.docx", document).data
    rows = [
        {"place": NAME, "path": ["severities", "P1", "name", "en"], "before": "Critical", "after": "Urgent"},
        {
            "place": "severities › P2 › name",
            "path": ["severities", "P2", "name", "en"],
            "before": "Major",
            "after": "Serious",
        },
    ]
    assert (looked["rows"], looked["notes"], looked["language"]) == (
        rows,
        [],
        {"code": "en", "name": "English"},
    )
    assert (desk.token, desk.file.read_bytes()) == (token, DATA)
    taken = sent(desk, "Übersetzung.docx", document, write=True)
    assert (taken.status, taken.data["rows"], taken.data["undo"], desk.token == token) == (
        200,
        rows,
        True,
        False,
    )
    expected = DATA.replace(b"en: Critical\n", b"en: Urgent\n").replace(b"en: Major\n", b"en: Serious\n")
    assert desk.file.read_bytes() == expected
    assert (desk.ask("undo").status, desk.file.read_bytes()) == (200, DATA)


def test_xliff_goes_out_and_comes_back(desk: AskedDesk) -> None:
    document = fetched(desk, "en", "xliff").replace(b">Critical<", b">Urgent<")
    assert [each["after"] for each in sent(desk, "x.xlf", document).data["rows"]] == ["Urgent"]
    assert sent(desk, "x.xlf", document, write=True).status == 200
    assert desk.file.read_bytes() == DATA.replace(b"en: Critical\n", b"en: Urgent\n")
    refused = desk.ask("document", {"language": "de", "format": "xliff"})
    assert (refused.status, refused.data["message"]) == (
        422,
        "“de” is the original, and XLIFF holds a translation: take docx or markdown.",
    )


def test_a_language_that_is_not_there_yet_comes_with_the_program_s_words(desk: AskedDesk) -> None:
    rows = [
        [cell.text for cell in row.cells]
        for row in docx.Document(io.BytesIO(fetched(desk, "nl"))).tables[0].rows
    ]
    words = [(place, said) for place, said, _ in rows if place.startswith("words of the program")]
    plain = next(place for place, said in words if "{" not in said)
    number = next(place for place, said in words if "{n}" in said)
    broken = filled(fetched(desk, "nl"), {NAME: "Kritiek", number: "et"})
    refused = sent(desk, "nl.docx", broken, write=True)
    assert (refused.status, refused.data["message"]) == (
        422,
        f"{number}: the words need {{n}}, and have no places in braces.",
    )
    assert (desk.file.read_bytes(), (desk.file.parent / FOLDER).exists()) == (DATA, False)
    document = filled(fetched(desk, "nl"), {NAME: "Kritiek", plain: "et"})
    taken = sent(desk, "nl.docx", document, write=True).data
    assert [each["after"] for each in taken["rows"]] == ["Kritiek", "et"]
    assert taken["stays"] == (
        "The words of the program stand in translations/nl.po. “Undo” takes back the texts of the policy alone, "
        "and leaves that file as it is."
    )
    assert taken["notes"][0].startswith("Not translated yet, so left out: ")
    assert desk.file.read_bytes() == DATA.replace(b"[de, en]", b"[de, en, nl]").replace(
        b"      en: Critical\n", b"      en: Critical\n      nl: Kritiek\n"
    )
    assert 'msgstr "et"' in (desk.file.parent / FOLDER / "nl.po").read_text("utf-8")
    assert (desk.ask("undo").status, desk.file.read_bytes()) == (200, DATA)
    assert (desk.file.parent / FOLDER / "nl.po").exists()


def test_a_document_that_does_not_say_its_language_is_known_by_its_texts(desk: AskedDesk) -> None:
    document = docx.Document(io.BytesIO(filled(fetched(desk, "en"), {NAME: "Urgent"})))
    document.core_properties.title = ""
    for paragraph in document.paragraphs:
        paragraph.text = ""
    made = io.BytesIO()
    document.save(made)
    looked = sent(desk, "x.docx", made.getvalue()).data
    assert (looked["language"]["code"], [each["after"] for each in looked["rows"]]) == ("en", ["Urgent"])


def test_what_was_changed_in_the_file_meanwhile_is_kept_or_a_conflict(desk: AskedDesk) -> None:
    document, base = filled(fetched(desk, "en"), {NAME: "Urgent"}), desk.ask("translations").data["digest"]
    desk.file.write_bytes(DATA.replace(b"    name: Gold\n", b"    name: Silver\n"))
    taken = sent(desk, "x.docx", document, {"HTTP_X_DESK_BASE": base}, write=True)
    assert (taken.status, taken.data["is_on_top"]) == (200, True)
    desk.ask("undo")
    theirs = DATA.replace(b"      en: Critical\n", b"      en: Grave\n")
    desk.file.write_bytes(theirs)
    taken = sent(desk, "x.docx", document, {"HTTP_X_DESK_BASE": base}, write=True)
    assert (taken.status, taken.data["texts"][0]["theirs"], desk.file.read_bytes()) == (409, "Grave", theirs)


def bomb() -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as members:
        members.writestr("word/document.xml", b" " * 60_000_000)
    return made.getvalue()


ENTITY = b'<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><xliff xmlns="urn:oasis:names:tc:xliff:document:2.0">&e;</xliff>'


@pytest.mark.parametrize(
    ("name", "data", "headers", "status", "message"),
    [
        ("x.docx", b"PK nothing", {}, 422, "This is not a Word document made by “export-text”."),
        ("x.docx", bomb(), {}, 422, "This is not a Word document made by “export-text”."),
        ("x.xlf", ENTITY, {}, 422, "This is not an XLIFF document (2.0 or 2.1) made by “export-text”."),
        (
            "x.pdf",
            b"%PDF",
            {},
            422,
            "x.pdf cannot be read. Save it as a Word document (.docx) and take in that one.",
        ),
        ("x.txt", b"\xff", {}, 422, "x.txt is not a text saved as UTF-8."),
        ("", b"", {}, 422, None),
        ("x.docx", b"x", {"CONTENT_TYPE": "multipart/form-data"}, 415, None),
        ("x.docx", b"x", {"CONTENT_LENGTH": "20000001"}, 413, "What was sent is too large: 20 MB at most."),
        ("x.docx", b"x", {"HTTP_X_DESK_TOKEN": "1.0.x"}, 403, None),
    ],
    ids=["none", "bomb", "entity", "pdf", "no text", "nothing", "type", "large", "token"],
)
def test_hostile_documents_are_refused_in_one_sentence(
    desk: AskedDesk, name: str, data: bytes, headers: dict[str, str], status: int, message: str | None
) -> None:
    for write in (False, True):
        answer = sent(desk, name, data, headers, write=write)
        assert (answer.status, message in (None, answer.data["message"])) == (status, True), answer.data
        assert (desk.file.read_bytes(), "\n" in answer.data["message"]) == (DATA, False)


def test_what_cannot_be_a_document_is_refused(desk: AskedDesk) -> None:
    asked: list[tuple[dict[str, Any], int]] = [
        ({"language": "xx-nowhere-at-all", "format": "docx"}, 422),
        ({"language": "../../etc", "format": "docx"}, 422),
        ({"language": "en", "format": "pdf"}, 400),
        ({"format": "docx"}, 400),
    ]
    assert [desk.ask("document", data).status for data, _ in asked] == [status for _, status in asked]
