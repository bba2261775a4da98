"""Other site engines over the same staged folders: the way on when the theme's support ends.

ProperDocs continues MkDocs 1.x; Zensical is written by the makers of the theme. Both run as programs of their own,
from an environment of their own (`make exit`), because neither belongs to what a normal build needs.
"""

import os
import re
import shutil
import subprocess
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from ...core.errors import PortalError
from ...core.installation import IS_INSTALLED, ROOT

ENVIRONMENT = ROOT / ".venv-exit"  # of a checkout; an installed program looks on the PATH
NAMES = ("properdocs", "zensical")
COMMANDS = {
    "properdocs": ("build", "--quiet", "--clean", "-f", "mkdocs.yml"),
    "zensical": ("build", "--clean", "-f", "mkdocs.yml"),
}
# What they add and no page of ours names: scripts, search, site maps, copies of our overrides, source maps.
UNUSED = (
    "search",
    "search.json",
    "sitemap.xml",
    "sitemap.xml.gz",
    "objects.inv",
    "bare.py",
    "partials",
    "assets/images",
    "assets/javascripts",
    "assets/stylesheets/modern",
)
LONGEST_S = 600


class OtherEngine:
    """An `Engine` of website.py: `OtherEngine("zensical")(stages, cache, jobs)`."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.program = _program(name)

    def __call__(self, stages: Sequence[Path], cache: Path, jobs: int) -> list[str]:
        """Builds each stage into its own `site/`; returns warnings. PortalError if the engine gives up."""
        with ThreadPoolExecutor(max(1, jobs)) as threads:
            found = list(threads.map(self._build_one, stages))
        return [warning for warnings in found for warning in warnings]

    def _build_one(self, stage: Path) -> list[str]:
        environment = {**os.environ, "NO_COLOR": "1", "NO_MKDOCS_2_WARNING": "1"}
        done = subprocess.run(
            [self.program, *COMMANDS[self.name]],
            cwd=stage,
            env=environment,
            capture_output=True,
            text=True,
            timeout=LONGEST_S,
            check=False,
        )
        said = (done.stdout + done.stderr).strip().splitlines()
        if done.returncode or not (stage / "site").is_dir():
            raise PortalError(f"{self.name} cannot build {stage}: {said[-1] if said else done.returncode}")
        _tidy(stage / "site")
        return [f"{stage.name}: {line}" for line in said if re.match(r"(?i)\s*\[?warning\b", line)]


def _program(name: str) -> str:
    found = shutil.which(name, path=f"{ENVIRONMENT / 'bin'}{os.pathsep}{os.environ.get('PATH', '')}")
    if found is None:
        cure = (
            "put its `bin` on the PATH"
            if IS_INSTALLED
            else f"`make exit` installs it into {ENVIRONMENT.name}"
        )
        raise PortalError(f"{name} is not installed; {cure}")
    return found


def _tidy(site: Path) -> None:
    for path in [*(site / name for name in UNUSED), *site.rglob("*.map")]:
        if path.is_dir():
            shutil.rmtree(path)
        else:
            path.unlink(missing_ok=True)
