"""Lets Python-Markdown pass over blocks of finished HTML, which it would otherwise parse tag by tag, twice.

Only for speed: what it does not recognise is left to the parser, and the page is the same without it (a test).
"""

import re
from typing import Final

from markdown import Markdown
from markdown.extensions import Extension
from markdown.preprocessors import Preprocessor

_NAMES: Final = (
    "article",
    "aside",
    "div",
    "dl",
    "figure",
    "form",
    "nav",
    "ol",
    "p",
    "section",
    "table",
    "ul",
)
_START: Final = re.compile(rf"^<({'|'.join(_NAMES)})\b[^>]*>", re.MULTILINE)
_TAGS: Final = {name: re.compile(rf"<(/?){name}\b[^>]*>") for name in _NAMES}
# Inside these a tag is no tag.
_RAW: Final = re.compile(r"<(?:!|\?|script|style)|```|~~~", re.IGNORECASE)
# After normalize_whitespace (30), before everything that looks into HTML.
_PRIORITY: Final = 29


class FinishedHtml(Extension):
    """A Markdown extension without options."""

    def extendMarkdown(self, md: Markdown) -> None:
        md.preprocessors.register(_Blocks(md), "portal-finished-html", _PRIORITY)


class _Blocks(Preprocessor):
    def run(self, lines: list[str]) -> list[str]:
        text = "\n".join(lines)
        if _RAW.search(text):
            return lines
        parts, done = [], 0
        for start, end in _blocks(text):
            parts += [text[done:start], self.md.htmlStash.store(text[start:end] + "\n")]
            done = end
        return "".join([*parts, text[done:]]).split("\n")


def _blocks(text: str) -> list[tuple[int, int]]:
    """(start, end) of each element that stands between blank lines."""
    found, at = [], 0
    while match := _START.search(text, at):
        start, at = match.start(), _end(text, match.end(), match[1])
        if text[max(start - 2, 0) : start].strip("\n") == "" == text[at : at + 2].strip("\n") and at < len(
            text
        ):
            found.append((start, at))
    return found


def _end(text: str, at: int, name: str) -> int:
    """Behind the tag that closes an element, from behind the tag that opens it; the end if there is none."""
    depth = 1
    for tag in _TAGS[name].finditer(text, at):
        depth += -1 if tag[1] else 1
        if not depth:
            return tag.end()
    return len(text)
