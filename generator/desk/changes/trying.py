"""Two states of the file, the second one not saved: which findings come and go, and where the changed entry stands then."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from ...core.diagnostic import Diagnostic, Path
from ...editing.file import Read
from ...rules.report import worst_first
from ..told_findings import identified, told_finding

Data = dict[str, Any]
Named = tuple[str, Diagnostic]


def findings_between(
    before: Read, old: Iterable[Diagnostic], after: Read, new: Sequence[Diagnostic], author: str
) -> Data:
    """{new, gone, open}: as in `told_findings`, the worst first; open: how many are not accepted then.

    What only got another number in a list, or another line, is neither new nor gone.
    """
    was, now = ([*identified(each)] for each in (old, new))
    gone, come = _apart(before, was, after, now)
    return {
        "new": _told(after, come, author),
        "gone": _told(before, gone, author),
        "open": sum(each.accepted is None for each in new),
    }


def _apart(
    before: Read, was: list[Named], after: Read, now: list[Named]
) -> tuple[dict[str, Diagnostic], dict[str, Diagnostic]]:
    names = [{name for name, _ in each} for each in (was, now)]
    gone = {name: each for name, each in was if name not in names[1]}
    come = {name: each for name, each in now if name not in names[0]}
    same = defaultdict(list)
    for name, each in gone.items():
        same[_words(before, each)].append(name)
    for name, each in [*come.items()]:
        if moved := same[_words(after, each)]:
            del gone[moved.pop()], come[name]
    return gone, come


def _words(read: Read, found: Diagnostic) -> tuple[str, str, bool]:
    return found.rule.id, read.source.line(found.span.line).strip(), found.accepted is None


def _told(read: Read, found: Mapping[str, Diagnostic], author: str) -> list[Data]:
    names = {id(each): name for name, each in found.items()}
    return [told_finding(read, names[id(each)], each, author) for each in worst_first(found.values())]


def path_after(base: Read, change: Mapping[str, Any]) -> Path | None:
    """Of the entry that a change is about, as it is called then; None if the change is of no entry, or takes it away."""
    path: Path = tuple(change.get("path", ()))
    match change["do"]:
        case "set":
            return path
        case "add" if change.get("name") is not None:
            return (*path, change["name"])
        case "add":
            return (*path, _index(base, path, change.get("after")))
        case "copy" | "rename" if change.get("name") is not None:
            return (*path[:-1], change["name"])
        case "copy":
            return (*path[:-1], int(path[-1]) + 1)
        case "move":
            return path[:-1] or None
    return None


def _index(base: Read, table: Path, after: Any) -> int:
    return after + 1 if isinstance(after, int) else len(base.children(table))
