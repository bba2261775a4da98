"""Real Git checkouts for tests: nobody's settings but these."""

import subprocess
from pathlib import Path

import pytest

WHO = ("-c", "user.name=x", "-c", "user.email=x@example.org")


def without_settings(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    """Neither the machine's nor a person's, and no identity made up of login and host."""
    nobody = folder / "nobody.gitconfig"
    nobody.write_text("[user]\n\tuseConfigOnly = true\n[init]\n\tdefaultBranch = main\n", "utf-8")
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(nobody))
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    for name in ("GIT_AUTHOR_NAME", "GIT_AUTHOR_EMAIL", "GIT_COMMITTER_NAME", "GIT_COMMITTER_EMAIL", "EMAIL"):
        monkeypatch.delenv(name, raising=False)


def git(folder: Path, *words: str) -> str:
    """What Git says; by somebody, if it has to know by whom."""
    done = subprocess.run(["git", *WHO, *words], cwd=folder, check=True, capture_output=True, text=True)
    return done.stdout.strip()


def made(folder: Path, name: str = "x") -> Path:
    """A checkout of everything in a folder, on `main`, by somebody with a name; `""`: by nobody."""
    git(folder, "init", "--quiet", "--initial-branch", "main")
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--message", "Everything so far")
    if name:
        git(folder, "config", "user.name", name)
        git(folder, "config", "user.email", "x@example.org")
    return folder


def state(folder: Path) -> dict[str, str]:
    """Everything that a refused command must leave as it was: branches, index, what differs, files."""
    asked = {
        "branches": ("for-each-ref", "--format=%(refname) %(objectname)"),
        "head": ("symbolic-ref", "--quiet", "HEAD"),
        "index": ("ls-files", "--stage"),
        "status": ("status", "--porcelain", "--untracked-files=all"),
        "settings": ("config", "--local", "--list"),
    }
    found = {name: _said(folder, words) for name, words in asked.items()}
    files = sorted(each for each in folder.rglob("*") if each.is_file() and ".git" not in each.parts)
    return found | {each.relative_to(folder).as_posix(): each.read_bytes().hex() for each in files}


def _said(folder: Path, words: tuple[str, ...]) -> str:
    return subprocess.run(["git", *words], cwd=folder, capture_output=True, text=True).stdout
