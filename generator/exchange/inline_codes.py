"""Signs within a text that translators leave as they are: places for values, links, bold and italic words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_SIGNS = re.compile(
    r"(?P<place>\{[^{}\s]+\})"
    r"|(?P<open>\[)(?P<label>[^\[\]]+)(?P<close>\]\([^()\s]*\))"
    r"|(?P<bold>\*\*)(?P<strong>(?!\s).+?)\*\*"
    r"|(?<![*\w])(?P<italic>\*)(?P<emphasis>[^*\s](?:[^*]*[^*\s])?)\*(?![*\w])"
)


@dataclass(frozen=True, slots=True)
class InlineCode:
    """`start`, and of one that stands around words, these and its `end`."""

    start: str
    end: str = ""
    inner: tuple[str | InlineCode, ...] = ()


def parted(text: str) -> tuple[str | InlineCode, ...]:
    """Words and signs, in their order: put together they are the text."""
    return tuple(_parts(text))


def _parts(text: str) -> Iterator[str | InlineCode]:
    at = 0
    for match in _SIGNS.finditer(text):
        if match.start() > at:
            yield text[at : match.start()]
        yield _code(match)
        at = match.end()
    if at < len(text):
        yield text[at:]


def _code(match: re.Match[str]) -> InlineCode:
    if match["place"]:
        return InlineCode(match["place"])
    if match["open"]:
        return InlineCode(match["open"], match["close"], parted(match["label"]))
    if match["bold"]:
        return InlineCode("**", "**", parted(match["strong"]))
    return InlineCode("*", "*", parted(match["emphasis"]))
