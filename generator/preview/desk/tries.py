"""What pages try: of each kind one for a page at a time, and the state of the file that was made last."""

from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Callable, Hashable

from ...editing.file import Read


class Ended(Exception):
    """The page has asked anew: nobody waits for this any more."""


class Tries:
    def __init__(self) -> None:
        self._numbers: Counter[Hashable] = Counter()
        self._made: tuple[object, Read | None] = (None, None)
        self._lock = threading.Lock()

    def begin(self, kind: Hashable) -> Callable[[], bool]:
        """Ends what was begun of this kind; the answer tells whether this one is still the newest."""
        with self._lock:
            self._numbers[kind] += 1
            number = self._numbers[kind]
        return lambda: self._numbers[kind] == number

    def made(self, asked: object, make: Callable[[], Read]) -> Read:
        """The state that was asked for; the last one is kept, because all that is to be told of it is asked one after another."""
        known, state = self._made
        if known != asked or state is None:
            state = make()
            self._made = asked, state
        return state
