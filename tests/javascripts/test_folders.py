"""Imports of the browser's folders go one way; none of them reaches the frame, which every page loads.

What a module exports is used by another one, or promised to programs of others (guides/embed.md). Those of the desk are
short, few lie in one folder, and none needs what needs it.
"""

import posixpath
import re
from collections import Counter
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

from generator.core.installation import ROOT

SCRIPTS = ROOT / "docs" / "javascripts"
PREVIEW = ROOT / "generator" / "preview" / "files"
DESK = PREVIEW / "desk"
MOST_LINES = 300
MOST_MODULES = 20
# Each may import from itself and from those before it, others from what is shared.
ORDER = ("engine", "shared", "calculator", "form", "embed")
# The engine's entry is for whoever imports it.
PROMISED = "engine/engine.js"
_IMPORT = re.compile(r"^import (?:\{[\w,\s]*\} from )?['\"](.+?)['\"]", re.MULTILINE)
_EXPORT = re.compile(r"^export (?:const|class|(?:async )?function)\b\*? (\w+)", re.MULTILINE)
_NAMED = re.compile(r"\{([\w,\s]*)\} (?:from |= await import\()['\"](.+?)['\"]")


def test_imports_go_one_way() -> None:
    found = 0
    for file in sorted(SCRIPTS.rglob("*.js")):
        folder = posixpath.dirname(file.relative_to(SCRIPTS).as_posix())
        allowed = (*ORDER[: ORDER.index(folder)], folder) if folder in ORDER else ("shared", folder)
        for path in _IMPORT.findall(file.read_text(encoding="utf-8")):
            source = posixpath.normpath(posixpath.join(folder, path))
            assert posixpath.dirname(source) in allowed, f"{file.name} imports {path}"
            found += 1
    assert found > 30


@pytest.mark.parametrize("folder", [SCRIPTS, PREVIEW], ids=["site", "preview"])
def test_each_export_is_imported(folder: Path) -> None:
    texts = {
        file.relative_to(folder).as_posix(): file.read_text(encoding="utf-8") for file in folder.rglob("*.js")
    }
    imported = {
        (posixpath.normpath(posixpath.join(posixpath.dirname(importer), path)), name)
        for importer, text in texts.items()
        for names, path in _NAMED.findall(text)
        for name in re.findall(r"\w+", names)
    }
    exported = {(file, name) for file, text in texts.items() for name in _EXPORT.findall(text)}
    assert {each for each in exported - imported if each[0] != PROMISED} == set()
    assert imported - exported == set()


def test_modules_of_the_desk_are_short_and_few_in_a_folder() -> None:
    files = sorted(DESK.rglob("*.js"))
    lines = {file.name: len(file.read_text(encoding="utf-8").splitlines()) for file in files}
    assert {name: count for name, count in lines.items() if count > MOST_LINES} == {}
    folders = Counter(file.parent.relative_to(DESK).as_posix() for file in files)
    assert {name: count for name, count in folders.items() if count > MOST_MODULES} == {}
    assert folders["forms"] > 5


def test_no_module_of_the_desk_needs_what_needs_it() -> None:
    needed = {
        file: {(file.parent / path).resolve() for path in _IMPORT.findall(file.read_text(encoding="utf-8"))}
        for file in DESK.rglob("*.js")
    }
    order = [*TopologicalSorter(needed).static_order()]  # a CycleError names those that need each other
    assert len(order) == len(needed) > 30
