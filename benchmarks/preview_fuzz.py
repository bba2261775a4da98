"""Damaged files saved into a running preview: python -m benchmarks.preview_fuzz --count 2000 [--seed 1]

Policies, templates, catalogs, overrides, scripts, styles, and what is no file at all. It works on a copy of the
checkout. A case fails if the preview raises, or does not answer with a page afterwards; its number and the seed make it
again. 1 if a case failed.
"""

from __future__ import annotations

import argparse
import os
import random
import shutil
import subprocess
import sys
import tempfile
import time
import traceback
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Any, Final

from benchmarks.failures import shown

ROOT: Final = Path(__file__).parents[1]
PARTS: Final = (
    "benchmarks",
    "docs",
    "generator",
    "mkdocs.yml",
    "overrides",
    "policy",
    "tests/cases/versions",
)
POLICY: Final = "policy/support.yaml"
BESIDE: Final = (
    "generator/artifacts/pages/templates/*.j2", "generator/translations/*.po", "overrides/**/*.html", "docs/javascripts/**/*.js",
    "docs/stylesheets/*.css", "docs/assets/**/*.*",
)  # fmt: skip
# Half-typed values that can be read, though they mean nothing.
HALF: Final = (
    ("holidays: DE-BE", "holidays: DE-XX"), ("holidays: DE-BE", "holidays: XX"), ("holidays: DE-BE", "holidays: Berlin"),
    ("holidays: DE-BE", "holidays: D"), ("holidays: IL", "holidays: IL-XX"),
    ("time_zone: Europe/Berlin", "time_zone: Europe/Berli"), ("time_zone: Europe/Berlin", "time_zone: ../../etc/passwd"),
)  # fmt: skip
ODD: Final = ("folder", "pipe", "gone", "circle", "empty", "bytes")


class Running:
    """The preview of a copy of the checkout, edited without a watcher: `saved` says what an observer would."""

    def __init__(self, root: Path, seed: int, beside: float) -> None:
        from generator.preview import watching
        from generator.preview.desk.application import desk_of
        from generator.preview.inbox import Inbox
        from generator.preview.preview import Preview
        from generator.preview.server import Server

        self.root, self.seed, self.beside = root, seed, beside
        self.file = root / POLICY
        self.text = self.file.read_text(encoding="utf-8")
        self._handle, self._refresh = watching._handle, watching._refresh
        preview = Preview(
            self.file, "http://127.0.0.1:8000/", root / "build/preview", root, date(2026, 11, 23), self._tell
        )
        desk = desk_of(self.file, 8000, "en", preview.today)
        self.server = Server(preview, root / "docs", "en", Inbox(), desk)
        self._refresh(self.server, preview.refresh)

    def _tell(self, update: Any) -> None:
        self.server.tell(update)

    def failures(self, cases: Sequence[int]) -> Iterator[str]:
        for case in cases:
            chance = random.Random(f"{self.seed}.{case}")
            try:
                what = self._beside(chance) if chance.random() < self.beside else self._policy(chance)
                assert self._answer("/en/") == "200 OK", what
                assert self._answer("/_preview/preview.js") == "200 OK", what
            except Exception:
                yield f"case {case}:\n{traceback.format_exc(limit=-6)}"

    def _policy(self, chance: random.Random) -> str:
        from benchmarks.fuzz import damaged

        draw, what = chance.random(), "policy"
        if draw < 0.1:
            what = self._odd(chance, self.file)
        elif draw < 0.3:
            old, new = chance.choice(HALF)
            self.file.write_text(self.text.replace(old, new, 1), encoding="utf-8")
        else:
            self.file.write_bytes(damaged(self.text.encode(), chance))
        self._saved(self.file)
        self._restored(self.file, self.text.encode())
        return what

    def _beside(self, chance: random.Random) -> str:
        """A file of ours is damaged, the preview told, the file mended."""
        file = chance.choice(sorted(self.root.glob(chance.choice(BESIDE))))
        before = file.read_bytes()
        at = chance.randrange(len(before) + 1)
        junk = chance.choice(
            (b"{% if %}", b"{{", b"\xff\xfe\x00", b'msgid "', b"import x from './none.js'\n", b"}", b"")
        )
        file.write_bytes(before[:at] + junk + (before[at:] if chance.random() < 0.7 else b""))
        self._saved(file)
        answers = self._answer("/de/")
        self._restored(file, before)
        assert answers == "200 OK", file
        return file.name

    def _odd(self, chance: random.Random, file: Path) -> str:
        what = chance.choice(ODD)
        file.unlink()
        if what == "folder":
            file.mkdir()
        elif what == "pipe":
            os.mkfifo(file)
        elif what == "circle":
            file.symlink_to(file.name)
        elif what == "empty":
            file.touch()
        elif what == "bytes":
            file.write_bytes(chance.randbytes(300))
        return what

    def _restored(self, file: Path, data: bytes) -> None:
        """As an editor does it, whatever stands in the way now; every other damage of a policy is left to follow the next."""
        if file.is_dir():
            file.rmdir()
        else:
            file.unlink(missing_ok=True)
        file.write_bytes(data)
        if file != self.file:
            self._saved(file)

    def _saved(self, file: Path) -> None:
        self._handle({file}, self.server, self.file)

    def _answer(self, path: str) -> str:
        told: list[str] = []
        environ = {"REQUEST_METHOD": "GET", "PATH_INFO": path, "HTTP_HOST": "127.0.0.1:8000"}
        list(self.server(environ, lambda status, headers: told.append(status)))
        return told[0]


def copied(folder: Path) -> Path:
    for part in PARTS:
        source, target = ROOT / part, folder / part
        target.parent.mkdir(parents=True, exist_ok=True)
        if source.is_dir():
            shutil.copytree(source, target, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(source, target)
    return folder


def run(count: int, seed: int, beside: float) -> int:
    """In a process of its own, so that the program is the copy: 0 if all cases went well."""
    with tempfile.TemporaryDirectory(prefix="portal-fuzz-") as name:
        root = copied(Path(name))
        arguments = ["--count", str(count), "--seed", str(seed), "--beside", str(beside), "--here"]
        command = [sys.executable, "-m", "benchmarks.preview_fuzz", *arguments]
        return subprocess.run(command, cwd=root, env=os.environ | {"PYTHONPATH": str(root)}).returncode


def main(arguments: Sequence[str]) -> int:
    options = argparse.ArgumentParser(prog="python -m benchmarks.preview_fuzz")
    options.add_argument("--count", type=int, default=300, help="cases (default: 300)")
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--beside", type=float, default=0.1, help="share of files beside the policy")
    options.add_argument("--here", action="store_true", help="damage the checkout in the current folder")
    chosen = options.parse_args(arguments)
    if not chosen.here:
        return run(chosen.count, chosen.seed, chosen.beside)
    start = time.process_time()
    count = shown(Running(Path.cwd(), chosen.seed, chosen.beside).failures(range(chosen.count)))
    print(f"{chosen.count} cases, {count} failed, {time.process_time() - start:.0f} s CPU")
    return 1 if count else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
