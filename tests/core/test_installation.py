"""The wheel is the whole program: beside nothing but a policy it does what a checkout does, and works beside the policy.

Everything is run as somebody who may not write the installation; where the tests are run by root, as user `nobody` with the
system's Python, since nobody else can read root's.
"""

import os
import re
import shutil
import subprocess
import sys
import sysconfig
import tarfile
import tempfile
import time
import zipfile
from collections.abc import Iterator, Sequence
from contextlib import chdir, contextmanager
from pathlib import Path
from socket import socket
from urllib.error import URLError
from urllib.request import urlopen

import pytest

from generator.core import installation
from generator.core.installation import PACKAGE, ROOT, work_of
from generator.verbs.table import VERBS
from tests.support.folders import contents, filled
from tools import packing

CARRIED = ("docs", "overrides", "mkdocs.yml", "CHANGELOG.md")
NOBODY = 65534
LONGEST_S = 300
POLICY = (
    (ROOT / "tests/cases/policies/dhbw.yaml")
    .read_text("utf-8")
    .replace("example.org", "hochschule-am-see.de")
)
OWN = {
    "policy/support.yaml": POLICY,
    "mkdocs.yml": "site_name: Support\ndocs_dir: pages\nplugins: [support-portal]\n",
    "broken.yml": "site_name: Support\ndocs_dir: pages\nplugins:\n  - support-portal: {policy: policy/broken.yaml}\n",
    "policy/broken.yaml": POLICY.replace("severities:", "severitys:"),
    "pages/README.txt": "",
    "overrides/partials/footer.html": '<p class="own">Hochschule am See</p>{% include "portal/partials/footer.html" %}',
    "stylesheets/own.css": ".own { order: 1 }",
}
DEADLINE = "--tier its --severity Prio1 --region ravensburg --reported 2026-11-27T16:30 --lang de"
NEW = (
    "--company Nordlicht --language de --region berlin=DE-BE,Europe/Berlin --email support@nordlicht.example"
)
# What a verb is asked in this folder, one after the other, and what it says.
ASKED = [
    ("check --lang en", r"\d+ notes"),
    ("build --lang de", r"site/index\.html: \d+ pages"),
    ("build --lang de", "nothing has changed"),
    ("verify --site site --lang en", r"\d+ same, 0 other, 0 not comparable"),
    ("upgrade --site site --lang en", ""),
    ("links --format csv", "sla-json"),
    (f"deadline {DEADLINE}", "1 Arbeitsstunde"),
    ("export --to jira", "{"),
    ("export-text --language de --format docx --output out.docx", ""),
    ("import-text out.docx --language de --lang en", "The document changes nothing."),
    ("translations --lang en", "nothing to translate"),
    ("schema", '"units"'),
    ("rules --lang de", "CHECK"),
    ("release --lang en", "version 1.0 is released"),
    (f"new Neu --yes --start two-tiers {NEW} --lang en", r"policy/support\.yaml"),
    ("check --policy Neu/policy/support.yaml --lang en", "open-question"),
    ("diff policy/support.yaml policy/archive/1.0.yaml --lang en", "No change of meaning."),
]  # fmt: skip


def files(folder: Path) -> set[str]:
    found = [folder] if folder.is_file() else [path for path in folder.rglob("*") if path.is_file()]
    return {path.relative_to(folder.parent).as_posix() for path in found if "__pycache__" not in path.parts}


@pytest.fixture(scope="module")
def place() -> Iterator[Path]:
    """A folder that everybody may enter; those of pytest are its user's alone."""
    folder = Path(tempfile.mkdtemp(prefix="installed-"))
    folder.chmod(0o755)
    yield folder
    for below, _, _ in os.walk(folder):
        if os.getuid():  # root may remove what nobody may write
            Path(below).chmod(0o755)
    shutil.rmtree(folder)


@pytest.fixture(scope="module")
def installed(place: Path, wheel: Path) -> Path:
    """The wheel, unpacked as pip does it, with nothing else of the checkout; nobody may write it."""
    packages = place / "packages"
    with zipfile.ZipFile(wheel) as packed:
        packed.extractall(packages)
    subprocess.run([sys.executable, "-m", "compileall", "-q", str(packages)], check=True)
    for path in packages.rglob("*"):
        path.chmod(0o555 if path.is_dir() else 0o444)
    return packages


