"""Keep: how a slow function lets its results be kept, without knowing where."""

from collections.abc import Callable

Keep = Callable[[str, bytes, Callable[[], bytes]], bytes]


def unkept(kind: str, made_of: bytes, make: Callable[[], bytes]) -> bytes:
    """Everything is made anew. `kind`: what makes it; `made_of`: everything else that it depends on."""
    return make()
