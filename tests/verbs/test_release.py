"""releasing: what keeps a version from being released, and what a release leaves behind."""

import json
import re
from datetime import date
from pathlib import Path

import pytest

from generator.cli import main
from generator.verbs.release import run_release
from generator.versions.archive import digest, folder_of, open_archive
from tests.support.versions_of_policy import REAL, TODAY, next_version, settled

FIRST = settled()
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
        "",
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
