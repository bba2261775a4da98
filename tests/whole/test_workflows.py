"""The workflow files: every command of theirs is run in a repository of its own, as GitHub and GitLab run it."""

import os
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.cli import main
from generator.publishing.hosting.workflows import PLACES, ready_file

ROOT = Path(__file__).parents[2]
GITHUB = yaml.safe_load((ROOT / ".github/workflows/policy.yml").read_text("utf-8"))
TESTS = yaml.safe_load((ROOT / ".github/workflows/tests.yml").read_text("utf-8"))
GITLAB = yaml.safe_load((ROOT / ".gitlab-ci.yml").read_text("utf-8"))
REAL = (ROOT / "policy/support.yaml").read_text("utf-8")
FASTER = REAL.replace("P2: 1 hour\n", "P2: 45 minutes\n")
BROKEN = REAL.replace("P2: 1 hour\n", "P2: eine Stunde\n")
LINE = BROKEN[: BROKEN.index("P2: eine Stunde")].count("\n") + 1

# Instead of the shell's `make` and `gh`, and of a build of a minute: they note how they were called.
NOTED = (
    '#!/bin/sh\necho "$(basename "$0") $*" >> "$NOTES"\n[ "$3" != --edit-last ] && [ "$4" != --edit-last ]\n'
)
PYTHON = f'#!/bin/sh\nexec {sys.executable} "$@"\n'
# `python` as far as it sets up: a folder that holds the two programs above.
SETS_UP = f"""#!/bin/sh
echo "$(basename "$0") $*" >> "$NOTES"
[ "$2" = venv ] || exit 0
mkdir -p .venv/bin && cp "$0" .venv/bin/python
printf '#!/bin/sh\\n[ "$1" = build ] && {{ mkdir -p build site; touch site/index.html; exit; }}\\nexec {sys.executable} -m generator "$@"\\n' > .venv/bin/support-portal
chmod +x .venv/bin/support-portal
"""
PORTAL = f'#!/bin/sh\n[ "$1" = build ] && {{ echo build >> "$NOTES"; exit; }}\nexec {sys.executable} -m generator "$@"\n'


@pytest.fixture
def work(tmp_path: Path) -> Path:
    """A clone whose origin has the real policy on its main branch."""
    origin, clone = tmp_path / "origin", tmp_path / "clone"
    (origin / "policy").mkdir(parents=True)
    (origin / "README").write_text("x")
    git(origin, "init", "-q", "-b", "empty")
    commit(origin)
    git(origin, "switch", "-q", "-c", "main")
    (origin / "policy/support.yaml").write_text(REAL, "utf-8")
    commit(origin)
    git(tmp_path, "clone", "-q", str(origin), str(clone))
    script(clone / ".ci/policy-changes", (ROOT / ".ci/policy-changes").read_text("utf-8"))
    script(clone / ".venv/bin/support-portal", PORTAL)
    for name in ("make", "gh", "curl"):
        script(tmp_path / "bin" / name, NOTED)
    return clone


def script(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, "utf-8")
    file.chmod(0o755)


def git(folder: Path, *words: str) -> None:
    who = ("-c", "user.name=x", "-c", "user.email=x@example.org")
    subprocess.run(["git", *who, *words], cwd=folder, check=True, capture_output=True)


def commit(folder: Path) -> None:
    git(folder, "add", "-A")
    git(folder, "commit", "-q", "-m", "x")


def shell(work: Path, command: str, **more: str) -> subprocess.CompletedProcess[str]:
    """As the runners do: bash that stops at the first failure, also within a pipe."""
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ}
    environment = {**kept, "PYTHONPATH": str(ROOT), "NOTES": str(work.parent / "notes"), **more}
    environment["PATH"] = f"{work.parent / 'bin'}:{kept['PATH']}"
    return subprocess.run(
        ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", command],
        cwd=work, env=environment, capture_output=True, text=True,
    )  # fmt: skip


def notes(work: Path) -> list[str]:
    file = work.parent / "notes"
    return file.read_text("utf-8").splitlines() if file.exists() else []


