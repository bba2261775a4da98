"""Since when each line of the policy file says what it says, as git knows it.

For the time before the first release, when there is no version to compare with. `check` does not ask: what it finds
must not depend on who cloned how much of the history.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from ..git import git_in

MOST_COMMITS: Final = 300
_HEAD = re.compile(r"([0-9a-f]{40,64}) \d+ (\d+)(?: \d+)?")
_COMMENT = re.compile(r"\s+#.*$")
_NOT_COMMITTED: Final = sys.maxsize


@dataclass(frozen=True, slots=True)
class Ages:
    """Seconds since 1970 for each line, from 1; of what is not committed yet, more than any.

    touched  when the line was written, with its comment
    said     since when the file holds a line of these words as often as today, whatever its comment
    """

    touched: Sequence[int]
    said: Sequence[int]

    def when_changed(self, line: int) -> int:
        """The older of both: neither a new comment nor the same words elsewhere make a sentence new."""
        return min(self.touched[line - 1], self.said[line - 1])

    def when_written(self, line: int) -> int:
        return self.said[line - 1]


def ages_of(file: Path, lines: Sequence[str]) -> Ages | None:
    """`lines`: those of the file as it lies there. None where git knows nothing of it."""
    touched = _touched(file)
    last = len(lines) - (not lines[-1])  # behind the last line end there is no line
    if touched is None or len(touched) != last:
        return None
    return Ages([*touched, *touched[-1:]], _said(file, lines))


def _touched(file: Path) -> list[int] | None:
    told = _git(file, "blame", "-w", "--no-textconv", "--line-porcelain", "--", file.name)
    if told is None:
        return None
    found: list[int] = []
    commit = ""
    for row in told.split("\n"):
        if match := _HEAD.fullmatch(row):
            commit = match[1]
        elif row.startswith("author-time "):
            found.append(int(row.split()[1]) if commit.strip("0") else _NOT_COMMITTED)
    return found


def _said(file: Path, lines: Sequence[str]) -> list[int]:
    """Goes back from today until the words are there less often."""
    now = Counter(map(_words, lines))
    since = dict.fromkeys(now, _NOT_COMMITTED)
    open_ = set(now)
    for time, content in _states(file):
        there = Counter(map(_words, content.split("\n")))
        open_ = {words for words in open_ if there[words] >= now[words]}
        since |= dict.fromkeys(open_, time)
    return [since[_words(line)] for line in lines]


def _words(line: str) -> str:
    return _COMMENT.sub("", line).strip()


def _states(file: Path) -> Iterator[tuple[int, str]]:
    """The file after each commit that changed it, newest first, with its time."""
    log = _git(file, "log", f"-{MOST_COMMITS}", "--topo-order", "--format=%at %H", "--", file.name) or ""
    for row in log.split("\n"):
        time, _, commit = row.partition(" ")
        content = _git(file, "show", "--no-textconv", f"{commit}:./{file.name}") if commit else None
        if content is not None:
            yield int(time), content


def _git(file: Path, *words: str) -> str | None:
    """What Git says in the file's folder; None if it refuses, or is not there."""
    done = git_in(file.resolve().parent, *words)
    return None if done.returncode else done.stdout
