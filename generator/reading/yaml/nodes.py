"""What a policy file is made of before it means anything: scalars, mappings, lists, with their places."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from ...core.diagnostic import Path, Span


@dataclass(slots=True)
class Scalar:
    """A text as written. `starts`: where each line of the text begins, as (line, 0-based column)."""

    text: str
    span: Span
    starts: tuple[tuple[int, int], ...]
    style: str = "plain"

    def place(self, start: int, end: int) -> Span:
        """The span of `text[start:end]`, as far as it stays on one line."""
        before = self.text[:start]
        row = min(before.count("\n"), len(self.starts) - 1)
        line, column = self.starts[row]
        offset = start - (before.rfind("\n") + 1)
        length = len(self.text[start:end].split("\n")[0])
        return Span.on_line(line, column + offset, column + offset + length)


@dataclass(slots=True)
class Empty:
    """A name with nothing after it."""

    span: Span


@dataclass(slots=True)
class Member:
    """One `name: value` of a mapping."""

    name: str
    span: Span
    value: Node


@dataclass(slots=True)
class Mapping:
    """Names and values, in the file's order. `broken`: a line of it could not be read as written."""

    span: Span
    members: dict[str, Member] = field(default_factory=dict)
    broken: bool = False


@dataclass(slots=True)
class Sequence:
    """A list, below its name or written as [a, b]."""

    span: Span
    items: list[Node] = field(default_factory=list)
    broken: bool = False


Node = Scalar | Empty | Mapping | Sequence


def find(root: Node | None, path: Path) -> Node | None:
    """The node at the end of a path, or None."""
    node = root
    for step in path:
        if isinstance(node, Mapping) and step in node.members:
            node = node.members[str(step)].value
        elif isinstance(node, Sequence) and isinstance(step, int) and step < len(node.items):
            node = node.items[step]
        else:
            return None
    return node


def find_member(root: Node | None, path: Path) -> Member | None:
    """The `name: value` at the end of a path, or None (also for entries of lists)."""
    parent = find(root, path[:-1]) if path else None
    return parent.members.get(str(path[-1])) if isinstance(parent, Mapping) else None


def scalars(root: Node | None, path: Path = ()) -> Iterator[tuple[Path, Scalar]]:
    """Every text of the file with its path, in the file's order."""
    waiting: list[tuple[Path, Node]] = [] if root is None else [(path, root)]
    while waiting:
        here, node = waiting.pop()
        if isinstance(node, Scalar):
            yield here, node
        elif isinstance(node, Mapping):
            waiting += [((*here, name), member.value) for name, member in reversed(node.members.items())]
        elif isinstance(node, Sequence):
            waiting += [((*here, index), item) for index, item in reversed(list(enumerate(node.items)))]