def on_github(work: Path, language: str = "en", base: str = "main") -> dict[str, Any]:
    """Runs the steps of a pull request: a failed step skips those after it that do not say always()."""
    temp = work.parent
    more = {
        "GITHUB_STEP_SUMMARY": str(temp / "summary"),
        "RUNNER_TEMP": str(temp),
        "AUTHOR_LANGUAGE": language,
    }
    ran: dict[str, Any] = {}
    failed = False
    for step in GITHUB["jobs"]["policy"]["steps"]:
        if "run" not in step or (failed and "always()" not in step.get("if", "")):
            continue
        given = {
            key: value.replace("${{ github.base_ref }}", base).replace("${{ github.event.number }}", "7")
            for key, value in step.get("env", {}).items()
        }
        done = shell(work, step["run"], **more, **given)
        failed = failed or done.returncode != 0
        ran[step.get("name", step["run"])] = done
    ran["failed"] = failed
    ran["comment"] = (temp / "changes.md").read_text("utf-8")
    ran["summary"] = (temp / "summary").read_text("utf-8")
    return ran


def on_gitlab(work: Path, base: str = "main") -> tuple[int, str, str]:
    """Exit status, log and comment of a merge request."""
    variables = {name: str(value) for name, value in GITLAB["policy"]["variables"].items()}
    more = {**variables, "CI_MERGE_REQUEST_IID": "7", "CI_MERGE_REQUEST_TARGET_BRANCH_NAME": base,
            "CI_API_V4_URL": "https://gitlab.example/api/v4", "CI_PROJECT_ID": "1", "POLICY_TOKEN": "x"}  # fmt: skip
    more |= {"AUTHOR_LANGUAGE": "en", "PIP_CACHE_DIR": "x"}
    log = ""
    for command in GITLAB["policy"]["script"]:
        done = shell(work, command, **more)
        log += done.stdout + done.stderr
        if done.returncode:
            break
    return done.returncode, log, (work / "changes.md").read_text("utf-8")


def propose(work: Path, text: str) -> None:
    (work / "policy").mkdir(exist_ok=True)
    (work / "policy/support.yaml").write_text(text, "utf-8")


def test_a_better_promise_on_github(work: Path) -> None:
    propose(work, FASTER)
    ran = on_github(work)
    assert not ran["failed"], {name: each.stderr for name, each in ran.items() if hasattr(each, "stderr")}
    assert "| Gold | P2 Major | First response | ~~1 hour~~ | **45 minutes** | ▲ better |" in ran["comment"]
    assert ran["comment"] in ran["summary"]
    assert notes(work) == ["make setup", *comment_calls(work), "build"]


def comment_calls(work: Path) -> list[str]:
    """The first call finds no comment to edit, the second writes one."""
    file = f"--body-file {work.parent}/changes.md"
    return [f"gh pr comment 7 --edit-last {file}", f"gh pr comment 7 {file}"]


def test_errors_are_marked_and_commented_and_fail_the_job_on_github(work: Path) -> None:
    propose(work, BROKEN)
    ran = on_github(work, "de")
    assert ran["failed"]
    marks = [line for line in ran["Check the policy"].stdout.splitlines() if line.startswith("::error")]
    assert [line.split("::")[1].split(",title")[0] for line in marks] == [
        f"error file=policy/support.yaml,line={LINE},endLine={LINE},col=11,endColumn=21"
    ]
    first, *_, last = ran["comment"].splitlines()
    assert (first, last) == (
        "Die Änderung lässt sich erst vergleichen, wenn die Datei ohne Fehler ist:",
        "```",
    )
    assert f"policy/support.yaml:{LINE}:11: Fehler[duration-format]" in ran["comment"]
    assert f"policy/support.yaml:{LINE}:11: Fehler[duration-format]" in ran["summary"]
    assert notes(work) == ["make setup", *comment_calls(work)]


