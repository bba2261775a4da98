"""A cold build, its memory and the weight of a page, beside plain MkDocs in the same run: python -m benchmarks.site

Stock is mkdocs + Material + mkdocs-static-i18n over the same Markdown, in an environment of its own
(`benchmarks/stock.txt`). Each figure is the best of the runs, which take turns. With more languages than the
policy has, its German pages stand in for the others. Nothing of an earlier build is there, but what depends on
no policy: Python's compiled modules, for both, and our compiled templates beside them (`generator/artifacts/pages/template_cache.py`).
"""

import gc
import gzip
import os
import posixpath
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import yaml

from benchmarks.policies import CODES, POLICY, ROOT, enlarged
from generator.artifacts.pages.frame import Language
from generator.core.artifact import Artifact
from generator.policy.policy import Policy
from generator.publishing import build, contents
from generator.publishing.html_facts import read_page
from generator.publishing.website import Contents, Folders, publish
from generator.reading.schema import load
from generator.reading.yaml.source import read
from generator.versions.history import History
from generator.versions.history_pages import history_artifacts

STOCK = ROOT / "build/.stock"
RUNS = 2
SIZES = ((2, 2), (8, 2), (24, 2), (2, 50))  # languages, tiers


@dataclass(frozen=True)
class Cost:
    """Seconds of the clock and of the CPU, and the largest process in MB."""

    wall: float
    cpu: float
    memory: float


def main(arguments: Sequence[str]) -> int:
    if arguments:
        languages, tiers, folder, *_ = arguments
        _build_pages((int(languages), int(tiers)), Path(folder))
        return 0
    python = _stock_python()
    print(f"{'languages x tiers':34}{'wall s':>9}{'CPU s':>9}{'MB':>7}   ratio of wall, of CPU")
    least: dict[tuple[int, int], Cost] = {}
    for size in SIZES:
        costs = _compared(size, python)
        for what, cost in costs.items():
            ratio = f"{cost.wall / costs['stock'].wall:.2f}, {cost.cpu / costs['stock'].cpu:.2f}"
            figures = f"{cost.wall:9.2f}{cost.cpu:9.2f}{cost.memory:7.0f}"
            print(f"{size[0]:2} x {size[1]:2}: {what:25}{figures}   {ratio}", flush=True)
        least[size] = costs["ours, pages"]
    growth = least[24, 2].cpu / least[2, 2].cpu
    print(f"growth of our CPU from 2 to 24 languages: {growth:.1f} x   budget 8 x")
    for line in _weights():
        print(line)
    return 0


def _compared(size: tuple[int, int], python: Path) -> dict[str, Cost]:
    with tempfile.TemporaryDirectory(prefix="portal-bench-") as name:
        folder = Path(name)
        _stage_stock(size, folder / "stock")
        _stage_ours(size, folder / "checkout")
        commands = {
            "stock": [python, "-m", "mkdocs", "build", "-q", "-f", folder / "stock/mkdocs.yml"],
            "ours, pages": [sys.executable, "-m", "benchmarks.site", *size, folder / "ours"],
            "ours, everything": [sys.executable, "-m", "generator", "build", "--site", folder / "site"],
        }
        costs: dict[str, list[Cost]] = {name: [] for name in commands}
        for _ in range(RUNS):
            for what, command in commands.items():
                for made in ("ours", "site", "checkout/build"):
                    shutil.rmtree(folder / made, ignore_errors=True)
                where = folder / "checkout" if what == "ours, everything" else ROOT
                costs[what].append(cost_of([str(part) for part in command], where=where))
        return {
            what: Cost(*map(min, zip(*(vars(c).values() for c in all_), strict=True)))
            for what, all_ in costs.items()
        }


def cost_of(command: list[str], accepted: tuple[int, ...] = (0,), where: Path = ROOT) -> Cost:
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    # People keep what Python has compiled; a run that may not would compile 140 modules of ours each time, for 0.13 s.
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    start = time.monotonic()
    process = subprocess.Popen(
        command, cwd=where, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
    )
    assert process.stderr is not None
    said = process.stderr.read().decode()
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in accepted:
        sys.exit(f"{' '.join(command)}:\n{said}")
    return Cost(time.monotonic() - start, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)


def _policy(tiers: int = 2) -> Policy:
    """The real policy, with copies of its last tier up to as many as asked."""
    policy, found = load(read(POLICY.read_bytes(), POLICY.name))
    if policy is None:
        sys.exit(f"{POLICY}: {found}")
    *_, last = policy.tiers.values()
    more = {
        f"{last.id}-{n}": last.model_copy(update={"id": f"{last.id}-{n}"})
        for n in range(tiers - len(policy.tiers))
    }
    return policy.model_copy(update={"tiers": {**policy.tiers, **more}})


