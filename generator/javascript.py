"""Modules of the browser joined into one file: a reader of the calculator asks for one script instead of eight.

No bundler: our modules import by name from relative paths and export with their declarations, nothing else, and
so each becomes a scope of its own. Types and comments on lines of their own stay in the sources.
"""

import posixpath
import re
from collections.abc import Callable
from typing import Final

_IMPORT: Final = re.compile(r"^import (\{[^}]*\}) from '(\.[^']+)'\n", re.MULTILINE)
_EXPORT: Final = re.compile(r"^export (?=(?:const|class|function)\b\*? (\w+))", re.MULTILINE)
# No string or regular expression of ours holds a slash and two stars.
_COMMENT: Final = re.compile(r"/\*\*(?:[^*]|\*(?!/))*\*/\s*|^[ \t]*//[^\n]*\n", re.MULTILINE)
_INDENT: Final = re.compile(r"^[ \t]+|\n(?=\n)", re.MULTILINE)


def joined(entries: tuple[str, ...], read: Callable[[str], str]) -> str:
    """One module that runs the entries. `read` gives the text of a path (`elements/open-now.js`)."""
    parts: dict[str, str] = {}
    for entry in entries:
        _add(entry, read, parts)
    return "".join(parts.values())


def _add(path: str, read: Callable[[str], str], parts: dict[str, str]) -> None:
    """The module after those it imports from; ValueError for a module of another shape."""
    if path in parts:
        return
    text = _COMMENT.sub("", read(path))
    folder = posixpath.dirname(path)

    def imported(match: re.Match[str]) -> str:
        source = posixpath.normpath(posixpath.join(folder, match[2]))
        _add(source, read, parts)
        return f"const {match[1]}=_{list(parts).index(source)}\n"

    body = _IMPORT.sub(imported, text)
    names = ",".join(_EXPORT.findall(body))
    body = _INDENT.sub("", _EXPORT.sub("", body)).strip()
    if re.search(r"^(?:import|export)\b", body, re.MULTILINE):
        raise ValueError(
            f"{path}: only named imports from relative paths and exported declarations can be joined"
        )
    parts[path] = f"const _{len(parts)}=(()=>{{\n{body}\nreturn{{{names}}}\n}})()\n"
