"""Publishing from the desk: proposed, released, taken back, as plain data."""

import json
from datetime import date
from pathlib import Path

import pytest

from generator.desk.release_desk import proposal, publish, take_back
from generator.versions.archive import folder_of
from tests.support.checkouts import git, made, state, without_settings
from tests.support.versions_of_policy import REAL, TODAY, next_version, settled

FIRST = settled()
SECOND = next_version(FIRST, "1.1", "2027-03-01", ("      P2: 1 hour\n", "      P2: 45 minutes\n"))


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    without_settings(monkeypatch, tmp_path)
    path = tmp_path / "work/policy/support.yaml"
    path.parent.mkdir(parents=True)
    path.write_text(FIRST, "utf-8")
    return path


def test_a_version_is_proposed_released_and_taken_back(file: Path) -> None:
    work = made(file.parents[1])
    asked = proposal(file, TODAY, "en")
    assert json.loads(json.dumps(asked)) == asked
    assert asked["proposed"] == {
        "version": "1.0",
        "effective": "2026-12-01",
        "summary": {
            "de": "Diese Bedingungen gelten zum ersten Mal.",
            "en": "These terms apply for the first time.",
        },
    }
    assert (asked["stated"]["version"], asked["stated"]["approved"]) == ("1.0", None)
    names = [file.as_posix(), *(f"{folder_of(file).as_posix()}/1.0.{end}" for end in ("yaml", "lock.json"))]
    assert (asked["open"], asked["files"], asked["branch"], asked["obstacle"]) == (
        [],
        names,
        "policy-1.0",
        "",
    )
    before = state(work)
    done = publish(file, TODAY, "en")
    assert done == {
        "version": "1.0",
        "files": names,
        "branch": "policy-1.0",
        "commit": git(work, "rev-parse", "HEAD"),
    }
    assert git(work, "show", "--no-patch", "--format=%B").strip() == asked["message"]
    assert publish(file, TODAY, "en") == {
        "refused": "Version 1.0 is already released; give the next one a new number and date."
    }
    assert take_back(file, TODAY, "en") == {"undone": "1.0"}
    assert state(work) == before


def test_what_was_pushed_is_drafted_anew(file: Path) -> None:
    work = made(file.parents[1])
    publish(file, TODAY, "en")
    file.write_text(SECOND, "utf-8")
    assert publish(file, TODAY, "en")["branch"] == "policy-1.1"
    git(work, "init", "--quiet", "--bare", str(work.parent / "origin"))
    git(work, "remote", "add", "origin", str(work.parent / "origin"))
    git(work, "push", "--quiet", "origin", "policy-1.1")
    before = state(work)
    draft = take_back(file, TODAY, "en")["draft"]
    assert 'version: "1.2"' in draft and "P2: 1 hour\n" in draft
    assert state(work) == before


def test_what_is_open_is_told_and_nothing_is_released(file: Path) -> None:
    file.write_text(REAL, "utf-8")
    asked = proposal(file, TODAY, "de")
    assert (asked["branch"], asked["obstacle"], "proposed" in asked) == ("", "", True)
    assert {each["rule"] for each in asked["open"]} == {"open-question"}
    refused = publish(file, TODAY, "de")
    assert (refused["refused"], refused["open"]) == ("Klären Sie erst, was gefunden wurde.", asked["open"])
    assert not folder_of(file).exists()
    assert take_back(file, TODAY, "de") == {"refused": "Es ist noch keine Fassung veröffentlicht."}


def test_without_git_only_the_archive_is_written(file: Path) -> None:
    done = publish(file, TODAY, "en")
    assert (done["branch"], done["commit"], [Path(each).is_file() for each in done["files"]]) == (
        "",
        "",
        [True] * 3,
    )
    assert proposal(file, date(2026, 11, 24), "en")["proposed"]["version"] == "1.1"
    assert take_back(file, TODAY, "en") == {"undone": "1.0"}
    assert [*folder_of(file).iterdir()] == []


def test_why_git_would_refuse_is_told_before(file: Path) -> None:
    work = made(file.parents[1], name="")
    before = state(work)
    said = "Git does not know who you are; tell it your name and address: git config user.name, git config user.email"
    assert proposal(file, TODAY, "en")["obstacle"] == said
    assert publish(file, TODAY, "en") == {"refused": said}
    assert state(work) == before
