"""The texts of a policy as rules go through them: in one language, side by side, line by line."""

from __future__ import annotations

import re
import sys
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from itertools import pairwise
from typing import TYPE_CHECKING, Any, Final

from ...core.diagnostic import Path
from ...core.keeping import cached
from ...policy.prose import BAR, table_rows
from ...policy.walks.shape import BY_LANGUAGE, TEXT, shape_at
from ...reading.yaml.nodes import Mapping as Entries
from ...reading.yaml.nodes import Scalar
from ...reading.yaml.source import texts

if TYPE_CHECKING:
    from ...policy.policy import Policy
    from ...reading.yaml.source import Source


def translated(policy: Policy, source: Source) -> list[tuple[Path, dict[str, Scalar]]]:
    """Every text that stands in two or more languages, with its path; forms of single words, words of the
    search, languages of people and what a translation is are none."""
    return _translated(source, policy.languages)


@cached(2)
def _translated(source: Source, asked: tuple[str, ...]) -> list[tuple[Path, dict[str, Scalar]]]:
    return list(_walk_translated(source, set(asked)))


def _walk_translated(source: Source, languages: set[str]) -> Iterator[tuple[Path, dict[str, Scalar]]]:
    waiting: list[tuple[Path, object]] = [((), source.root)]
    while waiting:
        path, node = waiting.pop()
        if path in _NO_TEXTS:
            continue
        if isinstance(node, Entries):
            members = node.members
            wordings = {name: each.value for name, each in members.items() if isinstance(each.value, Scalar)}
            if len(members) > 1 and set(members) <= languages:
                if len(wordings) > 1:
                    yield path, {name: in_sentences(path, scalar) for name, scalar in wordings.items()}
                continue
            waiting += [((*path, name), member.value) for name, member in members.items()]
        elif hasattr(node, "items"):
            waiting += [((*path, index), item) for index, item in enumerate(node.items)]


# What has names of languages and no text below them.
_NO_TEXTS: Final[tuple[Path, ...]] = (
    ("terms",),
    ("search",),
    *BY_LANGUAGE,
)
PROSE = ("document", "sections", "tiers", "features", "severities", "which_severity", "service_hours", "regions", "definitions",
         "not_promised", "further_terms", "availability", "maintenance", "credits", "rates", "periods",
         "contact", "required_information", "wording")  # fmt: skip


def _language(path: Path, text: str, languages: tuple[str, ...]) -> str | None:
    """The language of a text; None for what is no text, or stands once for several languages."""
    if path[:-1] in _NO_TEXTS:
        return None
    if path[-1] in languages:
        return str(path[-1])
    shape = shape_at(path) if len(languages) == 1 else None
    is_text = shape is not None and shape.kind == TEXT and text not in shape.words
    return languages[0] if is_text else None


def prose(policy: Policy, source: Source) -> list[tuple[Path, str, Scalar]]:
    """Every sentence and label that a customer may read, with its language.

    In a document of one language a text needs no `de:` above it: it is prose of the document's language.
    """
    return _prose(source, policy.languages)


@cached(2)
def _prose(source: Source, languages: tuple[str, ...]) -> list[tuple[Path, str, Scalar]]:
    return [
        (path, language, in_sentences(path, scalar))
        for path, scalar in texts(source)
        if path[0] in PROSE and (language := _language(path, scalar.text, languages))
    ]


def has_tables(path: Path) -> bool:
    """Whether a table in this text is shown as one."""
    if path[0] in ("further_terms", "not_promised"):
        return len(path) > 1
    if path[0] in ("credits", "rates", "periods"):
        return len(path) > 2 and path[2] == "text"
    if path[0] == "definitions":
        return len(path) > 2 and path[2] == "meaning"
    return path[0] == "sections" and len(path) > 2 and path[2] in ("text", "text_after")


