"""The printed sheets, as other programs read them: qpdf, pdftotext, pikepdf."""

import io
import re
import shutil
import subprocess
from dataclasses import replace
from datetime import date
from functools import cache
from itertools import pairwise
from pathlib import Path

import pikepdf
import pytest

from generator.artifacts.paper.pdf import artifacts, printed
from generator.artifacts.paper.sheet import Cell, Heading, Paragraph, Points, Sheet, Table, line
from generator.artifacts.paper.sheets import sheets
from generator.i18n.locale import Locale
from generator.views.say_policy import say
from tests.support.policies import real

PLAIN = Sheet(
    path="de/x.pdf",
    language="de",
    direction="ltr",
    title="Titel",
    kicker="Firma",
    headline="Titel",
    promise="",
    author="Firma",
    description="Worum es geht",
    version_line="Fassung 1.0",
    date=date(2026, 1, 1),
    address="https://support.example/de/tiers/gold/",
    page_words="Seite {page} von {pages}",
    code_words="QR-Code",
    code_caption="diese Seite",
    blocks=(),
)
HOSTILE = "#panic() $x^2$ *a* _b_ @c <d> \\e `f` ~g // h /* i [j] {k} #sys.inputs"


@cache
def all_printed() -> dict[str, bytes]:
    made: dict[str, bytes] = {}
    for language in real().languages:
        locale = Locale.of(real(), language)
        made |= {each.path: each.data for each in artifacts(sheets(say(real(), locale), locale))}
    return made


def opened(data: bytes) -> pikepdf.Pdf:
    return pikepdf.open(io.BytesIO(data))


def size_of(data: bytes) -> tuple[int, int]:
    with opened(data) as pdf:
        _, _, width, height = pdf.pages[0].mediabox
        return round(float(width)), round(float(height))


def text_of(data: bytes, folder: Path) -> str:
    program = shutil.which("pdftotext")
    if program is None:
        pytest.fail("Install Debian's poppler-utils: apt-get install poppler-utils")
    file = folder / "sheet.pdf"
    file.write_bytes(data)
    run = subprocess.run([program, "-layout", file, "-"], capture_output=True, check=True)
    return " ".join(run.stdout.decode().replace("\u00a0", " ").split())


def in_flow(data: bytes, folder: Path) -> str:
    """The words in reading order, hyphens at line ends taken back."""
    (folder / "flow.pdf").write_bytes(data)
    run = subprocess.run(["pdftotext", folder / "flow.pdf", "-"], capture_output=True, check=True)
    return " ".join(run.stdout.decode().replace("\u00ad\n", "").replace("\u00a0", " ").split())


def test_each_sheet_comes_on_a4_and_letter() -> None:
    sizes = {path: size_of(data) for path, data in all_printed().items() if path.startswith("de/")}
    assert sizes == {
        "de/support-policy.pdf": (595, 842),
        "de/support-policy-letter.pdf": (612, 792),
        "de/tiers/standard.pdf": (595, 842),
        "de/tiers/standard-letter.pdf": (612, 792),
        "de/tiers/gold.pdf": (595, 842),
        "de/tiers/gold-letter.pdf": (612, 792),
    }


def test_no_word_is_cut_and_no_last_word_stands_alone(tmp_path: Path) -> None:
    """Neither in a paragraph nor in a point; a cell of a table may have to."""
    cut, alone = {}, {}
    for path, data in all_printed().items():
        (tmp_path / "flow.pdf").write_bytes(data)
        run = subprocess.run(
            ["pdftotext", "-raw", tmp_path / "flow.pdf", "-"], capture_output=True, check=True
        )
        lines = run.stdout.decode().splitlines()
        cut[path] = [each for each in lines if each.endswith("\u00ad")]
        alone[path] = [
            line for before, line in pairwise(lines)
            if len(before) > 90 and line.endswith(".") and not {" ", "\u00a0"} & set(line)
        ]  # fmt: skip
    assert (list(filter(None, cut.values())), list(filter(None, alone.values()))) == ([], [])