@pytest.fixture(scope="module")
def project(place: Path) -> Path:
    """A folder with a policy and what belongs to it, and nothing of the program."""
    folder = filled(place / "Größe & Raum", OWN)
    if os.getuid() == 0:
        for path in (folder, *folder.rglob("*")):
            os.chown(path, NOBODY, NOBODY)
    return folder


class Somebody:
    """Who uses an installed program: an ordinary user in a plain environment."""

    def __init__(self, installed: Path, project: Path) -> None:
        self.project = project
        other = [str(installed), sysconfig.get_path("purelib")]
        python = f"/usr/bin/python{sys.version_info.major}.{sys.version_info.minor}"
        becomes = ["setpriv", f"--reuid={NOBODY}", f"--regid={NOBODY}", "--clear-groups", python]
        is_root = os.getuid() == 0 and shutil.which("setpriv") and Path(python).exists()
        self.environment = {
            "PATH": "/usr/bin:/bin",
            "HOME": "/nonexistent",
            "LC_ALL": "C",
            "NO_MKDOCS_2_WARNING": "1",
            "PYTHONDONTWRITEBYTECODE": "1",
            "PYTHONPATH": os.pathsep.join(other),
        }
        self.python: Sequence[str] = becomes if is_root else [sys.executable]

    def run(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [*self.python, *arguments],
            cwd=self.project,
            env=self.environment,
            capture_output=True,
            encoding="utf-8",
            timeout=LONGEST_S,
            check=False,
        )

    @contextmanager
    def running(self, *arguments: str) -> Iterator[subprocess.Popen[str]]:
        process = subprocess.Popen(
            [*self.python, *arguments],
            cwd=self.project,
            env=self.environment,
            stderr=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            encoding="utf-8",
        )
        try:
            yield process
        finally:
            process.kill()
            process.communicate()


@pytest.fixture(scope="module")
def somebody(installed: Path, project: Path) -> Somebody:
    return Somebody(installed, project)


def fetched(address: str, wanted: bytes = b"") -> bytes:
    """What is served there, as soon as it is served and holds this."""
    until = time.monotonic() + LONGEST_S
    while time.monotonic() < until:
        try:
            with urlopen(address, timeout=LONGEST_S) as answer:
                found: bytes = answer.read()
            if wanted in found:
                return found
        except (URLError, ConnectionError):
            pass
        time.sleep(0.05)
    raise TimeoutError(address)


def test_the_wheel_carries_what_stands_beside_the_package(installed: Path) -> None:
    packed = {f"generator/packed/{file}" for name in CARRIED for file in files(ROOT / name)}
    packed |= {f"generator/packed/{file}" for file in packing.CARRIED}
    assert files(installed / "generator") == files(PACKAGE) | packed


def test_a_wheel_can_be_made_of_the_source_archive(tmp_path: Path) -> None:
    with chdir(ROOT):
        name = packing.build_sdist(str(tmp_path))
    with tarfile.open(tmp_path / name) as archive:
        held = {each.name.partition("/")[2] for each in archive.getmembers()}
    assert held >= {
        "tools/packing.py",
        *packing.CARRIED,
        *(file for each in CARRIED for file in files(ROOT / each)),
    }


@pytest.mark.parametrize(("asked", "said"), ASKED, ids=[asked.split(" -")[0] for asked, _ in ASKED])
def test_every_verb_works_where_nothing_but_the_policy_is(asked: str, said: str, somebody: Somebody) -> None:
    done = somebody.run("-m", "generator", *asked.split())
    assert done.returncode == 0, done.stderr
    # What comes next stands beside the list of files, and what a release changes beside the version.
    assert bool(done.stderr) == asked.startswith(("new ", "release "))
    assert re.search(said, done.stdout)


@pytest.mark.parametrize(
    "verb", sorted({verb.name for verb in VERBS} - {asked.split()[0] for asked, _ in ASKED})
)
def test_what_is_not_asked_here_says_how_it_is_asked(verb: str, somebody: Somebody) -> None:
    done = somebody.run("-m", "generator", verb, "--help")
    assert (done.returncode, done.stderr) == (0, "")


