"""The command line: statuses, streams and the languages of findings."""

import codecs
import gc
import sys
from pathlib import Path

import pytest

from generator.cli import main, run

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


def test_fix_says_each_line_keeps_the_mark_at_the_start_and_asks_where_a_promise_would_change(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = Path("policy/support.yaml").read_text("utf-8")
    wrong = text.replace("P1: 30 minutes", "P1: 1,5 Stunden", 1).replace(
        "P2: 1 hour\n", "P2: 30 or 45 minutes\n", 1
    )
    wrong = wrong.replace('version: "1.0"', "version: “1.0”", 1)
    file = tmp_path / "support.yaml"
    file.write_bytes(codecs.BOM_UTF8 + wrong.encode())
    assert main(["check", "--policy", str(file), "--fix"]) == 1
    shown = capsys.readouterr()
    right = wrong.replace("P1: 1,5 Stunden", "P1: 1.5 hours").replace("version: “1.0”", "version: 1.0")
    assert file.read_bytes() == codecs.BOM_UTF8 + right.encode()
    assert [line.partition(": ")[2] for line in shown.err.splitlines()] == [
        "version: “1.0” → version: 1.0",
        "P1: 1,5 Stunden → P1: 1.5 hours",
    ]
    assert "Which is promised? Write “30 minutes” or “45 minutes”." in shown.out


@pytest.mark.parametrize(
    ("verb", "called", "is_collected"),
    [
        ("check", "generator.verbs.check.run_check", False),
        ("serve", "generator.preview.watching.run_serve", True),
    ],
)
def test_only_a_verb_that_stays_looks_for_what_is_dead(
    verb: str, called: str, is_collected: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[bool] = []

    def works(*_: object, **__: object) -> int:
        seen.append(gc.isenabled())
        return 1

    monkeypatch.setattr(called, works)
    monkeypatch.setattr(sys, "argv", ["generator", verb])
    was_on, frozen = gc.isenabled(), gc.get_freeze_count()
    try:
        with pytest.raises(SystemExit, match=r"^1$"):
            run()
        assert seen == [is_collected]
        assert gc.get_freeze_count() > frozen
    finally:
        gc.unfreeze()
        (gc.enable if was_on else gc.disable)()
