"""The faults that are put into modules, and that a module's own tests notice them."""

import ast
from pathlib import Path

from benchmarks import mutants
from benchmarks.faults import faults

ROOT = Path(__file__).parents[2]

SOURCE = """def first(rows: list[int | None], since=1) -> int:
    '''The first.'''
    for row in rows:
        if not row < since:
            return row
    raise ValueError
"""


def test_each_module_each_test_of_its_own_and_each_equivalent_fault_is_there() -> None:
    named = [*mutants.MODULES, *mutants.MORE_TESTS.values()]
    assert [path for path in named if not (ROOT / path).exists()] == []
    trees = {Path(path).stem: ast.parse((ROOT / path).read_text("utf-8")) for path in mutants.MODULES}
    assert mutants.MORE_TESTS.keys() <= trees.keys()
    there = {
        (stem, words.partition(": ")[2])
        for stem in {stem for stem, _ in mutants.EQUIVALENT}
        for words, _ in faults(trees[stem])
    }
    assert mutants.EQUIVALENT - there == set()


def test_each_fault_stands_alone() -> None:
    tree = ast.parse(SOURCE)
    found = {words: (is_inside, ast.unparse(tree)) for words, is_inside in faults(tree)}
    healthy = ast.unparse(ast.parse(SOURCE))
    test = "if not row < since:"
    assert {words: is_inside for words, (is_inside, _) in found.items()} == {
        "1: 1 -> 2": False,
        "1: 1 -> 0": False,
        f"4: {test} return row -> if not not row < since: return row": True,
        "4: not row < since -> row < since": True,
        "4: row < since -> row <= since": True,
        "5: return row -> return": True,
        "6: raise ValueError -> pass": True,
    }
    assert found["4: row < since -> row <= since"][1] == healthy.replace("row <", "row <=")
    assert ast.unparse(tree) == healthy
