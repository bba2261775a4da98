"""A policy that was read again, with every part that says the same as before being that part.

What is computed of a region, or said in a language, is kept for the object it was asked of (`core/keeping.py`): so it
is computed once, and not again after each letter that somebody types elsewhere in the file.
"""

from typing import Any

from pydantic import BaseModel

from ..policy.policy import Policy


def grafted(policy: Policy, before: Policy) -> Policy:
    """`policy` says what it said; `before` is not changed."""
    found: Policy = _grafted(policy, before)
    return found


def _grafted(new: Any, old: Any) -> Any:
    """`old` if it says the same, in the same order; else `new`, with all parts of `old` that do."""
    if new is old or type(new) is not type(old):
        return new
    if isinstance(new, BaseModel):
        return _model(new, old)
    if isinstance(new, dict):
        return _table(new, old)
    if type(new) is tuple:
        return _list(new, old)
    return old if new == old and _spelling(new) == _spelling(old) else new


def _model(new: BaseModel, old: BaseModel) -> BaseModel:
    parts = {name: (value, _grafted(value, getattr(old, name))) for name, value in new}
    if all(part is getattr(old, name) for name, (_, part) in parts.items()):
        return old
    return new.model_copy(update={name: part for name, (value, part) in parts.items() if part is not value})


def _table(new: dict[Any, Any], old: dict[Any, Any]) -> dict[Any, Any]:
    parts = {key: _grafted(value, old[key]) if key in old else value for key, value in new.items()}
    is_same = list(parts) == list(old) and all(part is old[key] for key, part in parts.items())
    return old if is_same else parts


def _list(new: tuple[Any, ...], old: tuple[Any, ...]) -> tuple[Any, ...]:
    parts = (*(_grafted(*pair) for pair in zip(new, old, strict=False)), *new[len(old) :])
    is_same = len(new) == len(old) and all(part is each for part, each in zip(parts, old, strict=True))
    return old if is_same else parts


def _spelling(value: Any) -> object:
    """5.0 equals 5.00, and is written otherwise; a time may carry the number of its entry (`marking.py`)."""
    return value if isinstance(value, str) else (repr(value), getattr(value, "__dict__", None))