def test_a_contract_sheet_has_two_pages_and_a_third_for_how_long_one_waits_at_which_hour() -> None:
    pages = {path: len(opened(data).pages) for path, data in all_printed().items()}
    assert {(path.split("/")[2][:4], count) for path, count in pages.items() if "/tiers/" in path} == {
        ("gold", 2),
        ("stan", 3),
    }


@pytest.mark.parametrize(
    "path",
    [
        f"{language}/{name}{paper}.pdf"
        for language in ("de", "en")
        for name in ("support-policy", "tiers/standard", "tiers/gold")
        for paper in ("", "-letter")
    ],
)
def test_the_file_is_sound_tagged_and_says_what_it_is(path: str, tmp_path: Path) -> None:
    data = all_printed()[path]
    (tmp_path / "sheet.pdf").write_bytes(data)
    program = shutil.which("qpdf")
    if program is None:
        pytest.fail("Install Debian's qpdf: apt-get install qpdf")
    assert subprocess.run([program, "--check", tmp_path / "sheet.pdf"], capture_output=True).returncode == 0
    pdf = opened(data)
    assert str(pdf.Root.Lang) == {"de": "de", "en": "en-GB"}[path[:2]]
    assert bool(pdf.Root.MarkInfo.Marked) is True
    assert pdf.Root.StructTreeRoot is not None
    assert bool(pdf.Root.ViewerPreferences.DisplayDocTitle) is True
    with pdf.open_metadata() as metadata:
        assert metadata["pdfaid:part"] == "2"
        assert metadata["pdfaid:conformance"] == "A"
        assert metadata["pdfuaid:part"] == "1"
        assert metadata["dc:creator"] == ["Cyren"]


def test_what_stands_in_a_frame_is_printed(tmp_path: Path) -> None:
    text = in_flow(all_printed()["de/tiers/gold.pdf"], tmp_path)
    assert text.count("Rechenbeispiel: Gold") == 1


def test_the_bookmarks_are_the_numbered_clauses_of_the_policy() -> None:
    pdf = opened(all_printed()["de/support-policy.pdf"])
    with pdf.open_outline() as outline:
        titles = [str(item.title) for item in outline.root]
    assert titles == [
        "1 Einleitung", "2 Supportvertrag", "3 Schweregrade", "4 Funktionsweise", "5 Erforderliche Angaben",
        "6 Eskalationsverfahren", "7 Weitere Bestimmungen", "8 Support kontaktieren",
        "9 Support-Zeiten und Feiertage", "10 So werden Fristen berechnet", "11 Begriffsbestimmungen",
        "12 Was nicht zugesagt ist", "13 Fassung und Sprache",
    ]  # fmt: skip


def test_the_paper_holds_every_clause_in_order(tmp_path: Path) -> None:
    for language in real().languages:
        said = in_flow(all_printed()[f"{language}/support-policy.pdf"], tmp_path)
        at = 0
        for section in real().sections.values():
            for text in filter(None, (section.heading, section.text, section.text_after)):
                opening = text.in_(language).splitlines()[0].partition("[")[0].strip()
                assert opening[:40] in said[at:], opening
                at += said[at:].index(opening[:40])


def rightmost(data: bytes, folder: Path) -> tuple[float, float]:
    """Where the words of the pages end, and how wide the pages are."""
    (folder / "sheet.pdf").write_bytes(data)
    run = subprocess.run(["pdftotext", "-bbox", folder / "sheet.pdf", "-"], capture_output=True, check=True)
    said = run.stdout.decode()
    ends = [float(each) for each in re.findall(r'<word [^>]*xMax="([0-9.]+)"', said)]
    widths = [float(each) for each in re.findall(r'<page width="([0-9.]+)"', said)]
    return max(ends), max(widths)


LONG_WORD = "Höchstverfügbarkeitsunterstützungsdienstleistungspaket"


