"""Per language: which texts are missing, which sentences are stale, how many are done, what else is in the language."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Protocol

from ..core.diagnostic import Path
from ..policy.notation import LANGUAGE
from ..policy.walks.shape import BY_LANGUAGE, TEXT, shape_at
from ..reading.yaml.nodes import Scalar
from ..reading.yaml.source import Source, texts
from .staleness import StaleSentence

Wordings = Mapping[str, Scalar]


@dataclass(frozen=True, slots=True)
class TranslationState:
    """How far the translation into one language is.

    texts    how many the document has, whichever languages they stand in
    missing  paths of those without a wording in this language
    stale    sentences that were left behind
    words    the program's own that would be shown in English
    status   what was done to the translation, as the file says it: `certified`
    """

    language: str
    texts: int
    missing: tuple[Path, ...]
    stale: tuple[StaleSentence, ...]
    words: tuple[str, ...]
    status: str | None

    @property
    def done(self) -> int:
        return self.texts - len(self.missing) - len({each.path for each in self.stale})


class LineAges(Protocol):
    """Since when a line of the file says what it says; the more, the later."""

    def when_changed(self, line: int) -> int: ...
    def when_written(self, line: int) -> int: ...


def wordings_of(source: Source) -> dict[Path, dict[str, Scalar]]:
    """Every text that stands by language, in the order of the file. What stands once for all is none of them."""
    found: dict[Path, dict[str, Scalar]] = defaultdict(dict)
    for path, scalar in texts(source):
        shape = shape_at(path[:-1])
        is_wording = isinstance(path[-1], str) and LANGUAGE.fullmatch(path[-1]) is not None
        if is_wording and shape is not None and shape.kind == TEXT and path[:-1] not in BY_LANGUAGE:
            found[path[:-1]][str(path[-1])] = scalar
    return dict(found)


def states(
    source: Source,
    languages: Iterable[str],
    stale: Iterable[StaleSentence],
    words: Callable[[str], tuple[str, ...]],
    status: Mapping[str, str],
) -> Iterator[TranslationState]:
    """One for each language asked for."""
    every = wordings_of(source)
    behind = list(stale)
    for code in languages:
        missing = tuple(path for path, wordings in every.items() if code not in wordings)
        own = tuple(each for each in behind if each.path[-1] == code)
        yield TranslationState(code, len(every), missing, own, words(code), status.get(code))


def older_than_original(source: Source, original: str, ages: LineAges) -> Iterator[StaleSentence]:
    """Sentences of translations that were written before the sentence beside them was changed in the original."""
    for path, wordings in wordings_of(source).items():
        if original in wordings:
            first = [ages.when_changed(row) for row, _ in _sentences(wordings[original])]
            for code, scalar in wordings.items():
                found = list(_sentences(scalar))
                if code != original and len(found) == len(first):
                    yield from _older((*path, code), scalar, found, first, ages, (original,))


def _older(
    path: Path,
    scalar: Scalar,
    sentences: list[tuple[int, int]],
    first: list[int],
    ages: LineAges,
    ahead: tuple[str, ...],
) -> Iterator[StaleSentence]:
    lines = scalar.text.split("\n")
    for (row, number), changed in zip(sentences, first, strict=True):
        if ages.when_written(row) < changed:
            start = sum(len(each) + 1 for each in lines[:number])
            yield StaleSentence(path, number, scalar.place(start, start + len(lines[number])), ahead)


def _sentences(scalar: Scalar) -> Iterator[tuple[int, int]]:
    """Row in the file and line of the text, of every line that says something."""
    for number, line in enumerate(scalar.text.split("\n")):
        if line.strip() and number < len(scalar.starts):
            yield scalar.starts[number][0], number
