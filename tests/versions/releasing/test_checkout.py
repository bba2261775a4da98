"""A release in real checkouts: committed on a branch, taken back, and refused with nothing changed."""

from collections.abc import Callable
from pathlib import Path

import pytest

from generator.versions.releasing.checkout import Checkout, NotDone, checkout_of
from tests.support.checkouts import git, made, state, without_settings

BRANCH = "policy-1.1"


@pytest.fixture
def work(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A checkout with a policy that has changed since, and an archive that is not committed; a blank and an umlaut."""
    without_settings(monkeypatch, tmp_path)
    folder = tmp_path / "Verträge und mehr"
    (folder / "policy").mkdir(parents=True)
    (folder / "policy/support.yaml").write_text("version: 1.0\n", "utf-8")
    (folder / "other.txt").write_text("other\n", "utf-8")
    made(folder)
    return _released(folder)


def _released(folder: Path) -> Path:
    (folder / "policy/support.yaml").write_text("version: 1.1\n", "utf-8")
    (folder / "policy/archive").mkdir()
    for name in ("1.1.yaml", "1.1.lock.json"):
        (folder / "policy/archive" / name).write_text(f"{name}\n", "utf-8")
    (folder / "other.txt").write_text("not meant\n", "utf-8")
    return folder


def files_of(folder: Path) -> list[Path]:
    return [
        folder / "policy" / each for each in ("support.yaml", "archive/1.1.yaml", "archive/1.1.lock.json")
    ]


def committed(folder: Path) -> tuple[Checkout, str]:
    checkout = checkout_of(folder / "policy/support.yaml")
    assert checkout is not None
    checkout.prepare(BRANCH, files_of(folder))
    return checkout, checkout.commit(BRANCH, files_of(folder), "Policy 1.1\n\nWhat is new.")


def test_a_commit_has_exactly_the_files_meant(work: Path) -> None:
    _, commit = committed(work)
    assert git(work, "rev-parse", "HEAD") == commit
    assert git(work, "branch", "--show-current") == BRANCH
    assert git(work, "-c", "core.quotePath=false", "show", "--format=%B", "--name-only", commit).split("\n\n") == [
        "Policy 1.1", "What is new.",
        "\npolicy/archive/1.1.lock.json\npolicy/archive/1.1.yaml\npolicy/support.yaml",
    ]  # fmt: skip
    assert git(work, "status", "--porcelain") == "M other.txt"
    assert git(work, "rev-parse", "HEAD^") == git(work, "rev-parse", "main")


def test_it_is_taken_back_with_its_branch(work: Path) -> None:
    before = state(work)
    _, commit = committed(work)
    again = checkout_of(work / "policy/support.yaml")
    assert again is not None
    assert again.release_of(files_of(work)[1]) == commit
    again.undo(commit, files_of(work))
    assert state(work) == before


def test_a_branch_that_has_moved_on_is_left_alone(work: Path) -> None:
    _, commit = committed(work)
    git(
        work,
        "branch",
        "--force",
        "main",
        git(work, "commit-tree", "-m", "later", "main^{tree}", "-p", "main"),
    )
    later = git(work, "rev-parse", "main")
    again = checkout_of(work / "policy/support.yaml")
    assert again is not None
    again.undo(commit, files_of(work))
    assert (git(work, "branch", "--show-current"), git(work, "rev-parse", "main")) == (BRANCH, later)
    assert git(work, "log", "--format=%s") == "Everything so far"
    assert files_of(work)[1].exists()


def test_a_worktree_has_its_own_branch(work: Path) -> None:
    git(work, "branch", "legal")
    second = work.parent / "second"
    git(work, "worktree", "add", "--quiet", str(second), "legal")
    _, commit = committed(_released(second))
    assert git(second, "branch", "--show-current") == BRANCH
    assert (git(work, "branch", "--show-current"), git(work, "rev-parse", BRANCH)) == ("main", commit)
    again = checkout_of(second / "policy/support.yaml")
    assert again is not None
    again.undo(commit, files_of(second))
    assert git(second, "branch", "--show-current") == "legal"


def stage(work: Path) -> None:
    git(work, "add", "other.txt")


def detach(work: Path) -> None:
    git(work, "checkout", "--quiet", "--detach")


def forget_name(work: Path) -> None:
    git(work, "config", "--unset", "user.name")


def have_branch(work: Path) -> None:
    git(work, "branch", BRANCH)


def ignore(work: Path) -> None:
    (work / ".gitignore").write_text("archive/\n", "utf-8")


def conflict(work: Path) -> None:
    (work / ".git/MERGE_HEAD").write_text(git(work, "rev-parse", "HEAD"), "utf-8")


def hook(work: Path, script: str, name: str = "pre-commit") -> None:
    file = work / ".git/hooks" / name
    file.write_text(f"#!/bin/sh\n{script}\n", "utf-8")
    file.chmod(0o755)


def refuse(work: Path) -> None:
    hook(work, "echo looking; echo 'no release on a Friday' >&2; exit 1")


def refuse_message(work: Path) -> None:
    hook(work, "exit 3", "commit-msg")


def reformat(work: Path) -> None:
    hook(work, "echo '# neat' >> policy/archive/1.1.yaml")


def lock(work: Path) -> None:
    (work / ".git/index.lock").write_text("", "utf-8")


@pytest.mark.parametrize(
    ("trouble", "said"),
    [
        (stage, "Something else is waiting to be committed (other.txt); commit it or take it back (git restore --staged)."),
        (detach, "No branch is checked out here; switch to one first: git switch main"),
        (forget_name, "Git does not know who you are; tell it your name and address: git config user.name, git config user.email"),
        (have_branch, "There is a branch policy-1.1 already; rename or delete it first."),
        (ignore, "policy/archive/1.1.yaml is ignored by Git (.gitignore) and would not be committed."),
        (conflict, "A merge, rebase or the like is not finished here; finish it or stop it first."),
        (refuse, "Git refuses, and everything is as it was before: no release on a Friday"),
        (refuse_message, "Git refuses, and everything is as it was before: status 1"),
        (reformat, "A hook of this checkout has changed 1.1.yaml; everything is as it was before."),
        (lock, "Git refuses, and everything is as it was before: Unable to create '{folder}/.git/index.lock': File exists."),
    ],
)  # fmt: skip
def test_what_is_refused_leaves_everything_as_it_was(
    work: Path, trouble: Callable[[Path], None], said: str
) -> None:
    trouble(work)
    before = state(work)
    with pytest.raises(NotDone) as refused:
        committed(work)
    assert refused.value.message.in_("en") == said.replace("{folder}", str(work))
    assert state(work) == before


def test_without_a_commit_there_is_nothing_to_branch_off(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    without_settings(monkeypatch, tmp_path)
    git(tmp_path, "init", "--quiet")
    with pytest.raises(NotDone, match="This Git checkout has no commit yet"):
        checkout_of(tmp_path / "support.yaml")


def push(work: Path, _commit: str) -> None:
    git(work, "init", "--quiet", "--bare", str(work.parent / "origin"))
    git(work, "remote", "add", "origin", str(work.parent / "origin"))
    git(work, "push", "--quiet", "origin", BRANCH)


def go_on(work: Path, _commit: str) -> None:
    git(work, "commit", "--quiet", "--all", "--message", "other")


def add_another(work: Path, _commit: str) -> None:
    git(work, "commit", "--quiet", "--all", "--amend", "--no-edit")


def stage_later(work: Path, _commit: str) -> None:
    stage(work)


@pytest.mark.parametrize(
    ("trouble", "said"),
    [
        (push, "This version is on origin/policy-1.1 already, where others see it; a new one takes it back: release --take-back"),
        (go_on, "Other commits follow the one that released this version; take it back with git revert."),
        (add_another, "The commit that released this version has other changes, too; take it back with git revert."),
        (stage_later, "Something else is waiting to be committed (other.txt); commit it or take it back (git restore --staged)."),
    ],
)  # fmt: skip
def test_what_others_may_have_is_not_taken_back(
    work: Path, trouble: Callable[[Path, str], None], said: str
) -> None:
    _, commit = committed(work)
    trouble(work, commit)
    before = state(work)
    again = checkout_of(work / "policy/support.yaml")
    assert again is not None
    with pytest.raises(NotDone) as refused:
        again.undo(again.release_of(files_of(work)[1]), files_of(work))
    assert refused.value.message.in_("en") == said
    assert state(work) == before


def test_outside_of_git_and_without_git_there_is_no_checkout(
    tmp_path: Path, work: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert checkout_of(tmp_path / "support.yaml") is None
    monkeypatch.setenv("PATH", str(tmp_path))
    assert checkout_of(work / "policy/support.yaml") is None


def test_a_hook_that_calls_us_lends_neither_its_index_nor_its_folder(
    work: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GIT_DIR", str(work.parent))
    monkeypatch.setenv("GIT_INDEX_FILE", str(work.parent / "index"))
    found = checkout_of(work / "policy/support.yaml")
    assert found is not None and found.root == work.resolve()