@pytest.mark.parametrize("run", [on_github, on_gitlab])
def test_a_repository_without_a_policy_so_far(run: Any, work: Path) -> None:
    propose(work, REAL)
    ran = run(work, base="empty")
    comment = ran["comment"] if isinstance(ran, dict) else ran[2]
    assert comment == "This is the first version of the file; there is nothing to compare.\n"
    assert notes(work)[-1] == "build"


def test_a_better_promise_on_gitlab(work: Path) -> None:
    propose(work, FASTER)
    status, log, comment = on_gitlab(work)
    assert (status, comment in log) == (0, True), log
    assert "| Gold | P2 Major | First response | ~~1 hour~~ | **45 minutes** | ▲ better |" in comment
    assert [each.split()[0] for each in notes(work)] == ["make", "curl", "build"]
    assert notes(work)[1].endswith("https://gitlab.example/api/v4/projects/1/merge_requests/7/notes")


def test_errors_are_commented_and_fail_the_job_on_gitlab(work: Path) -> None:
    propose(work, BROKEN)
    status, log, comment = on_gitlab(work)
    assert status == 1
    assert f"policy/support.yaml:{LINE}:11: error[duration-format]" in comment
    assert f"policy/support.yaml:{LINE}:11: error[duration-format]" in log
    assert [each.split()[0] for each in notes(work)] == ["make", "curl"]
    assert '"ruleId": "duration-format"' in (work / "check.sarif").read_text("utf-8")


def test_every_action_and_image_is_pinned_to_a_version() -> None:
    used = [step["uses"] for step in GITHUB["jobs"]["policy"]["steps"] if "uses" in step]
    assert [each for each in used if "@v" not in each] == []
    assert GITLAB["policy"]["image"] == "python:3.12"


@pytest.fixture(scope="module")
def portal(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A repository with what `new` makes."""
    folder = tmp_path_factory.mktemp("company") / "Büro Süd"
    assert (
        main(["new", str(folder), "--yes", "--company", "Meier", "--language", "de", "--region", "DE-BE"])
        == 0
    )
    git(folder, "init", "-q", "-b", "main")
    commit(folder)
    return folder


def lines_of(host: str) -> list[str]:
    """What its ready file runs."""
    made = ready_file(host)
    assert made is not None
    if host == "netlify":
        return [str(tomllib.loads(str(made.content))["build"]["command"])]
    job = next(iter((told := yaml.safe_load(str(made.content))).get("jobs", told).values()))
    return job.get("script") or [step["run"] for step in job["steps"] if "run" in step]


@pytest.mark.parametrize(
    ("host", "published"), [("github-pages", "site"), ("gitlab-pages", "public"), ("netlify", "site")]
)
def test_what_publishes_runs_in_a_fresh_clone_of_a_companys_folder(
    host: str, published: str, portal: Path, tmp_path: Path
) -> None:
    clone = tmp_path / "clone"
    git(tmp_path, "clone", "-q", str(portal), str(clone))
    script(tmp_path / "bin/python", SETS_UP)
    for line in lines_of(host):
        done = shell(clone, line)
        assert done.returncode == 0, done.stderr
    assert notes(clone) == [
        "python -m venv .venv",
        "python -m pip install --quiet --requirement requirements.txt",
    ]
    assert (clone / published / "index.html").is_file()
    left = subprocess.run(
        ["git", "status", "--porcelain"], cwd=clone, capture_output=True, text=True, check=True
    )
    assert left.stdout == ("?? public/\n" if published == "public" else "")


def test_gitlabs_own_file_takes_in_what_publishes_once_it_is_there(portal: Path) -> None:
    for folder in (ROOT, portal):
        told = yaml.safe_load((folder / ".gitlab-ci.yml").read_text("utf-8"))
        place = PLACES["gitlab-pages"]
        assert told["include"] == [{"local": place, "rules": [{"exists": [place]}]}]
        assert "pages" not in told


def test_a_change_of_the_program_is_tested_by_both() -> None:
    on_github = [step["run"] for step in TESTS["jobs"]["tests"]["steps"] if "run" in step]
    assert on_github == GITLAB["tests"]["script"] == [".ci/run"]
    assert os.access(ROOT / ".ci/run", os.X_OK)