def test_the_program_is_left_alone_and_works_beside_the_policy(installed: Path, project: Path) -> None:
    assert {path.name for path in project.iterdir()} - {name.split("/")[0] for name in OWN} == {
        "site",
        "build",
        "out.docx",
        "Neu",
    }
    assert files(project / "site") >= {"site/index.html", "site/sla.json", "site/javascripts/embed.js"}
    assert (project / "build/hosting/nginx/portal-server.conf").is_file()
    assert {path.name for path in installed.iterdir() if path.suffix != ".dist-info"} == {"generator"}
    assert "Hochschule am See</p>" in (project / "site/de/index.html").read_text("utf-8")


def test_a_portal_is_begun_beside_no_checkout(somebody: Somebody, project: Path) -> None:
    done = somebody.run("-m", "generator", "new", "made", "--yes", "--company", "Meier", "--language", "de")
    assert done.returncode == 0, done.stderr
    made = project / "made"
    assert {path.as_posix() for path in map(Path, done.stdout.splitlines())} == files(made)
    assert packing.CARRIED[0] == ".ci/change-request" and os.access(made / packing.CARRIED[0], os.X_OK)
    checked = somebody.run("-m", "generator", "check", "--policy", "made/policy/support.yaml", "--lang", "en")
    assert (checked.returncode, checked.stderr) == (0, "")


def test_a_bare_mkdocs_build_makes_the_same_site(somebody: Somebody, project: Path) -> None:
    """After the release above: the site is built again for both."""
    done = somebody.run("-m", "mkdocs", "build", "--site-dir", "by-mkdocs")
    assert (done.returncode, "Only the first language. All of them: support-portal build" in done.stderr) == (
        0,
        True,
    )
    somebody.run("-m", "generator", "build", "--lang", "de")
    assert contents(project / "by-mkdocs") == contents(project / "site")


def test_a_bare_mkdocs_build_of_a_policy_with_errors_leaves_the_site(
    somebody: Somebody, project: Path
) -> None:
    before = contents(project / "by-mkdocs")
    done = somebody.run("-m", "mkdocs", "build", "--config-file", "broken.yml", "--site-dir", "by-mkdocs")
    assert (done.returncode, "error[" in done.stderr, "severitys" in done.stderr) == (1, True, True)
    assert contents(project / "by-mkdocs") == before


def test_a_bare_mkdocs_serve_follows_the_folder(somebody: Somebody, project: Path) -> None:
    with socket() as probe:
        probe.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{probe.getsockname()[1]}"
    with somebody.running("-m", "mkdocs", "serve", "--quiet", "--dev-addr", address):
        page = fetched(f"http://{address}/de/")
        assert b"livereload" in page
        assert b"Content-Security-Policy" not in page
        filled(project, {"overrides/partials/footer.html": "<p>Another footer</p>"})
        assert fetched(f"http://{address}/de/", b"<p>Another footer</p>")


def test_the_preview_of_an_installed_program_shows_the_first_page(somebody: Somebody, project: Path) -> None:
    with somebody.running("-m", "generator", "serve", "--port", "0", "--lang", "en") as process:
        assert process.stderr is not None
        found = re.search(r"(http://\S+/)#desk=", process.stderr.readline())
        assert found is not None
        assert b"<p>Another footer</p>" in fetched(f"{found[1]}de/")
        process.stderr.readline()  # the pages are there: what follows is watched
        filled(project, {"overrides/partials/footer.html": "<p>A third footer</p>"})
        assert fetched(f"{found[1]}de/", b"<p>A third footer</p>")


def test_a_bare_mkdocs_build_in_the_checkout_makes_the_first_language(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", str(tmp_path / "site")],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert contents(tmp_path / "site") == contents(ROOT / "build/mkdocs/site")
    assert {path.name for path in (tmp_path / "site").iterdir()} & {"de", "en"} == {"de"}


def test_a_checkout_works_in_itself(tmp_path: Path) -> None:
    assert work_of(tmp_path / "policy" / "support.yaml") == ROOT / "build"


@pytest.mark.parametrize("name", ["policy/support.yaml", "support.yaml"])
def test_an_installed_program_works_in_the_policys_project(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(installation, "IS_INSTALLED", True)
    (tmp_path / "policy").mkdir()
    assert work_of(tmp_path / name) == tmp_path / "build"


def test_a_project_that_must_not_be_written_is_left_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(installation, "IS_INSTALLED", True)
    monkeypatch.setattr(os, "access", lambda *_: False)
    monkeypatch.chdir(tmp_path)
    assert work_of(Path("/elsewhere/policy/support.yaml")) == tmp_path / "build"
