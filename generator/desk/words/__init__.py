"""The words of the desk in the browser, in the author's language: each part of the panel has its own module."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from ...core.messages import Message
from . import frame, lists, publish

PARTS: Final[tuple[Mapping[str, Message], ...]] = (frame.WORDS, lists.WORDS, publish.WORDS)


def words_in(author: str) -> dict[str, str]:
    """Key -> sentence; places for values stay in their braces."""
    return {key: words.in_(author) for part in PARTS for key, words in part.items()}
