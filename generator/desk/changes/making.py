"""What is asked for on the page -> one change of the policy file, whatever number of things it does.

    set       {path, text}                a value, also one that the file may have and has not yet
    add       {path, name, data, after}   an entry of a table, list (name: null) or block; also a language of a text
    copy      {path, name}
    move      {path, after}               after null: to the front
    rename    {path, name, formerly}
    remove    {path, also}                also: paths of what goes with it
    language  {code}
    accept    {finding, reason}           finding: its id; withdraw and cure: {finding}
    answer    {line}                      of a question

Each is made of what came of those before it; paths and lines are those of then.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from itertools import groupby
from typing import Any, Final

from ...core.diagnostic import Diagnostic, Path
from ...core.messages import Message
from ...editing import remarks, write
from ...editing.entries import adding, languages, removal, renaming
from ...editing.file import FileChange, Read
from ...editing.offsets import EditRefused
from ...editing.rebasing import combined
from ...policy.walks.shape import NONE, RECORD, TEXT, may_be_none, shape_at
from ...reading.yaml.nodes import Scalar
from ..told_findings import identified

MOST_STEPS: Final = 100  # each reads the file anew
GONE = Message("This finding is not there any more.")
TOO_MANY = Message("These are more than {limit} changes at once; please save some of them first.")
Asked = Mapping[str, Any]
Step = Callable[[Read], FileChange]
Judge = Callable[[Read], Sequence[Diagnostic]]


class NotUnderstood(Exception):
    """What was sent is no change; `name`: of the value that is missing, or is something else."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name


class ChangeRefused(EditRefused):
    """One of the changes cannot be made. `number`: which one, from 0."""

    def __init__(self, message: Message, number: int) -> None:
        super().__init__(message)
        self.number = number


def made(read: Read, changes: Any, judge: Judge) -> FileChange:
    """All changes as one. NotUnderstood, and ChangeRefused where the file would not say it.

    judge  finds what is wrong with a state of the file
    """
    steps = [*_steps(changes, judge)]
    if len(steps) > MOST_STEPS:
        raise ChangeRefused(TOO_MANY.filled(limit=MOST_STEPS), steps[MOST_STEPS][0])
    if len(steps) == 1:
        return _numbered(lambda: steps[0][1](read), lambda: steps[0][0])
    at = 0

    def told(number: int, step: Step, now: Read) -> FileChange:
        nonlocal at
        at = number
        return step(now)

    return _numbered(lambda: combined(read, *(partial(told, *each) for each in steps)), lambda: at)


def _numbered(make: Callable[[], FileChange], number: Callable[[], int]) -> FileChange:
    try:
        return make()
    except ChangeRefused:
        raise
    except EditRefused as refused:
        raise ChangeRefused(refused.message, number()) from refused


def _steps(changes: Any, judge: Judge) -> Iterator[tuple[int, Step]]:
    """With the number of the change that each begins with: values that are set one after another are one step."""
    if not isinstance(changes, list) or not changes:
        raise NotUnderstood("changes")
    if not all(isinstance(each, dict) and each.get("do") in _STEPS for each in changes):
        raise NotUnderstood("changes")
    for is_text, group in groupby(enumerate(changes), lambda each: each[1]["do"] == "set"):
        asked = [*group]
        if is_text:
            texts = [(number, path_of(each, "path"), _words(each)) for number, each in asked]
            yield asked[0][0], partial(_set, texts)
        else:
            for number, each in asked:
                yield number, _STEPS[each["do"]](each, judge)


# Values


def _set(texts: Sequence[tuple[int, Path, str]], read: Read) -> FileChange:
    there = {path: text for _, path, text in texts if path in read.nodes or shape_at(path) is None}
    absent = [(number, path, text) for number, path, text in texts if path not in there]
    if not absent:
        return _set_all(texts, read)
    steps: list[Step] = [partial(_set_all, [each for each in texts if each[1] in there])] if there else []
    steps += [partial(_set_absent, *each) for each in absent]
    return steps[0](read) if len(steps) == 1 else combined(read, *steps)


def _set_all(texts: Sequence[tuple[int, Path, str]], read: Read) -> FileChange:
    try:
        return write.set_texts(read, {path: text for _, path, text in texts})
    except EditRefused:
        for number, path, text in texts:
            _one(number, partial(write.set_value, read, path, text))
        raise


def _set_absent(number: int, path: Path, text: str, read: Read) -> FileChange:
    step = path[-1]
    if path in read.nodes:  # another change of these has brought it
        return _one(number, partial(write.set_value, read, path, text))
    name = None if isinstance(step, int) else step
    return _one(number, partial(added, read, path[:-1], name, text))


def _one(number: int, make: Callable[[], FileChange]) -> FileChange:
    return _numbered(make, lambda: number)


