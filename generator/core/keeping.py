"""Cache: how a slow function lets its results be kept, without knowing where; the last few results, and garbage, in memory."""

import gc
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any, Generic, ParamSpec, TypeVar

Cache = Callable[[str, bytes, Callable[[], bytes]], bytes]
_Arguments = ParamSpec("_Arguments")
_Result = TypeVar("_Result")


def no_cache(kind: str, made_of: bytes, make: Callable[[], bytes]) -> bytes:
    """Everything is made anew. `kind`: what makes it; `made_of`: everything else that it depends on."""
    return make()


class CachedFunction(Generic[_Arguments, _Result]):
    """A function whose last `most` results are kept, for arguments that are too large to be compared.

    Texts, paths and tuples of them are the same if they are equal, all else if it is the same object; nobody may
    change what was asked with, or what was answered. Several threads may ask at once: they may make the same twice.
    """

    def __init__(self, most: int, function: Callable[_Arguments, _Result]) -> None:
        self._function, self._most = function, most
        self._results: dict[tuple[int, ...], tuple[tuple[Any, ...], _Result]] = {}

    def __call__(self, *arguments: _Arguments.args, **named: _Arguments.kwargs) -> _Result:
        asked, results = (*arguments, *named, *named.values()), self._results
        objects = tuple(map(id, asked))  # nobody else has the number of an object that is kept
        if found := results.get(objects):  # most are the same objects
            return found[1]
        if any(isinstance(each, str | Path | tuple) for each in asked):
            for known, result in results.values():
                if len(known) == len(asked) and all(map(_is_same, known, asked)):
                    return result
        made = self._function(*arguments, **named)
        newest = [*self._results.items()][1 - self._most :] if self._most > 1 else []
        self._results = {**dict(newest), objects: (asked, made)}
        return made

    def forget(self) -> None:
        self._results = {}


def cached(most: int) -> Callable[[Callable[_Arguments, _Result]], CachedFunction[_Arguments, _Result]]:
    return partial(CachedFunction, most)


@contextmanager
def uncollected() -> Iterator[None]:
    """What a short process makes lives until its end: to look for what is dead among it takes a sixth of its time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _is_same(one: Any, other: Any) -> bool:
    return one is other or (isinstance(one, str | Path | tuple) and bool(one == other))
