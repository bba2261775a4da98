"""`translations` as a person and a program call it."""

import json
from pathlib import Path

import pytest

from generator.cli import main
from tests.support.versions_of_policy import REAL, with_lines

CRITICAL = ("      de: Kritisch\n      en: Critical\n", "      de: Kritisch\n")


@pytest.fixture
def policy(tmp_path: Path) -> Path:
    file = tmp_path / "support.yaml"
    file.write_text(with_lines(REAL, CRITICAL), "utf-8")
    return file


def told(policy: Path, *options: str) -> int:
    return main(["translations", "--policy", str(policy), "--lang", "de", *options])


def test_what_a_person_reads(policy: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert told(policy) == 0
    first, *others = capsys.readouterr().out.split("\n")
    line = REAL.split("\n").index("      de: Kritisch") + 1
    assert "Noch ist keine Fassung veröffentlicht, und die Datei hat keine Geschichte" in first
    assert others == [
        "",
        "Englisch (en)",
        "  Texte: 74 von 75 fertig, 1 fehlt",
        "  Veraltete Sätze: 0",
        "  Wörter des Programms: vollständig",
        "  Stand der Übersetzung: nicht angegeben",
        "  Fehlende Texte:",
        f"    {policy.as_posix()}:{line}: severities › P1 › name",
        "",
    ]


def test_what_a_program_reads(policy: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert told(policy, "--format", "json") == 0
    english = {
        "language": "en", "texts": 75, "done": 74, "missing": [["severities", "P1", "name"]], "stale": [],
        "program_words_missing": 0, "status": None,
    }  # fmt: skip
    expected = {"original": "de", "compared_with": None, "languages": [english]}
    assert json.loads(capsys.readouterr().out) == expected


def test_a_language_that_is_not_there_yet(policy: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert told(policy, "--language", "it", "--format", "json") == 0
    (italian,) = json.loads(capsys.readouterr().out)["languages"]
    assert (italian["texts"], italian["done"], len(italian["missing"])) == (75, 0, 75)
    assert italian["program_words_missing"] > 900
    assert told(policy, "--language", "IT") == 0
    assert "Fehlende Texte" not in capsys.readouterr().out


def test_the_original_and_what_is_no_language(policy: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert (told(policy, "--language", "de"), told(policy, "--language", "xx")) == (0, 1)
    assert capsys.readouterr() == (
        "Maßgeblich ist die Fassung auf Deutsch; mit ihr werden die anderen Sprachen verglichen.\n",
        "„xx“ ist keine Sprache; schreiben Sie fr oder pt-BR.\n",
    )


def test_a_file_that_says_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "support.yaml"
    file.write_text("", "utf-8")
    assert told(file) == 1
    assert capsys.readouterr().err == "Die Datei lässt sich nicht lesen; „check“ sagt, warum.\n"
