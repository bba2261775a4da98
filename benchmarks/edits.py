"""Random edits of policy files through the journal, with other programs' edits in between: python -m benchmarks.edits --count 300

What must come of each edit is told by PyYAML and plain text, without the code that makes it: all other values are the same,
all other lines stand, taking back gives the bytes back.
"""

from __future__ import annotations

import argparse
import random
import re
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from copy import deepcopy
from datetime import date
from pathlib import Path as File
from typing import Any, Final

import yaml

from benchmarks.failures import shown
from generator.core.diagnostic import Level, Path
from generator.diff.comparing.comparison import compare
from generator.editing.entries.adding import add, copy, move
from generator.editing.entries.languages import add_language
from generator.editing.entries.removal import remove
from generator.editing.entries.renaming import rename
from generator.editing.entries.uses import uses_of
from generator.editing.file import FileChange, Read, read_file
from generator.editing.journal import Conflict, FileStep, Journal
from generator.editing.offsets import EditRefused
from generator.editing.remarks import accept, withdraw
from generator.editing.write import set_value
from generator.exchange import passages
from generator.policy.walks.shape import TEXT, shape_at
from generator.rules.corpus.context import Context
from generator.rules.inspection import inspect

ROOT: Final = File(__file__).parents[1]
FILES: Final = (ROOT / "policy/support.yaml", *sorted((ROOT / "tests/cases/policies").glob("*.yaml")))
CONTEXT: Final = Context(date(2026, 12, 1))
TEXTS: Final = (
    "Neu", "Sehr neu: und mehr", "# kein Kommentar", "- kein Punkt", 'Ein "Wort" in Zeichen', "'einfach'", "null", "1.0", "ja # nein",
    "Eins.\nZwei.", "Absatz.\n\n- Punkt\n- Punkt", "[x](home)", "größer ß 😀", "\\n \\", "*fett*", "a | b", "{braces", "@ & ! %", "x" * 200,
)  # fmt: skip
TIMES: Final = ("30 minutes", "1 hour", "4 business hours", "2 business days", "best effort")
TABLES: Final = (
    ("tiers",),
    ("features",),
    ("definitions",),
    ("roles",),
    ("severities",),
    ("sections",),
    ("not_promised",),
)
LISTS: Final = (("contact", "phone", "numbers"), ("document", "languages"))
MAY_BE_NONE: Final = ("features", "roles", "definitions")
# Each file is edited so often, then comes another.
EACH: Final = 50
Check = Callable[[bytes, bytes], bool]
Asked = tuple[FileChange, Check]


