"""The whole portal from the real policy: its command, its bytes, and what stays when it fails."""

import os
import random
import resource
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.support.folders import contents

ROOT = Path(__file__).parents[2]
POLICY = ROOT / "policy" / "support.yaml"


def forget(checkout: Path) -> None:
    """Lets the next build do its work, although nothing has changed."""
    (checkout / "build" / ".cache" / "built.json").unlink(missing_ok=True)


def run(checkout: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    forget(checkout)
    return subprocess.run(
        [sys.executable, "-m", "generator", "build", *arguments],
        cwd=checkout,
        env={**os.environ, "PYTHONPATH": str(checkout), "LC_ALL": "C.UTF-8", **environment},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture(scope="module")
def checkout(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What a build needs of a checkout, elsewhere."""
    return copied(tmp_path_factory.mktemp("checkout"))


def copied(folder: Path) -> Path:
    for name in ("generator", "policy", "overrides", "docs"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "mkdocs.yml", folder)
    return folder


@pytest.fixture(scope="module")
def site(checkout: Path) -> Path:
    done = run(checkout)
    assert (done.returncode, done.stderr) == (0, "")
    return checkout / "site"


def test_the_last_line_says_where_to_look_and_how_long_it_took(checkout: Path, site: Path) -> None:
    words = run(checkout).stdout.splitlines()[-1].split()
    assert (words[0], words[2:4], words[-1]) == ("site/index.html:", ["pages", "in"], "s")


def test_two_checkouts_zones_and_hash_seeds_give_the_same_bytes(
    site: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    other = copied(tmp_path_factory.mktemp("a-longer-name-of-another-checkout"))
    done = run(other, "--jobs", "1", TZ="Pacific/Kiritimati", PYTHONHASHSEED="7", SOURCE_DATE_EPOCH="1")
    assert done.returncode == 0, done.stderr
    assert contents(other / "site") == contents(site)


def test_a_policy_with_an_error_leaves_the_site_and_shows_the_line(
    checkout: Path, site: Path, tmp_path: Path
) -> None:
    before = contents(site)
    bad = tmp_path / "bad.yaml"
    bad.write_text(POLICY.read_text("utf-8").replace("Europe/Berlin", "Europe/Berlim"), "utf-8")
    line = bad.read_text("utf-8").split("Europe/Berlim")[0].count("\n") + 1
    done = run(checkout, "--policy", str(bad))
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith(f"{bad}:{line}:")
    assert contents(site) == before


def test_a_missing_policy_is_a_failure_without_a_traceback(checkout: Path) -> None:
    done = run(checkout, "--policy", "no.yaml")
    assert (done.returncode, done.stderr) == (3, "failed: no.yaml: No such file or directory\n")


@pytest.mark.parametrize("policy", ["site/support.yaml", "site/policy/support.yaml", "site/linked.yaml"])
def test_a_build_never_replaces_the_folder_that_holds_its_policy(
    checkout: Path, tmp_path: Path, policy: str
) -> None:
    """A site of ours with its own source in it: the lawyer's file, or the archive beside a link to it."""
    (tmp_path / "site" / "policy").mkdir(parents=True)
    for name in ("site/support.yaml", "site/policy/support.yaml", "elsewhere.yaml"):
        shutil.copy(POLICY, tmp_path / name)
    (tmp_path / "site" / "linked.yaml").symlink_to(tmp_path / "elsewhere.yaml")
    (tmp_path / "site" / "sla.json").write_text('{"format": 1, "version": "", "tzdata": "", "calendars": {}}')
    before = contents(tmp_path / "site")
    done = run(checkout, "--policy", str(tmp_path / policy), "--site", str(tmp_path / "site"))
    assert (done.returncode, "lies in" in done.stderr) == (3, True)
    assert contents(tmp_path / "site") == before


@pytest.mark.parametrize("beside", [(), ("--lang", "de")])
def test_a_language_that_the_policy_lacks_is_a_failure(beside: tuple[str, ...], checkout: Path) -> None:
    done = run(checkout, *beside, "--lang", "fr")
    assert (done.returncode, done.stderr) == (3, "failed: the policy has no language fr; it has de, en\n")


def test_a_full_disk_leaves_the_site(checkout: Path, site: Path) -> None:
    before = contents(site)

    def limited() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (60_000, 60_000))

    forget(checkout)
    done = subprocess.run(
        [sys.executable, "-B", "-m", "generator", "build"],
        cwd=checkout,
        env={**os.environ, "PYTHONPATH": str(checkout)},
        preexec_fn=limited,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr.splitlines()[-1].endswith("File too large")) == (3, True), (
        done.stderr
    )
    assert contents(site) == before
    assert [path.name for path in checkout.iterdir() if path.name.startswith(".site")] == []


def test_killed_at_any_moment_a_build_leaves_a_complete_site(checkout: Path, site: Path) -> None:
    before, chance = contents(site), random.Random(11)
    for how in [signal.SIGKILL] * 8 + [signal.SIGTERM] * 4:
        forget(checkout)
        running = subprocess.Popen(
            [sys.executable, "-m", "generator", "build"],
            cwd=checkout,
            env={**os.environ, "PYTHONPATH": str(checkout)},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        time.sleep(0.2 + chance.random())
        running.send_signal(how)
        running.wait()
        assert contents(site) == before
    assert run(checkout).returncode == 0
    assert [path.name for path in checkout.iterdir() if path.name.startswith(".site")] == []


@pytest.mark.parametrize("targets", [("site", "site"), ("site", "public/site")])
def test_two_builds_at_once_both_end_well(checkout: Path, site: Path, targets: tuple[str, str]) -> None:
    before = contents(site)
    forget(checkout)
    environment = {**os.environ, "PYTHONPATH": str(checkout)}
    both = [
        subprocess.Popen(
            [sys.executable, "-m", "generator", "build", "--site", target],
            cwd=checkout,
            env=environment,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
        )
        for target in targets
    ]
    assert [(process.communicate(), process.returncode)[1] for process in both] == [0, 0]
    assert [contents(checkout / target) for target in targets] == [before, before]


def test_a_process_that_has_already_printed_builds_too(tmp_path: Path) -> None:
    from generator.artifacts.paper import pdf, sheets
    from generator.publishing.build import Choices, build
    from generator.publishing.contents import view_of
    from generator.publishing.website import Folders
    from generator.reading import schema
    from generator.reading.yaml import source
    from generator.versions.history import History

    policy, _ = schema.load(source.read(POLICY.read_bytes(), "support.yaml"))
    assert policy is not None
    assert pdf.printed(sheets.sheets(*view_of(policy, "de"))[0])[:5] == b"%PDF-"
    assert build(History(policy), Folders(tmp_path / "site", tmp_path / "work"), Choices(jobs=2)) > 0


def test_files_of_the_operator_stand_in_the_root_and_never_in_the_place_of_a_page(
    checkout: Path, tmp_path: Path
) -> None:
    shutil.copy(checkout / "policy" / "support.yaml", tmp_path)
    own = {
        ".well-known/security.txt": b"Contact: mailto:x@example.org\r\n",
        "proof.html": b"proof",
        "CNAME": b"x\n",
    }
    for name, data in own.items():
        (tmp_path / "root" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "root" / name).write_bytes(data)
    where = ("--policy", str(tmp_path / "support.yaml"), "--site", str(tmp_path / "site"))
    assert run(checkout, *where).returncode == 0
    before = contents(tmp_path / "site")
    assert {name: before[name] for name in own} == own
    (tmp_path / "root" / "index.html").write_text("mine")
    done = run(checkout, *where)
    assert (done.returncode, "two parts of the site claim the address /index.html" in done.stderr) == (
        3,
        True,
    )
    assert contents(tmp_path / "site") == before


@pytest.mark.parametrize(
    ("before", "inside"), [("C", "C.UTF-8"), ("POSIX", "C.UTF-8"), ("de_DE.UTF-8", "de_DE.UTF-8"), ("", "")]
)
def test_make_reads_paths_with_umlauts_in_any_locale(before: str, inside: str) -> None:
    done = subprocess.run(
        ["make", "--silent", "--no-print-directory", "--eval", "told:; @printenv LC_ALL || true", "told"],
        cwd=ROOT,
        env={**os.environ, "LC_ALL": before},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.strip() == inside
