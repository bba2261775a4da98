"""The command line: statuses, streams and the languages of findings."""

import argparse
import codecs
import gc
import sys
from pathlib import Path

import pytest

from generator.cli import main, run
from generator.verbs.table import VERBS

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


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("release --undo --as 1.1", "release: error: argument --as: not allowed with argument --undo"),
        ("release --from 2027-01-01 --undo", "release: error: argument --from: not allowed with argument --undo"),
        ("release --take-back --as 1.1 --from 2027-01-01", "release: error: argument --as: not allowed with argument --take-back"),
        ("release --undo --take-back", "release: error: argument --take-back: not allowed with argument --undo"),
        ("links --secret --format json", "links: error: argument --format: not allowed with argument --secret"),
        ("verify --desk jira a.json --site site", "verify: error: argument --site: not allowed with argument --desk"),
        ("upgrade --files a --site b", "upgrade: error: argument --site: not allowed with argument --files"),
        ("verify --map VIP=gold", "verify: error: argument --map: only allowed with argument --desk"),
        ("verify --region germany", "verify: error: argument --region: only allowed with argument --desk"),
    ],
)  # fmt: skip
def test_nothing_is_ignored_in_silence(words: str, said: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([*words.split(), "--policy", "none.yaml"]) == 2
    assert capsys.readouterr().err.splitlines()[-1] == f"python -m generator {said}"


def test_what_may_not_stand_together_has_nothing_as_its_default() -> None:
    """Else the default would count as given."""
    for verb in VERBS:
        below = argparse.ArgumentParser()
        verb.options(below)
        others = {each for names in verb.apart.values() for each in names}
        options = {*verb.apart, *verb.only_with, *verb.only_with.values(), *others}
        defaults = [below.get_default(name.lstrip("-").replace("-", "_")) for name in options]
        assert [each for each in defaults if each] == []


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