class Edits:
    """One file, edited at random; `failures` tells what was not as it had to be."""

    def __init__(self, seed: int, folder: File) -> None:
        self.chance = random.Random(seed)
        self.file = folder / f"{seed}.yaml"
        self.file.write_bytes(self._dressed(self.chance.choice(FILES).read_bytes()))
        self.journal = Journal(self.file)
        self.number = 0
        self.counts: Counter[str] = Counter()
        self.refused = 0
        self.done: list[FileStep] = []
        self.undone: list[FileStep] = []
        self.edits: dict[str, Callable[[Read], Asked]] = {
            "set": self._set, "add": self._add, "copy": self._copy, "move": self._move, "rename": self._rename,
            "remove": self._remove, "language": self._language, "accept": self._accept, "withdraw": self._withdraw,
        }  # fmt: skip
        self.names = (*("set",) * 4, *self.edits, "undo", "undo", "redo", "foreign", "exchange")

    def failures(self, count: int) -> Iterator[str]:
        """`count` edits, those that were refused or had nothing to do not counted."""
        while sum(self.counts.values()) < count:
            self.number += 1
            before, name = self.file.read_bytes(), self.chance.choice(self.names)
            try:
                wrong = self._tried(name)
            except EditRefused as refused:
                self.refused += 1
                wrong = [f"refused, and written: {refused}"] if self.file.read_bytes() != before else []
            except LookupError:  # nothing is there to do it with
                continue
            for each in wrong:
                yield f"{self.file.name}, edit {self.number}, {name}: {each}"

    def _dressed(self, data: bytes) -> bytes:
        """As other programs leave a file: ends of lines, a mark at the start, no end, a special space in a comment."""
        data = data.replace(b"  # ", "  #\u00a0".encode(), 1) if self.chance.random() < 0.3 else data
        kind = self.chance.choice(("as it is", "CRLF", "mixed", "mark", "no end"))
        lines = data.split(b"\n")
        if kind == "mixed":
            return b"\n".join(line + b"\r" * self.chance.randrange(2) for line in lines[:-1]) + b"\n"
        dressed = {"CRLF": b"\r\n".join(lines), "mark": b"\xef\xbb\xbf" + data, "no end": data.rstrip(b"\n")}
        return dressed.get(kind, data)

    def _tried(self, name: str) -> list[str]:
        if name in self.edits:
            return self._edited(name)
        if name in ("undo", "redo"):
            return self._moved(name)
        self.counts[name] += 1
        return self._foreign() if name == "foreign" else self._exchanged()

    def _edited(self, name: str) -> list[str]:
        read = self.journal.read()
        change, check = self.edits[name](read)
        written = self.journal.write(read, change)
        self.counts[name] += 1
        if isinstance(written, Conflict):
            return ["a conflict that nobody made"]
        if written.step:
            self.done.append(written.step)
            self.undone.clear()
        after = written.read
        wrong = [
            *unreadable(after),
            *_read_otherwise(after),
            *_lost_lines(name, read.data, after.data, change),
        ]
        if after.data != self.file.read_bytes() or not check(read.data, after.data):
            wrong.append(f"says something else than asked: {dict(change.expected)}")
        return wrong + (_compared(read, after) if not change.expected and name != "move" else [])

    def _moved(self, name: str) -> list[str]:
        """Back to the bytes of before, unless another program has changed the file since."""
        source, target = (self.done, self.undone) if name == "undo" else (self.undone, self.done)
        step = source[-1]
        start, end = (step.after, step.before) if name == "undo" else (step.before, step.after)
        before = self.file.read_bytes()
        written = self.journal.undo() if name == "undo" else self.journal.redo()
        after = self.file.read_bytes()
        self.counts[name] += 1
        if isinstance(written, Conflict):
            self.counts["conflict"] += 1
            self.journal.leave()
            self.done.clear()
            self.undone.clear()
            self.journal = Journal(self.file)
            return [] if after == before != start else ["a conflict that wrote, or that nobody made"]
        target.append(source.pop())
        if before == start:
            return [] if after == end else ["other bytes than before"]
        return lost(before, after)

    def _foreign(self) -> list[str]:
        self.file.write_bytes(foreign(self.file.read_bytes(), self.chance, self.number))
        return unreadable(self.journal.read())

    def _exchanged(self) -> list[str]:
        return exchanged(self.journal.read())

    # What is asked, and what the file has to be then

    def _set(self, read: Read) -> Asked:
        path = self.chance.choice([each for each in read.said if is_free(each)])
        text = self.chance.choice(TIMES if "first_response" in path else TEXTS)
        return set_value(read, path, text), says(lambda model: put(model, path, text))

    def _add(self, read: Read) -> Asked:
        name, text = f"new-{self.number:05}", dict.fromkeys(languages(read), self.chance.choice(TEXTS))
        tables: dict[Path, Any] = {
            ("definitions",): {"meaning": text, "term": text},
            ("features",): {"name": text},
            ("not_promised",): text,
        }
        table = self.chance.choice([each for each in tables if read.children(each)])
        after = self.chance.choice((None, *read.children(table)))
        path = (*table, name)
        return add(read, table, name, tables[table], after), says(
            lambda model: put(model, path, tables[table])
        )

    def _copy(self, read: Read) -> Asked:
        path = self._entry(read)
        to = (*path[:-1], f"copy-{self.number:05}")
        return copy(read, path, to[-1]), says(lambda model: put(model, to, without_formerly(at(model, path))))

    def _move(self, read: Read) -> Asked:
        table = self.chance.choice([each for each in (*TABLES, *LISTS) if len(read.children(each)) > 1])
        siblings = read.children(table)
        step = self.chance.choice(siblings)
        after = self.chance.choice([None, *(each for each in siblings if each != step)])
        order = [each for each in siblings if each != step]
        order.insert(0 if after is None else order.index(after) + 1, step)
        return move(read, (*table, step), after), lambda old, new: is_ordered(
            model(old), model(new), table, order
        )

    def _rename(self, read: Read) -> Asked:
        path, new = self._entry(read), f"Name{self.number:05}"
        change = rename(read, path, new, formerly=self.chance.random() < 0.5)
        return change, lambda before, after: is_renamed(before, after, str(path[-1]), new)

    def _remove(self, read: Read) -> Asked:
        path = self._entry(read)
        also = [each.goes for each in uses_of(read, path) if each.goes]
        change = remove(read, path, also)
        if also:
            return (
                change,
                lambda _, after: not any(each.goes for each in uses_of(read_file(after, "x"), path)),
            )
        return change, says(lambda model: gone(model, path))

    def _language(self, read: Read) -> Asked:
        known = languages(read)
        if len(known) > 2 or self.chance.random() < 0.5:
            raise LookupError
        code = next(each for each in ("fr", "it", "es") if each not in known)
        change = add_language(read, code)
        if len(known) == 1:
            return change, lambda _, after: read_file(after, "x").loaded.is_sound
        return change, lambda old, new: without_language(model(new), code) == model(old)

    def _accept(self, read: Read) -> Asked:
        found = [each for each in inspect(read.data, "x", CONTEXT).open if each.level is Level.WARNING]
        change = accept(read, self.chance.choice(found), f"reason {self.number}")
        return change, lambda old, new: model(old) == model(new)

    def _withdraw(self, read: Read) -> Asked:
        found = [each for each in inspect(read.data, "x", CONTEXT).findings if each.accepted]
        return withdraw(read, self.chance.choice(found)), lambda old, new: model(old) == model(new)

    def _entry(self, read: Read) -> Path:
        table = self.chance.choice([each for each in TABLES if read.children(each)])
        return (*table, self.chance.choice(read.children(table)))


