"""Who is waited for, and who gives way to them: threads share one processor, and some work can be done later."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

PATIENCE_S: Final = 2.0  # of what follows behind, while somebody waits for an answer


class GivingWay:
    """Work that somebody waits for is done `first`; all else asks to `give_way` between its steps."""

    def __init__(self) -> None:
        self._idle = threading.Condition()
        self._first: set[int] = set()

    @contextmanager
    def first(self) -> Iterator[None]:
        own = threading.get_ident()
        with self._idle:
            self._first.add(own)
        try:
            yield
        finally:
            with self._idle:
                self._first.discard(own)
                self._idle.notify_all()

    def is_first(self) -> bool:
        """Does somebody wait for what this thread does?"""
        return threading.get_ident() in self._first

    def give_way(self) -> None:
        """Waits until nobody is first; not for ever, and not at all for whoever is first as well."""
        if not self._first or self.is_first():
            return
        with self._idle:
            self._idle.wait_for(lambda: not self._first, PATIENCE_S)
