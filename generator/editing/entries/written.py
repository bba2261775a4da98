"""Plain data -> the lines of a policy file that say it: in the order of the models, each wording under its language."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from ...core.diagnostic import Path
from ...policy.base import FOR_ALL
from ...policy.notation import NAME
from ...policy.walks.shape import NONE, RECORD, SCALAR, Shape, may_be_none, shape_at
from ..write import in_quotes, plain_or_quoted

Data = str | Mapping[str, Any] | Sequence[Any]
# A wording that is longer stands below a bar, where it may grow by lines.
LONG = 120
_PLAIN_NAME = re.compile(r"[\w-]+(?:,? [\w-]+)*")


def tidied(data: Any, path: Path) -> Data | None:
    """Without what says nothing, in the order of the model; None if nothing is left."""
    shape = shape_at(path)
    if isinstance(data, Mapping):
        return _tidied_block(data, path, shape)
    if isinstance(data, str) or not isinstance(data, Sequence):
        lines = ("" if data is None else str(data)).replace("\r\n", "\n").strip("\n").split("\n")
        return "\n".join(line.rstrip() for line in lines).strip() or None
    items = [tidied(each, (*path, index)) for index, each in enumerate(data)]
    return [each for each in items if each is not None] or (NONE if may_be_none(path) else None)


def _tidied_block(data: Mapping[str, Any], path: Path, shape: Shape | None) -> Data | None:
    known = list(shape.fields) if shape is not None and shape.kind == RECORD else []
    names = sorted(data, key=lambda name: known.index(name) if name in known else len(known))
    said = {name: tidied(data[name], (*path, name)) for name in names}
    block = {name: each for name, each in said.items() if each is not None}
    if not block:
        return NONE if may_be_none(path) else None
    if shape is not None and set(block) == {shape.short_name} and shape.short_name != FOR_ALL:
        return block[shape.short_name]
    return block


def values_of(data: Data, path: Path) -> Iterator[tuple[Path, str]]:
    """Every value with its path."""
    if isinstance(data, str):
        yield path, data
    elif isinstance(data, Mapping):
        for name, each in data.items():
            yield from values_of(each, (*path, name))
    else:
        for index, each in enumerate(data):
            yield from values_of(each, (*path, index))


def rows_of(name: str | None, data: Data, indent: int, path: Path) -> list[str]:
    """The lines of an entry: `name: …`, or `- …` where it has none."""
    if name is None:
        return _item(data, indent, path)
    pad, label = " " * indent, name if _PLAIN_NAME.fullmatch(name) else in_quotes(name)
    if isinstance(data, str):
        return [
            f"{pad}{label}: {first}" if row == 0 else first
            for row, first in enumerate(_text(data, indent + 2))
        ]
    if not isinstance(data, Mapping) and _fits_in_brackets(data, path):
        return [f"{pad}{label}: [{', '.join(map(str, data))}]"]
    return [f"{pad}{label}:", *block_rows(data, indent + 2, path)]


def block_rows(data: Data, indent: int, path: Path) -> list[str]:
    """The lines of what stands in a block."""
    if isinstance(data, Mapping):
        pairs = [(name, each, (*path, name)) for name, each in data.items()]
        return [row for name, each, below in pairs for row in rows_of(name, each, indent, below)]
    return [row for index, each in enumerate(data) for row in _item(each, indent, (*path, index))]


def _text(text: str, indent: int) -> list[str]:
    """What stands behind a name, and the lines below it."""
    if "\n" not in text and len(text) <= LONG:
        return [plain_or_quoted(text)]
    return ["|", *(" " * indent + line if line else "" for line in text.split("\n"))]


def _item(data: Data, indent: int, path: Path) -> list[str]:
    pad = " " * indent
    if isinstance(data, str):
        first, *below = _text(data, indent + 4)
        return [f"{pad}- {first}", *below]
    first, *below = block_rows(data, indent + 2, path)
    return [f"{pad}- {first.lstrip()}", *below]


def _fits_in_brackets(data: Sequence[Any], path: Path) -> bool:
    """Names, languages, dates; not sentences."""
    shape = shape_at(path)
    is_scalars = shape is None or shape.item is None or shape.item.kind == SCALAR
    return is_scalars and all(isinstance(each, str) and NAME.fullmatch(each) for each in data)
