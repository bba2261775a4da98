"""Imports of the browser's folders go one way; none of them reaches the frame, which every page loads."""

import posixpath
import re

from generator.core.installation import ROOT

SCRIPTS = ROOT / "docs" / "javascripts"
# Each may import from itself and from those before it; "": what lies in no folder.
ORDER = ("engine", "shared", "calculator", "form", "")
_IMPORT = re.compile(r"^import (?:\{[\w,\s]*\} from )?['\"](.+?)['\"]", re.MULTILINE)


def test_imports_go_one_way() -> None:
    found = 0
    for file in sorted(SCRIPTS.rglob("*.js")):
        folder = posixpath.dirname(file.relative_to(SCRIPTS).as_posix())
        allowed = (*ORDER[: ORDER.index(folder)], folder) if folder in ORDER else (folder,)
        for path in _IMPORT.findall(file.read_text(encoding="utf-8")):
            source = posixpath.normpath(posixpath.join(folder, path))
            assert posixpath.dirname(source) in allowed, f"{file.name} imports {path}"
            found += 1
    assert found > 30