# The oracle


def says(edited: Callable[[Any], Any]) -> Check:
    return lambda before, after: bool(edited(model(before)) == model(after))


def model(data: bytes) -> Any:
    """What PyYAML makes of the file, every value as text without the ends of lines around it."""
    return _stripped(
        yaml.load(data.decode("utf-8-sig"), Loader=getattr(yaml, "CBaseLoader", yaml.BaseLoader))
    )


def _stripped(node: Any) -> Any:
    if isinstance(node, dict):
        return {name: _stripped(each) for name, each in node.items()}
    return [_stripped(each) for each in node] if isinstance(node, list) else node.strip("\n")


def at(model: Any, path: Path) -> Any:
    for step in path:
        model = model[step]
    return model


def put(model: Any, path: Path, value: Any) -> Any:
    at(model, path[:-1])[path[-1]] = deepcopy(value)
    return model


def gone(model: Any, path: Path) -> Any:
    del at(model, path[:-1])[path[-1]]
    if not at(model, path[:-1]):
        return put(model, path[:-1], "none") if path[0] in MAY_BE_NONE else gone(model, path[:-1])
    return model


def is_ordered(old: Any, new: Any, table: Path, order: list[str | int]) -> bool:
    entries, after = at(old, table), at(new, table)
    if isinstance(entries, dict):
        return old == new and [*after] == order
    return bool(after == [entries[int(each)] for each in order] and put(new, table, entries) == old)


def without_formerly(entry: Any) -> Any:
    return (
        {name: each for name, each in entry.items() if name != "formerly"}
        if isinstance(entry, dict)
        else entry
    )


def is_renamed(before: bytes, after: bytes, old: str, new: str) -> bool:
    """With the new name put back, nothing but the line of former names is another one."""
    back = after.replace(new.encode(), old.encode())
    lines = re.sub(rb"\r?\n +formerly: \[" + old.encode() + rb"\](?=\r?(\n|$))", b"", back, count=1)
    listed = re.sub(rb"(formerly: \[[^\]]*), " + old.encode() + rb"\]", rb"\1]", back, count=1)
    return before in (back, lines, listed)