def in_sentences(path: Path, scalar: Scalar) -> Scalar:
    """The same text, in which each cell of a table is a line; every letter keeps its place in the file."""
    if "|" not in scalar.text or not has_tables(path):
        return scalar
    lines, starts = scalar.text.split("\n"), list(scalar.starts)
    said, places = [], []
    ruled = {at: at == rows.start + 1 for rows in table_rows(lines) for at in rows}
    for at, line in enumerate(lines):
        row, column = starts[min(at, len(starts) - 1)]
        parts = [(0, line)] if at not in ruled else _cells(line, is_rule=ruled[at])
        said += [part for _, part in parts]
        places += [(row, column + offset) for offset, _ in parts]
    return Scalar("\n".join(said), scalar.span, tuple(places), scalar.style)


def _cells(row: str, is_rule: bool) -> list[tuple[int, str]]:
    """What stands between bars, with its offset; as many letters as the row has."""
    edges = [-1, *(bar.start() for bar in BAR.finditer(row)), len(row)]
    cells = [(one + 1, row[one + 1 : other]) for one, other in pairwise(edges)]
    return [(offset, " " * len(cell)) for offset, cell in cells] if is_rule else cells


# What a German or English word may end in, beside its stem.
ENDING: Final = "(?:en|e|s|n)"


def stem(word: str) -> str:
    return re.sub(f"{ENDING}$", "", word.casefold())


# language -> offset and text of one line
Row = dict[str, tuple[int, str]]


def side_by_side(policy: Policy, source: Source) -> list[tuple[Path, Row, dict[str, Scalar]]]:
    """Every line that stands in two or more languages; nothing of a text that has more lines in one of them."""
    return _side_by_side(source, policy.languages)


@cached(2)
def _side_by_side(source: Source, languages: tuple[str, ...]) -> list[tuple[Path, Row, dict[str, Scalar]]]:
    return list(_rows(_translated(source, languages)))


def _rows(
    texts_of_entries: list[tuple[Path, dict[str, Scalar]]],
) -> Iterator[tuple[Path, Row, dict[str, Scalar]]]:
    for path, wordings in texts_of_entries:
        found = {language: list(lines(scalar)) for language, scalar in wordings.items()}
        if len({len(each) for each in found.values()}) == 1:
            for row in zip(*found.values(), strict=True):
                yield path, dict(zip(found, row, strict=True)), wordings


def lines(scalar: Scalar) -> Iterator[tuple[int, str]]:
    """Each line that says something, with the offset at which it starts."""
    start = 0
    for line in scalar.text.split("\n"):
        if line.strip():
            yield start, line.rstrip()
        start += len(line) + 1


LINKED = re.compile(r"\]\([^()\s]*\)|https?://\S+")


def spans(pattern: re.Pattern[str], text: str) -> list[tuple[int, int]]:
    return [match.span() for match in pattern.finditer(text)]


def is_inside(spans: list[tuple[int, int]], at: int) -> bool:
    """Does `at` lie in one of the spans, which are in order?"""
    before = bisect_right(spans, (at, sys.maxsize)) - 1
    return before >= 0 and at < spans[before][1]


class Patterns(dict[str, re.Pattern[str]]):
    """`any_of` for the words of each language, compiled when it is first asked for: few are in most files."""

    def __init__(self, words: Mapping[str, str]) -> None:
        super().__init__()
        self._words = words

    def __missing__(self, language: str) -> re.Pattern[str]:
        return self.setdefault(language, any_of(self._words[language]))


class Later:
    """A pattern that is compiled when it is first asked: few are in most files."""

    def __init__(self, pattern: str, flags: int = 0) -> None:
        self._asked = (pattern, flags)

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_"):
            raise AttributeError(name)
        compiled = re.compile(*self._asked)
        self.search, self.match, self.fullmatch = compiled.search, compiled.match, compiled.fullmatch
        self.finditer, self.sub, self.pattern = compiled.finditer, compiled.sub, compiled.pattern
        return getattr(compiled, name)


def any_of(words: str) -> re.Pattern[str]:
    """Finds any of these whole words, `a|b`, however they are capitalized."""
    return re.compile(rf"(?<!\w)(?:{words})(?!\w)", re.IGNORECASE)
