"""The command line: statuses, streams and the languages of findings."""

from pathlib import Path

import pytest

from generator.cli import main

REAL = Path("policy/support.yaml").read_text("utf-8")


def test_the_real_policy_is_clean(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--lang", "en"]) == 0
    shown = capsys.readouterr()
    assert shown.err == ""
    assert "error" not in shown.out.splitlines()[-1]


def test_warnings_count_when_strict() -> None:
    assert main(["check", "--strict"]) == 1


def test_findings_go_to_stdout_in_the_contracts_form(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    broken = tmp_path / "support.yaml"
    broken.write_text(REAL.replace("P1: 30 minutes", "P1: 30 Min."), "utf-8")
    assert main(["check", "--policy", str(broken), "--lang", "de"]) == 1
    line = REAL[: REAL.index("P1: 30 minutes")].count("\n") + 1
    block = next(part for part in capsys.readouterr().out.split("\n\n") if "duration-format" in part)
    assert block.splitlines() == [
        f"{broken.as_posix()}:{line}:11: Fehler[duration-format]: "
        "„30 Min.“ ist keine Zeitangabe, die diese Datei versteht.",
        f"  {line} │       P1: 30 Min.",
        "      │           ^^^^^^^",
        "  → Schreiben Sie „30 minutes“.",
    ]


def test_fix_writes_what_is_plain(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    broken = tmp_path / "support.yaml"
    wrong = REAL.replace("P1: 30 minutes", "P1: 30 Min.").replace("    name: Gold", "   name: Gold")
    broken.write_text(wrong, "utf-8")
    assert main(["check", "--policy", str(broken), "--fix"]) == 0
    assert broken.read_text("utf-8") == REAL


def test_a_missing_file_is_one_sentence_and_status_3(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--policy", "none.yaml"]) == 3
    shown = capsys.readouterr()
    assert shown.out == ""
    assert shown.err == "failed: none.yaml: No such file or directory\n"


@pytest.mark.parametrize("words", [[], ["chek"], ["check", "--lang", "fr"], ["check", "--format", "xml"]])
def test_wrong_usage_is_status_2(words: list[str]) -> None:
    assert main(words) == 2


def test_help_is_status_0() -> None:
    assert main(["--help"]) == 0
