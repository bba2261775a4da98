"""Finding one's way in the whole file: what stands in the entries that are opened, and what has the words looked for."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from ...desk.lookup import absent_with, entries_with, levels
from .answers import Data, DeskAnswers
from .sent import malformed, path_of, text_of

MOST_OPENED: Final = 1_000
MOST_SIGNS: Final = 200  # of what is looked for


def opened_entries(answers: DeskAnswers, data: Mapping[str, Any]) -> Data:
    """{paths} -> {digest, levels: [{path, entries}]}: of those that the file has; [] is its top."""
    asked = data.get("paths")
    if not isinstance(asked, list) or len(asked) > MOST_OPENED:
        raise malformed("paths")
    paths = [path_of({"paths": each}, "paths") if each != [] else () for each in asked]
    with answers.file.lock:
        read = answers.file.journal.read()
        return {"digest": read.digest, "levels": levels(read, paths, answers.author)}


def found_entries(answers: DeskAnswers, data: Mapping[str, Any]) -> Data:
    """{words} -> {digest, found: [entry], more: number, absent: [entry that may stand there], more_absent: number}."""
    words = text_of(data, "words")[:MOST_SIGNS]
    with answers.file.lock:
        read = answers.file.journal.read()
        found, more = entries_with(read, words, answers.author)
        absent, more_absent = absent_with(read, words, answers.author)
    counts = {"more": more, "more_absent": more_absent}
    return {"digest": read.digest, "found": found, "absent": absent, **counts}
