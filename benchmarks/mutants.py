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
import importlib.util
import multiprocessing
import os
import random
import resource
import sys
from collections.abc import Iterator
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from types import CodeType, FunctionType
from typing import Final

import pytest

from benchmarks.faults import faults

ROOT: Final = Path(__file__).parents[1]
_PROMISES: Final = ("responses", "escalation", "clocks", "completeness", "slower")
_PROMISES: Final = ("responses", "slower", "escalation", "clocks", "completeness")
MODULES: Final = (
    *(f"generator/deadlines/engine/{each}.py" for each in ("calendar", "due", "reasons")),
    *(
        f"generator/deadlines/{each}.py"
        for each in ("answers", "examples", "baking", "counting", "hours_in_force")
    ),
    *(
        f"generator/diff/{each}.py"
        for each in ("changes", "pairs", "moved_points", "text_changes", "renames")
    ),
    *(f"generator/diff/{each}.py" for each in ("favour", "incidents")),
    *(f"generator/rules/promises/{each}.py" for each in _PROMISES),
    *(f"generator/{each}.py" for each in ("versions/moves", "policy/addresses", "core/web_address")),
)
# Where they do not lie at the module's path. The table of tests/cases is read by the test of the deadlines.
TESTS: Final = {
    "generator/deadlines/engine/calendar.py": (
        "tests/deadlines/engine/test_calendar.py",
        "tests/deadlines/engine/test_due.py",
    ),
    "generator/deadlines/engine/reasons.py": ("tests/deadlines/test_answers.py",),
    "generator/diff/moved_points.py": ("tests/diff/test_changes.py",),
    **{
        f"generator/rules/promises/{each}.py": ("tests/rules/promises/test_responses.py",)
        for each in _PROMISES
    },
    **{
        f"generator/rules/promises/{each}.py": ("tests/rules/promises/test_responses.py",)
        for each in _PROMISES[1:]
    },
}
# Faults that change nothing, each with its reason. They are not counted.
EQUIVALENT: Final = {
    # Where the first horizon is too short, the next one is tried.
    ("generator/diff/favour.py", "60 -> 61"),
    ("generator/diff/favour.py", "60 -> 59"),
    # What cannot be read off the words is computed, with the same result.
    *(
        ("generator/rules/promises/slower.py", fault)
        for each in ("slow.amount <= fast.amount", "can_be_read_off and slow.minutes <= fast.minutes")
        for fault in (f"return {each} -> return", f"{each} -> {each.replace('<=', '<')}")
    ),
    ("generator/rules/promises/slower.py", "slow.minutes <= fast.minutes -> slow.minutes < fast.minutes"),
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
    at_its_path = Path("tests", *Path(module).parts[1:]).with_name(f"test_{Path(module).name}")
    tests = TESTS.get(module, (str(at_its_path),))
    functions = _functions(name)
    noticed, seconds = _run(name, tree, tests, functions, 600)
    assert not noticed, f"{tests} fail without any fault"
    counted = missed = 0
    for number, (fault, in_function) in enumerate(faults(tree)):
        if number in chosen and (module, fault.partition(": ")[2]) not in EQUIVALENT:
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
            _install(name, tree, functions)
            status = int(pytest.main([*QUICKLY, *tests]))
        finally:
            os._exit(status)
    _, status, usage = os.wait4(process, 0)
    return status != 0, usage.ru_utime + usage.ru_stime


def _install(name: str, tree: ast.Module, functions: list[FunctionType]) -> None:
    """Other code for the functions, or, where none are given, another module for all that import it."""
    code = compile(tree, sys.modules[name].__file__ or "", "exec", dont_inherit=True)
    known = {(each.co_qualname, each.co_firstlineno): each for each in _codes(code)}
    pairs = [(each, known[each.__code__.co_qualname, each.__code__.co_firstlineno]) for each in functions]
    if pairs and all(each.__code__.co_freevars == other.co_freevars for each, other in pairs):
        for each, other in pairs:
            each.__code__ = other
    else:
        for loaded in [each for each in sys.modules if each.startswith(("generator", "tests"))]:
            del sys.modules[loaded]
        spec = importlib.util.find_spec(name)
        assert spec
        sys.modules[name] = importlib.util.module_from_spec(spec)
        exec(code, vars(sys.modules[name]))


def _codes(code: CodeType) -> Iterator[CodeType]:
    yield code
    for each in code.co_consts:
        if isinstance(each, CodeType):
            yield from _codes(each)


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