def without_language(node: Any, code: str) -> Any:
    if isinstance(node, dict):
        return {name: without_language(each, code) for name, each in node.items() if name != code}
    return [without_language(each, code) for each in node if each != code] if isinstance(node, list) else node


def unreadable(read: Read) -> list[str]:
    return [f"cannot be read: {each.rule.id} in line {each.span.line}" for each in read.source.findings
            if each.level is Level.ERROR and each.rule.id != "invisible-space"]  # fmt: skip


def _read_otherwise(after: Read) -> list[str]:
    """What was taken over of the file as it was before is what would be read for the first time."""
    first = read_file(after.data, after.source.name)
    is_same = (after.source, after.nodes, after.loaded) == (first.source, first.nodes, first.loaded)
    return [] if is_same else ["read otherwise than the first time"]


def foreign(data: bytes, chance: random.Random, number: int) -> bytes:
    """What another program makes of the file: a comment more, and sometimes other words."""
    lines = data.split(b"\n")
    at = chance.choice([row for row, line in enumerate(lines) if re.match(rb"[a-z_]+:", line)])
    lines.insert(at, f"# theirs {number}".encode())
    for row in chance.sample(range(len(lines)), 20) if chance.random() < 0.5 else ():
        lines[row] = re.sub(rb"^( +(?:de|en): )([A-Z]\w+)(\r?)$", rb"\1\2x\3", lines[row])
    return b"\n".join(lines)


def lost(before: bytes, after: bytes) -> list[str]:
    """Are the comments of other programs all there still?"""
    theirs = [re.findall(rb"# theirs \d+", each) for each in (before, after)]
    return [] if theirs[0] == theirs[1] else ["another program's edit is lost"]


def exchanged(read: Read) -> list[str]:
    """What goes out for a translator and comes back as it was changes nothing."""
    found = passages.passages(read.source, languages(read)[0])
    back = passages.from_markdown(passages.to_markdown(found, "Policy", "en"), found)
    return [] if passages.apply_texts(read, back).data == read.data else ["an export changes something"]


def _lost_lines(name: str, before: bytes, after: bytes, change: FileChange) -> list[str]:
    """What comes leaves all other lines; a value has no more lines than it had."""
    lost = Counter(before.splitlines()) - Counter(after.splitlines())
    most = {"add": 1, "copy": 1, "accept": 1, "withdraw": 1, "move": 2}.get(name)
    return [f"lines are lost: {[*lost][:3]}"] if most is not None and lost.total() > most else []


def _compared(before: Read, after: Read) -> list[str]:
    """Where no value changes, `diff` says so."""
    if not before.loaded.is_sound or before.loaded.policy is None or after.loaded.policy is None:
        return []
    return [f"diff says {each.path}" for each in compare(before.loaded.policy, after.loaded.policy).changes]


def languages(read: Read) -> list[str]:
    table = ("document", "languages")
    return [read.said[(*table, each)] for each in read.children(table)]


def is_free(path: Path) -> bool:
    """A text that may say anything, or the time of a first response."""
    here, above = shape_at(path), shape_at(path[:-1])
    texts = [each for each in (here, above) if each is not None and each.kind == TEXT]
    return bool(texts and not texts[0].words) or (
        path[0] == "tiers" and path[2:3] == ("first_response",) and len(path) == 4
    )


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--count", type=int, default=300)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--desk", action="store_true", help="over the desk's HTTP")
    arguments = parser.parse_args()
    from benchmarks import desk_edits  # which asks this module what has to come of an edit

    used, counts, failed = time.process_time(), Counter[str](), 0
    with tempfile.TemporaryDirectory() as folder:
        for seed in range(arguments.seed, arguments.seed + -(-arguments.count // EACH)):
            edits: Any = (desk_edits.DeskEdits if arguments.desk else Edits)(seed, File(folder))
            failed += shown(edits.failures(min(EACH, arguments.count)))
            counts += edits.counts
    told = ", ".join(f"{name} {count}" for name, count in sorted(counts.items()))
    print(f"{counts.total()} edits ({told}); wrong: {failed}; {time.process_time() - used:.1f} s CPU")
    sys.exit(bool(failed))


if __name__ == "__main__":
    main()
