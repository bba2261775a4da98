"""Scripts that a page loads as one file instead of one for each module, by their published names.

No bundler: our modules import by name from relative paths and export with their declarations, nothing else. Each
stands after those it imports from, and so every name means what it meant, as long as no two modules declare the same
one. Types, comments and blanks stay in the sources. The joined file lies above the folders of its
modules: what they `import()` when it is needed is named from there.

What only some pages need beside a joined file is a part of it: a file of its own, which takes from the other what
both need. So nothing is loaded twice, and an error that one throws is known to the other.
"""

import posixpath
import re
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Final

from rjsmin import jsmin  # type: ignore[import-untyped]

from ..core.artifact import Artifact

# Browsers refuse modules to pages read from a folder, and run them late; no name of these may become a global one.
CLASSIC = ("portal", "entrance", "lead-on", "dated-words", "own-first")
ENTRIES = {
    "calculator": ("calculator/sla-calculator.js",),
    "deeds": ("calculator/deeds.js",),
    "reporter-zone": ("calculator/reporter-zone.js",),
    "asides": ("calculator/now.js", "calculator/open-now.js", "calculator/further.js"),
    "refusals": (
        "calculator/refusing.js",
        "calculator/comparison.js",
        "calculator/other-version.js",
        "calculator/by-way.js",
        "calculator/beside-answer.js",
    ),
    "contact": ("form/contact-form.js",),
    "finder": ("frame/finder.js",),
    "search": ("frame/search.js",),
    "known-faults": ("form/known-faults.js",),
    "emergency": ("calculator/emergency-now.js",),
    "embed": ("embed/embed.js",),
    **{name: (f"frame/{name}.js",) for name in CLASSIC},
}
# What another one imports when somebody asks for it.
LATER = ("search",)
# A part, and the joined file that it belongs to.
PARTS = {
    "deeds": "calculator",
    "asides": "calculator",
    "refusals": "calculator",
    "reporter-zone": "calculator",
    "known-faults": "contact",
}

_IMPORT: Final = re.compile(r"^import \{([\w,\s]*)\} from ['\"](\.[^'\"]+)['\"];?\n", re.MULTILINE)
_LATER: Final = re.compile(r"\bimport\(([`'\"])(\.[^`'\"]+)\1\)")
_EXPORT: Final = re.compile(r"^export (?=(?:const|class|(?:async )?function)\b)", re.MULTILINE)
# The minifier does not know names that begin so: it would join the end of the line above to them.
_PRIVATE: Final = re.compile(r"^(?=[ \t]*#\w)", re.MULTILINE)
# The minifier takes the first backtick inside for the end, and then blanks of the text for blanks of the code.
_TEMPLATE_IN_TEMPLATE: Final = re.compile(r"\$\{[^{}`]*`")
_EXPORTED: Final = re.compile(r"^export (?:const|class|(?:async )?function)\b\*? (\w+)", re.MULTILINE)
_NAME: Final = re.compile(r"^(?:export )?(?:const|let|class|(?:async )?function)\b\*? (\w+)", re.MULTILINE)


def artifacts(folder: Path) -> list[Artifact]:
    """`folder`: docs/javascripts/, where the modules lie."""
    return [Artifact(f"javascripts/{name}.js", _script(name, folder)) for name in ENTRIES]


def _script(name: str, folder: Path) -> str:
    def read(path: str) -> str:
        return (folder / path).read_text(encoding="utf-8")

    if name in PARTS:
        return part(ENTRIES[name], PARTS[name], ENTRIES[PARTS[name]], read)
    parts = [ENTRIES[each] for each, whole in PARTS.items() if whole == name]
    body = joined(ENTRIES[name], read, parts, is_given=name in LATER)
    return f"(() => {{\n{body}}})()\n" if name in CLASSIC else body


def joined(
    entries: tuple[str, ...],
    read: Callable[[str], str],
    parts: Sequence[tuple[str, ...]] = (),
    is_given: bool = False,
) -> str:
    """One module that runs the entries. `read` gives the text of a path (`calculator/open-now.js`).

    parts     entries of those that take something from it
    is_given  is what the entries export imported from it?
    ValueError: a module of another shape, or a name that two of them declare.
    """
    texts = _texts(entries, read)
    taken = {name for each in parts for name in _taken(_texts(each, read), texts)}
    return _module(texts) + _exporting(sorted({*taken, *(_given(entries, texts) if is_given else ())}))


def part(entries: tuple[str, ...], whole: str, others: tuple[str, ...], read: Callable[[str], str]) -> str:
    """One module that runs the entries and takes from `whole`, which is joined of `others`, what they have in common.

    What the entries export can be imported from it.
    """
    texts, known = _texts(entries, read), _texts(others, read)
    own = {path: text for path, text in texts.items() if path not in known}
    taken = f"import{{{','.join(_taken(texts, known))}}}from'./{whole}.js'\n"
    return taken + _module(own) + _exporting(_given(entries, texts))


def _given(entries: Sequence[str], texts: Mapping[str, str]) -> list[str]:
    """What the entries export."""
    return [name for entry in entries for name in _EXPORTED.findall(texts[entry])]


def _exporting(names: Sequence[str]) -> str:
    return f"export{{{','.join(names)}}}\n" if names else ""


def _taken(texts: Mapping[str, str], known: Mapping[str, str]) -> list[str]:
    """The names that modules which are not known import from those that are."""
    found = {
        name
        for path, text in texts.items()
        for names, source in _IMPORT.findall(text)
        if path not in known and _path(path, source) in known
        for name in re.findall(r"\w+", names)
    }
    return sorted(found)


def _texts(entries: tuple[str, ...], read: Callable[[str], str]) -> dict[str, str]:
    texts: dict[str, str] = {}
    for entry in entries:
        _add(entry, read, texts)
    return texts


def _module(texts: Mapping[str, str]) -> str:
    owners: dict[str, str] = {}
    bodies = {path: _body(path, text) for path, text in texts.items()}
    for path, body in bodies.items():
        for name in _NAME.findall(body):
            if owners.setdefault(name, path) != path:
                raise ValueError(f"{path} and {owners[name]} both declare {name}")
    body = "".join(_PRIVATE.sub(";", _EXPORT.sub("", each)) for each in bodies.values())
    return f"{jsmin(body)}\n"


def _add(path: str, read: Callable[[str], str], texts: dict[str, str]) -> None:
    """The module after those it imports from."""
    if path in texts:
        return
    text = read(path)
    for _names, source in _IMPORT.findall(text):
        _add(_path(path, source), read, texts)
    texts[path] = text


def _body(path: str, text: str) -> str:
    """Without its imports."""
    body = _LATER.sub(
        lambda found: f"import({found[1]}./{_later(path, found[2])}{found[1]})", _IMPORT.sub("", text)
    )
    if _TEMPLATE_IN_TEMPLATE.search(body):
        raise ValueError(f"{path}: a template inside a template cannot be joined")
    if re.search(r"^(?:import|export)\b", _EXPORT.sub("", body), re.MULTILINE):
        raise ValueError(
            f"{path}: only named imports from relative paths and exported declarations can be joined"
        )
    return body


def _later(module: str, source: str) -> str:
    """What a module imports when it is needed: what is published joined by its name there."""
    path = _path(module, source)
    return next((f"{name}.js" for name in (*PARTS, *LATER) if path in ENTRIES[name]), path)


def _path(module: str, source: str) -> str:
    """What a module names, from the folder of all scripts."""
    return posixpath.normpath(posixpath.join(posixpath.dirname(module), source))
