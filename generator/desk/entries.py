"""Entries of the policy by their path in the file: the value that the models made of one, and the nearest that stands there."""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel, RootModel

from ..core.diagnostic import Path
from ..policy.base import FOR_ALL, OneOrEach, Short, keys_of
from ..policy.policy import Policy
from ..reading.yaml.source import Source


def in_file(source: Source, path: Path) -> Path:
    """The path of a value as this file writes it: one word may stand for a whole block, and what is missing has a default."""
    lengths = range(len(path), 0, -1)
    return next((path[:length] for length in lengths if source.find(path[:length]) is not None), ())


def value_at(policy: Policy, path: Path) -> Any:
    """What the models hold at a path of the file; None where they hold nothing."""
    value: Any = policy
    for step in path:
        value = _below(value, step)
    return value


def _below(value: Any, step: str | int) -> Any:
    match value:
        case RootModel():
            return _below(value.root, step)
        case BaseModel():
            names = dict(zip(keys_of(type(value)), type(value).model_fields, strict=True))
            return getattr(value, names[str(step)]) if step in names else None
        case dict():
            return value.get(step)
        case tuple() if isinstance(step, int) and step < len(value):
            return value[step]
    return None


def unfolded(value: Any) -> Any:
    """What a block of one word says: the time of a promise, the word for all names."""
    match value:
        case Short():
            return unfolded(getattr(value, value.SHORT))
        case OneOrEach() if FOR_ALL in value.root:
            return unfolded(value.root[FOR_ALL])
    return value
