"""releasing: what keeps a version from being released, and what a release leaves behind."""

import io
import json
import os
import re
import subprocess
import sys
from datetime import date, timedelta
from pathlib import Path

import pytest

from generator.cli import main
from generator.verbs.release import run_release, run_take_back, run_undo
from generator.versions.archive import digest, folder_of, open_archive
from tests.support.checkouts import git, made, state, without_settings
from tests.support.versions_of_policy import REAL, TODAY, next_version, settled

ROOT = Path(__file__).parents[2]
FIRST = settled()
DAY = "effective: 2026-12-01"
ACCEPTED_DAY = f"# accepted effective-past: since always\n  {DAY}"
SECOND = next_version(FIRST, "1.1", "2027-03-01", ("      P2: 1 hour\n", "      P2: 45 minutes\n"))


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "policy" / "support.yaml"
    path.parent.mkdir()
    path.write_text(FIRST, "utf-8")
    return path


def test_a_release_freezes_file_and_lock(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run_release(file, TODAY) == 0
    shown = capsys.readouterr()
    frozen = folder_of(file) / "1.0.yaml"
    assert (shown.out, shown.err) == (
        f"version 1.0 is released: {frozen.as_posix()} and its lock. Next: commit both, then run: make site\n",
        "This is the first version: there is none to compare it with.\n",
    )
    assert sorted(each.name for each in folder_of(file).iterdir()) == ["1.0.lock.json", "1.0.yaml"]
    assert frozen.read_bytes() == file.read_bytes()
    lock = json.loads((folder_of(file) / "1.0.lock.json").read_text("utf-8"))
    assert (lock["version"], lock["effective"], lock["sha256"]) == (
        "1.0",
        "2026-12-01",
        digest(file.read_bytes()),
    )
    assert lock["holidays"]["germany"]["2027-03-08"] == "Women's Day"
    assert list(lock["texts"]) == ["de", "en"]
    assert lock["sla"]["version"] == "1.0"
    assert "disclaimer" in lock["addresses"]["de/terms/"]
    assert "de/tiers/gold/" in lock["addresses"]


CHANGED = """\
What changed since version 1.0:
  Tier Gold: first_response › P2, line 170
    A value of the file
    *: [-1 hour-] {+45 minutes+}
"""
ASKED = "Is this change as you mean it? [y/N] "


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("answer", "options", "status", "told"),
    [
        (None, [], 0, CHANGED),
        ("", ["--yes"], 0, CHANGED),
        ("y\n", [], 0, CHANGED + ASKED),
        ("Ja\n", [], 0, CHANGED + ASKED),
        (
            "\n",
            [],
            1,
            f"{CHANGED}{ASKED}not released: mend what is not as you mean it, then release again.\n",
        ),
        ("", [], 1, f"{CHANGED}{ASKED}not released: mend what is not as you mean it, then release again.\n"),
    ],
)
def test_at_a_terminal_a_person_says_whether_the_changes_are_meant(
    answer: str | None,
    options: list[str],
    status: int,
    told: str,
    file: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    run_release(file, TODAY)
    file.write_text(SECOND, "utf-8")
    capsys.readouterr()
    if answer is not None:
        monkeypatch.setattr(sys, "stdin", Terminal(answer))
        monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    assert main(["release", "--policy", str(file), "--lang", "en", *options]) == status
    assert capsys.readouterr().err == told
    assert (folder_of(file) / "1.1.yaml").exists() is (status == 0)


def test_a_release_may_be_given_its_number_and_first_day(
    file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    command = ["release", "--policy", str(file), "--lang", "en"]
    refused = (["--as", "one"], 2), (["--from", "1.1.2027"], 2), (["--as", "1.0", "--from", "2020-01-01"], 1)
    for options, status in refused:
        assert main([*command, *options]) == status
        assert file.read_text("utf-8") == FIRST and not folder_of(file).exists()
    told = capsys.readouterr().err.splitlines()
    assert told[:2] == ["“one” is no number of a version: 1.1", "“1.1.2027” is no day: 2027-01-01"]
    day = (date.today() + timedelta(days=40)).isoformat()
    assert main([*command, "--as", "2.0", "--from", day]) == 0
    text = file.read_text("utf-8")
    assert f'  version: "2.0"\n  effective: {day}' in text
    assert (folder_of(file) / "2.0.yaml").read_text("utf-8") == text


def test_open_questions_keep_the_real_policy_from_being_released(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "support.yaml"
    file.write_text(REAL, "utf-8")
    assert main(["release", "--policy", str(file), "--lang", "en"]) == 1
    shown = capsys.readouterr()
    questions = shown.out.count("warning[open-question]")
    assert questions == REAL.count("# CHECK: ")
    assert shown.err == f"not released: settle the findings above first ({questions}).\n"
    assert not folder_of(file).exists()


def test_the_example_address_is_left_when_all_questions_are_answered(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """It was accepted in the file as it comes, so 1.0 could be released with a form that reaches nobody."""
    file = tmp_path / "support.yaml"
    file.write_text(re.sub(r"\n? *# CHECK:[^\n]*", "", REAL), "utf-8")
    assert main(["release", "--policy", str(file), "--lang", "en"]) == 1
    shown = capsys.readouterr()
    assert shown.out.count("warning[url-example]") == 1
    assert "https://forms.example.com/support" in shown.out
    assert not folder_of(file).exists()


def test_the_same_version_is_not_released_twice(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run_release(file, TODAY)
    before = (folder_of(file) / "1.0.lock.json").read_bytes()
    capsys.readouterr()
    assert run_release(file, TODAY, language="de") == 1
    assert capsys.readouterr().err == (
        "Fassung 1.0 ist schon veröffentlicht und unverändert; die nächste braucht Nummer und Datum.\n"
    )
    assert (folder_of(file) / "1.0.lock.json").read_bytes() == before


def test_a_second_version_follows_the_first(file: Path) -> None:
    run_release(file, TODAY)
    file.write_text(SECOND, "utf-8")
    assert run_release(file, TODAY) == 0
    archive = open_archive(folder_of(file))
    assert [each.version for each in archive.versions] == ["1.0", "1.1"]
    assert archive.modified == ()
    assert archive.versions[1].lock["previous"] == {"version": "1.0", "sha256": digest(FIRST.encode())}
    assert archive.last is not None and archive.last.effective == date(2027, 3, 1)


def test_a_contract_on_the_version_before_stays_when_its_tier_is_renamed(file: Path) -> None:
    """The names of contracts are nobody's business: no lock lists their addresses."""
    contract = '\n\ncontracts:\n  k3-2025:\n    tier: gold\n    region: germany\n    version: "1.0"\n'
    assert run_release(file, TODAY) == 0
    renamed = SECOND.replace(
        "  gold:\n    name: Gold\n", "  gold-plus:\n    formerly: [gold]\n    name: Gold Plus\n"
    )
    assert renamed != SECOND
    file.write_text(renamed.replace("{gold.", "{gold-plus.") + contract, "utf-8")
    assert run_release(file, TODAY) == 0
    lock = json.loads((folder_of(file) / "1.1.lock.json").read_text("utf-8"))
    assert "de/tiers/gold-plus/" in lock["addresses"]
    assert [each for each in lock["addresses"] if "k3-2025" in each] == []


def test_a_finding_of_family_versions_stops_the_second(
    file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run_release(file, TODAY)
    file.write_text(FIRST.replace("P2: 1 hour", "P2: 45 minutes"), "utf-8")
    assert run_release(file, TODAY) == 1
    assert "error[version-not-raised]" in capsys.readouterr().out


def test_check_sees_an_edited_archive(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run_release(file, TODAY)
    frozen = folder_of(file) / "1.0.yaml"
    frozen.write_text(FIRST.replace("P2: 1 hour", "P2: 3 hours"), "utf-8")
    capsys.readouterr()
    assert main(["check", "--policy", str(file), "--lang", "en"]) == 1
    assert (
        "error[archive-changed]: archive/1.0.yaml is no longer what was released." in capsys.readouterr().out
    )


def test_a_disk_that_refuses_leaves_no_version(file: Path) -> None:
    folder_of(file).write_text("a file where the folder should be", "utf-8")
    assert main(["release", "--policy", str(file)]) == 3
    assert folder_of(file).read_text("utf-8") == "a file where the folder should be"


def taken(file: Path, option: str) -> int:
    """As `release` with this option, on the tests' day."""
    if option == "--branch":
        return run_release(file, TODAY, on_branch=True)
    return run_undo(file) if option == "--undo" else run_take_back(file, TODAY)


@pytest.fixture
def work(file: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A checkout in which 1.0 is released, its day with a reason, and 1.1 is written."""
    without_settings(monkeypatch, file.parents[1])
    file.write_text(FIRST.replace(DAY, ACCEPTED_DAY), "utf-8")
    run_release(file, TODAY)
    made(file.parents[1])
    file.write_text(SECOND, "utf-8")
    return file.parents[1]


def test_a_release_becomes_a_commit_on_a_branch_and_is_taken_back(
    file: Path, work: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = state(work)
    capsys.readouterr()
    assert taken(file, "--branch") == 0
    assert capsys.readouterr() == (
        "version 1.1 is released and committed on the branch policy-1.1, which is checked out now. "
        "Next: git push --set-upstream origin policy-1.1\n",
        CHANGED,
    )
    assert git(work, "show", "--format=%B", "--name-only").split("\n\n") == [
        "Policy 1.1 from 1 March 2027",
        "Version 1.1 is new.",
        "Gold, P2 Major, First response: 45 minutes instead of 1 hour.",
        "\npolicy/archive/1.1.lock.json\npolicy/archive/1.1.yaml\npolicy/support.yaml",
    ]
    assert open_archive(folder_of(file)).modified == ()
    assert taken(file, "--undo") == 0
    assert capsys.readouterr().out.startswith(
        "version 1.1 is a draft again: its two files in the archive are gone"
    )
    assert state(work) == before


def test_a_hook_that_refuses_leaves_no_release(
    file: Path, work: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    hook = work / ".git/hooks/pre-commit"
    hook.write_text("#!/bin/sh\necho no; exit 1\n", "utf-8")
    hook.chmod(0o755)
    before = state(work)
    capsys.readouterr()
    assert taken(file, "--branch") == 1
    refused = "not done: Git refuses, and everything is as it was before: no\n"
    assert capsys.readouterr().err == CHANGED + refused
    assert state(work) == before


def test_what_was_pushed_is_taken_back_by_a_new_version(
    file: Path, work: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    taken(file, "--branch")
    origin = work.parent / f"{work.name}-origin"
    git(work, "init", "--quiet", "--bare", str(origin))
    git(work, "remote", "add", "origin", str(origin))
    git(work, "push", "--quiet", "origin", "policy-1.1")
    before = state(work)
    assert taken(file, "--undo") == 1
    assert "a new one takes it back: release --take-back" in capsys.readouterr().err
    assert state(work) == before
    assert taken(file, "--take-back") == 0
    draft = file.read_text("utf-8")
    number, day, german, english = (
        re.search(pattern, draft)[1]  # type: ignore[index]
        for pattern in (
            r'version: "(.*)"',
            r"effective: (\S+)",
            r"summary_of_changes:\n    de: (.*)",
            r"    en: (.*taken.*)",
        )
    )
    assert (number, german) == ("1.2", "Was sich mit 1.1 geändert hat, wird zurückgenommen.")
    assert english == "What changed with 1.1 is taken back."
    assert draft == next_version(FIRST, number, day).replace("Fassung 1.2 ist neu.", german).replace(
        "Version 1.2 is new.", english
    )
    assert taken(file, "--take-back") == 1
    assert "The file is no longer that of version 1.1" in capsys.readouterr().err


def test_without_git_the_two_files_go(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert taken(file, "--branch") == 1
    assert "The policy does not lie in a Git checkout" in capsys.readouterr().err
    assert not folder_of(file).exists()
    run_release(file, TODAY)
    before = file.read_bytes()
    assert main(["release", "--policy", str(file), "--undo"]) == 0
    assert [*folder_of(file).iterdir()] == [] and file.read_bytes() == before
    assert taken(file, "--undo") == 1
    assert capsys.readouterr().err.endswith("not done: No version has been released yet.\n")


def test_neither_the_folders_name_nor_the_systems_characters_matter(tmp_path: Path) -> None:
    """As on a Windows machine: another character set than UTF-8, a blank and an umlaut in the path."""
    file = tmp_path / "Verträge und mehr" / "support.yaml"
    file.parent.mkdir()
    file.write_text(
        re.sub(r"effective: .*", f"effective: {date.today() + timedelta(days=40)}", FIRST), "utf-8"
    )
    odd = {"PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0", "LC_ALL": "C", "PYTHONIOENCODING": "cp437"}
    command = [sys.executable, "-m", "generator", "release", "--policy", str(file), "--lang", "de"]
    done = subprocess.run(command, cwd=ROOT, env={**os.environ, **odd}, capture_output=True)
    first = "Dies ist die erste Fassung; es gibt keine, mit der sie zu vergleichen wäre."
    assert (done.returncode, done.stderr.decode().splitlines()) == (0, [first])
    assert f"{folder_of(file).as_posix()}/1.0.yaml" in done.stdout.decode()
    assert [each.version for each in open_archive(folder_of(file)).versions] == ["1.0"]
