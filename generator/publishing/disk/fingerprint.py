"""Is a site still what a build would make? Answered from a note beside the scratch files, without a build.

Two fingerprints must both be as they were after the last build: of all that goes in (policy, archive, program,
templates, words, hand-written files, installed packages, the day) and of what came out. Imports next to nothing.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import sysconfig
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from ...core.atomic import replacement_of
from ...core.installation import PACKAGE, ROOT, project_of, work_of
from ...core.own_folder import files_below, own_folder

INGREDIENTS = (PACKAGE, ROOT / "docs", ROOT / "overrides", ROOT / "mkdocs.yml")


@dataclass(frozen=True, slots=True)
class Build:
    """What a build is asked for.

    only     some of the languages
    today    findings and banners may depend on it
    choices  whatever else the command line said
    """

    policy_file: Path
    site: Path
    only: tuple[str, ...]
    today: date
    choices: tuple[object, ...] = ()

    def is_unchanged(self) -> bool:
        """False also if nobody knows: no note, a damaged one, another folder."""
        try:
            noted = self._notes().get(str(self.site.resolve()))
            return noted is not None and noted == [self.ingredients(), self._site()]
        except OSError:
            return False

    def note(self, ingredients: str) -> None:
        """After a build that went well, with the fingerprint from before it: an edit meanwhile is not in the site.

        A disk that refuses costs only the next build its shortcut.
        """
        with suppress(OSError):
            notes, file = self._notes(), note_of(self.policy_file)
            notes[str(self.site.resolve())] = [ingredients, self._site()]
            file.parent.mkdir(parents=True, exist_ok=True)
            with replacement_of(file) as fresh:
                fresh.write_text(json.dumps(notes), "utf-8")

    def ingredients(self) -> str:
        """The fingerprint of all that goes in. OSError if there is no policy file."""
        whole = hashlib.sha256(
            repr((self.only, self.today, self.choices, self.policy_file.as_posix())).encode()
        )
        whole.update(self.policy_file.read_bytes())
        whole.update(packages().encode())
        beside = (self.policy_file.parent / name for name in ("archive", "root", "translations"))
        inside = [file for folder in (*INGREDIENTS, *beside) for file in _files(folder)]
        own = [
            file for place in own_folder(self.policy_file).places() for file in files_below(place).values()
        ]
        for file in (*inside, *own):
            whole.update(f"{file}\0".encode())
            whole.update(hashlib.sha256(file.read_bytes()).digest())
        return whole.hexdigest()

    def _notes(self) -> dict[str, list[str]]:
        try:
            notes = json.loads(note_of(self.policy_file).read_text("utf-8"))
        except (OSError, ValueError):
            return {}
        return notes if isinstance(notes, dict) else {}

    def _site(self) -> str:
        """Names, sizes and times of all files: contents would take as long as a build."""
        whole = hashlib.sha256()
        for file in [*_files(self.site), *_files(hosting_of(self.policy_file))]:
            status = file.stat()
            whole.update(f"{file}\0{status.st_size}\0{status.st_mtime_ns}\n".encode())
        return whole.hexdigest() if (self.site / "index.html").exists() else ""


def note_of(policy_file: Path) -> Path:
    return work_of(policy_file) / ".cache" / "built.json"


def hosting_of(policy_file: Path) -> Path:
    """Where a site's hosts are configured: `build/hosting/`, or a place of its own for a policy from elsewhere."""
    file, build = policy_file.resolve(), work_of(policy_file)
    if file == build.parent / "policy" / "support.yaml":
        return build / "hosting"
    name = re.sub(r"[^a-z0-9]+", "-", project_of(file.parent).name.lower()).strip("-") or "policy"
    return build / f"hosting-{name}-{hashlib.sha256(os.fsencode(file)).hexdigest()[:8]}"


def packages() -> str:
    """Names and versions of what is installed, as the names of its folders."""
    return "\n".join(sorted(path.name for path in Path(sysconfig.get_path("purelib")).iterdir()))


def _files(folder: Path) -> list[Path]:
    if folder.is_file():
        return [folder]
    found = []
    for below, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if name != "__pycache__"]
        found += [Path(below, name) for name in names]
    return sorted(found)
