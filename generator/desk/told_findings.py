"""Findings and open questions as plain data for JSON, in words of the author's language."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from ..core.diagnostic import Diagnostic, Path
from ..core.messages import ENGLISH
from ..editing.file import Read
from ..editing.fixes import splice_of
from ..editing.places import place_of
from ..editing.splices import Splice, joined
from ..rules.markers import OPEN_QUESTION
from ..rules.report import LEVELS, worst_first

Data = dict[str, Any]


def identified(findings: Iterable[Diagnostic]) -> Iterator[tuple[str, Diagnostic]]:
    """Each with a name that it keeps where only other places of the file change."""
    seen: Counter[str] = Counter()
    for each in findings:
        said = repr((each.rule.id, each.path, each.message(ENGLISH), each.accepted))
        seen[said] += 1
        yield hashlib.sha256(f"{said} {seen[said]}".encode()).hexdigest()[:16], each


def told_findings(read: Read, findings: Sequence[Diagnostic], author: str) -> Data:
    """All of a file.

    questions  {line, text, place, path}
    findings   the worst first; accepted: with the reason. Each is
               {id, rule, level, head, message, help, line, text, place, path, cure, accepted}
               head: the level, in words; text: of the line; cure: {line, before, after} of each place, null where a
               person has to decide
    """
    names = {id(each): name for name, each in identified(findings)}
    paths = _Paths(read)
    told = [(each, _told(read, names[id(each)], each, author, paths)) for each in worst_first(findings)]
    asked = [each for each in findings if each.rule is OPEN_QUESTION]
    return {
        "questions": [_question(each, paths) for each in asked],
        "findings": [data for each, data in told if each.accepted is None and each.rule is not OPEN_QUESTION],
        "accepted": [data for each, data in told if each.accepted is not None],
    }


def told_finding(read: Read, name: str, found: Diagnostic, author: str) -> Data:
    """One, as in `told_findings`."""
    return _told(read, name, found, author, _Paths(read))


def _told(read: Read, name: str, found: Diagnostic, author: str, paths: _Paths) -> Data:
    path = found.path or paths.at(found.span.line)
    return {
        "id": name,
        "rule": found.rule.id,
        "level": found.level.value,
        "head": LEVELS[found.level].in_(author),
        "message": found.message(author),
        "help": found.help(author),
        "line": found.span.line,
        "text": read.source.line(found.span.line).strip(),
        "place": place_of(path),
        "path": list(path),
        "cure": _cure(read, found),
        "accepted": found.accepted,
    }


def _question(found: Diagnostic, paths: _Paths) -> Data:
    path = paths.at(found.span.line)
    said = str(found.values.get("question", ""))
    return {"line": found.span.line, "text": said, "place": place_of(path), "path": list(path)}


class _Paths:
    """What a line speaks of: the entry that begins on it, or on the next one that says something."""

    def __init__(self, read: Read) -> None:
        self._read = read
        self._first: dict[int, Path] = {}
        for path, each in read.nodes.items():
            if path:
                self._first.setdefault(each.first, path)

    def at(self, line: int) -> Path:
        lines = self._read.source.lines
        while line <= len(lines):
            said = self._read.source.line(line).strip()
            if line in self._first:
                return self._first[line]
            if said and not said.startswith("#"):
                return ()
            line += 1
        return ()


def _cure(read: Read, found: Diagnostic) -> list[Data] | None:
    splices = [splice_of(read.offsets, found, each) for each in found.fix.edits] if found.fix else []
    made = [each for each in splices if each]
    if not made or len(made) < len(splices):
        return None
    rows: dict[tuple[int, int], list[Splice]] = {}
    for each in made:
        first, last = (read.data.count(b"\n", 0, at) + 1 for at in (each.start, each.end))
        rows.setdefault((first, last), []).append(each)
    return [_row(read, first, last, each) for (first, last), each in sorted(rows.items())]


def _row(read: Read, first: int, last: int, splices: list[Splice]) -> Data:
    start, end = read.offsets.start(first), read.offsets.end(last)
    here = [Splice(each.start - start, each.end - start, each.new) for each in splices]
    before = read.data[start:end]
    return {
        "line": first,
        "before": before.decode("utf-8", "replace"),
        "after": joined(before, here).decode("utf-8", "replace"),
    }
