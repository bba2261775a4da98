"""Whole processes as people start them: check, a build that has nothing to do, the sheets: python -m benchmarks.verbs"""

import random
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.policies import POLICY
from benchmarks.site import Cost, _policy, cost_of
from generator.artifacts.paper import pdf, sheets
from generator.publishing import contents

RUNS = 3


def main() -> int:
    print(f"{'':44}{'wall s':>8}{'CPU s':>8}{'MB':>6}   budget")
    with tempfile.TemporaryDirectory(prefix="portal-bench-") as name:
        folder = Path(name)
        text = POLICY.read_text("utf-8")
        one_mb = text.replace(
            "not_promised:", "not_promised:\n" + _sentences(1_000_000 - len(text.encode()) - 5_000), 1
        )
        files = {"check, our policy": (text.encode(), "0.5 s CPU"), "check, 1 MB": (one_mb.encode(), "5 s")}
        files["check, 5,000 definitions"] = (_defined(text, 5_000).encode(), "5 s")
        files["check, 1 MB of any bytes"] = (random.Random(1).randbytes(1_000_000), "5 s")
        for what, (data, budget) in files.items():
            file = folder / "support.yaml"
            file.write_bytes(data)
            _print(what, [_run("check", "--policy", str(file)) for _ in range(RUNS)], budget)
        _run("build", "--site", str(folder / "site"))
        again = [_run("build", "--site", str(folder / "site")) for _ in range(RUNS)]
        _print("build, nothing changed", again, "0.3 s")
    policy = _policy()
    made = [sheet for code in policy.languages for sheet in sheets.sheets(*contents.view_of(policy, code))]
    pdf.printed(made[0])  # fonts are read once
    start = time.process_time(), time.perf_counter()
    for sheet in made:
        pdf.printed(sheet)
    wall, cpu = time.perf_counter() - start[1], time.process_time() - start[0]
    print(f"{f'{len(made)} sheets of both languages, A4':44}{wall:8.2f}{cpu:8.2f}{'':6}   1 s")
    return 0


def _run(*arguments: str) -> Cost:
    return cost_of([sys.executable, "-m", "generator", *arguments], accepted=(0, 1))


def _print(what: str, costs: list[Cost], budget: str) -> None:
    wall, cpu, memory = (
        min(figures) for figures in zip(*(vars(each).values() for each in costs), strict=True)
    )
    print(f"{what:44}{wall:8.2f}{cpu:8.2f}{memory:6.0f}   {budget}", flush=True)


def _sentences(size: int) -> str:
    one = "  sentence-{n}:\n    de: Auch dieser Satz {n} ist nicht zugesagt.\n    en: This sentence {n} is not promised either.\n"
    return "".join(one.format(n=n) for n in range(size // len(one.encode())))


def _defined(text: str, count: int) -> str:
    """The policy with as many words that are defined and stand nowhere else."""
    one = "  term-{n}:\n    term:\n      de: Begriff{n}\n      en: term{n}\n    meaning:\n      de: Dieser Satz {n} erklärt es.\n      en: This sentence {n} explains it.\n"
    more = "".join(one.format(n=n) for n in range(count))
    return text.replace("\nnot_promised:", f"{more}\nnot_promised:", 1)


if __name__ == "__main__":
    sys.exit(main())
