"""What of the file a change of one entry touches: who refers to it, what it refers to, and when it last changed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any

from ..core.diagnostic import Path
from ..editing.entries.uses import uses_of
from ..editing.file import Read
from ..policy.policy import Policy
from ..policy.promises import PROMISE_KINDS, promises
from ..policy.walks.plain_values import plain_value
from ..reading.references import Use, references
from ..reading.yaml.nodes import find
from .entries import value_at

_TIMES: tuple[str, ...] = (*(each.key for each in PROMISE_KINDS), "on_call", "promises")


def used_by(read: Read, path: Path) -> list[Path]:
    """Where the entry that holds this value is named, and texts with the placeholder of this time; in the file's order."""
    return _in_order(read, [*_uses_of_entry(read, path), *_with_placeholder(read, path)])


def stands_on(read: Read, path: Path) -> list[Path]:
    """The entries that are named at this place, or above it as a step; of a time of a tier also its service hours."""
    of_tier = (*path[:2], "service_hours") if path[:1] == ("tiers",) and path[2:3] in _first_steps() else None
    found = [
        named
        for use, named in references(read.source)
        if path[: len(use.path)] == use.path or (of_tier and _is_hours(use, of_tier, path))
    ]
    return _in_order(read, [each for each in found if find(read.source.root, each) is not None])


def last_change(policy: Policy | None, path: Path, released: Sequence[Policy]) -> dict[str, Any] | None:
    """Since which version the file says so, and what it said before, in the spelling of the file; None if it was always so.

    released  the oldest first
    version   None if the policy says otherwise than the last released version
    """
    if policy is None or not released:
        return None
    states = [*((each.document.version, each) for each in released), ("", policy)]
    for (_, before), (version, after) in reversed([*pairwise(states)]):
        was, now = (plain_value(value_at(each, path)) for each in (before, after))
        if was != now:
            return {
                "version": version or None,
                "effective": after.document.effective.isoformat(),
                "was": was,
            }
    return None


def _uses_of_entry(read: Read, path: Path) -> list[Path]:
    """Where the nearest entry around a value is named, if any is."""
    around = (uses_of(read, path[:length]) for length in range(len(path), 0, -1))
    named = ([use.path for use in uses if use.kind != "text"] for uses in around)
    return next((each for each in named if each), [])


def _with_placeholder(read: Read, path: Path) -> Iterator[Path]:
    policy = read.loaded.policy
    places = (
        {f"{{{each.place}}}" for each in promises(policy) if _is_at(each.path, path)} if policy else set()
    )
    if places:
        yield from (each for each, text in read.said.items() if any(place in text for place in places))


def _is_at(model: Path, path: Path) -> bool:
    """Of a block that is one word, the file has no key for the time."""
    return path in (model, (*model, "time"), model[:-1] if model[-1:] == ("time",) else model)


def _first_steps() -> tuple[Path, ...]:
    return tuple((each,) for each in _TIMES)


def _is_hours(use: Use, of_tier: Path, path: Path) -> bool:
    """Those of all severities, or of that of the time."""
    return not use.is_key and (use.path == of_tier or (use.path[:-1] == of_tier and use.path[-1] in path))


def _in_order(read: Read, paths: Sequence[Path]) -> list[Path]:
    known = {path: at for at, path in enumerate(read.nodes)}
    return sorted(dict.fromkeys(paths), key=lambda path: known.get(path, len(known)))
