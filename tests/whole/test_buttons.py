"""The workflows with a button, and the folder for documents: each step runs in a clone, as GitHub and GitLab run it."""

import json
import os
import re
import zipfile
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.cli import main
from tests.support.checkouts import git, without_settings
from tests.support.versions_of_policy import settled
from tests.whole.test_workflows import GITLAB, PORTAL, PYTHON, ROOT, script, shell

WORKFLOWS = {name: yaml.safe_load((ROOT / f".github/workflows/policy-{name}.yml").read_text("utf-8")) for name in ("release", "word", "take-in")}  # fmt: skip
DAY = (date.today() + timedelta(days=40)).isoformat()
# Notes how it was called, and keeps what the request says.
ASKS = """#!/bin/sh
echo "$(basename "$0") $1 $2" >> "$NOTES"
for each; do
    case $was in --body-file) cp "$each" "$NOTES.body" ;; esac
    case $each in description@*) cp "${each#description@}" "$NOTES.body" ;; esac
    was=$each
done
"""


@pytest.fixture
def work(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A clone of a repository whose policy can be released."""
    without_settings(monkeypatch, tmp_path)
    monkeypatch.setenv("GIT_CONFIG_COUNT", "0")
    origin, clone = tmp_path / "origin.git", tmp_path / "clone"
    git(tmp_path, "init", "--quiet", "--bare", "--initial-branch", "main", str(origin))
    git(tmp_path, "clone", "--quiet", str(origin), str(clone))
    git(clone, "switch", "--quiet", "--create", "main")
    (clone / "policy").mkdir()
    (clone / "policy/support.yaml").write_text(settled(), "utf-8")
    (clone / ".gitignore").write_text(".venv/\nbuild/\n", "utf-8")
    for name in ("policy-changes", "policy-release", "policy-take-in", "change-request"):
        script(clone / ".ci" / name, (ROOT / ".ci" / name).read_text("utf-8"))
    publish(clone, "Everything so far")
    script(clone / ".venv/bin/python", PYTHON)
    script(clone / ".venv/bin/support-portal", PORTAL)
    for name in ("make", "gh", "curl"):
        script(tmp_path / "bin" / name, ASKS)
    return clone


def publish(clone: Path, said: str) -> None:
    git(clone, "add", "--all")
    git(clone, "commit", "--quiet", "--message", said)
    git(clone, "push", "--quiet", "origin", "HEAD")


def on_github(work: Path, name: str, **inputs: str) -> tuple[int, str]:
    """Status and log of the steps until one fails."""
    log = ""
    for step in WORKFLOWS[name]["jobs"][name]["steps"]:
        given = {
            key: re.sub(r"\$\{\{ inputs\.(\w+) \}\}", lambda match: inputs.get(match[1], ""), value)
            for key, value in step.get("env", {}).items()
        }
        more = {
            **given,
            "AUTHOR_LANGUAGE": "de",
            "GITHUB_ACTOR": "a-lawyer",
            "GITHUB_REF_NAME": "main",
            **machine(),
        }
        if "DEFAULT_BRANCH" in more:
            more["DEFAULT_BRANCH"] = "main"
        done = shell(work, step["run"], **more) if "run" in step else None
        log += done.stdout + done.stderr if done else ""
        if done and done.returncode:
            return done.returncode, log
    return 0, log


def on_gitlab(work: Path, job: str, **variables: str) -> tuple[int, str]:
    work_address = "https://oauth2:x@gitlab.example/group/policy.git"
    git(work, "config", f"url.{work.parent / 'origin.git'}.insteadOf", work_address)
    given = {name: each["value"] for name, each in GITLAB["variables"].items()} | variables
    more = {**given, "AUTHOR_LANGUAGE": "de", "GITLAB_CI": "true", "POLICY_TOKEN": "x", "CI_COMMIT_BRANCH": "main",
            "CI_DEFAULT_BRANCH": "main", "CI_SERVER_HOST": "gitlab.example", "CI_PROJECT_PATH": "group/policy",
            "CI_API_V4_URL": "https://gitlab.example/api/v4", "CI_PROJECT_ID": "1", "GITLAB_USER_NAME": "a-lawyer",
            "GITLAB_USER_EMAIL": "a@example.org", **machine()}  # fmt: skip
    log = ""
    for command in (*GITLAB[".button"]["before_script"], *GITLAB[job]["script"]):
        done = shell(work, command, **more)
        log += done.stdout + done.stderr
        if done.returncode:
            return done.returncode, log
    return 0, log


def machine() -> dict[str, str]:
    """Where these tests keep Git from looking at a person's settings."""
    return {name: os.environ[name] for name in ("GIT_CONFIG_GLOBAL", "GIT_CONFIG_NOSYSTEM")}


def run(where: str, work: Path, name: str, **inputs: str) -> tuple[int, str]:
    if where == "github":
        return on_github(work, name, **inputs)
    return on_gitlab(
        work, f"policy-{name}", **{f"POLICY_{key.upper()}": each for key, each in inputs.items()}
    )


def notes(work: Path) -> list[str]:
    return (work.parent / "notes").read_text("utf-8").splitlines()


def request(work: Path) -> str:
    return (work.parent / "notes.body").read_text("utf-8")


HOSTS = pytest.mark.parametrize("where", ["github", "gitlab"])
ASKED = {"github": "gh pr create", "gitlab": "curl --fail --silent"}


@HOSTS
def test_a_button_releases_a_version_and_asks_for_review(where: str, work: Path) -> None:
    status, log = run(where, work, "release", version="1.4", date=DAY)
    assert status == 0, log
    assert notes(work) == ["make setup ", ASKED[where]]
    origin = work.parent / "origin.git"
    assert git(origin, "show", "--format=%an", "--name-only", "policy-1.4").split() == [
        "a-lawyer", "policy/archive/1.4.lock.json", "policy/archive/1.4.yaml", "policy/support.yaml",
    ]  # fmt: skip
    assert git(origin, "log", "-1", "--format=%s", "main") == "Everything so far"
    assert "Erste Fassung." in request(work)


def test_the_next_version_is_compared_with_what_customers_have(work: Path) -> None:
    assert on_github(work, "release", date=DAY)[0] == 0
    git(work, "switch", "--quiet", "main")
    git(work, "merge", "--quiet", "policy-1.0")
    text = (work / "policy/support.yaml").read_text("utf-8")
    text = text.replace("P2: 1 hour\n", "P2: 45 minutes\n").replace("    de: Erste Fassung.\n    en: First version.", "    de: Gold ist schneller.\n    en: Gold is faster.")  # fmt: skip
    (work / "policy/support.yaml").write_text(text, "utf-8")
    publish(work, "Gold is faster")
    later = (date.fromisoformat(DAY) + timedelta(days=40)).isoformat()
    status, log = on_github(work, "release", version="1.1", date=later)
    assert status == 0, log
    assert "Gold, P2 Erheblich, Erste Reaktion: 45 Min. statt 1 Stunde." in request(work)
    assert "| ▲ besser |" in request(work)


@pytest.mark.parametrize(
    ("version", "day", "said"),
    [
        ("1.1; rm -rf .", "", "„1.1; rm -rf .“ ist keine Nummer einer Fassung: 1.1"),
        ("", "1.1.2027", "„1.1.2027“ ist kein Tag: 2027-01-01"),
        ("", "2020-01-01", "Nicht veröffentlicht"),
    ],
)
def test_what_cannot_be_released_is_not_pushed(work: Path, version: str, day: str, said: str) -> None:
    status, log = on_github(work, "release", version=version, date=day)
    assert status != 0 and said.lower() in log.lower(), log
    assert git(work.parent / "origin.git", "branch", "--format=%(refname:short)") == "main"
    assert notes(work) == ["make setup "]


@HOSTS
def test_a_button_gives_a_word_document(where: str, work: Path) -> None:
    status, log = run(where, work, "word", language="en")
    assert status == 0, log
    with zipfile.ZipFile(work / "build/policy-en.docx") as document:
        assert "Cyren Support Services" in document.read("word/document.xml").decode()
    assert run(where, work, "word", language="../x")[0] != 0
    assert [each.name for each in (work / "build").iterdir()] == ["policy-en.docx"]


def uploaded(work: Path, name: str) -> None:
    """A document came back with one sentence changed."""
    inbox = work / "inbox"
    inbox.mkdir()
    file = inbox / name
    file.touch()
    exported = [
        "export-text",
        "--policy",
        str(work / "policy/support.yaml"),
        "--language",
        "de",
        "--output",
        str(file),
    ]
    assert main(exported) == 0
    text = file.read_text("utf-8")
    assert text.count("inbegriffen.") == 1
    file.write_text(text.replace("inbegriffen.", "enthalten."), "utf-8")
    publish(work, "Add files via upload")


@HOSTS
def test_a_document_in_the_inbox_becomes_a_change_that_is_asked_for(where: str, work: Path) -> None:
    uploaded(work, "policy-de (1).md")
    status, log = run(where, work, "take-in")
    assert status == 0, log
    assert notes(work) == ["make setup ", ASKED[where]]
    origin = work.parent / "origin.git"
    branch = next(
        each for each in git(origin, "branch", "--format=%(refname:short)").split() if each != "main"
    )
    assert git(origin, "diff", "--name-status", "main", branch).split("\n") == [
        "D\tinbox/policy-de (1).md", "M\tpolicy/support.yaml",
    ]  # fmt: skip
    changed = git(origin, "diff", "-U0", "main", branch, "--", "policy")
    assert [
        line[:1] for line in changed.splitlines() if line[:1] in "+-" and line[:3] not in ("+++", "---")
    ] == ["-", "+"]
    assert "enthalten." in request(work)


def test_a_document_without_a_language_is_left_where_it_is(work: Path) -> None:
    uploaded(work, "Vertragstexte.md")
    status, log = on_github(work, "take-in")
    assert status == 1 and "The name does not say the language: policy-de.docx" in log
    assert notes(work) == ["make setup "]
    assert git(work.parent / "origin.git", "branch", "--format=%(refname:short)") == "main"


def test_workflows_may_do_no_more_than_they_must() -> None:
    writes = {"contents": "write", "pull-requests": "write"}
    assert {name: each["permissions"] for name, each in WORKFLOWS.items()} == {
        "release": writes, "word": {"contents": "read"}, "take-in": writes,
    }  # fmt: skip
    steps = [step for each in WORKFLOWS.values() for job in each["jobs"].values() for step in job["steps"]]
    assert [step["run"] for step in steps if "${{" in step.get("run", "")] == []
    used = {step["uses"] for step in steps if "uses" in step}
    assert used == {"actions/checkout@v4", "actions/setup-python@v5", "actions/upload-artifact@v4"}


def test_a_hosted_environment_opens_the_preview() -> None:
    told: dict[str, Any] = json.loads((ROOT / ".devcontainer/devcontainer.json").read_text("utf-8"))
    assert told["image"].endswith("python:3.12")
    targets = re.findall(r"(?m)^(\w[\w-]*):", (ROOT / "Makefile").read_text("utf-8"))
    for command in (told["postCreateCommand"], told["postAttachCommand"]):
        make, target = command.split()
        assert make == "make" and target in targets
    [port] = told["forwardPorts"]
    assert told["portsAttributes"] == {
        str(port): {"label": "Preview of the portal", "onAutoForward": "openBrowser"}
    }
    assert f"127.0.0.1:{port}" in (ROOT / "guides/legal.md").read_text("utf-8")
