"""Scripts that a page loads as one file instead of one for each module, by their published names.

No bundler: our modules import by name from relative paths and export with their declarations, nothing else. Each
stands after those it imports from, and so every name means what it meant, as long as no two modules declare the same
one. Types, comments and blanks stay in the sources. The joined file lies above the folders of its
modules: what they `import()` when it is needed is named from there.
"""

import posixpath
import re
from collections.abc import Callable
from pathlib import Path
from typing import Final

from rjsmin import jsmin  # type: ignore[import-untyped]

from ..core.artifact import Artifact

# Browsers refuse modules to pages read from a folder, and run them late; no name of these may become a global one.
CLASSIC = ("portal", "palette", "entrance", "lead-on")
ENTRIES = {
    "calculator": ("calculator/sla-calculator.js", "calculator/open-now.js"),
    "contact": ("form/contact-form.js",),
    **{name: (f"frame/{name}.js",) for name in CLASSIC},
}

_IMPORT: Final = re.compile(r"^import \{[\w,\s]*\} from ['\"](\.[^'\"]+)['\"];?\n", re.MULTILINE)
_LATER: Final = re.compile(r"\bimport\(([`'\"])(\.[^`'\"]+)\1\)")
_EXPORT: Final = re.compile(r"^export (?=(?:const|class|(?:async )?function)\b)", re.MULTILINE)
# The minifier does not know names that begin so: it would join the end of the line above to them.
_PRIVATE: Final = re.compile(r"^(?=[ \t]*#\w)", re.MULTILINE)
# The minifier takes the first backtick inside for the end, and then blanks of the text for blanks of the code.
_TEMPLATE_IN_TEMPLATE: Final = re.compile(r"\$\{[^{}`]*`")
_NAME: Final = re.compile(r"^(?:export )?(?:const|let|class|(?:async )?function)\b\*? (\w+)", re.MULTILINE)


def artifacts(folder: Path) -> list[Artifact]:
    """`folder`: docs/javascripts/, where the modules lie."""
    return [Artifact(f"javascripts/{name}.js", _script(name, folder)) for name in ENTRIES]


def _script(name: str, folder: Path) -> str:
    body = joined(ENTRIES[name], lambda path: (folder / path).read_text(encoding="utf-8"))
    return f"(() => {{\n{body}}})()\n" if name in CLASSIC else body


def joined(entries: tuple[str, ...], read: Callable[[str], str]) -> str:
    """One module that runs the entries. `read` gives the text of a path (`calculator/open-now.js`).

    ValueError: a module of another shape, or a name that two of them declare.
    """
    parts: dict[str, str] = {}
    for entry in entries:
        _add(entry, read, parts)
    owners: dict[str, str] = {}
    for path, body in parts.items():
        for name in _NAME.findall(body):
            if owners.setdefault(name, path) != path:
                raise ValueError(f"{path} and {owners[name]} both declare {name}")
    body = "".join(_PRIVATE.sub(";", _EXPORT.sub("", each)) for each in parts.values())
    return f"{jsmin(body)}\n"


def _add(path: str, read: Callable[[str], str], parts: dict[str, str]) -> None:
    """The module after those it imports from."""
    if path in parts:
        return
    text = read(path)
    for source in _IMPORT.findall(text):
        _add(_path(path, source), read, parts)
    body = _LATER.sub(
        lambda found: f"import({found[1]}./{_path(path, found[2])}{found[1]})", _IMPORT.sub("", text)
    )
    if _TEMPLATE_IN_TEMPLATE.search(body):
        raise ValueError(f"{path}: a template inside a template cannot be joined")
    if re.search(r"^(?:import|export)\b", _EXPORT.sub("", body), re.MULTILINE):
        raise ValueError(
            f"{path}: only named imports from relative paths and exported declarations can be joined"
        )
    parts[path] = body


def _path(module: str, source: str) -> str:
    """What a module names, from the folder of all scripts."""
    return posixpath.normpath(posixpath.join(posixpath.dirname(module), source))
