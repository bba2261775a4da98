"""The wheel under each Python that is here: do all of them make the same site, and give the same answers?

    python -m tools.pythons [PYTHON ...]

Without a name: every `python3.N` from 3.11 on that is on the PATH or among those of pyenv. Each gets an environment of its own,
with the locked versions of what the program needs (from the registry that pip knows), and works in a folder with nothing but a policy.
"""

import hashlib
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import chdir
from pathlib import Path
from tempfile import TemporaryDirectory

from tools import packing

ROOT = Path(__file__).parents[1]
POLICY = ROOT / "tests/cases/policies/dhbw.yaml"
OLDEST = (3, 11)
ASKED = (
    "check --lang en",
    "deadline --tier its --severity Prio1 --region ravensburg --reported 2026-11-27T16:30 --lang de",
    "export --to zendesk",
    "rules --lang de",
    "build --no-precompress",
)


def found() -> list[str]:
    """One for each version, the oldest first: (3.11.7, 3.12.1)."""
    folders = [
        *os.environ.get("PATH", "").split(os.pathsep),
        *map(str, Path.home().glob(".pyenv/versions/*/bin")),
    ]
    files = (
        file
        for folder in folders
        for file in Path(folder).glob("python3.*")
        if re.fullmatch(r"python3\.\d+", file.name)
    )
    by_version = {version_of(str(file)): str(file) for file in files if "venv" not in str(file)}
    return [file for version, file in sorted(by_version.items()) if version >= OLDEST]


def version_of(python: str) -> tuple[int, ...]:
    asked = "import sys; print(*sys.version_info[:3])"
    done = subprocess.run([python, "-c", asked], capture_output=True, text=True, check=False)
    return tuple(map(int, done.stdout.split()))


def asked_of(python: str, wheel: Path, folder: Path) -> Iterator[tuple[str, str]]:
    """(verb, digest of what it says), then those of the site's files."""
    folder.mkdir()
    bin = folder / "environment/bin"
    _run([python, "-m", "venv", str(folder / "environment")], folder)
    locked = str(ROOT / "tools/requirements.txt")
    _run([str(bin / "pip"), "install", "--quiet", "--require-hashes", "-r", locked], folder)
    _run([str(bin / "pip"), "install", "--quiet", "--no-deps", "--no-index", str(wheel)], folder)
    project = folder / "Größe & Raum"
    (project / "policy").mkdir(parents=True)
    shutil.copy(POLICY, project / "policy/support.yaml")
    for each in ASKED:
        said = _run([str(bin / "support-portal"), *each.split()], project)
        yield each.split()[0], _digest([re.sub(r"[\d.]+ s\b", "", said).encode()])
    files = sorted(path for path in (project / "site").rglob("*") if path.is_file())
    yield "names of its files", _digest([path.relative_to(project).as_posix().encode() for path in files])
    yield "site", _digest([each.read_bytes() for each in files])


def _run(command: Sequence[str], folder: Path) -> str:
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    done = subprocess.run(
        command, cwd=folder, env=environment, capture_output=True, encoding="utf-8", check=False
    )
    if done.returncode:
        raise SystemExit(f"{' '.join(command)}: {done.returncode}\n{done.stdout}{done.stderr}")
    return done.stdout


def _digest(parts: Sequence[bytes]) -> str:
    return hashlib.sha256(b"\0".join(parts)).hexdigest()[:12]


def different(rows: Iterable[tuple[str, str]]) -> list[str]:
    """Of (what was asked, digest of the answer): what had more than one answer."""
    seen: dict[str, set[str]] = {}
    for what, digest in rows:
        seen.setdefault(what, set()).add(digest)
    return [what for what, digests in seen.items() if len(digests) > 1]


def main(pythons: Sequence[str]) -> int:
    """Prints a row for each answer; 1 if two of them differ."""
    rows: list[tuple[str, str]] = []
    with TemporaryDirectory(prefix="pythons-") as place:
        with chdir(ROOT):
            wheel = Path(place) / packing.build_wheel(place)
        for python in pythons or found():
            version = ".".join(map(str, version_of(python)))
            for what, digest in asked_of(python, wheel, Path(place) / version):
                rows.append((what, digest))
                print(f"{version:8} {what:20} {digest}", flush=True)
    names = different(rows)
    print(f"different: {', '.join(names)}" if names else "all of them say and make the same")
    return 1 if names else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
