"""Where a cold build spends its CPU, stage by stage, in one process: python -m benchmarks.stages

A stage's time is its own: what it asks of another stage counts there. The least of the runs, each in a process of
its own; nothing of an earlier build is there but Python's compiled modules and our compiled templates.
"""

import gc
import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import redirect_stdout
from datetime import date
from pathlib import Path
from types import ModuleType
from typing import Any

from benchmarks.policies import POLICY, ROOT

RUNS = 3
STARTING = "starting: Python, Pydantic and our models, Babel, Jinja, MkDocs"


def stages() -> Iterator[tuple[str, ModuleType, str]]:
    """(what it does, module that calls it, name)"""
    from generator.artifacts.data import zones_json
    from generator.artifacts.paper import cards, pdf
    from generator.publishing import build, website

    yield from (("reading the file", build, name) for name in ("read", "load_all"))
    yield "rules", build, "judge"
    yield "sentences of both languages", build, "view_of"
    yield "templates", build, "page_artifacts"
    yield "versions and changes", build, "history_artifacts"
    yield "data files and calendars", build, "output_artifacts"
    yield "sheets", pdf, "artifacts"
    yield "cards", cards, "artifacts"
    yield "clocks of all zones", zones_json, "artifact"
    yield "MkDocs", website, "_run_engine"
    yield from (("staging and gathering", website, name) for name in ("stage", "gather", "under_hashed_name"))
    yield from (("checking the finished pages", website, name) for name in ("read_page", "_stop_on_problems"))
    yield "compressing", website, "compress"


class Clock:
    """Milliseconds of the CPU by stage, each without those of the stages inside it."""

    def __init__(self) -> None:
        self.spent: dict[str, float] = {}
        self._inside = [0.0]

    def timed(self, what: str, function: Callable[..., Any]) -> Callable[..., Any]:
        def run(*arguments: Any, **named: Any) -> Any:
            start = time.process_time()
            self._inside.append(0.0)
            made = function(*arguments, **named)
            if isinstance(made, Iterator):
                made = list(made)
            took = (time.process_time() - start) * 1000
            self.spent[what] = self.spent.get(what, 0) + took - self._inside.pop()
            self._inside[-1] += took
            return made

        return run


def measured() -> dict[str, float]:
    """One cold build in this process."""
    from generator.publishing import build
    from generator.publishing.disk import fingerprint  # noqa: F401  # imported before the stages begin

    gc.disable()  # as run_build does
    clock = Clock()
    clock.spent[STARTING] = time.process_time() * 1000
    for what, module, name in stages():
        setattr(module, name, clock.timed(what, getattr(module, name)))
    with tempfile.TemporaryDirectory(prefix="portal-bench-") as folder, redirect_stdout(sys.stderr):
        work = Path(folder) / "work"
        build.store_in = lambda _: build.Store(work / "pieces")
        build.run_build(POLICY, date.today(), Path(folder) / "site", build.Choices(), "en")
    clock.spent["all"] = time.process_time() * 1000
    return clock.spent


def main(arguments: list[str]) -> int:
    if arguments:
        print(json.dumps(measured()))
        return 0
    command = [sys.executable, "-m", "benchmarks.stages", "once"]
    runs = [
        json.loads(subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout)
        for _ in range(RUNS)
    ]
    print(f"{'':66}CPU ms")
    for what in runs[0]:
        print(f"{what:66}{min(run[what] for run in runs):6.0f}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
