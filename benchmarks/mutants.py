"""One fault at a time, put into a module on purpose: do the module's own tests notice?

python -m benchmarks.mutants [--seed N] [--count N] [--jobs N] [--module generator/x.py …]    count 0: every fault

A module's own tests lie at its path below tests/; tests that never end have noticed. Everything is imported once;
each fault gets a process of its own, forked from there, in which the functions are given their other code.
"""

from __future__ import annotations

import argparse
import ast
import gc
import importlib
import multiprocessing
import os
import random
import resource
import sys
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from types import FunctionType
from typing import Final

import pytest

from benchmarks.faults import faults, install

ROOT: Final = Path(__file__).parents[1]
MODULES: Final = tuple(
    f"generator/{folder}/{name}.py"
    for folder, names in (
        ("deadlines/engine", "calendar due reasons"),
        ("deadlines", "answers examples baking counting hours_in_force region_calendar"),
        ("diff", "change fields pairs moved_points text_changes renames favour incidents"),
        (
            "diff/comparing",
            "changes comparison contact_changes counting_changes escalation_changes hours_changes patched sides tier_changes",
        ),
        ("rules/promises", "responses slower escalation clocks completeness"),
        ("versions", "moves"),
        ("policy", "promises"),
        ("policy/portal", "addresses link_targets"),
        ("core", "web_address"),
    )
    for name in names.split()
)
# Besides the test at the module's path, or instead of it. The cases of tests/cases are read by the test of deadlines.
MORE_TESTS: Final = {
    "calendar": "tests/deadlines/engine/test_due.py",
    "reasons": "tests/deadlines/test_answers.py",
    "region_calendar": "tests/deadlines/test_baking.py",
    **dict.fromkeys(
        (
            "moved_points",
            "contact_changes",
            "counting_changes",
            "escalation_changes",
            "hours_changes",
            "patched",
            "sides",
            "tier_changes",
        ),
        "tests/diff/comparing/test_changes.py",
    ),
    **dict.fromkeys(
        ("slower", "escalation", "clocks", "completeness"), "tests/rules/promises/test_responses.py"
    ),
}
# Faults that change nothing. Where the first horizon is too short, the next one is tried; what cannot be read off
# the words of two promises is computed, with the same result. They are not counted.
EQUIVALENT: Final = {
    ("favour", "60 -> 61"),
    ("favour", "60 -> 59"),
    ("slower", "return slow.amount <= fast.amount -> return"),
    ("slower", "slow.amount <= fast.amount -> slow.amount < fast.amount"),
    ("slower", "return can_be_read_off and slow.minutes <= fast.minutes -> return"),
    ("slower", "slow.minutes <= fast.minutes -> slow.minutes < fast.minutes"),
}
# Without the plugins and fixtures that tests of one module do not need.
QUICKLY: Final = (
    "-x", "--noconftest", "-o", "addopts=--import-mode=importlib",
    "-p", "no:cacheprovider", "-p", "no:unraisableexception",
)  # fmt: skip


def survivors(task: tuple[str, list[int]]) -> tuple[str, int, int]:
    """Module, how many of the chosen faults count, and how many of them, named as it goes, its own tests miss."""
    module, chosen = task
    name, tree = module.removesuffix(".py").replace("/", "."), ast.parse((ROOT / module).read_text("utf-8"))
    own = Path("tests", *Path(module).parts[1:]).with_name(f"test_{Path(module).name}")
    files = (str(own) if own.exists() else None, MORE_TESTS.get(Path(module).stem))
    tests = tuple(each for each in files if each)
    functions = _functions(name)
    noticed, seconds = _run(name, tree, tests, functions, 600)
    assert not noticed, f"{tests} fail without any fault"
    counted = missed = 0
    for number, (fault, in_function) in enumerate(faults(tree)):
        if number in chosen and (Path(module).stem, fault.partition(": ")[2]) not in EQUIVALENT:
            noticed, _ = _run(name, tree, tests, functions if in_function else [], int(3 * seconds) + 3)
            counted, missed = counted + 1, missed + (not noticed)
            if not noticed:
                print(f"    {module}:{fault}", flush=True)
    return module, counted, missed


def _functions(name: str) -> list[FunctionType]:
    """Those of the module, after everything is imported that tests may import."""
    for file in sorted([*(ROOT / "generator").rglob("*.py"), *(ROOT / "tests" / "support").glob("*.py")]):
        if not file.name.startswith(("__", "test_", "conftest")):
            importlib.import_module(".".join(file.relative_to(ROOT).with_suffix("").parts))
    importlib.import_module("tests.support.policies").real()
    path = sys.modules[name].__file__
    found = [each for each in gc.get_objects() if isinstance(each, FunctionType)]
    gc.freeze()
    return [each for each in found if each.__code__.co_filename == path]


def _run(
    name: str, tree: ast.Module, tests: tuple[str, ...], functions: list[FunctionType], limit: int
) -> tuple[bool, float]:
    """In a process of its own: do the tests fail, or use up the seconds; and how many they needed."""
    process = os.fork()
    if not process:
        status = 1
        try:
            resource.setrlimit(resource.RLIMIT_CPU, (limit, limit))
            for stream in (1, 2):
                os.dup2(os.open(os.devnull, os.O_WRONLY), stream)
            install(name, tree, functions)
            status = int(pytest.main([*QUICKLY, *tests]))
        finally:
            os._exit(status)
    _, status, usage = os.wait4(process, 0)
    return status != 0, usage.ru_utime + usage.ru_stime


def main(arguments: list[str]) -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.mutants")
    for option, default in (("--seed", 1), ("--count", 200), ("--jobs", 1)):
        parser.add_argument(option, type=int, default=default)
    parser.add_argument("--module", nargs="+", default=MODULES)
    options = parser.parse_args(arguments)
    os.chdir(ROOT)
    os.environ["PYTEST_DISABLE_PLUGIN_AUTOLOAD"] = "1"
    trees = {each: ast.parse(Path(each).read_text("utf-8")) for each in options.module}
    every = [(each, number) for each, tree in trees.items() for number, _ in enumerate(faults(tree))]
    chosen = sorted(random.Random(options.seed).sample(every, options.count or len(every)))
    tasks = [(module, [number for _, number in rows]) for module, rows in groupby(chosen, itemgetter(0))]
    counted = missed = 0
    with multiprocessing.get_context("fork").Pool(options.jobs, maxtasksperchild=1) as pool:
        for module, count, left in pool.imap(survivors, tasks):
            print(f"{module:40}{count - left:5} of{count:5}", flush=True)
            counted, missed = counted + count, missed + left
    print(f"noticed: {counted - missed} of {counted}, {1 - missed / counted:.1%}")


if __name__ == "__main__":
    main(sys.argv[1:])
