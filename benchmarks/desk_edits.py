"""Random edits of policy files over the desk's HTTP, the file changed underneath in between; see `benchmarks.edits`, whose oracle judges."""

from __future__ import annotations

import random
import re
from collections import Counter
from collections.abc import Callable, Iterator
from copy import deepcopy
from pathlib import Path as File
from typing import Any

from benchmarks import edits
from benchmarks.edits import FILES, LISTS, TABLES, TEXTS, TIMES, Check
from generator.core.diagnostic import Path
from generator.editing.file import Read, read_file
from tests.support.desk import Answer, AskedDesk

OK, REFUSED, CONFLICT, NOTHING = 200, 422, 409, 404
Asked = tuple[list[dict[str, Any]], Check]


class DeskEdits:
    """One file and one page that edits it; `failures` tells what was not as it had to be."""

    def __init__(self, seed: int, folder: File) -> None:
        self.chance = random.Random(seed)
        self.file = folder / f"{seed}.yaml"
        self.file.write_bytes(self.chance.choice(FILES).read_bytes())
        self.desk = AskedDesk(self.file)
        self.base = self.desk.opened().data["digest"]
        self.counts: Counter[str] = Counter()
        self.refused = self.number = 0
        self.done: list[tuple[bytes, bytes]] = []
        self.undone: list[tuple[bytes, bytes]] = []
        self.edits: dict[str, Callable[[Read], Asked]] = {
            "set": self._set, "add": self._add, "copy": self._copy, "move": self._move, "rename": self._rename,
            "remove": self._remove, "language": self._language, "accept": self._accept, "withdraw": self._withdraw,
            "cure": self._cure, "several": self._several,
        }  # fmt: skip
        self.names = (
            *("set",) * 4,
            *self.edits,
            "undo",
            "undo",
            "redo",
            "foreign",
            "foreign",
            "typo",
            "read",
        )

    def failures(self, count: int) -> Iterator[str]:
        """`count` edits, those that were refused or had nothing to do not counted."""
        while sum(self.counts.values()) < count:
            self.number += 1
            name = self.chance.choice(self.names)
            try:
                wrong = self._tried(name)
            except (LookupError, StopIteration):  # nothing is there to do it with
                continue
            for each in wrong:
                yield f"{self.file.name}, edit {self.number}, {name}: {each}"

    def _tried(self, name: str) -> list[str]:
        if name in self.edits:
            return self._edited(name)
        if name in ("undo", "redo"):
            return self._moved(name)
        self.counts[name] += 1
        return {"foreign": self._foreign, "typo": self._typo, "read": self._looked}[name]()

    def _read(self) -> Read:
        return read_file(self.file.read_bytes(), self.file.name)

    def _edited(self, name: str) -> list[str]:
        before = self.file.read_bytes()
        changes, check = self.edits[name](self._read())
        sent = {"base": self.base, "changes": changes}
        if self.chance.random() < 0.2:
            self.desk.ask("try", {**sent, "want": self.chance.choice(("entry", "findings", "meaning"))})
        answer, after = self.desk.ask("write", sent), self.file.read_bytes()
        if answer.status in (REFUSED, CONFLICT):
            return self._unwritten(name, answer, before, after)
        if answer.status != OK:
            return [f"{answer.status} {answer.data}"]
        self.counts[name] += 1
        self.base = answer.data["digest"]
        if after != before:
            self.done.append((before, after))
            self.undone.clear()
        again = read_file(after, self.file.name)
        wrong = edits.unreadable(again) if not edits.unreadable(read_file(before, "x")) else []
        if again.digest != self.base:
            wrong.append("the answer is of another file")
        if not check(before, after):
            wrong.append(f"says something else than asked: {changes}")
        return wrong + edits.exchanged(again)

    def _unwritten(self, name: str, answer: Answer, before: bytes, after: bytes) -> list[str]:
        """Refused in a sentence, or because the page is behind: then it looks again."""
        self.counts["conflict" if answer.status == CONFLICT else "refused"] += answer.status == CONFLICT
        self.refused += answer.status == REFUSED
        is_behind = self.base != read_file(before, "x").digest
        self.base = self.desk.ask("findings").data["digest"]
        wrong = ["refused, and written"] if after != before else []
        return wrong + ([] if answer.status == REFUSED or is_behind else ["a conflict that nobody made"])

    def _moved(self, name: str) -> list[str]:
        """Back to the bytes of before, unless another program has changed the file since."""
        source, target = (self.done, self.undone) if name == "undo" else (self.undone, self.done)
        start, end = source[-1] if name == "redo" else source[-1][::-1]
        before = self.file.read_bytes()
        answer, after = self.desk.ask(name), self.file.read_bytes()
        self.counts[name] += 1
        if answer.status == CONFLICT:
            self._left()
            return [] if after == before != start else ["a conflict that wrote, or that nobody made"]
        if answer.status != OK:
            return [f"{answer.status} {answer.data}"]
        self.base = answer.data["digest"]
        target.append(source.pop())
        if before == start:
            return [] if after == end else ["other bytes than before"]
        return edits.lost(before, after)

    def _left(self) -> None:
        """What cannot be taken back stands; everything below it stands, too."""
        while self.desk.ask("leave").data["undo"]:
            pass
        self.done.clear()
        self.undone.clear()
        self.base = self.desk.opened().data["digest"]

    def _foreign(self) -> list[str]:
        self.file.write_bytes(edits.foreign(self.file.read_bytes(), self.chance, self.number))
        return []

    def _typo(self) -> list[str]:
        """Another program writes a time as nobody may."""
        data = self.file.read_bytes()
        self.file.write_bytes(re.sub(rb"(\n +P1: \d+) minutes\b", rb"\1 Min.", data, count=1))
        return []

    def _looked(self) -> list[str]:
        """Who only reads writes nothing, and what stands in the file can be shown."""
        before, read = self.file.read_bytes(), self._read()
        path = [*self.chance.choice([each for each in read.nodes if each])]
        asked = [
            ("entry", {"path": path}),
            ("form", {"do": "remove", "path": path}),
            ("form", {"do": "add", "path": path[:-1]}),
        ]
        answers = [self.desk.ask(name, data) for name, data in asked]
        wrong = [f"{each.status} {each.data} {path}" for each in answers if each.status not in (OK, NOTHING)]
        wrong += [] if answers[0].status == OK else [f"not shown: {path}"]
        return wrong + (["read, and written"] if self.file.read_bytes() != before else [])

    # What is asked, and what the file has to be then

    def _set(self, read: Read) -> Asked:
        path = self.chance.choice([each for each in read.said if edits.is_free(each)])
        text = self.chance.choice(TIMES if "first_response" in path else TEXTS)
        change = {"do": "set", "path": [*path], "text": text}
        return [change], edits.says(lambda model: edits.put(model, path, text))

    def _add(self, read: Read) -> Asked:
        name, text = f"new-{self.number:05}", dict.fromkeys(edits.languages(read), self.chance.choice(TEXTS))
        tables: dict[Path, Any] = {("definitions",): {"term": text, "meaning": text}, ("features",): {"name": text}, ("not_promised",): text}  # fmt: skip
        table = self.chance.choice([each for each in tables if read.children(each)])
        after = self.chance.choice((None, *read.children(table)))
        change = {"do": "add", "path": [*table], "name": name, "data": tables[table], "after": after}
        return [change], edits.says(lambda model: edits.put(model, (*table, name), tables[table]))

    def _copy(self, read: Read) -> Asked:
        path = self._entry(read)
        to = (*path[:-1], f"copy-{self.number:05}")
        change = {"do": "copy", "path": [*path], "name": to[-1]}
        return [change], edits.says(
            lambda model: edits.put(model, to, edits.without_formerly(edits.at(model, path)))
        )

    def _several(self, read: Read) -> Asked:
        """A copy under another name in all its languages, and in another place."""
        path = self._entry(read)
        name = f"copy-{self.number:05}"
        to = (*path[:-1], name)
        key = next(each for each in ("name", "term", "heading", "label") if (*path, each) in read.nodes)
        said = [each for each in read.said if each[: len(path) + 1] == (*path, key)]
        texts = {(*to, *each[len(path) :]): f"Neu {self.number}" for each in said}
        changes = [
            {"do": "copy", "path": [*path], "name": name},
            *({"do": "set", "path": [*each], "text": text} for each, text in texts.items()),
            {"do": "move", "path": [*to], "after": None},
        ]

        def edited(model: Any) -> Any:
            edits.put(model, to, edits.without_formerly(edits.at(model, path)))
            for each, text in texts.items():
                edits.put(model, each, text)
            return model

        return changes, edits.says(edited)

    def _move(self, read: Read) -> Asked:
        table = self.chance.choice([each for each in (*TABLES, *LISTS) if len(read.children(each)) > 1])
        siblings = read.children(table)
        step = self.chance.choice(siblings)
        after = self.chance.choice([None, *(each for each in siblings if each != step)])
        order = [each for each in siblings if each != step]
        order.insert(0 if after is None else order.index(after) + 1, step)
        change = {"do": "move", "path": [*table, step], "after": after}
        return [change], lambda old, new: edits.is_ordered(edits.model(old), edits.model(new), table, order)

    def _rename(self, read: Read) -> Asked:
        path, new = self._entry(read), f"Name{self.number:05}"
        change = {"do": "rename", "path": [*path], "name": new, "formerly": self.chance.random() < 0.5}
        return [change], lambda before, after: edits.is_renamed(before, after, str(path[-1]), new)

    def _remove(self, read: Read) -> Asked:
        path = self._entry(read)
        also = [
            each["path"] for each in self.desk.ask("form", {"do": "remove", "path": [*path]}).data["refers"]
        ]
        change = {"do": "remove", "path": [*path], "also": also}
        if also:
            return [change], lambda _, after: path not in read_file(after, "x").nodes
        return [change], edits.says(lambda model: edits.gone(model, path))

    def _language(self, read: Read) -> Asked:
        known = edits.languages(read)
        if len(known) > 2 or self.chance.random() < 0.5:
            raise LookupError
        code = next(each for each in ("fr", "it", "es") if each not in known)
        change = {"do": "language", "code": code}
        if len(known) == 1:
            return [change], lambda _, after: edits.languages(read_file(after, "x")) == [*known, code]
        return [change], lambda old, new: edits.without_language(edits.model(new), code) == edits.model(old)

    def _accept(self, _: Read) -> Asked:
        found = [each for each in self._findings("findings") if each["level"] == "warning"]
        change = {
            "do": "accept",
            "finding": self.chance.choice(found)["id"],
            "reason": f"reason {self.number}",
        }
        return [change], lambda old, new: edits.model(old) == edits.model(new)

    def _withdraw(self, _: Read) -> Asked:
        change = {"do": "withdraw", "finding": self.chance.choice(self._findings("accepted"))["id"]}
        return [change], lambda old, new: edits.model(old) == edits.model(new)

    def _cure(self, _: Read) -> Asked:
        found = self.chance.choice([each for each in self._findings("findings") if each["cure"]])
        rows = {each["line"]: each["after"] for each in found["cure"]}

        def is_cured(before: bytes, after: bytes) -> bool:
            lines = before.decode("utf-8-sig").split("\n")
            for line, text in rows.items():
                lines[line - 1] = text + "\r" * lines[line - 1].endswith("\r")
            return "\n".join(lines) == after.decode("utf-8-sig")

        return [{"do": "cure", "finding": found["id"]}], is_cured

    def _findings(self, kind: str) -> list[dict[str, Any]]:
        told = self.desk.ask("findings").data
        self.base = told["digest"]
        return deepcopy(told[kind])

    def _entry(self, read: Read) -> Path:
        table = self.chance.choice([each for each in TABLES if read.children(each)])
        return (*table, self.chance.choice(read.children(table)))