def test_long_names_stay_on_the_paper_and_leave_room_for_the_others(tmp_path: Path) -> None:
    names = tuple(Cell((line(f"{LONG_WORD} {each}"),)) for each in range(6))
    long = Cell((line(f"Grad ({LONG_WORD}) mit einem Namen, der kein Ende nehmen will"),), "strong")
    label = Cell((line("P1"),))
    short = Cell((line("Service nicht erreichbar, und das seit geraumer Zeit"),))
    sheet = replace(
        PLAIN,
        headline=LONG_WORD,
        blocks=(
            Table("a", ("5", "4", "4", "4", "4", "4"), names, (names,)),
            Table("b", ("auto", "auto", "1"), (label, label, label), ((long, label, short),)),
        ),
    )
    end, width = rightmost(printed(sheet), tmp_path)
    assert end <= width - 59  # the margin: 21 mm
    said = text_of(printed(sheet), tmp_path)
    assert "Service nicht erreichbar, und das seit geraumer" in said


def test_a_cell_taller_than_a_page_goes_on_on_the_next(tmp_path: Path) -> None:
    lines = tuple(line(f"Zeile {each} endet hier.") for each in range(200))
    row = (Cell((line("P1"),), "strong"), Cell(lines))
    sheet = replace(PLAIN, blocks=(Table("a", ("auto", "1"), (row[0], row[0]), (row,)),))
    said = in_flow(printed(sheet), tmp_path)
    assert [each for each in range(200) if f"Zeile {each} endet hier." not in said] == []


def test_two_builds_give_the_same_bytes() -> None:
    locale = Locale.of(real(), "de")
    again = artifacts(sheets(say(real(), locale), locale))
    assert {each.path: each.data for each in again} == {
        path: data for path, data in all_printed().items() if path.startswith("de/")
    }


def test_no_text_is_ever_read_as_typst(tmp_path: Path) -> None:
    cell = Cell((line(HOSTILE),))
    sheet = replace(
        PLAIN,
        title=HOSTILE,
        headline=HOSTILE,
        author=HOSTILE,
        blocks=(
            Heading(line(HOSTILE), "a"),
            Paragraph(line(HOSTILE)),
            Points((line(HOSTILE),)),
            Table(HOSTILE, ("1",), (cell,), ((cell,),)),
        ),
    )
    assert text_of(printed(sheet), tmp_path).count("#sys.inputs") == 6


def test_a_quote_in_the_data_stays_text(tmp_path: Path) -> None:
    sheet = replace(PLAIN, blocks=(Paragraph(line('He said "\\n" and \\u0041')),))
    assert 'He said "\\n" and \\u0041' in text_of(printed(sheet), tmp_path)


@pytest.mark.parametrize(("language", "word"), [("el", "Υποστήριξη"), ("uk", "Підтримка"), ("he", "תמיכה")])
def test_other_scripts_are_printed_with_our_own_fonts(language: str, word: str) -> None:
    sheet = replace(
        PLAIN,
        language=language,
        direction="rtl" if language == "he" else "ltr",
        blocks=(Paragraph(line(word)),),
    )
    assert printed(sheet) == printed(sheet)


def test_without_an_address_there_is_no_code(tmp_path: Path) -> None:
    data = printed(replace(PLAIN, address=""))
    assert "diese Seite" not in text_of(data, tmp_path)


def test_a_character_in_no_font_costs_the_seal_and_not_the_sheet(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    data = printed(replace(PLAIN, blocks=(Paragraph(line("Rufen Sie an: \U0010fffd jetzt")),)))
    assert "Rufen Sie an:" in text_of(data, tmp_path)
    with opened(data).open_metadata() as metadata:
        assert "pdfaid:part" not in metadata
    assert capsys.readouterr().err == (
        "de/x.pdf: no font here has “\\u{10fffd}”; printed without PDF/A and PDF/UA. "
        "A font for it, such as Debian's fonts-noto, cures this.\n"
    )
