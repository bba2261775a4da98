"""Versions are proposed, released and taken back through the preview's WSGI callable, in a real checkout."""

from pathlib import Path
from typing import Any

import pytest

from generator.versions.archive import folder_of
from tests.support.checkouts import git, made, state, without_settings
from tests.support.desk import Answer, AskedDesk
from tests.support.versions_of_policy import settled

FIRST = settled()
FASTER = FIRST.replace("      P2: 1 hour\n", "      P2: 45 minutes\n")
CHANGED = "The policy file was changed meanwhile; look at it once more, then publish it."


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AskedDesk:
    without_settings(monkeypatch, tmp_path)
    file = tmp_path / "work/policy/support.yaml"
    file.parent.mkdir(parents=True)
    file.write_text(FIRST, "utf-8")
    desk = AskedDesk(file)
    desk.opened()
    return desk


def released(desk: AskedDesk, **other: Any) -> Answer:
    """As the form proposes it, with `other`."""
    found = desk.ask("proposal", {}).data
    return desk.ask("release", {"base": found["digest"], **found["fields"], **other})


def test_the_second_version_is_released_in_one_step_and_taken_back(desk: AskedDesk) -> None:
    released(desk)
    work = made(desk.file.parents[1])
    desk.file.write_text(FASTER.replace("effective: 2026-12-01", "effective: 2026-12-01"), "utf-8")
    before, token = state(work), desk.token
    found = desk.ask("proposal", {}).data
    assert (desk.token, found["obstacle"], found["open"], found["branch"]) == (token, "", [], "policy-1.1")
    assert found["message"].startswith("Policy 1.1 from 1 January 2027\n\nGold, P2 Major, First response: 45")
    other = desk.ask("proposal", {**found["fields"], "version": "2.0", "owner": "A. B."}).data
    assert (other["branch"], other["fields"]["owner"]) == ("policy-2.0", {"de": "A. B.", "en": "A. B."})
    done = released(desk, owner="A. B.")
    assert {**done.data, "commit": "", "page": None} == {
        "token": desk.token,
        "page": None,
        "digest": desk.ask("proposal", {}).data["digest"],
        "version": "1.1",
        "files": [
            desk.file.as_posix(),
            *(f"{folder_of(desk.file).as_posix()}/1.1.{end}" for end in ("yaml", "lock.json")),
        ],
        "branch": "policy-1.1",
        "commit": "",
        "undo": True,
        "redo": False,
    }
    assert (desk.token == token, done.data["commit"]) == (False, git(work, "rev-parse", "HEAD"))
    assert git(work, "status", "--porcelain") == ""
    then = desk.ask("proposal", {}).data
    assert (then["is_released"], then["last"]["version"], then["back"]["how"]) == (True, "1.1", "undo")
    back = desk.ask("take-back").data
    assert (back["undone"], git(work, "branch", "--show-current")) == ("1.1", "main")
    assert desk.ask("undo").status == 200
    assert state(work) == before


def test_what_others_have_is_taken_back_by_a_draft_that_can_be_undone(desk: AskedDesk) -> None:
    released(desk)
    work = made(desk.file.parents[1])
    desk.file.write_bytes(FASTER.replace("\n", "\r\n").encode())
    released(desk)
    git(work, "init", "--quiet", "--bare", str(work.parent / "origin"))
    git(work, "remote", "add", "origin", str(work.parent / "origin"))
    git(work, "push", "--quiet", "origin", "policy-1.1")
    before = desk.file.read_bytes()
    answer = desk.ask("take-back").data
    assert (answer["draft"], answer["undo"]) == (True, True)
    after = desk.file.read_bytes()
    assert b"P2: 1 hour\r\n" in after and b'version: "1.2"\r\n' in after
    assert (desk.ask("undo").status, desk.file.read_bytes()) == (200, before)
    assert (desk.ask("redo").status, desk.file.read_bytes()) == (200, after)
    again = desk.ask("take-back").data
    assert again["refused"].startswith("The file is no longer that of version 1.1;")


def test_what_is_not_released_changes_nothing_and_says_why(desk: AskedDesk) -> None:
    work = made(desk.file.parents[1])
    before, digest = state(work), desk.ask("proposal", {}).data["digest"]
    (work / "other.txt").write_text("staged", "utf-8")
    git(work, "add", "other.txt")
    staged = released(desk)
    assert (staged.status, staged.data["refused"].split(" (")[0], staged.data["open"]) == (
        200,
        "Something else is waiting to be committed",
        [],
    )
    git(work, "rm", "--quiet", "--cached", "other.txt")
    (work / "other.txt").unlink()
    assert released(desk, effective="2026-02-30").data["open"][0]["path"] == ["document", "effective"]
    assert desk.ask("take-back").data["refused"] == "No version has been released yet."
    assert desk.ask("release", {"base": "0" * 64, "version": "1.0"}).data["refused"] == CHANGED
    odd: list[dict[str, Any]] = [
        {"version": 1},
        {"summary": None},
        {"summary": {"de": 1}},
        {"owner": 3},
        {"approved": "A. B."},
        {"approved": {"by": "A. B."}},
        {"branch": "main"},
    ]
    assert {desk.ask("release", {"base": digest, **each}).status for each in odd} == {400}
    assert desk.ask("release", {"version": "1.0"}).status == 400
    assert desk.ask("undo").data["message"] == "There is nothing to be taken back."
    assert state(work) == before
    # Another language would become one of the document.
    assert released(desk, owner={"de": "A. B.", "fr": "C. D."}).data["version"] == "1.0"
    assert "  owner: A. B.\n" in desk.file.read_text("utf-8")


def test_a_file_that_is_no_policy_says_what_is_open(desk: AskedDesk) -> None:
    desk.file.write_text("nothing: here\n", "utf-8")
    found = desk.ask("proposal", {}).data
    assert ("fields" in found, found["open"][0]["level"]) == (False, "error")
    refused = desk.ask("release", {"base": found["digest"]}).data
    assert (refused["refused"], refused["open"] == found["open"]) == ("Settle what is found first.", True)