def added(read: Read, table: Path, name: str | None, data: Any, after: str | int | None = None) -> FileChange:
    """As `editing.entries.adding.add`; to a block several keys are added at once, and to a text that is said once for all
    languages one of its own. What has to be there and may say `none` says so where nothing else is said.
    """
    shape, here = shape_at(table), read.nodes.get(table)
    is_text = shape is not None and shape.kind == TEXT and name is not None and isinstance(data, str)
    if is_text and here is not None and isinstance(here.node, Scalar):
        return languages.said_apart(read, table, str(name), data)
    if name is None and shape is not None and shape.kind == RECORD and isinstance(data, dict) and data:
        return combined(read, *(partial(_added_key, table, key, each) for key, each in data.items()))
    return adding.add(read, table, name, _completed(data, (*table, 0 if name is None else name)), after)


def _completed(data: Any, path: Path) -> Any:
    shape = shape_at(path)
    if shape is None or shape.kind != RECORD or not isinstance(data, dict):
        return data
    missing = [key for key in shape.required if key not in data and may_be_none((*path, key))]
    return data | dict.fromkeys(missing, NONE)


def _added_key(table: Path, key: str, data: Any, read: Read) -> FileChange:
    return adding.add(read, table, key, data)


# What is asked, taken apart


def _add(asked: Asked, _: Judge) -> Step:
    table = path_of(asked, "path", is_top=True)
    name, data, after = _optional(asked, "name", str), asked.get("data"), _optional(asked, "after", str, int)
    if not _is_data(data):
        raise NotUnderstood("data")
    return lambda read: added(read, table, name, data, after)


def _copy(asked: Asked, _: Judge) -> Step:
    path, name = path_of(asked, "path"), _optional(asked, "name", str)
    return lambda read: adding.copy(read, path, name)


def _move(asked: Asked, _: Judge) -> Step:
    path, after = path_of(asked, "path"), _optional(asked, "after", str, int)
    return lambda read: adding.move(read, path, after)


def _rename(asked: Asked, _: Judge) -> Step:
    path, name, formerly = path_of(asked, "path"), _text(asked, "name"), asked.get("formerly", False) is True
    return lambda read: renaming.rename(read, path, name, formerly=formerly)


def _remove(asked: Asked, _: Judge) -> Step:
    path, also = path_of(asked, "path"), asked.get("also") or []
    if not isinstance(also, list):
        raise NotUnderstood("also")
    paths = [path_of({"also": each}, "also") for each in also]
    return lambda read: removal.remove(read, path, paths)


def _language(asked: Asked, _: Judge) -> Step:
    code = _text(asked, "code")
    return lambda read: languages.add_language(read, code)


def _accept(asked: Asked, judge: Judge) -> Step:
    finding, reason = _text(asked, "finding"), _text(asked, "reason")
    return lambda read: remarks.accept(read, _found(read, finding, judge), reason)


def _withdraw(asked: Asked, judge: Judge) -> Step:
    finding = _text(asked, "finding")
    return lambda read: remarks.withdraw(read, _found(read, finding, judge))


def _cure(asked: Asked, judge: Judge) -> Step:
    finding = _text(asked, "finding")
    return lambda read: remarks.cure(read, _found(read, finding, judge))


def _answer(asked: Asked, _: Judge) -> Step:
    line = asked.get("line")
    if type(line) is not int:
        raise NotUnderstood("line")
    return lambda read: remarks.answer_question(read, line)


def _nothing(asked: Asked, _: Judge) -> Step:
    raise AssertionError("values are set together")


_STEPS: Final[Mapping[str, Callable[[Asked, Judge], Step]]] = {
    "set": _nothing, "add": _add, "copy": _copy, "move": _move, "rename": _rename, "remove": _remove,
    "language": _language, "accept": _accept, "withdraw": _withdraw, "cure": _cure, "answer": _answer,
}  # fmt: skip


def _found(read: Read, name: str, judge: Judge) -> Diagnostic:
    for known, each in identified(judge(read)):
        if known == name:
            return each
    raise EditRefused(GONE)


def path_of(asked: Asked, name: str, *, is_top: bool = False) -> Path:
    """Steps are matched with what is in the file; none becomes a path of the disk."""
    value = asked.get(name)
    if not isinstance(value, list) or not all(type(step) in (str, int) for step in value):
        raise NotUnderstood(name)
    if not value and not is_top:
        raise NotUnderstood(name)
    return tuple(value)


def _words(asked: Asked) -> str:
    return _text(asked, "text").replace("\r\n", "\n").strip("\n")


def _text(asked: Asked, name: str) -> str:
    value = asked.get(name)
    if not isinstance(value, str):
        raise NotUnderstood(name)
    return value


def _optional(asked: Asked, name: str, *kinds: type) -> Any:
    value = asked.get(name)
    if value is not None and type(value) not in kinds:
        raise NotUnderstood(name)
    return value


def _is_data(data: Any) -> bool:
    if isinstance(data, dict):
        return all(map(_is_data, data.values()))
    return all(map(_is_data, data)) if isinstance(data, list) else isinstance(data, str)