def _pages(policy: Policy, size: int) -> tuple[list[Artifact], list[Language]]:
    """Pages of as many languages: German ones under other names beyond those that the policy has."""
    views = [contents.view_of(policy, code) for code in policy.document.languages]
    written = [
        *contents.page_artifacts(policy, views),
        *history_artifacts(History(policy), policy.document.languages),
    ]
    made = [a for a in written if a.path.endswith((".md", "/index.html"))]
    languages = [contents.language_of(policy, *view) for view in views]
    for code in CODES[len(languages) : size]:
        languages.append(replace(languages[0], code=code, name=code))
        made += [
            replace(a, path=a.path.replace("de/", f"{code}/", 1)) for a in made if a.path.startswith("de/")
        ]
    return made, languages


def _build_pages(size: tuple[int, int], folder: Path) -> None:
    gc.disable()  # as run_build does
    made, languages = _pages(_policy(size[1]), size[0])
    made += _targets(made)
    choices = build.Choices(jobs=0)
    settings = build.settings_of(_policy(), [language.code for language in languages], choices)
    publish(Contents(made), languages, settings, Folders(folder / "site", folder / "build"))


def _stage_ours(size: tuple[int, int], folder: Path) -> None:
    """What the command needs of a checkout, compiled as in one where it ran before, and the policy."""
    for name in ("generator", "docs", "overrides"):
        shutil.copytree(ROOT / name, folder / name)
    shutil.copy2(ROOT / "mkdocs.yml", folder)
    (folder / "policy").mkdir()
    (folder / "policy/support.yaml").write_text(enlarged(*size), encoding="utf-8")


def _targets(made: Sequence[Artifact]) -> list[Artifact]:
    """Stand-ins for the files that pages link to: printed, drawn and computed ones cost nothing here."""
    paths = set()
    for page in made:
        for href in re.findall(r'(?:href="|\]\()([^"):#?]+\.[a-z]{2,4})["#?)]', str(page.content)):
            paths.add(posixpath.normpath(posixpath.join(posixpath.dirname(page.path), href)))
    known = {page.path for page in made}
    return [Artifact(path, b"") for path in sorted(paths - known) if not (ROOT / "docs" / path).exists()]


def _stage_stock(size: tuple[int, int], folder: Path) -> None:
    made, languages = _pages(_policy(size[1]), size[0])
    for artifact in (each for each in made if each.path.endswith(".md")):
        path = folder / "docs" / artifact.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(artifact.data)
    shared: dict[str, Any] = yaml.safe_load((ROOT / "mkdocs.yml").read_text("utf-8"))
    versions = [
        {"locale": each.code, "name": each.name, "build": True, "default": number == 0}
        for number, each in enumerate(languages)
    ]
    config = {
        "site_name": languages[0].title,
        "site_url": "https://example.org/",
        "theme": {"name": "material", "font": False, "palette": shared["theme"]["palette"]},
        "markdown_extensions": shared["markdown_extensions"],
        "plugins": ["search", {"i18n": {"docs_structure": "folder", "languages": versions}}],
    }
    (folder / "mkdocs.yml").write_text(yaml.safe_dump(config, allow_unicode=True), "utf-8")


def _stock_python() -> Path:
    python = STOCK / "bin/python"
    if not python.exists():
        print("installing plain MkDocs to compare with", file=sys.stderr)
        subprocess.run([sys.executable, "-m", "venv", "--clear", STOCK], check=True)
        locked = ["-m", "pip", "install", "-qq", "--require-hashes", "-r", str(ROOT / "benchmarks/stock.txt")]
        subprocess.run([python, *locked], check=True)
    return python


def _weights() -> Iterator[str]:
    with tempfile.TemporaryDirectory(prefix="portal-bench-") as name:
        build.build(History(_policy()), Folders(Path(name) / "site", Path(name) / "build"))
        site = Path(name) / "site"
        yield f"\n{'a page, cold, gzip':34}{'kB':>9}{'files':>9}   budget 80 kB, 8 files"
        for page in ("de/index.html", "de/tiers/index.html", "de/terms/index.html", "de/contact/index.html"):
            facts = read_page(page, (site / page).read_bytes())
            named = {(site / page).parent / href for href in facts.resources if not href.startswith("data:")}
            files = {site / page, *(path.resolve() for path in named)}
            weight = sum(len(gzip.compress(path.read_bytes(), 6)) for path in files) / 1000
            yield f"{page:34}{weight:9.1f}{len(files):9}"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
